import { flower } from "./emblems.mjs"
import { shadow, turned } from "./forms.mjs"
import { basil, cactus, leaf, monstera, olivetree, snake, terracotta } from "./houseplants.mjs"
import { slab } from "./packs.mjs"
import { darker, group, lighter, line, oval, panel, path } from "./paint.mjs"
import { floor, scene } from "./scene.mjs"
import { planter } from "./vessels.mjs"

const room = (draw, zoom) => () => scene("plants", draw, zoom ? { zoom } : {})

const pots = () =>
  planter({ x: 470, y: floor - 14, radius: 178, height: 300, color: terracotta, soil: null }) +
  planter({ x: 750, y: floor + 6, radius: 132, height: 210, color: "#d88a5e", soil: null }) +
  planter({ x: 590, y: floor + 46, radius: 84, height: 130, color: "#b9623c", soil: null })

function wateringCan(color) {
  return (
    shadow(580, floor, 210) +
    line("M452 690C360 500 600 420 664 636", darker(color, 0.4), 28) +
    line("M452 686C360 500 600 420 664 632", color, 20) +
    path("M724 872L930 566L966 590L776 900Z", darker(color, 0.22)) +
    path("M724 872L930 566L944 576L742 884Z", lighter(color, 0.22)) +
    group(
      oval(0, 0, 62, 24, darker(color, 0.2)) +
        oval(-2, -5, 56, 19, lighter(color, 0.3)) +
        [-32, -12, 10, 30].map((x) => oval(x, -5, 4, 3, darker(color, 0.6))).join(""),
      { move: [954, 566], turn: 34 },
    ) +
    turned({
      x: 570,
      y: floor,
      color,
      gloss: 0.85,
      profile: [
        [190, 0],
        [196, 14],
        [178, 220],
        [150, 262, "c"],
      ],
      inside: darker(color, 0.3),
      decor: (surface) =>
        line(surface.ring(30), darker(color, 0.4), 5, 'opacity="0.5"') +
        line(surface.ring(212), darker(color, 0.4), 5, 'opacity="0.5"'),
    }) +
    path(
      `M420 ${floor - 262}A150 30 0 0 0 570 ${floor - 232}V${floor - 290}A150 30 0 0 1 420 ${floor - 262}Z`,
      "none",
    )
  )
}

const seeds = () =>
  slab({
    x: 740,
    y: floor - 20,
    width: 270,
    height: 380,
    thick: 10,
    color: "#f2c65c",
    edge: "#d9ab3f",
    turn: 12,
    decor: panel(-135, -380, 270, 70, 0, "#e0703f") + flower("#e0703f", "#7a4325")(0, -190, 88),
  }) +
  slab({
    x: 480,
    y: floor,
    width: 280,
    height: 400,
    thick: 10,
    color: "#f7f0df",
    edge: "#d9ccae",
    turn: -7,
    decor:
      panel(-140, -400, 280, 76, 0, "#3f6a55") +
      flower("#5f79b8", "#f4d06a")(-44, -200, 66) +
      flower("#d8617a", "#f4d06a")(52, -146, 54) +
      line("M-44 -170V-40M52 -120V-40", "#5f8a45", 8),
  }) +
  Array.from({ length: 13 }, (_, at) =>
    oval(
      780 + ((at * 47) % 150),
      970 + ((at * 29) % 44),
      11,
      7,
      at % 2 ? "#5a4030" : "#a57c4e",
      `transform="rotate(${at * 33} ${780 + ((at * 47) % 150)} ${970 + ((at * 29) % 44)})"`,
    ),
  ).join("")

function repotting(random) {
  const crumbs = Array.from({ length: 36 }, () =>
    oval(
      280 + random() * 210,
      948 + random() * 56,
      5 + random() * 9,
      4 + random() * 6,
      random() > 0.5 ? "#4a3426" : "#5f4632",
    ),
  ).join("")
  const trowel = group(
    panel(-17, -250, 34, 150, 16, "#b9803f") +
      panel(-11, -240, 9, 130, 4, "#ffffff", 'opacity="0.4"') +
      panel(-7, -110, 14, 70, 5, "#8b979c") +
      path("M-50 -46H50C56 40 30 96 0 120C-30 96 -56 40 -50 -46Z", "#a9b6bb") +
      path("M-50 -46H0V120C-30 96 -56 40 -50 -46Z", "#dbe4e7"),
    { move: [884, 900], turn: 24 },
  )
  return (
    shadow(880, 984, 70, { long: 0.6 }) +
    trowel +
    planter({ x: 580, y: floor, radius: 190, height: 270, color: terracotta }) +
    [
      [-58, 250],
      [-30, 320],
      [0, 370],
      [32, 310],
      [60, 240],
    ]
      .map(([turn, length]) =>
        leaf(580 + turn * 0.6, 690, length, 74, turn, turn % 4 ? "#5d9152" : "#4a8049"),
      )
      .join("") +
    crumbs
  )
}

const colored = (names, slug, draw, zoom) =>
  Object.fromEntries(
    Object.entries(names).map(([name, color]) => [`${slug}-${name}`, room(() => draw(color), zoom)]),
  )

export const plants = {
  monstera: room(monstera, 1.12),
  "snake-plant": room(snake, 1.12),
  "pincushion-cactus": room(cactus, 1.16),
  "little-olive-tree": room(olivetree, 1.1),
  "kitchen-basil": room(basil, 1.3),
  "terracotta-pot": room(pots, 1.3),
  ...colored({ forest: "#3f6a55", butter: "#ecc565", rose: "#d9909a" }, "watering-can", wateringCan, 1.16),
  "wildflower-seeds": room(seeds, 1.3),
  "repotting-hour": room(repotting, 1.24),
}

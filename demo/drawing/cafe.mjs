import { bun, cake, croissant } from "./bakery.mjs"
import { loaf, toastie } from "./bread.mjs"
import { cup, latteArt, mug, tumbler } from "./cups.mjs"
import { shadow, steam } from "./forms.mjs"
import { leaf } from "./houseplants.mjs"
import { lemon } from "./kitchen.mjs"
import { blur, group, oval, panel, path } from "./paint.mjs"
import { floor, scene } from "./scene.mjs"

const room = (draw, zoom) => () => scene("cafe", draw, zoom ? { zoom } : {})

const spoon = (x, y, turn) =>
  group(
    oval(-96, 0, 40, 20, "#aab4b8") +
      oval(-100, -4, 30, 12, "#e9eef0") +
      panel(-66, -6, 190, 11, 5, "#b9c3c7") +
      panel(-60, -5, 180, 4, 2, "#ffffff", 'opacity="0.8"'),
    { move: [x, y], turn },
  )

const espresso = () =>
  cup({ x: 590, y: floor, radius: 96, height: 122, color: "#2f5d46", drink: "#5a2c12", plate: 190 }) +
  oval(590, floor - 139, 62, 11, "#c58544", 'opacity="0.85"') +
  spoon(760, 936, -14) +
  steam(585, 770, 0.6) +
  panel(404, 914, 40, 26, 5, "#c98f52") +
  panel(404, 914, 40, 9, 4, "#e9bd86")

const cappuccino = () =>
  cup({
    x: 590,
    y: floor,
    radius: 142,
    height: 150,
    color: "#f7efe2",
    drink: "#a86a38",
    art: latteArt,
    plate: 232,
  }) +
  spoon(806, 944, -12) +
  steam(590, 740, 0.8)

export const filter = () =>
  mug({ x: 570, y: floor, radius: 150, height: 240, color: "#5c8f80", drink: "#4d2712", gloss: 0.8 }) +
  steam(560, 680, 0.9) +
  cookie(850, 954)

function cookie(x, y) {
  const chips = [
    [-40, -8],
    [10, -16],
    [44, 2],
    [-10, 8],
    [26, 14],
    [-58, 6],
  ]
    .map(([dx, dy]) => oval(x + dx, y - 26 + dy, 12, 8, "#4a2a1a"))
    .join("")
  return (
    shadow(x, y, 92, { long: 0.5 }) +
    oval(x, y - 8, 96, 38, "#a8713a") +
    oval(x, y - 24, 94, 35, "#d9a25c") +
    oval(x - 14, y - 32, 60, 18, "#ecc485", `filter="${blur(7)}"`) +
    chips
  )
}

function chocolate() {
  const mallow = (x, y) =>
    panel(x - 22, y - 20, 44, 34, 11, "#fdf4ea") +
    oval(x, y - 18, 22, 9, "#ffffff") +
    panel(x + 6, y - 18, 16, 32, 8, "#d9b8a5", 'opacity="0.4"')
  return (
    mug({ x: 575, y: floor, radius: 158, height: 260, color: "#d98a6a", drink: "#6a3a22", gloss: 0.8 }) +
    mallow(520, 698) +
    mallow(584, 690) +
    mallow(636, 706) +
    mallow(566, 714) +
    steam(560, 650, 0.8) +
    group(
      panel(-60, -20, 120, 40, 6, "#4a2a1c") +
        [-40, 0, 40].map((x) => panel(x - 16, -14, 32, 28, 4, "#64402c")).join(""),
      { move: [846, 964], turn: -12 },
    )
  )
}

const lemonade = () =>
  group(
    panel(-9, -420, 18, 420, 9, "#f7efe0") +
      Array.from({ length: 9 }, (_, at) => panel(-9, -410 + at * 44, 18, 18, 0, "#d9694c")).join(""),
    { move: [640, 800], turn: 12 },
  ) +
  tumbler({
    x: 580,
    y: floor,
    radius: 138,
    height: 390,
    content: "#f3df7c",
    level: 0.82,
    ice: (x, y) =>
      [
        [-50, 6, -12],
        [30, -6, 16],
        [-6, 30, 40],
      ]
        .map(([dx, dy, turn]) =>
          group(
            panel(-34, -30, 68, 60, 12, "#ffffff", 'opacity="0.6"') +
              panel(-26, -22, 22, 18, 6, "#ffffff", 'opacity="0.8"'),
            { move: [x + dx, y + dy], turn },
          ),
        )
        .join(""),
  }) +
  slice(706, 566) +
  leaf(520, 566, 90, 36, -34, "#6aa84a") +
  leaf(534, 570, 84, 34, 8, "#7fba58") +
  lemon(850, 926)

const slice = (x, y) =>
  oval(x, y, 74, 74, "#f2c53d") +
  oval(x, y, 64, 64, "#fdf3c4") +
  [0, 45, 90, 135, 180, 225, 270, 315]
    .map((turn) =>
      group(path("M0 -8C16 -20 20 -44 0 -56C-20 -44 -16 -20 0 -8Z", "#f6d955"), { move: [x, y], turn }),
    )
    .join("")

export const cafe = {
  espresso: room(espresso, 1.7),
  cappuccino: room(cappuccino, 1.5),
  "filter-coffee": room(filter, 1.5),
  "hot-chocolate": room(chocolate, 1.5),
  "butter-croissant": room(croissant, 1.4),
  "cinnamon-bun": room(bun, 1.4),
  "carrot-cake": room(cake, 1.34),
  "cheese-toastie": room(toastie, 1.36),
  "house-lemonade": room(lemonade, 1.26),
  "sourdough-loaf": room(loaf, 1.3),
}

import { chocolate, cracker, oats, pastaWindow, penne } from "./bites.mjs"
import { bowl } from "./cups.mjs"
import { fruit, sprig, sun, wheat } from "./emblems.mjs"
import { ball, box, print, shadow, turned } from "./forms.mjs"
import { bag } from "./packs.mjs"
import { darker, dice, group, lighter, line, panel, path } from "./paint.mjs"
import { floor, scene } from "./scene.mjs"
import { bottle, jar } from "./vessels.mjs"

const room =
  (draw, zoom = 1.26) =>
  () =>
    scene("pantry", draw, { zoom })

function dipper(x, y, turn) {
  const head = Array.from({ length: 5 }, (_, at) =>
    panel(-34 + Math.abs(at - 2) * 6, -10 - at * 21, 68 - Math.abs(at - 2) * 12, 15, 7, "#b9803f"),
  ).join("")
  return group(
    panel(-16, -110, 32, 110, 10, "#8a5a2a") +
      head +
      panel(-8, -330, 16, 225, 8, "#c48c4c") +
      panel(-5, -325, 4, 215, 2, "#ecc58e"),
    { move: [x, y], turn },
  )
}

const leafPair = (x, y, size, color = "#6f8f4e") =>
  group(
    path("M0 0c30 -46 90 -50 120 -18c-36 26 -84 40 -120 18Z", color) +
      line("M4 0c40 -22 74 -24 108 -18", lighter(color, 0.4), 4) +
      path("M0 0c-10 -50 -54 -76 -98 -64c14 40 48 68 98 64Z", darker(color, 0.14)),
    { move: [x, y], scale: size },
  )

function jam(color, name) {
  const berries = {
    apricot: ball(872, 900, 66, "#f0a04b") + ball(316, 924, 56, "#eb9140") + leafPair(880, 842, 0.7),
    plum:
      ball(868, 898, 66, "#6b3f73", { gloss: 0.4 }) +
      ball(318, 922, 54, "#7d4a83", { gloss: 0.4 }) +
      leafPair(872, 838, 0.7),
    raspberry:
      raspberry(872, 914, 56) + raspberry(318, 930, 46) + raspberry(388, 962, 42) + leafPair(878, 866, 0.6),
  }
  return (
    jar({
      x: 600,
      y: floor,
      radius: 168,
      height: 330,
      content: color,
      label: "#fdf4e3",
      emblem: fruit(color, "#7b9a57"),
      cloth: lighter(color, 0.62),
    }) + berries[name]
  )
}

export function raspberry(x, y, size) {
  const beads = [
    [-0.5, -0.4],
    [0, -0.55],
    [0.5, -0.4],
    [-0.72, 0.02],
    [-0.24, -0.08],
    [0.26, -0.08],
    [0.72, 0.02],
    [-0.5, 0.42],
    [0, 0.36],
    [0.48, 0.42],
    [-0.2, 0.78],
    [0.22, 0.78],
  ]
  return (
    shadow(x, y + size * 0.9, size * 0.7, { long: 0.4, strength: 0.8 }) +
    beads
      .map(([dx, dy]) =>
        ball(x + dx * size, y + dy * size, size * 0.36, "#c8385a", { ground: false, gloss: 0.7 }),
      )
      .join("")
  )
}

function olive(x, y, color) {
  return ball(x, y, 34, color, { squash: 1.18, gloss: 0.7 })
}

const tomato = (x, y, size) =>
  ball(x, y, size, "#d9482f", { squash: 0.88 }) + leafStar(x, y - size * 0.66, size * 0.5)

const leafStar = (x, y, size) =>
  [-70, -25, 25, 70]
    .map((turn) =>
      group(
        path(
          `M0 0c${-size * 0.2} ${-size * 0.5} 0 ${-size * 0.8} 0 ${-size}c${size * 0.2} ${size * 0.3} ${size * 0.2} ${size * 0.6} 0 ${size}Z`,
          "#5f8a45",
        ),
        { move: [x, y], turn },
      ),
    )
    .join("")

export const pantry = {
  "wildflower-honey": room(
    () =>
      jar({
        x: 560,
        y: floor,
        radius: 178,
        height: 340,
        content: "#e39a1f",
        lid: "#8a6a48",
        label: "#fdf4e3",
        emblem: sun("#d68a17"),
      }) + dipper(852, 962, 18),
    1.5,
  ),
  "kitchen-jam-apricot": room(() => jam("#ec8f37", "apricot"), 1.5),
  "kitchen-jam-plum": room(() => jam("#6d2f55", "plum"), 1.5),
  "kitchen-jam-raspberry": room(() => jam("#bd2a49", "raspberry"), 1.5),
  "olive-oil": room(
    () =>
      bottle({
        x: 580,
        y: floor,
        radius: 122,
        height: 620,
        color: "#5a6b2c",
        label: "#faf2dc",
        emblem: sprig("#5a6b2c"),
      }) +
      olive(806, 930, "#6d7c34") +
      olive(880, 912, "#4d3a4c") +
      olive(846, 968, "#7d8a40") +
      leafPair(860, 878, 0.9, "#8a9a5c"),
  ),
  "seeded-crackers": room(
    () =>
      box({
        x: 400,
        y: floor,
        width: 300,
        height: 470,
        depth: 130,
        color: "#c9673f",
        decor:
          panel(440, 560, 220, 250, 110, "#fbeedb") +
          wheat("#c98f3c")(550, 680, 84) +
          print(550, 866, [160, 100], { color: "#fbeedb", gap: 26 }),
      }) +
      shadow(820, floor + 34, 90, { long: 0.6 }) +
      cracker(846, 894, 96, 12) +
      cracker(768, 938, 88, 60),
  ),
  "bronze-cut-penne": room(
    (random) =>
      bag({
        x: 600,
        y: floor,
        width: 350,
        height: 590,
        color: "#f0dcae",
        label: null,
        tie: true,
        window:
          pastaWindow(random) + panel(500, 455, 200, 84, 12, "#2f5d46") + wheat("#fbeedb")(600, 500, 30),
      }) +
      penne(random, 860, 952, -12) +
      penne(random, 900, 984, 30),
  ),
  "oat-hazelnut-granola": room(
    (random) =>
      bag({
        x: 490,
        y: floor - 16,
        width: 320,
        height: 520,
        color: "#c39a6b",
        label: "#fdf3df",
        emblem: wheat("#b8762e"),
      }) +
      bowl({ x: 800, y: floor + 24, radius: 158, height: 112, color: "#f4ece0", content: "#cf9a55" }) +
      oats(random, 800, floor - 80, 120),
  ),
  "chocolate-bar-dark": room(() => chocolate("#2f4b52", "#e0a63f", "#4a2a1c")),
  "chocolate-bar-milk": room(() => chocolate("#c86f52", "#f3d9a3", "#8a5534")),
  "chocolate-bar-orange": room(() => chocolate("#e08a35", "#33535a", "#432418")),
  "tomato-sugo": room(
    () =>
      bottle({
        x: 560,
        y: floor,
        radius: 132,
        height: 560,
        color: "#bf3a24",
        neck: 0.5,
        cap: "#d8b14f",
        label: "#fdf4e3",
        emblem: fruit("#d9482f", "#5f8a45"),
        gloss: 0.95,
      }) +
      tomato(820, 900, 82) +
      tomato(918, 952, 52) +
      tomato(330, 946, 50),
  ),
  "garden-salt": room(
    () =>
      shadow(600, floor, 140) +
      jar({
        x: 570,
        y: floor,
        radius: 140,
        height: 230,
        content: "#e9e6d6",
        lid: "#b98652",
        label: "#e9f0df",
        emblem: sprig("#5d7f4a"),
      }) +
      turned({
        x: 850,
        y: floor + 10,
        color: "#f4f1e6",
        gloss: 0.2,
        profile: [
          [92, 0],
          [60, 34],
          [18, 64],
          [0, 72],
        ],
      }) +
      salt() +
      leafPair(850, floor - 34, 0.7),
    1.7,
  ),
}

function salt() {
  const random = dice(7)
  return Array.from({ length: 60 }, () =>
    panel(
      770 + random() * 170,
      floor - 10 + random() * 46,
      7,
      7,
      1,
      random() > 0.75 ? "#7d9460" : "#ffffff",
      `transform="rotate(${Math.round(random() * 80)} ${850} ${floor})" opacity="0.9"`,
    ),
  ).join("")
}

import { ball, filling, shadow, steam, tilt, turned } from "./forms.mjs"
import { kitchenParts } from "./kitchen.mjs"
import {
  blur,
  clipTo,
  darker,
  dice,
  group,
  lighter,
  line,
  linear,
  oval,
  panel,
  path,
  radial,
} from "./paint.mjs"
import { leaf } from "./plants.mjs"
import { floor, scene } from "./scene.mjs"
import { cup, latteArt, mug, tumbler } from "./vessels.mjs"

const room = (draw, zoom) => () => scene("cafe", draw, zoom ? { zoom } : {})

function plate(x, y, radius, color = "#fbf6ec") {
  const top = radial(
    [
      [0, lighter(color, 0.3)],
      [0.62, color],
      [0.66, darker(color, 0.14)],
      [0.7, lighter(color, 0.5)],
      [1, darker(color, 0.06)],
    ],
    [0.5, 0.5, 0.5],
  )
  return (
    shadow(x, y, radius * 0.9, { long: 0.4 }) +
    turned({
      x,
      y,
      color,
      gloss: 0.4,
      profile: [
        [radius * 0.6, 0],
        [radius, 30, "c"],
      ],
      top,
    }) +
    line(
      `M${x - radius + 14} ${y - 30}A${radius - 14} ${(radius - 14) * tilt} 0 0 0 ${x + radius - 14} ${y - 30}`,
      "#7fae9b",
      5,
      'opacity="0.8"',
    )
  )
}

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
const filter = () =>
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

function croissant() {
  const parts = [
    [-252, 66, 54, -62],
    [-196, 8, 82, -44],
    [-108, -42, 106, -22],
    [0, -60, 118, 0],
    [108, -42, 106, 22],
    [196, 8, 82, 44],
    [252, 66, 54, 62],
  ]
  const order = [0, 6, 1, 5, 2, 4, 3]
  const body = order
    .map((at) => {
      const [x, y, size, turn] = parts[at]
      const crust = radial(
        [
          [0, "#f0bd6d"],
          [0.55, "#d88f3c"],
          [1, "#97501c"],
        ],
        [0.4, 0.28, 0.8],
      )
      return group(
        path(
          `M${-size * 0.62} ${size * 0.86}C${-size * 0.9} 0 ${-size * 0.5} ${-size} 0 ${-size}C${size * 0.5} ${-size} ${size * 0.9} 0 ${size * 0.62} ${size * 0.86}Q0 ${size * 1.1} ${-size * 0.62} ${size * 0.86}Z`,
          crust,
        ) +
          [-0.3, 0, 0.3]
            .map((dx) =>
              line(
                `M${dx * size} ${-size * 0.82}Q${dx * size * 1.7} 0 ${dx * size * 1.5} ${size * 0.8}`,
                "#8a4a1a",
                5,
                'opacity="0.3"',
              ),
            )
            .join("") +
          path(
            `M${-size * 0.46} ${-size * 0.3}C${-size * 0.4} ${-size * 0.8} ${-size * 0.1} ${-size * 0.94} ${size * 0.1} ${-size * 0.9}C${-size * 0.12} ${-size * 0.7} ${-size * 0.3} ${-size * 0.4} ${-size * 0.46} ${-size * 0.3}Z`,
            "#fff0cc",
            `opacity="0.75" filter="${blur(4)}"`,
          ),
        { move: [x, y], turn },
      )
    })
    .join("")
  return (
    plate(600, floor, 330) +
    oval(608, 918, 250, 34, "#3a2216", `opacity="0.4" filter="${blur(10)}"`) +
    group(body, { move: [600, 842], scale: 0.94 }) +
    crumbs(600, 926)
  )
}
function crumbs(x, y) {
  const random = dice(11)
  return Array.from({ length: 16 }, () =>
    oval(
      x - 260 + random() * 520,
      y + random() * 26 - 8,
      4 + random() * 5,
      3 + random() * 3,
      random() > 0.5 ? "#d99a4a" : "#f0cf94",
    ),
  ).join("")
}

function bun() {
  const spiral = Array.from({ length: 66 }, (_, at) => {
    const angle = at * 0.29
    const far = 6 + at * 2.6
    return `${at ? "L" : "M"}${Math.round(Math.cos(angle) * far)} ${Math.round(Math.sin(angle) * far * 0.42)}`
  }).join("")
  const pearls = Array.from({ length: 26 }, (_, at) => {
    const angle = at * 2.4
    const far = 30 + ((at * 53) % 140)
    return panel(
      Math.cos(angle) * far - 6,
      Math.sin(angle) * far * 0.42 - 9,
      13,
      11,
      3,
      "#ffffff",
      `transform="rotate(${(at * 31) % 60} ${Math.cos(angle) * far} ${Math.sin(angle) * far * 0.42})"`,
    )
  }).join("")
  const crust = linear(
    [
      [0, "#eab96f"],
      [0.5, "#d18b3e"],
      [1, "#8f4d1c"],
    ],
    [0, 0, 1, 0.6],
  )
  return (
    plate(600, floor, 320) +
    oval(612, 918, 216, 34, "#3a2216", `opacity="0.42" filter="${blur(9)}"`) +
    group(
      path("M-205 -10C-222 80 -190 108 0 112C190 108 222 80 205 -10Z", crust) +
        oval(0, -14, 206, 92, "#dda052") +
        line(spiral, "#7a3f17", 25, 'transform="translate(0 -14)"') +
        line(spiral, "#e9b568", 12, 'transform="translate(-4 -20)"') +
        oval(
          -70,
          -54,
          80,
          20,
          "#fff0cc",
          `opacity="0.55" filter="${blur(9)}" transform="rotate(-12 -70 -54)"`,
        ) +
        group(pearls, { move: [0, -18] }),
      { move: [600, 818] },
    )
  )
}

function cake() {
  const sponge = (y) =>
    path(`M0 ${y}L-250 ${y - 62}V${y - 2}L0 ${y + 66}Z`, "#b8692f") +
    path(`M0 ${y}L210 ${y - 84}V${y - 22}L0 ${y + 66}Z`, "#8f4d20")
  const cream = (y, height) =>
    path(`M0 ${y}L-250 ${y - 62}V${y - 62 + height}L0 ${y + height}Z`, "#fff6e6") +
    path(`M0 ${y}L210 ${y - 84}V${y - 84 + height}L0 ${y + height}Z`, "#e3d3bb")
  const random = dice(5)
  const nuts = Array.from({ length: 26 }, () => {
    const [u, v] = [random(), random()]
    return oval(
      -250 * u * (1 - v) + 210 * u * v - 4,
      -232 - 62 * u * (1 - v) - 84 * u * v + 232 - 226,
      9,
      5,
      random() > 0.5 ? "#b98348" : "#8f5c2c",
    )
  }).join("")
  const flecks = Array.from({ length: 26 }, () => {
    const u = random()
    return oval(
      -20 - u * 215,
      -170 - u * 54 + random() * 42 + (random() > 0.5 ? 94 : 0),
      6,
      4,
      random() > 0.4 ? "#ee9a45" : "#6b3413",
    )
  }).join("")
  return (
    plate(600, floor, 320) +
    oval(616, 926, 222, 38, "#3a2216", `opacity="0.42" filter="${blur(9)}"`) +
    group(
      cream(-232, 50) +
        sponge(-184) +
        cream(-120, 30) +
        sponge(-92) +
        flecks +
        path("M0 -232L-250 -294Q-40 -372 210 -316Z", "#fffaf0") +
        path(
          "M0 -232L-250 -294Q-40 -372 210 -316Z",
          linear([
            [0, "#ffffff", 0.5],
            [1, "#d9c3a0", 0.4],
          ]),
        ) +
        nuts +
        carrot(-14, -300),
      { move: [620, 982] },
    )
  )
}
const carrot = (x, y) =>
  group(
    path(
      "M-14 0C-16 -34 16 -34 14 0C12 30 4 54 0 66C-4 54 -12 30 -14 0Z",
      "#ee8434",
      'transform="rotate(72)"',
    ) + line("M20 -14l26 -26M22 -8l36 -8M16 -18l8 -32", "#5f9a48", 9),
    { move: [x, y], turn: -16 },
  )

function toastie() {
  const half = (dx, dy, turn) =>
    group(
      path(
        "M-190 60L0 -170L190 60V104L-190 104Z",
        "#3a2216",
        `opacity="0.3" filter="${blur(9)}" transform="translate(14 12)"`,
      ) +
        path("M-196 96Q-204 70 -186 54L-14 -160Q0 -176 14 -160L186 54Q204 70 196 96Z", "#c98a45") +
        path("M-180 84Q-184 70 -172 58L-12 -138Q0 -150 12 -138L172 58Q184 70 180 84Z", "#eabf7d") +
        [-70, -10, 50]
          .map((y) =>
            line(
              `M${-(y + 170) * 0.62} ${y + 12}L${(y + 170) * 0.62} ${y - 12}`,
              "#8a4f1e",
              15,
              'opacity="0.6"',
            ),
          )
          .join("") +
        path(
          "M-198 94H198Q206 112 190 120C160 124 150 168 128 130C110 122 60 128 40 124C10 150 0 156 -16 124C-80 122 -120 128 -190 120Q-206 112 -198 94Z",
          "#f6c945",
        ) +
        path("M-192 118H192Q204 150 180 158H-180Q-204 150 -192 118Z", "#b97a3a", 'opacity="0.96"') +
        path("M-198 94H198V104H-198Z", "#6d9a4a"),
      { move: [dx, dy], turn, scale: 0.92 },
    )
  return (
    plate(600, floor, 340) +
    half(704, 780, 10) +
    half(508, 800, -6) +
    group(leaf(0, 0, 80, 30, -30, "#6aa84a") + leaf(6, 2, 74, 30, 30, "#5d9142"), { move: [826, 930] })
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
  kitchenParts.lemon(850, 926)
const slice = (x, y) =>
  oval(x, y, 74, 74, "#f2c53d") +
  oval(x, y, 64, 64, "#fdf3c4") +
  [0, 45, 90, 135, 180, 225, 270, 315]
    .map((turn) =>
      group(path("M0 -8C16 -20 20 -44 0 -56C-20 -44 -16 -20 0 -8Z", "#f6d955"), { move: [x, y], turn }),
    )
    .join("")

function loaf() {
  const d = "M250 900C230 720 330 600 600 590C870 600 970 720 950 900Q930 950 880 952H320Q270 950 250 900Z"
  const crust = radial(
    [
      [0, "#e3a962"],
      [0.5, "#bf7735"],
      [1, "#6f3a16"],
    ],
    [0.38, 0.2, 0.85],
  )
  const score = (x, y, size) =>
    path(
      `M${x - size} ${y + 34}Q${x} ${y - 56} ${x + size} ${y - 26}Q${x + 10} ${y + 10} ${x - size} ${y + 34}Z`,
      "#f2d6a4",
    ) + line(`M${x - size} ${y + 34}Q${x} ${y - 56} ${x + size} ${y - 26}`, "#7a4118", 6, 'opacity="0.6"')
  const random = dice(3)
  const flour = Array.from({ length: 90 }, () =>
    oval(
      290 + random() * 600,
      630 + random() * 230,
      3 + random() * 5,
      2 + random() * 3,
      "#fff8ea",
      `opacity="${(0.2 + random() * 0.5).toFixed(2)}"`,
    ),
  ).join("")
  return (
    group(
      shadow(600, 940, 350) +
        path(d, crust) +
        `<g clip-path="${clipTo(d)}">${flour}${oval(430, 660, 170, 60, "#fff3d6", `opacity="0.4" filter="${blur(18)}" transform="rotate(-16 430 660)"`)}${score(420, 740, 92)}${score(590, 700, 100)}${score(760, 716, 92)}</g>`,
      { move: [60, 120], scale: 0.88 },
    ) + wheat(880, 968)
  )
}
const wheat = (x, y) =>
  group(
    line("M-150 30L40 -8", "#b98a45", 6) +
      Array.from({ length: 7 }, (_, at) =>
        oval(
          10 + at * 17,
          -2 - at * 4 + (at % 2 ? 11 : -11),
          16,
          8,
          at % 2 ? "#d9ab58" : "#e9c680",
          `transform="rotate(${at % 2 ? 20 : -36} ${10 + at * 17} ${-2 - at * 4})"`,
        ),
      ).join(""),
    { move: [x, y] },
  )

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

export const cafeParts = { ball, filling, plate, croissant, loaf, espresso }

import { cup, handle, tumbler } from "./cups.mjs"
import { bean, hills, moon, sprig, sun } from "./emblems.mjs"
import { filling, shadow, steam, turned } from "./forms.mjs"
import { bag } from "./packs.mjs"
import { darker, group, lighter, line, oval, path } from "./paint.mjs"
import { floor, scene } from "./scene.mjs"
import { jar, tin } from "./vessels.mjs"

const room =
  (draw, zoom = 1.24) =>
  () =>
    scene("coffee-tea", draw, { zoom })

export function coffeeBean(x, y, size = 1, turn = 0, color = "#5a3520") {
  return (
    shadow(x, y + 14 * size, 22 * size, { long: 0.3, strength: 0.8 }) +
    group(
      oval(0, 0, 30, 21, color) +
        oval(-6, -6, 18, 9, lighter(color, 0.3), 'opacity="0.6"') +
        line("M-26 4c14 -12 36 8 52 -6", darker(color, 0.6), 4.5),
      { move: [x, y], scale: size, turn },
    )
  )
}

const beans = (spots, color) =>
  spots.map(([x, y, size, turn]) => coffeeBean(x, y, size, turn, color)).join("")

const spill = [
  [300, 950, 1, 20],
  [352, 978, 1.1, -30],
  [276, 992, 0.9, 60],
  [856, 966, 1.1, 12],
  [908, 944, 1, -40],
  [930, 984, 1.05, 70],
  [866, 1004, 0.9, 10],
]

function coffeeBag(color, label, emblem, roast) {
  return bag({ x: 590, y: floor, width: 370, height: 580, color, label, emblem }) + beans(spill, roast)
}

function dripper(color) {
  const deep = darker(color, 0.2)
  return (
    tumbler({ x: 580, y: floor, radius: 150, height: 290, content: "#6d3a1e", level: 0.42 }) +
    handle({ x: 708, y: 716, width: 92, height: 150, color: "#fbf6ee", thick: 18 }) +
    turned({
      x: 580,
      y: floor - 286,
      color: deep,
      gloss: 0.5,
      profile: [
        [176, 0, "c"],
        [176, 20, "c"],
      ],
    }) +
    handle({ x: 690, y: 500, width: 86, height: 96, color, thick: 24 }) +
    turned({
      x: 580,
      y: floor - 300,
      color,
      gloss: 0.75,
      profile: [
        [66, 0],
        [76, 26],
        [150, 170],
        [190, 236, "c"],
      ],
      inside: lighter(color, 0.35),
    }) +
    filling({ x: 580, y: floor - 536, radius: 176, below: 22, color: "#f6ecd9" }) +
    filling({ x: 580, y: floor - 536, radius: 150, below: 32, color: "#5b3420" }) +
    steam(580, 400, 0.9) +
    coffeeBean(836, 960, 1.1, 20) +
    coffeeBean(886, 986, 1, -30)
  )
}

function chai() {
  return (
    jar({
      x: 560,
      y: floor,
      radius: 160,
      height: 320,
      content: "#9a5a30",
      lid: "#2f5d46",
      label: "#fdf1da",
      emblem: sun("#b5622f"),
    }) +
    group(
      line("M0 0L180 -26", "#8a4f28", 26) +
        line("M4 -4L176 -30", "#b57a46", 8) +
        line("M10 30L190 8", "#7a4320", 24) +
        line("M12 26L188 4", "#a86d3c", 7),
      { move: [770, 964] },
    ) +
    starAnise(330, 960, 40)
  )
}

const starAnise = (x, y, size) =>
  shadow(x, y + 10, size, { long: 0.3 }) +
  group(
    Array.from({ length: 8 }, (_, at) =>
      group(
        path(
          `M0 0q${size * 0.28} ${-size * 0.5} 0 ${-size}q${-size * 0.28} ${size * 0.5} 0 ${size}Z`,
          at % 2 ? "#7a4524" : "#8d5530",
        ) + oval(0, -size * 0.6, 5, 9, "#c98a4c"),
        { turn: at * 45 },
      ),
    ).join(""),
    { move: [x, y] },
  )

const leaves = (color) =>
  [
    [838, 968, 20],
    [880, 950, -30],
    [912, 984, 50],
    [320, 970, -10],
    [366, 990, 40],
  ]
    .map(([x, y, turn]) =>
      group(
        oval(4, 8, 30, 10, "#3a2216", 'opacity="0.3"') +
          path("M-34 0c20 -22 48 -22 68 0c-20 18 -48 18 -68 0Z", color) +
          line("M-30 0H30", lighter(color, 0.4), 3),
        { move: [x, y], turn },
      ),
    )
    .join("")

const tasting = () =>
  [
    [352, 0.92, "#6b3a1e"],
    [600, 1, "#53290f"],
    [848, 0.92, "#7d4a26"],
  ]
    .map(([x, , drink], at) =>
      cup({
        x,
        y: floor + (at === 1 ? 34 : -8),
        radius: 92,
        height: 118,
        color: at === 1 ? "#f7efe2" : "#efe4d3",
        drink,
        plate: 0,
      }),
    )
    .join("") +
  steam(600, 780, 0.7) +
  coffeeBean(470, 1000, 1, 30) +
  coffeeBean(740, 1004, 1, -24) +
  coffeeBean(716, 986, 0.9, 60)

export const coffee = {
  "corner-espresso": room(() => coffeeBag("#3d2a26", "#f6e7cf", bean("#6b3a22"), "#4a2a18")),
  "hillside-filter": room(() => coffeeBag("#d8775a", "#fbf0de", hills("#b5512d"), "#8a5533")),
  "evening-decaf": room(() => coffeeBag("#5b6f8c", "#f1efe6", moon("#44597a"), "#6a4027")),
  "earl-grey": room(
    () =>
      tin({
        x: 580,
        y: floor,
        radius: 158,
        height: 370,
        color: "#34566b",
        lid: "#2a4859",
        label: "#f8eeda",
        emblem: sprig("#34566b"),
      }) + leaves("#3d3a2c"),
    1.4,
  ),
  "meadow-tea": room(
    () =>
      tin({
        x: 580,
        y: floor,
        radius: 158,
        height: 370,
        color: "#7f9a62",
        lid: "#6d8852",
        label: "#fdf5e3",
        emblem: sun("#d99a2b"),
      }) + leaves("#7f9a55"),
    1.4,
  ),
  "masala-chai": room(chai, 1.45),
  "pour-over-dripper-cream": room(() => dripper("#f2e6d2")),
  "pour-over-dripper-sage": room(() => dripper("#9db596")),
  "coffee-tasting": room(tasting, 1.6),
}

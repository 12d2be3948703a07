// Candles and soap.
import { filling, shadow, turned } from "./forms.mjs"
import { blur, darker, group, lighter, linear, oval, panel, path } from "./paint.mjs"
import { floor } from "./scene.mjs"
import { flame } from "./vessels.mjs"

export function candle(glass, wax, emblem) {
  return (
    shadow(600, floor, 170) +
    turned({
      x: 600,
      y: floor,
      color: glass,
      gloss: 0.9,
      profile: [
        [150, 0],
        [166, 16],
        [168, 300, "c"],
      ],
      inside: lighter(wax, 0.3),
      rim: 8,
      decor: (surface) =>
        path(surface.band(70, 220, -0.8, 0.8), "#fbf4e6") + emblem(600, floor - 145 + 32, 46),
    }) +
    filling({ x: 600, y: floor - 300, radius: 160, below: 20, color: wax }) +
    oval(600, floor - 284, 90, 17, lighter(wax, 0.75), `filter="${blur(6)}"`) +
    flame(600, floor - 280, 0.86)
  )
}

export function soap(color, emblem, wrap) {
  const bar = (x, y, turn, decor) =>
    group(
      panel(
        -165,
        -16,
        340,
        112,
        40,
        "#3a2216",
        `opacity="0.38" filter="${blur(14)}" transform="translate(22 12)"`,
      ) +
        panel(-170, -60, 340, 140, 44, darker(color, 0.26)) +
        panel(-170, -78, 340, 126, 44, color) +
        panel(
          -170,
          -78,
          340,
          126,
          44,
          linear(
            [
              [0, "#ffffff", 0.42],
              [0.5, "#ffffff", 0],
              [1, darker(color, 0.6), 0.24],
            ],
            [0, 0, 1, 1],
          ),
        ) +
        decor,
      { move: [x, y], turn },
    )
  const band =
    panel(-70, -79, 140, 160, 0, wrap) +
    panel(
      -70,
      -79,
      140,
      160,
      0,
      linear(
        [
          [0, "#ffffff", 0.3],
          [1, "#3a2216", 0.16],
        ],
        [0, 0, 0, 1],
      ),
    ) +
    emblem(0, -16, 34)
  const bubbles = [
    [330, 936, 26],
    [300, 968, 16],
    [884, 950, 22],
    [912, 982, 13],
    [366, 984, 12],
  ]
    .map(
      ([x, y, r]) =>
        oval(x, y, r, r, "#ffffff", 'opacity="0.45"') +
        oval(x - r * 0.3, y - r * 0.35, r * 0.3, r * 0.2, "#ffffff"),
    )
    .join("")
  return (
    bar(
      590,
      920,
      -3,
      panel(-120, -52, 240, 74, 26, "none", `stroke="${darker(color, 0.3)}" stroke-width="4" opacity="0.4"`),
    ) +
    bar(606, 806, 5, band) +
    bubbles
  )
}

export function tapers() {
  const one = (x, height, color, y) =>
    shadow(x, y, 86) +
    turned({
      x,
      y,
      color: "#c9a24f",
      gloss: 0.95,
      profile: [
        [88, 0],
        [80, 14],
        [26, 26],
        [20, 60],
        [38, 84],
        [36, 104, "c"],
      ],
    }) +
    turned({
      x,
      y: y - 96,
      color,
      gloss: 0.55,
      profile: [
        [22, 0],
        [20, height * 0.6],
        [15, height - 10],
        [8, height],
      ],
    }) +
    flame(x, y - 100 - height, 0.62)
  return (
    one(470, 330, "#e5b13f", floor - 12) +
    one(690, 420, "#e9bd55", floor + 14) +
    group(
      panel(-120, -17, 240, 32, 14, "#e5b13f") + panel(-116, -12, 230, 8, 4, "#ffffff", 'opacity="0.4"'),
      { move: [872, 985], turn: -8, scale: 0.8 },
    )
  )
}

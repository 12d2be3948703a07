import { folded } from "./cloth.mjs"
import { flower, moon, sprig, sun } from "./emblems.mjs"
import { shadow, turned } from "./forms.mjs"
import { blur, darker, group, lighter, line, linear, oval, panel, path, radial } from "./paint.mjs"
import { branchShadow, floor, scene } from "./scene.mjs"
import { bottle, vase } from "./vessels.mjs"
import { candle, soap, tapers } from "./wax.mjs"

const room = (draw, zoom) => () => scene("home", draw, zoom ? { zoom } : {})

const throwBlanket = (color) =>
  folded({
    x: 600,
    y: floor + 22,
    width: 560,
    height: 92,
    layers: 3,
    color,
    check: darker(color, 0.35),
    fringe: lighter(color, 0.35),
  })

function dried(x, y, color) {
  const stems = [
    [-120, -330, 0],
    [-54, -410, 1],
    [20, -440, 2],
    [84, -380, 0],
    [136, -300, 1],
  ]
  return stems
    .map(([dx, dy, kind]) => {
      const stem = line(`M${x} ${y}Q${x + dx * 0.2} ${y + dy * 0.6} ${x + dx} ${y + dy}`, "#a58555", 6)
      if (kind === 1)
        return (
          stem +
          Array.from({ length: 13 }, (_, at) =>
            oval(
              x + dx + (at % 2 ? 15 : -15) - dx * 0.028 * at,
              y + dy + at * 14 - 40,
              13,
              19,
              at % 3 ? color : lighter(color, 0.35),
            ),
          ).join("")
        )
      if (kind === 2)
        return (
          stem +
          group(
            path("M0 40C-60 -30 -44 -150 6 -210C50 -140 60 -30 0 40Z", "#e8d3ae") +
              Array.from({ length: 7 }, (_, at) =>
                line(
                  `M0 ${20 - at * 26}l${-30 + at * 3} -34M0 ${20 - at * 26}l${30 - at * 3} -34`,
                  "#c7a877",
                  4,
                ),
              ).join(""),
            { move: [x + dx, y + dy], turn: 6 },
          )
        )
      return (
        stem +
        Array.from({ length: 6 }, (_, at) =>
          oval(
            x + dx + Math.cos(at) * 26,
            y + dy + Math.sin(at * 1.6) * 26,
            20,
            20,
            at % 2 ? "#f4ead8" : lighter(color, 0.55),
          ),
        ).join("")
      )
    })
    .join("")
}

const budVase = (color) =>
  branchShadow(760, 260, 24) +
  dried(590, 620, "#b8763f") +
  vase({ x: 590, y: floor, radius: 150, height: 370, color, speckle: darker(color, 0.5) })

function basket(color, dark) {
  const weave = (surface) =>
    Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 17 }, (_, at) => {
        const angle = -1.6 + at * 0.2 + (row % 2) * 0.1
        const [x1, y1] = surface.point(row * 27 + 8, angle)
        const [x2, y2] = surface.point(row * 27 + 8, angle + 0.17)
        return line(
          `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 - 12} ${x2} ${y2}`,
          at % 3 ? dark : darker(dark, 0.2),
          11,
          'opacity="0.62"',
        )
      }).join(""),
    ).join("")
  return (
    shadow(600, floor, 220) +
    line("M392 690C350 600 350 560 400 570", darker(color, 0.3), 20) +
    turned({
      x: 600,
      y: floor,
      color,
      gloss: 0.1,
      profile: [
        [180, 0],
        [218, 70],
        [232, 200],
        [216, 330, "c"],
      ],
      inside: "#8a6236",
      rim: 18,
      decor: weave,
    }) +
    line("M800 690C850 600 850 560 800 570", darker(color, 0.3), 20) +
    group(folded({ x: 0, y: 0, width: 330, height: 46, layers: 2, color: "#efe2cf" }), { move: [600, 660] }) +
    path(
      `M384 ${floor - 330}A216 43 0 0 0 816 ${floor - 330}V${floor - 312}A216 43 0 0 1 384 ${floor - 312}Z`,
      color,
    ) +
    Array.from({ length: 15 }, (_, at) =>
      line(
        `M${400 + at * 28} ${floor - 322 + Math.sin((at / 14) * 3.14) * 42}l16 4`,
        dark,
        10,
        'opacity="0.6"',
      ),
    ).join("")
  )
}

const reeds = [-26, -14, -4, 8, 18, 28]
  .map((turn) =>
    group(panel(-5, -360, 10, 360, 4, "#7a5a3e") + panel(-3, -358, 3, 350, 1, "#c9a67c"), {
      move: [600, 660],
      turn,
    }),
  )
  .join("")

const diffuser = () =>
  branchShadow(170, 540, -30, 0.9) +
  reeds +
  bottle({
    x: 600,
    y: floor,
    radius: 150,
    height: 340,
    color: "#c68a4e",
    neck: 0.4,
    cap: "#3c2f2a",
    label: "#fbf4e6",
    emblem: sprig("#7c5a86"),
    gloss: 0.95,
  }) +
  reeds.replaceAll("-360", "-330")

function clock(color) {
  const face = radial(
    [
      [0, "#ffffff"],
      [0.8, "#fbf4e6"],
      [1, "#e9dcc4"],
    ],
    [0.4, 0.35, 0.8],
  )
  const marks = Array.from({ length: 12 }, (_, at) =>
    panel(-5, -178, 10, at % 3 ? 18 : 34, 5, "#4a3a44", `transform="rotate(${at * 30})"`),
  ).join("")
  return (
    shadow(600, floor, 190) +
    line("M500 900L450 952", darker(color, 0.4), 34) +
    line("M700 900L750 952", darker(color, 0.4), 34) +
    oval(616, 716, 250, 250, darker(color, 0.45)) +
    oval(600, 708, 250, 250, color) +
    oval(
      600,
      708,
      250,
      250,
      linear(
        [
          [0, "#ffffff", 0.5],
          [0.5, "#ffffff", 0],
          [1, darker(color, 0.7), 0.4],
        ],
        [0, 0, 1, 1],
      ),
    ) +
    oval(600, 708, 206, 206, darker(color, 0.45)) +
    oval(602, 712, 200, 200, face) +
    group(
      marks +
        panel(-9, -104, 18, 120, 9, "#3a2c34", 'transform="rotate(-58)"') +
        panel(-7, -150, 14, 168, 7, "#3a2c34", 'transform="rotate(62)"') +
        panel(-3, -140, 6, 176, 3, "#c8573a", 'transform="rotate(178)"') +
        oval(0, 0, 16, 16, "#c8573a"),
      { move: [602, 712] },
    ) +
    path(
      "M440 600A200 200 0 0 1 640 520A260 260 0 0 0 440 600Z",
      "#ffffff",
      `opacity="0.65" filter="${blur(5)}"`,
    )
  )
}

const colored = (names, slug, draw, zoom) =>
  Object.fromEntries(
    Object.entries(names).map(([name, color]) => [`${slug}-${name}`, room(() => draw(color), zoom)]),
  )

export const home = {
  "soy-candle-fig": room(() => candle("#6d4a63", "#f0e2d2", flower("#7d5a78", "#d8a24a")), 1.56),
  "soy-candle-cedar": room(() => candle("#4f6857", "#efe6d2", sprig("#4f6857")), 1.56),
  "soy-candle-orange": room(() => candle("#d07f45", "#f6e6cc", sun("#d07f45")), 1.56),
  "olive-soap-lavender": room(() => soap("#bba8cf", flower("#7d6aa0", "#f0cf7a"), "#f6f0e2"), 1.76),
  "olive-soap-oat": room(() => soap("#e6d3b0", sun("#c98f3c"), "#fbf6ea"), 1.76),
  "olive-soap-charcoal": room(() => soap("#5d5a5f", moon("#4a474d"), "#f3ece0"), 1.76),
  ...colored({ heather: "#9a83a6", moss: "#7f8a5d", cream: "#eee0c8" }, "wool-throw", throwBlanket, 1.36),
  ...colored({ sand: "#dcc3a0", plum: "#7a5476", white: "#f5f0e6" }, "bud-vase", budVase, 1.12),
  "seagrass-basket": room(() => basket("#d8b47c", "#a67c46"), 1.44),
  "beeswax-tapers": room(tapers, 1.16),
  "reed-diffuser": room(diffuser, 1.26),
  ...colored({ butter: "#e7b94f", lilac: "#a98bbd" }, "bedside-clock", clock, 1.32),
}

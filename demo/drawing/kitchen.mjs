import { folded } from "./cloth.mjs"
import { bowl, mug, tumbler } from "./cups.mjs"
import { filling, shadow, steam, turned } from "./forms.mjs"
import { blur, clipTo, darker, group, lighter, line, linear, oval, panel, path } from "./paint.mjs"
import { floor, scene } from "./scene.mjs"

const room = (draw, zoom) => () => scene("kitchen", draw, zoom ? { zoom } : {})

const glazes = { sage: "#9fb598", cream: "#f1e6d0", ocean: "#4f7d93", clay: "#c9714d" }

const enamels = { cream: "#f3ead6", red: "#c8452f", green: "#3f6a55" }

const linens = { rust: "#c8693f", flax: "#dccbab", indigo: "#3f587f" }

const stonewareMug = (color) =>
  mug({
    x: 580,
    y: floor,
    radius: 172,
    height: 300,
    color,
    drink: "#6b3d22",
    speckle: darker(color, 0.55),
    foot: "#cdb79a",
    gloss: 0.62,
  }) + steam(570, 620, 0.9)

function saucepan(color) {
  const inside = "#fbf7ee"
  return (
    shadow(540, floor, 210) +
    line("M690 770L960 700", darker(color, 0.4), 34) +
    line("M690 766L956 697", color, 25) +
    line("M700 758L948 692", "#ffffff", 6, 'opacity="0.5"') +
    oval(950, 702, 7, 9, darker(color, 0.6)) +
    turned({
      x: 540,
      y: floor,
      color,
      gloss: 0.95,
      profile: [
        [196, 0],
        [214, 24],
        [218, 120],
        [218, 238, "c"],
        [224, 246, "c"],
      ],
      inside,
      rim: 11,
      decor: (surface) => path(surface.band(228, 250), darker(color, 0.55), 'opacity="0.8"'),
    }) +
    filling({ x: 540, y: floor - 246, radius: 208, below: 38, color: "#d98d3f" }) +
    steam(530, 640, 1)
  )
}

function board(color, width, grainColor) {
  const d = "M-190 -560Q-190 -600 -150 -600H150Q190 -600 190 -560V-40Q190 0 150 0H-150Q-190 0 -190 -40Z"
  const grains = [-150, -96, -44, 20, 74, 130]
    .map((x, at) =>
      line(
        `M${x} -600C${x + 20 - at * 6} -420 ${x - 26 + at * 5} -200 ${x + 8} 0`,
        grainColor,
        5 + (at % 3) * 4,
        'opacity="0.28"',
      ),
    )
    .join("")
  const art =
    path(d, darker(color, 0.42), 'transform="translate(20 8)"') +
    path(d, color) +
    `<g clip-path="${clipTo(d)}">${grains}</g>` +
    path(
      d,
      linear(
        [
          [0, "#ffffff", 0.34],
          [0.5, "#ffffff", 0],
          [1, darker(color, 0.7), 0.34],
        ],
        [0, 0, 1, 1],
      ),
    ) +
    oval(0, -540, 30, 30, darker(color, 0.55)) +
    oval(3, -537, 26, 26, "#9dbac7")
  return (
    shadow(590, floor, 200) + group(art, { move: [570, floor], turn: -5, scale: width }) + lemon(820, 916)
  )
}

export const lemon = (x, y) =>
  shadow(x, y + 44, 60, { long: 0.5 }) +
  group(
    path("M-84 0C-70 -66 50 -72 76 -12c14 4 20 8 20 16c-2 8 -10 10 -22 10C44 66 -70 62 -84 0Z", "#f2c53d") +
      path(
        "M-84 0C-70 -66 50 -72 76 -12c14 4 20 8 20 16c-2 8 -10 10 -22 10C44 66 -70 62 -84 0Z",
        linear(
          [
            [0, "#ffffff", 0.4],
            [0.5, "#ffffff", 0],
            [1, "#8a5a00", 0.4],
          ],
          [0, 0, 0.6, 1],
        ),
      ) +
      oval(-30, -26, 20, 9, "#ffffff", `opacity="0.7" filter="${blur(4)}" transform="rotate(-24 -30 -26)"`),
    { move: [x, y], turn: -14 },
  )

function knife() {
  return (
    shadow(600, floor - 6, 300, { long: 0.3, strength: 0.7 }) +
    group(
      panel(-330, 14, 660, 190, 40, "#c8935a") +
        panel(
          -330,
          14,
          660,
          190,
          40,
          linear(
            [
              [0, "#ffffff", 0.3],
              [1, "#5a3414", 0.3],
            ],
            [0, 0, 1, 1],
          ),
        ) +
        [50, 96, 150]
          .map((y) =>
            line(`M-310 ${y}C-100 ${y - 16} 100 ${y + 16} 310 ${y}`, "#8a5a2c", 5, 'opacity="0.25"'),
          )
          .join(""),
      { move: [600, floor - 120] },
    ) +
    group(
      path(
        "M-250 10C-120 -44 60 -46 110 -40V26H-180C-214 26 -240 20 -250 10Z",
        "#3a2216",
        `opacity="0.3" filter="${blur(8)}" transform="translate(6 22)"`,
      ) +
        path("M-250 10C-120 -44 60 -46 110 -40V26H-180C-214 26 -240 20 -250 10Z", "#dfe6ea") +
        path("M-250 10C-214 20 -180 14 110 10V26H-180C-214 26 -240 20 -250 10Z", "#ffffff", 'opacity="0.8"') +
        path("M-250 10C-120 -44 60 -46 110 -40V-22C40 -26 -120 -20 -250 10Z", "#9fb0b8", 'opacity="0.7"') +
        panel(104, -46, 26, 74, 8, "#b9c3c8") +
        path("M126 -44H300C340 -44 346 -10 330 22C318 34 300 30 280 28H126Z", "#7a4a28") +
        path("M126 -44H300C320 -44 332 -36 336 -26H126Z", "#ffffff", 'opacity="0.28"') +
        oval(180, -8, 9, 9, "#d9c08a") +
        oval(262, -8, 9, 9, "#d9c08a"),
      { move: [590, floor - 60], turn: -9, scale: 1.15 },
    )
  )
}

const carafe = () =>
  tumbler({ x: 800, y: floor + 8, radius: 84, height: 180, content: "#bfe0e6", level: 0.62 }) +
  shadow(520, floor, 140) +
  turned({
    x: 520,
    y: floor - 10,
    color: "#a8d3dc",
    opacity: 0.75,
    gloss: 0.4,
    depth: 0.5,
    profile: [
      [130, 0],
      [146, 60],
      [128, 230],
      [78, 340],
    ],
  }) +
  [
    [470, 800],
    [540, 850],
    [520, 740],
  ]
    .map(
      ([x, y]) =>
        oval(x, y, 44, 40, "#f6dc62", 'opacity="0.85"') +
        oval(x, y, 34, 31, "#fbeea4", 'opacity="0.9"') +
        [0, 45, 90, 135]
          .map((turn) => line(`M${x - 30} ${y}h60`, "#f1cf4a", 4, `transform="rotate(${turn} ${x} ${y})"`))
          .join(""),
    )
    .join("") +
  turned({
    x: 520,
    y: floor,
    color: "#ffffff",
    opacity: 0.14,
    gloss: 0.95,
    depth: 0.3,
    top: "none",
    profile: [
      [130, 0],
      [158, 60],
      [140, 240],
      [72, 400],
      [64, 470],
      [88, 560, "c"],
    ],
  }) +
  `<ellipse cx="520" cy="${floor - 560}" rx="88" ry="17" fill="#ffffff" fill-opacity="0.2" stroke="#ffffff" stroke-width="5" stroke-opacity="0.85"/>`

function spoon(x, y, turn, color, kind) {
  const head = {
    spoon: oval(0, -400, 48, 70, color) + oval(-6, -408, 34, 52, darker(color, 0.2)),
    spatula:
      path("M-44 -460Q-44 -480 -24 -480H30Q46 -480 46 -462V-350Q20 -320 0 -320Q-24 -320 -44 -350Z", color) +
      panel(-8, -450, 14, 90, 7, darker(color, 0.35)),
    fork: path(
      "M-46 -470V-370Q-46 -320 0 -316Q46 -320 46 -370V-470H26V-390H10V-470H-10V-390H-26V-470Z",
      color,
    ),
  }[kind]
  return group(
    panel(-13, -340, 26, 340, 12, color) + panel(-9, -330, 7, 320, 3, "#ffffff", 'opacity="0.35"') + head,
    { move: [x, y], turn },
  )
}

const spoons = () =>
  shadow(600, floor, 150) +
  spoon(560, 820, -16, "#b97f45", "spatula") +
  spoon(640, 830, 17, "#8f5c30", "fork") +
  spoon(598, 800, 2, "#d3a063", "spoon") +
  turned({
    x: 600,
    y: floor,
    color: "#f0e6d4",
    gloss: 0.55,
    profile: [
      [128, 0],
      [146, 16],
      [150, 150],
      [146, 270, "c"],
    ],
    decor: (surface) =>
      path(surface.band(90, 150), "#5f8295") +
      line(surface.ring(168), "#5f8295", 7) +
      line(surface.ring(72), "#5f8295", 7),
  }) +
  path(`M454 680A146 29 0 0 0 746 680A146 20 0 0 1 454 680Z`, "#fffaf0")

const bowls = (color) =>
  bowl({ x: 600, y: floor, radius: 282, height: 190, color }) +
  bowl({ x: 600, y: floor - 128, radius: 226, height: 150, color: lighter(color, 0.3) }) +
  bowl({ x: 600, y: floor - 226, radius: 174, height: 118, color: lighter(color, 0.55) }) +
  egg(850, 930, 1) +
  egg(902, 968, 0.9)

const egg = (x, y, size) =>
  shadow(x, y + 40 * size, 46 * size, { long: 0.5 }) +
  group(
    path("M0 -66C40 -66 58 -6 54 18C48 54 -48 54 -54 18C-58 -6 -40 -66 0 -66Z", "#efcfae") +
      path(
        "M0 -66C40 -66 58 -6 54 18C48 54 -48 54 -54 18C-58 -6 -40 -66 0 -66Z",
        linear(
          [
            [0, "#ffffff", 0.55],
            [0.5, "#ffffff", 0],
            [1, "#7a4a22", 0.36],
          ],
          [0, 0, 0.8, 1],
        ),
      ),
    { move: [x, y], scale: size, turn: 16 },
  )

const towel = (color) =>
  folded({ x: 600, y: floor + 20, width: 460, height: 62, layers: 3, color, stripes: lighter(color, 0.75) }) +
  group(line("M0 0C40 -30 80 20 130 -10", "#c9a26a", 8), { move: [860, 972] })

const colored = (names, slug, draw, zoom) =>
  Object.fromEntries(
    Object.entries(names).map(([name, color]) => [`${slug}-${name}`, room(() => draw(color), zoom)]),
  )

export const kitchen = {
  ...colored(glazes, "stoneware-mug", stonewareMug, 1.62),
  ...colored(enamels, "enamel-saucepan", saucepan, 1.38),
  "breakfast-board-oak": room(() => board("#d9a96a", 1, "#a06c34")),
  "breakfast-board-walnut": room(() => board("#85573a", 1, "#4d2c18")),
  ...colored(linens, "linen-tea-towel", towel, 1.6),
  "paring-knife": room(knife, 1.4),
  "glass-carafe": room(carafe, 1.2),
  "wooden-spoons": room(spoons, 1.16),
  ...colored({ cream: "#e9dcc2", ocean: "#547f94" }, "nesting-bowls", bowls, 1.36),
}

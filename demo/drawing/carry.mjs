import { bird, sprig } from "./emblems.mjs"
import { ball, shadow, turned } from "./forms.mjs"
import { blur, clipTo, darker, group, lighter, line, linear, oval, panel, path } from "./paint.mjs"
import { floor, scene } from "./scene.mjs"

const room = (draw, zoom) => () => scene("carry", draw, zoom ? { zoom } : {})

const soft = (color) =>
  linear(
    [
      [0, "#ffffff", 0.3],
      [0.4, "#ffffff", 0.02],
      [1, darker(color, 0.75), 0.36],
    ],
    [0, 0, 1, 0.8],
  )

const seam = (d, color) => line(d, lighter(color, 0.5), 3.5, 'stroke-dasharray="13 9" opacity="0.75"')

function tote(color, print) {
  const d = `M384 520C372 680 366 820 378 ${floor - 8}Q600 ${floor + 26} 822 ${floor - 8}C834 820 828 680 816 520Q600 548 384 520Z`
  const folds = [
    [450, 560, 470, 900],
    [740, 580, 700, 910],
    [600, 720, 640, 930],
  ]
    .map(([x1, y1, x2, y2]) =>
      line(
        `M${x1} ${y1}Q${x1 + 30} ${(y1 + y2) / 2} ${x2} ${y2}`,
        darker(color, 0.5),
        16,
        `opacity="0.16" filter="${blur(7)}"`,
      ),
    )
    .join("")
  return (
    shadow(600, floor, 220) +
    line("M500 540C490 240 710 240 700 540", darker(color, 0.4), 30) +
    path(d, color) +
    `<g clip-path="${clipTo(d)}">${folds}${panel(360, 505, 480, 50, 0, darker(color, 0.25), 'opacity="0.3"')}</g>` +
    path(d, soft(color)) +
    line("M470 560C452 200 748 200 730 560", darker(color, 0.22), 34) +
    line("M470 560C452 200 748 200 730 560", lighter(color, 0.12), 26) +
    seam("M470 552C454 212 746 212 730 552", color) +
    seam("M394 566Q600 592 806 566", color) +
    bird(print)(600, 745, 104) +
    sprig(print)(672, 846, 40)
  )
}

function netBag(color) {
  const d = "M400 560C330 700 330 900 470 946Q600 978 730 946C870 900 870 700 800 560Q600 600 400 560Z"
  const fruits = [
    [470, 850, 84, "#f0963a"],
    [610, 880, 88, "#ee8a2c"],
    [740, 850, 82, "#f2a04b"],
    [520, 720, 84, "#f2a04b"],
    [668, 726, 88, "#d9e07a"],
    [600, 620, 76, "#ee8a2c"],
    [780, 720, 58, "#c9d667"],
    [420, 730, 58, "#c9d667"],
  ]
    .map(([x, y, r, tone]) => ball(x, y, r, tone, { ground: false }))
    .join("")
  const mesh = Array.from(
    { length: 15 },
    (_, at) =>
      line(`M${270 + at * 48} 540Q${350 + at * 34} 760 ${440 + at * 36} 990`, color, 7) +
      line(`M${930 - at * 48} 540Q${850 - at * 34} 760 ${760 - at * 36} 990`, color, 7),
  ).join("")
  return (
    shadow(600, floor + 4, 200) +
    `<g clip-path="${clipTo(d)}">${path(d, darker(color, 0.5), 'opacity="0.3"')}${fruits}${`<g transform="translate(5 9)" opacity="0.25">${mesh.replaceAll(color, "#3a2216")}</g>`}${mesh}</g>` +
    line("M400 560C330 700 330 900 470 946Q600 978 730 946C870 900 870 700 800 560", color, 9) +
    line("M400 562Q600 604 800 562", darker(color, 0.2), 22) +
    line("M400 558Q600 600 800 558", color, 16) +
    line("M430 566C440 200 760 200 770 566", darker(color, 0.25), 24) +
    line("M430 562C440 196 760 196 770 562", color, 17)
  )
}

function beanie(color) {
  const dome = `M352 800C352 520 460 420 600 420C740 420 848 520 848 800Z`
  const knit = Array.from({ length: 17 }, (_, at) =>
    line(
      `M${600 + (at - 8) * 34} 810Q${600 + (at - 8) * 31} 560 ${600 + (at - 8) * 7} 424`,
      darker(color, 0.45),
      9,
      'opacity="0.3"',
    ),
  ).join("")
  const ribs = Array.from(
    { length: 19 },
    (_, at) =>
      panel(346 + at * 27, 782, 15, 140, 7, "#ffffff", 'opacity="0.16"') +
      panel(361 + at * 27, 782, 9, 140, 4, darker(color, 0.6), 'opacity="0.28"'),
  ).join("")
  const cuff =
    "M338 800Q338 776 362 774Q600 740 838 774Q862 776 862 800V890Q862 916 836 920Q600 956 364 920Q338 916 338 890Z"
  const pompom = Array.from({ length: 60 }, (_, at) => {
    const angle = at * 2.4
    const far = 78 * Math.sqrt(at / 60)
    return oval(
      600 + Math.cos(angle) * far,
      378 + Math.sin(angle) * far,
      21,
      21,
      at % 3 ? lighter(color, 0.5) : lighter(color, 0.3),
    )
  }).join("")
  return (
    shadow(600, floor - 18, 250) +
    path(dome, color) +
    `<g clip-path="${clipTo(dome)}">${knit}</g>` +
    path(dome, soft(color)) +
    oval(600, 378, 84, 84, lighter(color, 0.2)) +
    pompom +
    oval(
      610,
      390,
      92,
      88,
      linear(
        [
          [0, "#ffffff", 0.3],
          [0.5, "#ffffff", 0],
          [1, darker(color, 0.7), 0.3],
        ],
        [0, 0, 1, 1],
      ),
    ) +
    path(cuff, "#3a2216", `opacity="0.3" filter="${blur(9)}" transform="translate(4 -12)"`) +
    path(cuff, lighter(color, 0.1)) +
    `<g clip-path="${clipTo(cuff)}">${ribs}</g>` +
    path(cuff, soft(color)) +
    panel(700, 822, 84, 54, 6, "#f3e3c4") +
    bird(darker(color, 0.2))(742, 848, 20)
  )
}

function umbrella(color) {
  const panels = [
    [-330, -200],
    [-200, -66],
    [-66, 66],
    [66, 200],
    [200, 330],
  ]
  const canopy = panels
    .map(([from, to], at) =>
      path(
        `M0 -330C${from * 0.75} -320 ${from} -160 ${from} 0Q${(from + to) / 2} ${-46} ${to} 0C${to} -160 ${to * 0.75} -320 0 -330Z`,
        [lighter(color, 0.28), lighter(color, 0.14), color, darker(color, 0.14), darker(color, 0.28)][at],
      ),
    )
    .join("")
  return (
    shadow(650, floor, 250, { long: 0.6 }) +
    group(
      panel(-8, -340, 16, 690, 8, "#b98a54") +
        panel(-5, -330, 5, 670, 2, "#ecd0a0") +
        line("M0 340C0 420 96 420 96 350", "#8a5a30", 26) +
        line("M-3 340C-3 414 90 414 92 350", "#b57e4a", 13) +
        canopy +
        path(
          "M0 -330C-250 -320 -330 -160 -330 0Q-265 -46 -200 0C-200 -160 -150 -320 0 -330Z",
          "#ffffff",
          'opacity="0.14"',
        ) +
        line(
          "M-330 0Q-265 -46 -200 0Q-133 -46 -66 0Q0 -46 66 0Q133 -46 200 0Q265 -46 330 0",
          darker(color, 0.45),
          5,
          'opacity="0.5"',
        ) +
        line("M0 -330V-366", "#8a5a30", 14),
      { move: [600, 600], turn: -13, scale: 0.98 },
    )
  )
}

function backpack(color) {
  const d = `M400 520C400 380 470 320 600 320C730 320 800 380 800 520V900Q800 ${floor + 4} 740 ${floor + 6}H460Q400 ${floor + 4} 400 900Z`
  const pocket = `M440 690Q440 668 462 668H738Q760 668 760 690V880Q760 918 724 918H476Q440 918 440 880Z`
  const leather = "#8a5a34"
  return (
    shadow(600, floor, 220) +
    line("M540 330C540 240 660 240 660 330", darker(leather, 0.2), 24) +
    line("M540 326C540 238 660 238 660 326", lighter(leather, 0.2), 12) +
    path(`M400 560C350 600 350 840 400 880Z`, darker(color, 0.3)) +
    path(`M800 560C850 600 850 840 800 880Z`, darker(color, 0.45)) +
    path(d, color) +
    path(d, soft(color)) +
    path("M404 540C400 400 460 330 600 330C740 330 800 400 796 540Q600 640 404 540Z", darker(color, 0.1)) +
    path("M404 540C400 400 460 330 600 330C740 330 800 400 796 540Q600 640 404 540Z", soft(color)) +
    seam("M420 536Q600 622 780 536", color) +
    path(pocket, "#3a2216", `opacity="0.25" filter="${blur(8)}" transform="translate(6 8)"`) +
    path(pocket, lighter(color, 0.08)) +
    path(pocket, soft(color)) +
    seam("M456 884V690Q456 684 462 684H738Q744 684 744 690V884", color) +
    [510, 690]
      .map(
        (x) =>
          panel(x - 17, 560, 34, 190, 8, leather) +
          panel(x - 13, 564, 9, 180, 4, "#ffffff", 'opacity="0.25"') +
          panel(x - 24, 690, 48, 34, 6, "none", 'stroke="#d8b45c" stroke-width="8"'),
      )
      .join("") +
    panel(570, 800, 60, 44, 6, "#f3e3c4") +
    bird(leather)(600, 822, 18)
  )
}

const steelBottle = (color) =>
  shadow(600, floor, 112) +
  turned({
    x: 600,
    y: floor - 520,
    color: "#c9a06a",
    gloss: 0.3,
    profile: [
      [66, 0, "c"],
      [66, 66, "c"],
      [60, 74, "c"],
    ],
    decor: (surface) =>
      [16, 34, 52].map((h) => line(surface.ring(h), "#8a6236", 4, 'opacity="0.5"')).join(""),
  }) +
  line("M548 372C548 300 652 300 652 372", "#8a6236", 14) +
  turned({
    x: 600,
    y: floor - 494,
    color: "#d5dadc",
    gloss: 0.95,
    profile: [
      [72, 0, "c"],
      [70, 34, "c"],
    ],
  }) +
  turned({
    x: 600,
    y: floor,
    color,
    gloss: 0.8,
    profile: [
      [112, 0],
      [118, 14],
      [118, 360],
      [104, 440],
      [76, 500, "c"],
    ],
    decor: (surface) => bird("#fbf4e6")(600, 770, 54) + path(surface.band(-30, 22), "#c9ced0"),
  })

function socks(color) {
  const sock = (dx, turn, tone) => {
    const d = "M-78 -430H78V-150C78 -100 110 -76 190 -52C262 -30 262 62 178 66H-10C-66 66 -84 20 -82 -40Z"
    const stripes = Array.from({ length: 3 }, (_, at) =>
      panel(-100, -330 + at * 44, 220, 20, 0, lighter(tone, 0.65)),
    ).join("")
    return group(
      path(d, "#3a2216", `opacity="0.32" filter="${blur(12)}" transform="translate(18 14)"`) +
        path(d, tone) +
        `<g clip-path="${clipTo(d)}">${stripes}${path("M-90 -60C-40 -70 0 0 -30 80H-100Z", lighter(tone, 0.65))}${path("M140 -80C120 -20 130 40 160 80H280V-80Z", lighter(tone, 0.65))}${Array.from({ length: 12 }, (_, at) => line(`M${-74 + at * 14} -440V-376`, darker(tone, 0.5), 5, 'opacity="0.3"')).join("")}</g>` +
        path(d, soft(tone)) +
        line("M-80 -372H80", darker(tone, 0.5), 4, 'opacity="0.4"'),
      { move: [dx, floor - 80], turn, scale: 1 },
    )
  }
  return sock(660, 9, darker(color, 0.12)) + sock(500, -5, color)
}

const colored = (names, slug, draw, zoom) =>
  Object.fromEntries(
    Object.entries(names).map(([name, color]) => [`${slug}-${name}`, room(() => draw(color), zoom)]),
  )

export const carry = {
  "canvas-tote-natural": room(() => tote("#efe2c8", "#2f5d46"), 1.18),
  "canvas-tote-fennel": room(() => tote("#5f7f62", "#f5ead2"), 1.18),
  "canvas-tote-rust": room(() => tote("#bf5f3a", "#fbeed6"), 1.18),
  ...colored({ cream: "#f7ecd6", indigo: "#3f5580" }, "string-bag", netBag, 1.16),
  ...colored({ mustard: "#dba53a", plum: "#7b4767", fir: "#3f6656" }, "wool-beanie", beanie, 1.22),
  ...colored({ fir: "#33604f", apricot: "#e8935a" }, "rain-umbrella", umbrella, 1.04),
  ...colored({ moss: "#74805a", navy: "#3a4d70" }, "canvas-backpack", backpack, 1.18),
  ...colored({ cream: "#f1e7d3", fir: "#3f6656", coral: "#de7658" }, "steel-bottle", steelBottle, 1.18),
  ...colored({ oat: "#d9bf95", berry: "#a34460", sea: "#3f7884" }, "wool-socks", socks, 1.34),
}

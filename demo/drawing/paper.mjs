import { bird, flower, fruit, sprig, sun } from "./emblems.mjs"
import { print, shadow, turned } from "./forms.mjs"
import { sheet, slab } from "./packs.mjs"
import { blur, darker, group, lighter, line, linear, oval, panel, path } from "./paint.mjs"
import { floor, scene } from "./scene.mjs"
import { planner, recipeBook, wallpapers } from "./screens.mjs"

const room = (draw, zoom) => () => scene("paper", draw, zoom ? { zoom } : {})

export function pencil(x, y, turn, color, length = 430) {
  return group(
    panel(-13, -length, 26, length - 46, 4, color) +
      panel(-13, -length, 8, length - 46, 3, lighter(color, 0.45)) +
      panel(6, -length, 7, length - 46, 3, darker(color, 0.35)) +
      panel(-13, -length - 14, 26, 22, 4, "#d9c28a") +
      path(`M-13 -46H13L0 0Z`, "#e9cfa4") +
      path("M-4 -14H4L0 0Z", darker(color, 0.4)),
    { move: [x, y], turn },
  )
}

const notebook = (color) =>
  slab({
    x: 560,
    y: floor,
    width: 390,
    height: 540,
    thick: 44,
    color,
    turn: -6,
    radius: 18,
    spine: darker(color, 0.28),
    decor:
      panel(100, -540, 18, 540, 0, darker(color, 0.5)) +
      panel(-60, -420, 130, 84, 8, "#fbf6ea") +
      print(5, -392, [84, 54], { color: darker(color, 0.3), gap: 24, thick: 6 }),
  }) + group(pencil(0, 0, 0, "#e0a63f", 360), { move: [880, 980], turn: 62 })

function pencils() {
  const colors = ["#c8573a", "#e0a63f", "#5f8a55", "#3f6f94", "#7a5486", "#2f3f4f"]
  const standing = (color, at) => {
    const length = 400 - ((at * 2) % 3) * 34
    // Each pencil is drawn with its point at the origin, so it is turned over and lifted by its own length.
    return group(group(pencil(0, 0, 180, color, length), { move: [0, -length] }), {
      move: [600 + (at - 2.5) * 36, 880],
      turn: (at - 2.5) * 7,
    })
  }
  return (
    colors.map(standing).join("") +
    turned({
      x: 600,
      y: floor,
      color: "#f4ead8",
      gloss: 0.5,
      profile: [
        [128, 0, "c"],
        [134, 20],
        [134, 230, "c"],
      ],
      decor: (surface) => path(surface.band(60, 96), "#7f8fc4") + path(surface.band(112, 126), "#e0a63f"),
    }) +
    path(`M466 ${floor - 230}A134 27 0 0 0 734 ${floor - 230}A134 18 0 0 1 466 ${floor - 230}Z`, "#fffaf0")
  )
}

const cup = () => shadow(600, floor, 136) + pencils()

const cards = () =>
  sheet({
    x: 690,
    y: 690,
    width: 330,
    height: 440,
    color: "#c8573a",
    turn: 14,
    decor: flower("#f7e0c4", "#e0a63f")(0, -20, 100),
  }) +
  sheet({
    x: 600,
    y: 690,
    width: 330,
    height: 440,
    color: "#f4d9a0",
    turn: 3,
    decor: fruit("#d9842f", "#5f8a45")(0, -10, 92),
  }) +
  sheet({
    x: 500,
    y: 710,
    width: 330,
    height: 440,
    color: "#fdf8ec",
    turn: -9,
    decor:
      bird("#3f6f94")(0, -20, 120) +
      line("M-110 110C-30 84 40 120 112 92", "#5f8a45", 9) +
      sprig("#5f8a45")(84, 70, 34),
  }) +
  sheet({
    x: 720,
    y: 930,
    width: 430,
    height: 220,
    color: "#a9795a",
    turn: -4,
    decor:
      line("M-212 -104L0 34L212 -104", darker("#a9795a", 0.4), 6) +
      oval(0, 20, 32, 32, "#c8402f") +
      oval(-6, 14, 16, 14, "#e86a55"),
  })

function wallCalendar() {
  const days = Array.from({ length: 28 }, (_, at) =>
    panel(
      -150 + (at % 7) * 45,
      70 + Math.floor(at / 7) * 40,
      28,
      22,
      5,
      at === 16 ? "#c8573a" : at % 7 > 4 ? "#c7cfe8" : "#e4dccb",
    ),
  ).join("")
  return (
    sheet({
      x: 600,
      y: 620,
      width: 420,
      height: 620,
      turn: -2,
      decor:
        panel(-184, -284, 368, 310, 8, "#a9c3b4") +
        path("M-184 26V-70C-100 -160 -40 -60 30 -120C90 -170 140 -120 184 -150V26Z", "#5f8a6a") +
        path("M-184 26V-20C-90 -70 0 10 80 -40C130 -66 160 -50 184 -60V26Z", "#3f6a55") +
        oval(90, -200, 46, 46, "#f6d27a") +
        days +
        [-120, -40, 40, 120].map((x) => panel(x - 5, -330, 10, 36, 5, "#5a6a94")).join(""),
    }) +
    line("M420 330Q600 250 786 318", "#5a6a94", 5) +
    oval(600, 282, 13, 13, "#8c98bf")
  )
}

function rolls() {
  const roll = (x, y, turn, color, mark, accent) =>
    group(
      panel(-58, -560, 116, 560, 10, color) +
        Array.from({ length: 18 }, (_, at) =>
          group(mark(accent, "#f6d27a")(0, 0, 20), {
            move: [-34 + (at % 3) * 34, -520 + Math.floor(at / 3) * 92 + (at % 3) * 30],
          }),
        ).join("") +
        panel(
          -58,
          -560,
          116,
          560,
          10,
          linear([
            [0, darker(color, 0.7), 0.26],
            [0.25, "#ffffff", 0.4],
            [0.5, "#ffffff", 0],
            [1, darker(color, 0.7), 0.46],
          ]),
        ) +
        oval(0, -560, 58, 17, lighter(color, 0.5)) +
        oval(0, -560, 40, 11, darker(color, 0.5)) +
        panel(-60, -330, 120, 30, 4, "#fbf4e4"),
      { move: [x, y], turn },
    )
  return (
    shadow(600, floor, 250) +
    roll(690, floor - 6, 9, "#f0c9a8", flower, "#c8573a") +
    roll(560, floor, -3, "#49648f", (color) => sun(color), "#f2e3c4") +
    roll(440, floor + 6, -12, "#e9eedd", (color) => sprig(color), "#5f8a55")
  )
}

function pen() {
  return (
    sheet({
      x: 590,
      y: 780,
      width: 560,
      height: 380,
      turn: -6,
      decor: Array.from({ length: 6 }, (_, at) =>
        line(
          `M-230 ${-130 + at * 52}q30 -22 60 0t60 0t60 0t60 0${at % 3 === 2 ? "" : "t60 0t60 0"}`,
          "#4f63a0",
          5,
          'opacity="0.8"',
        ),
      ).join(""),
    }) +
    group(
      panel(
        -26,
        -300,
        52,
        340,
        24,
        "#2d4b6b",
        `filter="${blur(12)}" opacity="0.35" transform="translate(22 24)"`,
      ) +
        panel(-24, -330, 48, 200, 22, "#2d4b6b") +
        panel(-22, -140, 44, 190, 14, "#38597c") +
        panel(-26, -148, 52, 20, 6, "#d8b45c") +
        panel(8, -310, 10, 150, 5, "#d8b45c") +
        path("M-16 50H16L4 130H-4Z", "#d8b45c") +
        line("M0 78V128", "#7a5a1a", 3) +
        oval(0, 78, 5, 5, "#7a5a1a") +
        panel(-17, -320, 9, 360, 5, "#ffffff", 'opacity="0.4"'),
      { move: [720, 680], turn: 38 },
    )
  )
}

/** It looks out of its envelope: a bird, a sprig and a bow, and no sum, because there are several. */
function giftCard() {
  const [kraft, red, cloth] = ["#b88a63", "#c8573a", "#2f5a4c"]
  const card = sheet({
    x: 590,
    y: 640,
    width: 620,
    height: 400,
    color: cloth,
    turn: -7,
    radius: 30,
    decor:
      panel(-286, -176, 572, 352, 20, "none", `stroke="#d8b45c" stroke-width="5" opacity="0.8"`) +
      sprig("#8fb39a")(-170, 30, 120) +
      sprig("#d8b45c")(180, 40, 96) +
      bird("#f6ead2")(10, -6, 132) +
      oval(-32, -59, 11, 11, "#2b3a33") +
      line("M-80 112C-20 88 60 106 118 84", "#d8b45c", 9),
  })
  const bow =
    path("M0 0C-60 -70 -150 -70 -140 -6C-132 50 -50 40 0 0Z", red) +
    path("M0 0C60 -70 150 -70 140 -6C132 50 50 40 0 0Z", darker(red, 0.14)) +
    path("M-8 6L-70 128L-34 118L-14 146L10 14Z", darker(red, 0.2)) +
    path("M8 6L64 132L30 120L8 144L-10 14Z", red) +
    oval(0, 2, 27, 24, lighter(red, 0.2))
  return (
    sheet({ x: 610, y: 800, width: 690, height: 330, color: darker(kraft, 0.22), turn: -3, radius: 12 }) +
    card +
    sheet({
      x: 612,
      y: 846,
      width: 690,
      height: 250,
      color: kraft,
      turn: -3,
      radius: 12,
      decor: line("M-340 -122L0 60L340 -122", darker(kraft, 0.3), 6),
    }) +
    group(bow, { move: [620, 888], turn: -3, scale: 0.92 })
  )
}

const colored = (names, slug, draw, zoom) =>
  Object.fromEntries(
    Object.entries(names).map(([name, color]) => [`${slug}-${name}`, room(() => draw(color), zoom)]),
  )

export const paper = {
  ...colored(
    { ink: "#2f456b", rust: "#c05f3c", moss: "#66784f", mustard: "#e2ae45" },
    "thread-bound-notebook",
    notebook,
    1.24,
  ),
  "colored-pencils": room(cup, 1.26),
  "greeting-cards": room(cards, 1.2),
  "wall-calendar": room(wallCalendar, 1.16),
  "wrapping-paper": room(rolls, 1.2),
  "piston-pen": room(pen, 1.2),
  "gift-card": room(giftCard, 1.14),
  "twenty-suppers": room(recipeBook, 1.22),
  "weekly-planner": room(planner, 1.16),
  "window-wallpapers": room(wallpapers, 1.24),
}

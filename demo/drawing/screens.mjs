// What is bought as a file.
import { bird } from "./emblems.mjs"
import { ball, print, shadow } from "./forms.mjs"
import { sheet } from "./packs.mjs"
import { darker, group, line, oval, panel, path } from "./paint.mjs"
import { pencil } from "./paper.mjs"
import { floor } from "./scene.mjs"

function tablet(draw, frame = "#2f3747") {
  return (
    shadow(610, floor, 240, { long: 0.8 }) +
    group(
      panel(-212, -596, 440, 600, 40, darker(frame, 0.4)) +
        panel(-220, -600, 440, 600, 40, frame) +
        panel(-194, -574, 388, 548, 18, "#fdf8ec") +
        draw +
        path("M-194 -556Q-194 -574 -176 -574H40L-194 -240Z", "#ffffff", 'opacity="0.22"'),
      { move: [590, floor + 6], turn: -5 },
    )
  )
}

export const recipeBook = () =>
  tablet(
    panel(-194, -574, 388, 300, 18, "#e9a75c") +
      oval(0, -420, 128, 118, "#fbf4e6") +
      oval(0, -420, 92, 84, "#d8663a") +
      [
        [-30, -440],
        [34, -404],
        [0, -460],
        [-20, -390],
      ]
        .map(([x, y], at) =>
          oval(x, y, 24, 14, at % 2 ? "#5f8a45" : "#f4d06a", `transform="rotate(${at * 50} ${x} ${y})"`),
        )
        .join("") +
      print(0, -220, [250, 180], { color: "#3a2c34", gap: 38, thick: 14 }) +
      print(-150, -130, [300, 280, 296, 200], { color: "#b9ad9a", gap: 30, thick: 8, centered: false }),
  ) +
  tomato(880, 934, 56) +
  basilLeaf()

const tomato = (x, y, size) => ball(x, y, size, "#d9482f", { squash: 0.9 })

const basilLeaf = () =>
  group(path("M0 0C-40 -26 -34 -76 0 -110C34 -76 40 -26 0 0Z", "#6aa84a") + line("M0 0V-96", "#a5cf85", 4), {
    move: [846, 1000],
    turn: 72,
  })

export const planner = () => {
  const week = Array.from(
    { length: 6 },
    (_, at) =>
      panel(
        -180 + (at % 2) * 186,
        -180 + Math.floor(at / 2) * 140,
        174,
        126,
        12,
        ["#f6ded0", "#dfe6f5", "#e4ecd8", "#f7ebc8", "#e9deee", "#dcebe8"][at],
      ) +
      print(-160 + (at % 2) * 186, -148 + Math.floor(at / 2) * 140, [90, 120, 70], {
        color: "#a39a8c",
        gap: 26,
        thick: 6,
        centered: false,
      }),
  ).join("")
  return (
    sheet({ x: 640, y: 690, width: 430, height: 600, turn: 8, color: "#efe8da" }) +
    sheet({
      x: 570,
      y: 690,
      width: 430,
      height: 600,
      turn: -4,
      decor:
        print(-180, -246, [190, 110], { color: "#4f63a0", gap: 30, thick: 13, centered: false }) +
        oval(160, -236, 26, 26, "#e0a63f") +
        week,
    }) +
    pencil(870, 990, 38, "#4f63a0", 380)
  )
}

export function wallpapers() {
  const phone = (x, y, turn, sky, hill, hill2, mark) =>
    group(
      panel(-128, -520, 270, 530, 46, "#171c2a") +
        panel(-136, -524, 270, 530, 46, "#2f3747") +
        panel(-122, -510, 242, 502, 34, sky) +
        path("M-122 -180C-60 -260 10 -150 120 -240V-42Q120 -8 86 -8H-88Q-122 -8 -122 -42Z", hill) +
        path("M-122 -110C-40 -170 40 -70 120 -130V-42Q120 -8 86 -8H-88Q-122 -8 -122 -42Z", hill2) +
        mark +
        path("M-122 -476Q-122 -510 -88 -510H0L-122 -250Z", "#ffffff", 'opacity="0.2"') +
        panel(-30, -496, 60, 14, 7, "#171c2a"),
      { move: [x, y], turn },
    )
  return (
    shadow(480, floor - 10, 150) +
    shadow(740, floor + 10, 150) +
    phone(470, floor - 4, -7, "#f3c9a4", "#d9825c", "#a8543f", oval(30, -360, 52, 52, "#fdf0d0")) +
    phone(740, floor + 16, 6, "#bcd3e4", "#7fa58c", "#3f6a55", bird("#2f4f6f")(0, -370, 60))
  )
}

// The stage: wall, table, window light and the set pieces that give each category its own room.
import { shadow, tilt, turned } from "./forms.mjs"
import {
  across,
  blur,
  darker,
  define,
  dice,
  group,
  lighter,
  line,
  linear,
  mix,
  oval,
  panel,
  path,
  picture,
  radial,
} from "./paint.mjs"

export const rooms = {
  pantry: { wall: "#f3d3ab", table: "#e9bd8c", piece: "#eab67f", stage: "arch" },
  "coffee-tea": { wall: "#ecd0bd", table: "#dcb69d", piece: "#d3a389", stage: "disc" },
  kitchen: { wall: "#c3d6dd", table: "#adc5cf", piece: "#9dbac7", stage: "arch" },
  home: { wall: "#d9cbdc", table: "#c6b4cb", piece: "#b9a3c1", stage: "disc" },
  plants: { wall: "#d3e0c5", table: "#bccdaa", piece: "#a9c096", stage: "arch" },
  paper: { wall: "#ccd4ec", table: "#b5bfdf", piece: "#a4b0d8", stage: "steps" },
  carry: { wall: "#f0c6b6", table: "#e3ab97", piece: "#db9a84", stage: "disc" },
  cafe: { wall: "#bfdccf", table: "#a3c9b8", piece: "#90bcA9", stage: "arch" },
}

/** Top of the podium, where things stand. */
export const floor = 950

export function scene(category, draw, { podium = true, seed = 1, zoom = 1.24 } = {}) {
  return picture(1200, 1200, () => {
    const room = rooms[category]
    return (
      backdrop(room, 1200, 1200, 800) +
      setPiece(room) +
      windowLight(1200) +
      `<g transform="translate(600 ${985 - Math.max(0, zoom - 1.2) * 150}) scale(${zoom}) translate(-600 -960)">${podium ? plinth(room) : ""}${draw(dice(seed))}</g>` +
      finish(1200, 1200)
    )
  })
}

export function backdrop(room, width, height, horizon) {
  const wall = across(
    [
      [0, lighter(room.wall, 0.55)],
      [0.5, room.wall],
      [1, mix(room.wall, room.piece, 0.55)],
    ],
    [0, 0, width, horizon],
  )
  const table = across(
    [
      [0, lighter(room.table, 0.5)],
      [0.45, lighter(room.table, 0.16)],
      [1, darker(room.table, 0.1)],
    ],
    [0, horizon, width * 0.9, height],
  )
  return (
    panel(0, 0, width, height, 0, wall) +
    panel(-200, horizon, width + 400, height, 0, table, `filter="${blur(5)}"`) +
    panel(
      -100,
      horizon - 26,
      width + 200,
      26,
      0,
      darker(room.wall, 0.3),
      `opacity="0.16" filter="${blur(14)}"`,
    )
  )
}

function setPiece(room) {
  const fill = linear(
    [
      [0, lighter(room.piece, 0.28)],
      [1, darker(room.piece, 0.05)],
    ],
    [0, 0, 0.8, 1],
  )
  if (room.stage === "arch") {
    const arch = "M250 800V470a350 350 0 0 1 700 0V800Z"
    const inner = "M290 800V480a322 322 0 0 1 640 -34"
    return (
      path(arch, darker(room.piece, 0.5), `opacity="0.2" filter="${blur(20)}" transform="translate(22 12)"`) +
      path(arch, fill) +
      line(inner, darker(room.piece, 0.45), 12, `opacity="0.14" filter="${blur(9)}"`)
    )
  }
  if (room.stage === "disc") {
    return (
      oval(655, 492, 352, 352, darker(room.piece, 0.5), `opacity="0.22" filter="${blur(26)}"`) +
      oval(630, 470, 350, 350, fill)
    )
  }
  return (
    panel(
      232,
      250,
      420,
      700,
      26,
      darker(room.piece, 0.5),
      `opacity="0.16" filter="${blur(20)}" transform="translate(18 10)"`,
    ) +
    panel(
      220,
      240,
      420,
      562,
      26,
      linear(
        [
          [0, lighter(room.piece, 0.5)],
          [1, room.piece],
        ],
        [0, 0, 0.8, 1],
      ),
    ) +
    panel(578, 400, 420, 402, 26, darker(room.piece, 0.5), `opacity="0.2" filter="${blur(18)}"`) +
    panel(560, 390, 420, 412, 26, fill)
  )
}

/** A window outside the picture throws slanted panes on the wall. */
export function windowLight(width, { left = 0, strength = 1 } = {}) {
  const pane = (column, row) => panel(column * 205, row * 235, 176, 206, 10, "#fff8e8")
  const panes = [0, 1].flatMap((column) => [0, 1, 2].map((row) => pane(column, row))).join("")
  const scale = width / 1200
  return `<g transform="translate(${left + 40 * scale} ${20 * scale}) scale(${scale}) skewX(-14) skewY(16)" opacity="${0.3 * strength}" filter="${blur(9)}">${panes}</g>`
}

export function plinth(room, { x = 600, y = 1010, radius = 440, height = 62 } = {}) {
  const color = lighter(room.piece, 0.42)
  return (
    shadow(x, y + 4, radius, { long: 0.35, strength: 0.8 }) +
    turned({
      x,
      y,
      color,
      gloss: 0.25,
      depth: 0.55,
      profile: [
        [radius, 0, "c"],
        [radius, height - 8, "c"],
        [radius - 6, height, "c"],
      ],
      top: across(
        [
          [0, lighter(color, 0.6)],
          [0.6, lighter(color, 0.12)],
          [1, color],
        ],
        [x - radius, y - height - radius * tilt, x + radius, y - height + radius * tilt],
      ),
    })
  )
}

/** Light from the top left, a quiet corner at the bottom right. */
export function finish(width, height) {
  const light = radial(
    [
      [0, "#fff6e0", 0.34],
      [1, "#fff6e0", 0],
    ],
    [0.08, 0.04, 0.75],
  )
  const corner = radial(
    [
      [0, "#3a2216", 0],
      [0.72, "#3a2216", 0],
      [1, "#3a2216", 0.16],
    ],
    [0.42, 0.42, 0.85],
  )
  return panel(0, 0, width, height, 0, light) + panel(0, 0, width, height, 0, corner) + grain(width, height)
}

/** A breath of paper texture; it also keeps wide gradients from showing steps. */
function grain(width, height) {
  const noise = define(
    (id) =>
      `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.55" numOctaves="2" seed="4"/><feColorMatrix values="0 0 0 0 0.25  0 0 0 0 0.17  0 0 0 0 0.1  0.5 0.5 0 0 -0.42"/></filter>`,
  )
  return panel(0, 0, width, height, 0, "#ffffff", `filter="${noise}" opacity="0.13"`)
}

/** The blurred shadow of a branch outside the picture. */
export function branchShadow(x, y, turn = 0, size = 1) {
  const leaves = Array.from({ length: 9 }, (_, at) => {
    const side = at % 2 ? 1 : -1
    return `<ellipse cx="${at * 46}" cy="${side * 34}" rx="46" ry="16" transform="rotate(${side * 38} ${at * 46} ${side * 34})" fill="#3a3a2a"/>`
  }).join("")
  return group(`<g filter="${blur(10)}" opacity="0.13">${leaves}${line("M-60 0H420", "#3a3a2a", 8)}</g>`, {
    move: [x, y],
    turn,
    scale: size,
  })
}

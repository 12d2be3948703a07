// Bags, pouches and flat packs.

import { print, shadow } from "./forms.mjs"
import { blur, clipTo, darker, group, lighter, line, linear, oval, panel, path } from "./paint.mjs"

/** A paper bag with a rolled top, standing at x (middle) and y (foot); its right side turns away from the light. */
export function bag({
  x,
  y,
  width = 300,
  height = 460,
  color,
  label = "#fbf3e2",
  emblem,
  tie = true,
  window = "",
}) {
  const side = width * 0.24
  const [l, r, top] = [x - width / 2 - side / 2, x + width / 2 - side / 2, y - height]
  const [far, lean] = [r + side, 12]
  const front = `M${l} ${y}C${l - 7} ${y - height * 0.35} ${l + 1} ${y - height * 0.7} ${l + lean} ${top}H${r - 4}C${r + 9} ${top + height * 0.3} ${r - 3} ${y - height * 0.35} ${r} ${y}Z`
  const turned = `M${r} ${y}C${r - 3} ${y - height * 0.35} ${r + 9} ${top + height * 0.3} ${r - 4} ${top}L${far - 34} ${top - 10}C${far - 8} ${top + height * 0.35} ${far + 3} ${y - height * 0.4} ${far} ${y - side * 0.42}Z`
  const deep = darker(color, 0.75)
  return (
    shadow(x, y - 6, width * 0.56) +
    path(turned, darker(color, 0.36)) +
    path(
      turned,
      linear([
        [0, deep, 0.3],
        [0.5, "#ffffff", 0.1],
        [0.56, deep, 0.22],
        [1, deep, 0.42],
      ]),
    ) +
    path(front, color) +
    `<g clip-path="${clipTo(front)}">${window}${label ? panel(l + width * 0.19, y - height * 0.66, width * 0.62, height * 0.44, 10, label) : ""}${
      emblem ? emblem(l + width * 0.5, y - height * 0.46, width * 0.15) : ""
    }${label ? print(l + width * 0.5, y - height * 0.285, [width * 0.34, width * 0.22], { color: deep, gap: 18, thick: 6, faint: 0.45 }) : ""}${creases(l, r, top, y, deep)}</g>` +
    path(
      front,
      linear([
        [0, deep, 0.12],
        [0.06, "#ffffff", 0.3],
        [0.3, "#ffffff", 0.1],
        [0.62, deep, 0.04],
        [1, deep, 0.3],
      ]),
    ) +
    path(
      front,
      linear(
        [
          [0, "#ffffff", 0.16],
          [0.4, deep, 0],
          [1, deep, 0.26],
        ],
        [0, 0, 0.15, 1],
      ),
    ) +
    rolledTop(l + lean - 8, r - 4, far - 30, top, color, deep) +
    (tie ? tinTie(l, r, far, top, deep) : "")
  )
}

function rolledTop(l, r, far, top, color, deep) {
  const d = `M${l} ${top + 40}V${top - 14}Q${l} ${top - 26} ${l + 12} ${top - 26}H${r}L${far} ${top - 36}Q${far + 8} ${top - 36} ${far + 8} ${top - 26}V${top + 22}L${r} ${top + 40}Z`
  return (
    path(d, deep, `opacity="0.4" filter="${blur(8)}" transform="translate(2 16)"`) +
    path(d, color) +
    path(
      d,
      linear([
        [0, deep, 0.06],
        [0.08, "#ffffff", 0.4],
        [0.4, "#ffffff", 0.12],
        [0.78, deep, 0.12],
        [0.8, deep, 0.4],
        [1, deep, 0.5],
      ]),
    ) +
    line(`M${l + 10} ${top - 24}H${r}L${far} ${top - 34}`, "#ffffff", 4, 'opacity="0.4"')
  )
}

function tinTie(l, r, far, top, deep) {
  const d = `M${l - 12} ${top + 10}H${r}L${far - 10} ${top - 4}`
  return (
    line(d, darker(deep, 0.2), 17) +
    line(d, lighter(deep, 0.3), 13) +
    line(`M${l - 10} ${top + 7}H${r}`, "#ffffff", 3, 'opacity="0.35"')
  )
}

function creases(l, r, top, y, deep) {
  return (
    line(`M${l + 8} ${y - 60}L${l + 70} ${y - 4}`, deep, 4, 'opacity="0.16"') +
    line(`M${r - 8} ${y - 60}L${r - 70} ${y - 4}`, deep, 4, 'opacity="0.2"') +
    path(
      `M${l + 30} ${top + 60}Q${(l + r) / 2} ${top + 96} ${r - 16} ${top + 56}Q${(l + r) / 2} ${top + 82} ${l + 30} ${top + 60}Z`,
      deep,
      `opacity="0.3" filter="${blur(3)}"`,
    ) +
    path(
      `M${l + 20} ${top + 130}Q${l + 60} ${top + 110} ${l + 120} ${top + 112}Q${l + 60} ${top + 120} ${l + 20} ${top + 130}Z`,
      "#ffffff",
      `opacity="0.5" filter="${blur(2)}"`,
    )
  )
}

/** A flat thing leaning on nothing in particular: a bar, a book, a card. Seen slightly from the left. */
export function slab({
  x,
  y,
  width,
  height,
  thick = 26,
  color,
  edge = "#f7efe0",
  turn = -7,
  radius = 10,
  decor = "",
  spine,
}) {
  const face = panel(-width / 2, -height, width, height, radius, color)
  const deep = darker(color, 0.7)
  const light = linear(
    [
      [0, "#ffffff", 0.3],
      [0.45, "#ffffff", 0.02],
      [1, deep, 0.26],
    ],
    [0, 0, 1, 1],
  )
  const clip = clipTo(
    `M${-width / 2 + radius} ${-height}H${width / 2 - radius}Q${width / 2} ${-height} ${width / 2} ${-height + radius}V${-radius}Q${width / 2} 0 ${width / 2 - radius} 0H${-width / 2 + radius}Q${-width / 2} 0 ${-width / 2} ${-radius}V${-height + radius}Q${-width / 2} ${-height} ${-width / 2 + radius} ${-height}Z`,
  )
  return (
    shadow(x + 16, y, width * 0.52, { long: 0.8 }) +
    group(
      panel(
        -width / 2 + thick * 0.9,
        -height + thick * 0.35,
        width,
        height - thick * 0.2,
        radius,
        darker(edge, 0.3),
      ) +
        panel(-width / 2 + thick * 0.5, -height + thick * 0.2, width, height - thick * 0.1, radius, edge) +
        face +
        `<g clip-path="${clip}">${spine ? panel(-width / 2, -height, width * 0.11, height, 0, spine) : ""}${decor}</g>` +
        panel(-width / 2, -height, width, height, radius, light) +
        line(`M${-width / 2 + radius} ${-height + 2}H${width / 2 - radius}`, "#ffffff", 3, 'opacity="0.6"'),
      { move: [x, y], turn },
    )
  )
}

/** A sheet of paper lying or leaning, with its own little shadow. */
export function sheet({ x, y, width, height, color = "#fdf8ec", turn = 0, decor = "", radius = 8 }) {
  return group(
    panel(
      -width / 2 + 14,
      -height / 2 + 18,
      width,
      height,
      radius,
      "#3a2216",
      `opacity="0.28" filter="${blur(14)}"`,
    ) +
      panel(-width / 2, -height / 2, width, height, radius, color) +
      decor +
      panel(
        -width / 2,
        -height / 2,
        width,
        height,
        radius,
        linear(
          [
            [0, "#ffffff", 0.35],
            [0.6, "#ffffff", 0],
            [1, "#6a5138", 0.16],
          ],
          [0, 0, 1, 1],
        ),
      ),
    { move: [x, y], turn },
  )
}

export const dot = (x, y, radius, color) => oval(x, y, radius, radius, color)

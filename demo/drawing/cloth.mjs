// Folded and hanging cloth.
import { blur, clipTo, darker, lighter, line, linear, panel, path } from "./paint.mjs"

/** A pile of soft folds; x is the middle, y the foot. */
export function folded({ x, y, width, height, layers, color, stripes, fringe, check }) {
  let svg = `<g filter="${blur(16)}" opacity="0.42">${panel(x - width / 2 + 24, y - 34, width + 70, 48, 24, "#3a2216")}</g>`
  for (let at = 0; at < layers; at++) {
    const top = y - height * (at + 1)
    const [l, r] = [x - width / 2 + ((at * 7) % 11), x + width / 2 - ((at * 5) % 13)]
    const d = `M${l + 26} ${top + 4}C${x - width * 0.2} ${top - 8} ${x + width * 0.2} ${top + 8} ${r - 26} ${top + 2}C${r + 16} ${top + 4} ${r + 16} ${top + height} ${r - 24} ${top + height}H${l + 24}C${l - 14} ${top + height} ${l - 14} ${top + 4} ${l + 26} ${top + 4}Z`
    svg += fringe ? tassels(l, r, top + height * 0.5, fringe, at) : ""
    svg += path(d, color)
    svg += `<g clip-path="${clipTo(d)}">${stripes ? [0.16, 0.2, 0.8, 0.84].map((share) => panel(l + width * share, top - 20, 9, height + 40, 0, stripes)).join("") : ""}${check ? checks(l, top, width, height, check) : ""}${line(`M${l - 10} ${top + height * 0.62}C${x - 100} ${top + height * 0.5} ${x + 80} ${top + height * 0.72} ${r + 20} ${top + height * 0.56}`, darker(color, 0.6), 4, 'opacity="0.24"')}</g>`
    svg += path(
      d,
      linear(
        [
          [0, "#ffffff", 0.3],
          [0.3, "#ffffff", 0.02],
          [0.72, darker(color, 0.6), 0.1],
          [1, darker(color, 0.75), 0.5],
        ],
        [0, 0, 0, 1],
      ),
    )
    svg += path(
      d,
      linear([
        [0, "#ffffff", 0.18],
        [0.4, "#ffffff", 0],
        [1, darker(color, 0.7), 0.32],
      ]),
    )
  }
  return svg + topFold({ x, y: y - height * layers, width, color, stripes, check })
}

function topFold({ x, y, width, color, stripes, check }) {
  const [l, r] = [x - width / 2 + 26, x + width / 2 - 26]
  const d = `M${l} ${y + 8}C${l - 16} ${y} ${l + 10} ${y - 40} ${l + 52} ${y - 46}C${x} ${y - 58} ${x + 60} ${y - 46} ${r + 8} ${y - 50}C${r + 30} ${y - 44} ${r + 20} ${y} ${r} ${y + 6}C${x + width * 0.2} ${y + 12} ${x - width * 0.2} ${y - 2} ${l} ${y + 8}Z`
  const bars = stripes
    ? [0.16, 0.2, 0.8, 0.84]
        .map((share) => path(`M${l - 26 + width * share} ${y + 20}l26 -90h9l-26 90Z`, stripes))
        .join("")
    : ""
  return (
    path(d, lighter(color, 0.2)) +
    `<g clip-path="${clipTo(d)}">${bars}${check ? checks(l, y - 60, width, 80, check) : ""}</g>` +
    path(
      d,
      linear(
        [
          [0, "#ffffff", 0.34],
          [0.6, "#ffffff", 0.04],
          [1, darker(color, 0.6), 0.16],
        ],
        [0, 0, 1, 0.6],
      ),
    )
  )
}

const checks = (l, top, width, height, color) =>
  [0.1, 0.26, 0.42, 0.58, 0.74, 0.9]
    .map((share) => panel(l + width * share - 14, top - 20, 28, height + 40, 0, color, 'opacity="0.55"'))
    .join("") + panel(l - 30, top + height * 0.36, width + 60, 15, 0, color, 'opacity="0.5"')

const tassels = (l, r, y, color, row) =>
  Array.from({ length: 5 }, (_, at) =>
    line(
      `M${r - 10} ${y - 16 + at * 8}c30 ${4 + at * 3} 40 ${10 + row} ${52 + ((at * 13) % 17)} ${22 + at * 4}`,
      at % 2 ? color : darker(color, 0.12),
      6,
    ),
  ).join("") +
  Array.from({ length: 5 }, (_, at) =>
    line(
      `M${l + 10} ${y - 16 + at * 8}c-30 ${4 + at * 3} -40 ${10 + row} ${-52 - ((at * 11) % 17)} ${22 + at * 4}`,
      at % 2 ? color : darker(color, 0.12),
      6,
    ),
  ).join("")

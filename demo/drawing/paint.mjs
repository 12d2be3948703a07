// Colors, gradients and blurs. Definitions gather in a list while a picture is drawn and are written in front of it.

let definitions = []
let serial = 0
let blurs = new Map()

export function picture(width, height, draw) {
  definitions = []
  serial = 0
  blurs = new Map()
  const body = draw()
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${definitions.join("")}</defs>${body}</svg>`
}

export function define(make) {
  const id = `d${serial++}`
  definitions.push(make(id))
  return `url(#${id})`
}

export const round = (number) => Math.round(number * 10) / 10

const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

export function mix(from, to, share) {
  const target = channels(to)
  const mixed = channels(from).map((value, at) => Math.round(value + (target[at] - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`
}

export const lighter = (color, share) => mix(color, "#fffaf2", share)
export const darker = (color, share) => mix(color, "#2b1a12", share)

/** Stops are [offset, color, opacity]. */
function stopList(stops) {
  return stops
    .map(
      ([at, color, opacity = 1]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join("")
}

export function linear(stops, [x1, y1, x2, y2] = [0, 0, 1, 0]) {
  return define(
    (id) =>
      `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopList(stops)}</linearGradient>`,
  )
}

/** Like linear, in the picture's own coordinates. */
export function across(stops, [x1, y1, x2, y2]) {
  return define(
    (id) =>
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}">${stopList(stops)}</linearGradient>`,
  )
}

export function radial(stops, [cx, cy, r] = [0.5, 0.5, 0.5]) {
  return define(
    (id) => `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopList(stops)}</radialGradient>`,
  )
}

export function blur(amount) {
  if (!blurs.has(amount)) {
    const url = define(
      (id) =>
        `<filter id="${id}" x="-100%" y="-100%" width="300%" height="300%"><feGaussianBlur stdDeviation="${amount}"/></filter>`,
    )
    blurs.set(amount, url)
  }
  return blurs.get(amount)
}

export const group = (
  content,
  { move = [0, 0], turn = 0, scale = 1, flip = false, opacity = 1, clip } = {},
) =>
  `<g transform="translate(${round(move[0])} ${round(move[1])}) rotate(${turn}) scale(${flip ? -scale : scale} ${scale})" opacity="${opacity}"${clip ? ` clip-path="${clip}"` : ""}>${content}</g>`

export const path = (d, fill, more = "") => `<path d="${d}" fill="${fill}" ${more}/>`

export const line = (d, color, width, more = "") =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

export const oval = (x, y, rx, ry, fill, more = "") =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`

export const panel = (x, y, width, height, radius, fill, more = "") =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}" ${more}/>`

export const clipTo = (d) => define((id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`)

/** A small repeatable stream of numbers in 0..1, so that every run draws the same picture. */
export function dice(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** A smooth line through points (Catmull-Rom); a point [x, y, "corner"] breaks the smoothness. */
export function smooth(points) {
  let d = ""
  for (let at = 0; at < points.length - 1; at++) {
    const [from, to] = [points[at], points[at + 1]]
    const before = from[2] || at === 0 ? from : points[at - 1]
    const after = to[2] || at + 2 >= points.length ? to : points[at + 2]
    const c1 = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const c2 = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    d += `C${[...c1, ...c2, to[0], to[1]].map(round).join(" ")}`
  }
  return d
}

// The solid forms that everything is made of: turned bodies, boxes, balls, their labels and their shadows.
import {
  across,
  blur,
  clipTo,
  darker,
  lighter,
  line,
  linear,
  oval,
  path,
  radial,
  round,
  smooth,
} from "./paint.mjs"

/** How far we look down on things: height of an ellipse by its width. */
export const tilt = 0.2

export function shadow(x, y, radius, { long = 1, strength = 1 } = {}) {
  const cast = across(
    [
      [0, "#3a2216", 0.36 * strength],
      [1, "#3a2216", 0],
    ],
    [x, y, x + radius * (1 + 1.7 * long), y],
  )
  const reach = radius * (1 + 0.62 * long)
  return (
    `<g filter="${blur(18)}">${oval(x + radius * (0.06 + 0.62 * long), y + radius * 0.03, reach, radius * tilt * 1.15, cast)}</g>` +
    oval(
      x + radius * 0.05,
      y + radius * tilt * 0.2,
      radius * 1.03,
      radius * tilt * 1.02,
      "#3a2216",
      `opacity="${0.42 * strength}" filter="${blur(9)}"`,
    )
  )
}

function silhouette({ x, y, profile }) {
  const left = profile.map(([r, h, corner]) => [x - r, y - h, corner])
  const right = profile.map(([r, h, corner]) => [x + r, y - h, corner]).reverse()
  const [bottom, top] = [profile[0][0], profile.at(-1)[0]]
  const topY = y - profile.at(-1)[1]
  return (
    `M${round(x - bottom)} ${round(y)}${smooth(left)}` +
    `A${round(top)} ${round(top * tilt)} 0 0 1 ${round(x + top)} ${round(topY)}${smooth(right)}` +
    `A${round(bottom)} ${round(bottom * tilt)} 0 0 1 ${round(x - bottom)} ${round(y)}Z`
  )
}

/** The surface of a turned body: where a height and an angle (0 is the front, in radians) lie in the picture. */
function surfaceOf({ x, y, profile }) {
  const radiusAt = (height) => {
    const above = profile.findIndex(([, h]) => h >= height)
    if (above <= 0) return profile[Math.max(above, 0)][0]
    const [[r1, h1], [r2, h2]] = [profile[above - 1], profile[above]]
    return h2 === h1 ? r2 : r1 + ((r2 - r1) * (height - h1)) / (h2 - h1)
  }
  const point = (height, angle) => {
    const r = radiusAt(height)
    return [x + r * Math.sin(angle), y - height + r * tilt * Math.cos(angle)]
  }
  const walk = (height, from, to) =>
    Array.from({ length: 13 }, (_, at) => point(height, from + ((to - from) * at) / 12))
  const write = (points) => points.map(([px, py]) => `${round(px)} ${round(py)}`).join("L")
  const band = (low, high, from = -1.57, to = 1.57) =>
    `M${write(walk(high, from, to))}L${write(walk(low, to, from))}Z`
  const ring = (height, from = -1.57, to = 1.57) => `M${write(walk(height, from, to))}`
  return { point, band, ring, radiusAt }
}

/**
 * A body turned on a wheel. The profile is a list of [radius, height] from the foot up. `decor(surface)` is painted below the
 * shading, so that labels bend and darken with the body.
 */
export function turned({
  x,
  y,
  profile,
  color,
  gloss = 0.5,
  inside,
  top,
  decor,
  depth = 1,
  opacity = 1,
  rim = 0,
}) {
  const widest = Math.max(...profile.map(([r]) => r))
  const d = silhouette({ x, y, profile })
  const deep = darker(color, 0.72)
  const [topRadius, height] = profile.at(-1)
  const shade = across(
    [
      [0, deep, 0.3 * depth],
      [0.09, deep, 0.07 * depth],
      [0.2, "#ffffff", 0.02],
      [0.29, "#ffffff", 0.12 + 0.28 * gloss],
      [0.4, "#ffffff", 0.04],
      [0.55, deep, 0.04 * depth],
      [0.82, deep, 0.4 * depth],
      [0.95, deep, 0.52 * depth],
      [1, deep, 0.4 * depth],
    ],
    [x - widest, 0, x + widest, 0],
  )
  const rise = across(
    [
      [0, "#ffffff", 0.12],
      [0.5, deep, 0],
      [1, deep, 0.22 * depth],
    ],
    [0, y - height, 0, y + widest * tilt],
  )
  let svg = path(d, color, `opacity="${opacity}"`)
  if (decor) svg += `<g clip-path="${clipTo(d)}">${decor(surfaceOf({ x, y, profile }))}</g>`
  svg += path(d, shade) + path(d, rise)
  if (gloss > 0.6) svg += sparkle({ x, y, profile, strength: gloss })
  if (inside) svg += opening({ x, y: y - height, radius: topRadius, color, inside, rim })
  else if (topRadius > 0) {
    const fill =
      top ??
      linear(
        [
          [0, lighter(color, 0.4)],
          [1, lighter(color, 0.08)],
        ],
        [0, 0, 1, 0.5],
      )
    svg += oval(x, y - height, topRadius, topRadius * tilt, fill)
  }
  return svg
}

/** A narrow reflection of the window on the left of a glossy body. */
function sparkle({ x, y, profile, strength }) {
  const surface = surfaceOf({ x, y, profile })
  const height = profile.at(-1)[1]
  return path(
    surface.band(height * 0.16, height * 0.86, -0.83, -0.68),
    "#ffffff",
    `opacity="${0.5 * strength}" filter="${blur(3)}"`,
  )
}

export function opening({ x, y, radius, color, inside, rim = 0 }) {
  const thick = rim || Math.max(5, radius * 0.055)
  const inner = radius - thick
  const lip = linear(
    [
      [0, lighter(color, 0.65)],
      [1, lighter(color, 0.15)],
    ],
    [0, 0, 1, 0.3],
  )
  const hollow = linear(
    [
      [0, darker(inside, 0.42)],
      [0.6, darker(inside, 0.12)],
      [1, inside],
    ],
    [0, 0, 1, 0.6],
  )
  return oval(x, y, radius, radius * tilt, lip) + oval(x, y + 1, inner, inner * tilt, hollow)
}

/** What stands in an open vessel: coffee, soil, wax. `below` is how deep under the rim. */
export function filling({ x, y, radius, below, color }) {
  const rimClip = clipTo(
    `M${x - radius} ${y}A${radius} ${radius * tilt} 0 1 1 ${x + radius} ${y}A${radius} ${radius * tilt} 0 1 1 ${x - radius} ${y}Z`,
  )
  const fill = linear(
    [
      [0, darker(color, 0.25)],
      [0.5, color],
      [1, lighter(color, 0.18)],
    ],
    [0, 0, 1, 0.5],
  )
  return `<g clip-path="${rimClip}">${oval(x, y + below, radius, radius * tilt, fill)}</g>`
}

export function ball(x, y, radius, color, { gloss = 0.6, ground = true, squash = 1 } = {}) {
  const body = radial(
    [
      [0, lighter(color, 0.35)],
      [0.45, color],
      [1, darker(color, 0.42)],
    ],
    [0.35, 0.3, 0.75],
  )
  const under = ground
    ? shadow(x, y + radius * 0.86 * squash, radius * 0.8, { long: 0.5, strength: 0.8 })
    : ""
  const light = oval(
    x - radius * 0.36,
    y - radius * 0.42 * squash,
    radius * 0.24,
    radius * 0.15,
    "#ffffff",
    `opacity="${gloss}" filter="${blur(4)}" transform="rotate(-35 ${round(x - radius * 0.36)} ${round(y - radius * 0.42)})"`,
  )
  return under + oval(x, y, radius, radius * squash, body) + light
}

/** A box seen from the front left: x and y are the lower left corner of its front. */
export function box({ x, y, width, height, depth, color, radius = 6, decor = "", topDecor = "" }) {
  const [dx, dy] = [depth * 0.62, -depth * 0.36]
  const front = `M${x} ${y}V${y - height}H${x + width}V${y}Z`
  const side = `M${x + width} ${y}V${y - height}l${dx} ${dy}V${y + dy}Z`
  const lid = `M${x} ${y - height}l${dx} ${dy}h${width}l${-dx} ${-dy}Z`
  const join = (fill) =>
    `stroke="${fill}" stroke-width="${radius}" stroke-linejoin="round" paint-order="stroke"`
  const [frontFill, sideFill, lidFill] = [color, darker(color, 0.3), lighter(color, 0.38)]
  const ground = `<g filter="${blur(16)}" opacity="0.38">${path(
    `M${x + 8} ${y + 6}L${x + width} ${y + 8}l${dx * 2.6} ${dy * 0.75}l${-dx} ${dy}Z`,
    "#3a2216",
  )}</g><g filter="${blur(6)}" opacity="0.5">${path(`M${x} ${y - 6}H${x + width}l${dx} ${dy}l8 8l${-dx} ${-dy}l-8 10H${x}Z`, "#3a2216")}</g>`
  const glow = linear(
    [
      [0, "#ffffff", 0.24],
      [0.5, "#ffffff", 0],
      [1, darker(color, 0.6), 0.2],
    ],
    [0, 0, 0.9, 1],
  )
  const sideGlow = linear(
    [
      [0, "#ffffff", 0.1],
      [1, darker(color, 0.7), 0.35],
    ],
    [0, 0, 0.4, 1],
  )
  return (
    ground +
    path(side, sideFill, join(sideFill)) +
    path(side, sideGlow) +
    path(lid, lidFill, join(lidFill)) +
    topDecor +
    path(front, frontFill, join(frontFill)) +
    decor +
    path(front, glow) +
    line(`M${x} ${y - height}H${x + width}`, "#ffffff", 2.5, 'opacity="0.55"')
  )
}

/** Lines that read as print from afar, so that no font is needed. */
export function print(x, y, widths, { color, gap = 20, thick = 7, centered = true, faint = 1 }) {
  return widths
    .map((width, at) => {
      const from = centered ? x - width / 2 : x
      return line(
        `M${round(from)} ${round(y + at * gap)}h${round(width)}`,
        color,
        thick,
        `opacity="${faint}"`,
      )
    })
    .join("")
}

export function steam(x, y, size = 1) {
  const wisp = (dx, turn) =>
    `M${x + dx * size} ${y}c${-40 * size} ${-60 * size} ${40 * size} ${-90 * size} ${turn * size} ${-170 * size}c${-20 * size} ${-50 * size} ${10 * size} ${-70 * size} ${24 * size} ${-110 * size}`
  return `<g filter="${blur(11)}" opacity="0.55">${line(wisp(-30, 6), "#ffffff", 17 * size)}${line(wisp(34, -8), "#ffffff", 13 * size)}</g>`
}

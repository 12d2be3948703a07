// What one drinks and eats from.
import { filling, shadow, tilt, turned } from "./forms.mjs"
import { across, blur, darker, lighter, line, oval, path } from "./paint.mjs"

/** A ring handle on the right side of a vessel. */
export function handle({ x, y, width, height, color, thick = 30 }) {
  const d = `M${x} ${y}c${width * 1.35} ${-height * 0.06} ${width * 1.35} ${height * 1.06} ${-width * 0.06} ${height}`
  return (
    line(d, darker(color, 0.38), thick) +
    line(d, color, thick * 0.78, `transform="translate(${-thick * 0.07} ${-thick * 0.07})"`) +
    line(
      d,
      lighter(color, 0.6),
      thick * 0.2,
      `transform="translate(${-thick * 0.18} ${-thick * 0.2})" opacity="0.8"`,
    )
  )
}

export function mug({
  x,
  y,
  radius = 130,
  height = 230,
  color,
  inside = lighter(color, 0.4),
  drink,
  gloss = 0.7,
  speckle,
  foot,
}) {
  const rimY = y - height
  return (
    shadow(x, y, radius) +
    handle({ x: x + radius * 0.9, y: y - height * 0.78, width: radius * 0.62, height: height * 0.5, color }) +
    turned({
      x,
      y,
      color,
      gloss,
      profile: [
        [radius - 26, 0],
        [radius - 6, 26],
        [radius, height * 0.45],
        [radius - 2, height, "c"],
      ],
      inside,
      decor: (surface) =>
        (foot ? path(surface.band(-40, height * 0.2), foot) : "") +
        (speckle ? speckles(surface, height, speckle) : ""),
    }) +
    (drink ? filling({ x, y: rimY, radius: radius - 9, below: 15, color: drink }) : "")
  )
}

export function speckles(surface, height, color, amount = 46) {
  return Array.from({ length: amount }, (_, at) => {
    const [px, py] = surface.point(((at * 61.8) % 97) * 0.01 * height, -1.45 + ((at * 38.2) % 29) / 10)
    return oval(px, py, 2.4 + (at % 3), 2 + (at % 2), color, 'opacity="0.6"')
  }).join("")
}

export function saucer({ x, y, radius = 190, color }) {
  return (
    shadow(x, y, radius * 0.9, { long: 0.5 }) +
    turned({
      x,
      y,
      color,
      gloss: 0.5,
      profile: [
        [radius * 0.55, 0],
        [radius * 0.8, 10],
        [radius, 30, "c"],
      ],
      top: across(
        [
          [0, lighter(color, 0.75)],
          [0.5, lighter(color, 0.2)],
          [1, darker(color, 0.12)],
        ],
        [x - radius, y - 60, x + radius, y],
      ),
    }) +
    oval(
      x,
      y - 26,
      radius * 0.62,
      radius * 0.62 * tilt,
      darker(color, 0.4),
      `opacity="0.18" filter="${blur(6)}"`,
    )
  )
}

export function cup({ x, y, radius = 110, height = 130, color, drink, art, plate = radius * 1.75 }) {
  const lift = plate ? 22 : 0
  return (
    (plate ? saucer({ x, y, radius: plate, color }) : shadow(x, y, radius * 0.8)) +
    handle({
      x: x + radius * 0.86,
      y: y - lift - height * 0.8,
      width: radius * 0.5,
      height: height * 0.46,
      color,
      thick: 20,
    }) +
    turned({
      x,
      y: y - lift,
      color,
      gloss: 0.75,
      profile: [
        [radius * 0.5, 0],
        [radius * 0.74, height * 0.2],
        [radius * 0.94, height * 0.58],
        [radius, height, "c"],
      ],
      inside: lighter(color, 0.3),
    }) +
    (drink ? filling({ x, y: y - lift - height, radius: radius - 7, below: 7, color: drink }) : "") +
    (art ? art(x, y - lift - height + 7, radius * 0.74) : "")
  )
}

/** A leaf of milk foam, as poured by a patient hand. */
export const latteArt = (x, y, size) =>
  `<g transform="translate(${x} ${y}) scale(1 ${tilt * 1.25})" fill="#fbf1de">${[0, 1, 2].map((at) => `<path d="M0 ${size * (0.62 - at * 0.42)}c${-size * (0.75 - at * 0.16)} ${-size * 0.1} ${-size * (0.66 - at * 0.18)} ${-size * 0.6} 0 ${-size * 0.34}c${size * (0.66 - at * 0.18)} ${-size * 0.26} ${size * (0.75 - at * 0.16)} ${size * 0.24} 0 ${size * 0.34}Z"/>`).join("")}</g>`

export function bowl({
  x,
  y,
  radius = 190,
  height = 130,
  color,
  inside = lighter(color, 0.35),
  gloss = 0.6,
  content,
}) {
  return (
    shadow(x, y, radius * 0.75) +
    turned({
      x,
      y,
      color,
      gloss,
      profile: [
        [radius * 0.42, 0],
        [radius * 0.7, height * 0.24],
        [radius * 0.92, height * 0.62],
        [radius, height, "c"],
      ],
      inside,
    }) +
    (content ? filling({ x, y: y - height, radius: radius - 10, below: 14, color: content }) : "")
  )
}

export function tumbler({ x, y, radius = 100, height = 220, content, level = 0.8, ice, tint = "#ffffff" }) {
  const profile = [
    [radius * 0.84, 0, "c"],
    [radius, height, "c"],
  ]
  const top = radius * (0.84 + 0.16 * level)
  return (
    shadow(x, y, radius * 0.9) +
    turned({ x, y, color: tint, opacity: 0.22, gloss: 0.3, depth: 0.3, profile, top: "none" }) +
    (content
      ? turned({
          x,
          y: y - 12,
          color: content,
          gloss: 0.4,
          depth: 0.6,
          profile: [
            [radius * 0.84 - 9, 0, "c"],
            [top - 9, height * level, "c"],
          ],
        })
      : "") +
    (ice ? ice(x, y - 12 - height * level) : "") +
    turned({ x, y, color: tint, opacity: 0.06, gloss: 0.95, depth: 0.22, profile, top: "none" }) +
    `<ellipse cx="${x}" cy="${y - height}" rx="${radius}" ry="${radius * tilt}" fill="#ffffff" fill-opacity="0.14" stroke="#ffffff" stroke-opacity="0.75" stroke-width="4"/>`
  )
}

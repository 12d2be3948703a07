import { speckles } from "./cups.mjs"
import { filling, shadow, tilt, turned } from "./forms.mjs"
import { blur, darker, group, line, oval, path, round } from "./paint.mjs"

export function jar({ x, y, radius = 130, height = 250, content, lid = "#e9e2d3", label, emblem, cloth }) {
  const neck = radius * 0.84
  const body = [
    [radius - 14, 0],
    [radius, 22],
    [radius, height * 0.5],
    [radius, height - 44],
    [neck, height, "c"],
  ]
  const fill = turned({
    x,
    y: y - 5,
    color: content,
    gloss: 0.35,
    profile: body.map(([r, h]) => [r - 9, h * 0.97]),
  })
  const glass = turned({
    x,
    y,
    color: "#ffffff",
    opacity: 0.16,
    gloss: 0.95,
    depth: 0.35,
    profile: body,
    decor: label
      ? (surface) =>
          path(surface.band(height * 0.2, height * 0.68, -0.95, 0.95), label) +
          line(surface.ring(height * 0.64, -0.92, 0.92), darker(content, 0.2), 4) +
          line(surface.ring(height * 0.24, -0.92, 0.92), darker(content, 0.2), 4) +
          (emblem ? emblem(x, y - height * 0.44 + radius * tilt, radius * 0.3) : "")
      : undefined,
    top: "none",
  })
  const cap = turned({
    x,
    y: y - height + 4,
    color: lid,
    gloss: 0.6,
    profile: [
      [neck + 8, 0, "c"],
      [neck + 8, 46, "c"],
      [neck + 2, 54, "c"],
    ],
    decor: (surface) =>
      [10, 20, 30].map((h) => line(surface.ring(h), darker(lid, 0.4), 2, 'opacity="0.25"')).join(""),
  })
  return shadow(x, y, radius) + fill + glass + (cloth ? clothCap(x, y - height + 40, neck + 26, cloth) : cap)
}

/** A round of cloth over a lid, tied with string. */
function clothCap(x, y, radius, color) {
  return turned({
    x,
    y: y + 34,
    color,
    gloss: 0.15,
    profile: [
      [radius + 16, 0],
      [radius - 12, 26],
      [radius - 20, 44],
      [radius - 22, 76],
      [radius - 34, 86],
    ],
    decor: (surface) =>
      Array.from({ length: 15 }, (_, at) => {
        const angle = -1.5 + at * 0.215
        const [x1, y1] = surface.point(0, angle)
        const [x2, y2] = surface.point(44, angle * 0.97)
        return line(
          `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`,
          darker(color, 0.45),
          4,
          'opacity="0.22"',
        )
      }).join("") +
      line(surface.ring(38), "#c9a26a", 9) +
      line(surface.ring(38), "#f3dcb0", 3),
  })
}

export function bottle({
  x,
  y,
  radius = 88,
  height = 440,
  color,
  neck = 0.32,
  cork = "#c99a66",
  label,
  emblem,
  gloss = 0.9,
  cap,
}) {
  const thin = radius * neck
  return (
    shadow(x, y, radius) +
    turned({
      x,
      y: y - height + 4,
      color: cap ?? cork,
      gloss: cap ? 0.6 : 0.1,
      profile: [
        [thin - 5, 0, "c"],
        [thin - 3, 44, "c"],
      ],
    }) +
    turned({
      x,
      y,
      color,
      gloss,
      profile: [
        [radius - 8, 0],
        [radius, 14],
        [radius, height * 0.3],
        [radius, height * 0.56],
        [thin + radius * 0.2, height * 0.7],
        [thin, height * 0.8],
        [thin, height - 26],
        [thin + 6, height - 22, "c"],
        [thin + 6, height, "c"],
      ],
      decor: label
        ? (surface) =>
            path(surface.band(height * 0.12, height * 0.48, -1.05, 1.05), label) +
            (emblem ? emblem(x, y - height * 0.31 + radius * tilt, radius * 0.36) : "")
        : undefined,
    })
  )
}

export function tin({ x, y, radius = 120, height = 260, color, lid = color, label = "#fbf3e2", emblem }) {
  return (
    shadow(x, y, radius) +
    turned({
      x,
      y,
      color,
      gloss: 0.65,
      profile: [
        [radius, 0, "c"],
        [radius, height, "c"],
      ],
      decor: (surface) =>
        path(surface.band(height * 0.18, height * 0.74, -1.0, 1.0), label) +
        line(surface.ring(height * 0.7, -0.95, 0.95), color, 4) +
        line(surface.ring(height * 0.22, -0.95, 0.95), color, 4) +
        (emblem ? emblem(x, y - height * 0.47 + radius * tilt, radius * 0.38) : ""),
    }) +
    turned({
      x,
      y: y - height + 6,
      color: lid,
      gloss: 0.75,
      profile: [
        [radius + 5, 0, "c"],
        [radius + 5, 56, "c"],
        [radius - 2, 64, "c"],
      ],
    })
  )
}

export function planter({
  x,
  y,
  radius = 140,
  height = 220,
  color,
  soil = "#4a3426",
  gloss = 0.15,
  taper = 0.72,
  band = true,
  decor,
}) {
  const rim = 54
  const profile = band
    ? [
        [radius * taper, 0, "c"],
        [radius * 0.94, height - rim, "c"],
        [radius * 1.03, height - rim, "c"],
        [radius * 1.05, height, "c"],
      ]
    : [
        [radius * taper, 0],
        [radius * (taper + 0.12), 20],
        [radius, height * 0.6],
        [radius * 0.98, height, "c"],
      ]
  const top = profile.at(-1)[0]
  return (
    shadow(x, y, radius * (taper + 0.1)) +
    turned({ x, y, color, gloss, profile, inside: darker(color, 0.2), rim: 13, decor }) +
    (soil ? filling({ x, y: y - height, radius: top - 14, below: 12, color: soil }) : "")
  )
}

export function vase({ x, y, radius = 110, height = 300, color, speckle }) {
  return (
    shadow(x, y, radius * 0.8) +
    turned({
      x,
      y,
      color,
      gloss: 0.6,
      profile: [
        [radius * 0.55, 0],
        [radius * 0.96, height * 0.2],
        [radius * 0.98, height * 0.42],
        [radius * 0.46, height * 0.7],
        [radius * 0.25, height * 0.84],
        [radius * 0.32, height, "c"],
      ],
      inside: darker(color, 0.3),
      decor: speckle ? (surface) => speckles(surface, height, speckle) : undefined,
    })
  )
}

export function flame(x, y, size = 1) {
  return (
    oval(x, y - 44 * size, 110 * size, 120 * size, "#ffd98a", `opacity="0.5" filter="${blur(30)}"`) +
    line(`M${x} ${y}v${-24 * size}`, "#3b2a20", 6 * size) +
    group(
      path("M0 0c-24 -8 -26 -40 0 -88c26 48 24 80 0 88Z", "#ffb347") +
        path("M0 -4c-14 -6 -15 -26 0 -54c15 28 14 48 0 54Z", "#fff1c4"),
      { move: [x, y - 14 * size], scale: size },
    )
  )
}

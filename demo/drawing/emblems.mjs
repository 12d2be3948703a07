// Small signs for labels: they stand where other shops print words.
import { darker, lighter, line, oval, path } from "./paint.mjs"

export const sun = (color) => (x, y, size) =>
  oval(x, y, size * 0.5, size * 0.5, color) +
  Array.from({ length: 12 }, (_, at) => {
    const angle = (at * Math.PI) / 6
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    return line(
      `M${x + c * size * 0.72} ${y + s * size * 0.72}L${x + c * size} ${y + s * size}`,
      color,
      size * 0.11,
    )
  }).join("")

export const drop = (color) => (x, y, size) =>
  path(
    `M${x} ${y - size}c${size * 0.5} ${size * 0.7} ${size * 0.8} ${size} ${size * 0.8} ${size * 1.3}a${size * 0.8} ${size * 0.8} 0 0 1 ${-size * 1.6} 0c0 ${-size * 0.3} ${size * 0.3} ${-size * 0.6} ${size * 0.8} ${-size * 1.3}Z`,
    color,
  )

export const sprig = (color) => (x, y, size) =>
  line(
    `M${x} ${y + size}C${x + size * 0.1} ${y} ${x - size * 0.1} ${y} ${x} ${y - size}`,
    color,
    size * 0.1,
  ) +
  [-0.6, -0.1, 0.4]
    .map((at) =>
      [-1, 1]
        .map((side) => {
          const [px, py] = [x + side * size * 0.34, y + at * size - size * 0.1]
          return oval(
            px,
            py,
            size * 0.36,
            size * 0.15,
            color,
            `transform="rotate(${side * -32} ${px} ${py})"`,
          )
        })
        .join(""),
    )
    .join("") +
  oval(x, y - size, size * 0.13, size * 0.3, color)

export const fruit = (color, leaf) => (x, y, size) =>
  oval(x, y + size * 0.15, size * 0.78, size * 0.74, color) +
  oval(x - size * 0.28, y - size * 0.1, size * 0.2, size * 0.14, lighter(color, 0.6)) +
  oval(
    x + size * 0.3,
    y - size * 0.74,
    size * 0.4,
    size * 0.17,
    leaf,
    `transform="rotate(-24 ${x + size * 0.3} ${y - size * 0.74})"`,
  )

export const bean = (color) => (x, y, size) =>
  `<g transform="rotate(28 ${x} ${y})">${oval(x, y, size * 0.62, size * 0.92, color)}${line(`M${x} ${y - size * 0.8}c${size * 0.4} ${size * 0.5} ${-size * 0.4} ${size * 1.1} 0 ${size * 1.6}`, lighter(color, 0.75), size * 0.12)}</g>`

export const hills = (color) => (x, y, size) =>
  path(
    `M${x - size} ${y + size * 0.7}l${size * 0.75} ${-size * 1.3}l${size * 0.55} ${size * 0.8}l${size * 0.3} ${-size * 0.4}l${size * 0.4} ${size * 0.9}Z`,
    color,
  ) + oval(x + size * 0.5, y - size * 0.55, size * 0.24, size * 0.24, color)

export const moon = (color) => (x, y, size) =>
  path(
    `M${x + size * 0.4} ${y - size * 0.9}a${size} ${size} 0 1 0 ${size * 0.4} ${size * 1.5}a${size * 0.85} ${size * 0.85} 0 0 1 ${-size * 0.4} ${-size * 1.5}Z`,
    color,
  )

export const flower = (color, heart) => (x, y, size) =>
  Array.from({ length: 6 }, (_, at) =>
    oval(x, y - size * 0.58, size * 0.26, size * 0.42, color, `transform="rotate(${at * 60} ${x} ${y})"`),
  ).join("") + oval(x, y, size * 0.26, size * 0.26, heart)

export const waves = (color) => (x, y, size) =>
  [-0.55, 0, 0.55]
    .map((at) =>
      line(
        `M${x - size} ${y + at * size}q${size * 0.5} ${-size * 0.5} ${size} 0t${size} 0`,
        color,
        size * 0.16,
      ),
    )
    .join("")

export const wheat = (color) => (x, y, size) =>
  line(`M${x} ${y + size}V${y - size * 0.4}`, color, size * 0.1) +
  [-0.5, -0.15, 0.2]
    .map((at) =>
      [-1, 1]
        .map((side) => {
          const [px, py] = [x + side * size * 0.24, y + at * size]
          return oval(px, py, size * 0.14, size * 0.3, color, `transform="rotate(${side * 34} ${px} ${py})"`)
        })
        .join(""),
    )
    .join("") +
  oval(x, y - size * 0.8, size * 0.14, size * 0.3, color)

export const bird = (color) => (x, y, size) =>
  path(
    `M${x - size} ${y - size * 0.25}l${size * 0.34} ${-size * 0.2}a${size * 0.46} ${size * 0.46} 0 0 1 ${size * 0.76} ${-size * 0.12}c${size * 0.36} ${size * 0.3} ${size * 0.5} ${size * 0.66} ${size * 0.95} ${size * 1.15}l${-size * 0.62} ${-size * 0.14}c${-size * 0.8} ${size * 0.42} ${-size * 1.36} ${-size * 0.1} ${-size * 1.08} ${-size * 0.64}Z`,
    color,
  ) + oval(x - size * 0.32, y - size * 0.4, size * 0.08, size * 0.08, darker("#ffffff", 0.05))

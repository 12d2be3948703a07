// What lies on the plates of the café.
import { shadow, tilt, turned } from "./forms.mjs"
import { blur, darker, dice, group, lighter, line, linear, oval, panel, path, radial } from "./paint.mjs"
import { floor } from "./scene.mjs"

export function plate(x, y, radius, color = "#fbf6ec") {
  const top = radial(
    [
      [0, lighter(color, 0.3)],
      [0.62, color],
      [0.66, darker(color, 0.14)],
      [0.7, lighter(color, 0.5)],
      [1, darker(color, 0.06)],
    ],
    [0.5, 0.5, 0.5],
  )
  return (
    shadow(x, y, radius * 0.9, { long: 0.4 }) +
    turned({
      x,
      y,
      color,
      gloss: 0.4,
      profile: [
        [radius * 0.6, 0],
        [radius, 30, "c"],
      ],
      top,
    }) +
    line(
      `M${x - radius + 14} ${y - 30}A${radius - 14} ${(radius - 14) * tilt} 0 0 0 ${x + radius - 14} ${y - 30}`,
      "#7fae9b",
      5,
      'opacity="0.8"',
    )
  )
}

export function croissant() {
  const parts = [
    [-252, 66, 54, -62],
    [-196, 8, 82, -44],
    [-108, -42, 106, -22],
    [0, -60, 118, 0],
    [108, -42, 106, 22],
    [196, 8, 82, 44],
    [252, 66, 54, 62],
  ]
  const order = [0, 6, 1, 5, 2, 4, 3]
  const body = order
    .map((at) => {
      const [x, y, size, turn] = parts[at]
      const crust = radial(
        [
          [0, "#f0bd6d"],
          [0.55, "#d88f3c"],
          [1, "#97501c"],
        ],
        [0.4, 0.28, 0.8],
      )
      return group(
        path(
          `M${-size * 0.62} ${size * 0.86}C${-size * 0.9} 0 ${-size * 0.5} ${-size} 0 ${-size}C${size * 0.5} ${-size} ${size * 0.9} 0 ${size * 0.62} ${size * 0.86}Q0 ${size * 1.1} ${-size * 0.62} ${size * 0.86}Z`,
          crust,
        ) +
          [-0.3, 0, 0.3]
            .map((dx) =>
              line(
                `M${dx * size} ${-size * 0.82}Q${dx * size * 1.7} 0 ${dx * size * 1.5} ${size * 0.8}`,
                "#8a4a1a",
                5,
                'opacity="0.3"',
              ),
            )
            .join("") +
          path(
            `M${-size * 0.46} ${-size * 0.3}C${-size * 0.4} ${-size * 0.8} ${-size * 0.1} ${-size * 0.94} ${size * 0.1} ${-size * 0.9}C${-size * 0.12} ${-size * 0.7} ${-size * 0.3} ${-size * 0.4} ${-size * 0.46} ${-size * 0.3}Z`,
            "#fff0cc",
            `opacity="0.75" filter="${blur(4)}"`,
          ),
        { move: [x, y], turn },
      )
    })
    .join("")
  return (
    plate(600, floor, 330) +
    oval(608, 918, 250, 34, "#3a2216", `opacity="0.4" filter="${blur(10)}"`) +
    group(body, { move: [600, 842], scale: 0.94 }) +
    crumbs(600, 926)
  )
}

function crumbs(x, y) {
  const random = dice(11)
  return Array.from({ length: 16 }, () =>
    oval(
      x - 260 + random() * 520,
      y + random() * 26 - 8,
      4 + random() * 5,
      3 + random() * 3,
      random() > 0.5 ? "#d99a4a" : "#f0cf94",
    ),
  ).join("")
}

export function bun() {
  const spiral = Array.from({ length: 66 }, (_, at) => {
    const angle = at * 0.29
    const far = 6 + at * 2.6
    return `${at ? "L" : "M"}${Math.round(Math.cos(angle) * far)} ${Math.round(Math.sin(angle) * far * 0.42)}`
  }).join("")
  const pearls = Array.from({ length: 26 }, (_, at) => {
    const angle = at * 2.4
    const far = 30 + ((at * 53) % 140)
    return panel(
      Math.cos(angle) * far - 6,
      Math.sin(angle) * far * 0.42 - 9,
      13,
      11,
      3,
      "#ffffff",
      `transform="rotate(${(at * 31) % 60} ${Math.cos(angle) * far} ${Math.sin(angle) * far * 0.42})"`,
    )
  }).join("")
  const crust = linear(
    [
      [0, "#eab96f"],
      [0.5, "#d18b3e"],
      [1, "#8f4d1c"],
    ],
    [0, 0, 1, 0.6],
  )
  return (
    plate(600, floor, 320) +
    oval(612, 918, 216, 34, "#3a2216", `opacity="0.42" filter="${blur(9)}"`) +
    group(
      path("M-205 -10C-222 80 -190 108 0 112C190 108 222 80 205 -10Z", crust) +
        oval(0, -14, 206, 92, "#dda052") +
        line(spiral, "#7a3f17", 25, 'transform="translate(0 -14)"') +
        line(spiral, "#e9b568", 12, 'transform="translate(-4 -20)"') +
        oval(
          -70,
          -54,
          80,
          20,
          "#fff0cc",
          `opacity="0.55" filter="${blur(9)}" transform="rotate(-12 -70 -54)"`,
        ) +
        group(pearls, { move: [0, -18] }),
      { move: [600, 818] },
    )
  )
}

export function cake() {
  const sponge = (y) =>
    path(`M0 ${y}L-250 ${y - 62}V${y - 2}L0 ${y + 66}Z`, "#b8692f") +
    path(`M0 ${y}L210 ${y - 84}V${y - 22}L0 ${y + 66}Z`, "#8f4d20")
  const cream = (y, height) =>
    path(`M0 ${y}L-250 ${y - 62}V${y - 62 + height}L0 ${y + height}Z`, "#fff6e6") +
    path(`M0 ${y}L210 ${y - 84}V${y - 84 + height}L0 ${y + height}Z`, "#e3d3bb")
  const random = dice(5)
  const nuts = Array.from({ length: 26 }, () => {
    const [u, v] = [random(), random()]
    return oval(
      -250 * u * (1 - v) + 210 * u * v - 4,
      -232 - 62 * u * (1 - v) - 84 * u * v + 232 - 226,
      9,
      5,
      random() > 0.5 ? "#b98348" : "#8f5c2c",
    )
  }).join("")
  const flecks = Array.from({ length: 26 }, () => {
    const u = random()
    return oval(
      -20 - u * 215,
      -170 - u * 54 + random() * 42 + (random() > 0.5 ? 94 : 0),
      6,
      4,
      random() > 0.4 ? "#ee9a45" : "#6b3413",
    )
  }).join("")
  return (
    plate(600, floor, 320) +
    oval(616, 926, 222, 38, "#3a2216", `opacity="0.42" filter="${blur(9)}"`) +
    group(
      cream(-232, 50) +
        sponge(-184) +
        cream(-120, 30) +
        sponge(-92) +
        flecks +
        path("M0 -232L-250 -294Q-40 -372 210 -316Z", "#fffaf0") +
        path(
          "M0 -232L-250 -294Q-40 -372 210 -316Z",
          linear([
            [0, "#ffffff", 0.5],
            [1, "#d9c3a0", 0.4],
          ]),
        ) +
        nuts +
        carrot(-14, -300),
      { move: [620, 982] },
    )
  )
}

export const carrot = (x, y) =>
  group(
    path(
      "M-14 0C-16 -34 16 -34 14 0C12 30 4 54 0 66C-4 54 -12 30 -14 0Z",
      "#ee8434",
      'transform="rotate(72)"',
    ) + line("M20 -14l26 -26M22 -8l36 -8M16 -18l8 -32", "#5f9a48", 9),
    { move: [x, y], turn: -16 },
  )

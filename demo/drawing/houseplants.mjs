// What grows in the pots.
import { flower, sprig } from "./emblems.mjs"
import { turned } from "./forms.mjs"
import { blur, darker, group, lighter, line, linear, oval, path } from "./paint.mjs"
import { floor } from "./scene.mjs"
import { planter } from "./vessels.mjs"

export const terracotta = "#c9734a"

/** One leaf from its foot upwards: a light half and a shaded half. */
export function leaf(x, y, length, width, turn, color) {
  const half = (side) =>
    `M0 0C${side * width} ${-length * 0.3} ${side * width * 0.7} ${-length * 0.8} 0 ${-length}Z`
  return group(
    path(half(-1), lighter(color, 0.2)) +
      path(half(1), darker(color, 0.16)) +
      path(
        half(-1),
        linear(
          [
            [0, "#ffffff", 0.28],
            [1, "#ffffff", 0],
          ],
          [0, 0, 1, 1],
        ),
      ) +
      line(`M0 0V${-length * 0.94}`, lighter(color, 0.45), Math.max(2, width * 0.07)),
    { move: [x, y], turn },
  )
}

function monsteraLeaf(x, y, size, turn, color) {
  const d =
    "M0 0C-20 -10 -60 16 -92 -18L-58 -34L-116 -62C-122 -92 -118 -112 -106 -134L-60 -108L-92 -160C-82 -182 -66 -198 -50 -210L-26 -158L-32 -222C-16 -236 0 -244 10 -250C20 -240 40 -226 52 -210L28 -152L74 -188C88 -170 98 -152 104 -130L54 -104L112 -102C114 -80 110 -58 98 -38L52 -48L84 -14C56 12 22 -8 0 0Z"
  const ribs = [
    "M0 0C2 -90 0 -160 10 -240",
    "M2 -60L-88 -90",
    "M3 -110L-76 -176",
    "M2 -46L-70 -22",
    "M3 -74L88 -82",
    "M4 -124L76 -166",
    "M2 -36L72 -22",
  ]
    .map((rib) => line(rib, lighter(color, 0.4), 4, 'opacity="0.8"'))
    .join("")
  return group(
    path(d, "#1f3320", `opacity="0.22" filter="${blur(7)}" transform="translate(10 14)"`) +
      path(d, color, `stroke="${color}" stroke-width="9" stroke-linejoin="round"`) +
      path(
        d,
        linear(
          [
            [0, "#ffffff", 0.3],
            [0.5, "#ffffff", 0.02],
            [1, "#14301c", 0.38],
          ],
          [0, 0, 1, 0.7],
        ),
      ) +
      ribs,
    { move: [x, y], turn, scale: size },
  )
}

export function monstera() {
  const stems = [
    [600, 700, 420, 480],
    [600, 700, 800, 460],
    [600, 700, 560, 330],
    [600, 700, 720, 300],
    [600, 700, 360, 640],
    [600, 700, 860, 630],
  ]
  return (
    stems
      .map(([x, y, tx, ty]) =>
        line(`M${x} ${y}Q${x + (tx - x) * 0.15} ${ty + (y - ty) * 0.35} ${tx} ${ty}`, "#55803f", 11),
      )
      .join("") +
    monsteraLeaf(720, 330, 0.96, 24, "#4b7f4a") +
    monsteraLeaf(555, 350, 1.02, -16, "#3f7342") +
    monsteraLeaf(810, 490, 1, 62, "#56894c") +
    monsteraLeaf(410, 500, 1, -58, "#4a8049") +
    monsteraLeaf(860, 640, 0.72, 104, "#6a9a58") +
    monsteraLeaf(362, 650, 0.74, -98, "#64965a") +
    planter({
      x: 600,
      y: floor,
      radius: 150,
      height: 250,
      color: "#f2e8d8",
      band: false,
      gloss: 0.5,
      taper: 0.78,
    }) +
    monsteraLeaf(600, 690, 0.86, 4, "#5d9152")
  )
}

const blade = (x, turn, length, width) =>
  group(
    path(
      `M${-width} 0C${-width * 1.5} ${-length * 0.4} ${-width} ${-length * 0.8} 0 ${-length}C${width} ${-length * 0.8} ${width * 1.5} ${-length * 0.4} ${width} 0Z`,
      "#d8cf7a",
    ) +
      path(
        `M${-width * 0.62} 0C${-width * 1} ${-length * 0.4} ${-width * 0.6} ${-length * 0.76} 0 ${-length * 0.93}C${width * 0.6} ${-length * 0.76} ${width * 1} ${-length * 0.4} ${width * 0.62} 0Z`,
        "#4d7a4c",
      ) +
      Array.from({ length: 8 }, (_, at) =>
        line(
          `M${-width * 0.6} ${-40 - at * length * 0.1}q${width * 0.6} ${-18} ${width * 1.2} 0`,
          "#2f5a3a",
          8,
          'opacity="0.4"',
        ),
      ).join("") +
      path(
        `M${-width} 0C${-width * 1.5} ${-length * 0.4} ${-width} ${-length * 0.8} 0 ${-length}V0Z`,
        "#ffffff",
        'opacity="0.16"',
      ),
    { move: [x, 716], turn },
  )

export const snake = () =>
  blade(560, -16, 400, 32) +
  blade(650, 17, 380, 32) +
  blade(625, 7, 500, 36) +
  blade(572, -6, 540, 38) +
  blade(600, 1, 330, 34) +
  planter({
    x: 600,
    y: floor,
    radius: 152,
    height: 244,
    color: "#8fa3b5",
    band: false,
    gloss: 0.5,
    taper: 0.78,
  }) +
  group(blade(0, 0, 200, 28), { move: [648, -716 + 730], scale: 1 })

export function cactus() {
  const green = "#6f9a62"
  const ribs = (surface, height) =>
    [-1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2]
      .map((angle) => {
        const points = Array.from({ length: 12 }, (_, at) =>
          surface
            .point((height * at) / 11, angle)
            .map(Math.round)
            .join(" "),
        )
        return (
          line(`M${points.join("L")}`, "#3f6b44", 6, 'opacity="0.4"') +
          points
            .filter((_, at) => at % 2)
            .map((spot) => {
              const [px, py] = spot.split(" ").map(Number)
              return line(`M${px} ${py}l-9 -8M${px} ${py}l9 -8M${px} ${py}v-12`, "#fdf6df", 2.6)
            })
            .join("")
        )
      })
      .join("")
  const arm = (d) =>
    line(d, darker(green, 0.3), 76) +
    line(d, green, 64, 'transform="translate(-4 -2)"') +
    line(d, lighter(green, 0.4), 14, 'transform="translate(-18 -6)" opacity="0.7"')
  return (
    planter({ x: 600, y: floor, radius: 156, height: 210, color: terracotta }) +
    arm("M640 600C760 600 774 560 770 470") +
    arm("M560 640C452 640 446 600 446 540") +
    turned({
      x: 600,
      y: 748,
      color: green,
      gloss: 0.3,
      profile: [
        [82, 0],
        [104, 120],
        [104, 300],
        [78, 390],
        [34, 424],
        [0, 430],
      ],
      decor: (surface) => ribs(surface, 420),
    }) +
    [
      [600, 322, 1.15],
      [770, 428, 0.8],
      [446, 500, 0.7],
    ]
      .map(([x, y, size]) => group(flower("#ef8f9c", "#f7d26a")(0, 0, 42), { move: [x, y], scale: size }))
      .join("")
  )
}

export function olivetree(random) {
  const crown = Array.from({ length: 150 }, () => {
    const [angle, far] = [random() * 6.28, Math.sqrt(random())]
    return [600 + Math.cos(angle) * far * 232, 400 + Math.sin(angle) * far * 190, random() * 360, random()]
  }).sort((a, b) => a[1] - b[1])
  const leaves = crown
    .map(([x, y, turn, tone]) =>
      leaf(x, y, 72 + tone * 30, 15, turn, tone > 0.66 ? "#9fae84" : tone > 0.33 ? "#7f9468" : "#647b55"),
    )
    .join("")
  return (
    line(
      "M600 730C590 640 616 580 600 430M602 600C560 540 520 500 500 440M604 570C640 520 680 480 700 420",
      "#8a6c50",
      20,
    ) +
    line("M594 730C584 640 610 580 594 430", "#b99878", 6) +
    oval(600, 400, 190, 150, "#5d7350", `opacity="0.5" filter="${blur(26)}"`) +
    leaves +
    [
      [520, 430],
      [680, 470],
      [600, 330],
      [720, 380],
      [470, 360],
    ]
      .map(([x, y]) => oval(x, y, 14, 18, "#4a3d4c") + oval(x - 4, y - 6, 4, 4, "#ffffff", 'opacity="0.6"'))
      .join("") +
    planter({ x: 600, y: floor, radius: 146, height: 224, color: terracotta })
  )
}

export function basil(random) {
  const tufts = Array.from({ length: 52 }, (_, at) => {
    const [angle, far] = [random() * 6.28, Math.sqrt(random())]
    return [600 + Math.cos(angle) * far * 190, 610 + Math.sin(angle) * far * 140, random() * 360, at]
  }).sort((a, b) => a[1] - b[1])
  return (
    oval(600, 640, 170, 120, "#33602f") +
    tufts
      .map(([x, y, turn, at]) => leaf(x, y, 104, 46, turn, ["#6aa84a", "#558f3d", "#7fba58"][at % 3]))
      .join("") +
    planter({
      x: 600,
      y: floor,
      radius: 148,
      height: 216,
      color: "#efe6d3",
      soil: null,
      gloss: 0.4,
      decor: (surface) => path(surface.band(50, 130, -0.7, 0.7), "#5f8a45") + sprig("#efe6d3")(600, 890, 32),
    }) +
    leaf(560, 738, 110, 48, -40, "#6aa84a") +
    leaf(640, 744, 108, 48, 34, "#7fba58") +
    leaf(600, 752, 100, 48, -4, "#5d9a42")
  )
}

// What comes out of bags and boxes.
import { sun } from "./emblems.mjs"
import { print, shadow } from "./forms.mjs"
import { slab } from "./packs.mjs"
import { darker, group, lighter, oval, panel, path } from "./paint.mjs"
import { floor } from "./scene.mjs"

export function penne(random, x, y, turn) {
  const tone = ["#f2cf7d", "#eac068", "#f6dc98"][Math.floor(random() * 3)]
  return group(
    path("M-52 -17L44 -17L60 17L-36 17Z", tone) +
      path("M-52 -17L44 -17L48 -6L-46 -6Z", "#ffffff", 'opacity="0.4"') +
      path("M-40 10L56 10L60 17L-36 17Z", "#8a5a1a", 'opacity="0.25"') +
      oval(50, 0, 9, 16, darker(tone, 0.4), 'transform="rotate(-24 50 0)"'),
    { move: [x, y], turn },
  )
}

export function pastaWindow(random) {
  const pieces = Array.from({ length: 34 }, (_, at) =>
    penne(random, 485 + ((at * 67) % 230), 620 + Math.floor(at / 4) * 32, random() * 180),
  ).join("")
  return `${panel(450, 590, 300, 290, 18, "#c99845")}${pieces}`
}

export function cracker(x, y, size, turn) {
  const seeds = Array.from({ length: 16 }, (_, at) => {
    const [angle, far] = [at * 2.4, size * (0.2 + ((at * 37) % 60) / 100)]
    return oval(
      Math.cos(angle) * far,
      Math.sin(angle) * far,
      7,
      4,
      at % 3 ? "#7a5230" : "#f7e7c4",
      `transform="rotate(${at * 40} ${Math.cos(angle) * far} ${Math.sin(angle) * far})"`,
    )
  }).join("")
  return group(
    oval(6, 10, size, size, "#8b5a2a", 'opacity="0.55"') +
      oval(0, 0, size, size, "#d9a45f") +
      oval(-6, -8, size * 0.9, size * 0.88, "#e8bd7f") +
      seeds,
    { move: [x, y], turn },
  )
}

export function chocolate(wrap, accent, cocoa) {
  const squares = [0, 1, 2].flatMap((column) =>
    [0, 1].map(
      (row) =>
        panel(-140 + column * 96, row * 70 - 70, 88, 62, 10, lighter(cocoa, 0.1)) +
        panel(-132 + column * 96, row * 70 - 63, 72, 46, 8, cocoa),
    ),
  )
  return (
    slab({
      x: 570,
      y: floor + 6,
      width: 320,
      height: 560,
      thick: 30,
      color: wrap,
      edge: "#e7dccb",
      turn: -5,
      decor:
        panel(-160, -560, 320, 130, 0, accent) +
        panel(-110, -370, 220, 220, 110, lighter(wrap, 0.75)) +
        sun(accent)(0, -260, 78) +
        print(0, -92, [150, 96], { color: lighter(wrap, 0.75), gap: 26 }),
    }) +
    shadow(836, floor + 8, 120, { long: 0.5 }) +
    group(
      panel(-150, -80, 300, 160, 10, darker(cocoa, 0.35), 'transform="translate(6 12)"') +
        panel(-150, -80, 300, 160, 10, cocoa) +
        squares.join(""),
      { move: [842, floor - 44], turn: 8, scale: 0.72 },
    )
  )
}

export function oats(random, x, y, spread) {
  const tones = ["#d9a860", "#c98f45", "#ecd09a", "#8d4f2b", "#b54848"]
  return Array.from({ length: 46 }, () => {
    const [angle, far] = [random() * 6.28, Math.sqrt(random()) * spread]
    const [px, py] = [x + Math.cos(angle) * far, y + Math.sin(angle) * far * 0.26]
    return oval(
      px,
      py - random() * 18,
      13,
      9,
      tones[Math.floor(random() * 5)],
      `transform="rotate(${Math.round(random() * 90)} ${px} ${py})"`,
    )
  }).join("")
}

// What is made of bread.
import { plate } from "./bakery.mjs"
import { shadow } from "./forms.mjs"
import { leaf } from "./houseplants.mjs"
import { blur, clipTo, dice, group, line, oval, path, radial } from "./paint.mjs"
import { floor } from "./scene.mjs"

export function toastie() {
  const half = (dx, dy, turn) =>
    group(
      path(
        "M-190 60L0 -170L190 60V104L-190 104Z",
        "#3a2216",
        `opacity="0.3" filter="${blur(9)}" transform="translate(14 12)"`,
      ) +
        path("M-196 96Q-204 70 -186 54L-14 -160Q0 -176 14 -160L186 54Q204 70 196 96Z", "#c98a45") +
        path("M-180 84Q-184 70 -172 58L-12 -138Q0 -150 12 -138L172 58Q184 70 180 84Z", "#eabf7d") +
        [-70, -10, 50]
          .map((y) =>
            line(
              `M${-(y + 170) * 0.62} ${y + 12}L${(y + 170) * 0.62} ${y - 12}`,
              "#8a4f1e",
              15,
              'opacity="0.6"',
            ),
          )
          .join("") +
        path(
          "M-198 94H198Q206 112 190 120C160 124 150 168 128 130C110 122 60 128 40 124C10 150 0 156 -16 124C-80 122 -120 128 -190 120Q-206 112 -198 94Z",
          "#f6c945",
        ) +
        path("M-192 118H192Q204 150 180 158H-180Q-204 150 -192 118Z", "#b97a3a", 'opacity="0.96"') +
        path("M-198 94H198V104H-198Z", "#6d9a4a"),
      { move: [dx, dy], turn, scale: 0.92 },
    )
  return (
    plate(600, floor, 340) +
    half(704, 780, 10) +
    half(508, 800, -6) +
    group(leaf(0, 0, 80, 30, -30, "#6aa84a") + leaf(6, 2, 74, 30, 30, "#5d9142"), { move: [826, 930] })
  )
}

export function loaf() {
  const d = "M250 900C230 720 330 600 600 590C870 600 970 720 950 900Q930 950 880 952H320Q270 950 250 900Z"
  const crust = radial(
    [
      [0, "#e3a962"],
      [0.5, "#bf7735"],
      [1, "#6f3a16"],
    ],
    [0.38, 0.2, 0.85],
  )
  const score = (x, y, size) =>
    path(
      `M${x - size} ${y + 34}Q${x} ${y - 56} ${x + size} ${y - 26}Q${x + 10} ${y + 10} ${x - size} ${y + 34}Z`,
      "#f2d6a4",
    ) + line(`M${x - size} ${y + 34}Q${x} ${y - 56} ${x + size} ${y - 26}`, "#7a4118", 6, 'opacity="0.6"')
  const random = dice(3)
  const flour = Array.from({ length: 90 }, () =>
    oval(
      290 + random() * 600,
      630 + random() * 230,
      3 + random() * 5,
      2 + random() * 3,
      "#fff8ea",
      `opacity="${(0.2 + random() * 0.5).toFixed(2)}"`,
    ),
  ).join("")
  return (
    group(
      shadow(600, 940, 350) +
        path(d, crust) +
        `<g clip-path="${clipTo(d)}">${flour}${oval(430, 660, 170, 60, "#fff3d6", `opacity="0.4" filter="${blur(18)}" transform="rotate(-16 430 660)"`)}${score(420, 740, 92)}${score(590, 700, 100)}${score(760, 716, 92)}</g>`,
      { move: [60, 120], scale: 0.88 },
    ) + wheat(880, 968)
  )
}

const wheat = (x, y) =>
  group(
    line("M-150 30L40 -8", "#b98a45", 6) +
      Array.from({ length: 7 }, (_, at) =>
        oval(
          10 + at * 17,
          -2 - at * 4 + (at % 2 ? 11 : -11),
          16,
          8,
          at % 2 ? "#d9ab58" : "#e9c680",
          `transform="rotate(${at % 2 ? 20 : -36} ${10 + at * 17} ${-2 - at * 4})"`,
        ),
      ).join(""),
    { move: [x, y] },
  )

import sharp from "sharp"
import { bird, moon } from "../drawing/emblems.mjs"
import { blur, dice, linear, oval, panel, path, picture } from "../drawing/paint.mjs"

const [width, height] = [1080, 2340]

/** The same view at four hours: the sky from top to bottom, three hills, and what stands before and behind them. */
const hours = {
  "1-sunrise": {
    sky: ["#f0b9a0", "#f9ddb4"],
    hills: ["#d9825c", "#b9623f", "#7f4332"],
    behind: () => sun(690, 1330),
    before: () => "",
  },
  "2-noon": {
    sky: ["#9cc3de", "#e3edf0"],
    hills: ["#9dbb8e", "#6c9a70", "#3f6a55"],
    behind: () => sun(800, 560) + bird("#2f4f6f")(390, 980, 92),
    before: () => "",
  },
  "3-blue-hour": {
    sky: ["#35476f", "#d9a08e"],
    hills: ["#5b6690", "#3f4c74", "#283350"],
    behind: () => "",
    before: () => house("#1d2540"),
  },
  "4-night": {
    sky: ["#141b33", "#39456b"],
    hills: ["#2b3656", "#202a45", "#141b30"],
    behind: () => stars() + moon("#f4ead0")(780, 560, 96),
    before: () => house("#0d1222"),
  },
}

export async function wallpapers() {
  const files = {}
  for (const [name, hour] of Object.entries(hours)) {
    files[`window-wallpapers/${name}.jpg`] = await sharp(Buffer.from(view(hour)))
      .jpeg({ quality: 84 })
      .toBuffer()
  }
  return files
}

function view({ sky, hills, behind, before }) {
  return picture(width, height, () => {
    const [far, middle, near] = hills
    return (
      panel(
        0,
        0,
        width,
        height,
        0,
        linear(
          [
            [0, sky[0]],
            [1, sky[1]],
          ],
          [0, 0, 0, 0.75],
        ),
      ) +
      behind() +
      path(`M0 1480C220 1330 460 1520 700 1400C860 1320 980 1340 1080 1400V${height}H0Z`, far) +
      path(`M0 1760C200 1640 420 1620 640 1720C820 1800 960 1760 1080 1680V${height}H0Z`, middle) +
      path(`M0 2040C240 1960 520 1980 740 2060C880 2110 1000 2090 1080 2060V${height}H0Z`, near) +
      before()
    )
  })
}

const sun = (x, y) =>
  oval(x, y, 230, 230, "#fff3d0", `opacity="0.5" filter="${blur(60)}"`) + oval(x, y, 118, 118, "#fdf2d2")

/** Our own house, with the light still on. */
const house = (color) =>
  path("M540 2046V1900L640 1830L740 1900V2070Z", color) +
  panel(606, 1932, 60, 66, 6, "#ffd98a", `opacity="0.6" filter="${blur(16)}"`) +
  panel(612, 1938, 48, 54, 4, "#ffdf9c")

function stars() {
  const random = dice(12)
  return Array.from({ length: 70 }, () => {
    const size = 2 + random() * 4
    return oval(
      random() * width,
      random() * 1300,
      size,
      size,
      "#fff6e0",
      `opacity="${(0.3 + random() * 0.6).toFixed(2)}"`,
    )
  }).join("")
}

// Draws every picture of the demo shop and writes it as WebP beside this file:
// node demo/pictures.mjs [part of a name]
// The smaller sizes come along, so that filling the demo shop has nothing to draw.
// Twice the same input gives the same picture; nothing is downloaded and no font is used.
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import sharp from "sharp"
import { drawings } from "./drawing/list.mjs"

const folder = join(dirname(fileURLToPath(import.meta.url)), "pictures")
const bytesMax = 45_000
const smallWidths = [320, 640]

for (const width of smallWidths) mkdirSync(join(folder, String(width)), { recursive: true })
const wanted = process.argv[2] ?? ""
let bytes = 0
let count = 0
for (const [name, draw] of Object.entries(drawings)) {
  if (!name.includes(wanted)) continue
  const png = await sharp(Buffer.from(draw())).removeAlpha().png().toBuffer()
  const files = [["", await compress(png)]]
  for (const width of smallWidths) files.push([String(width), await shrink(png, width)])
  for (const [size, webp] of files) {
    writeFileSync(join(folder, size, `${name}.webp`), webp)
    bytes += webp.length
  }
  count += 1
}
console.log(`${count} pictures, ${Math.round(bytes / 1000)} kB`)

function shrink(png, width) {
  return sharp(png).resize(width).webp({ quality: 80, effort: 6, smartSubsample: true }).toBuffer()
}

/** The best quality that stays below the limit: most pictures take the first. */
async function compress(png) {
  for (const quality of [88, 84, 80, 74, 66]) {
    const webp = await sharp(png).webp({ quality, effort: 6, smartSubsample: true }).toBuffer()
    if (webp.length <= bytesMax) return webp
  }
  throw new Error("This picture is too busy for its size.")
}

import { join } from "node:path"
import sharp from "sharp"
import { linesOf, page, pdf, widthOf } from "./pdf.mjs"
import { recipes } from "./recipes.mjs"

const [width, height, margin] = [420, 595, 44]
const room = width - 2 * margin
const [green, brick, quiet] = ["#2f5d46", "#b5512d", "#6b5f54"]

/** Small pages that read well on a telephone: a cover, the list, and a page for each supper in both languages. */
export async function cookbook(picturesDir) {
  const pages = [await cover(picturesDir), contents(), ...recipes.map(recipePage)]
  return pdf(pages, { title: "Twenty suppers / Zwanzig Abendessen", language: "en" })
}

async function cover(picturesDir) {
  const side = 640
  const bytes = await sharp(join(picturesDir, "tomato-sugo.webp"))
    .resize(side, side)
    .jpeg({ quality: 80 })
    .toBuffer()
  const sheet = page(width, height)
  sheet.box(0, 0, width, height, "#fbf6ec")
  sheet.picture(0, 0, width, width, { width: side, height: side, bytes })
  centered(sheet, 474, "Twenty suppers", { font: "bold", size: 30, ink: green })
  centered(sheet, 504, "Zwanzig Abendessen", { font: "italic", size: 20, ink: brick })
  centered(sheet, 556, "Fennel & Finch", { font: "serif", size: 12, ink: quiet })
  return sheet
}

function contents() {
  const sheet = page(width, height)
  const words =
    "For two, one pan where we can, half an hour at most. Für zwei, wenn es geht in einer Pfanne, höchstens eine halbe Stunde."
  let y = sheet.paragraph(margin, 62, words, { font: "italic", size: 11, ink: quiet, width: room })
  y += 18
  recipes.forEach(({ en, de }, at) => {
    sheet.text(margin, y, String(at + 1), { font: "bold", size: 10, ink: brick })
    sheet.text(margin + 20, y, en[0], { size: 10 })
    sheet.text(margin + 178, y, de[0], { font: "italic", size: 10, ink: quiet })
    y += 22
  })
  return sheet
}

function recipePage({ en, de }, at) {
  const sheet = page(width, height)
  sheet.box(0, 0, width, 8, at % 2 ? brick : green)
  const y = recipe(sheet, 62, en, { ink: green, with: "You need: " })
  sheet.line(margin, y + 16, width - margin, y + 16, "#d9cfc0")
  recipe(sheet, y + 52, de, { ink: brick, with: "Sie brauchen: " })
  centered(sheet, height - 28, String(at + 1), { size: 9, ink: quiet })
  return sheet
}

function recipe(sheet, y, [title, needed, steps], look) {
  for (const line of linesOf(title, { size: 20, width: room })) {
    sheet.text(margin, y, line, { font: "bold", size: 19, ink: look.ink })
    y += 24
  }
  y = sheet.paragraph(margin, y + 4, look.with + needed, {
    font: "italic",
    size: 12,
    ink: quiet,
    width: room,
  })
  return sheet.paragraph(margin, y + 8, steps, { size: 13, width: room })
}

function centered(sheet, y, words, look) {
  sheet.text((width - widthOf(words, look.size)) / 2, y, words, look)
}

import { once } from "node:events"
import type PDFDocument from "pdfkit"
import type { PaperSize } from "../rules/paper.ts"
import { type FontName, openFonts } from "./fonts.ts"

/** In points of 1/72 inch. */
const sizes: Record<PaperSize, { width: number; height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
}

/** Beside the text, and below it where the foot stands. */
const [margin, footRoom] = [56, 102]

export const inks = { text: "#1b1b1b", quiet: "#5f5f5f", line: "#c9c9c9" } as const

type Look = { size?: number; font?: FontName; color?: string; align?: "left" | "right" }

// What is written smaller than so much of its size is hard to read on paper.
const smallest = 0.75

/** Where a text stands: from its left edge, in a width. */
type Box = { x: number; y: number; width: number }

/**
 * Sheets of paper that are written from top to bottom. `y` is where the next thing stands; what does not fit
 * goes onto the next sheet, which begins with what the document repeats there.
 */
export class Paper {
  readonly left = margin
  readonly right: number
  readonly top = 48
  readonly height: number
  y: number = this.top
  /** Draws what every sheet but the first begins with. */
  repeat: (page: number) => void = () => {}
  private readonly document: PDFDocument

  constructor(document: PDFDocument, size: PaperSize) {
    this.document = document
    this.right = sizes[size].width - margin
    this.height = sizes[size].height
    document.addPage()
  }

  /** Of the text. */
  get width(): number {
    return this.right - this.left
  }

  get pages(): number {
    return this.document.bufferedPageRange().count
  }

  /** Makes room: true when that took a new sheet. */
  room(height: number): boolean {
    if (this.y + height <= this.height - footRoom) return false
    this.document.addPage()
    this.y = this.top
    this.repeat(this.pages)
    return true
  }

  /** Writes a text that may take several lines; says how high it became. */
  write(text: string, { x, y, width }: Box, look: Look = {}): number {
    this.wear(look)
    const options = { width, align: look.align ?? "left", lineGap: 1.5 } as const
    this.document.text(text, x, y, options)
    return this.document.y - y
  }

  heightOf(text: string, width: number, look: Look = {}): number {
    this.wear(look)
    return this.document.heightOfString(text, { width, lineGap: 1.5 })
  }

  /** Writes one line: smaller when it is too long, with three dots at its end where that is not enough. */
  writeLine(text: string, { x, y, width }: Box, look: Look = {}): void {
    const { document } = this
    const { size = 9 } = look
    this.wear(look)
    const fits = (size * width) / document.widthOfString(text || " ")
    if (fits < size) this.wear({ ...look, size: Math.max(fits * 0.995, size * smallest) })
    const isLong = document.widthOfString(text) > width
    const shown = isLong ? this.shortened(text, width) : text
    const at = look.align === "right" ? x + width - document.widthOfString(shown) : x
    document.text(shown, at, y, { lineBreak: false })
  }

  rule(y: number, x = this.left, until = this.right): void {
    this.document.lineWidth(0.6).strokeColor(inks.line).moveTo(x, y).lineTo(until, y).stroke()
  }

  box(x: number, y: number, side: number): void {
    this.document.lineWidth(0.8).strokeColor(inks.quiet).rect(x, y, side, side).stroke()
  }

  /** A picture in the upper right corner of the sheet, as large as it fits. */
  cornerPicture(bytes: Buffer, { width, height }: { width: number; height: number }): void {
    const [x, y] = [this.right - width, this.top - 8]
    this.document.image(bytes, x, y, { fit: [width, height], align: "right", valign: "top" })
  }

  /** Draws on every sheet once more, when it is known how many there are. */
  onEach(draw: (page: number, pages: number) => void): void {
    const { pages } = this
    for (let page = 1; page <= pages; page++) {
      this.document.switchToPage(page - 1)
      draw(page, pages)
    }
  }

  private wear({ size = 9, font = "plain", color = inks.text }: Look): void {
    this.document.font(font).fontSize(size).fillColor(color)
  }

  private shortened(text: string, width: number): string {
    const letters = [...text]
    while (letters.length > 0 && this.document.widthOfString(`${letters.join("")}…`) > width) letters.pop()
    return `${letters.join("").trimEnd()}…`
  }
}

type Sheet = { title: string; author: string; locale: string; at: Date; size: PaperSize }

/** The same content gives the same bytes: nothing in them depends on when or where they are made. */
export async function drawPdf(
  { title, author, locale, at, size }: Sheet,
  draw: (paper: Paper) => Promise<void>,
): Promise<Buffer> {
  const [{ default: Document }, fonts] = await Promise.all([import("pdfkit"), openFonts()])
  const document = new Document({
    size: [sizes[size].width, sizes[size].height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    font: null,
    lang: locale,
    info: { Title: title, Author: author, Creator: "Cartwright", Producer: "Cartwright", CreationDate: at },
  })
  document.registerFont("plain", fonts.plain).registerFont("bold", fonts.bold)
  const parts: Buffer[] = []
  document.on("data", (part: Buffer) => parts.push(part))
  const ended = once(document, "end")
  await draw(new Paper(document, size))
  document.end()
  await ended
  return Buffer.concat(parts)
}

// What we use of two packages that bring no types of their own.

declare module "pdfkit" {
  import type { Readable } from "node:stream"
  import type { Font } from "fontkit"

  type TextOptions = {
    width?: number
    align?: "left" | "right" | "center"
    lineBreak?: boolean
    lineGap?: number
    height?: number
    ellipsis?: boolean
  }

  class PDFDocument extends Readable {
    constructor(options: {
      size: [number, number] | string
      margin: number
      autoFirstPage: boolean
      bufferPages: boolean
      font: null
      lang: string
      info: Record<string, string | Date>
    })
    y: number
    registerFont(name: string, font: Font): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(color: string): this
    strokeColor(color: string): this
    lineWidth(width: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    rect(x: number, y: number, width: number, height: number): this
    stroke(): this
    image(
      bytes: Buffer,
      x: number,
      y: number,
      options: { fit: [number, number]; align: "left" | "right"; valign: "top" },
    ): this
    text(text: string, x: number, y: number, options?: TextOptions): this
    heightOfString(text: string, options?: TextOptions): number
    widthOfString(text: string): number
    addPage(): this
    switchToPage(page: number): this
    bufferedPageRange(): { start: number; count: number }
    end(): void
  }

  export default PDFDocument
}

declare module "fontkit" {
  export type Font = { hasGlyphForCodePoint(codePoint: number): boolean; layout: unknown }
  export function create(bytes: Uint8Array): Font
}

import type { Buyer, Seller } from "../rules/content.ts"
import { drawFeet, drawLetterhead } from "./letterhead.ts"
import { drawPdf, inks, paper } from "./paper.ts"
import { type Column, drawHead, drawRow, widthsOf } from "./table.ts"
import { buyerLines, voiceOf } from "./words.ts"

export type SlipContent = {
  locale: string
  currency: string
  orderNumber: string
  placedOn: string
  /** When it is drawn: a slip is no record, it goes with the goods. */
  at: Date
  delivery: string | null
  seller: Seller
  buyer: Buyer
  lines: { title: string; detail: string | null; quantity: number }[]
}

/** What is in the parcel, without prices: it may be a present. */
export function drawSlip(slip: SlipContent): Promise<Buffer> {
  const voice = voiceOf(slip)
  const { say, day } = voice
  const { seller, buyer, orderNumber, locale, at, delivery } = slip
  const title = say("invoice.slip")
  return drawPdf({ title: `${title} ${orderNumber}`, author: seller.name, locale, at }, async (sheet) => {
    const facts: [string, string][] = [
      [say("invoice.order"), orderNumber],
      [say("invoice.ordered_on"), day(slip.placedOn)],
      ...(delivery ? [[say("invoice.delivered"), delivery] satisfies [string, string]] : []),
    ]
    drawLetterhead(sheet, { seller, to: buyerLines(buyer, voice), facts, title })
    const columns: Column[] = widthsOf(
      [
        { title: say("invoice.quantity"), width: 40, align: "right" },
        { title: say("invoice.item"), width: 0, align: "left" },
        { title: "", width: 14, align: "right" },
      ],
      1,
    )
    sheet.repeat = (page) => {
      const words = say("invoice.goes_on", { title, number: orderNumber, page })
      const box = { x: paper.left, y: sheet.y, width: paper.right - paper.left }
      sheet.writeLine(words, box, { size: 9, color: inks.quiet })
      sheet.y += 24
      drawHead(sheet, columns)
    }
    drawHead(sheet, columns)
    for (const { title: name, detail, quantity } of slip.lines) {
      const cells = [{ text: String(quantity) }, { text: name, detail }, { text: "" }]
      sheet.box(paper.right - 12, drawRow(sheet, columns, { cells }), 11)
    }
    drawFeet(sheet, seller, voice)
  })
}

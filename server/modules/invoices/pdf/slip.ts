import type { Buyer, Seller } from "../rules/content.ts"
import type { PaperSize } from "../rules/paper.ts"
import { drawFeet, drawLetterhead } from "./letterhead.ts"
import { drawPdf } from "./paper.ts"
import { type Column, drawGoesOn, drawHead, drawRow, widthsOf } from "./table.ts"
import { buyerLines, voiceOf } from "./words.ts"

export type SlipContent = {
  locale: string
  currency: string
  paper: PaperSize
  logo: Buffer | null
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
  const { seller, buyer, orderNumber, locale, at, delivery, logo, paper: size } = slip
  const title = say("invoice.slip")
  const about = { title: `${title} ${orderNumber}`, author: seller.name, locale, at, size }
  return drawPdf(about, async (sheet) => {
    const facts: [string, string][] = [
      [say("invoice.order"), orderNumber],
      [say("invoice.ordered_on"), day(slip.placedOn)],
      ...(delivery ? [[say("invoice.delivered"), delivery] satisfies [string, string]] : []),
    ]
    drawLetterhead(sheet, { seller, logo, to: buyerLines(buyer, voice), facts, title })
    const columns: Column[] = widthsOf(
      sheet,
      [
        { title: say("invoice.quantity"), width: 40, align: "right" },
        { title: say("invoice.item"), width: 0, align: "left" },
        { title: "", width: 14, align: "right" },
      ],
      1,
    )
    sheet.repeat = (page) => {
      drawGoesOn(sheet, say("invoice.goes_on", { title, number: orderNumber, page }))
      drawHead(sheet, columns)
    }
    drawHead(sheet, columns)
    for (const { title: name, detail, quantity } of slip.lines) {
      const cells = [{ text: String(quantity) }, { text: name, detail }, { text: "" }]
      sheet.box(sheet.right - 12, drawRow(sheet, columns, { cells }), 11)
    }
    drawFeet(sheet, seller, voice)
  })
}

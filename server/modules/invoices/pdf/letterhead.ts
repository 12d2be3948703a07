import { shownAddress } from "../../../kit/mail_address.ts"
import type { Seller } from "../rules/content.ts"
import { inks, type Paper } from "./paper.ts"
import type { Voice } from "./words.ts"

type Head = {
  seller: Seller
  logo: Buffer | null
  /** To whom, as it shows through the window of an envelope. */
  to: string[]
  facts: readonly (readonly [label: string, value: string])[]
  title: string
}

/** Above the facts of the document, which begin at 124. */
const logoBox = { width: 150, height: 62 }

/** The head of the first sheet: from whom, to whom, about what. */
export function drawLetterhead(sheet: Paper, { seller, logo, to, facts, title }: Head): void {
  const { left, width } = sheet
  if (logo) sheet.cornerPicture(logo, logoBox)
  const nameWidth = logo ? width - logoBox.width - 16 : width
  sheet.write(seller.name, { x: left, y: sheet.top, width: nameWidth }, { size: 13, font: "bold" })
  const from = [seller.name, ...seller.addressLines].join(" · ")
  const [start, column] = [124, 255]
  sheet.writeLine(from, { x: left, y: start, width: column }, { size: 6.5, color: inks.quiet })
  const ofAddress = sheet.write(to.join("\n"), { x: left, y: start + 15, width: column }, { size: 10 })
  const ofFacts = drawFacts(sheet, facts, start)
  sheet.y = Math.max(start + 15 + ofAddress, ofFacts, 218) + 26
  sheet.y += sheet.write(title, { x: left, y: sheet.y, width }, { size: 16, font: "bold" }) + 10
}

function drawFacts(sheet: Paper, facts: Head["facts"], start: number): number {
  const [x, label, value] = [325, 98, sheet.right - 325 - 98]
  let y = start
  for (const [name, text] of facts) {
    const ofName = sheet.write(name, { x, y, width: label - 8 }, { size: 8, color: inks.quiet })
    const ofText = sheet.write(text, { x: x + label, y, width: value }, { size: 9 })
    y += Math.max(ofName, ofText) + 3
  }
  return y
}

/** The foot of every sheet: what the law wants to be told of a seller, and which sheet it is. */
export function drawFeet(sheet: Paper, seller: Seller, { say }: Voice): void {
  const columns = footOf(seller, say).filter((lines) => lines.length > 0)
  const [top, width] = [sheet.height - 84, (sheet.width - 20) / Math.max(columns.length, 1)]
  sheet.onEach((page, pages) => {
    sheet.rule(top - 8)
    for (const [place, lines] of columns.entries()) {
      const x = sheet.left + place * (width + 10)
      for (const [row, line] of lines.slice(0, 6).entries()) {
        sheet.writeLine(line, { x, y: top + row * 9.5, width }, { size: 7, color: inks.quiet })
      }
    }
    const number = say("invoice.page", { page, pages })
    const box = { x: sheet.right - 150, y: sheet.height - 22, width: 150 }
    sheet.writeLine(number, box, { size: 7.5, color: inks.quiet, align: "right" })
  })
}

function footOf(seller: Seller, say: Voice["say"]): string[][] {
  const { vatNumber, taxNumber, registerEntry, bankLines } = seller
  return [
    [seller.name, ...seller.addressLines],
    [
      shownAddress(seller.email),
      seller.phone,
      vatNumber && say("invoice.seller_vat", { number: vatNumber }),
      taxNumber && say("invoice.seller_tax", { number: taxNumber }),
      registerEntry,
    ].filter((line): line is string => Boolean(line)),
    bankLines,
  ]
}

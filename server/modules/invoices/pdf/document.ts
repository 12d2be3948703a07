import type { Content, ContentLine } from "../rules/content.ts"
import { drawFeet, drawLetterhead } from "./letterhead.ts"
import { drawPdf, type Paper } from "./paper.ts"
import { type Cell, type Column, drawGoesOn, drawHead, drawRow, drawSum, widthsOf } from "./table.ts"
import { buyerLines, type Voice, voiceOf } from "./words.ts"

/** The PDF of an invoice or a credit note, drawn from what it says and the logo that it names. */
export function drawDocument(content: Content, logo: Buffer | null = null): Promise<Buffer> {
  const voice = voiceOf(content)
  const title = `${voice.say(`invoice.${content.kind}`)} ${content.number}`
  const at = new Date(`${content.issuedOn}T00:00:00Z`)
  const { seller, buyer, locale, paper: size } = content
  return drawPdf({ title, author: seller.name, locale, at, size }, async (sheet) => {
    const head = { seller, logo, to: buyerLines(buyer, voice), facts: factsOf(content, voice), title }
    drawLetterhead(sheet, head)
    await drawLines(sheet, content, voice)
    drawSums(sheet, content, voice)
    drawNotes(sheet, content, voice)
    drawFeet(sheet, seller, voice)
  })
}

function factsOf(content: Content, { say, day }: Voice): [string, string][] {
  const { kind, number, issuedOn, order, corrects, delivered, buyer } = content
  return [
    [say(`invoice.${kind}_number`), number],
    [say("invoice.issued_on"), day(issuedOn)],
    ...(corrects
      ? [
          [
            say("invoice.corrects"),
            say("invoice.corrects_value", { number: corrects.number, day: day(corrects.issuedOn) }),
          ] satisfies [string, string],
        ]
      : []),
    [say("invoice.order"), order.number],
    [say("invoice.ordered_on"), day(order.placedOn)],
    ...(delivered
      ? [
          [
            say("invoice.delivered"),
            [...new Set([delivered.from, delivered.until])].map(day).join(" – "),
          ] satisfies [string, string],
        ]
      : []),
    ...(buyer.vatNumber ? [[say("invoice.buyer_vat"), buyer.vatNumber] satisfies [string, string]] : []),
  ]
}

// Drawing a line takes up to a millisecond; others get their turn in between.
const linesAtOnce = 20

async function drawLines(sheet: Paper, content: Content, voice: Voice): Promise<void> {
  const { say } = voice
  const hasDiscounts = content.lines.some(({ discountMinor }) => discountMinor > 0)
  const columns = columnsOf(sheet, content, { hasDiscounts, voice })
  const title = say(`invoice.${content.kind}`)
  const goOn = (page: number) =>
    drawGoesOn(sheet, say("invoice.goes_on", { title, number: content.number, page }))
  let carriedMinor = 0
  sheet.repeat = (page) => {
    goOn(page)
    drawHead(sheet, columns)
    drawRow(sheet, columns, { cells: carriedCells(columns, voice, carriedMinor) })
  }
  drawHead(sheet, columns)
  for (const [place, line] of content.lines.entries()) {
    drawRow(sheet, columns, { cells: cellsOf(line, content, { hasDiscounts, voice }) })
    carriedMinor += line.totalMinor
    if (place % linesAtOnce === linesAtOnce - 1) await new Promise((done) => setImmediate(done))
  }
  sheet.repeat = goOn
  sheet.rule(sheet.y)
  sheet.y += 8
}

function columnsOf(sheet: Paper, content: Content, { hasDiscounts, voice }: Showing): Column[] {
  const { say } = voice
  const hasUnits = content.kind === "invoice"
  const amount = (title: string, width: number) => ({ title: say(title), width, align: "right" as const })
  const columns: Column[] = [
    { title: say("invoice.quantity"), width: 32, align: "right" },
    { title: say("invoice.item"), width: 0, align: "left" },
    ...(hasUnits ? [amount("invoice.unit", 66)] : []),
    ...(hasDiscounts ? [amount("invoice.discount", 60)] : []),
    { title: say("invoice.rate"), width: 42, align: "right" },
    amount("invoice.amount", 72),
  ]
  return widthsOf(sheet, columns, 1)
}

type Showing = { hasDiscounts: boolean; voice: Voice }

/** What the sheets before come to, in the column of the amounts. */
function carriedCells(columns: readonly Column[], { say, amount }: Voice, minor: number): Cell[] {
  const last = columns.length - 1
  const texts = columns.map((_, place) =>
    place === 1 ? say("invoice.carried") : place === last ? amount(minor) : "",
  )
  return texts.map((text) => ({ text }))
}

function cellsOf(line: ContentLine, content: Content, { hasDiscounts, voice }: Showing): Cell[] {
  const { amount, percent } = voice
  const { quantity, unitMinor, discountMinor, ratesPpm, totalMinor } = line
  // Several have no room in their column.
  const manyRates = ratesPpm.length > 1 ? ratesPpm.map(percent).join(" + ") : null
  return [
    { text: quantity === null ? "" : String(quantity) },
    { text: titleOf(line, content, voice), detail: line.detail ?? manyRates },
    ...(content.kind === "invoice" ? [{ text: unitMinor === null ? "" : amount(unitMinor) }] : []),
    ...(hasDiscounts ? [{ text: discountMinor > 0 ? amount(-discountMinor) : "" }] : []),
    { text: manyRates === null ? ratesPpm.map(percent).join() : "" },
    { text: amount(totalMinor) },
  ]
}

function titleOf({ kind, title, totalMinor }: ContentLine, content: Content, { say }: Voice): string {
  if (kind === "goods") return title
  if (kind === "delivery") return say("invoice.delivery_line", { title })
  if (totalMinor < 0) return say("invoice.rest_before")
  return say(content.because === "canceled" ? "invoice.rest_canceled" : "invoice.rest_refund", {
    number: content.order.number,
  })
}

function drawSums(sheet: Paper, content: Content, { say, amount, percent }: Voice): void {
  const { kind, taxDisplay, taxes, netMinor, roundingMinor, totalMinor } = content
  sheet.room(120)
  if (taxDisplay === "net") {
    drawSum(sheet, say("invoice.net_total"), amount(netMinor))
    for (const { ratePpm, taxMinor } of taxes.filter(({ taxMinor }) => taxMinor > 0)) {
      drawSum(sheet, say("invoice.tax_at", { percent: percent(ratePpm) }), amount(taxMinor))
    }
  }
  if (roundingMinor !== 0) drawSum(sheet, say("invoice.rounding"), amount(roundingMinor))
  drawSum(sheet, say(kind === "invoice" ? "invoice.total" : "invoice.credit_total"), amount(totalMinor), true)
  sheet.y += 6
  drawTaxes(sheet, content, { say, amount, percent })
}

type Speaking = Pick<Voice, "say" | "amount" | "percent">

/** What is taxed at each rate, and all of it. */
function drawTaxes(sheet: Paper, content: Content, { say, amount, percent }: Speaking): void {
  const { taxes, netMinor, taxMinor } = content
  const end = { width: 88, align: "right" } as const
  const columns: Column[] = widthsOf(
    sheet,
    [
      { title: say("invoice.rate"), width: 0, align: "left" },
      { title: say("invoice.summary_net"), ...end },
      { title: say("invoice.summary_tax"), ...end },
      { title: say("invoice.summary_gross"), ...end },
    ],
    0,
  )
  sheet.room(34 + taxes.length * 17)
  drawHead(sheet, columns)
  const row = (name: string, net: number, tax: number) =>
    drawRow(sheet, columns, {
      cells: [name, amount(net), amount(tax), amount(net + tax)].map((text) => ({ text })),
    })
  for (const one of taxes) row(percent(one.ratePpm), one.netMinor, one.taxMinor)
  if (taxes.length > 1) row(say("invoice.total"), netMinor, taxMinor)
  sheet.y += 8
}

function drawNotes(sheet: Paper, content: Content, voice: Voice): void {
  for (const note of notesOf(content, voice)) {
    const { left: x, width } = sheet
    sheet.room(sheet.heightOf(note, width) + 6)
    sheet.y += sheet.write(note, { x, y: sheet.y, width }) + 5
  }
}

function notesOf(content: Content, voice: Voice): string[] {
  const { say, amount } = voice
  const { treatment, exemptBecause, discounts, taxDisplay, because, seller, payment } = content
  const promotions = discounts.map(({ title, code, amountMinor }) => {
    return `${title}${code ? ` (${code})` : ""}, ${amount(-amountMinor)}`
  })
  return [
    treatment === "reverse_charge" ? say("invoice.reverse_charge") : "",
    treatment === "exempt" ? exemptWords(exemptBecause, voice) : "",
    treatment === "taxed" ? say(`invoice.prices_${taxDisplay}`) : "",
    promotions.length > 0 ? say("invoice.promotions", { list: promotions.join("; ") }) : "",
    because === "canceled" ? say("invoice.canceled") : "",
    ...(payment ? paymentNotes(payment, voice) : []),
    seller.footer,
  ].filter(Boolean)
}

function exemptWords(because: string | null, { say }: Voice): string {
  return because ? say("invoice.exempt_because", { reason: because }) : say("invoice.exempt")
}

function paymentNotes(payment: NonNullable<Content["payment"]>, { say, amount }: Voice): string[] {
  const { method, paid, dueMinor, facts } = payment
  const methodName = say(`payment.method.${method}`)
  const nameOf = ({ by, method: own, lastFour }: (typeof paid)[number]) => {
    if (by === "method") return own ? say(`payment.method.${own}`) : methodName
    return lastFour === null ? say(`payment.tender.${by}`) : say("gift.ending", { lastFour })
  }
  const parts = paid.map((one) => {
    return `${say("invoice.paid_by", { method: nameOf(one) })}, ${amount(one.amountMinor)}`
  })
  if (dueMinor === 0) return [...parts, say("invoice.paid_whole")]
  const where = facts.map(({ label, value }) => `${label}: ${value}`).join(", ")
  return [...parts, `${say("invoice.due")}: ${amount(dueMinor)} (${methodName})${where ? `. ${where}` : ""}`]
}

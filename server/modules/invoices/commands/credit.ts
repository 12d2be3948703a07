import { dayIn } from "../../../kit/clock.ts"
import type { Work } from "../../../kit/db.ts"
import { assert, Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { PartOfOrder } from "../../aftersale/index.ts"
import type { OrderForStaff } from "../../orders/index.ts"
import { documentsOf, type IssuedDocument } from "../queries/documents.ts"
import { creditsWaiting } from "../queries/order.ts"
import { standingSettings } from "../queries/settings.ts"
import type { ContentLine } from "../rules/content.ts"
import { creditFor, type Invoiced } from "../rules/credit.ts"
import { deliveryByRate, linesAsPaid, paidDelivery, paidLine } from "../rules/order_lines.ts"
import { type Waiting, wantedBy } from "../rules/went_back.ts"
import { creditContent, sellerOf } from "../rules/writing.ts"
import { type Issuing, openIssuing } from "./issuing.ts"
import { keepDocuments } from "./keep.ts"
import { takeNumbers } from "./numbers.ts"

/** By hand: for all that went back of an order and has no credit note. */
export async function issueCreditNotes(
  work: Work,
  input: { orderId: string },
): Promise<{ documents: IssuedDocument[] }> {
  const issuing = await openIssuing(work, input)
  if (issuing.documents.length === 0) {
    const message = "This order has no invoice, so there is nothing to take off."
    throw new Refusal("invoices.none_yet", 409, message)
  }
  const count = await creditWhatWentBack(work, issuing)
  if (count === 0) {
    const message = "Everything that went back of this order has its credit note."
    throw new Refusal("invoices.nothing_to_credit", 409, message)
  }
  return { documents: await documentsOf(work.tx, input) }
}

/** By rule, when money has gone back or an order was canceled. */
export async function creditByRule(work: Work, { orderId }: { orderId: string | null }): Promise<void> {
  if (orderId === null) return
  const { issueWhen } = await standingSettings(work.tx)
  if (issueWhen === "by_hand") return
  const documents = await documentsOf(work.tx, { orderId })
  if (documents.length === 0) return
  await creditWhatWentBack(work, await openIssuing(work, { orderId }))
}

/**
 * One credit note for each refund that was made and has none, and one for the rest of an order that was
 * canceled. It says how many it issued.
 */
export async function creditWhatWentBack(work: Work, issuing: Issuing): Promise<number> {
  const { order, documents } = issuing
  const invoice = documents.find(({ kind }) => kind === "invoice")
  if (!invoice) return 0
  const { waiting, invoiced } = await creditsWaiting(work.tx, { order })
  let now = invoiced
  for (const one of waiting) now = await credit(work, issuing, { waiting: one, invoice, invoiced: now })
  return waiting.length
}

type Crediting = { waiting: Waiting; invoice: IssuedDocument; invoiced: Invoiced }

async function credit(
  work: Work,
  issuing: Issuing,
  { waiting, invoice, invoiced }: Crediting,
): Promise<Invoiced> {
  const { order, shop, settings } = issuing
  const { because, amountMinor, parts, covers } = waiting
  const wanted = wantedBy(parts, { lines: order.lines, delivery: deliveryByRate(order) })
  const shares = creditFor(invoiced, { amountMinor, wanted })
  const day = dayIn(work.now, shop.timeZone)
  const [taken] = await takeNumbers(work, { kind: "credit_note", day, count: 1 })
  assert(taken !== undefined, "a credit note has its number")
  const isFirst = invoiced.groups.every(({ creditedMinor }) => creditedMinor === 0n)
  const content = creditContent({
    number: taken.number,
    day,
    because,
    invoice: invoice.content,
    lines: because === "canceled" && isFirst ? linesAsPaid(order) : linesOf(parts, order),
    credit: shares,
    seller: sellerOf(shop, settings, order.locale),
  })
  const [documentId] = await keepDocuments(work, [{ issuing, content, taken, invoiceId: invoice.documentId }])
  assert(documentId !== undefined, "a credit note that was kept has its id")
  keepCovered(work, { documentId, covers })
  return after(invoiced, shares)
}

function linesOf(parts: readonly PartOfOrder[], order: OrderForStaff): ContentLine[] {
  return parts.flatMap(({ lineId, quantity, amountMinor: minor }) => {
    const line = order.lines.find((one) => one.lineId === lineId)
    const shown = line ? paidLine(line, { quantity: quantity || null, minor }) : paidDelivery(order, minor)
    return shown ? [shown] : []
  })
}

type Covered = { documentId: string; covers: Waiting["covers"] }

function keepCovered(work: Work, { documentId, covers }: Covered): void {
  if (covers.length === 0) return
  work.write(sql`
    insert into invoices.credited_refunds (refund_id, document_id, amount_minor)
    select covered.id, ${documentId}, covered.amount_minor
    from unnest(${covers.map(({ id }) => id)}::text[],
                ${covers.map(({ amountMinor }) => amountMinor)}::bigint[]) as covered (id, amount_minor)
  `)
}

function after(invoiced: Invoiced, { rows, roundingMinor }: ReturnType<typeof creditFor>): Invoiced {
  return {
    ...invoiced,
    groups: invoiced.groups.map((group) => {
      const row = rows.find(({ ratePpm }) => ratePpm === group.ratePpm)
      if (!row) return group
      return {
        ...group,
        creditedMinor: group.creditedMinor + row.netMinor + row.taxMinor,
        creditedTaxMinor: group.creditedTaxMinor + row.taxMinor,
      }
    }),
    creditedRoundingMinor: invoiced.creditedRoundingMinor + roundingMinor,
  }
}

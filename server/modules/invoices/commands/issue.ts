import { dayIn } from "../../../kit/clock.ts"
import type { Work } from "../../../kit/db.ts"
import { assert } from "../../../kit/errors.ts"
import { inTurns } from "../../../kit/turns.ts"
import { documentsOf, type IssuedDocument } from "../queries/documents.ts"
import { type InvoiceSettings, standingSettings } from "../queries/settings.ts"
import { obstacleOf } from "../rules/obstacle.ts"
import { invoiceContent } from "../rules/writing.ts"
import { creditWhatWentBack } from "./credit.ts"
import { type Issuing, openIssuing, openIssuings } from "./issuing.ts"
import { keepDocuments } from "./keep.ts"
import { takeNumbers } from "./numbers.ts"

/** By hand: refused when there is one already, or when it would not be one. */
export async function issueInvoice(
  work: Work,
  input: { orderId: string },
): Promise<{ documents: IssuedDocument[] }> {
  const issuing = await openIssuing(work, input)
  const obstacle = obstacleOf(issuing)
  if (obstacle) throw obstacle
  await issue(work, [issuing])
  return { documents: await documentsOf(work.tx, input) }
}

type When = InvoiceSettings["issueWhen"]

/**
 * By rule: an event that is told twice, or that is told of an order with an invoice, changes nothing.
 */
export async function issueByRule(work: Work, events: { orderId: string }[], when: When): Promise<void> {
  // Most shops have one rule: whoever has another one locks no order for it.
  const { issueWhen } = await standingSettings(work.tx)
  if (issueWhen === "by_hand" || (when === "dispatched" && issueWhen !== "dispatched")) return
  const orderIds = [...new Set(events.map(({ orderId }) => orderId))]
  const found = await openIssuings(work, { orderIds })
  const due = found.filter((issuing) => {
    const isCarried = issuing.order.goods !== "not_needed"
    // What never leaves the house (files, gift cards) is supplied when it is paid.
    if (when === "paid" && issueWhen === "dispatched" && isCarried) return false
    return issuing.order.total.minor > 0n && !obstacleOf(issuing)
  })
  await issue(work, due)
}

/** What went back before there was an invoice is credited with it: the two tell the whole story. */
async function issue(work: Work, issuings: readonly Issuing[]): Promise<void> {
  const [first] = issuings
  if (!first) return
  const day = dayIn(work.now, first.shop.timeZone)
  const numbers = await takeNumbers(work, { kind: "invoice", day, count: issuings.length })
  const documents = await inTurns(issuings, (issuing) => {
    const { order, shop, settings, paper, paidBy } = issuing
    const taken = numbers.shift()
    assert(taken !== undefined, "each invoice has its number")
    const facts = { order, paper, shop, facts: settings, paidBy }
    const content = invoiceContent({ number: taken.number, day, ...facts })
    return { issuing, content, taken, invoiceId: null }
  })
  await keepDocuments(work, documents)
  for (const issuing of issuings.filter(hasGivenBack)) {
    await creditWhatWentBack(work, { ...issuing, documents: await documentsOf(work.tx, issuing.order) })
  }
}

function hasGivenBack({ order }: Issuing): boolean {
  return order.refunded.minor > 0n || order.canceledTotal.minor > 0n || order.sale === "canceled"
}

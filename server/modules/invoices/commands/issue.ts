import type { Work } from "../../../kit/db.ts"
import { documentsOf, type IssuedDocument } from "../queries/documents.ts"
import { type InvoiceSettings, standingSettings } from "../queries/settings.ts"
import { dayOf } from "../rules/numbering.ts"
import { obstacleOf } from "../rules/obstacle.ts"
import { invoiceContent } from "../rules/writing.ts"
import { creditWhatWentBack } from "./credit.ts"
import { type Issuing, openIssuing } from "./issuing.ts"
import { keepDocument } from "./keep.ts"
import { takeNumber } from "./numbers.ts"

/** By hand: refused when there is one already, or when it would not be one. */
export async function issueInvoice(
  work: Work,
  input: { orderId: string },
): Promise<{ documents: IssuedDocument[] }> {
  const issuing = await openIssuing(work, input)
  const obstacle = obstacleOf(issuing)
  if (obstacle) throw obstacle
  await issue(work, issuing)
  return { documents: await documentsOf(work.tx, input) }
}

/** By rule: an event that is told twice, or that is told of an order with an invoice, changes nothing. */
export async function issueByRule(
  work: Work,
  { orderId, when }: { orderId: string; when: InvoiceSettings["issueWhen"] },
): Promise<void> {
  // Most shops have one rule: whoever has another one locks no order for it.
  const { issueWhen } = await standingSettings(work.tx)
  if (issueWhen === "by_hand" || (when === "dispatched" && issueWhen !== "dispatched")) return
  const issuing = await openIssuing(work, { orderId })
  const isCarried = issuing.order.goods !== "not_needed"
  // What never leaves the house (files, gift cards) is supplied when it is paid.
  if (when === "paid" && issueWhen === "dispatched" && isCarried) return
  if (issuing.order.total.minor === 0n || obstacleOf(issuing)) return
  await issue(work, issuing)
}

/** What went back before there was an invoice is credited with it: the two tell the whole story. */
async function issue(work: Work, issuing: Issuing): Promise<void> {
  const { order, shop, settings, paper } = issuing
  const { orderId } = order
  const day = dayOf(work.now, shop.timeZone)
  const taken = await takeNumber(work, { kind: "invoice", day })
  const content = invoiceContent({ number: taken.number, day, order, paper, shop, facts: settings })
  keepDocument(work, { content, taken, orderId, invoiceId: null })
  await creditWhatWentBack(work, { ...issuing, documents: await documentsOf(work.tx, { orderId }) })
}

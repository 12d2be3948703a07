import { all, type Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { cancellationsOf, partsOfOrder } from "../../aftersale/index.ts"
import { type OrderForStaff, orderForStaff } from "../../orders/index.ts"
import { cameInFor, givenBackOf } from "../../payments/index.ts"
import { getShop } from "../../settings/index.ts"
import { leftOf } from "../rules/credit.ts"
import { obstacleOf } from "../rules/obstacle.ts"
import { type Waiting, waitingCredits } from "../rules/went_back.ts"
import { creditedRefundsOf, rateGroupsOf } from "./credited.ts"
import { documentsOf, type IssuedDocument } from "./documents.ts"

export type InvoicesOfOrder = {
  documents: IssuedDocument[]
  /** The code of what keeps an invoice from being issued. */
  obstacle: string | null
  /** What went back and has no credit note. */
  uncredited: Money
}

/** For the page of an order: what was issued, and what there is to issue. */
export async function invoicesOfOrder(db: Db, input: { orderId: string }): Promise<InvoicesOfOrder> {
  const [order, shop, documents] = await all(orderForStaff(db, input), getShop(db), documentsOf(db, input))
  const { waiting } = await creditsWaiting(db, { order })
  const uncredited = waiting.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  return {
    documents,
    obstacle: obstacleOf({ order, shop, documents })?.code ?? null,
    uncredited: money(uncredited, order.currency),
  }
}

/** What of an order went back without a credit note; nothing before there is an invoice. */
export async function creditsWaiting(
  db: Db,
  { order }: { order: OrderForStaff },
): Promise<{ waiting: Waiting[]; invoiced: Awaited<ReturnType<typeof rateGroupsOf>> }> {
  const [refunds, came, cancellations, parts, known, invoiced] = await all(
    givenBackOf(db, order),
    cameInFor(db, order),
    cancellationsOf(db, order),
    partsOfOrder(db, order),
    creditedRefundsOf(db, order),
    rateGroupsOf(db, order),
  )
  const left = leftOf(invoiced)
  const wentBack = { refunds, came, cancellations, parts, known: new Set(known) }
  return { invoiced, waiting: waitingCredits({ ...wentBack, order, left }) }
}

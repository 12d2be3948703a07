import type { Outside, Work } from "../../../kit/db.ts"
import { assert, Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { lockOrder, missingMinor, noteOnTimeline } from "../../orders/index.ts"
import { bookLate } from "../../payments/index.ts"
import { lookAgain, type OddityReply } from "./acts.ts"
import { getOddity } from "./queries.ts"

/**
 * A transfer was on its way when its order was paid by card, or was canceled, and has arrived now: it is
 * written down, and goes back.
 */
export async function noteLatePayment(
  work: Work,
  { orderId }: { orderId: string },
): Promise<{ intentId: string }> {
  const order = await lockOrder(work.tx, { orderId })
  if (missingMinor(order) > 0n) {
    const message = "This order waits for its money: what has arrived pays it."
    throw new Refusal("payments.still_awaited", 409, message)
  }
  const { intentId, amount, isNew } = await bookLate(work, { orderId })
  if (isNew) {
    const details = { intentId, amountMinor: Number(amount.minor) }
    noteOnTimeline(work, { orderId, kind: "payment_late", details })
  }
  return { intentId }
}

/** The second half: it is in the inbox at once, with what resolves it. */
export async function oddityOfLate(out: Outside, { intentId }: { intentId: string }): Promise<OddityReply> {
  await lookAgain(out, "paid_twice")
  await lookAgain(out, "money_for_canceled_order")
  const odd = await out.db.maybe(sql<{ oddityId: string }>`
    select id as oddity_id from books.oddities
    where subject = ${intentId} and kind in ('paid_twice', 'money_for_canceled_order')
    order by id desc limit 1
  `)
  assert(odd, "what came too late is odd")
  return getOddity(out.db, odd)
}

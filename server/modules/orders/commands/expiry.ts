import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { mayExpire } from "../rules.ts"
import { type LockedOrder, lockOrder } from "./progress.ts"
import { noteOnTimeline } from "./timeline.ts"

type Expiry = { order: LockedOrder; payUntil: Date | null; remindAt: Date | null }

/** Until when the money of a locked order is waited for; nothing: for ever. */
export function setPayUntil(work: Work, { order, payUntil, remindAt }: Expiry): void {
  if (!mayExpire(order)) {
    const message = "This order does not wait for money, or a part of it has left: it does not expire."
    throw new Refusal("order.not_awaiting", 409, message)
  }
  const { orderId } = order
  work.write(sql`
    update orders.orders
    set pay_until = ${payUntil}, remind_at = ${remindAt}, version = version + 1, updated_at = ${work.now}
    where id = ${orderId}
  `)
  noteOnTimeline(work, { orderId, kind: "pay_until_set", details: { until: payUntil } })
}

/** An order whose buyer is to be reminded now: nothing when somebody else is at it, or it has been paid. */
export async function takeReminder(
  work: Work,
  { orderId }: { orderId: string },
): Promise<{ payUntil: Date } | undefined> {
  const taken = await work.tx.maybe(sql<{ payUntil: Date }>`
    update orders.orders set remind_at = null, version = version + 1, updated_at = ${work.now}
    where id = ${orderId} and remind_at <= ${work.now}
    returning pay_until
  `)
  if (taken) noteOnTimeline(work, { orderId, kind: "reminded", details: { until: taken.payUntil } })
  return taken
}

/** The order, locked, if its time is over. */
export async function lockExpired(work: Work, input: { orderId: string }): Promise<LockedOrder | undefined> {
  const order = await lockOrder(work.tx, input)
  const isOver = order.payUntil !== null && order.payUntil <= work.now
  return isOver && mayExpire(order) ? order : undefined
}

import type { Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import type { RefundState } from "./rules.ts"

/** Money of an order on its way back: through a provider, to a gift card, or as store credit. */
export type GivenBack = {
  refundId: string
  state: RefundState
  amountMinor: bigint
  /** The same for all parts of one refund that was shared over several payments. */
  askedAt: Date
  /** When it was made, or failed. */
  endedAt: Date | null
}

export function givenBackOf(db: Db, input: { orderId: string }): Promise<GivenBack[]> {
  return db.many(sql<GivenBack>`
    select refund.id as refund_id, refund.state, refund.amount_minor, refund.created_at as asked_at,
      refund.done_at as ended_at
    from payments.refunds refund join payments.intents payment on payment.id = refund.intent_id
    where refund.order_id = ${input.orderId} and not payment.taken_back
    union all
    select id, 'done', amount_minor, at, at from payments.card_entries
    where order_id = ${input.orderId} and kind = 'return' and refund_id is null
    order by asked_at, refund_id
    limit 1000
  `)
}

export type PaidByWay = { orderId: string; method: string; amountMinor: bigint }

/** What each way to pay has brought of orders, the first first. Cards and credit of the shop are none. */
export function paidByWays(db: Db, { orderIds }: { orderIds: readonly string[] }): Promise<PaidByWay[]> {
  return db.many(sql<PaidByWay>`
    select order_id, method, sum(captured_minor)::bigint as amount_minor
    from payments.intents
    where order_id = any(${orderIds}::text[]) and captured_minor > 0 and not taken_back
    group by order_id, method
    order by min(id)
    limit ${50 * orderIds.length}
  `)
}

/** Money that came for an order, from a payment or a card. */
export type CameIn = { amountMinor: bigint; at: Date }

/** What was noted wrongly never came. */
export function cameInFor(db: Db, input: { orderId: string }): Promise<CameIn[]> {
  return db.many(sql<CameIn>`
    select entry.amount_minor, entry.at
    from payments.intents payment join payments.captures entry on entry.intent_id = payment.id
    where payment.order_id = ${input.orderId} and not payment.taken_back
    union all
    select abs(amount_minor), at from payments.card_entries
    where order_id = ${input.orderId} and kind = 'redeem' and tender_id is not null
    order by at
    limit 1000
  `)
}

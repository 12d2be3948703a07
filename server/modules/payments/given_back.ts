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
}

export function givenBackOf(db: Db, input: { orderId: string }): Promise<GivenBack[]> {
  return db.many(sql<GivenBack>`
    select refund.id as refund_id, refund.state, refund.amount_minor, refund.created_at as asked_at
    from payments.refunds refund join payments.intents payment on payment.id = refund.intent_id
    where refund.order_id = ${input.orderId} and not payment.taken_back
    union all
    select id, 'done', amount_minor, at from payments.card_entries
    where order_id = ${input.orderId} and kind = 'return' and refund_id is null
    order by asked_at, refund_id
    limit 1000
  `)
}

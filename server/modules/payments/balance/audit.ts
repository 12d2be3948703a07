import { sql } from "../../../kit/sql.ts"

export const balanceAudit = [
  {
    name: "a movement of a balance belongs to a payment and refund of its provider",
    sql: sql`
      select movement.id from payments.balance_movements movement
      left join payments.intents payment on payment.id = movement.intent_id
      left join payments.refunds refund on refund.id = movement.refund_id
      where (movement.intent_id is not null and payment.provider is distinct from movement.provider)
        or (movement.refund_id is not null and (refund.provider is distinct from movement.provider
          or refund.intent_id is distinct from movement.intent_id))
      limit 100
    `,
  },
]

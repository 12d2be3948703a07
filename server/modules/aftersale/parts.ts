import type { Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"

/** Units of a line that went back with a refund, and what they came to; the delivery has no line. */
export type RefundedPart = {
  refundId: string
  orderLineId: string | null
  quantity: number
  amountMinor: bigint
}

export function refundedPartsOf(db: Db, input: { orderId: string }): Promise<RefundedPart[]> {
  return db.many(sql<RefundedPart>`
    select refund_id, nullif(line_id, '') as order_line_id, quantity, amount_minor
    from aftersale.refunded_parts where order_id = ${input.orderId}
    order by refund_id, line_id
    limit 5000
  `)
}

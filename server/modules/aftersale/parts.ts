import type { Db, Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import type { Worth } from "./rules.ts"

export const deliveryId = ""

export type Part = { lineId: string; quantity: number; amountMinor: bigint }

/** What went back, or is not owed any more, with a refund or a cancellation, by line. */
export function keepParts(work: Work, input: { orderId: string; id: string; worth: Worth }): void {
  const { orderId, id, worth } = input
  const delivery = { lineId: deliveryId, quantity: 1, amountMinor: worth.deliveryMinor }
  const parts = [...worth.lines, ...(worth.deliveryMinor > 0n ? [delivery] : [])]
  if (parts.length === 0) return
  work.write(sql`
    insert into aftersale.refunded_parts (refund_id, line_id, order_id, quantity, amount_minor, created_at)
    select ${id}, part.line_id, ${orderId}, part.quantity, part.amount_minor, ${work.now}
    from unnest(${parts.map(({ lineId }) => lineId)}::text[],
                ${parts.map(({ quantity }) => quantity)}::integer[],
                ${parts.map(({ amountMinor }) => amountMinor)}::bigint[])
      as part (line_id, quantity, amount_minor)
  `)
}

export function partsOf(db: Db, { refundId }: { refundId: string }): Promise<Part[]> {
  return db.many(sql<Part>`
    select line_id, quantity, amount_minor from aftersale.refunded_parts
    where refund_id = ${refundId} order by line_id limit 1000
  `)
}

import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"

export type RefundedLine = { lineId: string; quantity: number; amountMinor: bigint }

type Refunded = { orderId: string; lines: readonly RefundedLine[]; deliveryMinor: bigint }

/** Units of a locked order, and what of its delivery, whose money went back. */
export function recordRefunded(work: Work, input: Refunded): void {
  write(work, input, 1)
}

/** The money did not go back after all: the units can be given back again. */
export function takeBackRefunded(work: Work, input: Refunded): void {
  write(work, input, -1)
}

function write(work: Work, { orderId, lines, deliveryMinor }: Refunded, sign: 1 | -1): void {
  work.write(
    sql`
      update orders.lines as line
      set refunded_quantity = line.refunded_quantity + ${sign} * part.quantity,
          refunded_minor = line.refunded_minor + ${sign} * part.amount_minor
      from unnest(${lines.map(({ lineId }) => lineId)}::text[],
                  ${lines.map(({ quantity }) => quantity)}::integer[],
                  ${lines.map(({ amountMinor }) => amountMinor)}::bigint[])
        as part (id, quantity, amount_minor)
      where line.id = part.id and line.order_id = ${orderId}
    `,
    { constraints: { lines_refunded_within_ordered: refundedAlready } },
  )
  work.write(
    sql`
      update orders.orders
      set delivery_refunded_minor = delivery_refunded_minor + ${sign} * ${deliveryMinor}::bigint,
          version = version + 1, updated_at = ${work.now}
      where id = ${orderId}
    `,
    { constraints: { orders_delivery_refunded_within: refundedAlready } },
  )
}

export function refundedAlready(): Refusal {
  return new Refusal("order.refunded_already", 409, "Some of this has been given back already.")
}

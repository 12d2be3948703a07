import type { Db } from "../../../kit/db.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { unpaid } from "../rules.ts"

export type UnpaidOrder = {
  orderId: string
  number: string
  /** Nothing once its buyer was erased. */
  email: string | null
  buyerName: string | null
  paymentMethod: string
  placedAt: Date
}

// Orders that wait for money expire: those that came last are all that somebody looks for.
const lookedThrough = 2_000

/** Open orders that need exactly this amount to be paid, the newest first. */
export async function ordersMissing(
  db: Db,
  { amount, limit }: { amount: Money; limit: number },
): Promise<UnpaidOrder[]> {
  return db.many(sql<UnpaidOrder>`
    select o.id as order_id, o.number, o.email, o.buyer_name, o.payment_method, o.placed_at
    from unnest(${[...unpaid]}::text[]) as wanted (money)
    cross join lateral (
      select id, number, email, buyer_name, payment_method, placed_at, currency, total_minor, canceled_minor
      from orders.orders
      where money = wanted.money and sale = 'open' order by id desc limit ${lookedThrough}
    ) o
    where o.currency = ${amount.currency} and o.total_minor - o.canceled_minor - (
      select coalesce(sum(captured_minor), 0) from orders.covers where order_id = o.id and not taken_back
    ) = ${amount.minor}
    order by o.id desc
    limit ${limit}
  `)
}

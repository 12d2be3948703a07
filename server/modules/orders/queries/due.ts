import type { Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"

export type Due = { expired: { orderId: string }[]; reminders: { orderId: string }[] }

/** Orders whose time to be paid is over, and those whose buyers are to be reminded, the oldest first. */
export async function dueOrders(db: Db, { now, limit }: { now: Date; limit: number }): Promise<Due> {
  const [expired, reminders] = await Promise.all([
    db.many(sql<{ orderId: string }>`
      select id as order_id from orders.orders where pay_until <= ${now} order by pay_until, id limit ${limit}
    `),
    db.many(sql<{ orderId: string }>`
      select id as order_id from orders.orders where remind_at <= ${now} order by remind_at, id limit ${limit}
    `),
  ])
  return { expired, reminders }
}

import type { Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { confirmedEmailOf, noteOrdered } from "../../customers/index.ts"
import { noteOnTimeline } from "./timeline.ts"

// Somebody with more guest orders than this is asked to write to the shop.
const ordersMax = 500

/** Guest orders belong to the account once the mailbox has been proven, and not before. */
export async function claimGuestOrders(work: Work, input: { customerId: string }): Promise<void> {
  const email = await confirmedEmailOf(work.tx, input)
  if (email === undefined) return
  const claimed = await work.tx.many(sql<{ id: string }>`
    update orders.orders
    set customer_id = ${input.customerId}, version = version + 1, updated_at = ${work.now}
    where id in (
      select id from orders.orders where email = ${email} and customer_id is null order by id
      limit ${ordersMax}
    ) and customer_id is null
    returning id
  `)
  if (claimed.length > 0) noteOrdered(work, input)
  for (const { id } of claimed) {
    noteOnTimeline(work, { orderId: id, kind: "claimed", details: { customerId: input.customerId } })
  }
}

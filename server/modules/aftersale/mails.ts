import type { Work } from "../../kit/db.ts"
import { money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { queue } from "../mail/index.ts"
import { itemsOf, orderMailFacts } from "../orders/index.ts"
import { leftOf } from "../payments/index.ts"

/** What of their order is not sent any more, and what that means for their money. */
export async function mailUnitsCanceled(
  work: Work,
  event: { orderId: string; cancellationId: string; reason: string | null; givenMinor: number },
): Promise<void> {
  const { orderId, cancellationId, reason, givenMinor } = event
  const facts = await orderMailFacts(work.tx, { orderId })
  if (!facts) return
  const { email, locale, head, order } = facts
  const canceled = await work.tx.many(sql<{ lineId: string; quantity: number }>`
    select line_id, quantity from aftersale.canceled_lines
    where cancellation_id = ${cancellationId} order by line_id limit 1000
  `)
  const countOf = new Map(canceled.map(({ lineId, quantity }) => [lineId, quantity]))
  const items = itemsOf(order).flatMap(({ title, variantTitle, pictureUrl }, place) => {
    const quantity = countOf.get(order.lines[place]?.lineId ?? "")
    return quantity === undefined ? [] : [{ title, variantTitle, quantity, pictureUrl }]
  })
  const { awaited } = await leftOf(work.tx, order)
  queue(work, {
    to: email,
    template: "units_canceled",
    locale,
    dedupeKey: `units_canceled:${cancellationId}`,
    values: {
      ...head,
      items,
      reason,
      refund: givenMinor > 0 ? money(BigInt(givenMinor), order.currency) : null,
      due: awaited.minor > 0n ? awaited : null,
    },
  })
}

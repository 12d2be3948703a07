import type { Db } from "../../../../kit/db.ts"
import { sql } from "../../../../kit/sql.ts"

export type UsesLeft = {
  promotionId: string
  /** Nothing where there is no limit. */
  left: number | null
  leftForCustomer: number | null
}

/** How often promotions can still be used, by anybody and by one customer. */
export async function usesLeft(
  db: Db,
  { promotionIds, customerKey }: { promotionIds: readonly string[]; customerKey?: string | undefined },
): Promise<Map<string, UsesLeft>> {
  const rows = await db.many(sql<UsesLeft>`
    select promotion.id as promotion_id,
           promotion.uses_max - coalesce(whole.uses, 0) as left,
           promotion.uses_per_customer_max - coalesce(own.uses, 0) as left_for_customer
    from pricing.promotions promotion
    left join pricing.use_counters whole
      on whole.promotion_id = promotion.id and whole.kind = 'promotion' and whole.subject = ''
    left join pricing.use_counters own
      on own.promotion_id = promotion.id and own.kind = 'customer' and own.subject = ${customerKey ?? ""}
    where promotion.id = any(${[...promotionIds]}::text[])
  `)
  // A limit that was lowered may be below what was used.
  const none = (left: number | null) => (left === null ? null : Math.max(0, left))
  return new Map(
    rows.map(({ promotionId, left, leftForCustomer }) => [
      promotionId,
      { promotionId, left: none(left), leftForCustomer: none(leftForCustomer) },
    ]),
  )
}

/**
 * Which of these a customer has used as often as one may. What the cart itself holds for a try to pay is not
 * counted: that try is given up for the next one.
 */
export async function usedUpFor(
  db: Db,
  input: { promotionIds: readonly string[]; customerKey: string; cartId: string },
): Promise<string[]> {
  const rows = await db.many(sql<{ id: string }>`
    select promotion.id
    from pricing.promotions promotion
    join pricing.use_counters own
      on own.promotion_id = promotion.id and own.kind = 'customer' and own.subject = ${input.customerKey}
    where promotion.id = any(${[...input.promotionIds]}::text[])
      and own.uses - (
        select count(*) from pricing.promotion_uses held
        where held.cart_id = ${input.cartId} and held.state = 'held' and held.promotion_id = promotion.id
          and held.customer_key = ${input.customerKey}
      ) >= promotion.uses_per_customer_max
  `)
  return rows.map(({ id }) => id)
}

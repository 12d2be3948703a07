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

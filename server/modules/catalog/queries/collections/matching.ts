import type { Db } from "../../../../kit/db.ts"
import { sql } from "../../../../kit/sql.ts"
import type { RuleToTry } from "../../collection_schemas.ts"
import type { Card } from "../../replies.ts"
import { type Condition, checkConditions } from "../../rules/collections.ts"
import { type CardRow, cardColumns, cardOf } from "../cards.ts"
import { contextOf } from "../context.ts"
import { countedMax } from "../lists.ts"

const shownFirst = 12

/** What a rule would pick in a market, before it is kept: how many, and the most popular ones. */
export async function tryRule(
  db: Db,
  { matching, conditions, market }: RuleToTry,
): Promise<{ count: number; isExact: boolean; products: Card[] }> {
  checkConditions(conditions)
  const context = await contextOf(db, { market })
  const rows = await db.many(sql<CardRow & { count: number }>`
    with given as materialized (
      select condition
      from jsonb_populate_recordset(null::catalog.collection_conditions,
        ${JSON.stringify(rowsOf(conditions))}::jsonb) condition
    ),
    matched as materialized (
      select card.product_id, card.popularity
      from catalog.cards card
      where card.market_code = ${context.marketCode} and card.state = 'active'
        and (
          select case ${matching}::text when 'all' then bool_and(holds) else bool_or(holds) end
          from (
            select coalesce(catalog.condition_holds(given.condition, card, now()), false) as holds
            from given
          ) met
        )
      limit ${countedMax + 1}
    ),
    first as (
      select product_id, popularity from matched
      order by popularity desc, product_id desc
      limit ${shownFirst}
    )
    select ${cardColumns}, (select count(*)::int from matched) as count
    from first
    join catalog.cards card on card.product_id = first.product_id
      and card.market_code = ${context.marketCode}
    order by first.popularity desc, first.product_id desc
  `)
  const count = rows[0]?.count ?? 0
  return {
    count: Math.min(count, countedMax),
    isExact: count <= countedMax,
    products: rows.map((row) => cardOf(row, context)),
  }
}

/** Products whose place in a collection is not what its rule or its list says now, from one on. */
export function misplacedIn(
  db: Db,
  { collectionId, after, limit }: { collectionId: string; after: string; limit: number },
): Promise<{ id: string }[]> {
  return db.many(sql<{ id: string }>`
    select distinct product_id as id
    from (
      select product_id, market_code, place, true as is_wanted from catalog.collection_source
      where collection_id = ${collectionId} and product_id > ${after}
    ) wanted
    full join (
      select product_id, market_code, place, true as is_present from catalog.placements
      where category_id = ${collectionId} and product_id > ${after}
        and market_code = any(array(select code from settings.markets))
    ) present using (product_id, market_code)
    where is_wanted is null or is_present is null or wanted.place is distinct from present.place
    order by product_id
    limit ${limit}
  `)
}

/** As the table of conditions has them. */
export function rowsOf(conditions: readonly Condition[]): object[] {
  return conditions.map((condition, position) => {
    const { kind, ...rest } = condition
    const { categoryId, ...others } = rest as { categoryId?: string }
    return { position, kind, ...others, ...(categoryId !== undefined && { category_id: categoryId }) }
  })
}

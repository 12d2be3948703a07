import { all, type Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { Card, Tagged } from "../replies.ts"
import { slugPattern } from "../rules/slugs.ts"
import { shelfCount, tags } from "../tags.ts"
import { type CardRow, cardColumns, cardOf } from "./cards.ts"
import { contextOf, type ShopperInput } from "./context.ts"

export type RelatedInput = ShopperInput & { slug: string; limit?: number | undefined }

const relatedUsual = 8
const relatedMax = 24

type Home = { id: string; categoryId: string }

/**
 * What else the main category of a product has, the most popular first; without a category, what the shop
 * has.
 */
export async function relatedProducts(db: Db, input: RelatedInput): Promise<Tagged<{ products: Card[] }>> {
  if (!slugPattern.test(input.slug)) throw notFound("product")
  const limit = Math.min(Math.max(Math.trunc(input.limit ?? relatedUsual) || 1, 1), relatedMax)
  const [context, home] = await all(
    contextOf(db, input),
    db.maybe(sql<Home>`
      select product.id,
        coalesce((
          select category_id from catalog.product_categories where product_id = product.id
          order by position, category_id limit 1
        ), '') as category_id
      from catalog.products product
      where product.slug = ${input.slug} and product.state = 'active'
    `),
  )
  if (!home) throw notFound("product")
  const rows = await db.many(sql<CardRow>`
    select ${cardColumns}
    from (
      select product_id, popularity from catalog.placements
      where market_code = ${context.shelf} and category_id = ${home.categoryId}
        and product_id <> ${home.id}
      order by popularity desc, product_id desc
      limit ${limit}
    ) place
    join catalog.cards card on card.product_id = place.product_id and card.market_code = ${context.shelf}
    order by place.popularity desc, place.product_id desc
  `)
  const shown = rows.map((row) => cardOf(row, context))
  const { categoryId } = home
  return {
    reply: { products: shown },
    tags: [
      ...context.tags,
      // A page with a few cards stays when others come into a long list far below them.
      limit < shelfCount ? tags.shelf(categoryId) : tags.listing(categoryId),
      ...[home, ...shown].map(({ id }) => tags.product(id)),
    ],
  }
}

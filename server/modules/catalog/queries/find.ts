import type { Db } from "../../../kit/db.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { ProductState } from "../rules/states.ts"
import type { Texts } from "../rules/texts.ts"
import { lastLetter, prefixQuery, wordsOf } from "../rules/words.ts"

export type FoundProduct = {
  productId: string
  titles: Texts
  state: ProductState
  /** The SKU that was looked for, where one begins like that. */
  sku: string | null
}

/** Products of an SKU that begins like this, as typed or in capitals, or with these words in a title. */
export async function findProducts(db: Db, input: { q: string; limit: number }): Promise<FoundProduct[]> {
  const { q, limit } = input
  const words = wordsOf(q, "en").map(({ shown }) => shown)
  return db.many(sql<FoundProduct>`
    select product.id as product_id, product.titles, product.state, found.sku
    from (
      select id, min(place) as place, min(sku) as sku
      from (
        ${withSku(q, limit)} union all ${withSku(q.toUpperCase(), limit)} union all
        (
          select id, 2 as place, null as sku from catalog.products
          where ${words.length > 0}
            and to_tsvector('simple', titles) @@ to_tsquery('simple', ${prefixQuery(words)})
          limit ${limit}
        )
      ) parts
      group by id
    ) found
    join catalog.products product on product.id = found.id
    order by found.place, product.state = 'archived', product.id desc
    limit ${limit}
  `)
}

function withSku(q: string, limit: number): Sql {
  return sql`
    (
      select product_id as id, 1 as place, sku from catalog.variants
      where sku >= ${q} and sku < ${q + lastLetter}
      order by sku limit ${limit}
    )
  `
}

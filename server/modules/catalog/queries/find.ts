import type { Db } from "../../../kit/db.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { ProductState } from "../rules/states.ts"
import type { Texts } from "../rules/texts.ts"
import { lastLetter, prefixQuery, wordsOf } from "../rules/words.ts"

export type FoundProduct = {
  productId: string
  titles: Texts
  state: ProductState
  /** The SKU that was looked for, or of the variant whose barcode it is. */
  sku: string | null
}

/** Products of an SKU or a barcode that begins like this, or with these words in a title. */
export async function findProducts(db: Db, input: { q: string; limit: number }): Promise<FoundProduct[]> {
  const { q, limit } = input
  const words = wordsOf(q, "en").map(({ shown }) => shown)
  return db.many(sql<FoundProduct>`
    select product.id as product_id, product.titles, product.state, found.sku
    from (
      select id, min(place) as place, min(sku) as sku
      from (
        ${withCode(sql`sku`, q, limit)} union all ${withCode(sql`sku`, q.toUpperCase(), limit)}
        union all ${withCode(sql`barcode`, q, limit)} union all
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

function withCode(code: Sql, q: string, limit: number): Sql {
  return sql`
    (
      select product_id as id, 1 as place, sku from catalog.variants
      where ${code} >= ${q} and ${code} < ${q + lastLetter}
      order by ${code} limit ${limit}
    )
  `
}

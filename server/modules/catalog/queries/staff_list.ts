import type { Db } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { join, type Sql, sql } from "../../../kit/sql.ts"
import type { Band, ProductState } from "../rules/states.ts"
import type { Texts } from "../rules/texts.ts"
import { lastLetter, prefixQuery, wordsOf } from "../rules/words.ts"

export type StaffProductRow = {
  id: string
  slug: string
  state: ProductState
  titles: Texts
  maker: string | null
  variantCount: number
  createdAt: Date
  updatedAt: Date
}

export type ProductFilter = {
  state?: ProductState | undefined
  /** Words of the title, or the beginning of an SKU or of the address. */
  q?: string | undefined
  /** The category itself or one below it. */
  categoryId?: string | undefined
  /** Some variant that is sold has this much left. */
  stock?: Band | undefined
  /** A market where no variant of it has a price. */
  unpricedIn?: string | undefined
}

export const productSorts = ["newest", "oldest", "changed", "unchanged"] as const
export type ProductSort = (typeof productSorts)[number]

export type ListProducts = ProductFilter & {
  sort?: ProductSort | undefined
  after?: string | undefined
  limit?: number | undefined
}

/** Products of every state. `after` is the cursor that the page before gave. */
export async function listProductsForStaff(
  db: Db,
  input: ListProducts,
): Promise<{ products: StaffProductRow[]; nextAfter: string | null }> {
  const { limit = 50, sort = "newest" } = input
  const byChange = sort === "changed" || sort === "unchanged"
  const isRising = sort === "oldest" || sort === "unchanged"
  const order = byChange ? sql`updated_at` : sql`id`
  const direction = isRising ? sql`asc` : sql`desc`
  const rows = await db.many(sql<StaffProductRow>`
    select id, slug, state, titles, maker, created_at, updated_at,
      (select count(*)::int from catalog.variants where product_id = products.id) as variant_count
    from catalog.products
    where ${join([...matching(input), ...beyond(input.after, { byChange, isRising })], " and ")}
    order by ${order} ${direction}${byChange ? sql`, id ${direction}` : sql``}
    limit ${limit + 1}
  `)
  const products = rows.slice(0, limit)
  const last = products.at(-1)
  if (!last || rows.length <= limit) return { products, nextAfter: null }
  return { products, nextAfter: byChange ? `${last.updatedAt.toISOString()}~${last.id}` : last.id }
}

// Nobody needs a larger number to think before they act on all of them.
export const countMax = 100_000

export async function countProducts(
  db: Db,
  input: ProductFilter,
): Promise<{ count: number; countMax: number }> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from catalog.products where ${join(matching(input), " and ")} limit ${countMax}
    ) found
  `)
  return { count, countMax }
}

function beyond(after: string | undefined, given: { byChange: boolean; isRising: boolean }): Sql[] {
  if (after === undefined) return []
  const { byChange, isRising } = given
  const than = isRising ? sql`>` : sql`<`
  if (!byChange) return [sql`id ${than} ${after}`]
  const [at = "", id = ""] = after.split("~")
  if (Number.isNaN(Date.parse(at)) || !id) {
    const message = "This cursor does not belong to this list. Start at the first page."
    throw new Refusal("catalog.bad_cursor", 400, message)
  }
  return [sql`(updated_at, id) ${than} (${new Date(at)}::timestamptz, ${id})`]
}

// A filter that is not asked for is not in the statement: each of the few statements finds its own index.
export function matching({ state, q, categoryId, stock, unpricedIn }: ProductFilter): Sql[] {
  const wanted: Sql[] = [sql`true`, ...named(q)]
  if (state) wanted.push(sql`state = ${state}`)
  if (categoryId) {
    const below = sql`select id from catalog.categories where path @> array[${categoryId}]::text[]`
    wanted.push(sql`
      id in (select product_id from catalog.product_categories where category_id = any(array(${below})))
    `)
  }
  if (stock) {
    wanted.push(sql`
      exists (
        select from catalog.variants
        where product_id = products.id and state = 'active' and stock_band = ${stock}
      )
    `)
  }
  if (unpricedIn) {
    wanted.push(sql`
      not exists (select from catalog.cards where product_id = products.id and market_code = ${unpricedIn})
    `)
  }
  return wanted
}

// Of "a" there are many: who looks for one product types on. Each lies on a page of its own; 500 take 15 ms
// to read where they are not in memory.
const namedMax = 500

function named(q: string | undefined): Sql[] {
  const text = q?.trim()
  if (!text) return []
  // The words of titles are indexed as they are written, so that they must be looked for as they are written.
  const words = wordsOf(text, "en").map(({ shown }) => shown)
  const slug = text.toLowerCase()
  return [
    sql`
      id = any(array(
        (
          select product_id from catalog.variants where sku >= ${text} and sku < ${text} || ${lastLetter}
          limit ${namedMax}
        )
        union
        (
          select product_id from catalog.variants
          where barcode >= ${text} and barcode < ${text} || ${lastLetter}
          limit ${namedMax}
        )
        union
        (
          select id from catalog.products where slug >= ${slug} and slug < ${slug} || ${lastLetter}
          limit ${namedMax}
        )
        union
        (
          select id from catalog.products
          where ${words.length > 0}
            and to_tsvector('simple', titles) @@ to_tsquery('simple', ${prefixQuery(words)})
          limit ${namedMax}
        )
      ))
    `,
  ]
}

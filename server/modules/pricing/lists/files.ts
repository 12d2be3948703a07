import type { Db } from "../../../kit/db.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { Tier } from "../rules/choosing.ts"

/** What a price list says of a variant, for files that go out and come in. */
export type ListPriceOfSku = {
  listId: string
  variantId: string
  sku: string
  marketCode: string
  minor: number
  tiers: Tier[] | null
}

export const listPricesBySku = (db: Db, { skus }: { skus: readonly string[] }): Promise<ListPriceOfSku[]> =>
  listPricesWhere(db, sql`variant.sku = any(${[...skus]}::text[])`)

export const listPricesOf = (
  db: Db,
  { variantIds }: { variantIds: readonly string[] },
): Promise<ListPriceOfSku[]> => listPricesWhere(db, sql`variant.id = any(${[...variantIds]}::text[])`)

function listPricesWhere(db: Db, which: Sql): Promise<ListPriceOfSku[]> {
  return db.many(sql<ListPriceOfSku>`
    select said.list_id, said.variant_id, variant.sku, list.market_code, said.price_minor::float8 as minor,
      said.tiers
    from catalog.variants variant
    join pricing.list_prices said on said.variant_id = variant.id and said.price_minor is not null
    join pricing.lists list on list.id = said.list_id
    where ${which}
    limit 100000
  `)
}

export type ListedListPrice = ListPriceOfSku & {
  listTitle: string
  currency: string
  productTitles: Record<string, string>
}

/** All that lists say, by list and variant; `after` is the last one before. */
export function listPricesAfter(
  db: Db,
  { after, limit }: { after: { listId: string; variantId: string }; limit: number },
): Promise<ListedListPrice[]> {
  return db.many(sql<ListedListPrice>`
    select said.list_id, list.title as list_title, said.variant_id, variant.sku, list.market_code,
      market.currency, said.price_minor::float8 as minor, said.tiers, product.titles as product_titles
    from pricing.list_prices said
    join pricing.lists list on list.id = said.list_id
    join settings.markets market on market.code = list.market_code
    join catalog.variants variant on variant.id = said.variant_id
    join catalog.products product on product.id = variant.product_id
    where (said.list_id, said.variant_id) > (${after.listId}, ${after.variantId})
      and said.price_minor is not null and variant.state = 'active'
    order by said.list_id, said.variant_id
    limit ${limit}
  `)
}

export function countListPrices(db: Db): Promise<{ count: number }> {
  return db.one(sql<{ count: number }>`
    select count(*)::int as count from pricing.list_prices where price_minor is not null
  `)
}

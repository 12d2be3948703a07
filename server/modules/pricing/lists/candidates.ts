import type { Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { findProducts } from "../../catalog/index.ts"

export type Candidate = {
  variantId: string
  sku: string
  productId: string
  titles: Record<string, string>
  base: Money
}

const foundMax = 20

/** Variants that the market of a list sells, by the beginning of an SKU or by words of a title. */
export async function candidatesFor(
  db: Db,
  { listId, q }: { listId: string; q: string },
): Promise<{ variants: Candidate[] }> {
  const products = await findProducts(db, { q, limit: foundMax })
  type Row = Omit<Candidate, "base"> & { baseMinor: bigint; currency: string }
  const rows = await db.many(sql<Row>`
    select variant.id as variant_id, variant.sku, variant.product_id, product.titles,
      base.price_minor as base_minor, base.currency
    from pricing.lists list
    cross join unnest(${products.map(({ productId }) => productId)}::text[])
      with ordinality as found (id, place)
    join catalog.products product on product.id = found.id
    join catalog.variants variant on variant.product_id = product.id and variant.state = 'active'
    join pricing.current_prices base on base.variant_id = variant.id
      and base.market_code = list.market_code and base.price_minor is not null
    where list.id = ${listId}
    order by starts_with(variant.sku, ${q}) desc, found.place, variant.position, variant.id
    limit ${foundMax}
  `)
  return {
    variants: rows.map(({ baseMinor, currency, ...row }) => ({ ...row, base: money(baseMinor, currency) })),
  }
}

import { all, type Db } from "../../../../kit/db.ts"
import { sql } from "../../../../kit/sql.ts"
import type { Facts } from "../../rules/promotions/findings.ts"
import { idsIn } from "../../rules/promotions/named.ts"
import type { Promotion } from "../../rules/promotions/types.ts"

type Named = Pick<Promotion, "conditions" | "action">

type VariantRow = {
  id: string
  sku: string
  titles: Record<string, string>
  isSold: boolean
  prices: { marketCode: string; minor: number }[]
}

/** What the things are called that a promotion names, in the order of their ids. */
export type Names = {
  variants: { id: string; sku: string; titles: Record<string, string> }[]
  products: { id: string; titles: Record<string, string> }[]
  /** Collections and categories. */
  collections: { id: string; titles: Record<string, string> }[]
  groups: { id: string; name: string }[]
}

/** What a promotion is checked against, and what the things are called that it names. */
export async function factsFor(db: Db, promotion: Named): Promise<{ facts: Facts; names: Names }> {
  const ids = idsIn(promotion)
  const { action } = promotion
  const methodCodes = action.kind === "delivery" ? (action.methodCodes ?? []) : []
  const [markets, variants, products, collections, groups, deliveries] = await all(
    db.many(sql<{ code: string; currency: string }>`
      select code, currency from settings.markets order by position, code limit 500
    `),
    ids.variantIds.length === 0 ? Promise.resolve([]) : variantsNamed(db, ids.variantIds),
    ids.productIds.length === 0 ? Promise.resolve([]) : productsNamed(db, ids.productIds),
    ids.collectionIds.length === 0 ? Promise.resolve([]) : collectionsNamed(db, ids.collectionIds),
    ids.groupIds.length === 0 ? Promise.resolve([]) : groupsNamed(db, ids.groupIds),
    methodCodes.length === 0 ? Promise.resolve([]) : deliveriesNamed(db, methodCodes),
  )
  const facts: Facts = {
    markets,
    variants: new Map(
      variants.map(({ id, isSold, prices }) => [
        id,
        { isSold, prices: prices.map(({ marketCode, minor }) => ({ marketCode, minor: BigInt(minor) })) },
      ]),
    ),
    productIds: new Set(products.map(({ id }) => id)),
    collectionIds: new Set(collections.map(({ id }) => id)),
    groupIds: new Set(groups.map(({ id }) => id)),
    deliveryCodes: new Set(deliveries.map(({ code }) => code)),
  }
  const named = variants.map(({ id, sku, titles }) => ({ id, sku, titles }))
  const names = { variants: named, products, collections, groups }
  return { facts, names }
}

function variantsNamed(db: Db, variantIds: readonly string[]): Promise<VariantRow[]> {
  return db.many(sql<VariantRow>`
    select variant.id, variant.sku, product.titles,
           variant.state = 'active' and product.state = 'active' as is_sold,
           coalesce((
             select jsonb_agg(jsonb_build_object('marketCode', price.market_code, 'minor', price.price_minor))
             from pricing.current_prices price
             where price.variant_id = variant.id and price.price_minor is not null
           ), '[]') as prices
    from catalog.variants variant
    join catalog.products product on product.id = variant.product_id
    where variant.id = any(${[...variantIds]}::text[])
    order by variant.id
  `)
}

type Titled = { id: string; titles: Record<string, string> }

function productsNamed(db: Db, productIds: readonly string[]): Promise<Titled[]> {
  return db.many(sql<Titled>`
    select id, titles from catalog.products where id = any(${[...productIds]}::text[]) order by id
  `)
}

function collectionsNamed(db: Db, collectionIds: readonly string[]): Promise<Titled[]> {
  return db.many(sql<Titled>`
    select id, titles from catalog.collections where id = any(${[...collectionIds]}::text[])
    union all
    select id, titles from catalog.categories where id = any(${[...collectionIds]}::text[])
    order by id
  `)
}

function groupsNamed(db: Db, groupIds: readonly string[]): Promise<{ id: string; name: string }[]> {
  return db.many(sql<{ id: string; name: string }>`
    select id, name from customers.groups where id = any(${[...groupIds]}::text[]) order by id
  `)
}

function deliveriesNamed(db: Db, codes: readonly string[]): Promise<{ code: string }[]> {
  return db.many(sql<{ code: string }>`
    select code from pricing.delivery_codes where code = any(${[...codes]}::text[]) order by code
  `)
}

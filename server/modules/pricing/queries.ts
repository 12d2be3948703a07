import type { Db } from "../../kit/db.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import type { KeptConversion, Sale, Tier } from "./rules/choosing.ts"
import type { TaxCategory } from "./rules/taxes.ts"

export type VariantPrice = {
  variantId: string
  marketCode: string
  price: Money
  compareAt: Money | null
  tiers: { quantityMin: number; price: Money }[]
  /** Those that are not over: what is on now and what is to come. */
  sales: { price: Money; from: Date; until: Date | null }[]
  /** What it was made of, where nobody has set it here. */
  converted: KeptConversion | null
  taxCategory: TaxCategory
  validFrom: Date
}

type PriceRow = Omit<VariantPrice, "price" | "compareAt" | "tiers" | "sales"> & {
  priceMinor: bigint
  compareAtMinor: bigint | null
  tiers: Tier[] | null
  sales: Sale[] | null
  currency: string
}

const priceColumns = sql`
  price.variant_id, price.market_code, price.price_minor, price.compare_at_minor, price.tiers, price.sales,
  price.converted, price.currency, coalesce(tax.category, 'standard') as tax_category, price.valid_from
`

export type AskedPrices = {
  variantIds: readonly string[]
  marketCode: string
  /**
   * Part of every question about prices, so that prices with an end can come without a change to those who
   * ask.
   */
  now: Date
}

/** What variants cost in a market, by their ids. A variant without a price there is absent. */
export async function pricesOf(db: Db, input: AskedPrices): Promise<Map<string, VariantPrice>> {
  const rows = await db.many(sql<PriceRow>`
    select ${priceColumns}
    from pricing.current_prices price
    left join pricing.variant_tax tax on tax.variant_id = price.variant_id
    where price.variant_id = any(${[...input.variantIds]}::text[])
      and price.market_code = ${input.marketCode} and price.price_minor is not null
    limit 1000
  `)
  return new Map(rows.map((row) => [row.variantId, wholeFrom(row)]))
}

/** What one variant costs in each market. */
export async function pricesOfVariant(
  db: Db,
  input: { variantId: string },
): Promise<{ variantId: string; taxCategory: TaxCategory; prices: VariantPrice[] }> {
  const rows = await db.many(sql<PriceRow>`
    select ${priceColumns}
    from pricing.current_prices price
    left join pricing.variant_tax tax on tax.variant_id = price.variant_id
    where price.variant_id = ${input.variantId} and price.price_minor is not null
    order by price.market_code
    limit 500
  `)
  return {
    variantId: input.variantId,
    taxCategory: rows[0]?.taxCategory ?? (await taxCategoryOf(db, input)),
    prices: rows.map(wholeFrom),
  }
}

/** What the variants of a product cost in each market. */
export async function pricesOfProduct(
  db: Db,
  input: { productId: string },
): Promise<{ prices: VariantPrice[] }> {
  const rows = await db.many(sql<PriceRow>`
    select ${priceColumns}
    from catalog.variants variant
    join pricing.current_prices price on price.variant_id = variant.id and price.price_minor is not null
    left join pricing.variant_tax tax on tax.variant_id = variant.id
    where variant.product_id = ${input.productId} and variant.state = 'active'
    order by variant.position, variant.id, price.market_code
    limit 20000
  `)
  return { prices: rows.map(wholeFrom) }
}

export type PricedSku = {
  sku: string
  variantId: string
  marketCode: string
  price: Money
  compareAt: Money | null
  tiers: Tier[] | null
  sales: Sale[] | null
}

/** What variants cost in every market where somebody has set it, by their SKUs. */
export async function pricesBySku(db: Db, input: { skus: readonly string[] }): Promise<PricedSku[]> {
  type Row = Omit<PriceRow, "taxCategory" | "converted" | "validFrom">
  const rows = await db.many(sql<Row & { sku: string }>`
    select variant.sku, price.variant_id, price.market_code, price.price_minor, price.compare_at_minor,
      price.tiers, price.sales, price.currency
    from catalog.variants variant
    join pricing.current_prices price on price.variant_id = variant.id and price.price_minor is not null
      and not price.is_converted
    where variant.sku = any(${[...input.skus]}::text[])
    limit 100000
  `)
  return rows.map(priceFrom)
}

export type ListedPrice = PricedSku & { productTitles: Record<string, string> }

/** Every price that somebody has set, by variant and market; `after` is the last one before. */
export async function pricesAfter(
  db: Db,
  input: { after: { variantId: string; marketCode: string }; limit: number },
): Promise<ListedPrice[]> {
  type Row = Omit<PriceRow, "taxCategory" | "converted" | "validFrom">
  const { variantId, marketCode } = input.after
  const rows = await db.many(sql<Row & { sku: string; productTitles: Record<string, string> }>`
    select variant.sku, price.variant_id, price.market_code, price.price_minor, price.compare_at_minor,
      price.tiers, price.sales, price.currency, product.titles as product_titles
    from pricing.current_prices price
    join catalog.variants variant on variant.id = price.variant_id
    join catalog.products product on product.id = variant.product_id
    where (price.variant_id, price.market_code) > (${variantId}, ${marketCode})
      and price.price_minor is not null and not price.is_converted and variant.state = 'active'
    order by price.variant_id, price.market_code
    limit ${input.limit}
  `)
  return rows.map(priceFrom)
}

export function countPrices(db: Db): Promise<{ count: number }> {
  return db.one(sql<{ count: number }>`
    select count(*)::int as count from pricing.current_prices
    where price_minor is not null and not is_converted
  `)
}

async function taxCategoryOf(db: Db, input: { variantId: string }): Promise<TaxCategory> {
  const found = await db.maybe(sql<{ category: TaxCategory }>`
    select category from pricing.variant_tax where variant_id = ${input.variantId}
  `)
  return found?.category ?? "standard"
}

export type PastPrice = {
  number: number
  /** Nothing from when the variant was not sold there any more. */
  price: Money | null
  compareAt: Money | null
  tiers: VariantPrice["tiers"]
  sales: VariantPrice["sales"]
  converted: KeptConversion | null
  validFrom: Date
  actor: string
}

/**
 * How a price came to be what it is, the newest first. `before` is the number of the last one of the page
 * before.
 */
export async function priceHistory(
  db: Db,
  input: { variantId: string; marketCode: string; before?: number | undefined; limit: number },
): Promise<{ prices: PastPrice[]; next: number | null }> {
  type Row = Omit<PastPrice, "price" | "compareAt" | "tiers" | "sales"> &
    Pick<PriceRow, "compareAtMinor" | "tiers" | "sales" | "currency"> & { priceMinor: bigint | null }
  const rows = await db.many(sql<Row>`
    select number, price_minor, compare_at_minor, tiers, sales, converted, currency, valid_from, actor
    from pricing.prices
    where variant_id = ${input.variantId} and market_code = ${input.marketCode}
      and number < ${input.before ?? 2_147_483_647}
    order by number desc
    limit ${input.limit + 1}
  `)
  const prices = rows
    .slice(0, input.limit)
    .map(({ priceMinor, compareAtMinor, tiers, sales, currency, ...row }) => ({
      ...row,
      ...depthFrom({ tiers, sales, currency }),
      price: priceMinor === null ? null : money(priceMinor, currency),
      compareAt: compareAtMinor === null ? null : money(compareAtMinor, currency),
    }))
  return { prices, next: rows.length > input.limit ? (prices.at(-1)?.number ?? null) : null }
}

function priceFrom<Row extends Pick<PriceRow, "priceMinor" | "compareAtMinor" | "currency">>(row: Row) {
  const { priceMinor, compareAtMinor, currency, ...rest } = row
  return {
    ...rest,
    price: money(priceMinor, currency),
    compareAt: compareAtMinor === null ? null : money(compareAtMinor, currency),
  }
}

function wholeFrom({ tiers, sales, ...row }: PriceRow): VariantPrice {
  return { ...priceFrom(row), ...depthFrom({ tiers, sales, currency: row.currency }) }
}

type Kept = { tiers: readonly Tier[] | null; sales: readonly Sale[] | null; currency: string }

/** What lies below a price, as it is kept, in amounts: as it is read, and given to be set again. */
export function depthFrom({ tiers, sales, currency }: Kept): Pick<VariantPrice, "tiers" | "sales"> {
  const amount = (minor: number) => money(BigInt(minor), currency)
  return {
    tiers: (tiers ?? []).map(({ quantityMin, minor }) => ({ quantityMin, price: amount(minor) })),
    sales: (sales ?? []).map(({ minor, from, until }) => ({
      price: amount(minor),
      from: new Date(from),
      until: until === null ? null : new Date(until),
    })),
  }
}

export type PriceOfVariant = {
  productId: string
  variantId: string
  sku: string
  titles: Record<string, string>
  priceMinor: bigint
  compareAtMinor: bigint | null
}

/** Prices that somebody has set for products in a market, by product; of one those behind a variant. */
export function pricesOfProducts(
  db: Db,
  input: { productIds: readonly string[]; marketCode: string; afterVariantId?: string; limit: number },
): Promise<PriceOfVariant[]> {
  return db.many(sql<PriceOfVariant>`
    select variant.product_id, variant.id as variant_id, variant.sku, product.titles, price.price_minor,
      price.compare_at_minor
    from catalog.variants variant
    join catalog.products product on product.id = variant.product_id
    join pricing.current_prices price on price.variant_id = variant.id
      and price.market_code = ${input.marketCode} and price.price_minor is not null
      and not price.is_converted
    where variant.product_id = any(${[...input.productIds]}::text[])
      and variant.id > ${input.afterVariantId ?? ""} and variant.state = 'active'
    order by variant.product_id, variant.id
    limit ${input.limit}
  `)
}

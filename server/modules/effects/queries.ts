import type { Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { exemptBecause } from "../customers/index.ts"
import type { Basket, BasketLine, VariantPrice } from "./rules.ts"

// Above every id in any collation: ids are small letters, digits and one underscore.
export const lastId = "zzzz"

export type Sample = {
  marketCodes: readonly string[]
  since: Date
  /** The last one of the page before. */
  before?: string | undefined
  limit: number
}

export type SoldBasket = Basket & {
  id: string
  number: string
  currency: string
  totalMinor: bigint
  taxMinor: bigint
  deliveryMinor: bigint
}

// An id begins with the millisecond it was made in: so far back the index is read, and no further.
const idMarginMs = 60_000

export function firstId(prefix: "ord" | "crt", since: Date): string {
  const firstMs = Math.max(0, since.getTime() - (prefix === "ord" ? idMarginMs : 0))
  return `${prefix}_${firstMs.toString(16).padStart(12, "0")}`
}

/** Orders as they were picked, the newest first; canceled ones brought nothing and are left out. */
export async function soldBaskets(db: Db, input: Sample): Promise<SoldBasket[]> {
  type Row = Omit<SoldBasket, "lines"> & { lines: Omit<BasketLine, "isActive">[] }
  const rows = await db.many(sql<Row>`
    select o.id, o.number, o.market_code, o.currency, o.total_minor, o.tax_minor, o.delivery_minor,
           case when o.address ? 'country' then jsonb_build_object(
             'country', o.address -> 'country', 'region', o.address -> 'region',
             'postalCode', o.address -> 'postalCode'
           ) end as destination, o.delivery ->> 'methodId' as method_id,
           o.delivery ->> 'kind' as kind, o.taxes ->> 'treatment' as tax_treatment,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', line.id, 'variantId', line.variant_id, 'productId', line.product_id,
               'quantity', line.quantity, 'weightGrams', line.weight_grams, 'reach', line.reach
             )), '[]'::jsonb)
             from orders.lines line where line.order_id = o.id
           ) as lines
    from orders.orders o
    where o.id >= ${firstId("ord", input.since)} and o.id < ${input.before ?? lastId}
      and o.placed_at >= ${input.since} and o.sale <> 'canceled'
      and o.market_code = any(${[...input.marketCodes]}::text[])
    order by o.id desc
    limit ${input.limit}
  `)
  // What was sold counts, whether or not its product is still shown.
  return rows.map(({ lines, ...row }) => ({
    ...row,
    lines: lines.map((line) => ({ ...line, isActive: true })),
  }))
}

export type OpenBasket = Basket & { id: string }

/** Carts that were begun since and have become no order, the newest first; empty ones are left out. */
export async function openBaskets(db: Db, input: Sample): Promise<OpenBasket[]> {
  type Row = Omit<OpenBasket, "methodId" | "kind">
  const rows = await db.many(sql<Row>`
    select cart.id, cart.market_code, cart.destination, found.lines,
      case when ${exemptBecause(sql`cart.customer_id`)} is null then 'taxed' else 'exempt' end
        as tax_treatment
    from cart.carts cart
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
        'id', line.id, 'variantId', line.variant_id, 'productId', variant.product_id,
        'quantity', line.quantity, 'weightGrams', variant.weight_grams, 'reach', product.reach,
        'isActive', product.state = 'active' and variant.state = 'active'
          and (product.reach <> 'file' or variant.file_id is not null)
      )) as lines
      from cart.lines line
      join catalog.variants variant on variant.id = line.variant_id
      join catalog.products product on product.id = variant.product_id
      where line.cart_id = cart.id
    ) found
    where cart.id >= ${firstId("crt", input.since)} and cart.id < ${input.before ?? lastId}
      and cart.state = 'open' and found.lines is not null
      and cart.market_code = any(${[...input.marketCodes]}::text[])
    order by cart.id desc
    limit ${input.limit}
  `)
  return rows.map((row) => ({ ...row, methodId: null, kind: null }))
}

export type PriceToday = {
  variantId: string
  marketCode: string
} & VariantPrice

// Lines of five hundred baskets in every market of a shop.
const pricesMax = 100_000

/** One row for each variant and market, also where it has no price. */
export function pricesToday(
  db: Db,
  input: { variantIds: readonly string[]; marketCodes: readonly string[] },
): Promise<PriceToday[]> {
  return db.many(sql<PriceToday>`
    select wanted.id as variant_id, market.code as market_code, price.price_minor,
           price.tiers, price.sales, coalesce(tax.category, 'standard') as tax_category
    from unnest(${[...input.variantIds]}::text[]) as wanted (id)
    cross join unnest(${[...input.marketCodes]}::text[]) as market (code)
    left join pricing.current_prices price
      on price.variant_id = wanted.id and price.market_code = market.code
    left join pricing.variant_tax tax on tax.variant_id = wanted.id
    limit ${pricesMax}
  `)
}

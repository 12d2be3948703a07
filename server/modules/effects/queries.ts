import type { Db } from "../../kit/db.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { exemptBecause, groupIdsOf } from "../customers/index.ts"
import type { PromotionNeeds } from "../pricing/index.ts"
import type { Basket, BasketLine, VariantPrice } from "./rules.ts"

// Above every id in any collation: ids are small letters, digits and one underscore.
export const lastId = "zzzz"

export type Sample = {
  /** What promotions and price lists ask; what none of them asks is not read. */
  needs: BasketNeeds
  marketCodes: readonly string[]
  since: Date
  /** The last one of the page before. */
  before?: string | undefined
  limit: number
}

export type BasketNeeds = Pick<PromotionNeeds, "collections" | "groups" | "firstOrder">

const groupsIn = (needs: BasketNeeds, customerId: Sql) =>
  needs.groups ? groupIdsOf(customerId) : sql`'{}'::text[]`

/** Where a product stands in a market: collections, categories and all above them. */
export function collectionsOf({ productId, marketCode }: { productId: Sql; marketCode: Sql }): Sql {
  return sql`coalesce((
    select jsonb_agg(placement.category_id order by placement.category_id)
    from catalog.placements placement
    where placement.product_id = ${productId} and placement.market_code = ${marketCode}
      and placement.category_id <> ''
  ), '[]'::jsonb)`
}

type BuyerRow = { isSignedIn: boolean; hasOrdered: boolean | null; groupIds: string[] }

const buyerFrom = ({ isSignedIn, hasOrdered, groupIds }: BuyerRow) => ({ isSignedIn, hasOrdered, groupIds })

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
  type Row = Omit<SoldBasket, "lines" | "buyer" | "codes"> &
    BuyerRow & { lines: Omit<BasketLine, "isActive">[] }
  const { needs } = input
  const place = { productId: sql`line.product_id`, marketCode: sql`o.market_code` }
  const collectionIds = needs.collections ? collectionsOf(place) : sql`'[]'::jsonb`
  const hasOrdered = needs.firstOrder
    ? sql`exists (select from orders.orders earlier where earlier.email = o.email and earlier.id < o.id)`
    : sql`null::boolean`
  const rows = await db.many(sql<Row>`
    select o.id, o.number, o.market_code, o.currency, o.total_minor, o.tax_minor, o.delivery_minor,
           case when o.address ? 'country' then jsonb_build_object(
             'country', o.address -> 'country', 'region', o.address -> 'region',
             'postalCode', o.address -> 'postalCode'
           ) end as destination, o.delivery ->> 'methodId' as method_id,
           o.delivery ->> 'kind' as kind, o.taxes ->> 'treatment' as tax_treatment,
           o.customer_id is not null as is_signed_in,
           ${hasOrdered} as has_ordered, ${groupsIn(needs, sql`o.customer_id`)} as group_ids,
           array(select one ->> 'promotionId' from jsonb_array_elements(o.discounts) one) as promotion_ids,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', line.id, 'variantId', line.variant_id, 'productId', line.product_id,
               'quantity', line.quantity, 'weightGrams', line.weight_grams, 'reach', line.reach,
               'isGiftCard', line.is_gift_card, 'collectionIds', ${collectionIds}
             )), '[]'::jsonb)
             from orders.lines line where line.order_id = o.id and line.gift_of is null
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
    ...{ buyer: buyerFrom(row), codes: [] },
    lines: lines.map((line) => ({ ...line, isActive: true })),
  }))
}

export type OpenBasket = Basket & { id: string }

/** Carts that were begun since and have become no order, the newest first; empty ones are left out. */
export async function openBaskets(db: Db, input: Sample): Promise<OpenBasket[]> {
  type Row = Omit<OpenBasket, "methodId" | "kind" | "buyer" | "promotionIds"> & BuyerRow
  const { needs } = input
  const place = { productId: sql`product.id`, marketCode: sql`cart.market_code` }
  const collectionIds = needs.collections ? collectionsOf(place) : sql`'[]'::jsonb`
  const rows = await db.many(sql<Row>`
    select cart.id, cart.market_code, cart.destination, cart.codes,
           case when ${exemptBecause(sql`cart.customer_id`)} is null then 'taxed' else 'exempt' end
             as tax_treatment,
           cart.customer_id is not null as is_signed_in, (
             select account.ordered_at is not null from customers.accounts account
             where account.id = cart.customer_id
           ) as has_ordered, ${groupsIn(needs, sql`cart.customer_id`)} as group_ids, found.lines
    from cart.carts cart
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
        'id', line.id, 'variantId', line.variant_id, 'productId', variant.product_id,
        'quantity', line.quantity, 'weightGrams', variant.weight_grams, 'reach', product.reach,
        'isActive', product.state = 'active' and variant.state = 'active'
          and (product.reach <> 'file' or variant.file_id is not null),
        'isGiftCard', product.is_gift_card, 'collectionIds', ${collectionIds}
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
  return rows.map((row) => ({
    ...row,
    ...{ methodId: null, kind: null, buyer: buyerFrom(row), promotionIds: [] },
  }))
}

export type PriceToday = {
  variantId: string
  marketCode: string
  /** Nobody has set it: a rule has made it of another market's. */
  isConverted: boolean
} & VariantPrice

// Lines of five hundred baskets in every market of a shop.
const pricesMax = 100_000

/** One row for each variant and market, also where it has no price. */
export function pricesToday(
  db: Db,
  input: { variantIds: readonly string[]; marketCodes: readonly string[]; now: Date },
): Promise<PriceToday[]> {
  const { now } = input
  return db.many(sql<PriceToday>`
    select wanted.id as variant_id, market.code as market_code, price.price_minor,
           price.compare_at_minor, (
             select jsonb_agg(jsonb_build_object('listId', list.id, 'name', list.title, 'rule', list.rule,
               'priority', list.priority, 'from', null, 'until', null, 'minor', said.price_minor,
               'tiers', said.tiers, 'groupId', list.group_id))
             from pricing.list_prices said
             join pricing.lists list on list.id = said.list_id
             where said.variant_id = wanted.id and said.price_minor is not null
               and list.market_code = market.code and list.is_on
               and (list.valid_from is null or list.valid_from <= ${now})
               and (list.valid_until is null or list.valid_until > ${now})
           ) as lists, price.tiers, price.sales, coalesce(tax.category, 'standard') as tax_category,
           cost.cost_minor, coalesce(price.is_converted, false) as is_converted
    from unnest(${[...input.variantIds]}::text[]) as wanted (id)
    cross join unnest(${[...input.marketCodes]}::text[]) as market (code)
    left join pricing.current_prices price
      on price.variant_id = wanted.id and price.market_code = market.code
    left join pricing.variant_tax tax on tax.variant_id = wanted.id
    left join pricing.costs cost on cost.variant_id = wanted.id and cost.currency = (
      select currency from settings.markets where code = market.code
    )
    limit ${pricesMax}
  `)
}

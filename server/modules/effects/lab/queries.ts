import type { Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { exemptBecause } from "../../customers/index.ts"
import { customerKeyOf, placeOf, type TaxPlace, type TaxTreatment } from "../../pricing/index.ts"
import { collectionsOf, firstId, lastId } from "../queries.ts"
import type { Gift, LabBasket, LabLine } from "./rules.ts"

export type LabKind = "orders" | "carts"

/** When what is looked at was begun. */
export type LabSpan = { since: Date; until: Date }

/** From the first id to before the last; they come from the newest to the oldest. */
export type LabPage = LabSpan & { from: string; before: string; limit: number }

type LineRow = Omit<LabLine, "unitPriceMinor" | "costMinor"> & {
  unitPriceMinor: number
  costMinor: number | null
}

type OrderRow = {
  id: string
  number: string
  marketCode: string
  at: Date
  isSignedIn: boolean
  hasOrdered: boolean
  groupIds: string[]
  taxPlace: TaxPlace
  taxTreatment: TaxTreatment
  email: string | null
  taxDisplay: "gross" | "net"
  deliveryMinor: bigint
  deliveryTaxMinor: bigint
  deliveryCode: string | null
  totalMinor: bigint
  discountMinor: bigint
  lineDiscountMinor: bigint
  lines: LineRow[]
}

const isCarried = sql`product.reach in ('parcel', 'counter')`
const collectionIds = collectionsOf({ productId: sql`line.product_id`, marketCode: sql`o.market_code` })

/** Orders at the prices of then, the newest first; canceled ones brought nothing and are left out. */
export async function ordersToTry(db: Db, page: LabPage): Promise<LabBasket[]> {
  const { since, until, from, before, limit } = page
  const rows = await db.many(sql<OrderRow>`
    select o.id, o.number, o.market_code, o.placed_at as at, o.customer_id is not null as is_signed_in,
           jsonb_build_object('country', o.taxes -> 'country', 'region', o.taxes -> 'region') as tax_place,
           o.taxes ->> 'treatment' as tax_treatment, o.email,
           o.tax_display, o.delivery_minor, o.delivery_tax_minor, o.delivery ->> 'code' as delivery_code,
           o.total_minor, o.discount_minor,
           exists (
             select from orders.orders earlier where earlier.email = o.email and earlier.id < o.id
           ) as has_ordered,
           array(
             select member.group_id from customers.group_members member
             where member.customer_id = o.customer_id limit 500
           ) as group_ids,
           coalesce((
             select sum(line.discount_minor) from orders.lines line where line.order_id = o.id
           ), 0)::bigint as line_discount_minor,
           coalesce((
             select jsonb_agg(jsonb_build_object(
               'id', line.id, 'sku', line.sku, 'variantId', line.variant_id, 'productId', line.product_id,
               'collectionIds', ${collectionIds}, 'quantity', line.quantity,
               'unitPriceMinor', line.unit_price_minor, 'isReduced', price.compare_at_minor is not null,
               'isDiscountable', not line.is_gift_card, 'isCarried', line.reach in ('parcel', 'counter'),
               'taxCategory', case when line.is_gift_card then 'zero'
                 else coalesce(tax.category, 'standard') end, 'costMinor', cost.cost_minor
             ) order by line.position)
             from orders.lines line
             left join catalog.offers price
               on price.variant_id = line.variant_id and price.market_code = o.market_code
             left join pricing.variant_tax tax on tax.variant_id = line.variant_id
             left join pricing.costs cost
               on cost.variant_id = line.variant_id and cost.currency = o.currency
             where line.order_id = o.id and line.gift_of is null
           ), '[]'::jsonb) as lines
    from orders.orders o
    where o.id >= ${from} and o.id < ${before} and ${isOrderToTry({ since, until })}
    order by o.id desc
    limit ${limit}
  `)
  return rows.map(orderFrom)
}

function orderFrom(row: OrderRow): LabBasket {
  const { id, number, marketCode, at, isSignedIn, hasOrdered, groupIds, deliveryCode: code } = row
  const { totalMinor, discountMinor, lines, taxTreatment } = row
  // Of somebody who was erased only their orders are left.
  const customerKey = row.email === null ? id : customerKeyOf(row.email)
  const deliveryPaid =
    row.taxDisplay === "gross" ? row.deliveryMinor : row.deliveryMinor - row.deliveryTaxMinor
  // What was taken off the delivery is what was taken off the order and not off its lines.
  const minor = deliveryPaid + discountMinor - row.lineDiscountMinor
  return {
    ...{ id, number, customerKey, marketCode, at, buyer: { isSignedIn, hasOrdered, groupIds } },
    ...{ taxPlace: row.taxPlace, taxTreatment },
    lines: lines.map(lineFrom),
    delivery: code === null ? null : { minor, code },
    charged: { totalMinor, discountMinor },
  }
}

const lineFrom = ({ unitPriceMinor, costMinor, ...line }: LineRow): LabLine => ({
  ...line,
  unitPriceMinor: BigInt(unitPriceMinor),
  costMinor: costMinor === null ? null : BigInt(costMinor),
})

type CartRow = {
  id: string
  marketCode: string
  destination: { country: string; region: string | null } | null
  taxTreatment: TaxTreatment
  at: Date
  isSignedIn: boolean
  hasOrdered: boolean | null
  groupIds: string[]
  lines: LineRow[]
}

/**
 * Carts that have become no order, at what everybody pays now and without a delivery; what has no price is
 * left out.
 */
export async function cartsToTry(db: Db, page: LabPage): Promise<LabBasket[]> {
  const { until, from, before, limit } = page
  const rows = await db.many(sql<CartRow>`
    select o.id, o.market_code, o.destination, o.updated_at as at,
           case when ${exemptBecause(sql`o.customer_id`)} is null then 'taxed' else 'exempt' end
             as tax_treatment, o.customer_id is not null as is_signed_in,
           (
             select account.ordered_at is not null from customers.accounts account
             where account.id = o.customer_id
           ) as has_ordered,
           array(
             select member.group_id from customers.group_members member
             where member.customer_id = o.customer_id limit 500
           ) as group_ids,
           found.lines
    from cart.carts o
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
        'id', item.id, 'sku', line.sku, 'variantId', item.variant_id, 'productId', line.product_id,
        'collectionIds', ${collectionIds}, 'quantity', item.quantity, 'unitPriceMinor', price.price_minor,
        'isReduced', price.compare_at_minor is not null, 'isDiscountable', not product.is_gift_card,
        'isCarried', ${isCarried}, 'taxCategory', case when product.is_gift_card then 'zero'
          else coalesce(tax.category, 'standard') end, 'costMinor', cost.cost_minor
      ) order by item.id) as lines
      from cart.lines item
      join catalog.variants line on line.id = item.variant_id and line.state = 'active'
      join catalog.products product on product.id = line.product_id
      join catalog.offers price
        on price.variant_id = item.variant_id and price.market_code = o.market_code
      left join pricing.variant_tax tax on tax.variant_id = item.variant_id
      left join pricing.costs cost
        on cost.variant_id = item.variant_id and cost.currency = price.currency
      where item.cart_id = o.id
    ) found
    where o.id >= ${from} and o.id < ${before} and ${isCartToTry({ until })} and found.lines is not null
    order by o.id desc
    limit ${limit}
  `)
  return rows.map(({ id, marketCode, destination, at, isSignedIn, hasOrdered, groupIds, lines, ...row }) => ({
    ...{ id, number: null, customerKey: null, marketCode, at, buyer: { isSignedIn, hasOrdered, groupIds } },
    taxTreatment: row.taxTreatment,
    taxPlace: destination && placeOf(destination),
    lines: lines.map(lineFrom),
    ...{ delivery: null, charged: null },
  }))
}

const isOrderToTry = ({ since, until }: LabSpan) =>
  sql`o.placed_at >= ${since} and o.placed_at < ${until} and o.sale <> 'canceled'`
const isCartToTry = ({ until }: Pick<LabSpan, "until">) => sql`o.created_at < ${until} and o.state = 'open'`

function nextIds(
  kind: LabKind,
  { since, until }: LabSpan,
  { before, limit }: { before: string; limit: number },
) {
  return kind === "orders"
    ? sql`
        select o.id from orders.orders o
        where o.id >= ${firstId("ord", since)} and o.id < ${before} and ${isOrderToTry({ since, until })}
        order by o.id desc limit ${limit}
      `
    : sql`
        select o.id from cart.carts o
        where o.id >= ${firstId("crt", since)} and o.id < ${before} and ${isCartToTry({ until })}
        order by o.id desc limit ${limit}
      `
}

/** Where the next page begins, and how many are in it; nothing when there is none. */
export async function nextPage(
  db: Db,
  { kind, before, limit, ...span }: LabSpan & { kind: LabKind; before: string; limit: number },
): Promise<{ from: string; count: number } | null> {
  const ids = nextIds(kind, span, { before, limit })
  const { from, count } = await db.one(sql<{ from: string | null; count: number }>`
    select min(id collate "C") as from, count(*)::int as count from (${ids}) page
  `)
  return from === null ? null : { from, count }
}

/** How many there are, up to so many. */
export async function countToTry(
  db: Db,
  { max, ...span }: LabSpan & { max: number },
): Promise<{ orders: number; carts: number }> {
  const ids = (kind: LabKind) => nextIds(kind, span, { before: lastId, limit: max })
  return db.one(sql<{ orders: number; carts: number }>`
    select (select count(*)::int from (${ids("orders")}) o) as orders,
           (select count(*)::int from (${ids("carts")}) o) as carts
  `)
}

type GiftRow = Omit<Gift, "unitPriceMinor" | "collectionIds"> & { marketCode: string; unitPriceMinor: bigint }

/** What gifts cost in each market, by variant; where one has no price it is not given. */
export async function giftsIn(
  db: Db,
  { variantIds }: { variantIds: readonly string[] },
): Promise<Map<string, Map<string, Gift>>> {
  if (variantIds.length === 0) return new Map()
  const rows = await db.many(sql<GiftRow>`
    select price.market_code, variant.sku, variant.id as variant_id, variant.product_id,
           price.price_minor as unit_price_minor, coalesce(tax.category, 'standard') as tax_category,
           ${isCarried} as is_carried
    from catalog.offers price
    join catalog.variants variant on variant.id = price.variant_id and variant.state = 'active'
    join catalog.products product on product.id = variant.product_id
    left join pricing.variant_tax tax on tax.variant_id = variant.id
    where price.variant_id = any(${[...variantIds]}::text[])
    limit 50000
  `)
  const gifts = new Map<string, Map<string, Gift>>()
  for (const { marketCode, ...gift } of rows) {
    const inMarket = gifts.get(marketCode) ?? new Map<string, Gift>()
    inMarket.set(gift.variantId, { ...gift, collectionIds: [] })
    gifts.set(marketCode, inMarket)
  }
  return gifts
}

import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import type { OrderHolder } from "../policy.ts"
import type { SoldDiscount, SoldTaxes } from "../sold.ts"
import type { Order, OrderForStaff, OrderLine, Tender, TimelineRow } from "./order_view.ts"

type Row = Omit<
  OrderForStaff,
  | "itemsTotal"
  | "deliveryTotal"
  | "deliveryRefunded"
  | "discountTotal"
  | "discounts"
  | "taxTotal"
  | "taxes"
  | "taxPlace"
  | "taxTreatment"
  | "vatNumber"
  | "exemptBecause"
  | "cashRounding"
  | "total"
  | "paid"
  | "refunded"
  | "tenders"
  | "lines"
> & {
  tenders: (Omit<Tender, "amount" | "returned"> & { amountMinor: number; returnedMinor: number })[]
  itemsMinor: bigint
  deliveryMinor: bigint
  deliveryRefundedMinor: bigint
  discountMinor: bigint
  discounts: SoldDiscount[]
  cashRoundingMinor: bigint
  taxMinor: bigint
  taxes: SoldTaxes
  totalMinor: bigint
  paidMinor: bigint
  refundedMinor: bigint
  lines: LineRow[]
  tokenHash: string
}

type LineRow = Omit<OrderLine, "unitPrice" | "discount" | "total" | "tax" | "refunded"> & {
  unitPriceMinor: number
  discountMinor: number
  totalMinor: number
  taxMinor: number
  refundedMinor: number
}

// Shoppers see what happened, not who did it nor what staff noted about money that failed.
const shownToShoppers = new Set([
  "placed",
  "payment_received",
  "refunded",
  "packed",
  "shipped",
  "delivered",
  "downloads_ready",
  "canceled",
])

const lineObjects = sql`
  select coalesce(jsonb_agg(jsonb_build_object(
    'lineId', l.id, 'variantId', l.variant_id, 'productId', l.product_id, 'sku', l.sku, 'title', l.title,
    'variantTitle', l.variant_title, 'pictureUrl', l.picture_url, 'reach', l.reach,
    'configuration', l.configuration, 'isGiftCard', l.is_gift_card, 'quantity', l.quantity,
    'unitPriceMinor', l.unit_price_minor,
    'discountMinor', l.discount_minor, 'giftOf', l.gift_of, 'totalMinor', l.total_minor,
    'taxMinor', l.tax_minor, 'taxRatePpm', l.tax_rate_ppm,
    'shippedQuantity', l.shipped_quantity, 'deliveredQuantity', l.delivered_quantity,
    'refundedQuantity', l.refunded_quantity, 'refundedMinor', l.refunded_minor
  ) order by l.position), '[]'::jsonb)
  from orders.lines l where l.order_id = o.id
`

const timelineObjects = sql`
  select coalesce(jsonb_agg(jsonb_build_object(
    'kind', t.kind, 'details', t.details, 'actor', t.actor,
    'at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  ) order by t.id), '[]'::jsonb)
  from (
    select id, kind, details, actor, at from orders.timeline where order_id = o.id order by id limit 500
  ) t
`

const orderColumns = sql`
  o.id as order_id, o.number, o.attempt_id, o.customer_id, o.token_hash, o.email, o.buyer_name, o.locale,
  o.market_code, o.currency, o.tax_display, o.sale, o.money, o.goods, o.returns,
  case when o.erased_at is null then o.address end as address, o.delivery - 'why' as delivery,
  o.payment_method, o.payment_facts, o.items_minor, o.delivery_minor, o.delivery_refunded_minor,
  o.discount_minor, o.discounts,
  o.cash_rounding_minor, o.tax_minor, o.taxes, o.total_minor, o.placed_at,
  o.canceled_at, o.erased_at, o.version, coalesce(c.captured_minor, 0)::bigint as paid_minor,
  coalesce(c.refunded_minor, 0)::bigint as refunded_minor, coalesce(c.tenders, '[]'::jsonb) as tenders,
  (${lineObjects}) as lines, (${timelineObjects}) as timeline
`

const coverSums = sql`
  left join lateral (
    select sum(captured_minor) as captured_minor, sum(refunded_minor) as refunded_minor,
      jsonb_agg(jsonb_build_object('kind', tender, 'lastFour', last_four, 'amountMinor', captured_minor,
        'returnedMinor', refunded_minor) order by tender, intent_id
      ) filter (where tender is not null) as tenders
    from orders.covers where order_id = o.id
  ) c on true
`

/** One order for whoever may see it; anybody else finds nothing. */
export async function getOrder(db: Db, input: { orderId: string; holder: OrderHolder }): Promise<Order> {
  const { orderTokenHash, customerId } = input.holder
  const row = await db.maybe(sql<Row>`
    select ${orderColumns} from orders.orders o ${coverSums}
    where o.id = ${input.orderId} and (o.token_hash = ${orderTokenHash} or o.customer_id = ${customerId})
  `)
  // Whose buyer was erased is nobody's: the token opens nothing any more.
  if (!row || row.email === null) throw notFound("order")
  const {
    attemptId: _,
    customerId: __,
    erasedAt: ___,
    exemptBecause: ____,
    timeline,
    ...order
  } = toOrder(row)
  return {
    ...order,
    email: row.email,
    timeline: timeline
      .filter(({ kind }) => shownToShoppers.has(kind))
      .map(({ kind, details, at }) => ({ kind, details: shownDetails(kind, details), at })),
  }
}

// Ids that open nothing for them, and the reason that staff noted for a refund.
const hiddenDetails = new Set(["refundId", "intentId", "parcelId", "why"])

function shownDetails(kind: string, details: TimelineRow["details"]): TimelineRow["details"] {
  if (kind === "placed") return {}
  return Object.fromEntries(Object.entries(details).filter(([name]) => !hiddenDetails.has(name)))
}

export async function orderForStaff(db: Db, input: { orderId: string }): Promise<OrderForStaff> {
  const row = await db.maybe(sql<Row>`
    select ${orderColumns} from orders.orders o ${coverSums} where o.id = ${input.orderId}
  `)
  if (!row) throw notFound("order")
  return toOrder(row)
}

/** Every order, the oldest first; `after` is the last one before. */
export async function ordersAfter(db: Db, input: { after: string; limit: number }): Promise<OrderForStaff[]> {
  const rows = await db.many(sql<Row>`
    select ${orderColumns} from orders.orders o ${coverSums}
    where o.id > ${input.after}
    order by o.id
    limit ${input.limit}
  `)
  return rows.map(toOrder)
}

function toOrder(row: Row): OrderForStaff {
  const {
    itemsMinor,
    deliveryMinor,
    deliveryRefundedMinor,
    discountMinor,
    discounts,
    cashRoundingMinor,
    taxMinor,
    taxes,
    totalMinor,
    paidMinor,
    refundedMinor,
    tokenHash: _,
    ...order
  } = row
  const amount = (minor: bigint | number) => money(BigInt(minor), row.currency)
  return {
    ...order,
    itemsTotal: amount(itemsMinor),
    deliveryTotal: amount(deliveryMinor),
    deliveryRefunded: amount(deliveryRefundedMinor),
    discountTotal: amount(discountMinor),
    discounts: discounts.map(({ amountMinor, ...one }) => ({ ...one, amount: amount(amountMinor) })),
    cashRounding: amount(cashRoundingMinor),
    taxTotal: amount(taxMinor),
    taxes: taxes.rows.map((row) => ({
      ratePpm: row.ratePpm,
      net: amount(row.netMinor),
      tax: amount(row.taxMinor),
    })),
    taxPlace: { country: taxes.country, region: taxes.region },
    taxTreatment: taxes.treatment,
    vatNumber: taxes.vatNumber,
    exemptBecause: taxes.exemptBecause,
    total: amount(totalMinor),
    tenders: row.tenders.map(({ amountMinor, returnedMinor, ...tender }) => ({
      ...tender,
      amount: amount(amountMinor),
      returned: amount(returnedMinor),
    })),
    paid: amount(paidMinor),
    refunded: amount(refundedMinor),
    lines: row.lines.map((line) => toLine(line, amount)),
    timeline: row.timeline.map((entry) => ({ ...entry, at: new Date(entry.at) })),
  }
}

function toLine(row: LineRow, amount: (minor: number) => Money): OrderLine {
  const { unitPriceMinor, discountMinor, totalMinor, taxMinor, refundedMinor, ...line } = row
  return {
    ...line,
    unitPrice: amount(unitPriceMinor),
    discount: amount(discountMinor),
    total: amount(totalMinor),
    tax: amount(taxMinor),
    refunded: amount(refundedMinor),
  }
}

import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import type { Address } from "../../customers/index.ts"
import type { OrderHolder } from "../policy.ts"
import type { Goods, MoneyProgress, Returns, Sale } from "../rules.ts"
import { type ShownSums, shownSums } from "../shown.ts"
import type {
  PaymentFact,
  SoldDelivery,
  SoldDiscount,
  SoldTaxes,
  SoldTreatment,
  TenderKind,
} from "../sold.ts"
import { type LineRow, lineObjects, type OrderLine, toLine } from "./line.ts"

export type Tender = { kind: TenderKind; lastFour: string | null; amount: Money; returned: Money }

export type TimelineRow = { kind: string; details: { [name: string]: unknown }; at: Date }

export type Order = {
  orderId: string
  number: string
  email: string
  buyerName: string | null
  locale: string
  marketCode: string
  currency: string
  taxDisplay: "gross" | "net"
  sale: Sale
  money: MoneyProgress
  goods: Goods
  returns: Returns
  address: Address | null
  delivery: SoldDelivery | null
  paymentMethod: string
  paymentFacts: PaymentFact[]
  itemsTotal: Money
  deliveryTotal: Money
  /** What of the delivery went back, by name. */
  deliveryRefunded: Money
  discountTotal: Money
  /** What each promotion gave in all. */
  discounts: { promotionId: string; title: string; code: string | null; amount: Money }[]
  /** The sums as the market shows prices. */
  shown: ShownSums
  taxTotal: Money
  /** The highest rate first. */
  taxes: { ratePpm: number; net: Money; tax: Money }[]
  /** Where it was taxed. */
  taxPlace: { country: string; region: string | null }
  /** Freed by the shop, or a business that owes the tax itself: then there is none to pay. */
  taxTreatment: SoldTreatment
  /** Of a business: its format was checked, nobody has looked it up. */
  vatNumber: string | null
  /** What paying in coins added, or took away. */
  cashRounding: Money
  total: Money
  /** What of the total is not owed any more, because units of it were canceled. */
  canceledTotal: Money
  /** What gift cards and store credit have paid of it. */
  tenders: Tender[]
  paid: Money
  refunded: Money
  placedAt: Date
  /** Until when its money is waited for; nothing where it is not, or for ever. */
  payUntil: Date | null
  canceledAt: Date | null
  version: number
  lines: OrderLine[]
  timeline: TimelineRow[]
}

export type TaxSource = "shop" | NonNullable<SoldTaxes["source"]>

export type OrderForStaff = Omit<Order, "timeline" | "email"> & {
  /** Nothing once its buyer was erased. */
  email: string | null
  erasedAt: Date | null
  customerId: string | null
  attemptId: string
  /** What freed the customer from tax. */
  exemptBecause: string | null
  /** Whose tax rates these are: the shop's, a tax service's, or the shop's because the service was silent. */
  taxSource: TaxSource
  timeline: (TimelineRow & { actor: string })[]
}

type Row = Omit<
  OrderForStaff,
  | "itemsTotal"
  | "deliveryTotal"
  | "deliveryRefunded"
  | "shown"
  | "discountTotal"
  | "discounts"
  | "taxTotal"
  | "taxes"
  | "taxPlace"
  | "taxTreatment"
  | "vatNumber"
  | "exemptBecause"
  | "taxSource"
  | "cashRounding"
  | "total"
  | "canceledTotal"
  | "paid"
  | "refunded"
  | "tenders"
  | "lines"
> & {
  tenders: (Omit<Tender, "amount" | "returned"> & { amountMinor: number; returnedMinor: number })[]
  itemsMinor: bigint
  deliveryMinor: bigint
  deliveryTaxMinor: bigint
  deliveryRefundedMinor: bigint
  discountMinor: bigint
  discounts: SoldDiscount[]
  cashRoundingMinor: bigint
  taxMinor: bigint
  taxes: SoldTaxes
  totalMinor: bigint
  canceledMinor: bigint
  paidMinor: bigint
  refundedMinor: bigint
  lines: LineRow[]
  tokenHash: string
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
  "units_canceled",
  "canceled",
])

const timelineObjects = sql`
  select coalesce(json_agg(entry), '[]'::json) from (
    select t.kind, t.details, t.actor, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from orders.timeline t where t.order_id = o.id
    order by t.id limit 500
  ) entry
`

const orderColumns = sql`
  o.id as order_id, o.number, o.attempt_id, o.customer_id, o.token_hash, o.email, o.buyer_name, o.locale,
  o.market_code, o.currency, o.tax_display, o.sale, o.money, o.goods, o.returns,
  case when o.erased_at is null then o.address end as address, o.delivery - 'why' as delivery,
  o.payment_method, o.payment_facts, o.items_minor, o.delivery_minor, o.delivery_tax_minor,
  o.delivery_refunded_minor, o.discount_minor, o.discounts, o.cash_rounding_minor, o.tax_minor, o.taxes,
  o.total_minor, o.canceled_minor, o.placed_at,
  o.pay_until, o.canceled_at, o.erased_at, o.version, coalesce(c.captured_minor, 0)::bigint as paid_minor,
  coalesce(c.refunded_minor, 0)::bigint as refunded_minor, coalesce(c.tenders, '[]'::jsonb) as tenders,
  (${lineObjects}) as lines, (${timelineObjects}) as timeline
`

const coverSums = sql`
  left join lateral (
    select sum(captured_minor) as captured_minor, sum(refunded_minor) as refunded_minor,
      jsonb_agg(jsonb_build_object('kind', tender, 'lastFour', last_four, 'amountMinor', captured_minor,
        'returnedMinor', refunded_minor) order by tender, intent_id
      ) filter (where tender is not null) as tenders
    from orders.covers where order_id = o.id and not taken_back
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
    taxSource: _____,
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

/** Several at once, in the order of their ids; those that are not there are left out. */
export async function ordersForStaff(
  db: Db,
  { orderIds }: { orderIds: readonly string[] },
): Promise<OrderForStaff[]> {
  const rows = await db.many(sql<Row>`
    select ${orderColumns} from orders.orders o ${coverSums}
    where o.id = any(${orderIds}::text[])
    order by o.id
    limit ${orderIds.length}
  `)
  return rows.map(toOrder)
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
    deliveryTaxMinor,
    deliveryRefundedMinor,
    discountMinor,
    discounts: gave,
    cashRoundingMinor,
    taxMinor,
    taxes,
    totalMinor,
    canceledMinor,
    paidMinor,
    refundedMinor,
    tokenHash: _,
    ...order
  } = row
  const amount = (minor: bigint | number) => money(BigInt(minor), row.currency)
  const lines = row.lines.map((line) => toLine(line, { taxDisplay: row.taxDisplay, amount }))
  const sums = {
    deliveryTotal: amount(deliveryMinor),
    discountTotal: amount(discountMinor),
    discounts: gave.map(({ amountMinor, ...one }) => ({ ...one, amount: amount(amountMinor) })),
  }
  return {
    ...order,
    ...sums,
    itemsTotal: amount(itemsMinor),
    deliveryRefunded: amount(deliveryRefundedMinor),
    shown: shownSums({ ...row, ...sums, lines, deliveryTax: amount(deliveryTaxMinor) }),
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
    taxSource: taxes.source ?? "shop",
    total: amount(totalMinor),
    canceledTotal: amount(canceledMinor),
    tenders: row.tenders.map(({ amountMinor, returnedMinor, ...tender }) => ({
      ...tender,
      amount: amount(amountMinor),
      returned: amount(returnedMinor),
    })),
    paid: amount(paidMinor),
    refunded: amount(refundedMinor),
    lines,
    timeline: row.timeline.map((entry) => ({ ...entry, at: new Date(entry.at) })),
  }
}

import { dayIn } from "../../kit/clock.ts"
import type { Db } from "../../kit/db.ts"
import { pagesOf } from "../../kit/resting.ts"
import { sql } from "../../kit/sql.ts"
import { placedBetween, type SoldTaxes } from "../orders/index.ts"
import { amount, type Column, type Table } from "./file.ts"
import type { Span } from "./period.ts"

export type AskedOrders = Span & { timeZone: string; market?: string | undefined }

type OrderRow = {
  orderId: string
  number: string
  placedAt: Date
  canceledAt: Date | null
  marketCode: string
  currency: string
  customerId: string | null
  email: string | null
  buyerName: string | null
  taxes: SoldTaxes
  sale: string
  money: string
  goods: string
  returns: string
  paymentMethod: string
  itemsMinor: bigint
  deliveryMinor: bigint
  deliveryTaxMinor: bigint
  deliveryRefundedMinor: bigint
  discountMinor: bigint
  cashRoundingMinor: bigint
  taxMinor: bigint
  totalMinor: bigint
  paidMinor: bigint
  byCardMinor: bigint
  refundedMinor: bigint
  canceledMinor: bigint
}

function ordersAfter(
  db: Db,
  { after, limit, ...asked }: AskedOrders & { after: string; limit: number },
): Promise<OrderRow[]> {
  return db.many(sql<OrderRow>`
    select o.id as order_id, o.number, o.placed_at, o.canceled_at, o.market_code, o.currency, o.customer_id,
      o.email, o.buyer_name, o.taxes, o.sale, o.money, o.goods, o.returns, o.payment_method, o.items_minor,
      o.delivery_minor, o.delivery_tax_minor, o.delivery_refunded_minor, o.discount_minor,
      o.cash_rounding_minor, o.tax_minor, o.total_minor, c.paid_minor, c.by_card_minor, c.refunded_minor,
      o.canceled_minor
    from orders.orders o
    cross join lateral (
      select coalesce(sum(captured_minor), 0)::bigint as paid_minor,
        coalesce(sum(captured_minor) filter (where tender is not null), 0)::bigint as by_card_minor,
        coalesce(sum(refunded_minor), 0)::bigint as refunded_minor
      from orders.covers where order_id = o.id and not taken_back
    ) c
    where o.id > ${after} and ${placedBetween(asked)} ${ofMarket(asked)}
    order by o.id limit ${limit}
  `)
}

const nothing = sql``

function ofMarket({ market }: AskedOrders) {
  return market === undefined ? nothing : sql`and o.market_code = ${market}`
}

const orderColumns = (timeZone: string): Column<OrderRow>[] => [
  { name: "order_id", value: ({ orderId }) => orderId },
  { name: "number", value: ({ number }) => number },
  { name: "placed_at", value: ({ placedAt }) => placedAt.toISOString() },
  { name: "placed_on", value: ({ placedAt }) => dayIn(placedAt, timeZone) },
  { name: "market", value: ({ marketCode }) => marketCode },
  { name: "currency", value: ({ currency }) => currency },
  { name: "customer_id", value: ({ customerId }) => customerId },
  { name: "email", value: ({ email }) => email },
  { name: "buyer", value: ({ buyerName }) => buyerName },
  { name: "country", value: ({ taxes }) => taxes.country },
  { name: "region", value: ({ taxes }) => taxes.region },
  { name: "treatment", value: ({ taxes }) => (taxes.treatment === "taxed" ? "standard" : taxes.treatment) },
  { name: "vat_number", value: ({ taxes }) => taxes.vatNumber },
  { name: "exempt_because", value: ({ taxes }) => taxes.exemptBecause },
  { name: "sale", value: ({ sale }) => sale },
  { name: "money", value: ({ money }) => money },
  { name: "goods", value: ({ goods }) => goods },
  { name: "returns", value: ({ returns }) => returns },
  { name: "payment_method", value: ({ paymentMethod }) => paymentMethod },
  { name: "items", value: (row) => amount(row.itemsMinor, row.currency) },
  { name: "delivery", value: (row) => amount(row.deliveryMinor, row.currency) },
  { name: "delivery_tax", value: (row) => amount(row.deliveryTaxMinor, row.currency) },
  { name: "cash_rounding", value: (row) => amount(row.cashRoundingMinor, row.currency) },
  { name: "total", value: (row) => amount(row.totalMinor, row.currency) },
  { name: "tax", value: (row) => amount(row.taxMinor, row.currency) },
  { name: "net", value: (row) => amount(row.totalMinor - row.taxMinor, row.currency) },
  { name: "discount", value: (row) => amount(row.discountMinor, row.currency) },
  { name: "paid", value: (row) => amount(row.paidMinor, row.currency) },
  { name: "paid_by_card_balance", value: (row) => amount(row.byCardMinor, row.currency) },
  { name: "refunded", value: (row) => amount(row.refundedMinor, row.currency) },
  { name: "delivery_refunded", value: (row) => amount(row.deliveryRefundedMinor, row.currency) },
  { name: "units_canceled", value: (row) => amount(row.canceledMinor, row.currency) },
  { name: "canceled_at", value: ({ canceledAt }) => canceledAt?.toISOString() },
]

/** One row for each order, the oldest first. */
export function ordersTable(db: Db, asked: AskedOrders): Table<OrderRow> {
  return {
    columns: orderColumns(asked.timeZone),
    pages: pagesOf((after, limit) => ordersAfter(db, { ...asked, after: after?.orderId ?? "", limit })),
  }
}

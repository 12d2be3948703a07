import { dayIn } from "../../kit/clock.ts"
import type { Db } from "../../kit/db.ts"
import { pagesOf } from "../../kit/resting.ts"
import { sql } from "../../kit/sql.ts"
import { placedBetween } from "../orders/index.ts"
import { amount, type Column, percent, type Table } from "./file.ts"
import type { AskedOrders } from "./orders.ts"

type LineRow = {
  orderId: string
  number: string
  placedAt: Date
  currency: string
  taxDisplay: "gross" | "net"
  position: number
  lineId: string
  sku: string
  productId: string
  variantId: string
  title: string
  variantTitle: string | null
  isGiftCard: boolean
  quantity: number
  unitPriceMinor: bigint
  discountMinor: bigint
  totalMinor: bigint
  taxMinor: bigint
  taxRatePpm: number
  shippedQuantity: number
  deliveredQuantity: number
  returnedQuantity: number
  canceledQuantity: number
  refundedQuantity: number
  refundedMinor: bigint
}

type Place = Pick<LineRow, "orderId" | "position">

function linesAfter(
  db: Db,
  { after, limit, market, ...span }: AskedOrders & { after: Place; limit: number },
): Promise<LineRow[]> {
  return db.many(sql<LineRow>`
    select o.id as order_id, o.number, o.placed_at, o.currency, o.tax_display, l.position, l.id as line_id,
      l.sku, l.product_id, l.variant_id, l.title, l.variant_title, l.is_gift_card, l.quantity,
      l.unit_price_minor, l.discount_minor, l.total_minor, l.tax_minor, l.tax_rate_ppm, l.shipped_quantity,
      l.delivered_quantity, l.returned_quantity, l.canceled_quantity, l.refunded_quantity, l.refunded_minor
    from orders.orders o join orders.lines l on l.order_id = o.id
    where o.id >= ${after.orderId} and ${placedBetween(span)}
      and (l.order_id, l.position) > (${after.orderId}, ${after.position})
      and (${market ?? null}::text is null or o.market_code = ${market ?? null})
    order by o.id, l.position limit ${limit}
  `)
}

const lineColumns = (timeZone: string): Column<LineRow>[] => [
  { name: "order_id", value: ({ orderId }) => orderId },
  { name: "number", value: ({ number }) => number },
  { name: "placed_on", value: ({ placedAt }) => dayIn(placedAt, timeZone) },
  { name: "line", value: ({ position }) => position },
  { name: "line_id", value: ({ lineId }) => lineId },
  { name: "sku", value: ({ sku }) => sku },
  { name: "title", value: ({ title }) => title },
  { name: "variant", value: ({ variantTitle }) => variantTitle },
  { name: "product_id", value: ({ productId }) => productId },
  { name: "variant_id", value: ({ variantId }) => variantId },
  { name: "is_gift_card", value: ({ isGiftCard }) => isGiftCard },
  { name: "currency", value: ({ currency }) => currency },
  { name: "prices_include_tax", value: ({ taxDisplay }) => taxDisplay === "gross" },
  { name: "quantity", value: ({ quantity }) => quantity },
  { name: "unit_price", value: (row) => amount(row.unitPriceMinor, row.currency) },
  { name: "discount", value: (row) => amount(row.discountMinor, row.currency) },
  { name: "tax_rate_percent", value: ({ taxRatePpm }) => percent(taxRatePpm) },
  { name: "net", value: (row) => amount(row.totalMinor - row.taxMinor, row.currency) },
  { name: "tax", value: (row) => amount(row.taxMinor, row.currency) },
  { name: "total", value: (row) => amount(row.totalMinor, row.currency) },
  { name: "shipped", value: ({ shippedQuantity }) => shippedQuantity },
  { name: "delivered", value: ({ deliveredQuantity }) => deliveredQuantity },
  { name: "returned", value: ({ returnedQuantity }) => returnedQuantity },
  { name: "canceled", value: ({ canceledQuantity }) => canceledQuantity },
  { name: "refunded_units", value: ({ refundedQuantity }) => refundedQuantity },
  { name: "refunded", value: (row) => amount(row.refundedMinor, row.currency) },
]

/** One row for each line of an order, in the order of their orders. */
export function linesTable(db: Db, asked: AskedOrders): Table<LineRow> {
  const first = { orderId: "", position: 0 }
  return {
    columns: lineColumns(asked.timeZone),
    pages: pagesOf((after, limit) => linesAfter(db, { ...asked, after: after ?? first, limit })),
  }
}

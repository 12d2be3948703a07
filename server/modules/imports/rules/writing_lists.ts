import { csvLine, mark } from "../../../kit/csv.ts"
import { decimalText } from "../../../kit/money.ts"
import type { StockRow } from "../../inventory/index.ts"
import type { OrderForStaff } from "../../orders/index.ts"
import type { ListedListPrice, ListedPrice } from "../../pricing/index.ts"
import { localized } from "../../settings/index.ts"
import { salesText, tiersText } from "./depth_cells.ts"

export const stockHead = mark + csvLine(["sku", "place", "on_hand", "available", "title"])

/** `on_hand` is what is taken over when the file comes back; the rest is for whoever reads it. */
export function stockLine(row: StockRow, locale: string): string {
  const title = localized(row.productTitles, locale)
  return csvLine([row.sku, row.placeCode, row.onHand, row.units.available, title])
}

export const priceHead =
  mark + csvLine(["sku", "market", "currency", "price", "compare_at", "tiers", "sales", "title"])

export function priceLine(row: ListedPrice, locale: string): string {
  return csvLine([
    row.sku,
    row.marketCode,
    row.price.currency,
    decimalText(row.price),
    row.compareAt && decimalText(row.compareAt),
    tiersText(row.tiers, row.price.currency),
    salesText(row.sales, row.price.currency),
    localized(row.productTitles, locale),
  ])
}

export const priceListHead =
  mark + csvLine(["list", "list_title", "market", "sku", "currency", "price", "tiers", "title"])

/** A list is named by its id, which stays; its title is for whoever reads it. */
export function priceListLine(row: ListedListPrice, locale: string): string {
  const { listId, listTitle, marketCode, sku, currency, minor, tiers } = row
  return csvLine([
    listId,
    listTitle,
    marketCode,
    sku,
    currency,
    decimalText({ minor, currency }),
    tiersText(tiers, currency),
    localized(row.productTitles, locale),
  ])
}

export const orderHead =
  mark +
  csvLine([
    "number",
    "placed_at",
    "email",
    "buyer",
    "market",
    "currency",
    "sale",
    "money",
    "goods",
    "returns",
    "payment_method",
    "items_total",
    "delivery_total",
    "tax_total",
    "total",
    "paid",
    "refunded",
    "delivery",
    "recipient",
    "address_line_1",
    "address_line_2",
    "postal_code",
    "city",
    "region",
    "country",
    "sku",
    "title",
    "variant",
    "quantity",
    "shipped",
    "line_total",
    "line_tax",
    "tax_rate_percent",
  ])

const orderCells = 25

/** One line for each thing that was ordered; what is said of the order stands on its first line. */
export function orderLines(order: OrderForStaff): string {
  return order.lines
    .map((line, place) =>
      csvLine([
        order.number,
        ...(place === 0 ? factsOf(order).slice(1) : Array.from({ length: orderCells - 1 }, () => null)),
        line.sku,
        line.title,
        line.variantTitle,
        line.quantity,
        line.shippedQuantity,
        decimalText(line.total),
        decimalText(line.tax),
        line.taxRatePpm / 10_000,
      ]),
    )
    .join("")
}

function factsOf(order: OrderForStaff): (string | number | null)[] {
  const address = order.address as Record<string, string> | null
  return [
    order.number,
    order.placedAt.toISOString(),
    order.email,
    order.buyerName,
    order.marketCode,
    order.currency,
    order.sale,
    order.money,
    order.goods,
    order.returns,
    order.paymentMethod,
    decimalText(order.itemsTotal),
    decimalText(order.deliveryTotal),
    decimalText(order.taxTotal),
    decimalText(order.total),
    decimalText(order.paid),
    decimalText(order.refunded),
    order.delivery?.title ?? null,
    ...["name", "line1", "line2", "postalCode", "city", "region", "country"].map(
      (part) => address?.[part] ?? null,
    ),
  ]
}

import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import type { Reach } from "../rules.ts"
import { shownTotal } from "../shown.ts"

export type OrderLine = {
  lineId: string
  variantId: string
  productId: string
  sku: string
  title: string
  variantTitle: string | null
  pictureUrl: string | null
  reach: Reach
  configuration: Record<string, string> | null
  isGiftCard: boolean
  quantity: number
  /** Units that are not sent any more. */
  canceledQuantity: number
  unitPrice: Money
  /** What promotions took off, as the market shows prices. */
  discount: Money
  /** The promotion that gave it for nothing. */
  giftOf: string | null
  total: Money
  /** The same as the market shows prices: in a net one without tax. */
  shownTotal: Money
  tax: Money
  taxRatePpm: number
  shippedQuantity: number
  deliveredQuantity: number
  /** Units whose money went back, by name, and how much it was. */
  refundedQuantity: number
  refunded: Money
}

export type LineRow = Omit<
  OrderLine,
  "unitPrice" | "discount" | "total" | "shownTotal" | "tax" | "refunded"
> & {
  unitPriceMinor: number
  discountMinor: number
  totalMinor: number
  taxMinor: number
  refundedMinor: number
}

// Whole rows as text: objects of named values take three times as long, those of jsonb six times, and an
// order may have hundreds of lines.
/** The lines of order `o`, in their order. */
export const lineObjects = sql`
  select coalesce(json_agg(line), '[]'::json) from (
    select l.id as "lineId", l.variant_id as "variantId", l.product_id as "productId", l.sku, l.title,
      l.variant_title as "variantTitle", l.picture_url as "pictureUrl", l.reach, l.configuration,
      l.is_gift_card as "isGiftCard", l.quantity, l.canceled_quantity as "canceledQuantity",
      l.unit_price_minor as "unitPriceMinor", l.discount_minor as "discountMinor", l.gift_of as "giftOf",
      l.total_minor as "totalMinor", l.tax_minor as "taxMinor", l.tax_rate_ppm as "taxRatePpm",
      l.shipped_quantity as "shippedQuantity", l.delivered_quantity as "deliveredQuantity",
      l.refunded_quantity as "refundedQuantity", l.refunded_minor as "refundedMinor"
    from orders.lines l where l.order_id = o.id
    order by l.position
  ) line
`

type Showing = { taxDisplay: "gross" | "net"; amount: (minor: number) => Money }

export function toLine(row: LineRow, { taxDisplay, amount }: Showing): OrderLine {
  const { unitPriceMinor, discountMinor, totalMinor, taxMinor, refundedMinor, ...line } = row
  const sold = {
    ...line,
    unitPrice: amount(unitPriceMinor),
    discount: amount(discountMinor),
    total: amount(totalMinor),
    tax: amount(taxMinor),
    refunded: amount(refundedMinor),
  }
  return { ...sold, shownTotal: shownTotal({ taxDisplay }, sold) }
}

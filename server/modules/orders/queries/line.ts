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

/** The lines of order `o`, in their order. */
export const lineObjects = sql`
  select coalesce(jsonb_agg(jsonb_build_object(
    'lineId', l.id, 'variantId', l.variant_id, 'productId', l.product_id, 'sku', l.sku, 'title', l.title,
    'variantTitle', l.variant_title, 'pictureUrl', l.picture_url, 'reach', l.reach,
    'configuration', l.configuration, 'isGiftCard', l.is_gift_card, 'quantity', l.quantity,
    'canceledQuantity', l.canceled_quantity, 'unitPriceMinor', l.unit_price_minor,
    'discountMinor', l.discount_minor, 'giftOf', l.gift_of, 'totalMinor', l.total_minor,
    'taxMinor', l.tax_minor, 'taxRatePpm', l.tax_rate_ppm,
    'shippedQuantity', l.shipped_quantity, 'deliveredQuantity', l.delivered_quantity,
    'refundedQuantity', l.refunded_quantity, 'refundedMinor', l.refunded_minor
  ) order by l.position), '[]'::jsonb)
  from orders.lines l where l.order_id = o.id
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

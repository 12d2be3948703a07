import type { Address } from "../customers/index.ts"
import type { Rounding, RoundingMode } from "../settings/index.ts"
import type { Reach } from "./rules.ts"

/**
 * An order as sold, as plain JSON: it is frozen in the attempt before money moves, and written down unchanged
 * after.
 */
export type OrderAsSold = {
  cartId: string | null
  customerId: string | null
  email: string
  buyerName: string | null
  locale: string
  marketCode: string
  currency: string
  taxDisplay: "gross" | "net"
  rounding: Rounding
  roundingMode: RoundingMode
  address: Address | null
  delivery: SoldDelivery | null
  payment: {
    method: string
    facts: PaymentFact[]
    /** After how many days without its money it is canceled, and how many before its buyer is reminded. */
    expireDays?: number | null | undefined
    remindDays?: number | null | undefined
  }
  /** What gift cards and store credit pay of the total; the payment is over the rest. */
  tenders: SoldTender[]
  itemsMinor: number
  /** What promotions took off lines and delivery, as the market shows prices. */
  discountMinor: number
  /** Each promotion that applied, with what it gave in all. */
  discounts: SoldDiscount[]
  deliveryMinor: number
  deliveryTaxMinor: number
  taxMinor: number
  taxes: SoldTaxes
  /** What paying in coins added, or took away. */
  cashRoundingMinor: number
  totalMinor: number
  lines: SoldLine[]
}

/** Where it was taxed, and the tax of all that is taxed at one rate, the highest rate first. */
export type SoldTaxes = {
  country: string
  region: string | null
  treatment: SoldTreatment
  /** Of a business: its format was checked, nobody has looked it up. */
  vatNumber: string | null
  /** What freed the customer from tax. */
  exemptBecause: string | null
  /** Absent: the shop's own rates. */
  source?: "service" | "shop_after_failure"
  rows: { ratePpm: number; netMinor: number; taxMinor: number }[]
}

/** Why its buyer pays tax or none: freed by the shop, or as a business that owes it itself. */
export type SoldTreatment = "taxed" | "exempt" | "reverse_charge"

export type SoldDiscount = {
  promotionId: string
  /** As its buyer read it. */
  title: string
  /** What opened it, if a code did. */
  code: string | null
  amountMinor: number
}

export type SoldDelivery = {
  methodId: string
  code: string
  kind: "ship" | "pickup"
  title: string
  promise: { earliestOn: string; latestOn: string } | null
  /** What its price was made of; staff may ask for it. */
  why?: unknown[]
}

export type TenderKind = "gift_card" | "store_credit"

export type SoldTender = { tenderId: string; kind: TenderKind; lastFour: string | null; amountMinor: number }

export type PaymentFact = { label: Record<string, string>; value: string }

export type SoldLine = {
  id: string
  variantId: string
  productId: string
  sku: string
  title: string
  variantTitle: string | null
  pictureUrl: string | null
  reach: Reach
  fileMediaId: string | null
  /** What the buyer asked for with it: an engraving, a recipient. */
  configuration: Record<string, string> | null
  isGiftCard: boolean
  weightGrams: number
  quantity: number
  unitPriceMinor: number
  /** What promotions took off, as the market shows prices. */
  discountMinor: number
  /** The promotion that gave it for nothing. */
  giftOf: string | null
  totalMinor: number
  taxMinor: number
  taxRatePpm: number
  why: unknown[]
}

import type { Money } from "../../../kit/money.ts"
import type { Address } from "../../customers/index.ts"
import type { Goods, MoneyProgress, Reach, Returns, Sale } from "../rules.ts"
import type { PaymentFact, SoldDelivery, SoldTreatment, TenderKind } from "../sold.ts"

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
  unitPrice: Money
  /** What promotions took off, as the market shows prices. */
  discount: Money
  /** The promotion that gave it for nothing. */
  giftOf: string | null
  total: Money
  tax: Money
  taxRatePpm: number
  shippedQuantity: number
  deliveredQuantity: number
  /** Units whose money went back, by name, and how much it was. */
  refundedQuantity: number
  refunded: Money
}

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
  /** What gift cards and store credit have paid of it. */
  tenders: Tender[]
  paid: Money
  refunded: Money
  placedAt: Date
  canceledAt: Date | null
  version: number
  lines: OrderLine[]
  timeline: TimelineRow[]
}

export type OrderForStaff = Omit<Order, "timeline" | "email"> & {
  /** Nothing once its buyer was erased. */
  email: string | null
  erasedAt: Date | null
  customerId: string | null
  attemptId: string
  /** What freed the customer from tax. */
  exemptBecause: string | null
  timeline: (TimelineRow & { actor: string })[]
}

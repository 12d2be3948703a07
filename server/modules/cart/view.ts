import type { Money } from "../../kit/money.ts"
import { type UnitPrice, unitPriceFrom, type VariantForSale } from "../catalog/index.ts"
import type { DeliveryOption, Destination } from "../fulfillment/index.ts"
import type { PricedCart, Speaking, TaxRow, TaxTreatment } from "../pricing/index.ts"
import {
  type CartCode,
  type CartDiscount,
  type CartGift,
  type CartTrace,
  codesIn,
  discountsOf,
  giftsIn,
  type NearMiss,
  nearMiss,
  promotionsApplied,
  speaking,
  subtotalOf,
  traceOf,
} from "./discounts.ts"
import { type CartCard, paidByCards } from "./gift_cards.ts"
import { type Note, notesOn } from "./notes.ts"
import {
  type CartLine,
  type CartState,
  type Configuration,
  destinationOf,
  type Offer,
  taxedAt,
} from "./rules.ts"
import { pricedAsShown, type Shown, type ToShow, treatmentOf } from "./shown.ts"

export type CartLineView = {
  lineId: string
  variantId: string
  productId: string | null
  slug: string | null
  sku: string | null
  title: string
  variantTitle: string | null
  pictureUrl: string | null
  reach: VariantForSale["reach"] | null
  configuration: Configuration | null
  quantity: number
  /** As the market shows prices; nothing when it cannot be bought, and then the line counts nowhere. */
  unitPrice: Money | null
  /** What a kilogram, a liter or another base quantity of it costs. */
  perUnit: UnitPrice | null
  /** What is paid for the line, tax included. */
  total: Money | null
  /** What promotions take off, as the market shows prices. */
  discounts: CartDiscount[]
  notes: Note[]
}

export type CartView = {
  cartId: string
  state: CartState
  /** The order that the cart has become. */
  orderId: string | null
  version: number
  marketCode: string
  /** Nothing is sold in a market that has closed: then the cart can be read and emptied, not bought. */
  isMarketOpen: boolean
  currency: string
  taxDisplay: "gross" | "net"
  locale: string
  /** Where it will go, as its holder said. */
  destination: Destination | null
  /** How many things are in it. */
  count: number
  lines: CartLineView[]
  gifts: CartGift[]
  codes: CartCode[]
  /** What applies, with what each gave in all. */
  promotions: CartDiscount[]
  nearMiss: NearMiss | null
  /** Without promotions and delivery, as the market shows prices. */
  subtotal: Money
  /** What promotions take off, delivery included. */
  discountTotal: Money
  itemsTotal: Money
  /**
   * The cheapest way to where it will go, or else into its market: before an address is known it is an
   * estimate. Nothing where nothing is carried, or nothing goes.
   */
  delivery: DeliveryOption | null
  deliveryDiscounts: CartDiscount[]
  taxTotal: Money
  /** The highest rate first. */
  taxes: TaxRow[]
  /** Whether its customer pays tax. That a business owes it itself is known at the checkout only. */
  taxTreatment: TaxTreatment
  /** The country for which the taxes are estimated, as long as it is not known where the goods go. */
  taxCountry: string
  /** What paying in coins adds or takes away. */
  cashRounding: Money
  /** Items and the estimated delivery. */
  total: Money
  giftCards: CartCard[]
  /** What gift cards leave to pay of the total. */
  due: Money
  /** Where it was asked for: every step of every price. */
  trace?: CartTrace
}

export function viewOf(given: ToShow): CartView {
  return viewFrom(given, pricedAsShown(given))
}

export function viewFrom(given: ToShow, priced: Shown): CartView {
  const { cart, lines, facts, locale, explain = false, now } = given
  const { market, timeZone } = facts
  const { priced: whole, promoted, delivery, variants, offers } = priced
  const { codes } = facts.promotions
  const shown = { priced: whole, toPromote: promoted, codes, leftOut: cart.leftOut, locale, timeZone, now }
  const speak = speaking(promoted.promotions, { locale, timeZone })
  return {
    cartId: cart.cartId,
    state: cart.state,
    orderId: cart.orderId,
    version: cart.version,
    marketCode: market.code,
    isMarketOpen: market.isOpen,
    currency: market.currency,
    taxDisplay: market.taxDisplay,
    locale,
    destination: cart.destination,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    lines: lines.map((line) =>
      viewLine(line, {
        lines,
        now,
        variant: variants.get(line.variantId),
        offer: offers.get(line.variantId),
        priced: whole,
        speak,
      }),
    ),
    gifts: giftsIn(shown, variants),
    codes: codesIn(shown),
    promotions: promotionsApplied(shown),
    nearMiss: nearMiss(shown),
    subtotal: subtotalOf(whole),
    discountTotal: whole.discountTotal,
    itemsTotal: whole.itemsTotal,
    delivery: delivery && whole.delivery ? { ...delivery, price: whole.delivery.price } : null,
    deliveryDiscounts: whole.delivery ? discountsOf(whole.delivery.discounts, speak) : [],
    taxTotal: whole.taxTotal,
    taxes: whole.taxes,
    taxTreatment: treatmentOf(cart),
    taxCountry: taxedAt(market, destinationOf(cart, market), delivery).country,
    cashRounding: whole.cashRounding,
    total: whole.total,
    ...paidByCards(whole.total, facts.cards),
    ...(explain && { trace: traceOf(shown) }),
  }
}

type Around = {
  lines: readonly CartLine[]
  now: Date
  variant: VariantForSale | undefined
  offer: Offer | undefined
  priced: PricedCart
  speak: Speaking
}

function viewLine(line: CartLine, { lines, now, variant, offer, priced, speak }: Around): CartLineView {
  const price = priced.lines.find(({ id }) => id === line.lineId)
  return {
    lineId: line.lineId,
    variantId: line.variantId,
    productId: variant?.productId ?? null,
    slug: variant?.slug ?? null,
    sku: variant?.sku ?? null,
    title: variant?.title ?? "",
    variantTitle: variant?.variantTitle ?? null,
    pictureUrl: variant?.pictureUrl ?? null,
    reach: variant?.reach ?? null,
    configuration: line.configuration,
    quantity: line.quantity,
    unitPrice: price?.unitPrice ?? null,
    perUnit: price ? unitPriceFrom(price.unitPrice, variant?.content ?? null) : null,
    total: price?.total ?? null,
    discounts: price ? discountsOf(price.discounts, speak) : [],
    notes: notesOn(line, { lines, offer, now }),
  }
}

import { Refusal } from "../../kit/errors.ts"
import { compare, type Money } from "../../kit/money.ts"
import { type CartForCheckout, goingTo, goodsTotalOf, type LineForCheckout } from "../cart/index.ts"
import type { Address } from "../customers/index.ts"
import {
  type DeliveryOption,
  type Destination,
  needsDelivery,
  optionsFrom,
  type Shipment,
  shipmentOf,
} from "../fulfillment/index.ts"
import { isCardNumber, type PaymentMethod, type Spendable, takesNumbers } from "../payments/index.ts"
import {
  type CartToPrice,
  type DeliveryToPrice,
  hasRegions,
  type PricedCart,
  placeOf,
  priceCart,
  type TaxTreatment,
} from "../pricing/index.ts"
import { type BuyerByMail, checkCodes, checkForBuyer } from "./buyer.ts"
import type { CartToSell } from "./freeze.ts"
import { taxpayerOf, treatmentOf } from "./taxpayer.ts"
import { cardsMethod, checkExpectedDue, tender } from "./tenders.ts"

/** What a shopper says at the checkout, as far as it decides what is sold. */
export type Wish = {
  email: string
  name?: string | undefined
  address?: Address | undefined
  deliveryMethodId?: string | undefined
  paymentMethod?: string | undefined
  paymentToken?: string | undefined
  expectedTotal?: Money | undefined
  expectedDue?: Money | undefined
  vatNumber?: string | undefined
  customerId: string | null
}

export type Seen = {
  cart: CartForCheckout
  paymentMethods: PaymentMethod[]
  /** Gift cards and credit that pay first. */
  cards: readonly Spendable[]
  /** What the mail address tells; of a cart that is only shown nothing. */
  buyer?: BuyerByMail
}

/** An order that costs nothing is paid by nobody. */
export const freeMethod: PaymentMethod = {
  code: "free",
  provider: "none",
  titleKey: "payment.method.free",
  needsToken: false,
  inCash: false,
  facts: [],
  captureAt: "placement",
  cardField: null,
}

/** The cart as it would be sold this instant, or what is missing for that. */
export function cartToSell(seen: Seen, wish: Wish, now: Date): CartToSell {
  if (wish.address) checkCountry(seen.cart, wish.address.country)
  const bound = wish.address ? goingTo(seen.cart, placeOf(wish.address), now) : seen.cart
  const delivery = chosenDelivery({ ...seen, cart: bound }, wish, now)
  if (wish.address && delivery?.kind !== "pickup") checkRegion(bound, wish.address, now)
  const cart = taxedWhere(bound, delivery, now)
  const country = wish.address?.country
  const taxpayer = taxpayerOf(cart, { ...wish, country })
  const taxTreatment = treatmentOf(taxpayer, cart, { isCarried: delivery !== null, delivery, country })
  const total = () => price(cart, delivery, now, { taxTreatment }).total
  const isInCash = paysInCash(seen, { wish, total })
  const input = toPrice(cart, delivery, now, { inCash: isInCash, taxTreatment })
  const priced = priceCart(input)
  checkForBuyer(priced, seen)
  checkCodes(cart, { isSeen: isSame(priced.total, wish.expectedTotal) })
  checkExpected(priced.total, wish.expectedTotal)
  const tendered = tender(priced.total, seen.cards, isInCash ? cart.market.cashStepMinor : null)
  checkExpectedDue(tendered.due, wish.expectedDue)
  return {
    cartId: cart.cartId,
    customerId: wish.customerId,
    email: wish.email,
    buyerName: wish.name || (wish.address?.name ?? null),
    locale: cart.locale,
    market: cart.market,
    address: wish.address ?? null,
    delivery,
    method: methodFor(priced.total, tendered.due, seen, wish),
    planned: tendered.planned,
    lines: [...cart.lines, ...givenGifts(cart, priced)],
    codes: cart.codes,
    promotions: cart.promotions.promotions,
    input,
    taxPlace: cart.taxPlace,
    taxpayer,
    priced,
  }
}

/** What cards pay for as a whole is not paid in coins, whatever was chosen. */
function paysInCash(seen: Seen, { wish, total }: { wish: Wish; total: () => Money }): boolean {
  const isCash = seen.paymentMethods.some(({ code, inCash }) => inCash && code === wish.paymentMethod)
  return isCash && (seen.cards.length === 0 || tender(total(), seen.cards).due.minor > 0n)
}

function methodFor(total: Money, due: Money, seen: Seen, wish: Wish): PaymentMethod {
  if (total.minor === 0n) return freeMethod
  return due.minor === 0n ? cardsMethod : chosenMethod(seen.paymentMethods, wish)
}

/** What is fetched is handed over at home, wherever its buyer lives. */
export function taxedWhere(
  cart: CartForCheckout,
  delivery: DeliveryOption | null,
  now: Date,
): CartForCheckout {
  if (delivery?.kind !== "pickup") return cart
  const { quoted: _, ...own } = cart
  return goingTo(own, { country: cart.market.homeCountry, region: null }, now)
}

type Terms = { inCash?: boolean; taxTreatment?: TaxTreatment }

export function price(
  cart: CartForCheckout,
  delivery: DeliveryToPrice | null,
  now: Date,
  terms: Terms = {},
): PricedCart {
  return priceCart(toPrice(cart, delivery, now, terms))
}

/** What is paid in coins is rounded to the smallest one of the market. */
function toPrice(
  cart: CartForCheckout,
  delivery: DeliveryToPrice | null,
  now: Date,
  { inCash = false, taxTreatment = "taxed" }: Terms,
): CartToPrice {
  const { market, lines, taxRates, promotions, quoted } = cart
  const cashStepMinor = inCash ? market.cashStepMinor : null
  return {
    ...{ market, lines, taxRates, taxTreatment, delivery, ...promotions, cashStepMinor, now },
    ...(quoted && { quoted }),
  }
}

/** The gifts of a cart that are given for what is in it. */
export function givenGifts({ gifts }: CartForCheckout, priced: PricedCart): LineForCheckout[] {
  const given = new Set(priced.lines.flatMap(({ id, giftOf }) => (giftOf === null ? [] : [id])))
  return gifts.filter(({ id }) => given.has(id))
}

/** What of a cart is carried, to an address or to where it is thought to go; nothing for files alone. */
export function shipmentFor(
  cart: CartForCheckout,
  to: Destination | null,
  goods: PricedCart,
): Shipment | null {
  if (!needsDelivery(cart.lines.map(({ reach }) => reach))) return null
  const subtotal = goodsTotalOf(goods, cart.lines)
  return shipmentOf({ to: to ?? cart.destination, items: cart.lines, subtotal })
}

/** The ways this cart can reach its buyer; none are needed for files and appointments. */
export function optionsOf(cart: CartForCheckout, to: Destination | null, now: Date): DeliveryOption[] {
  const shipment = shipmentFor(cart, to, price(cart, null, now))
  return shipment ? optionsFrom(cart.deliveryMethods, { shipment, locale: cart.locale, now }) : []
}

export function checkCountry(cart: CartForCheckout, country: string): void {
  if (cart.market.countries.includes(country)) return
  throw new Refusal("checkout.country", 422, "We do not sell to this country.", {
    field: "address.country",
    country,
  })
}

/** Where regions have rates of their own, one that cannot be read would be taxed like none of them. */
function checkRegion({ taxBook, quoted }: CartForCheckout, address: Address, now: Date): void {
  if (quoted?.source === "service" || placeOf(address).region !== null) return
  if (!hasRegions(address.country, taxBook, now)) return
  const message = "Please write the state or region with its letters, like CA."
  throw new Refusal("checkout.region", 422, message, { field: "address.region" })
}

function chosenDelivery(seen: Seen, wish: Wish, now: Date): DeliveryOption | null {
  if (!needsDelivery(seen.cart.lines.map(({ reach }) => reach))) return null
  const { address } = wish
  const to = address && { ...address, region: address.region ?? null }
  const options = optionsOf(seen.cart, to ?? null, now)
  if (options.length === 0) {
    const message = "We have no way to bring these things to this address."
    throw new Refusal("checkout.no_delivery", 409, message)
  }
  const chosen = options.find(({ methodId }) => methodId === wish.deliveryMethodId)
  if (!chosen) {
    const message = "Please choose how your order reaches you."
    throw new Refusal("checkout.delivery_needed", 422, message, { field: "deliveryMethodId" })
  }
  if (chosen.kind === "ship" && !wish.address) {
    throw new Refusal("checkout.address_needed", 422, "Please write where your order goes.", {
      field: "address",
    })
  }
  return chosen
}

type Paying = Pick<Wish, "paymentMethod" | "paymentToken">

export function chosenMethod(methods: PaymentMethod[], wish: Paying): PaymentMethod {
  const method = methods.find(({ code }) => code === wish.paymentMethod)
  if (!method) {
    throw new Refusal("checkout.payment_needed", 422, "Please choose how to pay.", { field: "paymentMethod" })
  }
  if (method.needsToken && !wish.paymentToken) {
    throw new Refusal("checkout.card_needed", 422, "Please give a card to pay with.", {
      field: "paymentToken",
    })
  }
  if (wish.paymentToken && isCardNumber(wish.paymentToken) && !takesNumbers(method.provider)) {
    const message = "Please type your card into the card field. Its number must not be sent to the shop."
    throw new Refusal("checkout.card_number", 422, message, { field: "paymentToken" })
  }
  return method
}

/** A price that changed while the shopper read the page is told, never charged unseen. */
function checkExpected(total: Money, expected: Money | undefined): void {
  if (!expected || isSame(total, expected)) return
  const message = "The total of your cart has changed. Please look at it again."
  throw new Refusal("checkout.total_changed", 409, message, { total })
}

function isSame(total: Money, expected: Money | undefined): boolean {
  return expected?.currency === total.currency && compare(expected, total) === 0
}

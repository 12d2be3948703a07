import type { Db } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { type Money, money, subtract, zero } from "../../kit/money.ts"
import { type CartForCheckout, cartToOffer, goingTo, goodsTotalOf, subtotalOf } from "../cart/index.ts"
import { postalProblem, tidyPostalCode } from "../customers/index.ts"
import {
  type DeliveryOption,
  type Destination,
  type Obstacle,
  obstaclesFrom,
  optionsFrom,
} from "../fulfillment/index.ts"
import type { SoldDiscount } from "../orders/index.ts"
import { type CaptureAt, paymentMethodsFor, type Spendable, spendableCards } from "../payments/index.ts"
import { type PricedCart, placeOf, type TaxTreatment } from "../pricing/index.ts"
import { t } from "../settings/index.ts"
import { freezeDiscounts } from "./freeze.ts"
import { ratedForOptions } from "./quoted.ts"
import { captureTime } from "./rules.ts"
import type { CheckoutOptions } from "./schemas.ts"
import { checkCountry, price, shipmentFor, taxedWhere } from "./sell.ts"
import { type Taxpayer, taxpayerOf, treatmentOf } from "./taxpayer.ts"
import { tender } from "./tenders.ts"

export type AskedOptions = {
  cartId: string
  country?: string | undefined
  postalCode?: string | undefined
  region?: string | undefined
  locale?: string | undefined
  vatNumber?: string | undefined
  /** Whether the credit of whoever is signed in pays first. */
  useCredit?: boolean | undefined
  holder: { cartTokenHash: string; customerId: string | null }
  now: Date
}

/** How a cart can be delivered and paid, with what the whole order costs each way. */
export async function deliveryOptionsForCart(db: Db, input: AskedOptions): Promise<CheckoutOptions> {
  const { cartId, locale, holder, now } = input
  const found = await cartToOffer(db, { cartId, cartTokenHash: holder.cartTokenHash, locale, now })
  const paymentMethods = await paymentMethodsFor(db, { marketCode: found.market.code })
  const to = destinationFrom(input)
  if (to) checkCountry(found, to.country)
  const cart = to ? goingTo(found, placeOf(to), now) : found
  const { currency } = cart.market
  const cards = await spendableCards(db, {
    ...{ cardIds: cart.giftCardIds, customerId: holder.customerId, currency, now },
  })
  const giftCards = cards.filter(({ kind }) => kind === "gift_card")
  const used = input.useCredit ? cards : giftCards
  // As everybody pays: what delivery costs, and how much is missing for a free one, go by it.
  const forAll = price(cart, null, now)
  const shipment = shipmentFor(cart, to, forAll)
  const asked = shipment && { shipment, locale: cart.locale, now }
  const options = asked ? optionsFrom(cart.deliveryMethods, asked) : []
  const inCash = cart.market.cashStepMinor !== null && paymentMethods.some((method) => method.inCash)
  const taxpayer = taxpayerOf(cart, { ...input, customerId: holder.customerId })
  const shipped = await ratedForOptions(db, { ...{ cart, to, now }, taxpayer })
  const order = { ...{ cart, forAll, taxpayer, used, inCash, now }, isCarried: shipment !== null, to }
  const { priced: goods, ...withoutDelivery } = costsOf(order, cart, null)
  return {
    currency: cart.market.currency,
    needsDelivery: shipment !== null,
    giftCards: giftCards.map(({ cardId, lastFour, availableMinor }) => ({
      ...{ cardId, lastFour, balance: money(availableMinor, currency) },
    })),
    credit: creditIn(cards, currency),
    vatNumber: taxpayer.vat?.number ?? null,
    itemsTotal: goods.itemsTotal,
    goodsTotal: goodsTotalOf(forAll, cart.lines),
    subtotal: subtotalOf(goods),
    ...withoutDelivery,
    deliveryOptions: options.map((option) => {
      const going = option.kind === "ship" ? shipped : { cart, taxSource: "shop" as const }
      const { priced: whole, ...all } = costsOf(order, taxedWhere(going.cart, option, now), option)
      return { ...option, ...shown(option, whole, all.taxTreatment), ...all, taxSource: going.taxSource }
    }),
    obstacles: asked
      ? obstaclesFrom(cart.deliveryMethods, asked).map(({ obstacle, ...method }) => {
          return { ...method, reason: obstacle.kind, weightGramsMax: weightIn(obstacle) }
        })
      : [],
    paymentMethods: paymentMethods.map(({ code, needsToken, inCash, titleKey, cardField, captureAt }) => ({
      code,
      title: t(cart.locale, titleKey),
      needsToken,
      inCash,
      cardField: cardField && { ...cardField, captureMethod: captureMethodOf(captureAt, cart.lines) },
    })),
  }
}

type ToCost = {
  cart: CartForCheckout
  /** The goods as everybody pays for them. */
  forAll: PricedCart
  isCarried: boolean
  to: Destination | null
  taxpayer: Taxpayer
  used: readonly Spendable[]
  inCash: boolean
  now: Date
}

/** What the whole order comes to when it goes this way. */
function costsOf(order: ToCost, at: CartForCheckout, delivery: DeliveryOption | null) {
  const { forAll, isCarried, taxpayer, used, inCash, now } = order
  const taxTreatment = treatmentOf(taxpayer, at, { isCarried, delivery, country: order.to?.country })
  const isForAll = at === order.cart && delivery === null && taxTreatment === "taxed"
  const priced = isForAll ? forAll : price(at, delivery, now, { taxTreatment })
  const { due } = tender(priced.total, used)
  // What cards pay for as a whole is not paid in coins.
  const cash = inCash && due.minor > 0n ? price(at, delivery, now, { inCash, taxTreatment }) : null
  return {
    taxCountry: at.taxPlace.country,
    ...{ taxTotal: priced.taxTotal, taxes: priced.taxes, taxTreatment, total: priced.total, due },
    cash: cash && {
      ...{ rounding: cash.cashRounding, total: cash.total },
      due: tender(cash.total, used, at.market.cashStepMinor).due,
    },
    discounts: freezeDiscounts({ ...at, ...at.promotions, priced }).map(named(at)),
    priced,
  }
}

/** A field is told whether the money is taken with the order, as its payment will be asked for. */
function captureMethodOf(captureAt: CaptureAt, lines: CartForCheckout["lines"]): "automatic" | "manual" {
  return captureTime({ captureAt, lines }) === "placement" ? "automatic" : "manual"
}

/** Where no tax is paid, what was taken off holds one and has no place beside a price without it. */
function shown(option: DeliveryOption, { delivery }: PricedCart, treatment: TaxTreatment) {
  const none = zero(option.price.currency)
  if (treatment !== "taxed" && delivery) return { price: delivery.price, discount: none }
  const { discount = none } = delivery ?? {}
  return { price: subtract(option.price, discount), discount }
}

/** Nothing where there is none: then nobody is asked whether to use it. */
function creditIn(cards: readonly Spendable[], currency: string): Money | null {
  const minor = cards.find(({ kind }) => kind === "store_credit")?.availableMinor ?? 0n
  return minor > 0n ? money(minor, currency) : null
}

function named({ market: { currency } }: CartForCheckout) {
  return ({ promotionId, title, amountMinor }: SoldDiscount) => ({
    ...{ promotionId, title },
    amount: money(BigInt(amountMinor), currency),
  })
}

function destinationFrom({ country, region, postalCode: typed }: AskedOptions): Destination | null {
  if (country === undefined) return null
  const postalCode = typed === undefined ? null : tidyPostalCode(country, typed)
  const problem = postalCode !== null && postalProblem({ country, postalCode, region: "any" })
  if (problem) throw new Refusal("checkout.postal_code", 422, problem.message, { field: problem.field })
  return { country, region: region || null, postalCode }
}

const weightIn = (obstacle: Obstacle) => (obstacle.kind === "too_heavy" ? obstacle.weightGramsMax : null)

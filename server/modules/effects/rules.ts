import { money } from "../../kit/money.ts"
import { goodsTotalOf } from "../cart/index.ts"
import {
  type DeliveryMethod,
  type Destination,
  deliveryQuote,
  needsDelivery,
  type Quote,
  type Reach,
  shipmentOf,
} from "../fulfillment/index.ts"
import {
  type Buyer,
  type CartToPrice,
  choosePrice,
  type DeliveryToPrice,
  type GiftToPrice,
  type ListPrice,
  type PricedCart,
  type PricedMarket,
  type Promotion,
  placeOf,
  priceCart,
  ratesFor,
  type Sale,
  type TaxBook,
  type TaxCategory,
  type TaxRate,
  type TaxTreatment,
  type Tier,
} from "../pricing/index.ts"

import { type CostedLine, type Margins, thinLines } from "./margins.ts"

export type BasketLine = {
  id: string
  variantId: string
  productId: string
  quantity: number
  weightGrams: number
  reach: Reach
  /** False when it is not sold any more, whatever it would cost. */
  isActive: boolean
  /** Promotions neither touch nor count it. */
  isGiftCard: boolean
  /** Collections and categories of its product; empty where no promotion asks. */
  collectionIds: readonly string[]
}

/** What somebody has picked, in a cart or in an order, without what it cost. */
export type Basket = {
  marketCode: string
  /** Unknown in most carts, and where somebody picks up: then it is the market's home. */
  destination: Destination | null
  /** The way the buyer has chosen; a cart has none yet, and shows the cheapest. */
  methodId: string | null
  /** Whoever has let it be sent would not come and fetch it. */
  kind: DeliveryMethod["kind"] | null
  /** As it was sold; a cart as it is shown. */
  taxTreatment: TaxTreatment
  buyer: Buyer
  /** Of an order: what gave it something. Those that need a code are taken for given. */
  promotionIds: readonly string[]
  /** Of a cart. */
  codes: readonly string[]
  lines: readonly BasketLine[]
}

export type VariantPrice = {
  priceMinor: bigint | null
  compareAtMinor: bigint | null
  tiers: readonly Tier[] | null
  sales: readonly Sale[] | null
  /** In force, for everybody and for each group. */
  lists: readonly GroupPrice[] | null
  taxCategory: TaxCategory
  /** What one unit costs the shop, in the market's currency; nothing where nobody has said. */
  costMinor: bigint | null
}

/** What a price list says to everybody or to a group. */
export type GroupPrice = ListPrice & { groupId: string | null }

export type VariantPrices = ReadonlyMap<string, VariantPrice>

/** Everything that the amounts of a basket depend on, in one market. */
export type TradeRules = {
  market: PricedMarket & { homeCountry: string }
  prices: VariantPrices
  taxBook: TaxBook
  methods: readonly DeliveryMethod[]
  /** Those that a basket gets, of today's. */
  promotionsOf: (basket: Basket) => readonly Promotion[]
  /** The variants that promotions give and that are sold, with their products. */
  giftProducts: ReadonlyMap<string, string>
  now: Date
}

export type Amounts = { totalMinor: bigint; taxMinor: bigint; deliveryMinor: bigint }

/** What would become of a basket: what is paid for it and how it is brought, or why it cannot be bought. */
export type Outcome =
  | (Amounts & { kind: "sold"; methodId: string | null; isShort: boolean; margins: Margins })
  | { kind: "no_delivery" }
  | { kind: "nothing" }

/** A basket under these rules, by the one calculator. Lines without a price count nowhere, as in the cart. */
export function outcomeOf(basket: Basket, rules: TradeRules): Outcome {
  const sold = basket.lines.flatMap((line) => linesSold(line, basket, rules))
  if (sold.length === 0) return { kind: "nothing" }
  const { market } = rules
  const isShort = sold.length < basket.lines.length
  const { taxTreatment } = basket
  const promotions = rules.promotionsOf(basket)
  const gifts = promotions.flatMap((promotion) => giftOf(promotion, basket, rules))
  const priced = { lines: sold, promotions, gifts, buyer: basket.buyer }
  if (!needsDelivery(sold.map(({ reach }) => reach))) {
    const files = price(priced, null, { ...taxedIn(basket, rules), taxTreatment })
    return { kind: "sold", ...amountsOf(files), methodId: null, isShort, margins: marginsOf(sold, files) }
  }
  const goods = price(priced, null, taxedIn(basket, rules))
  const home = { country: market.homeCountry, region: null, postalCode: null }
  const to = basket.destination ?? home
  const shipment = shipmentOf({ to, items: sold, subtotal: goodsTotalOf(goods, sold) })
  const ways = rules.methods.flatMap((method) => {
    const quote = deliveryQuote(method, shipment)
    return quote.kind === "quote" ? [{ method, quote }] : []
  })
  const way = wayOf(ways, basket)
  if (!way) return { kind: "no_delivery" }
  const { code, methodId } = way.method
  const { priceMinor, why } = way.quote
  const delivery = { price: money(priceMinor, market.currency), code, why }
  const taxed = taxedIn(way.method.kind === "pickup" ? { destination: null } : basket, rules)
  const whole = price(priced, delivery, { ...taxed, taxTreatment })
  return { kind: "sold", ...amountsOf(whole), methodId, isShort, margins: marginsOf(sold, whole) }
}

const marginsOf = (sold: readonly CostedLine[], priced: PricedCart) =>
  thinLines(sold, { priced, marginPpm: 0 }).margins

/** What is in stock counts for nothing: a gift is there as long as it is sold. */
function giftOf({ promotionId, action }: Promotion, basket: Basket, rules: TradeRules): GiftToPrice[] {
  const productId = action.kind === "gift" ? rules.giftProducts.get(action.variantId) : undefined
  if (action.kind !== "gift" || productId === undefined) return []
  const { variantId, quantity } = action
  const line: BasketLine = {
    ...{ id: `gift_${promotionId}`, variantId, productId, quantity, weightGrams: 0, reach: "parcel" },
    ...{ isActive: true, isGiftCard: false, collectionIds: [] },
  }
  return linesSold(line, { ...basket, lines: [line] }, rules).map((priced) => ({ promotionId, line: priced }))
}

/** At the price for as many as the whole basket has of it. */
function linesSold(line: BasketLine, { lines, buyer }: Basket, { market, prices, now }: TradeRules) {
  const price = line.isActive ? prices.get(line.variantId) : undefined
  if (!price || price.priceMinor === null) return []
  const same = lines.filter(({ variantId }) => variantId === line.variantId)
  const quantity = same.reduce((sum, one) => sum + one.quantity, 0)
  const { priceMinor, taxCategory, costMinor, compareAtMinor: before, ...depth } = price
  const compareAtMinor = before !== null && before > priceMinor ? before : null
  const lists = (depth.lists ?? []).filter(
    ({ groupId }) => groupId === null || buyer.groupIds.includes(groupId),
  )
  const chosen = choosePrice({ ...depth, lists, priceMinor, compareAtMinor }, { quantity, now })
  return [
    {
      ...{ ...line, costMinor },
      isReduced: chosen.compareAtMinor !== null,
      isDiscountable: !line.isGiftCard,
      isCarried: needsDelivery([line.reach]),
      unitPrice: money(chosen.minor, market.currency),
      // The goods that a gift card pays for are taxed, not the card.
      taxCategory: line.isGiftCard ? "zero" : taxCategory,
    },
  ]
}

type Taxed = Pick<TradeRules, "market" | "now"> & { taxRates: TaxRate[]; taxTreatment?: TaxTreatment }

/** At the place where the goods go; in a cart, and where they are fetched, in the market's own country. */
function taxedIn({ destination }: Pick<Basket, "destination">, rules: TradeRules): Taxed {
  const { market, now, taxBook } = rules
  const place = placeOf(destination ?? { country: market.homeCountry })
  return { market, now, taxRates: ratesFor(place, taxBook, now) }
}

type Priced = Pick<CartToPrice, "lines" | "promotions" | "gifts" | "buyer">

function price(priced: Priced, delivery: DeliveryToPrice | null, taxed: Taxed): PricedCart {
  return priceCart({ ...taxed, ...priced, delivery })
}

function amountsOf({ total, taxTotal, delivery }: PricedCart): Amounts {
  return {
    totalMinor: total.minor,
    taxMinor: taxTotal.minor,
    deliveryMinor: delivery?.price.minor ?? 0n,
  }
}

type Way = { method: DeliveryMethod; quote: Quote }

/** The one that was chosen, as long as it goes there; else the cheapest of its kind, else of all. */
function wayOf(ways: readonly Way[], { methodId, kind }: Pick<Basket, "methodId" | "kind">): Way | undefined {
  const chosen = ways.find(({ method }) => method.methodId === methodId)
  if (chosen) return chosen
  const alike = ways.filter(({ method }) => method.kind === kind)
  let cheapest: Way | undefined
  for (const way of alike.length > 0 ? alike : ways) {
    if (!cheapest || way.quote.priceMinor < cheapest.quote.priceMinor) cheapest = way
  }
  return cheapest
}

const nothing: Amounts = { totalMinor: 0n, taxMinor: 0n, deliveryMinor: 0n }

/** What cannot be bought brings nothing. */
export function amountsIn(outcome: Outcome): Amounts {
  return outcome.kind === "sold" ? outcome : nothing
}

export function isTouched(before: Outcome, after: Outcome): boolean {
  return before.kind !== after.kind || isOtherwise(before, amountsIn(after))
}

/** It comes to other amounts than these. */
export function isOtherwise(outcome: Outcome, other: Amounts): boolean {
  const one = amountsIn(outcome)
  return (
    one.totalMinor !== other.totalMinor ||
    one.taxMinor !== other.taxMinor ||
    one.deliveryMinor !== other.deliveryMinor
  )
}

/** Its own way would not go there any more: the buyer would have had to take another one. */
export function goesAnotherWay(before: Outcome, after: Outcome): boolean {
  return before.kind === "sold" && after.kind === "sold" && before.methodId !== after.methodId
}

export function losesDelivery(before: Outcome, after: Outcome): boolean {
  return before.kind !== "no_delivery" && after.kind === "no_delivery"
}

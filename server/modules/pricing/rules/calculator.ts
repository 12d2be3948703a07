import { assert } from "../../../kit/errors.ts"
import { add, type Money, money, zero } from "../../../kit/money.ts"
import type { DeliveryTax } from "../../settings/index.ts"
import { type PricedDelivery, partsOfDelivery, priceDelivery } from "./delivery.ts"
import { discountsOf, type PricedLine, priceLine } from "./lines.ts"
import type { Basket, Buyer, PromotedLine } from "./promotions/basket.ts"
import type { LineFacts } from "./promotions/matching.ts"
import { type Given, stack, type Verdict } from "./promotions/stacking.ts"
import type { Promotion } from "./promotions/types.ts"
import { cashRounding, type Rounding, type RoundingMode } from "./rounding.ts"
import { type QuotedTaxes, rateOf, type TaxCategory, type TaxRate } from "./taxes.ts"
import { byRate, type TaxedPart, taxesOf } from "./taxing.ts"
import type { Converted, PriceOrigin, Why } from "./why.ts"

export type PricedMarket = {
  code: string
  currency: string
  taxDisplay: "gross" | "net"
  rounding: Rounding
  roundingMode: RoundingMode
  deliveryTax: DeliveryTax
}

/** Taxed like everybody, or not: freed by the shop, or as a business that accounts for the tax itself. */
export type TaxTreatment = "taxed" | "exempt" | "reverse_charge"

export type LineToPrice = LineFacts & {
  id: string
  quantity: number
  /** As the market shows prices: with tax in a gross market, without in a net one. */
  unitPrice: Money
  /** Where the price comes from, when it is not simply the variant's price in its market. */
  origin?: PriceOrigin
  /** What it was converted from, where the market's currency was not the one it was set in. */
  converted?: Converted
  /** The quantity from which this price holds, where it is one of several by quantity. */
  quantityMin?: number
  taxCategory: TaxCategory
  /** False for what is as good as money, gift cards for instance: no promotion touches or counts it. */
  isDiscountable: boolean
  /** False for files, appointments and gift cards: delivery is taxed like what it brings. */
  isCarried?: boolean
}

/** What a promotion would add to the cart for nothing; absent when there is none left to give. */
export type GiftToPrice = { promotionId: string; line: LineToPrice }

export type DeliveryToPrice = { price: Money; code?: string; why?: readonly Why[] }

export type CartToPrice = {
  market: PricedMarket
  lines: readonly LineToPrice[]
  /** Of the place where the goods go, or of the market's own while that is not known. */
  taxRates: readonly TaxRate[]
  taxTreatment?: TaxTreatment
  /** Where a tax service was asked; its rates go before those of the shop. */
  quoted?: QuotedTaxes
  /** As the market shows prices, like the lines. */
  delivery: DeliveryToPrice | null
  /** Those for everybody, and those whose code was given; of other markets and times they say so. */
  promotions?: readonly Promotion[]
  gifts?: readonly GiftToPrice[]
  buyer?: Buyer
  /** The smallest coin, in minor units, where the order is paid in coins (5 for 0.05 CHF). */
  cashStepMinor?: number | null
  /** With a verdict on every promotion, also on those that concern nothing in the cart. */
  explain?: boolean
  now: Date
}

/** The tax of all that is taxed at one rate. */
export type TaxRow = { ratePpm: number; net: Money; tax: Money }

export type PricedCart = {
  currency: string
  /** The lines as they were given, then the gifts. */
  lines: PricedLine[]
  delivery: PricedDelivery | null
  itemsTotal: Money
  /** What promotions took off, as the market shows prices. */
  discountTotal: Money
  taxTotal: Money
  /** The highest rate first. */
  taxes: TaxRow[]
  /** What paying in coins adds or takes away. */
  cashRounding: Money
  total: Money
  promotions: Verdict[]
}

const anybody: Buyer = { groupIds: [], isSignedIn: false, hasOrdered: null }

/**
 * The one calculator: what a cart costs and why. `total` is the sum of lines, delivery and cash rounding,
 * `taxTotal` the sum of the taxes of lines and delivery, always, to the minor unit; nothing is negative but
 * the cash rounding. The order of the lines changes no amount.
 *
 * First the promotions (see `stack`), each to what those before it have left. Then the tax of what is left,
 * rounded where the market says (see `taxesOf`). Then the sums.
 */
export function priceCart(input: CartToPrice): PricedCart {
  const { market } = input
  const { currency } = market
  const gifts = input.gifts ?? []
  const promoted = promotedFrom([...input.lines, ...gifts.map(({ line }) => line)], currency)
  const { given, verdicts, deliveryMinor } = promote(input, promoted)
  const lines = [...input.lines, ...givenGifts(given, { gifts, promoted })]
  const taxed = taxParts(input, { lines, promoted, deliveryMinor })
  const frame = { input, given, promoted, ...taxed, discounts: discountsOf(given, currency) }
  const priced = lines.map((line) => priceLine(line, frame))
  const delivery = input.delivery ? priceDelivery(input.delivery, { ...frame, deliveryMinor }) : null
  return { ...sums(input, { lines: priced, delivery }), promotions: verdicts }
}

type Promoted = ReadonlyMap<string, PromotedLine>

function promotedFrom(lines: readonly LineToPrice[], currency: string): Map<string, PromotedLine> {
  const promoted = new Map<string, PromotedLine>()
  for (const line of lines) {
    const { id, quantity, unitPrice, variantId, productId, collectionIds, isReduced } = line
    assert(unitPrice.currency === currency, "a price is in the currency of its market")
    assert(unitPrice.minor >= 0n, "a price is not negative")
    assert(Number.isSafeInteger(quantity) && quantity > 0, "a quantity is a whole number above zero")
    const subtotalMinor = unitPrice.minor * BigInt(quantity)
    promoted.set(id, {
      id,
      variantId,
      productId,
      collectionIds,
      isReduced,
      quantity,
      subtotalMinor,
      leftMinor: subtotalMinor,
    })
  }
  assert(promoted.size === lines.length, "each line of a cart has its own id")
  return promoted
}

function promote(input: CartToPrice, promoted: Promoted) {
  const { market, promotions = [], delivery, now, buyer = anybody, gifts = [], explain = false } = input
  const leftMinor = delivery?.price.minor ?? 0n
  if (promotions.length === 0) return { given: [], verdicts: [], deliveryMinor: leftMinor }
  const basket: Basket = {
    currency: market.currency,
    marketCode: market.code,
    now,
    buyer,
    lines: input.lines
      .filter(({ isDiscountable }) => isDiscountable)
      .map(({ id }) => promoted.get(id) as PromotedLine)
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    byId: promoted,
    delivery: delivery && { methodCode: delivery.code ?? null, leftMinor },
  }
  const { given, verdicts } = stack({
    promotions,
    basket,
    explain,
    round: { level: market.rounding, mode: market.roundingMode },
    gifts: gifts.map(({ promotionId, line: { id } }) => ({
      promotionId,
      valueMinor: promoted.get(id)?.subtotalMinor ?? 0n,
    })),
  })
  return { given, verdicts, deliveryMinor: basket.delivery?.leftMinor ?? 0n }
}

type Gifts = { gifts: readonly GiftToPrice[]; promoted: Promoted }

/** The gifts of those promotions that apply; nothing is left of what they cost. */
function givenGifts(given: readonly Given[], { gifts, promoted }: Gifts): LineToPrice[] {
  return given.flatMap(({ promotion, gain }) => {
    const gift = gain.gift && gifts.find(({ promotionId }) => promotionId === promotion.promotionId)
    if (!gift) return []
    const line = promoted.get(gift.line.id) as PromotedLine
    gain.lines.set(line.id, line.leftMinor)
    line.leftMinor = 0n
    return [gift.line]
  })
}

type ToTax = { lines: readonly LineToPrice[]; promoted: Promoted; deliveryMinor: bigint }

function taxParts(input: CartToPrice, { lines, promoted, deliveryMinor }: ToTax) {
  const { market, taxRates, now, delivery, quoted } = input
  const said = quoted?.source === "service" ? quoted : undefined
  const goods = lines.map(({ id, quantity, taxCategory }): TaxedPart => {
    const { leftMinor: baseMinor } = promoted.get(id) as PromotedLine
    return { id, quantity, baseMinor, ratePpm: said?.lines[id] ?? rateOf(taxCategory, taxRates, now) }
  })
  const brought = goods.filter((_, place) => lines[place]?.isCarried !== false)
  const ofDelivery = delivery
    ? partsOfDelivery({ brought, promoted, deliveryMinor, saidPpm: said?.deliveryPpm, market, taxRates, now })
    : []
  const parts = new Map([...goods, ...ofDelivery].map((part) => [part.id, part]))
  return { parts, ofDelivery, taxes: taxesOf([...parts.values()], market) }
}

function sums(
  { market, cashStepMinor }: CartToPrice,
  { lines, delivery }: { lines: PricedLine[]; delivery: PricedDelivery | null },
): Omit<PricedCart, "promotions"> {
  const { currency } = market
  const none = zero(currency)
  const itemsTotal = add(none, ...lines.map(({ total }) => total))
  const beforeRounding = add(itemsTotal, delivery?.price ?? none)
  const step = cashStepMinor ? cashRounding(beforeRounding.minor, BigInt(cashStepMinor)) : 0n
  const taxed = [
    ...lines.map(({ taxRatePpm: ratePpm, total, tax }) => ({
      ratePpm,
      totalMinor: total.minor,
      taxMinor: tax.minor,
    })),
    ...(delivery?.taxes ?? []),
  ]
  return {
    currency,
    lines,
    delivery,
    itemsTotal,
    discountTotal: add(none, ...lines.map(({ discount }) => discount), delivery?.discount ?? none),
    taxTotal: add(none, ...lines.map(({ tax }) => tax), delivery?.tax ?? none),
    taxes: [...byRate(taxed)]
      .sort(([one], [other]) => other - one)
      .map(([ratePpm, rows]) => {
        const taxMinor = rows.reduce((sum, row) => sum + row.taxMinor, 0n)
        const totalMinor = rows.reduce((sum, row) => sum + row.totalMinor, 0n)
        return { ratePpm, net: money(totalMinor - taxMinor, currency), tax: money(taxMinor, currency) }
      }),
    cashRounding: money(step, currency),
    total: add(beforeRounding, money(step, currency)),
  }
}

import { money } from "../../../kit/money.ts"
import type {
  CartToPrice,
  DeliveryToPrice,
  GiftToPrice,
  LineToPrice,
  PricedCart,
  PricedMarket,
} from "./calculator.ts"
import type { Promotion } from "./promotions/types.ts"
import { type PlainMoney, plain } from "./why.ts"

/**
 * All that the calculator was given, as plain JSON: amounts as numbers, times as texts. With it a price is
 * worked out again at any later time, whatever became of catalog, prices and promotions. Of the promotions
 * only those that concerned the cart are kept: the others gave nothing and would give nothing.
 */
export type KeptInputs = {
  market: PricedMarket
  lines: KeptLine[]
  taxRates: (Omit<CartToPrice["taxRates"][number], "validFrom"> & { validFrom: string })[]
  taxTreatment: CartToPrice["taxTreatment"]
  quoted?: CartToPrice["quoted"]
  delivery: (Omit<DeliveryToPrice, "price"> & { price: PlainMoney }) | null
  promotions: (Omit<Promotion, "from" | "until"> & { from: string | null; until: string | null })[]
  gifts: { promotionId: string; line: KeptLine }[]
  buyer: CartToPrice["buyer"]
  cashStepMinor: number | null
  now: string
}

type KeptLine = Omit<LineToPrice, "unitPrice"> & { unitPrice: PlainMoney }

/** Only what the calculator reads: whatever else lines and promotions carry stays behind. */
export function keptInputs(input: CartToPrice, { promotions: verdicts }: PricedCart): KeptInputs {
  const concerned = new Set(verdicts.map(({ promotionId }) => promotionId))
  return {
    market: keptMarket(input.market),
    taxRates: input.taxRates.map(keptRate),
    promotions: (input.promotions ?? []).filter((one) => concerned.has(one.promotionId)).map(keptPromotion),
    ...keptOfCart(input, ({ promotionId }) => concerned.has(promotionId)),
  }
}

/** Without what many carts have in common. */
export type KeptOfCart = Omit<KeptInputs, "market" | "taxRates" | "promotions">

export function keptOfCart(input: CartToPrice, isKept: (gift: GiftToPrice) => boolean): KeptOfCart {
  const { delivery } = input
  return {
    lines: input.lines.map(keptLine),
    taxTreatment: input.taxTreatment,
    ...(input.quoted && { quoted: input.quoted }),
    delivery: delivery && {
      price: plain(delivery.price),
      ...(delivery.code !== undefined && { code: delivery.code }),
      ...(delivery.why !== undefined && { why: delivery.why }),
    },
    gifts: (input.gifts ?? [])
      .filter(isKept)
      .map(({ promotionId, line }) => ({ promotionId, line: keptLine(line) })),
    buyer: input.buyer,
    cashStepMinor: input.cashStepMinor ?? null,
    now: input.now.toISOString(),
  }
}

export function fromKept(kept: KeptInputs): CartToPrice {
  const { taxTreatment, quoted, delivery, buyer } = kept
  return {
    market: kept.market,
    lines: kept.lines.map(lineFrom),
    taxRates: kept.taxRates.map((rate) => ({ ...rate, validFrom: new Date(rate.validFrom) })),
    ...(taxTreatment && { taxTreatment }),
    ...(quoted && { quoted }),
    delivery: delivery && { ...delivery, price: moneyFrom(delivery.price) },
    promotions: kept.promotions.map(fromKeptPromotion),
    gifts: kept.gifts.map(({ promotionId, line }): GiftToPrice => ({ promotionId, line: lineFrom(line) })),
    ...(buyer && { buyer }),
    cashStepMinor: kept.cashStepMinor,
    now: new Date(kept.now),
  }
}

type KeptPromotion = KeptInputs["promotions"][number]

export function fromKeptPromotion<Kept extends KeptPromotion>({ from, until, ...promotion }: Kept) {
  return {
    ...promotion,
    from: from === null ? null : new Date(from),
    until: until === null ? null : new Date(until),
  }
}

export function keptMarket(market: PricedMarket): PricedMarket {
  const { code, currency, taxDisplay, rounding, roundingMode, deliveryTax } = market
  const kept = { code, currency, taxDisplay, rounding, roundingMode, deliveryTax }
  nothingLeft<PricedMarket, typeof kept>()
  return kept
}

export function keptRate(rate: CartToPrice["taxRates"][number]): KeptInputs["taxRates"][number] {
  return { ...rate, validFrom: rate.validFrom.toISOString() }
}

function keptLine(line: LineToPrice): KeptLine {
  const { id, quantity, unitPrice, origin, quantityMin, taxCategory, isDiscountable } = line
  const { converted, variantId, productId, collectionIds, isReduced, isCarried } = line
  const kept = {
    id,
    quantity,
    unitPrice: plain(unitPrice),
    taxCategory,
    isDiscountable,
    variantId,
    productId,
    collectionIds,
    isReduced,
    ...(origin !== undefined && { origin }),
    ...(converted !== undefined && { converted }),
    ...(quantityMin !== undefined && { quantityMin }),
    ...(isCarried !== undefined && { isCarried }),
  }
  nothingLeft<LineToPrice, typeof kept>()
  return kept
}

function lineFrom({ unitPrice, ...line }: KeptLine): LineToPrice {
  return { ...line, unitPrice: moneyFrom(unitPrice) }
}

export function keptPromotion(promotion: Promotion): KeptPromotion {
  const { promotionId, name, priority, group, combines, needsCode, from, until } = promotion
  const { conditions, action, lineMax, orderMax } = promotion
  const kept = {
    ...{ promotionId, name, priority, group, combines, needsCode, conditions, action, lineMax, orderMax },
    from: from?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  }
  nothingLeft<Promotion, typeof kept>()
  return kept
}

function moneyFrom({ minor, currency }: PlainMoney) {
  return money(BigInt(minor), currency)
}

/** A field that the calculator gets and that is not named above does not compile. */
function nothingLeft<Given, Kept>(
  ..._left: keyof Given extends keyof Kept ? [] : [Exclude<keyof Given, keyof Kept>]
): void {}

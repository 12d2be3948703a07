import fc from "fast-check"
import { money } from "../../../../kit/money.ts"
import { roundingModes, roundings } from "../../../settings/index.ts"
import type { CartToPrice, GiftToPrice, LineToPrice, PricedMarket } from "../calculator.ts"
import { type TaxCategory, taxCategories } from "../taxes.ts"
import type { Action, Amounts, Condition, Items, Promotion } from "./types.ts"

export const longAgo = new Date("2007-01-01T00:00:00Z")

export const germany: PricedMarket = {
  code: "de",
  currency: "EUR",
  taxDisplay: "gross",
  rounding: "line",
  roundingMode: "half_up",
  deliveryTax: "leading",
}

export const germanRates = [
  { category: "standard" as const, ratePpm: 190_000, validFrom: longAgo },
  { category: "reduced" as const, ratePpm: 70_000, validFrom: longAgo },
]

export const now = new Date("2026-03-02T12:00:00Z")

/** A line of which only what matters is said. */
export function line(id: string, minor: number, given: Partial<LineToPrice> = {}): LineToPrice {
  return {
    id,
    variantId: id,
    productId: `product of ${id}`,
    collectionIds: [],
    quantity: 1,
    unitPrice: money(BigInt(minor), "EUR"),
    taxCategory: "standard",
    isReduced: false,
    isDiscountable: true,
    ...given,
  }
}

export function promotion(promotionId: string, action: Action, given: Partial<Promotion> = {}): Promotion {
  return {
    promotionId,
    name: promotionId,
    priority: 1,
    group: null,
    combines: true,
    needsCode: false,
    from: null,
    until: null,
    conditions: [],
    action,
    lineMax: null,
    orderMax: null,
    ...given,
  }
}

export const eur = (minor: number): Amounts => [{ minor, currency: "EUR" }]

export function cart(given: Partial<CartToPrice> & Pick<CartToPrice, "lines">): CartToPrice {
  return { market: germany, taxRates: germanRates, delivery: null, now, ...given }
}

const currencies = ["JPY", "EUR", "KWD"] as const
const variants = ["a", "b", "c", "d", "e", "f", "g", "h"]
const collections = ["books", "tea", "all"]

const amounts = (max: number): fc.Arbitrary<Amounts> =>
  fc.integer({ min: 1, max }).map((minor) => currencies.map((currency) => ({ minor, currency })))

const items: fc.Arbitrary<Items> = fc.oneof(
  fc.constant({}),
  fc.constantFrom({ fullPriceOnly: true }, { collectionIds: ["books"] }, { collectionIds: ["tea", "books"] }),
  fc.subarray(variants, { minLength: 1 }).map((variantIds) => ({ variantIds })),
  fc.record({
    collectionIds: fc.subarray(collections, { minLength: 1 }),
    without: fc.record({ variantIds: fc.subarray(variants, { maxLength: 3 }) }),
  }),
)

const ratePpm = fc.oneof(
  fc.constantFrom(50_000, 100_000, 333_333, 500_000, 1_000_000),
  fc.integer({ min: 1, max: 1_000_000 }),
)
const quantity = fc.integer({ min: 1, max: 4 })
const timesMax = fc.option(fc.integer({ min: 1, max: 3 }))

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant("percentage" as const), items, ratePpm }),
  fc.record({
    kind: fc.constant("amount" as const),
    items,
    amounts: amounts(5_000),
    per: fc.constantFrom("unit" as const, "order" as const),
  }),
  fc.record({ kind: fc.constant("fixed_price" as const), items, amounts: amounts(3_000) }),
  fc.record({
    kind: fc.constant("buy_get" as const),
    buy: items,
    buyQuantity: quantity,
    get: items,
    getQuantity: quantity,
    ratePpm,
    sameItem: fc.boolean(),
    timesMax,
  }),
  fc.record({
    kind: fc.constant("tiers" as const),
    items,
    tiers: fc.array(
      fc.record({
        from: amounts(20_000),
        gives: fc.oneof(fc.record({ ratePpm }), fc.record({ amounts: amounts(9_000) })),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({ kind: fc.constant("delivery" as const), ratePpm }),
  fc.record({ kind: fc.constant("gift" as const), variantId: fc.constant("spoon"), quantity }),
  fc.record({
    kind: fc.constant("bundle" as const),
    parts: fc.array(fc.record({ items, quantity }), { minLength: 1, maxLength: 3 }),
    amounts: amounts(9_000),
    timesMax,
  }),
)

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant("items" as const), items, quantityMin: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant("subtotal" as const), items, amounts: amounts(30_000) }),
  fc.constantFrom<Condition>(
    { kind: "groups", groupIds: ["friends"] },
    { kind: "markets", marketCodes: ["de"] },
    { kind: "markets", marketCodes: ["us"] },
    { kind: "first_order" },
    { kind: "hours", weekdays: [1, 2], from: "08:00", until: "20:00", timeZone: "Europe/Berlin" },
  ),
)

const anyPromotion: fc.Arbitrary<Omit<Promotion, "promotionId" | "name">> = fc.record({
  priority: fc.integer({ min: 1, max: 3 }),
  group: fc.option(fc.constantFrom("one", "two"), { freq: 2 }),
  combines: fc.oneof(
    { weight: 6, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  needsCode: fc.boolean(),
  from: fc.constant(null),
  until: fc.constant(null),
  conditions: fc.array(condition, { maxLength: 2 }),
  action,
  lineMax: fc.option(amounts(2_000), { freq: 2 }),
  orderMax: fc.option(amounts(3_000), { freq: 2 }),
})

const anyLine = fc.record({
  minor: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 500_000 })),
  quantity: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9_999 })),
  taxCategory: fc.constantFrom(...taxCategories),
  variant: fc.constantFrom(...variants),
  collectionIds: fc.subarray(collections),
  isReduced: fc.boolean(),
  isDiscountable: fc.oneof(
    { weight: 5, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
})

const ofRates = (ratePpms: readonly number[]) =>
  (["standard", "reduced", "super_reduced"] satisfies TaxCategory[]).map((category, place) => ({
    category,
    ratePpm: ratePpms[place] ?? 0,
    validFrom: longAgo,
  }))

/** Any cart with any promotions, in any market. */
export const anyCart: fc.Arbitrary<CartToPrice> = fc
  .record({
    currency: fc.constantFrom(...currencies),
    taxDisplay: fc.constantFrom("gross" as const, "net" as const),
    rounding: fc.constantFrom(...roundings),
    roundingMode: fc.constantFrom(...roundingModes),
    deliveryTax: fc.constantFrom("leading" as const, "shares" as const, "reduced" as const),
    ratePpms: fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 3, maxLength: 3 }),
    taxTreatment: fc.constantFrom("taxed" as const, "taxed" as const, "exempt" as const),
    lines: fc.array(anyLine, { maxLength: 8 }),
    delivery: fc.option(fc.integer({ min: 0, max: 5_000 })),
    promotions: fc.array(anyPromotion, { maxLength: 6 }),
    cashStepMinor: fc.constantFrom(null, null, 5),
    hasOrdered: fc.constantFrom(true, false, null),
  })
  .map((given): CartToPrice => {
    const { currency, lines, promotions, ratePpms, hasOrdered, delivery, taxTreatment, cashStepMinor } = given
    const named = promotions.map((one, place) => ({ ...one, promotionId: `p${place}`, name: `P ${place}` }))
    const inCurrency = (id: string, minor: number, facts: Partial<LineToPrice>) =>
      line(id, 0, { ...facts, unitPrice: money(BigInt(minor), currency) })
    const gifts = named.flatMap(({ promotionId, action: given }): GiftToPrice[] =>
      given.kind === "gift"
        ? [{ promotionId, line: inCurrency(`gift ${promotionId}`, 250, { quantity: given.quantity }) }]
        : [],
    )
    return {
      market: { ...given, code: "de" },
      lines: lines.map(({ minor, variant, ...facts }, place) =>
        inCurrency(`line${place}`, minor, { ...facts, variantId: variant, productId: variant }),
      ),
      taxRates: ofRates(ratePpms),
      taxTreatment,
      delivery: delivery === null ? null : { price: money(BigInt(delivery), currency), code: "parcel" },
      promotions: named,
      gifts,
      buyer: { groupIds: hasOrdered ? ["friends"] : [], isSignedIn: hasOrdered !== null, hasOrdered },
      cashStepMinor,
      now,
    }
  })

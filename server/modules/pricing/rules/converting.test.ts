import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type Conversion,
  type ConversionRule,
  convertedFor,
  convertMinor,
  type KnownPrice,
} from "./converting.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`converting: fast-check seed ${seed}`)

const rule = (given: Partial<Conversion> = {}): Conversion => ({
  ...{ fromCurrency: "EUR", toCurrency: "CHF", rate: "0.9312" },
  ...{ stepMinor: 1, endingMinor: 0, direction: "nearest" },
  ...given,
})

describe("a converted amount", () => {
  // Each can be reckoned by hand.
  test.each<[string, number, Partial<Conversion>, number]>([
    ["24.90 EUR at 0.9312 is 23.18688", 2_490, {}, 2_319],
    ["rounded up", 2_490, { direction: "up" }, 2_319],
    ["rounded down", 2_490, { direction: "down" }, 2_318],
    ["in steps of 0.05", 2_490, { stepMinor: 5 }, 2_320],
    ["in whole francs", 2_490, { stepMinor: 100 }, 2_300],
    ["in whole francs, up", 2_490, { stepMinor: 100, direction: "up" }, 2_400],
    ["ending in .90", 2_490, { stepMinor: 100, endingMinor: 90 }, 2_290],
    ["ending in .95", 2_490, { stepMinor: 100, endingMinor: 95 }, 2_295],
    ["ending in .95, up", 2_490, { stepMinor: 100, endingMinor: 95, direction: "up" }, 2_395],
    ["ending in 9.90", 2_490, { stepMinor: 1_000, endingMinor: 990 }, 1_990],
    ["that has the ending already stays", 2_295, { rate: "1", stepMinor: 100, endingMinor: 95 }, 2_295],
    ["half way goes up", 2_245, { rate: "1", stepMinor: 100, endingMinor: 95 }, 2_295],
    ["a half goes up", 1, { rate: "0.5" }, 1],
    ["below the ending is the ending", 10, { rate: "1", stepMinor: 100, endingMinor: 95 }, 95],
    ["that costs something is never free", 1, { rate: "0.1", stepMinor: 100 }, 100],
    ["that costs something is never free, rounded down", 40, { stepMinor: 100, direction: "down" }, 100],
    ["that is free stays free", 0, { stepMinor: 100, endingMinor: 95, direction: "up" }, 0],
    ["in rupiah has two digits of its own", 2_490, { toCurrency: "IDR", rate: "18250.5" }, 45_443_745],
    [
      "in whole thousands of rupiah",
      2_490,
      { toCurrency: "IDR", rate: "18250.5", stepMinor: 100_000 },
      45_400_000,
    ],
    ["in yen has no digits", 2_490, { toCurrency: "JPY", rate: "161.734" }, 4_027],
    [
      "in yen ending in 80",
      2_490,
      { toCurrency: "JPY", rate: "161.734", stepMinor: 100, endingMinor: 80 },
      3_980,
    ],
    ["from yen", 4_027, { fromCurrency: "JPY", toCurrency: "EUR", rate: "0.00618" }, 2_489],
    ["in dinars has three digits", 2_490, { toCurrency: "KWD", rate: "0.3274" }, 8_152],
    ["with nine digits of the rate", 100_000_000, { rate: "0.931234567" }, 93_123_457],
  ])("%s", (_name, minor, given, expected) => {
    expect(convertMinor(BigInt(minor), rule(given))).toBe(BigInt(expected))
  })

  const conversions = fc
    .record({
      rate: fc
        .tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }))
        .map(([whole, parts]) => `${whole}.${String(parts).padStart(4, "0")}`),
      stepMinor: fc.constantFrom(1, 5, 10, 100, 1_000),
      ending: fc.integer({ min: 0, max: 999 }),
      direction: fc.constantFrom("nearest", "up", "down"),
      toCurrency: fc.constantFrom("CHF", "JPY", "KWD"),
    })
    .map(({ ending, ...given }) => rule({ ...given, endingMinor: ending % given.stepMinor } as Conversion))

  test("keeps the order of prices, and is a whole number of steps and the ending", () => {
    const amount = fc.bigInt({ min: 1n, max: 1_000_000n })
    fc.assert(
      fc.property(amount, amount, conversions, (one, other, conversion) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        const [from, to] = [convertMinor(low, conversion), convertMinor(high, conversion)]
        expect(from).toBeLessThanOrEqual(to)
        expect(from).toBeGreaterThan(0n)
        expect((from - BigInt(conversion.endingMinor)) % BigInt(conversion.stepMinor)).toBe(0n)
      }),
      { numRuns: 1_000, seed },
    )
  })
})

describe("a converted price", () => {
  const price = (marketCode: string, minor: number | null, given: Partial<KnownPrice> = {}): KnownPrice => ({
    ...{ marketCode, priceMinor: minor === null ? null : BigInt(minor), currency: "EUR" },
    ...{ compareAtMinor: null, tiers: null, sales: null, isConverted: false, converted: null },
    ...given,
  })
  const into = (given: Partial<ConversionRule> = {}): ConversionRule => ({
    ...rule(),
    ...{ fromMarket: "de", rateOn: "2026-11-20", isOn: true },
    ...given,
  })
  const from = { from: "2026-11-20T00:00:00.000Z", until: null }

  test("is made of the price of the rule's market, with its rate and date", () => {
    const found = convertedFor("CHF", { prices: [price("at", 9_900), price("de", 2_490)], rules: [into()] })
    expect(found).toEqual({
      ...{ priceMinor: 2_319n, compareAtMinor: null, tiers: null, sales: null },
      converted: { marketCode: "de", currency: "EUR", minor: 2_490, rate: "0.9312", on: "2026-11-20" },
    })
  })

  test("is none where a rule is off, of another currency, or has no price to convert", () => {
    const prices = [price("de", 2_490)]
    expect(convertedFor("CHF", { prices, rules: [into({ isOn: false })] })).toBeNull()
    expect(convertedFor("USD", { prices, rules: [into()] })).toBeNull()
    expect(convertedFor("CHF", { prices: [price("de", null)], rules: [into()] })).toBeNull()
    expect(convertedFor("CHF", { prices: [], rules: [into()] })).toBeNull()
  })

  test("is never made of one that was converted itself", () => {
    const prices = [price("de", 2_490, { isConverted: true })]
    expect(convertedFor("CHF", { prices, rules: [into()] })).toBeNull()
  })

  test("comes of the first rule that has a price", () => {
    const prices = [price("de", 2_490), price("us", 3_000, { currency: "USD" })]
    const dollars = into({ fromCurrency: "USD", fromMarket: "us", rate: "0.8" })
    expect(convertedFor("CHF", { prices, rules: [dollars, into()] })?.priceMinor).toBe(2_400n)
    expect(convertedFor("CHF", { prices: prices.slice(0, 1), rules: [dollars, into()] })?.priceMinor).toBe(
      2_319n,
    )
  })

  test("brings what is crossed out, steps and sales, each converted for itself", () => {
    const whole = price("de", 2_000, {
      ...{ compareAtMinor: 2_500n, tiers: [{ quantityMin: 5, minor: 1_500 }] },
      sales: [{ minor: 1_000, ...from }],
    })
    expect(convertedFor("CHF", { prices: [whole], rules: [into({ stepMinor: 5 })] })).toMatchObject({
      ...{ priceMinor: 1_860n, compareAtMinor: 2_330n },
      tiers: [{ quantityMin: 5, minor: 1_395, fromMinor: 1_500 }],
      sales: [{ minor: 930, fromMinor: 1_000, ...from }],
    })
  })

  test("leaves out what rounding takes the reduction from", () => {
    const close = price("de", 2_000, {
      compareAtMinor: 2_010n,
      tiers: [
        { quantityMin: 2, minor: 1_990 },
        { quantityMin: 9, minor: 1_000 },
        { quantityMin: 12, minor: 990 },
      ],
      sales: [{ minor: 1_995, ...from }],
    })
    expect(convertedFor("CHF", { prices: [close], rules: [into({ stepMinor: 100 })] })).toMatchObject({
      ...{ priceMinor: 1_900n, compareAtMinor: null, sales: null },
      tiers: [{ quantityMin: 9, minor: 900 }],
    })
  })
})

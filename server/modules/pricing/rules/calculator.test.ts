import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { money } from "../../../kit/money.ts"
import { roundings } from "../../settings/index.ts"
import {
  type CartToPrice,
  type LineToPrice,
  type PricedCart,
  type PricedMarket,
  priceCart,
} from "./calculator.ts"
import { rateOf, type TaxRate, taxCategories } from "./taxes.ts"

const now = new Date("2026-03-01T12:00:00Z")
const longAgo = new Date("2007-01-01T00:00:00Z")

const german: TaxRate[] = [
  { category: "standard", ratePpm: 190_000, validFrom: longAgo },
  { category: "reduced", ratePpm: 70_000, validFrom: longAgo },
]

const germany: PricedMarket = {
  code: "de",
  currency: "EUR",
  taxDisplay: "gross",
  rounding: "line",
  roundingMode: "half_up",
  deliveryTax: "leading",
}

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
const runs = { numRuns: 1_500, seed }
console.info(`calculator: fast-check seed ${seed}`)

const eur = (minor: number) => money(BigInt(minor), "EUR")

function cart(given: Partial<CartToPrice> & Pick<CartToPrice, "lines">): CartToPrice {
  return {
    market: germany,
    taxRates: german,
    delivery: null,
    now,
    ...given,
  }
}

const line = (id: string, minor: number, given: Partial<LineToPrice> = {}): LineToPrice => ({
  id,
  variantId: `var_${id}`,
  productId: `prd_${id}`,
  collectionIds: [],
  isReduced: false,
  isDiscountable: true,
  quantity: 1,
  unitPrice: eur(minor),
  taxCategory: "standard" as const,
  ...given,
})

describe("in a gross market", () => {
  test("the price is what is paid, and the tax is in it", () => {
    const priced = priceCart(cart({ lines: [line("a", 11_900, { quantity: 2 })] }))
    expect(priced.lines[0]).toMatchObject({ total: eur(23_800), tax: eur(3_800), taxRatePpm: 190_000 })
    expect(priced).toMatchObject({ itemsTotal: eur(23_800), taxTotal: eur(3_800), total: eur(23_800) })
  })

  test("each line is taxed at the rate of its goods", () => {
    const lines = [line("coffee", 1_070, { taxCategory: "reduced" }), line("cup", 1_190)]
    expect(priceCart(cart({ lines })).lines.map(({ tax }) => tax)).toEqual([eur(70), eur(190)])
  })
})

describe("in a net market", () => {
  test("the tax comes on top of the price, for goods and delivery", () => {
    const priced = priceCart(
      cart({
        market: { ...germany, taxDisplay: "net" },
        lines: [line("a", 10_000, { quantity: 2 })],
        delivery: { price: eur(500) },
      }),
    )
    expect(priced.lines[0]).toMatchObject({ unitPrice: eur(10_000), total: eur(23_800), tax: eur(3_800) })
    expect(priced.delivery).toMatchObject({ price: eur(595), tax: eur(95) })
    expect(priced).toMatchObject({ itemsTotal: eur(23_800), taxTotal: eur(3_895), total: eur(24_395) })
  })
})

describe("tax is rounded where the market says", () => {
  // 19 % in 0.99 is 0.158067: three units are 0.474202.
  const taxTotal = (rounding: PricedMarket["rounding"], lines: CartToPrice["lines"]) =>
    priceCart(cart({ market: { ...germany, rounding }, lines })).taxTotal

  test("per unit", () => expect(taxTotal("unit", [line("a", 99, { quantity: 3 })])).toEqual(eur(48)))
  test("per line", () => expect(taxTotal("line", [line("a", 99, { quantity: 3 })])).toEqual(eur(47)))
  test("once for the order", () => {
    const lines = ["a", "b", "c"].map((id) => line(id, 99))
    expect(taxTotal("line", lines)).toEqual(eur(48))
    expect(taxTotal("order", lines)).toEqual(eur(47))
  })

  test("the cent left over of an order goes to the largest remainder, ties to the smaller id", () => {
    const market = { ...germany, rounding: "order" } as const
    const lines = ["c", "a", "b"].map((id) => line(id, 99))
    const taxes = priceCart(cart({ market, lines })).lines.map(({ id, tax }) => [id, Number(tax.minor)])
    expect(Object.fromEntries(taxes)).toEqual({ a: 16, b: 16, c: 15 })
  })
})

describe("delivery", () => {
  test("is taxed like most of the goods by value, as a whole", () => {
    const delivery = { price: eur(490) }
    const books = line("book", 2_000, { taxCategory: "reduced" })
    expect(priceCart(cart({ lines: [books, line("cup", 1_999)], delivery })).delivery?.taxRatePpm).toBe(
      70_000,
    )
    expect(priceCart(cart({ lines: [books, line("cup", 2_001)], delivery })).delivery?.taxRatePpm).toBe(
      190_000,
    )
  })

  test("is taxed at the higher rate where both are equal", () => {
    const lines = [line("book", 2_000, { taxCategory: "reduced" }), line("cup", 2_000)]
    expect(priceCart(cart({ lines, delivery: { price: eur(490) } })).delivery?.taxRatePpm).toBe(190_000)
  })
})

describe("tax rates", () => {
  test("hold from their day on, and not before", () => {
    const noon = (ms: number) => new Date(now.getTime() + ms)
    const rates = [...german, { category: "standard" as const, ratePpm: 160_000, validFrom: now }]
    expect(rateOf("standard", rates, noon(-1))).toBe(190_000)
    expect(rateOf("standard", rates, now)).toBe(160_000)
  })

  test("of a category that has none are the standard rate; without any rate there is no tax", () => {
    expect(rateOf("super_reduced", german, now)).toBe(190_000)
    expect(rateOf("zero", german, now)).toBe(0)
    expect(rateOf("standard", [], now)).toBe(0)
  })
})

test("every line says why it costs what it costs, as plain JSON", () => {
  const priced = priceCart(cart({ lines: [line("a", 1_190, { quantity: 2 })], delivery: { price: eur(0) } }))
  expect(JSON.parse(JSON.stringify(priced.lines[0]?.why))).toEqual([
    { kind: "base_price", amount: { minor: 1190, currency: "EUR" } },
    { kind: "quantity", quantity: 2, amount: { minor: 2380, currency: "EUR" } },
    {
      kind: "tax",
      category: "standard",
      ratePpm: 190_000,
      isIncluded: true,
      rounding: "line",
      amount: { minor: 380, currency: "EUR" },
    },
  ])
})

test("an empty cart costs nothing", () => {
  expect(priceCart(cart({ lines: [] }))).toMatchObject({
    itemsTotal: eur(0),
    taxTotal: eur(0),
    total: eur(0),
  })
})

test("a price in another currency is a bug, not a price", () => {
  const lines = [line("a", 100, { unitPrice: money(100n, "USD") })]
  expect(() => priceCart(cart({ lines }))).toThrow("currency of its market")
})

describe("whatever is in a cart", () => {
  const anyCart = fc
    .record({
      currency: fc.constantFrom("JPY", "EUR", "KWD", "IDR"),
      taxDisplay: fc.constantFrom("gross" as const, "net" as const),
      rounding: fc.constantFrom(...roundings),
      rates: fc.uniqueArray(fc.constantFrom(...taxCategories.filter((category) => category !== "zero"))),
      ratePpms: fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 3, maxLength: 3 }),
      lines: fc.array(
        fc.record({
          minor: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 50_000_000 })),
          quantity: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9_999 })),
          taxCategory: fc.constantFrom(...taxCategories),
        }),
        { maxLength: 12 },
      ),
      delivery: fc.option(fc.integer({ min: 0, max: 5_000 })),
    })
    .map(({ currency, taxDisplay, rounding, rates, ratePpms, lines, delivery }): CartToPrice => {
      return {
        market: { ...germany, currency, taxDisplay, rounding },
        taxRates: rates.map((category, place) => ({
          category,
          ratePpm: ratePpms[place] ?? 0,
          validFrom: longAgo,
        })),
        lines: lines.map(({ minor, quantity, taxCategory }, place) => ({
          ...line(`line${place}`, 0),
          quantity,
          taxCategory,
          unitPrice: money(BigInt(minor), currency),
        })),
        delivery: delivery === null ? null : { price: money(BigInt(delivery), currency) },
        now,
      }
    })

  const sum = (amounts: bigint[]) => amounts.reduce((total, minor) => total + minor, 0n)

  test("the parts sum to the whole, to the minor unit", () => {
    fc.assert(
      fc.property(anyCart, (given) => {
        const priced = priceCart(given)
        const items = sum(priced.lines.map(({ total }) => total.minor))
        const taxes = sum(priced.lines.map(({ tax }) => tax.minor))
        expect(priced.itemsTotal.minor).toBe(items)
        expect(priced.total.minor).toBe(items + (priced.delivery?.price.minor ?? 0n))
        expect(priced.taxTotal.minor).toBe(taxes + (priced.delivery?.tax.minor ?? 0n))
      }),
      runs,
    )
  })

  test("nothing is negative, and no tax is more than what it is in", () => {
    fc.assert(
      fc.property(anyCart, (given) => {
        const { lines, delivery } = priceCart(given)
        const parts = [...lines, ...(delivery ? [{ total: delivery.price, tax: delivery.tax }] : [])]
        for (const { total, tax } of parts) {
          expect(tax.minor).toBeGreaterThanOrEqual(0n)
          expect(total.minor).toBeGreaterThanOrEqual(tax.minor)
        }
      }),
      runs,
    )
  })

  test("the order of the lines changes no amount", () => {
    const shuffled = anyCart.chain((given) =>
      fc
        .shuffledSubarray([...given.lines], { minLength: given.lines.length })
        .map((lines) => [given, { ...given, lines }] as const),
    )
    const byId = ({ lines, ...rest }: PricedCart) => ({
      ...rest,
      lines: [...lines].sort((a, b) => (a.id < b.id ? -1 : 1)),
    })
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(byId(priceCart(one))).toEqual(byId(priceCart(other)))
      }),
      runs,
    )
  })

  test("rounding once per rate is never further than half a unit from the exact tax", () => {
    fc.assert(
      fc.property(anyCart, (given) => {
        const priced = priceCart({
          ...given,
          market: { ...given.market, rounding: "rate_group", taxDisplay: "net" },
        })
        const groups = new Map<number, { base: bigint; tax: bigint }>()
        for (const part of priced.lines) {
          const group = groups.get(part.taxRatePpm) ?? { base: 0n, tax: 0n }
          groups.set(part.taxRatePpm, {
            base: group.base + part.total.minor - part.tax.minor,
            tax: group.tax + part.tax.minor,
          })
        }
        // With delivery in a group its lines alone need not be nearest; carts without it must be.
        if (priced.delivery) return
        for (const [ratePpm, { base, tax }] of groups) {
          const off = 2n * (tax * 1_000_000n - base * BigInt(ratePpm))
          expect(off <= 1_000_000n && off >= -1_000_000n).toBe(true)
        }
      }),
      runs,
    )
  })
})

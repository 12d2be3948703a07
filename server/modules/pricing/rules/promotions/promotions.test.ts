import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type CartToPrice, type PricedCart, priceCart } from "../calculator.ts"
import { shareOfUnits } from "../shares.ts"
import { anyCart, cart, line, promotion } from "./promotions.fixture.ts"
import type { Promotion } from "./types.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
// Each run of the tests has other carts.
const runs = { numRuns: 1_000, seed }
// Of what prices each cart several times.
const fewer = { numRuns: 400, seed }
console.info(`promotions: fast-check seed ${seed}`)

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, minor) => total + minor, 0n)

describe("whatever is in a cart and whatever is promised", () => {
  test("the parts sum to the whole, to the minor unit", () => {
    fc.assert(
      fc.property(anyCart, (given) => {
        const priced = priceCart(given)
        const { lines, delivery } = priced
        const items = sum(lines.map(({ total }) => total.minor))
        const taxes = sum(lines.map(({ tax }) => tax.minor)) + (delivery?.tax.minor ?? 0n)
        expect(priced.itemsTotal.minor).toBe(items)
        expect(priced.total.minor).toBe(items + (delivery?.price.minor ?? 0n) + priced.cashRounding.minor)
        expect(priced.taxTotal.minor).toBe(taxes)
        expect(sum(priced.taxes.map(({ tax }) => tax.minor))).toBe(taxes)
        expect(sum(priced.taxes.map(({ net, tax }) => net.minor + tax.minor))).toBe(
          priced.total.minor - priced.cashRounding.minor,
        )
        const gave = priced.promotions.map((one) => (one.applied ? BigInt(one.gave.minor) : 0n))
        expect(priced.discountTotal.minor).toBe(sum(gave))
      }),
      runs,
    )
  })

  test("a line is its price times its quantity, less each discount, and the tax", () => {
    fc.assert(
      fc.property(anyCart, (given) => {
        for (const one of priceCart(given).lines) {
          const before = one.unitPrice.minor * BigInt(one.quantity)
          const left = before - sum(one.discounts.map(({ amount }) => amount.minor))
          expect(one.discount.minor).toBe(before - left)
          if (given.taxTreatment === "taxed") {
            expect(one.total.minor).toBe(given.market.taxDisplay === "gross" ? left : left + one.tax.minor)
          } else {
            expect(one.tax.minor).toBe(0n)
            expect(one.total.minor).toBeLessThanOrEqual(left)
          }
        }
      }),
      runs,
    )
  })

  test("nothing is negative, and what is as good as money is not reduced", () => {
    fc.assert(
      fc.property(anyCart, (given) => {
        const priced = priceCart(given)
        for (const { id, total, tax, discount, discounts } of priced.lines) {
          for (const { minor } of [tax, discount, ...discounts.map(({ amount }) => amount)]) {
            expect(minor).toBeGreaterThanOrEqual(0n)
          }
          expect(total.minor).toBeGreaterThanOrEqual(tax.minor)
          const asked = given.lines.find((one) => one.id === id)
          if (asked && !asked.isDiscountable) expect(discount.minor).toBe(0n)
        }
        const { delivery } = priced
        if (delivery) expect(delivery.price.minor).toBeGreaterThanOrEqual(delivery.tax.minor)
        expect(priced.total.minor).toBeGreaterThanOrEqual(0n)
      }),
      runs,
    )
  })

  test("the order of lines and of promotions changes nothing", () => {
    const shuffled = anyCart.chain((given) =>
      fc
        .tuple(
          fc.shuffledSubarray([...given.lines], { minLength: given.lines.length }),
          fc.shuffledSubarray([...(given.promotions ?? [])], { minLength: given.promotions?.length ?? 0 }),
        )
        .map(([lines, promotions]) => [given, { ...given, lines, promotions }] as const),
    )
    const inOrder = ({ lines, promotions, ...rest }: PricedCart) => ({
      ...rest,
      lines: [...lines].sort((one, other) => (one.id < other.id ? -1 : 1)),
      promotions: [...promotions].sort((one, other) => (one.promotionId < other.promotionId ? -1 : 1)),
    })
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(inOrder(priceCart(other))).toEqual(inOrder(priceCart(one)))
      }),
      runs,
    )
  })

  test("the same cart costs the same again, and explaining it changes no amount", () => {
    fc.assert(
      fc.property(anyCart, (given) => {
        const { promotions, ...amounts } = priceCart(given)
        expect(priceCart(structuredClone(given))).toEqual({ promotions, ...amounts })
        const explained = priceCart({ ...given, explain: true })
        expect(explained).toMatchObject(amounts)
        expect(explained.promotions.map(({ promotionId }) => promotionId).sort()).toEqual(
          (given.promotions ?? []).map(({ promotionId }) => promotionId).sort(),
        )
      }),
      fewer,
    )
  })

  test("one at most of an exclusive group applies, and one that goes with no other is alone", () => {
    fc.assert(
      fc.property(anyCart, (given) => {
        const applied = appliedIn(given)
        const groups = applied.flatMap(({ group }) => group ?? [])
        expect(new Set(groups).size).toBe(groups.length)
        if (applied.some(({ combines }) => !combines)) expect(applied).toHaveLength(1)
      }),
      runs,
    )
  })

  test("no promotion gives more than its limits, per line and per order", () => {
    fc.assert(
      fc.property(anyCart, (given) => {
        const priced = priceCart(given)
        for (const { promotionId, lineMax, orderMax, action } of appliedIn(given, priced)) {
          if (action.kind === "gift") continue
          const off = priced.lines.flatMap(({ discounts }) =>
            discounts.filter((one) => one.promotionId === promotionId).map(({ amount }) => amount.minor),
          )
          const ofDelivery = priced.delivery?.discounts.find((one) => one.promotionId === promotionId)
          const within = (max: Promotion["lineMax"]) => BigInt(max?.[0]?.minor ?? Number.MAX_SAFE_INTEGER)
          for (const minor of off) expect(minor).toBeLessThanOrEqual(within(lineMax))
          expect(sum(off) + (ofDelivery?.amount.minor ?? 0n)).toBeLessThanOrEqual(within(orderMax))
        }
      }),
      runs,
    )
  })

  test("however the units of a line are given back, the parts come to the whole", () => {
    const parts = anyCart.chain((given) =>
      fc
        .array(fc.integer({ min: 1, max: 2_500 }), { minLength: 1, maxLength: 6 })
        .map((sizes) => ({ given, sizes })),
    )
    fc.assert(
      fc.property(parts, ({ given, sizes }) => {
        for (const { quantity, total, tax, discount } of priceCart(given).lines) {
          for (const { minor } of [total, tax, discount]) {
            let [from, back] = [0, 0n]
            for (const size of [...sizes, quantity]) {
              const count = Math.min(size, quantity - from)
              const share = shareOfUnits(minor, { quantity, from, count })
              expect(share).toBeGreaterThanOrEqual(0n)
              back += share
              from += count
            }
            expect(back).toBe(minor)
          }
        }
      }),
      fewer,
    )
  })
})

function appliedIn(given: CartToPrice, priced = priceCart(given)): Promotion[] {
  return priced.promotions.flatMap((one) =>
    one.applied ? (given.promotions ?? []).filter(({ promotionId }) => promotionId === one.promotionId) : [],
  )
}

describe("of buy and get", () => {
  const getOne = (given: object) =>
    promotion("p", {
      kind: "buy_get",
      buy: {},
      buyQuantity: 2,
      get: {},
      getQuantity: 1,
      ratePpm: 1_000_000,
      sameItem: false,
      timesMax: null,
      ...given,
    })
  const off = (given: object, lines: ReturnType<typeof line>[]) =>
    Object.fromEntries(
      priceCart(cart({ lines, promotions: [getOne(given)] })).lines.map(({ id, discount }) => [
        id,
        Number(discount.minor),
      ]),
    )

  test("the cheapest units are free", () => {
    expect(off({}, [line("a", 900, { quantity: 2 }), line("b", 500)])).toEqual({ a: 0, b: 500 })
  })

  test("units that are bought are not those that are got, also where both lists name them", () => {
    const given = { buy: { variantIds: ["a", "b"] }, get: { variantIds: ["b", "c"] } }
    // Of two a, one b and one c one set can be made; of one a, one b and one c too, with b bought.
    expect(off(given, [line("a", 900, { quantity: 2 }), line("b", 100), line("c", 300)]).b).toBe(100)
    expect(off(given, [line("a", 900), line("b", 100), line("c", 300)])).toEqual({ a: 0, b: 0, c: 300 })
    expect(off(given, [line("a", 900), line("b", 100)])).toEqual({ a: 0, b: 0 })
  })

  test("each variant counts by itself where it must be the same", () => {
    const lines = [line("a", 900, { quantity: 2 }), line("b", 500, { quantity: 3 })]
    expect(off({ sameItem: true }, lines)).toEqual({ a: 0, b: 500 })
  })

  test("two lines of one variant count together", () => {
    const lines = [line("x", 500, { quantity: 2 }), line("y", 500, { variantId: "x" })]
    expect(off({ sameItem: true }, lines)).toEqual({ x: 500, y: 0 })
  })

  test("only so often as promised", () => {
    expect(off({ timesMax: 1 }, [line("a", 500, { quantity: 9 })])).toEqual({ a: 500 })
    expect(off({ timesMax: null }, [line("a", 500, { quantity: 9 })])).toEqual({ a: 1_500 })
  })
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { money } from "../../kit/money.ts"
import { receiptOf } from "./receipt.ts"

const eur = (minor: number) => money(BigInt(minor), "EUR")

type Given = Partial<Parameters<typeof receiptOf>[0]>

/** 58.20 of goods with 5.82 off, and a present; delivery is given for nothing. */
const order = (given: Given = {}) => ({
  ...{ currency: "EUR", taxDisplay: "gross" as const, taxTreatment: "taxed" as const },
  itemsTotal: eur(5_238),
  delivery: { title: "Parcel" } as never,
  deliveryTotal: eur(0),
  discounts: [
    { promotionId: "prm_1", title: "10 % off", code: null, amount: eur(582) },
    { promotionId: "prm_2", title: "A present", code: null, amount: eur(300) },
    { promotionId: "prm_3", title: "Free delivery", code: "FREESHIP", amount: eur(490) },
  ],
  lines: [
    { discount: eur(582), giftOf: null },
    { discount: eur(300), giftOf: "prm_2" },
  ],
  ...given,
})

test("a bill says what things cost and what was taken off; a gift takes nothing off", () => {
  expect(receiptOf(order())).toEqual({
    items: eur(5_820),
    discounts: [
      { title: "10 % off", amount: eur(582) },
      { title: "Free delivery", amount: eur(490) },
    ],
    delivery: eur(490),
  })
})

test("where prices are without tax, no tax was paid, or promotions are not known, the sums stand alone", () => {
  const plain = { items: eur(5_238), discounts: [], delivery: eur(0) }
  expect(receiptOf(order({ taxDisplay: "net" }))).toEqual(plain)
  expect(receiptOf(order({ taxTreatment: "exempt" }))).toEqual(plain)
  expect(receiptOf(order({ discounts: [] }))).toEqual(plain)
})

test("whatever was taken off, the bill adds up to what was sold", () => {
  const line = fc.record({ discount: fc.nat(5_000).map(eur), giftOf: fc.constantFrom(null, "prm_1") })
  const discount = fc.record({
    promotionId: fc.constantFrom("prm_1", "prm_2"),
    title: fc.constant("x"),
    code: fc.constant(null),
    amount: fc.nat(9_000).map(eur),
  })
  const given = fc.record({
    lines: fc.array(line, { maxLength: 4 }),
    discounts: fc.array(discount, { maxLength: 3 }),
    delivery: fc.constantFrom(null, { title: "Parcel" } as never),
    taxDisplay: fc.constantFrom("gross" as const, "net" as const),
  })
  fc.assert(
    fc.property(given, (one) => {
      const { items, discounts, delivery } = receiptOf(order(one))
      const off = discounts.reduce((sum, { amount }) => sum + amount.minor, 0n)
      expect(items.minor - off + (delivery?.minor ?? 0n)).toBe(5_238n)
      expect(discounts.every(({ amount }) => amount.minor > 0n)).toBe(true)
    }),
    { numRuns: 300, seed: 7 },
  )
})

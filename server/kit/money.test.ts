import fc from "fast-check"
import { expect, test } from "vitest"
import {
  add,
  allocate,
  compare,
  decimalText,
  divideRounded,
  exponentOf,
  formatMoney,
  money,
  moneySchema,
  subtract,
  times,
} from "./money.ts"

const currencies = fc.constantFrom("JPY", "EUR", "KWD")
const shares = fc.uniqueArray(fc.record({ id: fc.uuid(), weight: fc.bigInt(0n, 10n ** 9n) }), {
  minLength: 1,
  maxLength: 40,
  selector: ({ id }) => id,
})

test("parts sum to the whole, differ from their exact share by less than one unit, and do not depend on order", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), currencies, shares, (minor, currency, given) => {
      const parts = allocate(money(minor, currency), given)
      const sum = [...parts.values()].reduce((total, part) => total + part.minor, 0n)
      expect(sum).toBe(minor)
      expect(allocate(money(minor, currency), [...given].reverse())).toEqual(new Map([...parts].reverse()))
      const total = given.reduce((all, { weight }) => all + weight, 0n)
      for (const { id, weight } of given) {
        const part = parts.get(id)?.minor ?? 0n
        if (total > 0n) expect(abs(part * total - minor * weight)).toBeLessThan(total)
      }
    }),
    { numRuns: 2_000 },
  )
})

test("what is left over goes to the largest remainders, ties to the smaller id", () => {
  const parts = allocate(money(100n, "EUR"), [
    { id: "c", weight: 1n },
    { id: "a", weight: 1n },
    { id: "b", weight: 1n },
  ])
  expect(Object.fromEntries([...parts].map(([id, { minor }]) => [id, minor]))).toEqual({
    a: 34n,
    b: 33n,
    c: 33n,
  })
})

test("halves round away from zero", () => {
  expect([5n, -5n, 4n, 6n, 15n].map((number) => divideRounded(number, 10n))).toEqual([1n, -1n, 0n, 1n, 2n])
})

test("amounts of two currencies never meet", () => {
  expect(() => add(money(1n, "EUR"), money(1n, "USD"))).toThrow()
  expect(() => compare(money(1n, "EUR"), money(1n, "USD"))).toThrow()
  expect(() => times(money(1n, "EUR"), 1.5)).toThrow()
  expect(subtract(money(5n, "EUR"), money(7n, "EUR"))).toEqual(money(-2n, "EUR"))
})

test("currencies have the digits of ISO 4217", () => {
  expect(["JPY", "EUR", "KWD", "IDR", "THB"].map(exponentOf)).toEqual([0, 2, 3, 2, 2])
  expect(decimalText(money(5n, "EUR"))).toBe("0.05")
  expect(decimalText(money(-1234n, "KWD"))).toBe("-1.234")
  expect(decimalText(money(700n, "JPY"))).toBe("700")
})

test("amounts are written as the language writes them, to the last digit", () => {
  expect(formatMoney(money(123_450n, "EUR"), "en")).toBe("€1,234.50")
  expect(formatMoney(money(123_450n, "EUR"), "de")).toBe("1.234,50\u00a0€")
  expect(formatMoney(money(900_719_925_474_099_301n, "EUR"), "en")).toBe("€9,007,199,254,740,993.01")
})

test("nobody writes sen where there are none, and no sen is lost where there are some", () => {
  expect(formatMoney(money(1_250_000n, "IDR"), "id")).toBe("Rp\u00a012.500")
  expect(formatMoney(money(1_250_050n, "IDR"), "id")).toBe("Rp\u00a012.500,50")
  expect(formatMoney(money(150_000n, "HUF"), "en")).toBe("HUF\u00a01,500")
  expect(formatMoney(money(0n, "IDR"), "id")).toBe("Rp\u00a00")
  expect(formatMoney(money(0n, "EUR"), "en")).toBe("€0.00")
  expect(formatMoney(money(1_500n, "JPY"), "en")).toBe("¥1,500")
})

test("fractions, texts and unknown fields are no money", () => {
  expect(moneySchema.parse({ minor: 5, currency: "EUR" })).toEqual({ minor: 5n, currency: "EUR" })
  for (const bad of [
    { minor: 0.5, currency: "EUR" },
    { minor: "5", currency: "EUR" },
    { minor: 5 },
    { minor: 5, currency: "eur" },
    { minor: 5, currency: "EUR", x: 1 },
  ]) {
    expect(moneySchema.safeParse(bad).success).toBe(false)
  }
})

function abs(number: bigint): bigint {
  return number < 0n ? -number : number
}

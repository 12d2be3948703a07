import fc from "fast-check"
import { expect, test } from "vitest"
import { exponentOf, formatMoney } from "../../server/kit/money.ts"
import { decimalText, digitsOf, minorOf, moneyText } from "./format.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`amounts: fast-check seed ${seed}`)

test("an amount is written with the digits that its currency has", () => {
  expect(moneyText("en", { minor: 1890, currency: "EUR" })).toBe("€18.90")
  expect(moneyText("de", { minor: 123_456, currency: "EUR" })).toBe("1.234,56\u00a0€")
  expect(moneyText("en", { minor: -5, currency: "EUR" })).toBe("-€0.05")
  expect(moneyText("en", { minor: 1890, currency: "JPY" })).toBe("¥1,890")
  expect(decimalText(1890, "BHD")).toBe("1.890")
})

test("amounts have the digits here that they have at the shop, and are written alike", () => {
  for (const currency of Intl.supportedValuesOf("currency")) {
    expect([currency, digitsOf(currency)]).toEqual([currency, exponentOf(currency)])
    for (const minor of [0, 150_000, 150_050]) {
      expect(moneyText("id", { minor, currency })).toBe(formatMoney({ minor, currency }, "id"))
    }
  }
  expect(moneyText("id", { minor: 1_250_000, currency: "IDR" })).toBe("Rp\u00a012.500")
  expect(minorOf("12500", "IDR")).toBe(1_250_000)
  expect(minorOf("12.500", "IDR")).toBeUndefined()
})

test("what is typed with a point or a comma is read to the last minor unit, and nothing else is an amount", () => {
  expect(minorOf("18.9", "EUR")).toBe(1890)
  expect(minorOf(" 18,90 ", "EUR")).toBe(1890)
  expect(minorOf("1 000", "EUR")).toBe(100_000)
  expect(minorOf("5", "JPY")).toBe(5)
  for (const typed of ["", "-1", "1.234", "1.2.3", "1e3", "€5", "5.5.", "0x1", "1,000.00"]) {
    expect([typed, minorOf(typed, "EUR")]).toEqual([typed, undefined])
  }
  expect(minorOf("5.0", "JPY")).toBeUndefined()
})

test("every amount survives being written and read", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999_999 }),
      fc.constantFrom("EUR", "JPY", "BHD"),
      (minor, currency) => {
        fc.pre(minor < 10 ** (9 + (currency === "JPY" ? 0 : 2)))
        expect(minorOf(decimalText(minor, currency), currency)).toBe(minor)
      },
    ),
    { seed, numRuns: 500 },
  )
})

import { expect, test } from "vitest"
import { exponentOf, formatMoney } from "../../server/kit/money.ts"
import { decimalText, digitsOf, moneyText } from "./format.ts"

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
})

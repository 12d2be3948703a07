import { expect, test } from "vitest"
import { money } from "../../../kit/money.ts"
import { type Content, isOfOneKind, unitPriceOf } from "./content.ts"

const eur = (minor: number) => money(BigInt(minor), "EUR")
const per = (minor: number, content: Content) => unitPriceOf(eur(minor), content)

test("a kilogram costs four times as much as 250 g", () => {
  expect(per(490, { thousandths: 250_000, unit: "g", base: "kg" })).toEqual(eur(1_960))
  expect(per(490, { thousandths: 250_000, unit: "g", base: "100g" })).toEqual(eur(196))
})

test("is exact, and rounded half up only at the end", () => {
  expect(per(899, { thousandths: 750, unit: "l", base: "l" })).toEqual(eur(1_199))
  expect(per(1, { thousandths: 200_000, unit: "g", base: "100g" })).toEqual(eur(1))
  expect(per(100, { thousandths: 300_000, unit: "g", base: "kg" })).toEqual(eur(333))
  expect(per(999_999_999_999, { thousandths: 3, unit: "kg", base: "kg" })).toEqual(eur(333_333_333_333_000))
})

test("counts lengths and pieces, and currencies without cents", () => {
  expect(per(350, { thousandths: 70_000, unit: "cm", base: "m" })).toEqual(eur(500))
  expect(per(1_000, { thousandths: 12_000, unit: "piece", base: "piece" })).toEqual(eur(83))
  const yen = unitPriceOf(money(500n, "JPY"), { thousandths: 330_000, unit: "ml", base: "100ml" })
  expect(yen).toEqual(money(152n, "JPY"))
})

test("weight is told by weight and nothing else", () => {
  expect(isOfOneKind({ unit: "g", base: "100g" })).toBe(true)
  expect(isOfOneKind({ unit: "g", base: "l" })).toBe(false)
  expect(isOfOneKind({ unit: "cm", base: "piece" })).toBe(false)
})

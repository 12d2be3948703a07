import { expect, test } from "vitest"
import { blankOf, isReady, kindOf, kinds } from "./conditions.ts"

test("a new line is of the kind that was asked for, and says nothing before it is filled in", () => {
  for (const kind of kinds) {
    const blank = blankOf(kind)
    expect(kindOf(blank)).toBe(kind)
    expect(isReady(blank), kind).toBe(["age", "band", "on_sale"].includes(kind))
  }
})

test("a line is ready when the shop can judge by it", () => {
  expect(isReady({ kind: "attribute", codes: ["maker:lumen"] })).toBe(true)
  expect(isReady({ kind: "price_below", amounts: { EUR: 0 } })).toBe(true)
  expect(isReady({ kind: "title", words: "?!" })).toBe(false)
  expect(isReady({ kind: "title", words: "Ü3" })).toBe(true)
  for (const days of [0, 1.5, Number.NaN, 4_000]) expect(isReady({ kind: "age", days })).toBe(false)
})

import { expect, test } from "vitest"
import type { Priced } from "../pricing/reading.ts"
import { differencesOf } from "./differences.ts"

const eur = (minor: number) => ({ minor, currency: "EUR" })

function priced(lines: Record<string, number>, delivery: number | null = 490): Priced {
  const sums = Object.entries(lines)
  const total = sums.reduce((sum, [, minor]) => sum + minor, delivery ?? 0)
  return {
    lines: sums.map(([id, minor]) => ({ id, total: eur(minor) })),
    titles: sums.map(([id]) => ({ id, title: `Thing ${id}`, variantTitle: null, quantity: 1 })),
    delivery: delivery === null ? null : { price: eur(delivery) },
    total: eur(total),
  } as unknown as Priced
}

test("a cart that costs the same has no difference", () => {
  expect(differencesOf(priced({ a: 100 }), priced({ a: 100 }))).toEqual([])
})

test("what costs otherwise is said with both amounts, the total last", () => {
  expect(differencesOf(priced({ a: 100, b: 200 }), priced({ a: 100, b: 250 }, 0))).toEqual([
    { kind: "line", title: "Thing b", was: eur(200), is: eur(250) },
    { kind: "delivery", title: "", was: eur(490), is: eur(0) },
    { kind: "total", title: "", was: eur(790), is: eur(350) },
  ])
})

test("what is not there any more, or is new, has one amount only", () => {
  expect(differencesOf(priced({ a: 100 }, null), priced({ b: 100 }, null))).toEqual([
    { kind: "line", title: "Thing a", was: eur(100), is: null },
    { kind: "line", title: "Thing b", was: null, is: eur(100) },
  ])
})

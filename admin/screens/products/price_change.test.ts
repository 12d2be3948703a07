import { expect, test } from "vitest"
import { changeOf } from "./price_change.ts"

test("percent are typed with up to two digits behind the point, and never take all of a price", () => {
  expect(changeOf("percent_down", 1_000)).toEqual({ ratePpm: -100_000 })
  expect(changeOf("percent_up", 1_250)).toEqual({ ratePpm: 125_000 })
  expect(changeOf("percent_down", 10_000)).toBeUndefined()
  expect(changeOf("percent_up", 100_000)).toBeUndefined()
})

test("an amount is one of the market's smallest unit, and nothing is no change", () => {
  expect(changeOf("amount_down", 150)).toEqual({ minor: -150 })
  expect(changeOf("amount_up", 150)).toEqual({ minor: 150 })
  expect(changeOf("amount_up", 0)).toBeUndefined()
  expect(changeOf("amount_up", undefined)).toBeUndefined()
})

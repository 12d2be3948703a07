import { expect, test } from "vitest"
import { ppmOf, standingOf } from "./rates.ts"

test("percents become whole millionths, with a point or a comma", () => {
  expect(["19", "8,1", "2.65", "0", "100", "0.0001"].map(ppmOf)).toEqual([
    190_000, 81_000, 26_500, 0, 1_000_000, 1,
  ])
})

test("what is no percent, or more than all, is none", () => {
  expect(["", "-1", "101", "7 %", "1.23456", "a"].map(ppmOf)).toEqual(Array(6).fill(undefined))
})

test("one rate counts: the newest that has begun", () => {
  const rates = ["2027-01-01", "2026-01-01", "2020-01-01"].map((day) => ({
    validFrom: `${day}T00:00:00.000Z`,
  }))
  const now = "2026-06-01T12:00:00.000Z"
  expect(rates.map((rate) => standingOf(rate, rates, now))).toEqual(["coming", "now", "past"])
})

import { expect, test } from "vitest"
import { ppmOf, regionOf, standingOf } from "./rates.ts"

test("percents become whole millionths, with a point or a comma", () => {
  expect(["19", "8.1", "2.65", "0", "100", "0.0001"].map(ppmOf)).toEqual([
    190_000, 81_000, 26_500, 0, 1_000_000, 1,
  ])
})

test("what is no percent, or more than all, is none", () => {
  expect(["", "-1", "101", "7 %", "1.23456", "a"].map(ppmOf)).toEqual(Array(6).fill(undefined))
})

test("a rate has not begun, holds, or is over", () => {
  const now = "2026-06-01T00:00:00.000Z"
  const from = (validFrom: string, validUntil: string | null = null) =>
    standingOf(
      { validFrom: `${validFrom}T00:00:00.000Z`, validUntil: validUntil && `${validUntil}T00:00:00.000Z` },
      now,
    )
  expect(from("2027-01-01")).toBe("coming")
  expect(from("2026-06-01")).toBe("now")
  expect(from("2020-01-01", "2027-01-01")).toBe("now")
  expect(from("2020-01-01", "2026-06-01")).toBe("past")
})

test("the code of a region is written with its country or without", () => {
  expect(["ca", "US-CA", " "].map((typed) => regionOf(typed, "US"))).toEqual(["US-CA", "US-CA", null])
  expect(regionOf("California", "US")).toBeUndefined()
})

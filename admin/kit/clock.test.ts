import { expect, test } from "vitest"
import { instantIn, midnightIn, shownIn } from "./clock.ts"

test("what is typed is by the clock of the shop, wherever somebody sits", () => {
  expect(instantIn("2026-12-24T00:00", "Europe/Berlin")).toBe("2026-12-23T23:00:00.000Z")
  expect(instantIn("2026-07-01T00:00", "Europe/Berlin")).toBe("2026-06-30T22:00:00.000Z")
  expect(instantIn("2026-12-24T00:00", "Asia/Jakarta")).toBe("2026-12-23T17:00:00.000Z")
  expect(shownIn("2026-12-23T23:00:00.000Z", "Europe/Berlin")).toBe("2026-12-24T00:00")
})

test("days begin at midnight also where the clocks were changed", () => {
  expect(midnightIn("2026-03-29", "Europe/Berlin")).toBe("2026-03-28T23:00:00.000Z")
  expect(midnightIn("2026-03-29", "Europe/Berlin", 1)).toBe("2026-03-29T22:00:00.000Z")
  expect(midnightIn("2026-12-31", "Europe/Berlin", 1)).toBe("2026-12-31T23:00:00.000Z")
})

test("what is shown and typed again is the same instant, also on the nights of the change", () => {
  for (const zone of ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"]) {
    for (const at of ["2026-03-29T00:30:00.000Z", "2026-03-29T01:00:00.000Z", "2026-10-25T02:30:00.000Z"]) {
      expect(instantIn(shownIn(at, zone), zone)).toBe(at)
    }
  }
})

import { expect, test } from "vitest"
import { clockIn, dayIn, instantIn, isTimeZone, shownIn } from "./clock.ts"

test("the same instant is another day elsewhere, and midnight is written as 00", () => {
  const at = new Date("2026-03-28T23:00:00Z")
  expect(clockIn(at, "UTC")).toEqual({ day: "2026-03-28", time: "23:00:00" })
  expect(clockIn(at, "Europe/Berlin")).toEqual({ day: "2026-03-29", time: "00:00:00" })
  expect(dayIn(at, "Asia/Jakarta")).toBe("2026-03-29")
  expect(dayIn(at, "Pacific/Honolulu")).toBe("2026-03-28")
})

test("a clock that is put forward leaves an hour out", () => {
  expect(clockIn(new Date("2026-03-29T00:59:59Z"), "Europe/Berlin").time).toBe("01:59:59")
  expect(clockIn(new Date("2026-03-29T01:00:00Z"), "Europe/Berlin").time).toBe("03:00:00")
})

test("what a clock shows leads back to the instant, in the hours around a change, too", () => {
  for (let hour = 0; hour < 24; hour++) {
    const at = new Date(Date.UTC(2026, 2, 28, 14 + hour))
    expect(instantIn(shownIn(at, "Europe/Berlin"), "Europe/Berlin")).toEqual(at)
  }
})

test("a time zone is one that the computer knows", () => {
  expect(["Europe/Berlin", "UTC", "Asia/Jakarta"].map(isTimeZone)).toEqual([true, true, true])
  expect(["", "Berlin", "Mars/Olympus"].map(isTimeZone)).toEqual([false, false, false])
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { weekdayOf } from "../../../kit/clock.ts"
import { promiseOf } from "./promise.ts"

const method = {
  ...{ daysMin: 1, daysMax: 2, cutOff: "14:00", timeZone: "Europe/Berlin", weekdays: [1, 2, 3, 4, 5] },
}

describe("the promised days", () => {
  const promise = (at: string, given: Partial<typeof method> = {}) => {
    const { earliestOn, latestOn } = promiseOf({ ...method, ...given }, new Date(at))
    return [earliestOn, latestOn]
  }

  test("an order before the cut-off leaves today, one at the cut-off tomorrow", () => {
    // A Tuesday in winter: Berlin is one hour ahead of UTC.
    expect(promise("2026-01-13T12:59:00Z")).toEqual(["2026-01-14", "2026-01-15"])
    expect(promise("2026-01-13T13:00:00Z")).toEqual(["2026-01-15", "2026-01-16"])
  })

  test("a Friday evening's order leaves on Monday, a weekend's too, and no day of the weekend counts", () => {
    expect(promise("2026-01-16T18:00:00Z")).toEqual(["2026-01-20", "2026-01-21"])
    expect(promise("2026-01-17T08:00:00Z")).toEqual(["2026-01-20", "2026-01-21"])
    expect(promise("2026-01-18T23:30:00Z")).toEqual(["2026-01-20", "2026-01-21"])
    expect(promise("2026-01-15T08:00:00Z")).toEqual(["2026-01-16", "2026-01-19"])
  })

  test("the cut-off is the place's time in summer and in winter", () => {
    expect(promise("2026-07-14T12:30:00Z")).toEqual(["2026-07-16", "2026-07-17"])
    expect(promise("2026-07-14T11:30:00Z")).toEqual(["2026-07-15", "2026-07-16"])
  })

  test("the nights on which the clocks change are no days more or less", () => {
    // Sunday 2026-03-29 has 23 hours in Berlin, Sunday 2026-10-25 has 25.
    const daily = { weekdays: [1, 2, 3, 4, 5, 6, 7] }
    expect(promise("2026-03-28T11:00:00Z", daily)).toEqual(["2026-03-29", "2026-03-30"])
    expect(promise("2026-03-29T11:59:00Z", daily)).toEqual(["2026-03-30", "2026-03-31"])
    expect(promise("2026-03-29T12:00:00Z", daily)).toEqual(["2026-03-31", "2026-04-01"])
    expect(promise("2026-10-24T11:00:00Z", daily)).toEqual(["2026-10-25", "2026-10-26"])
    expect(promise("2026-10-25T12:59:00Z", daily)).toEqual(["2026-10-26", "2026-10-27"])
    expect(promise("2026-10-25T13:00:00Z", daily)).toEqual(["2026-10-27", "2026-10-28"])
  })

  test("it is the place's day that counts, not the server's", () => {
    const daily = { weekdays: [1, 2, 3, 4, 5, 6, 7], daysMin: 0, daysMax: 0 }
    expect(promise("2026-01-13T23:30:00Z", { ...daily, timeZone: "Pacific/Auckland" })[0]).toBe("2026-01-14")
    expect(
      promise("2026-01-13T03:30:00Z", { ...daily, timeZone: "America/Los_Angeles", cutOff: "23:00" })[0],
    ).toBe("2026-01-12")
  })

  test("a place that works on one day of the week sends on that day", () => {
    const saturdays = { weekdays: [6], daysMin: 0, daysMax: 1 }
    expect(promise("2026-01-13T08:00:00Z", saturdays)).toEqual(["2026-01-17", "2026-01-24"])
  })

  test("always come in order, on days that count, and never before the order", () => {
    const given = fc.record({
      at: fc.date({ min: new Date("2024-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }),
      daysMin: fc.nat(10),
      more: fc.nat(10),
      hour: fc.nat(23),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      timeZone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC"),
    })
    fc.assert(
      fc.property(given, ({ at, daysMin, more, hour, weekdays, timeZone }) => {
        const cutOff = `${String(hour).padStart(2, "0")}:00`
        const found = promiseOf({ daysMin, daysMax: daysMin + more, cutOff, timeZone, weekdays }, at)
        expect(found.earliestOn <= found.latestOn).toBe(true)
        expect(weekdays).toContain(weekdayOf(found.earliestOn))
        expect(weekdays).toContain(weekdayOf(found.latestOn))
        const dayBefore = new Date(at.getTime() - 86_400_000).toISOString().slice(0, 10)
        expect(found.earliestOn >= dayBefore).toBe(true)
      }),
    )
  })
})

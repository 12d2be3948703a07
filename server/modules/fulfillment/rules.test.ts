import fc from "fast-check"
import { afterAll, describe, expect, test } from "vitest"
import { walkEveryMove, wordsOfCheck } from "../../kit/moves.fixture.ts"
import { testDb } from "../../kit/testing.ts"
import {
  canBring,
  type DeliveryMethod,
  deliveryPrice,
  downloadObstacle,
  isTimeZone,
  maySend,
  needsDelivery,
  parcelMoves,
  parcelWarnings,
  promiseOf,
  type Reach,
  remainingLines,
  weekdayOf,
} from "./rules.ts"

const database = await testDb()
afterAll(() => database.close())

const method: DeliveryMethod = {
  methodId: "dlm_1",
  code: "parcel",
  marketCode: "de",
  kind: "ship",
  titles: { en: "Parcel" },
  countries: ["DE", "AT"],
  reaches: ["parcel"],
  priceMinor: 490n,
  freeFromMinor: 5000n,
  weightGramsMax: 10_000,
  daysMin: 1,
  daysMax: 2,
  cutOff: "14:00",
  timeZone: "Europe/Berlin",
  weekdays: [1, 2, 3, 4, 5],
  position: 1,
  active: true,
}

test("the states of a parcel are the same in the program and in the database", async () => {
  const words = await wordsOfCheck(database.db, { table: "fulfillment.parcels", column: "state" })
  expect(words).toEqual(Object.keys(parcelMoves).sort())
  walkEveryMove("parcel", parcelMoves)
})

describe("the promised days", () => {
  const promise = (at: string, given: Partial<DeliveryMethod> = {}) => {
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

describe("a method brings a cart", () => {
  const shipment = { country: "DE", weightGrams: 1000, subtotalMinor: 2000n, reaches: ["parcel"] as Reach[] }

  test("when it goes to the country, carries the weight and everything that is carried", () => {
    expect(canBring(method, shipment)).toBe(true)
    expect(canBring(method, { ...shipment, country: "FR" })).toBe(false)
    expect(canBring({ ...method, countries: [] }, { ...shipment, country: "FR" })).toBe(true)
    expect(canBring(method, { ...shipment, weightGrams: 10_001 })).toBe(false)
    expect(canBring(method, { ...shipment, reaches: ["parcel", "counter"] })).toBe(false)
    expect(canBring(method, { ...shipment, reaches: ["parcel", "file"] })).toBe(true)
    expect(canBring({ ...method, active: false }, shipment)).toBe(false)
  })

  test("from anywhere when the buyer comes to the counter, and to any country before one is named", () => {
    const pickup: DeliveryMethod = { ...method, kind: "pickup", reaches: ["parcel", "counter"] }
    expect(canBring(pickup, { ...shipment, country: "FR", reaches: ["counter"] })).toBe(true)
    expect(canBring(method, { ...shipment, country: null })).toBe(true)
  })

  test("for nothing from the amount that it says", () => {
    expect(deliveryPrice(method, 4999n)).toBe(490n)
    expect(deliveryPrice(method, 5000n)).toBe(0n)
    expect(deliveryPrice({ ...method, freeFromMinor: null }, 1_000_000n)).toBe(490n)
  })

  test("only when something is carried at all", () => {
    expect(needsDelivery(["file", "appointment"])).toBe(false)
    expect(needsDelivery(["file", "parcel"])).toBe(true)
    expect(needsDelivery(["counter"])).toBe(true)
  })
})

test("what is left of an order and what is in its parcels is the order, and files are in no parcel", () => {
  const lines = fc.array(
    fc.record({ quantity: fc.integer({ min: 1, max: 9 }), packed: fc.nat(9), isFile: fc.boolean() }),
  )
  fc.assert(
    fc.property(lines, (given) => {
      const ordered = given.map(({ quantity, isFile }, place) => {
        const reach: Reach = isFile ? "file" : "parcel"
        return { lineId: `l${place}`, variantId: `v${place}`, reach, quantity }
      })
      const packed = given.flatMap(({ quantity, packed, isFile }, place) =>
        isFile || packed === 0
          ? []
          : [{ orderLineId: `l${place}`, variantId: `v${place}`, quantity: Math.min(packed, quantity) }],
      )
      const left = remainingLines(ordered, packed)
      for (const { lineId, reach, quantity } of ordered) {
        const sum = [...left, ...packed]
          .filter(({ orderLineId }) => orderLineId === lineId)
          .reduce((total, line) => total + line.quantity, 0)
        expect(sum).toBe(reach === "file" ? 0 : quantity)
      }
    }),
  )
})

test("a download ends by revocation, by time and by count", () => {
  const now = new Date("2026-05-01T00:00:00Z")
  const ticket = {
    downloadsCount: 0,
    downloadsMax: 5,
    expiresAt: new Date("2026-05-02T00:00:00Z"),
    revokedAt: null,
  }
  expect(downloadObstacle(ticket, now)).toBeUndefined()
  expect(downloadObstacle({ ...ticket, revokedAt: now }, now)).toBe("revoked")
  expect(downloadObstacle(ticket, ticket.expiresAt)).toBe("expired")
  expect(downloadObstacle({ ...ticket, downloadsCount: 5 }, now)).toBe("used_up")
})

test("staff is warned of money that has not come or went back, but not of cash", () => {
  const parcel = { state: "packed" as const, money: "pending", paymentMethod: "transfer" }
  expect(parcelWarnings(parcel)).toEqual(["money_awaited"])
  expect(parcelWarnings({ ...parcel, paymentMethod: "cash" })).toEqual([])
  expect(parcelWarnings({ ...parcel, money: "paid" })).toEqual([])
  expect(parcelWarnings({ ...parcel, money: "refunded" })).toEqual(["money_returned"])
  expect(parcelWarnings({ ...parcel, state: "shipped" })).toEqual([])
  expect(maySend({ money: "pending" })).toBe(true)
  expect(maySend({ money: "voided" })).toBe(false)
})

test("a time zone has to be one", () => {
  expect(isTimeZone("Europe/Berlin")).toBe(true)
  expect(isTimeZone("Berlin")).toBe(false)
})

import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { walkEveryMove, wordsOfCheck } from "../../../kit/moves.fixture.ts"
import { testDb } from "../../../kit/testing.ts"
import {
  downloadObstacle,
  maySend,
  needsDelivery,
  parcelMoves,
  parcelWarnings,
  type Reach,
  remainingLines,
} from "./parcels.ts"

const database = await testDb()
afterAll(() => database.close())

test("the states of a parcel are the same in the program and in the database", async () => {
  const words = await wordsOfCheck(database.db, { table: "fulfillment.parcels", column: "state" })
  expect(words).toEqual(Object.keys(parcelMoves).sort())
  walkEveryMove("parcel", parcelMoves)
})

test("a way is needed only when something is carried at all", () => {
  expect(needsDelivery(["file", "appointment"])).toBe(false)
  expect(needsDelivery(["file", "parcel"])).toBe(true)
  expect(needsDelivery(["counter"])).toBe(true)
})

test("what is left of an order and what is in its parcels is the order less what is canceled, and files are in no parcel", () => {
  const lines = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      canceled: fc.nat(9),
      packed: fc.nat(9),
      isFile: fc.boolean(),
    }),
  )
  fc.assert(
    fc.property(lines, (given) => {
      const ordered = given.map(({ quantity, canceled, isFile }, place) => {
        const reach: Reach = isFile ? "file" : "parcel"
        return {
          lineId: `l${place}`,
          variantId: `v${place}`,
          reach,
          quantity,
          canceledQuantity: Math.min(canceled, quantity),
        }
      })
      const packed = given.flatMap(({ quantity, canceled, packed, isFile }, place) =>
        isFile || packed === 0 || canceled >= quantity
          ? []
          : [
              {
                orderLineId: `l${place}`,
                variantId: `v${place}`,
                quantity: Math.min(packed, quantity - canceled),
              },
            ],
      )
      const left = remainingLines(ordered, packed)
      for (const { lineId, reach, quantity, canceledQuantity } of ordered) {
        const sum = [...left, ...packed]
          .filter(({ orderLineId }) => orderLineId === lineId)
          .reduce((total, line) => total + line.quantity, 0)
        expect(sum).toBe(reach === "file" ? 0 : quantity - canceledQuantity)
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

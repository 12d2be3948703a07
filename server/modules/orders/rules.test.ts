import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { walkEveryMove, wordsOfCheck } from "../../kit/moves.fixture.ts"
import { sql } from "../../kit/sql.ts"
import { lockOrder, saveProgress } from "./commands/progress.ts"
import { openOrders, sold, soldLine } from "./orders.fixture.ts"
import {
  addsUp,
  type Cover,
  cancelObstacle,
  dueOf,
  type LineProgress,
  progressOf,
  type Reach,
  saleMoves,
} from "./rules.ts"

const shop = await openOrders()
const { database } = shop
afterAll(() => shop.close())

test("the words of an order's sale are the same in the program and in the database", async () => {
  const words = await wordsOfCheck(database.db, { table: "orders.orders", column: "sale" })
  expect(words).toEqual(Object.keys(saleMoves).sort())
  walkEveryMove("sale", saleMoves)
})

const line = fc
  .record({
    reach: fc.constantFrom<Reach>("parcel", "file", "appointment", "counter"),
    quantity: fc.integer({ min: 1, max: 5 }),
    canceled: fc.nat(5),
    shipped: fc.nat(5),
    delivered: fc.nat(5),
    returned: fc.nat(5),
  })
  .map(({ reach, quantity, canceled, shipped, delivered, returned }): LineProgress => {
    const canceledQuantity = Math.min(canceled, quantity)
    const shippedQuantity = Math.min(shipped, quantity - canceledQuantity)
    const deliveredQuantity = Math.min(delivered, shippedQuantity)
    return {
      reach,
      quantity,
      canceledQuantity,
      shippedQuantity,
      deliveredQuantity,
      returnedQuantity: Math.min(returned, shippedQuantity),
    }
  })

const cover = fc
  .record({
    authorized: fc.constantFrom(0, 50, 100),
    captured: fc.constantFrom(0, 50, 100),
    refunded: fc.constantFrom(0, 20, 50, 100),
    ended: fc.boolean(),
  })
  .map(({ authorized, captured, refunded, ended }) => {
    const taken = Math.min(captured, authorized)
    return { percents: { authorized, captured: taken, refunded: Math.min(refunded, taken) }, ended }
  })

const facts = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  covers: fc.array(cover, { maxLength: 3 }),
  isFree: fc.boolean(),
  isCanceled: fc.boolean(),
})

test("progress as worked out by the program is progress as the audit works it out in SQL", async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (given) => {
      const lines = given.lines.map(({ reach, quantity }) =>
        soldLine({ reach, quantity, ...(given.isFree && { totalMinor: 0, taxMinor: 0 }) }),
      )
      const { orderId, sold: order } = await shop.place(
        { lines, deliveryMinor: 0 },
        given.covers.length === 0 || given.isFree ? null : { authorizedMinor: 0n, capturedMinor: 0n },
      )
      await database.inWork(async (work) => {
        work.write(sql`delete from orders.covers where order_id = ${orderId}`)
        for (const [place, one] of given.covers.entries()) {
          const part = (percent: number) => (order.totalMinor * percent) / 100
          work.write(sql`
            insert into orders.covers
              (order_id, intent_id, settles, authorized_minor, captured_minor, refunded_minor, ended)
            values (${orderId}, ${`int_${place}`}, 'now', ${part(one.percents.authorized)},
                    ${part(one.percents.captured)}, ${part(one.percents.refunded)}, ${one.ended})
          `)
        }
        for (const [place, one] of given.lines.entries()) {
          work.write(sql`
            update orders.lines
            set shipped_quantity = ${one.shippedQuantity}, delivered_quantity = ${one.deliveredQuantity},
                returned_quantity = ${one.returnedQuantity}
            where order_id = ${orderId} and position = ${place + 1}
          `)
        }
        const before = await lockOrder(work.tx, { orderId })
        saveProgress(work, { before, after: { ...before, canceledAt: given.isCanceled ? work.now : null } })
      })
    }),
    { numRuns: 80 },
  )
  expect(await shop.broken()).toEqual([])
})

test("the audit finds an order whose columns were set by hand", async () => {
  const { orderId } = await shop.place()
  const set = (money: string) =>
    database.inWork(async (work) =>
      work.write(sql`update orders.orders set money = ${money} where id = ${orderId}`),
    )
  await set("pending")
  expect((await shop.broken()).map(({ name }) => name)).toEqual([
    "the four progress columns of an order are what its rows say",
  ])
  await set("paid")
  expect(await shop.broken()).toEqual([])
})

const parcelLine: LineProgress = {
  reach: "parcel",
  quantity: 2,
  canceledQuantity: 0,
  shippedQuantity: 0,
  deliveredQuantity: 0,
  returnedQuantity: 0,
}
const none: Cover = { authorizedMinor: 0n, capturedMinor: 0n, refundedMinor: 0n, ended: false }
const progress = (given: {
  lines?: LineProgress[]
  covers?: Cover[]
  totalMinor?: bigint
  canceledMinor?: bigint
  canceledAt?: Date | null
}) =>
  progressOf({
    ...{ totalMinor: 100n, canceledMinor: 0n, canceledAt: null, lines: [parcelLine], covers: [none] },
    ...given,
  })

test("in whatever parcels an order leaves, what is due of it only grows, and sums to its total", () => {
  const lines = fc.array(
    fc.record({ quantity: fc.integer({ min: 1, max: 7 }), total: fc.bigInt(0n, 10_000n) }),
    { minLength: 1, maxLength: 4 },
  )
  fc.assert(
    fc.property(lines, fc.bigInt(0n, 900n), fc.infiniteStream(fc.nat(100)), (sold, deliveryMinor, picks) => {
      const order = {
        deliveryMinor,
        canceledMinor: 0n,
        totalMinor: sold.reduce((sum, { total }) => sum + total, deliveryMinor),
        lines: sold.map(({ quantity, total }) => ({ ...parcelLine, quantity, totalMinor: total })),
      }
      let known = dueOf(order).dueMinor
      expect(known).toBe(0n)
      const left = () => order.lines.filter((one) => one.shippedQuantity < one.quantity)
      while (left().length > 0) {
        const one = left()[picks.next().value % left().length]
        if (one) one.shippedQuantity++
        const { dueMinor, owedMinor } = dueOf(order)
        expect(owedMinor).toBe(order.totalMinor)
        expect(dueMinor >= known && dueMinor <= owedMinor).toBe(true)
        known = dueMinor
      }
      expect(known).toBe(order.totalMinor)
    }),
  )
})

test("what is promised and not taken yet is authorized; what is missing makes an order partly paid", () => {
  const promised = { ...none, authorizedMinor: 100n }
  const partly = { ...promised, capturedMinor: 40n }
  const card = { ...none, authorizedMinor: 30n, capturedMinor: 30n }
  expect(progress({ covers: [promised] }).money).toBe("authorized")
  expect(progress({ covers: [partly] }).money).toBe("authorized")
  expect(progress({ covers: [card, { ...none, authorizedMinor: 70n }] }).money).toBe("authorized")
  expect(progress({ covers: [{ ...partly, ended: true }] }).money).toBe("partly_paid")
  expect(progress({ covers: [{ ...partly, capturedMinor: 100n }] }).money).toBe("paid")
})

test("something given back out of kindness does not pay what is still missing", () => {
  const half = { ...none, authorizedMinor: 50n, capturedMinor: 50n, refundedMinor: 10n }
  const shipped = { ...parcelLine, shippedQuantity: 2 }
  const partly = progress({ covers: [half, { ...none, ended: true }], lines: [shipped] })
  expect(partly).toMatchObject({ money: "partly_paid", sale: "open" })
  expect(progress({ covers: [half, { ...none, authorizedMinor: 50n }] }).money).toBe("authorized")
  const rest = { ...none, authorizedMinor: 50n, capturedMinor: 50n }
  const whole = progress({ covers: [half, rest], lines: [shipped] })
  expect(whole).toMatchObject({ money: "partly_refunded", sale: "completed" })
  const all = { ...half, refundedMinor: 50n }
  expect(progress({ covers: [all, none] }).money).toBe("pending")
  expect(progress({ covers: [all, { ...none, authorizedMinor: 50n }] }).money).toBe("authorized")
  expect(progress({ covers: [all] }).money).toBe("refunded")
  expect(progress({ covers: [half], canceledMinor: 50n }).money).toBe("partly_refunded")
})

test("an order is completed when its money and goods are settled, and not before", () => {
  const paid = { ...none, authorizedMinor: 100n, capturedMinor: 100n }
  const shipped = { ...parcelLine, shippedQuantity: 2 }
  expect(progress({ covers: [paid] })).toMatchObject({ sale: "open", money: "paid", goods: "waiting" })
  expect(progress({ covers: [paid], lines: [shipped] })).toMatchObject({
    sale: "completed",
    goods: "shipped",
  })
  expect(progress({ lines: [shipped] })).toMatchObject({ sale: "open", money: "pending" })
  expect(progress({ covers: [{ ...none, ended: true }] }).money).toBe("voided")
  expect(progress({ covers: [{ ...paid, refundedMinor: 40n }] }).money).toBe("partly_refunded")
  expect(progress({ covers: [{ ...paid, refundedMinor: 100n }] }).money).toBe("refunded")
  expect(progress({ covers: [], totalMinor: 0n }).money).toBe("free")
  expect(progress({ covers: [paid], lines: [shipped], canceledAt: new Date(0) }).sale).toBe("canceled")
})

test("what is canceled is neither owed nor waited for", () => {
  const half = { ...none, authorizedMinor: 100n, capturedMinor: 50n, ended: true }
  const one = { ...parcelLine, canceledQuantity: 1 }
  expect(progress({ covers: [half] }).money).toBe("partly_paid")
  expect(progress({ covers: [half], lines: [one], canceledMinor: 50n }).money).toBe("paid")
  expect(progress({ lines: [{ ...one, shippedQuantity: 1 }] }).goods).toBe("shipped")
  expect(progress({ lines: [{ ...one, shippedQuantity: 1, deliveredQuantity: 1 }] }).goods).toBe("delivered")
  expect(progress({ lines: [{ ...parcelLine, canceledQuantity: 2 }] }).goods).toBe("not_needed")
  expect(progress({ covers: [], lines: [one], canceledMinor: 100n }).money).toBe("free")
})

test("an order of files waits for no parcel", () => {
  const file: LineProgress = { ...parcelLine, reach: "file" }
  const paid = { ...none, authorizedMinor: 100n, capturedMinor: 100n }
  expect(progress({ lines: [file], covers: [paid] })).toMatchObject({
    sale: "completed",
    goods: "not_needed",
  })
  expect(progress({ lines: [file, parcelLine], covers: [paid] })).toMatchObject({
    sale: "open",
    goods: "waiting",
  })
})

test("an order can be canceled until something has left, and only once", () => {
  expect(cancelObstacle({ sale: "open", goods: "waiting" })).toBeUndefined()
  expect(cancelObstacle({ sale: "completed", goods: "not_needed" })).toBe(undefined)
  expect(cancelObstacle({ sale: "open", goods: "partly_shipped" })).toBe("shipped")
  expect(cancelObstacle({ sale: "canceled", goods: "waiting" })).toBe("canceled")
})

test("an order adds up to the minor unit or it is not an order", () => {
  const amounts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(amounts, fc.nat(1000), fc.constantFrom(-1, 1), (totals, deliveryMinor, slip) => {
      const order = sold({
        lines: totals.map((totalMinor) => soldLine({ totalMinor, quantity: 1 })),
        deliveryMinor,
      })
      const big = {
        itemsMinor: BigInt(order.itemsMinor),
        deliveryMinor: BigInt(order.deliveryMinor),
        deliveryTaxMinor: BigInt(order.deliveryTaxMinor),
        taxMinor: BigInt(order.taxMinor),
        cashRoundingMinor: 0n,
        totalMinor: BigInt(order.totalMinor),
        lines: order.lines.map((one) => ({
          totalMinor: BigInt(one.totalMinor),
          taxMinor: BigInt(one.taxMinor),
        })),
      }
      expect(addsUp(big)).toBe(true)
      for (const field of ["itemsMinor", "taxMinor", "totalMinor"] as const) {
        expect(addsUp({ ...big, [field]: big[field] + BigInt(slip) })).toBe(false)
      }
    }),
  )
})

import { afterAll, afterEach, describe, expect, test } from "vitest"
import { newId } from "../../kit/ids.ts"
import { newStats, openPools } from "../../kit/pool.ts"
import { sql } from "../../kit/sql.ts"
import { releaseCommitted, shipCommitted } from "./commands/commitments.ts"
import { commitHold, holdStock, lockStockToHold, releaseExpired, releaseHold } from "./commands/holds.ts"
import { createPlace } from "./commands/places.ts"
import { receiveStock } from "./commands/stock.ts"
import { sweepJob } from "./jobs.ts"
import { stockOf } from "./queries.ts"
import { holdMoves } from "./rules.ts"
import { inMinutes, openStock } from "./stock.fixture.ts"

const stock = await openStock()
const { db, inWork, inWorkAs, hold, stocked, units } = stock

afterEach(() => stock.checkBooks())
afterAll(() => stock.close())

const commit = (attemptId: string, orderId = newId("order")) =>
  inWork((work) => commitHold(work, { attemptId, orderId })).then(() => orderId)

describe("holding", () => {
  test("takes units off the shelf for an attempt, and gives them back", async () => {
    const variantId = await stocked(10)
    const attemptId = await hold([{ variantId, quantity: 4 }])
    expect(await units(variantId)).toMatchObject({ available: 6, reserved: 4 })

    await inWork((work) => releaseHold(work, { attemptId }))
    await inWork((work) => releaseHold(work, { attemptId }))
    expect(await units(variantId)).toMatchObject({ available: 10, reserved: 0 })
  })

  test("is refused with the number that is left, and then nothing is held", async () => {
    const [plenty, scarce] = [await stocked(10), await stocked(2)]
    const lines = [
      { variantId: plenty, quantity: 1 },
      { variantId: scarce, quantity: 3 },
    ]
    await expect(hold(lines)).rejects.toMatchObject({
      code: "inventory.too_few",
      status: 409,
      details: { variantId: scarce, available: 2 },
    })
    expect(await units(plenty)).toMatchObject({ available: 10, reserved: 0 })
  })

  test("counts two lines of one variant together", async () => {
    const variantId = await stocked(3)
    const line = { variantId, quantity: 2 }
    await expect(hold([line, line])).rejects.toMatchObject({ details: { variantId, available: 3 } })
  })

  test("leaves alone what is not counted", async () => {
    const variantId = await stock.variant()
    await hold([{ variantId, quantity: 500 }])
    expect(await stockOf(db, { variantIds: [variantId] })).toEqual([
      { variantId, isTracked: false, available: 0 },
    ])
  })

  test("takes the units of several places when one has too few", async () => {
    const variantId = await stocked(2)
    const place = { titles: { en: "Store" }, kind: "store", timeZone: "Europe/Berlin", active: true } as const
    const { placeId } = await inWork((work) => createPlace(work, { ...place, code: "store", position: 5 }))
    await inWork((work) => receiveStock(work, { placeId, lines: [{ variantId, quantity: 2 }] }))
    const orderId = await commit(await hold([{ variantId, quantity: 3 }]))
    expect(await units(variantId)).toMatchObject({ available: 1, committed: 3 })
    await inWork((work) => shipCommitted(work, { orderId, lines: [{ variantId, quantity: 3 }] }))
    expect(await units(variantId)).toMatchObject({ available: 1, committed: 0 })
  })

  test("needs no trip of its own when the stock was seen before", async () => {
    const variantId = await stocked(5)
    const pools = openPools({ databaseUrl: stock.url, prepare: true, size: 1 })
    const stats = newStats()
    await pools.inWork(
      async (work) => {
        const seen = await lockStockToHold(work, sql`array[${variantId}::text]`)
        const lines = [{ variantId, quantity: 1 }]
        await holdStock(work, { attemptId: newId("attempt"), lines, until: inMinutes(15), seen })
      },
      { actor: { kind: "guest" }, stats },
    )
    await pools.end()
    expect(stats.trips).toBe(2)
  })
})

describe("an order", () => {
  test("has its units promised, and they leave with the parcel", async () => {
    const variantId = await stocked(5)
    const orderId = await commit(await hold([{ variantId, quantity: 3 }]))
    expect(await units(variantId)).toMatchObject({ available: 2, reserved: 0, committed: 3 })
    await inWork((work) => shipCommitted(work, { orderId, lines: [{ variantId, quantity: 2 }] }))
    expect(await units(variantId)).toMatchObject({ available: 2, committed: 1 })
  })

  test("that is canceled gives back what has not left, and no more", async () => {
    const variantId = await stocked(5)
    const orderId = await commit(await hold([{ variantId, quantity: 3 }]))
    const lines = [{ variantId, quantity: 3 }]
    await inWork((work) => shipCommitted(work, { orderId, lines: [{ variantId, quantity: 1 }] }))
    await inWork((work) => releaseCommitted(work, { orderId, lines }))
    await inWork((work) => releaseCommitted(work, { orderId, lines }))
    expect(await units(variantId)).toMatchObject({ available: 4, committed: 0 })
  })

  test("of what was not counted when it was placed takes nothing from what is counted now", async () => {
    const variantId = await stock.variant()
    const orderId = await commit(await hold([{ variantId, quantity: 2 }]))
    await inWork((work) => receiveStock(work, { lines: [{ variantId, quantity: 5 }] }))
    await inWork((work) => shipCommitted(work, { orderId, lines: [{ variantId, quantity: 2 }] }))
    expect(await units(variantId)).toMatchObject({ available: 5, committed: 0 })
  })

  test("is committed only once", async () => {
    const variantId = await stocked(5)
    const attemptId = await hold([{ variantId, quantity: 2 }])
    const orderId = await commit(attemptId)
    await commit(attemptId, orderId)
    expect(await units(variantId)).toMatchObject({ available: 3, committed: 2 })
  })
})

describe("a hold whose time is over", () => {
  const expired = { until: inMinutes(-1) }

  test("is in nobody's way, even before it is swept", async () => {
    const variantId = await stocked(2)
    await hold([{ variantId, quantity: 2 }], expired)
    expect(await stockOf(db, { variantIds: [variantId] })).toMatchObject([{ available: 2 }])
    await hold([{ variantId, quantity: 1 }])
    expect(await units(variantId)).toMatchObject({ available: 1, reserved: 1 })
  })

  test("is swept within a minute", async () => {
    const variantId = await stocked(2)
    await hold([{ variantId, quantity: 2 }], expired)
    await sweepJob.run(stock.out, {} as never)
    expect(await units(variantId)).toMatchObject({ available: 2, reserved: 0 })
    expect(await inWork(releaseExpired)).toBe(0)
  })

  test("still becomes an order when the payment comes late and nobody took the units", async () => {
    const variantId = await stocked(6)
    const attemptId = await hold([{ variantId, quantity: 2 }], expired)
    await sweepJob.run(stock.out, {} as never)
    await stock.settle()
    expect(await stock.band(variantId)).toBe("in_stock")
    await commit(attemptId)
    expect(await units(variantId)).toMatchObject({ available: 4, committed: 2 })
    await sweepJob.run(stock.out, {} as never)
    await stock.settle()
    expect(await stock.band(variantId)).toBe("few_left")
  })

  test("is refused when somebody else took them", async () => {
    const variantId = await stocked(2)
    const attemptId = await hold([{ variantId, quantity: 2 }], expired)
    await hold([{ variantId, quantity: 1 }])
    await expect(commit(attemptId)).rejects.toMatchObject({ code: "inventory.too_few", status: 409 })
    expect(await units(variantId)).toMatchObject({ available: 1, reserved: 1, committed: 0 })
  })

  test("is not ended early", async () => {
    const variantId = await stocked(2)
    await hold([{ variantId, quantity: 2 }], { until: inMinutes(15) })
    await inWorkAs({ now: inMinutes(14) }, releaseExpired)
    expect(await units(variantId)).toMatchObject({ reserved: 2 })
    await inWorkAs({ now: inMinutes(16) }, releaseExpired)
    expect(await units(variantId)).toMatchObject({ reserved: 0 })
  })
})

test("the states of a hold are those of its table", async () => {
  const { definition } = await db.one(sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = 'inventory.holds'::regclass and conname = 'holds_state_check'
  `)
  const states = [...definition.matchAll(/'([a-z_]+)'/g)].map(([, state]) => state)
  expect(states.sort()).toEqual(Object.keys(holdMoves).sort())
})

import fc from "fast-check"
import { afterAll, describe, expect, test } from "vitest"
import { Refusal } from "../../kit/errors.ts"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { releaseCommitted, shipCommitted } from "./commands/commitments.ts"
import { commitHold, holdStock, releaseExpired, releaseHold } from "./commands/holds.ts"
import { createPlace } from "./commands/places.ts"
import { adjustStock, receiveStock } from "./commands/stock.ts"
import { inMinutes, openStock } from "./stock.fixture.ts"

const stock = await openStock()
const { db, inWork, hold, stocked, units } = stock

afterAll(() => stock.close())

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`stock: fast-check seed ${seed}`)

/** How many of many promises were kept; a refusal is an answer, anything else is a bug. */
async function countKept(promises: Promise<unknown>[]): Promise<number> {
  const settled = await Promise.allSettled(promises)
  const bugs = settled.filter((one) => one.status === "rejected" && !(one.reason instanceof Refusal))
  expect(bugs).toEqual([])
  return settled.filter(({ status }) => status === "fulfilled").length
}

/** Not more at once than a web process would let through to its pool. */
async function inTurns<Result>(tasks: (() => Promise<Result>)[], atOnce = 40): Promise<Promise<Result>[]> {
  const begun: Promise<Result>[] = []
  for (let place = 0; place < tasks.length; place += atOnce) {
    const batch = tasks.slice(place, place + atOnce).map((task) => task())
    begun.push(...batch)
    await Promise.allSettled(batch)
  }
  return begun
}

describe("shoppers at the same moment", () => {
  test("the last unit goes to one of two", async () => {
    const variantId = await stocked(1)
    const lines = [{ variantId, quantity: 1 }]
    expect(await countKept([hold(lines), hold(lines)])).toBe(1)
    expect(await units(variantId)).toMatchObject({ available: 0, reserved: 1 })
    await stock.checkBooks()
  })

  test("four hundred who want one of a hundred: exactly a hundred get it", async () => {
    const variantId = await stocked(100)
    const tasks = Array.from({ length: 400 }, () => () => hold([{ variantId, quantity: 1 }]))
    expect(await countKept(await inTurns(tasks))).toBe(100)
    expect(await units(variantId)).toMatchObject({ available: 0, reserved: 100 })
    await stock.settle()
    expect(await stock.band(variantId)).toBe("none")
    await stock.checkBooks()
  })

  test("carts with the same things in another order never block each other for good", async () => {
    const ids = [await stocked(500), await stocked(500), await stocked(500)]
    const before = await deadlocks()
    const tasks = Array.from({ length: 120 }, (_, place) => async () => {
      const lines = [0, 1, 2].map((step) => ({ variantId: ids[(place + step) % 3] as string, quantity: 1 }))
      const attemptId = await hold(place % 2 === 0 ? lines : lines.reverse())
      if (place % 3 === 0) await inWork((work) => releaseHold(work, { attemptId }))
      else await inWork((work) => commitHold(work, { attemptId, orderId: newId("order") }))
    })
    expect(await countKept(await inTurns(tasks))).toBe(120)
    for (const id of ids)
      expect(await units(id)).toMatchObject({ available: 420, reserved: 0, committed: 80 })
    expect(await deadlocks()).toBe(before)
    await stock.checkBooks()
  })

  test("an expired hold is given up once, by whoever comes first", async () => {
    const variantId = await stocked(5)
    await hold([{ variantId, quantity: 5 }], { until: inMinutes(-1) })
    const shoppers = Array.from({ length: 10 }, () => hold([{ variantId, quantity: 1 }]))
    const kept = await countKept([inWork(releaseExpired), ...shoppers, inWork(releaseExpired)])
    expect(kept).toBe(5 + 2)
    expect(await units(variantId)).toMatchObject({ available: 0, reserved: 5 })
    await stock.checkBooks()
  })
})

async function deadlocks(): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select deadlocks::int as count from pg_stat_database where datname = current_database()
  `)
  return count
}

describe("whatever happens, in whatever order", () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant("receive" as const),
      variant: fc.nat(2),
      place: fc.nat(1),
      units: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({
      kind: fc.constant("adjust" as const),
      variant: fc.nat(2),
      place: fc.nat(1),
      units: fc.integer({ min: -9, max: 9 }),
    }),
    fc.record({
      kind: fc.constant("hold" as const),
      units: fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
      minutes: fc.integer({ min: -2, max: 15 }),
    }),
    fc.record({ kind: fc.constantFrom("commit" as const, "release" as const), which: fc.nat(20) }),
    fc.record({
      kind: fc.constantFrom("ship" as const, "cancel" as const),
      which: fc.nat(20),
      variant: fc.nat(2),
      units: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ kind: fc.constant("sweep" as const) }),
  )

  test("the ledger, the balances, the holds and the commitments agree", async () => {
    const place = { titles: { en: "Annex" }, kind: "warehouse", timeZone: "UTC", active: true } as const
    const annex = await inWork((work) => createPlace(work, { ...place, code: "annex", position: 9 }))
    const places = [await stock.mainPlaceId(), annex.placeId]
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        run++
        const variants = [await stock.variant(), await stock.variant(), await stock.variant()]
        const attempts: string[] = []
        const orders: string[] = []
        for (const one of steps) await attempt(() => take(one, { variants, places, attempts, orders }))
        await stock.settle()
        await stock.checkBooks()
      }),
      { seed, numRuns: 25, endOnFailure: true },
    )
    expect(run).toBeGreaterThan(0)
  }, 60_000)

  type Around = { variants: string[]; places: string[]; attempts: string[]; orders: string[] }
  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

  async function take(one: Step, { variants, places, attempts, orders }: Around): Promise<void> {
    const variantId = "variant" in one ? (variants[one.variant] ?? "") : ""
    switch (one.kind) {
      case "receive":
        await inWork((work) =>
          receiveStock(work, { placeId: places[one.place], lines: [{ variantId, quantity: one.units }] }),
        )
        break
      case "adjust":
        if (one.units === 0) break
        await inWork((work) =>
          adjustStock(work, { variantId, placeId: places[one.place], change: one.units, reason: "counted" }),
        )
        break
      case "hold": {
        const attemptId = newId("attempt")
        const lines = variants
          .map((id, place) => ({ variantId: id, quantity: one.units[place] ?? 0 }))
          .filter(({ quantity }) => quantity > 0)
        const until = inMinutes(one.minutes)
        await inWork((work) => holdStock(work, { attemptId, lines, until }))
        attempts.push(attemptId)
        break
      }
      case "commit": {
        const attemptId = attempts[one.which % attempts.length]
        const orderId = newId("order")
        if (attemptId) await inWork((work) => commitHold(work, { attemptId, orderId }))
        orders.push(orderId)
        break
      }
      case "release": {
        const attemptId = attempts[one.which % attempts.length]
        if (attemptId) await inWork((work) => releaseHold(work, { attemptId }))
        break
      }
      case "ship":
      case "cancel": {
        const orderId = orders[one.which % orders.length]
        const end = one.kind === "ship" ? shipCommitted : releaseCommitted
        if (orderId) {
          await inWork((work) => end(work, { orderId, lines: [{ variantId, quantity: one.units }] }))
        }
        break
      }
      case "sweep":
        await inWork(releaseExpired)
    }
  }

  /** Too few is an answer; everything else is a bug. */
  async function attempt(run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
})

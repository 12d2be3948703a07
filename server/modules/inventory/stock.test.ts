import { afterAll, describe, expect, test } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import { sql } from "../../kit/sql.ts"
import { createPlace, updatePlace } from "./commands/places.ts"
import { adjustStock, receiveStock } from "./commands/stock.ts"
import { inventoryModule } from "./index.ts"
import { checkBandsJob } from "./jobs.ts"
import { getPlace, listMovements, listStock, stockOf } from "./queries.ts"
import { inMinutes, openStock } from "./stock.fixture.ts"

const stock = await openStock()
const { db, inWork, hold, stocked, units } = stock

afterAll(() => stock.close())

const available = async (variantId: string) => (await stockOf(db, { variantIds: [variantId] }))[0]
const store = { titles: { en: "Store" }, kind: "store", timeZone: "Europe/Berlin", active: true } as const

describe("receiving", () => {
  test("begins the count of a variant, and adds to it", async () => {
    const variantId = await stock.variant()
    expect(await available(variantId)).toMatchObject({ isTracked: false })
    await inWork((work) => receiveStock(work, { lines: [{ variantId, quantity: 3 }], reference: "DN 17" }))
    const { stock: rows } = await inWork((work) =>
      receiveStock(work, { lines: [variantId, variantId].map((id) => ({ variantId: id, quantity: 2 })) }),
    )
    expect(rows).toMatchObject([{ variantId, placeCode: "main", units: { available: 7 }, onHand: 7 }])
    expect(await available(variantId)).toMatchObject({ isTracked: true, available: 7 })
    const { movements } = await listMovements(db, { variantId, limit: 10 })
    expect(movements).toMatchObject([
      { from: "outside", to: "available", quantity: 4, why: "received", actor: "system:test" },
      { quantity: 3, why: "received: DN 17" },
    ])
  })

  test("of an unknown variant or at an unknown place is refused", async () => {
    const lines = [{ variantId: "var_00", quantity: 1 }]
    await expect(inWork((work) => receiveStock(work, { lines }))).rejects.toMatchObject({
      code: "variant.not_found",
    })
    const placeId = "plc_00000000000000000000000000000000"
    await expect(inWork((work) => receiveStock(work, { placeId, lines }))).rejects.toMatchObject({
      code: "place.not_found",
    })
  })
})

describe("adjusting", () => {
  test("corrects what is on the shelf, with the reason in the ledger", async () => {
    const variantId = await stocked(5)
    await inWork((work) => adjustStock(work, { variantId, change: -2, reason: "broken on the floor" }))
    await inWork((work) =>
      adjustStock(work, { variantId, state: "damaged", change: 2, reason: "to be repaired" }),
    )
    const { stock: rows } = await listStock(db, { variantId, limit: 10 })
    expect(rows).toMatchObject([{ units: { available: 3, damaged: 2 }, onHand: 5 }])
    const { movements } = await listMovements(db, { variantId, limit: 10 })
    expect(movements.map(({ why }) => why)).toEqual(["to be repaired", "broken on the floor", "received"])
  })

  test("is found by its product and by how its SKU begins, as typed or in capitals", async () => {
    const variantId = await stocked(4)
    const { productId, sku } = (await listStock(db, { variantId, limit: 1 })).stock[0] ?? {}
    await stocked(4)
    const found = async (given: { productId?: string | undefined; q?: string | undefined }) =>
      (await listStock(db, { ...given, limit: 200 })).stock.map((row) => row.variantId)
    expect(await found({ productId })).toContain(variantId)
    expect(await found({ productId: "prd_none" })).toEqual([])
    expect(await found({ q: sku })).toEqual([variantId])
    expect(await found({ q: sku?.slice(0, -1) })).toContain(variantId)
    expect(await found({ q: `${sku}x` })).toEqual([])
  })

  test("books nothing where stock has moved since it was seen", async () => {
    const variantId = await stocked(5)
    const count = (seen: number, change: number) =>
      inWork((work) => adjustStock(work, { variantId, change, seen, reason: "counted" }))
    await hold([{ variantId, quantity: 2 }])
    await expect(count(5, 3)).rejects.toMatchObject({
      code: "inventory.moved",
      status: 409,
      details: { available: 3 },
    })
    expect(await units(variantId)).toMatchObject({ available: 3, reserved: 2 })
    await count(3, 5)
    expect(await units(variantId)).toMatchObject({ available: 8, reserved: 2 })
  })

  test("never takes what is not there, nor what was promised", async () => {
    const variantId = await stocked(5)
    await hold([{ variantId, quantity: 3 }])
    const adjust = inWork((work) => adjustStock(work, { variantId, change: -3, reason: "lost" }))
    await expect(adjust).rejects.toMatchObject({
      code: "inventory.below_zero",
      status: 409,
      details: { available: 2 },
    })
    expect(await units(variantId)).toMatchObject({ available: 2, reserved: 3 })
  })
})

describe("the catalog", () => {
  test("is told when there are enough, few or none, and only then", async () => {
    const variantId = await stocked(10)
    await stock.settle()
    expect(await stock.band(variantId)).toBe("in_stock")
    const told = await stock.bandEvents()

    await hold([{ variantId, quantity: 4 }])
    expect(await stock.bandEvents()).toBe(told)
    await hold([{ variantId, quantity: 1 }])
    expect(await stock.bandEvents()).toBe(told + 1)
    await stock.settle()
    expect(await stock.band(variantId)).toBe("few_left")

    await hold([{ variantId, quantity: 5 }], { until: inMinutes(-1) })
    await stock.settle()
    expect(await stock.band(variantId)).toBe("none")
    await hold([{ variantId, quantity: 1 }])
    await stock.settle()
    expect(await stock.band(variantId)).toBe("few_left")
    await stock.checkBooks()
  })

  test("is told the latest stock however late the word comes", async () => {
    const variantId = await stocked(2)
    await inWork((work) => adjustStock(work, { variantId, change: -2, reason: "lost" }))
    await inWork((work) => adjustStock(work, { variantId, change: 9, reason: "found" }))
    await stock.settle()
    expect(await stock.band(variantId)).toBe("in_stock")
  })

  test("counts only places that are active", async () => {
    const variantId = await stock.variant()
    const { placeId, version } = await inWork((work) =>
      createPlace(work, { ...store, code: "corner", position: 3 }),
    )
    await inWork((work) => receiveStock(work, { placeId, lines: [{ variantId, quantity: 9 }] }))
    await stock.settle()
    expect(await stock.band(variantId)).toBe("in_stock")

    const closed = { ...store, active: false, code: "corner", position: 3, placeId, version }
    await inWork((work) => updatePlace(work, closed))
    await checkBandsJob.run(stock.out, {} as never)
    await stock.settle()
    expect(await stock.band(variantId)).toBe("none")
    expect(await available(variantId)).toMatchObject({ isTracked: true, available: 0 })
    await expect(hold([{ variantId, quantity: 1 }])).rejects.toMatchObject({ code: "inventory.too_few" })
  })
})

describe("places", () => {
  test("have a code of their own and a time zone that exists", async () => {
    await inWork((work) => createPlace(work, { ...store, code: "north", position: 1 }))
    const again = inWork((work) => createPlace(work, { ...store, code: "north", position: 2 }))
    await expect(again).rejects.toMatchObject({ code: "place.code_taken", status: 409 })
    const nowhere = { ...store, code: "nowhere", position: 2, timeZone: "Europe/Atlantis" }
    await expect(inWork((work) => createPlace(work, nowhere))).rejects.toMatchObject({
      code: "place.time_zone",
    })
  })

  test("are not overwritten by somebody who read them before", async () => {
    const fields = { ...store, code: "south", position: 1 }
    const { placeId, version } = await inWork((work) => createPlace(work, fields))
    await inWork((work) => updatePlace(work, { ...fields, placeId, version, position: 4 }))
    const late = inWork((work) => updatePlace(work, { ...fields, placeId, version, position: 5 }))
    await expect(late).rejects.toMatchObject({ code: "place.changed", status: 409 })
    expect(await getPlace(db, { placeId })).toMatchObject({ position: 4, version: 2 })
  })
})

describe("the list of stock", () => {
  test("finds by SKU, and goes on page by page without losing a row", async () => {
    const variantId = await stocked(1)
    const { sku } = await db.one(
      sql<{ sku: string }>`select sku from catalog.variants where id = ${variantId}`,
    )
    expect((await listStock(db, { sku, limit: 10 })).stock).toMatchObject([{ variantId, sku }])

    const all = await listStock(db, { limit: 200 })
    const paged = []
    let after: string | null | undefined
    do {
      const page = await listStock(db, { limit: 2, after: after ?? undefined })
      paged.push(...page.stock)
      after = page.next
    } while (after)
    expect(paged).toEqual(all.stock)
    await expect(listStock(db, { limit: 2, after: "nonsense" })).rejects.toMatchObject({
      code: "stock.bad_cursor",
    })
  })
})

describe("the books notice", () => {
  const broken = async () =>
    (await runAudit(inventoryModule.audit, (statement) => db.many(statement)))
      .filter(({ rows }) => rows > 0)
      .map(({ name }) => name)

  async function tamper(statement: ReturnType<typeof sql>, undo: ReturnType<typeof sql>) {
    await inWork(async (work) => work.write(statement))
    const names = await broken()
    await inWork(async (work) => work.write(undo))
    expect(await broken()).toEqual([])
    return names
  }

  test("a balance that no movement explains", async () => {
    const variantId = await stocked(50)
    await stock.settle()
    const names = await tamper(
      sql`update inventory.balances set available = available + 1 where variant_id = ${variantId}`,
      sql`update inventory.balances set available = available - 1 where variant_id = ${variantId}`,
    )
    expect(names).toEqual(["every balance is the sum of its ledger"])
  })

  test("a hold that lost its units", async () => {
    const variantId = await stocked(50)
    await stock.settle()
    const attemptId = await hold([{ variantId, quantity: 1 }])
    const names = await tamper(
      sql`update inventory.holds set quantity = 2 where attempt_id = ${attemptId}`,
      sql`update inventory.holds set quantity = 1 where attempt_id = ${attemptId}`,
    )
    expect(names).toEqual(["what is reserved is what live holds keep"])
  })

  test("an order that lost its units", async () => {
    const variantId = await stocked(50)
    await stock.settle()
    const names = await tamper(
      sql`
        insert into inventory.commitments (order_id, variant_id, place_id, quantity)
        select 'ord_1', variant_id, place_id, 1 from inventory.balances where variant_id = ${variantId}
      `,
      sql`delete from inventory.commitments where order_id = 'ord_1'`,
    )
    expect(names).toEqual(["what is committed is what orders still wait for"])
  })

  test("a band that is not true", async () => {
    const variantId = await stocked(50)
    await stock.settle()
    const names = await tamper(
      sql`update catalog.variants set stock_band = 'none' where id = ${variantId}`,
      sql`update catalog.variants set stock_band = 'in_stock' where id = ${variantId}`,
    )
    expect(names).toEqual(["the catalog shows the band that the stock has, or is about to be told"])
  })
})

import { expect } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import { deliverDue, enroll } from "../../kit/deliveries.ts"
import { openFileStore } from "../../kit/files.ts"
import { newId } from "../../kit/ids.ts"
import { openLog } from "../../kit/log.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { createProduct } from "../catalog/index.ts"
import { type HoldStock, holdStock } from "./commands/holds.ts"
import { receiveStock } from "./commands/stock.ts"
import { inventoryModule } from "./index.ts"
import { listPlaces } from "./queries.ts"
import type { Quantities, WantedLine } from "./rules.ts"

/** A private database and the steps that the tests of the stock are made of. */
export async function openStock() {
  const database = await testDb({ files: openFileStore("/nowhere") })
  const { db, inWork, out } = database
  const { subscriptions } = inventoryModule
  await inWork((work) => enroll(work, subscriptions))
  let number = 0

  /** The id of a new variant that is not counted yet. */
  async function variant(): Promise<string> {
    const place = ++number
    const product = await inWork((work) =>
      createProduct(work, {
        titles: { en: `Thing ${place}` },
        reach: "parcel",
        state: "active",
        variants: [{ sku: `STOCK-${place}` }],
      }),
    )
    const [made] = product.variants
    if (!made) throw new Error("the product has a variant")
    return made.id
  }

  /** A variant of which there are so many at the main place. */
  async function stocked(quantity: number): Promise<string> {
    const variantId = await variant()
    await inWork((work) => receiveStock(work, { lines: [{ variantId, quantity }] }))
    return variantId
  }

  async function mainPlaceId(): Promise<string> {
    const { places } = await listPlaces(db)
    const [place] = places
    if (!place) throw new Error("a new shop has a place")
    return place.placeId
  }

  async function hold(lines: WantedLine[], given: Partial<HoldStock> = {}): Promise<string> {
    const attemptId = newId("attempt")
    await inWork((work) => holdStock(work, { attemptId, lines, until: inMinutes(15), ...given }))
    return attemptId
  }

  /** All places together. */
  async function units(variantId: string): Promise<Quantities> {
    return db.one(sql<Quantities>`
      select coalesce(sum(available), 0)::int as available, coalesce(sum(reserved), 0)::int as reserved,
             coalesce(sum(committed), 0)::int as committed
      from inventory.balances where variant_id = ${variantId}
    `)
  }

  async function band(variantId: string): Promise<string> {
    const row = await db.one(sql<{ stockBand: string }>`
      select stock_band from catalog.variants where id = ${variantId}
    `)
    return row.stockBand
  }

  /** Until every event has been heard. */
  async function settle(): Promise<void> {
    const withCommands = subscriptions.filter((one) => "command" in one)
    const log = openLog({ level: "silent", format: "json" })
    await deliverDue({ subscriptions: withCommands, outside: () => out, log }, out)
  }

  async function bandEvents(): Promise<number> {
    const { count } = await db.one(sql<{ count: number }>`
      select count(*)::int as count from kit.events where name = 'stock.band_changed'
    `)
    return count
  }

  async function checkBooks(): Promise<void> {
    const lines = await runAudit(inventoryModule.audit, (statement) => db.many(statement))
    expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
  }

  return { ...database, variant, stocked, mainPlaceId, hold, units, band, bandEvents, settle, checkBooks }
}

export function inMinutes(minutes: number, from = new Date()): Date {
  return new Date(from.getTime() + minutes * 60_000)
}

import { z } from "zod"
import type { Db, Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { join, sql } from "../../kit/sql.ts"
import { openTask, taskKind } from "../tasks/index.ts"
import { adjustStock } from "./commands/stock.ts"
import { countMax, countStock, matching, type StockFilter, stockRef } from "./queries.ts"
import { reason, stockRef as ref, stockFilter, unitsMax } from "./schemas.ts"

/** Rows of stock that something is done to: those that were picked, or all that match what is looked for. */
export const chosenStock = z.union([
  z.strictObject({ rows: z.array(ref).min(1).max(1_000) }),
  z.strictObject({ filter: stockFilter }),
])

type Kept = { rows: string[] } | { filter: StockFilter }

/** What is free to sell becomes so many, or so many more or fewer. */
export const stockChange = z.union([
  z.strictObject({ to: z.int().min(0).max(unitsMax) }),
  z.strictObject({ by: z.int().min(-unitsMax).max(unitsMax) }),
])

type Change = { change: z.output<typeof stockChange>; reason: string }
type Before = { change: number }

export const changeStockTask = taskKind<Change & { chosen: Kept }, { ref: string; label: string }, Before>({
  kind: "stock.change",
  needs: "inventory.write",
  rowsAtOnce: 20,
  rowsAfter: (db, { input }, after, limit) => stockChosen(db, input.chosen, { after, limit }),
  async apply(work, { ref: name }, { input }) {
    const row = namesOf(name)
    const { available } = await lockRow(work, row)
    const change = "to" in input.change ? input.change.to - available : input.change.by
    if (change === 0) return { outcome: "unchanged" }
    await adjustStock(work, { ...row, change, reason: input.reason })
    return { outcome: "done", before: { change } }
  },
  async undo(work, { ref: name, before, input }) {
    await adjustStock(work, {
      ...namesOf(name),
      change: -before.change,
      reason: `taken back: ${input.reason}`.slice(0, 200),
    })
  },
})

function namesOf(name: string): { variantId: string; placeId: string } {
  const [variantId = "", placeId = ""] = name.split(".")
  return { variantId, placeId }
}

async function lockRow(
  work: Work,
  row: { variantId: string; placeId: string },
): Promise<{ available: number }> {
  const found = await work.tx.maybe(sql<{ available: number }>`
    select available from inventory.balances
    where variant_id = ${row.variantId} and place_id = ${row.placeId}
    for update
  `)
  if (!found) throw notFound("row of stock")
  return found
}

async function stockChosen(
  db: Db,
  chosen: Kept,
  { after, limit }: { after: string; limit: number },
): Promise<{ ref: string; label: string }[]> {
  const picked = "rows" in chosen ? chosen.rows.map(namesOf) : []
  const which =
    "rows" in chosen
      ? sql`(balance.variant_id, balance.place_id) in (
          select variant_id, place_id from unnest(
            ${picked.map(({ variantId }) => variantId)}::text[],
            ${picked.map(({ placeId }) => placeId)}::text[]
          ) as picked (variant_id, place_id)
        )`
      : join(matching(chosen.filter), " and ")
  const last = namesOf(after)
  const rows = await db.many(sql<{ variantId: string; placeId: string; sku: string; code: string }>`
    select balance.variant_id, balance.place_id, variant.sku, place.code
    from inventory.balances balance
    join inventory.places place on place.id = balance.place_id
    join catalog.variants variant on variant.id = balance.variant_id
    where (balance.variant_id, balance.place_id) > (${last.variantId}, ${last.placeId}) and ${which}
    order by balance.variant_id, balance.place_id
    limit ${limit}
  `)
  return rows.map((row) => ({ ref: stockRef(row), label: `${row.sku}, ${row.code}` }))
}

export async function changeStock(
  work: Work,
  { rows, ...change }: Change & { rows: z.output<typeof chosenStock> },
): Promise<{ taskId: string }> {
  if ("rows" in rows) {
    const chosen = { rows: [...new Set(rows.rows)] }
    const input = { chosen, ...change }
    return openTask(work, { kind: changeStockTask.kind, input, total: chosen.rows.length })
  }
  const { count } = await countStock(work.tx, rows.filter)
  const input = { chosen: rows, ...change }
  return openTask(work, { kind: changeStockTask.kind, input, ...(count < countMax && { total: count }) })
}

export const changeStockInput = z.strictObject({ rows: chosenStock, change: stockChange, reason })

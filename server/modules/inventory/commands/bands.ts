import type { Db, Work } from "../../../kit/db.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import { setBands } from "../../catalog/index.ts"
import { type Band, bandOf } from "../rules.ts"

/**
 * Tells the catalog which variants there are enough, few or none of. It follows the event, in a transaction
 * of its own: placing an order never waits for the cards of a listing to be written, and no order holds stock
 * and product at once. Cards are then some tenths of a second behind, as they may be; cart and checkout read
 * the balances themselves.
 */
export async function tellBands(work: Work, event: { variantIds: readonly string[] }): Promise<void> {
  const variantIds = [...new Set(event.variantIds)].sort()
  await lockBands(work, variantIds)
  const bands = await bandsOf(work.tx, variantIds)
  const changed = bands
    .map(({ variantId, available, shown }) => ({ variantId, band: bandOf(available), shown }))
    .filter(({ band, shown }) => band !== shown)
    .map(({ variantId, band }) => ({ variantId, band }))
  if (changed.length === 0) return
  work.write(sql`
    update inventory.bands known set band = given.band, told_at = ${work.now}
    from unnest(
      ${changed.map(({ variantId }) => variantId)}::text[], ${changed.map(({ band }) => band)}::text[]
    ) as given (variant_id, band)
    where known.variant_id = given.variant_id
  `)
  await setBands(work, changed)
}

/** One at a time per variant: whoever comes second sees the later stock, so the last word is the latest. */
async function lockBands(work: Work, variantIds: readonly string[]): Promise<void> {
  work.write(sql`
    insert into inventory.bands (variant_id, band, told_at)
    select variant_id, 'none', ${work.now} from unnest(${variantIds}::text[]) as given (variant_id)
    where exists (select from inventory.balances where balances.variant_id = given.variant_id)
    order by variant_id collate "C"
    on conflict (variant_id) do nothing
  `)
  await work.tx.many(sql`
    select variant_id from inventory.bands where variant_id = any(${variantIds}::text[])
    order by variant_id
    limit 10000
    for update
  `)
}

function bandsOf(
  tx: Db,
  variantIds: readonly string[],
): Promise<{ variantId: string; available: number; shown: Band }[]> {
  return tx.many(sql<{ variantId: string; available: number; shown: Band }>`
    select variant.id as variant_id, variant.stock_band as shown,
           coalesce(sum(balance.available) filter (where place.active), 0)::int as available
    from catalog.variants variant
    join inventory.balances balance on balance.variant_id = variant.id
    join inventory.places place on place.id = balance.place_id
    where variant.id = any(${variantIds}::text[])
    group by variant.id
    order by variant.id
    limit 10000
  `)
}

const variantsPerTurn = 500

/**
 * Looks for variants that the catalog shows with another band than their stock has, some hundred at a time.
 */
export async function announceWrongBands(work: Work, input: { after: string }): Promise<string | undefined> {
  const rows = await work.tx.many(sql<{ variantId: string; shown: Band; available: number }>`
    select tracked.variant_id, variant.stock_band as shown, tracked.available
    from (
      select balance.variant_id,
             coalesce(sum(balance.available) filter (where place.active), 0)::int as available
      from inventory.balances balance
      join inventory.places place on place.id = balance.place_id
      where balance.variant_id > ${input.after}
      group by balance.variant_id
      order by balance.variant_id
      limit ${variantsPerTurn}
    ) tracked
    join catalog.variants variant on variant.id = tracked.variant_id
    order by tracked.variant_id
  `)
  const variantIds = rows
    .filter(({ available, shown }) => bandOf(available) !== shown)
    .map(({ variantId }) => variantId)
  if (variantIds.length > 0) announce(work, "stock.band_changed", { variantIds })
  return rows.length === variantsPerTurn ? rows.at(-1)?.variantId : undefined
}

/** Units that were taken once more for a late payment: nobody could tell the catalog at that moment. */
export async function announceRetaken(work: Work): Promise<void> {
  const rows = await work.tx.many(sql<{ variantId: string }>`
    update inventory.holds set was_retaken = false
    where id = any(array(
      select id from inventory.holds where was_retaken order by id limit 1000 for update skip locked
    ))
    returning variant_id
  `)
  const variantIds = [...new Set(rows.map(({ variantId }) => variantId))]
  if (variantIds.length > 0) announce(work, "stock.band_changed", { variantIds })
}

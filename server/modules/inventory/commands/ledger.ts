import { actorName, type Db, type Work } from "../../../kit/db.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import {
  applied,
  type Balance,
  changedBands,
  type Movement,
  type Quantities,
  type StockState,
  stockStates,
} from "../rules.ts"

// A cart of a hundred lines in a hundred places.
const balancesMax = 10_000

/**
 * Locks what there is of some variants, all places of each, in the order of variant and place: two carts with
 * the same variants never wait for each other in a circle. Whatever is read after it, even in the same trip,
 * is up to date, because every statement sees what was committed before it began. Holds and commitments are
 * only changed under the lock of their balance.
 */
export function lockStock(tx: Db, variantIds: Sql): Promise<Balance[]> {
  return tx.many(sql<Balance>`
    select balance.variant_id, balance.place_id, place.position, place.active as is_active,
           jsonb_build_object(
             'available', available, 'reserved', reserved, 'committed', committed, 'incoming', incoming,
             'damaged', damaged, 'quality_control', quality_control, 'safety_stock', safety_stock
           ) as units
    from inventory.balances balance
    join inventory.places place on place.id = balance.place_id
    where balance.variant_id = any(${variantIds})
    order by balance.variant_id, balance.place_id
    limit ${balancesMax}
    for update of balance
  `)
}

/**
 * As a subselect: seeing the ids themselves, PostgreSQL would plan anew each time, for longer than it then
 * runs.
 */
export function idsOf(lines: readonly { variantId: string }[]): Sql {
  return sql`array(select unnest(${[...new Set(lines.map(({ variantId }) => variantId))]}::text[]))`
}

/** Writes movements into the ledger and their sums into the balances, which the caller has locked. */
export function post(
  work: Work,
  input: { balances: readonly Balance[]; movements: readonly Movement[] },
): void {
  const { balances, movements } = input
  if (movements.length === 0) return
  const after = applied(balances, movements)
  writeMovements(work, movements)
  writeBalances(work, balances, after)
  const variantIds = changedBands(balances, after)
  if (variantIds.length > 0) announce(work, "stock.band_changed", { variantIds })
}

function writeMovements(work: Work, movements: readonly Movement[]): void {
  work.write(sql`
    insert into inventory.movements
      (id, variant_id, place_id, from_state, to_state, quantity, why, actor, order_id, attempt_id, at)
    select id, variant_id, place_id, from_state, to_state, quantity, why, ${actorName(work.actor)}, order_id,
           attempt_id, ${work.now}
    from unnest(
      ${movements.map(() => newId("movement"))}::text[],
      ${movements.map(({ variantId }) => variantId)}::text[],
      ${movements.map(({ placeId }) => placeId)}::text[],
      ${movements.map(({ from }) => from)}::text[],
      ${movements.map(({ to }) => to)}::text[],
      ${movements.map(({ quantity }) => quantity)}::integer[],
      ${movements.map(({ why }) => why)}::text[],
      ${movements.map(({ orderId }) => orderId ?? null)}::text[],
      ${movements.map(({ attemptId }) => attemptId ?? null)}::text[]
    ) as movement (id, variant_id, place_id, from_state, to_state, quantity, why, order_id, attempt_id)
  `)
}

/**
 * As differences, so that nothing is lost should two commands of one transaction have read before either
 * wrote.
 */
function writeBalances(work: Work, before: readonly Balance[], after: readonly Balance[]): void {
  const changes = after
    .map(({ variantId, placeId, units }, place) => ({
      variantId,
      placeId,
      units: difference(before[place] as Balance, units),
    }))
    .filter(({ units }) => stockStates.some((state) => units[state] !== 0))
  if (changes.length === 0) return
  work.write(
    sql`
      update inventory.balances balance
      set available = balance.available + change.available, reserved = balance.reserved + change.reserved,
          committed = balance.committed + change.committed, incoming = balance.incoming + change.incoming,
          damaged = balance.damaged + change.damaged,
          quality_control = balance.quality_control + change.quality_control,
          safety_stock = balance.safety_stock + change.safety_stock
      from unnest(
        ${changes.map(({ variantId }) => variantId)}::text[],
        ${changes.map(({ placeId }) => placeId)}::text[],
        ${unitsIn(changes, "available")}, ${unitsIn(changes, "reserved")},
        ${unitsIn(changes, "committed")}, ${unitsIn(changes, "incoming")}, ${unitsIn(changes, "damaged")},
        ${unitsIn(changes, "quality_control")}, ${unitsIn(changes, "safety_stock")}
      ) as change (
        variant_id, place_id, available, reserved, committed, incoming, damaged, quality_control, safety_stock
      )
      where balance.variant_id = change.variant_id and balance.place_id = change.place_id
    `,
    { rows: changes.length },
  )
}

function unitsIn(changes: readonly { units: Quantities }[], state: StockState) {
  return sql`${changes.map(({ units }) => units[state])}::integer[]`
}

function difference(before: Balance, units: Quantities): Quantities {
  const changes = stockStates.map((state) => [state, units[state] - before.units[state]])
  return Object.fromEntries(changes) as Quantities
}

import { actorName, all, type Db, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { applied, type Balance, type Movement, takeUnits, type WantedLine } from "../rules.ts"
import { idsOf, lockStock, post } from "./ledger.ts"

type Hold = { holdId: string; attemptId: string; variantId: string; placeId: string; quantity: number }

export type StockToHold = { balances: readonly Balance[]; expired: readonly Hold[] }

/**
 * Locks what a cart may hold, for a command that reads everything in one trip and gives it to `holdStock`.
 */
export async function lockStockToHold(work: Work, variantIds: Sql): Promise<StockToHold> {
  const [balances, expired] = await all(
    lockStock(work.tx, variantIds),
    liveHolds(work.tx, sql`until <= ${work.now} and variant_id = any(${variantIds})`),
  )
  return { balances, expired }
}

export type HoldStock = {
  attemptId: string
  lines: readonly WantedLine[]
  until: Date
  /** What `lockStockToHold` has seen in this transaction, if nothing has changed the stock since. */
  seen?: StockToHold | undefined
}

/**
 * Keeps the units of a cart for an attempt, all of them or none. Its writes leave with COMMIT, and without
 * `seen` it makes one trip more. Holds whose time is over are given up in passing, so that no unit waits for
 * the sweeper.
 */
export async function holdStock(work: Work, input: HoldStock): Promise<void> {
  if (input.lines.length === 0) return
  const { balances, expired } = input.seen ?? (await lockStockToHold(work, idsOf(input.lines)))
  if (balances.length === 0) return
  const freed = endHolds(work, expired, "hold expired")
  const taken = takeUnits(input.lines, applied(balances, freed))
  post(work, {
    balances,
    movements: [
      ...freed,
      ...taken.map((units) => ({
        ...units,
        from: "available" as const,
        to: "reserved" as const,
        why: "held for checkout",
        attemptId: input.attemptId,
      })),
    ],
  })
  if (taken.length === 0) return
  work.write(sql`
    insert into inventory.holds (id, attempt_id, variant_id, place_id, quantity, until, state, created_at)
    select id, ${input.attemptId}, variant_id, place_id, quantity, ${input.until}, 'live', ${work.now}
    from unnest(
      ${taken.map(() => newId("hold"))}::text[],
      ${taken.map(({ variantId }) => variantId)}::text[],
      ${taken.map(({ placeId }) => placeId)}::text[],
      ${taken.map(({ quantity }) => quantity)}::integer[]
    ) as hold (id, variant_id, place_id, quantity)
  `)
}

/**
 * The attempt has become an order: its units are promised to it. Only writes, so that the busiest rows of the
 * shop are locked in the very trip that commits. Units that were given up meanwhile, because the payment came
 * late, are taken once more where they were; when they are gone this is refused and nothing of the
 * transaction remains.
 */
export async function commitHold(work: Work, input: { attemptId: string; orderId: string }): Promise<void> {
  const { attemptId, orderId } = input
  work.write(sql`
    select 1 from inventory.balances
    where (variant_id, place_id) in (
      select variant_id, place_id from inventory.holds
      where attempt_id = ${attemptId} and state <> 'committed'
    )
    order by variant_id, place_id
    for update
  `)
  work.write(
    sql`
      with ended as (
        select id, state from inventory.holds where attempt_id = ${attemptId} and state <> 'committed'
      ),
      kept as (
        update inventory.holds hold
        set state = 'committed', order_id = ${orderId}, ended_at = ${work.now},
            was_retaken = ended.state = 'released'
        from ended
        where hold.id = ended.id and hold.state = ended.state
        returning hold.variant_id, hold.place_id, hold.quantity, hold.was_retaken
      ),
      counted as (
        update inventory.balances balance
        set committed = committed + kept.quantity,
            reserved = reserved - case when kept.was_retaken then 0 else kept.quantity end,
            available = available - case when kept.was_retaken then kept.quantity else 0 end
        from kept
        where balance.variant_id = kept.variant_id and balance.place_id = kept.place_id
      ),
      promised as (
        insert into inventory.commitments (order_id, variant_id, place_id, quantity)
        select ${orderId}, variant_id, place_id, quantity from kept
      )
      insert into inventory.movements
        (id, variant_id, place_id, from_state, to_state, quantity, why, actor, order_id, attempt_id, at)
      -- How many there will be is not known yet: the last digits of one id count them.
      select left(${newId("movement")}, -3)
               || lpad(to_hex(row_number() over (order by variant_id, place_id)), 3, '0'),
             variant_id, place_id, case when was_retaken then 'available' else 'reserved' end, 'committed',
             quantity, 'order placed', ${actorName(work.actor)}, ${orderId}, ${attemptId}, ${work.now}
      from kept
    `,
    {
      constraints: {
        balances_available_enough: () =>
          new Refusal("inventory.too_few", 409, "What was kept for this order has been sold meanwhile."),
      },
    },
  )
}

/** The attempt is over without an order: its units are free again. Releasing twice is harmless. */
export async function releaseHold(work: Work, input: { attemptId: string }): Promise<void> {
  const { attemptId } = input
  const [balances, holds] = await all(
    lockStock(
      work.tx,
      sql`array(select variant_id from inventory.holds where attempt_id = ${attemptId} and state = 'live')`,
    ),
    liveHolds(work.tx, sql`attempt_id = ${attemptId}`),
  )
  release(work, { balances, holds, why: "hold released" })
}

// Small enough that shoppers who want the same variants wait a moment only.
const expiredPerTurn = 100

/** Gives up holds whose time is over. Says how many, so that the caller can go on until there are none. */
export async function releaseExpired(work: Work): Promise<number> {
  const isOver = sql`until <= ${work.now}`
  const [balances, holds] = await all(
    lockStock(
      work.tx,
      sql`array(
        select variant_id from inventory.holds where state = 'live' and ${isOver}
        order by until, id limit ${expiredPerTurn}
      )`,
    ),
    liveHolds(work.tx, isOver),
  )
  return release(work, { balances, holds, why: "hold expired" })
}

/** Marks holds as given up; the movements are to be posted by the caller. */
function endHolds(work: Work, holds: readonly Hold[], why: string): Movement[] {
  if (holds.length === 0) return []
  work.write(
    sql`
      update inventory.holds set state = 'released', ended_at = ${work.now}
      where id = any(${holds.map(({ holdId }) => holdId)}::text[]) and state = 'live'
    `,
    { rows: holds.length },
  )
  return holds.map(({ variantId, placeId, quantity, attemptId }) => ({
    variantId,
    placeId,
    quantity,
    from: "reserved" as const,
    to: "available" as const,
    why,
    attemptId,
  }))
}

type Release = { balances: readonly Balance[]; holds: readonly Hold[]; why: string }

function release(work: Work, { balances, holds, why }: Release): number {
  // Between the two statements other holds may have taken the place of some: their balances are not locked.
  const locked = holds.filter((hold) =>
    balances.some(({ variantId, placeId }) => variantId === hold.variantId && placeId === hold.placeId),
  )
  post(work, { balances, movements: endHolds(work, locked, why) })
  return locked.length
}

// More than ever end within a minute; what is left over, the next turn takes.
const holdsMax = 1_000

/** Not locked themselves: whoever changes a hold has locked its balance first. */
function liveHolds(tx: Db, condition: Sql): Promise<Hold[]> {
  return tx.many(sql<Hold>`
    select id as hold_id, attempt_id, variant_id, place_id, quantity
    from inventory.holds
    where state = 'live' and ${condition}
    order by until, id
    limit ${holdsMax}
  `)
}

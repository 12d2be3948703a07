import type { Db, Work } from "../../../kit/db.ts"
import { assert, notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import { type StockRow, stockAt } from "../queries.ts"
import { type AdjustableState, type Balance, onHandOf, sumByVariant, type WantedLine } from "../rules.ts"
import { idsOf, lockStock, post } from "./ledger.ts"

export type ReceiveStock = {
  /** The first place in order unless told otherwise. */
  placeId?: string | undefined
  lines: readonly WantedLine[]
  /** The number of a delivery note, for instance: it is kept with each movement. */
  reference?: string | undefined
}

/**
 * Goods have come. The first ones of a variant begin its count: from then on no more can be bought than there
 * are.
 */
export async function receiveStock(work: Work, input: ReceiveStock): Promise<{ stock: StockRow[] }> {
  const lines = sumByVariant(input.lines)
  const placeId = await placeIdOf(work.tx, input.placeId)
  const balances = await startTracking(work, { placeId, lines })
  const why = input.reference ? `received: ${input.reference}` : "received"
  post(work, {
    balances,
    movements: lines.map((line) => ({ ...line, placeId, from: "outside", to: "available", why })),
  })
  return { stock: await stockAt(work.tx, { placeId, variantIds: lines.map(({ variantId }) => variantId) }) }
}

export type AdjustStock = {
  variantId: string
  placeId?: string | undefined
  state?: AdjustableState | undefined
  /** Units more or, below zero, fewer. */
  change: number
  /** What stood there for whoever worked the change out. Where it has moved since, nothing is booked. */
  seen?: number | undefined
  reason: string
}

/** What was counted differs from what was written down. The reason stays in the ledger. */
export async function adjustStock(work: Work, input: AdjustStock): Promise<{ stock: StockRow[] }> {
  const { variantId, change, reason } = input
  const state = input.state ?? "available"
  const placeId = await placeIdOf(work.tx, input.placeId)
  const balances = await startTracking(work, { placeId, lines: [{ variantId }] })
  const balance = balances.find((one) => one.variantId === variantId && one.placeId === placeId)
  assert(balance, "a variant has a balance where it is counted")
  const quantity = Math.abs(change)
  const available = balance.units[state]
  if (input.seen !== undefined && input.seen !== available) {
    const message = `Stock has moved meanwhile: there are ${available} now. Look at it and save once more.`
    throw new Refusal("inventory.moved", 409, message, { variantId, placeId, state, available })
  }
  if (change < 0 && available < quantity) {
    const message = `There are only ${available} units to take away.`
    throw new Refusal("inventory.below_zero", 409, message, { variantId, placeId, state, available })
  }
  const way =
    change < 0 ? ({ from: state, to: "outside" } as const) : ({ from: "outside", to: state } as const)
  post(work, { balances, movements: [{ variantId, placeId, ...way, quantity, why: reason }] })
  return { stock: await stockAt(work.tx, { placeId, variantIds: [variantId] }) }
}

export type StockCount = { variantId: string; placeId: string; onHand: number }

/**
 * What was counted at places becomes what is written down there, for many variants at once. Units that are
 * promised stay promised: only what is free is raised or lowered. Gives what changed, and by how much.
 */
export async function countStock(
  work: Work,
  { counts, reason }: { counts: readonly StockCount[]; reason: string },
): Promise<{ variantId: string; placeId: string; change: number }[]> {
  if (counts.length === 0) return []
  const ids = idsOf(counts)
  const known = await lockStock(work.tx, ids)
  const isKnown = ({ variantId, placeId }: StockCount) =>
    known.some((one) => one.variantId === variantId && one.placeId === placeId)
  const begun = counts.filter((count) => !isKnown(count))
  if (begun.length > 0) beginCounts(work, begun)
  const balances = begun.length > 0 ? await lockStock(work.tx, ids) : known
  const changes = counts.map(({ variantId, placeId, onHand }) => {
    const balance = balances.find((one) => one.variantId === variantId && one.placeId === placeId)
    if (!balance) throw notFound("place")
    const change = onHand - onHandOf(balance.units)
    if (balance.units.available + change < 0) {
      const promised = onHandOf(balance.units) - balance.units.available
      const message = `There cannot be fewer than ${promised}: they are promised to orders or set aside.`
      throw new Refusal("inventory.below_promised", 409, message, { variantId, placeId, promised })
    }
    return { variantId, placeId, change }
  })
  const movements = changes
    .filter(({ change }) => change !== 0)
    .map(({ change, ...at }) => {
      const way =
        change < 0
          ? ({ from: "available", to: "outside" } as const)
          : ({ from: "outside", to: "available" } as const)
      return { ...at, ...way, quantity: Math.abs(change), why: reason }
    })
  post(work, { balances, movements })
  return changes
}

function beginCounts(work: Work, counts: readonly StockCount[]): void {
  work.write(
    sql`
      insert into inventory.balances (variant_id, place_id)
      select variant_id, place_id
      from unnest(${counts.map(({ variantId }) => variantId)}::text[],
        ${counts.map(({ placeId }) => placeId)}::text[]) as given (variant_id, place_id)
      order by variant_id collate "C", place_id collate "C"
      on conflict (variant_id, place_id) do nothing
    `,
    {
      constraints: {
        balances_variant_known: () => notFound("variant"),
        balances_place_known: () => notFound("place"),
      },
    },
  )
  announce(work, "stock.band_changed", { variantIds: [...new Set(counts.map(({ variantId }) => variantId))] })
}

type Tracking = { placeId: string; lines: readonly { variantId: string }[] }

/**
 * Begins to count variants at a place where they are not counted yet, and locks what there is of them
 * everywhere.
 */
async function startTracking(work: Work, { placeId, lines }: Tracking): Promise<Balance[]> {
  const ids = idsOf(lines)
  work.write(
    sql`
      insert into inventory.balances (variant_id, place_id)
      select variant_id, ${placeId} from unnest(${ids}) as given (variant_id) order by variant_id collate "C"
      on conflict (variant_id, place_id) do nothing
    `,
    { constraints: { balances_variant_known: () => notFound("variant") } },
  )
  // The catalog may have shown them as it shows what is not counted, so it is told even if no unit came.
  announce(work, "stock.band_changed", { variantIds: lines.map(({ variantId }) => variantId) })
  return lockStock(work.tx, ids)
}

async function placeIdOf(tx: Db, placeId: string | undefined): Promise<string> {
  const place = await tx.maybe(sql<{ id: string }>`
    select id from inventory.places
    where id = ${placeId ?? null} or (${placeId ?? null}::text is null and active)
    order by position, id
    limit 1
  `)
  if (!place) throw notFound("place")
  return place.id
}

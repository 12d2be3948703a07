import type { Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { countedStock, countStock } from "../../inventory/index.ts"
import {
  changeCosts,
  costsOf,
  depthFrom,
  followRules,
  listPricesOf,
  type Sale,
  setListPrices,
  setPrices,
  type Tier,
} from "../../pricing/index.ts"
import type { ListPlan, ListPriceBefore, PriceBefore } from "../rules/list_diff.ts"
import { type CostBefore, isEqual } from "../rules/undoing.ts"

export type PriceToUndo = { variantId: string; marketCode: string; before: PriceBefore; after: PriceBefore }
/** Costs become what they were; gives those that somebody has changed since, and that stay. */
export async function undoCosts(work: Work, costs: readonly CostBefore[]): Promise<ReadonlySet<CostBefore>> {
  if (costs.length === 0) return new Set()
  const now = await costsOf(work.tx, { variantIds: costs.map(({ variantId }) => variantId) })
  const isKept = ({ variantId, currency, after }: CostBefore) => {
    const known = now.find((one) => one.variantId === variantId)?.costs ?? []
    const cost = known.find((one) => one.currency === currency)
    return cost === undefined || Number(cost.minor) !== after
  }
  const kept = new Set(costs.filter(isKept))
  const back = costs.filter((one) => !kept.has(one))
  await changeCosts(
    work,
    back.map(({ variantId, currency, before }) => ({ variantId, currency, minor: before })),
  )
  return kept
}

export type CountToUndo = { variantId: string; placeId: string; change: number }

/** Sets prices to what they were; gives those that somebody has set anew since, and that stay. */
export async function undoPrices<One extends PriceToUndo>(
  work: Work,
  prices: readonly One[],
): Promise<ReadonlySet<One>> {
  if (prices.length === 0) return new Set()
  type Row = {
    variantId: string
    marketCode: string
    minor: number
    compareAtMinor: number | null
    tiers: Tier[] | null
    sales: Sale[] | null
    currency: string
  }
  const now = await work.tx.many(sql<Row>`
    select variant_id, market_code, price_minor::float8 as minor,
      compare_at_minor::float8 as compare_at_minor, tiers, sales, currency
    from pricing.current_prices
    where variant_id = any(${prices.map(({ variantId }) => variantId)}::text[]) and price_minor is not null
      and not is_converted
    limit 100000
  `)
  const isSameAs = (one: PriceToUndo) => (row: Row) =>
    row.variantId === one.variantId && row.marketCode === one.marketCode
  const kept = new Set(
    prices.filter((one) => {
      const row = now.find(isSameAs(one))
      if (!row || !one.after) return true
      const { minor, compareAtMinor, tiers, sales } = row
      const isNamed = one.after.tiers !== undefined
      return !isEqual({ minor, compareAtMinor, ...(isNamed && { tiers, sales }) }, one.after)
    }),
  )
  const back = prices.filter((one) => !kept.has(one))
  const set = back.flatMap((one) => {
    const { variantId, marketCode, before } = one
    const currency = now.find(isSameAs(one))?.currency ?? ""
    if (!before) return []
    const amount = (minor: number) => ({ minor: BigInt(minor), currency })
    const compareAt = before.compareAtMinor === null ? null : amount(before.compareAtMinor)
    const { tiers, sales = null } = before
    const depth = tiers !== undefined && depthFrom({ tiers, sales, currency })
    return [{ variantId, marketCode, price: amount(before.minor), compareAt, ...depth }]
  })
  if (set.length > 0) await setPrices(work, { prices: set })
  for (const { variantId, marketCode, before } of back) {
    if (!before) await followRules(work, { variantId, marketCode })
  }
  return kept
}

/**
 * Takes away what was added and brings back what was taken away: what was sold or received in between
 * stays so.
 * Gives those of which there is not enough left.
 */
export async function undoCounts<One extends CountToUndo>(
  work: Work,
  { counts, reason }: { counts: readonly One[]; reason: string },
): Promise<ReadonlySet<One>> {
  if (counts.length === 0) return new Set()
  const now = await countedStock(work.tx, { variantIds: counts.map(({ variantId }) => variantId) })
  const stockAt = (one: CountToUndo) =>
    now.find(({ variantId, placeId }) => variantId === one.variantId && placeId === one.placeId)
  const kept = new Set(counts.filter((one) => (stockAt(one)?.available ?? 0) - one.change < 0))
  await countStock(work, {
    reason,
    counts: counts
      .filter((one) => !kept.has(one))
      .map((one) => ({
        variantId: one.variantId,
        placeId: one.placeId,
        onHand: (stockAt(one)?.onHand ?? 0) - one.change,
      })),
  })
  return kept
}

/** Says prices on their lists, list by list; without one the list says nothing of the variant any more. */
export async function sayOnLists(
  work: Work,
  prices: readonly (Pick<ListPlan, "listId" | "variantId" | "currency"> & { said: ListPriceBefore })[],
): Promise<void> {
  const listIds = [...new Set(prices.map(({ listId }) => listId))].sort()
  for (const listId of listIds) {
    const own = prices.filter((one) => one.listId === listId)
    await setListPrices(work, {
      listId,
      prices: own.map(({ variantId, currency, said }) => ({
        variantId,
        price: said && { minor: BigInt(said.minor), currency },
        tiers: (said?.tiers ?? []).map(({ quantityMin, minor }) => ({
          quantityMin,
          price: { minor: BigInt(minor), currency },
        })),
      })),
    })
  }
}

/** Gives back what lists said before; gives those that somebody has changed since, and that stay. */
export async function undoListPrices<One extends ListPlan>(
  work: Work,
  plans: readonly One[],
): Promise<ReadonlySet<One>> {
  if (plans.length === 0) return new Set()
  const now = await listPricesOf(work.tx, { variantIds: plans.map(({ variantId }) => variantId) })
  const kept = new Set(
    plans.filter(({ listId, variantId, after }) => {
      const row = now.find((one) => one.listId === listId && one.variantId === variantId)
      return !row || !isEqual({ minor: row.minor, tiers: row.tiers }, after)
    }),
  )
  const back = plans.filter((one) => !kept.has(one))
  await sayOnLists(
    work,
    back.map((one) => ({ ...one, said: one.before })),
  )
  return kept
}

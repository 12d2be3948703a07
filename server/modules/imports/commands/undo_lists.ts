import type { Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { countedStock, countStock } from "../../inventory/index.ts"
import { followRules, setPrices } from "../../pricing/index.ts"
import type { PriceBefore } from "../rules/list_diff.ts"
import { isEqual } from "../rules/undoing.ts"

export type PriceToUndo = { variantId: string; marketCode: string; before: PriceBefore; after: PriceBefore }
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
    currency: string
  }
  const now = await work.tx.many(sql<Row>`
    select variant_id, market_code, price_minor::float8 as minor,
      compare_at_minor::float8 as compare_at_minor, currency
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
      return !row || !isEqual({ minor: row.minor, compareAtMinor: row.compareAtMinor }, one.after)
    }),
  )
  const back = prices.filter((one) => !kept.has(one))
  const set = back.flatMap((one) => {
    const { variantId, marketCode, before } = one
    const currency = now.find(isSameAs(one))?.currency ?? ""
    if (!before) return []
    const amount = (minor: number) => ({ minor: BigInt(minor), currency })
    const compareAt = before.compareAtMinor === null ? null : amount(before.compareAtMinor)
    return [{ variantId, marketCode, price: amount(before.minor), compareAt }]
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

import type { SkuOwner } from "../../catalog/index.ts"
import type { CountedStock, StockCount } from "../../inventory/index.ts"
import type { PricedSku, SetPrice } from "../../pricing/index.ts"
import type { PriceRowDraft, StockDraft } from "./draft.ts"
import { type Change, changeOf } from "./known.ts"
import { type Problem, problemAt } from "./problems.ts"
import { compareAtFor, priceChanges } from "./variant_diff.ts"

/** What the shop has of the variants that some rows name. */
export type KnownRows = {
  skus: ReadonlyMap<string, SkuOwner>
  stock: readonly CountedStock[]
  prices: readonly PricedSku[]
}

export type RowDiff<Plan> = {
  outcome: "new" | "changed" | "unchanged" | "refused"
  changes: Change[]
  problems: Problem[]
  plan: Plan | undefined
}

function refused(problem: Problem): RowDiff<never> {
  return { outcome: "refused", changes: [], problems: [problem], plan: undefined }
}

export function diffStockRow(
  draft: StockDraft,
  known: KnownRows,
): RowDiff<{ count: StockCount; onHandBefore: number | null }> {
  const owner = known.skus.get(draft.sku)
  if (!owner) return refused(problemAt(draft, "no_sku"))
  const { variantId } = owner
  const now = known.stock.find((one) => one.variantId === variantId && one.placeId === draft.placeId)
  const promised = now ? now.onHand - now.available : 0
  if (draft.onHand < promised) return refused(problemAt(draft, "promised", { units: String(promised) }))
  if (now?.onHand === draft.onHand) {
    return { outcome: "unchanged", changes: [], problems: [], plan: undefined }
  }
  const count = { variantId, placeId: draft.placeId, onHand: draft.onHand }
  return {
    outcome: now ? "changed" : "new",
    changes: changeOf("on_hand", now?.onHand, draft.onHand, draft.sku),
    problems: [],
    plan: { count, onHandBefore: now?.onHand ?? null },
  }
}

export type PriceBefore = { minor: number; compareAtMinor: number | null } | null

export function diffPriceRow(
  draft: PriceRowDraft,
  known: KnownRows,
): RowDiff<{ price: SetPrice; before: PriceBefore }> {
  const owner = known.skus.get(draft.sku)
  if (!owner) return refused(problemAt(draft, "no_sku"))
  const { marketCode, currency, minor, sku } = draft
  const now = known.prices.find((one) => one.sku === sku && one.marketCode === marketCode)
  const compareAtMinor = compareAtFor(draft, now)
  const changes = priceChanges({ marketCode, currency, minor, compareAtMinor, sku, before: now })
  if (changes.length === 0) return { outcome: "unchanged", changes, problems: [], plan: undefined }
  const amount = (value: number) => ({ minor: BigInt(value), currency })
  const price = {
    variantId: owner.variantId,
    marketCode,
    price: amount(minor),
    compareAt: compareAtMinor === null ? null : amount(compareAtMinor),
  }
  const before = now
    ? { minor: Number(now.price.minor), compareAtMinor: now.compareAt && Number(now.compareAt.minor) }
    : null
  return { outcome: now ? "changed" : "new", changes, problems: [], plan: { price, before } }
}

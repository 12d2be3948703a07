import { Refusal } from "../../../kit/errors.ts"
import { decimalText } from "../../../kit/money.ts"
import type { SkuOwner } from "../../catalog/index.ts"
import type { CountedStock, StockCount } from "../../inventory/index.ts"
import {
  depthFrom,
  type ListPriceOfSku,
  type PricedSku,
  type Sale,
  type SetPrice,
  salesFrom,
  type Tier,
  tiersFrom,
} from "../../pricing/index.ts"
import { salesText, tiersText } from "./depth_cells.ts"
import type { ListRowDraft, PriceRowDraft, StockDraft } from "./draft.ts"
import { type Change, changeOf } from "./known.ts"
import { type Problem, type ProblemCode, problemAt } from "./problems.ts"
import { compareAtFor, priceChanges } from "./variant_diff.ts"

/** What the shop has of the variants that some rows name. */
export type KnownRows = {
  skus: ReadonlyMap<string, SkuOwner>
  stock: readonly CountedStock[]
  prices: readonly PricedSku[]
  listPrices: readonly ListPriceOfSku[]
  /** Sales that are over count for nothing. */
  now: Date
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

export type PriceBefore = {
  minor: number
  compareAtMinor: number | null
  /** Of a file that may name them. */
  tiers?: readonly Tier[] | null
  sales?: readonly Sale[] | null
} | null

export function diffPriceRow(
  draft: PriceRowDraft,
  known: KnownRows,
): RowDiff<{ price: SetPrice; before: PriceBefore; after: PriceBefore }> {
  const owner = known.skus.get(draft.sku)
  if (!owner) return refused(problemAt(draft, "no_sku"))
  const { marketCode, currency, minor, sku } = draft
  const now = known.prices.find((one) => one.sku === sku && one.marketCode === marketCode)
  const depth = depthOf(draft, now, { variantId: owner.variantId, marketCode, now: known.now })
  if ("problem" in depth) return refused(problemAt(draft, depth.problem))
  // What a file does not name goes on by itself, when it is taken back as well.
  const isNamed = draft.tiers !== undefined || draft.sales !== undefined
  const compareAtMinor = compareAtFor(draft, now)
  const changes = [
    ...priceChanges({ marketCode, currency, minor, compareAtMinor, sku, before: now }),
    ...depthChanges({ currency, sku, part: marketCode, before: depth.before, after: depth.after }),
  ]
  if (changes.length === 0) return { outcome: "unchanged", changes, problems: [], plan: undefined }
  const amount = (value: number) => ({ minor: BigInt(value), currency })
  const price = {
    variantId: owner.variantId,
    marketCode,
    price: amount(minor),
    compareAt: compareAtMinor === null ? null : amount(compareAtMinor),
    ...(isNamed && depthFrom({ ...depth.after, currency })),
  }
  const before = now
    ? {
        minor: Number(now.price.minor),
        compareAtMinor: now.compareAt && Number(now.compareAt.minor),
        ...(isNamed && depth.before),
      }
    : null
  const after = { minor, compareAtMinor, ...(isNamed && depth.after) }
  return { outcome: now ? "changed" : "new", changes, problems: [], plan: { price, before, after } }
}

type Depth = { tiers: readonly Tier[] | null; sales: readonly Sale[] | null }

type Place = { variantId: string; marketCode: string; now: Date }

/** What the price would have: what the file names, else what is there, if that fits the price. */
function depthOf(
  draft: PriceRowDraft,
  kept: PricedSku | undefined,
  { now, ...where }: Place,
): { before: Depth; after: Depth } | { problem: ProblemCode } {
  const { currency, minor } = draft
  const amount = (value: number) => ({ minor: BigInt(value), currency })
  const about = { price: amount(minor), currency, where }
  const isOver = ({ until }: Sale) => until !== null && new Date(until) <= now
  const keptSales = (kept?.sales ?? []).filter((sale) => !isOver(sale))
  const tiers = draft.tiers ?? kept?.tiers ?? []
  const sales = draft.sales ?? keptSales
  const given = sales.map((sale) => ({
    price: amount(sale.minor),
    from: sale.from === null ? now : new Date(sale.from),
    until: sale.until === null ? null : new Date(sale.until),
  }))
  const before = { tiers: kept?.tiers ?? null, sales: keptSales.length === 0 ? null : keptSales }
  const steps = triedFor(draft.tiers ? "tiers_bad" : "depth_kept", () =>
    tiersFrom(
      tiers.map((tier) => ({ quantityMin: tier.quantityMin, price: amount(tier.minor) })),
      about,
    ),
  )
  const lower = triedFor(draft.sales ? "sales_bad" : "depth_kept", () => salesFrom(given, { ...about, now }))
  if ("problem" in steps) return steps
  if ("problem" in lower) return lower
  return { before, after: { tiers: steps.value, sales: lower.value } }
}

function triedFor<Value>(
  problem: ProblemCode,
  make: () => Value,
): { value: Value } | { problem: ProblemCode } {
  try {
    return { value: make() }
  } catch (error) {
    if (error instanceof Refusal) return { problem }
    throw error
  }
}

type Shown = { currency: string; sku: string; part: string; before: Depth; after: Depth }

function depthChanges({ currency, sku, part, before, after }: Shown): Change[] {
  const said = ({ tiers, sales }: Depth) => [tiersText(tiers, currency), salesText(sales, currency)] as const
  const [[tiersBefore, salesBefore], [tiersAfter, salesAfter]] = [said(before), said(after)]
  return [
    ...changeOf(`tiers:${part}`, tiersBefore, tiersAfter, sku),
    ...changeOf(`sales:${part}`, salesBefore, salesAfter, sku),
  ]
}

export type ListPriceBefore = { minor: number; tiers: readonly Tier[] | null } | null
export type ListPlan = {
  listId: string
  variantId: string
  currency: string
  before: ListPriceBefore
  after: { minor: number; tiers: readonly Tier[] | null }
}

export function diffListRow(draft: ListRowDraft, known: KnownRows): RowDiff<ListPlan> {
  const owner = known.skus.get(draft.sku)
  if (!owner) return refused(problemAt(draft, "no_sku"))
  const { variantId } = owner
  const { listId, currency, minor, sku } = draft
  const now = known.listPrices.find((one) => one.listId === listId && one.variantId === variantId)
  const amount = (value: number) => ({ minor: BigInt(value), currency })
  const given = draft.tiers ?? now?.tiers ?? []
  const steps = triedFor(draft.tiers ? "tiers_bad" : "depth_kept", () =>
    tiersFrom(
      given.map((tier) => ({ quantityMin: tier.quantityMin, price: amount(tier.minor) })),
      { price: amount(minor), currency, where: { variantId, marketCode: now?.marketCode ?? "" } },
    ),
  )
  if ("problem" in steps) return refused(problemAt(draft, steps.problem))
  const said = (value: number | undefined) =>
    value === undefined ? null : `${decimalText({ minor: value, currency })} ${currency}`
  const changes = [
    ...changeOf("price", said(now?.minor), said(minor), sku),
    ...changeOf("tiers", tiersText(now?.tiers ?? null, currency), tiersText(steps.value, currency), sku),
  ]
  if (changes.length === 0) return { outcome: "unchanged", changes, problems: [], plan: undefined }
  const before = now ? { minor: now.minor, tiers: now.tiers } : null
  const plan = { listId, variantId, currency, before, after: { minor, tiers: steps.value } }
  return { outcome: now ? "changed" : "new", changes, problems: [], plan }
}

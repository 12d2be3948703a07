import type { Work } from "../../../kit/db.ts"
import type { Refusal } from "../../../kit/errors.ts"
import { countStock } from "../../inventory/index.ts"
import { setPrices } from "../../pricing/index.ts"
import { knownRowsOf } from "../queries/known.ts"
import type { ListRowDraft, PriceRowDraft, StockDraft } from "../rules/draft.ts"
import { diffListRow, diffPriceRow, diffStockRow, type ListPlan } from "../rules/list_diff.ts"
import { changedSince, type Given, refusalOf, type Taken } from "./take_products.ts"
import {
  type CountToUndo,
  type PriceToUndo,
  sayOnLists,
  undoCounts,
  undoListPrices,
  undoPrices,
} from "./undo_lists.ts"

export type StockBefore = CountToUndo & { onHandBefore: number | null }

/** What was counted, some rows at once. */
export async function takeStock(
  work: Work,
  { rows, reason }: { rows: readonly Given<StockDraft>[]; reason: string },
): Promise<Taken<StockBefore>[]> {
  const known = await knownRowsOf(work.tx, {
    kind: "stock",
    now: work.now,
    drafts: rows.map(({ given }) => given),
  })
  const diffs = rows.map(({ given }) => diffStockRow(given, known))
  const plans = diffs.flatMap(({ plan }) => (plan ? [plan] : []))
  const changes = await countStock(work, { counts: plans.map(({ count }) => count), reason })
  return diffs.map(({ problems, plan }) => {
    if (problems.length > 0) return refusalOf(problems)
    if (!plan) return { outcome: "unchanged" }
    const change = changes[plans.indexOf(plan)]
    if (!change) return { outcome: "unchanged" }
    return { outcome: "done", before: { ...change, onHandBefore: plan.onHandBefore } }
  })
}

export async function giveStockBack(
  work: Work,
  { rows, reason }: { rows: readonly { before: StockBefore }[]; reason: string },
): Promise<(Refusal | undefined)[]> {
  const counts = rows.map(({ before }) => before)
  const kept = await undoCounts(work, { counts, reason })
  return counts.map((one) => (kept.has(one) ? changedSince(["on_hand"]) : undefined))
}

export type PriceRowBefore = PriceToUndo

/** Prices, some rows at once: the catalog hears of all of them together. */
export async function takePrices(
  work: Work,
  { rows }: { rows: readonly Given<PriceRowDraft>[] },
): Promise<Taken<PriceRowBefore>[]> {
  const known = await knownRowsOf(work.tx, {
    kind: "prices",
    now: work.now,
    drafts: rows.map(({ given }) => given),
  })
  const diffs = rows.map(({ given }) => diffPriceRow(given, known))
  const prices = diffs.flatMap(({ plan }) => (plan ? [plan.price] : []))
  if (prices.length > 0) await setPrices(work, { prices })
  return diffs.map(({ problems, plan }) => {
    if (problems.length > 0) return refusalOf(problems)
    if (!plan) return { outcome: "unchanged" }
    const { price, before, after } = plan
    const { variantId, marketCode } = price
    return { outcome: "done", before: { variantId, marketCode, before, after } }
  })
}

export async function givePricesBack(
  work: Work,
  { rows }: { rows: readonly { before: PriceRowBefore }[] },
): Promise<(Refusal | undefined)[]> {
  const prices = rows.map(({ before }) => before)
  const kept = await undoPrices(work, prices)
  return prices.map((one) => (kept.has(one) ? changedSince([`price:${one.marketCode}`]) : undefined))
}

export type ListRowBefore = ListPlan

/** What price lists say, some rows at once; a row that contradicts another list is refused by itself. */
export async function takeListPrices(
  work: Work,
  { rows }: { rows: readonly Given<ListRowDraft>[] },
): Promise<Taken<ListRowBefore>[]> {
  const drafts = rows.map(({ given }) => given)
  const known = await knownRowsOf(work.tx, { kind: "price_lists", now: work.now, drafts })
  const diffs = drafts.map((draft) => diffListRow(draft, known))
  await sayOnLists(
    work,
    diffs.flatMap(({ plan }) => (plan ? [{ ...plan, said: plan.after }] : [])),
  )
  return diffs.map(({ problems, plan }) => {
    if (problems.length > 0) return refusalOf(problems)
    return plan ? { outcome: "done", before: plan } : { outcome: "unchanged" }
  })
}

export async function giveListPricesBack(
  work: Work,
  { rows }: { rows: readonly { before: ListRowBefore }[] },
): Promise<(Refusal | undefined)[]> {
  const plans = rows.map(({ before }) => before)
  const kept = await undoListPrices(work, plans)
  return plans.map((one) => (kept.has(one) ? changedSince(["price"]) : undefined))
}

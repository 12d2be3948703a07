import { all, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { inTurns } from "../../../kit/turns.ts"
import {
  deleteUnused,
  lockProducts,
  lockProductsBySlug,
  lockTree,
  productsForStaff,
  type SavedProduct,
  type StaffProduct,
  saveProducts,
} from "../../catalog/index.ts"
import { countStock } from "../../inventory/index.ts"
import { type ChangeCost, changeCosts, type SetPrice, setPrices } from "../../pricing/index.ts"
import "../events.ts"
import { knownOf, shopFacts } from "../queries/known.ts"
import type { ProductDraft } from "../rules/draft.ts"
import type { Known } from "../rules/known.ts"
import type { Problem } from "../rules/problems.ts"
import { diffProduct, type ProductDiff } from "../rules/product_diff.ts"
import { type MadeFor, type ProductBefore, productBefore, undoProduct } from "../rules/undoing.ts"
import { makeCategories } from "./make_categories.ts"
import { undoCosts, undoCounts, undoPrices } from "./undo_lists.ts"

export type Given<Draft> = { ref: string; line: number; given: Draft }
export type Taken<Before> = { outcome: "done" | "unchanged"; before?: Before } | Refusal

type Step = {
  row: Given<ProductDraft>
  diff: ProductDiff
  current: StaffProduct | undefined
  made?: MadeFor
}

type ProductsToTake = {
  rows: readonly Given<ProductDraft>[]
  reason: string
  importId: string
  /** Whether categories that are missing are made. */
  makesCategories: boolean
}

/**
 * Takes products over, some at once: what each row changes is found anew under the lock of its product,
 * because
 * the shop may have changed since somebody looked at it.
 */
export async function takeProducts(
  work: Work,
  { rows, reason, importId, makesCategories }: ProductsToTake,
): Promise<Taken<ProductBefore>[]> {
  const drafts = rows.map(({ given }) => given)
  const makes = makesCategories && drafts.some(({ categoryPath }) => categoryPath !== undefined)
  // Whoever moves a category holds the tree first and then its products.
  if (makes) await lockTree(work)
  const [facts] = await all(
    shopFacts(work.tx),
    lockProductsBySlug(
      work,
      drafts.map(({ slug }) => slug),
    ),
  )
  const known = await knownOf(work.tx, { drafts, facts, makes })
  const steps: Step[] = await inTurns(rows, (row) => ({
    row,
    diff: diffProduct(row.given, known),
    current: known.products.get(row.given.slug),
  }))
  const changing = steps.filter(({ diff }) => diff.outcome === "new" || diff.outcome === "changed")
  const taken = makes ? await withCategories(work, { steps: changing, known, importId }) : changing
  const saved = await saveAll(work, taken)
  const befores = new Map(
    taken.map((step) => [step.row.ref, productBefore(step, saved.get(step) as SavedProduct)]),
  )
  wantPictures(work, { taken, saved, importId })
  await setAll(work, { taken, saved, befores })
  await changeCosts(work, costsOf({ taken, saved, befores }))
  await countAll(work, { taken, saved, befores, reason })
  return steps.map(({ row, diff }) => {
    if (diff.outcome === "refused") return refusalOf(diff.problems)
    const before = befores.get(row.ref)
    return before ? { outcome: "done", before } : { outcome: "unchanged" }
  })
}

export function refusalOf(problems: readonly Problem[]): Refusal {
  const [first] = problems
  const column = first?.column ? `, ${first.column}` : ""
  return new Refusal("imports.row_refused", 422, `Line ${first?.line}${column}: ${first?.reason}`, {
    problems,
  })
}

async function withCategories(
  work: Work,
  { steps, known, importId }: { steps: readonly Step[]; known: Known; importId: string },
): Promise<Step[]> {
  const plans = steps.map(({ diff }) => diff.plan)
  const placed = await makeCategories(work, { plans, names: known.categories, importId })
  return steps.map((step, place) => {
    const { plan, made } = placed[place] as (typeof placed)[number]
    return { ...step, diff: { ...step.diff, plan }, made }
  })
}

type Saved = ReadonlyMap<Step, SavedProduct>

async function saveAll(work: Work, taken: readonly Step[]): Promise<Saved> {
  const written = taken.filter(({ diff }) => diff.plan.isWritten)
  const saved = await saveProducts(
    work,
    written.map(({ diff }) => diff.plan.save),
  )
  const byStep = new Map(written.map((step, place) => [step, saved[place] as SavedProduct]))
  for (const step of taken) {
    if (!byStep.has(step)) byStep.set(step, { productId: step.current?.id ?? "", variantIds: new Map() })
  }
  return byStep
}

/** Fetched later, by a job: a product that has pictures keeps those it has. */
function wantPictures(
  work: Work,
  { taken, saved, importId }: { taken: readonly Step[]; saved: Saved; importId: string },
): void {
  for (const step of taken) {
    const { pictures } = step.row.given
    if (pictures.length === 0 || (step.current?.media.length ?? 0) > 0) continue
    const { productId } = saved.get(step) as SavedProduct
    announce(work, "import.pictures_wanted", { importId, number: Number(step.row.ref), productId, pictures })
  }
}

type Setting = { taken: readonly Step[]; saved: Saved; befores: ReadonlyMap<string, ProductBefore> }

async function setAll(work: Work, { taken, saved, befores }: Setting): Promise<void> {
  const prices: SetPrice[] = []
  for (const step of taken) {
    const { variantIds } = saved.get(step) as SavedProduct
    for (const price of step.diff.plan.prices) {
      const { sku, marketCode, currency, minor, compareAtMinor } = price
      const variantId = price.variantId ?? variantIds.get(sku) ?? ""
      const amount = (value: number) => ({ minor: BigInt(value), currency })
      const compareAt = compareAtMinor === null ? null : amount(compareAtMinor)
      prices.push({ variantId, marketCode, price: amount(minor), compareAt })
      const now = step.current?.variants
        .find(({ id }) => id === variantId)
        ?.prices.find((one) => one.marketCode === marketCode)
      const before = now
        ? { minor: Number(now.price.minor), compareAtMinor: now.compareAt && Number(now.compareAt.minor) }
        : null
      const after = { minor, compareAtMinor }
      befores.get(step.row.ref)?.prices.push({ variantId, sku, marketCode, before, after })
    }
  }
  if (prices.length > 0) await setPrices(work, { prices })
}

function costsOf({ taken, saved, befores }: Setting): ChangeCost[] {
  return taken.flatMap((step) => {
    const { variantIds } = saved.get(step) as SavedProduct
    return step.diff.plan.costs.map(({ sku, currency, minor, beforeMinor, ...cost }) => {
      const variantId = cost.variantId ?? variantIds.get(sku) ?? ""
      const change = { variantId, sku, currency, before: beforeMinor, after: minor }
      befores.get(step.row.ref)?.costs.push(change)
      return { variantId, currency, minor }
    })
  })
}

async function countAll(work: Work, given: Setting & { reason: string }): Promise<void> {
  const { taken, saved, befores, reason } = given
  const counts = taken.flatMap((step) => {
    const { variantIds } = saved.get(step) as SavedProduct
    return step.diff.plan.counts.map(({ sku, placeId, onHand, ...count }) => ({
      ref: step.row.ref,
      variantId: count.variantId ?? variantIds.get(sku) ?? "",
      placeId,
      onHand,
    }))
  })
  const changes = await countStock(work, { counts, reason })
  for (const [place, { ref }] of counts.entries()) {
    const change = changes[place]
    if (change && change.change !== 0) befores.get(ref)?.counts.push(change)
  }
}

/** Takes rows back, some at once. What was changed since stays, and is named. */
export async function giveProductsBack(
  work: Work,
  { rows, reason }: { rows: readonly { ref: string; before: ProductBefore }[]; reason: string },
): Promise<(Refusal | undefined)[]> {
  const productIds = rows.map(({ before }) => before.productId)
  const made = rows.flatMap(({ before }) => before.madeCategories ?? [])
  if (made.length > 0) await lockTree(work)
  const [, products] = await all(lockProducts(work, productIds), productsForStaff(work.tx, { productIds }))
  const undos = await inTurns(rows, ({ before }) => {
    const current = products.find(({ id }) => id === before.productId)
    return { before, current, undo: current && undoProduct(before, current) }
  })
  await saveProducts(
    work,
    undos.flatMap(({ undo }) => (undo?.isWritten ? [undo.save] : [])),
  )
  const pricesKept = await undoPrices(
    work,
    undos.flatMap(({ before, current }) => (current && !before.isNew ? before.prices : [])),
  )
  const costsKept = await undoCosts(
    work,
    undos.flatMap(({ before, current }) => (current && !before.isNew ? before.costs : [])),
  )
  const countsKept = await undoCounts(work, { counts: rows.flatMap(({ before }) => before.counts), reason })
  const gone = await deleteUnused(work, { categoryIds: made.map(({ categoryId }) => categoryId) })
  return undos.map(({ before, undo }) => {
    const kept = [
      ...(undo?.kept ?? []),
      ...before.prices
        .filter((price) => pricesKept.has(price))
        .map(({ sku, marketCode }) => `${sku} price:${marketCode}`),
      ...before.costs
        .filter((cost) => costsKept.has(cost))
        .map(({ sku, currency }) => `${sku} cost:${currency}`),
      ...before.counts.filter((count) => countsKept.has(count)).map(() => "on_hand"),
      ...(before.madeCategories ?? [])
        .filter(({ categoryId }) => !gone.includes(categoryId))
        .map(({ title }) => `category ${title}`),
    ]
    return kept.length > 0 ? changedSince(kept) : undefined
  })
}

export function changedSince(kept: readonly string[]): Refusal {
  const fields = [...new Set(kept)].slice(0, 20).join(", ")
  const message = `This was changed or used since, and stays as it is: ${fields}. The rest is as it was before.`
  return new Refusal("imports.changed_since", 409, message, { fields: kept })
}

import type { Db } from "../../kit/db.ts"
import { inTurns } from "../../kit/turns.ts"
import type { ComparedRow } from "./commands/reading.ts"
import { knownCustomersOf, knownOf, knownRowsOf } from "./queries/known.ts"
import { type CategoryPath, type PlannedCategory, plannedAmong } from "./rules/categories.ts"
import type { ImportKind } from "./rules/columns.ts"
import { diffCustomer } from "./rules/customer_diff.ts"
import type {
  CustomerDraft,
  ListRowDraft,
  PriceRowDraft,
  ProductDraft,
  ReadRow,
  ShopFacts,
  StockDraft,
} from "./rules/draft.ts"
import { diffListRow, diffPriceRow, diffStockRow } from "./rules/list_diff.ts"
import { diffProduct } from "./rules/product_diff.ts"

type Compared = Omit<ComparedRow, "number">

type Asked = {
  kind: ImportKind
  rows: readonly ReadRow[]
  facts: ShopFacts
  now: Date
  /** Categories that rows before have named and that are not there yet. */
  pathsBefore: readonly CategoryPath[]
}

/**
 * What rows would change, as the shop is now, and which categories would be made for them. A row that is
 * wrong in itself is refused without a look at it.
 */
export async function compareRows(
  db: Db,
  { rows, ...asked }: Asked,
): Promise<{ rows: Compared[]; categories: PlannedCategory[] }> {
  const sound = rows.filter(({ problems }) => problems.length === 0)
  const compare = await comparison(db, { ...asked, drafts: sound.map(({ given }) => given) })
  const planned = new Map<string, PlannedCategory>()
  const compared = await inTurns(rows, (row): Compared => {
    const { line, label, given, warnings } = row
    const person = "email" in given && given.email !== "" ? given.email : null
    const shown = { line, label: label || `${line}`, given, person }
    if (row.problems.length > 0) {
      return { ...shown, outcome: "refused", changes: [], problems: row.problems, warnings }
    }
    const diff = compare(given)
    const { outcome, problems } = diff
    for (const category of diff.categories ?? []) planned.set(category.key, category)
    // Of whoever was erased nothing is kept again: nobody could ask for its erasing a second time.
    const isErased = problems.some(({ code }) => code === "customer_erased")
    return {
      ...(isErased ? { line, label: `${line}`, given: {}, person: null } : shown),
      outcome,
      changes: outcome === "refused" ? [] : diff.changes,
      problems,
      warnings: [...warnings, ...(diff.warnings ?? [])],
    }
  })
  return { rows: compared, categories: [...planned.values()] }
}

type Diff = Pick<Compared, "outcome" | "changes" | "problems"> & {
  warnings?: Compared["warnings"]
  categories?: PlannedCategory[]
}

type Comparing = Omit<Asked, "rows"> & { drafts: readonly ReadRow["given"][] }

async function comparison(
  db: Db,
  { kind, facts, drafts, now, pathsBefore }: Comparing,
): Promise<(given: ReadRow["given"]) => Diff> {
  if (kind === "products") {
    const asked = { drafts: drafts as ProductDraft[], facts, makes: true, pathsBefore }
    const known = await knownOf(db, asked)
    return (given) => {
      const diff = diffProduct(given as ProductDraft, known)
      const ids = diff.outcome === "refused" ? [] : (diff.plan.save.categoryIds ?? [])
      return { ...diff, categories: plannedAmong(known.categories, ids) }
    }
  }
  if (kind === "customers") {
    const known = await knownCustomersOf(db, { drafts: drafts as CustomerDraft[], facts })
    return (given) => diffCustomer(given as CustomerDraft, known)
  }
  if (kind === "stock") {
    const known = await knownRowsOf(db, { kind, now, drafts: drafts as StockDraft[] })
    return (given) => diffStockRow(given as StockDraft, known)
  }
  if (kind === "price_lists") {
    const known = await knownRowsOf(db, { kind, now, drafts: drafts as ListRowDraft[] })
    return (given) => diffListRow(given as ListRowDraft, known)
  }
  const known = await knownRowsOf(db, { kind: "prices", now, drafts: drafts as PriceRowDraft[] })
  return (given) => diffPriceRow(given as PriceRowDraft, known)
}

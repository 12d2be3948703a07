import { all, type Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { createCategories } from "../../catalog/index.ts"
import { namedCategories } from "../queries/imports.ts"
import { type CategoryNames, type PlannedCategory, plannedAmong } from "../rules/categories.ts"
import type { ProductPlan } from "../rules/product_diff.ts"
import type { MadeCategory, MadeFor } from "../rules/undoing.ts"

type Wanted = { plans: readonly ProductPlan[]; names: CategoryNames; importId: string }

/**
 * Makes the categories that these products are to be in and that are not there yet. Gives the plans with
 * their ids, and of each what was made for it first: who takes it back looks there. The caller holds the
 * tree.
 */
export async function makeCategories(
  work: Work,
  { plans, names, importId }: Wanted,
): Promise<{ plan: ProductPlan; made: MadeFor }[]> {
  const ids = new Map<string, string>()
  const made: { category: PlannedCategory; id: string }[] = []
  const firsts = plans.map(({ save }): MadeCategory[] => {
    const fresh = plannedAmong(names, save.categoryIds ?? []).filter(({ id }) => !ids.has(id))
    return fresh.map((category) => {
      const id = newId("category")
      ids.set(category.id, id)
      made.push({ category, id })
      return { categoryId: id, title: category.path.at(-1) ?? "" }
    })
  })
  const idOf = (id: string) => ids.get(id) ?? id
  const rows = made.map(({ category: { parentId, titles }, id }) => ({
    ...{ id, titles, parentId: parentId && idOf(parentId) },
  }))
  const [earlier] = await all(namedCategories(work.tx, { importId }), createCategories(work, rows))
  rememberMade(work, { importId, made })
  const byFile = new Set([...earlier.flatMap(({ categoryId }) => categoryId ?? []), ...ids.values()])
  return plans.map((plan, place) => ({
    plan: withIds(plan, idOf),
    made: { first: firsts[place] ?? [], byFile },
  }))
}

function withIds(plan: ProductPlan, idOf: (id: string) => string): ProductPlan {
  const { categoryIds } = plan.save
  return categoryIds ? { ...plan, save: { ...plan.save, categoryIds: categoryIds.map(idOf) } } : plan
}

function rememberMade(
  work: Work,
  { importId, made }: { importId: string; made: readonly { category: PlannedCategory; id: string }[] },
): void {
  if (made.length === 0) return
  const rows = made.map(({ category: { key, path }, id }) => ({ key, titles: path, category_id: id }))
  work.write(sql`
    insert into imports.categories (import_id, key, titles, category_id)
    select ${importId}, key, titles, category_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (key text, titles text[], category_id text)
    on conflict (import_id, key) do update set category_id = excluded.category_id
  `)
}

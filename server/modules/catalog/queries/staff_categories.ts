import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { Texts } from "../rules/texts.ts"
import { categoriesMax } from "./categories.ts"
import { type StaffMedium, staffMedium } from "./media.ts"

export type StaffCategory = {
  id: string
  parentId: string | null
  /** Ids from the top of the tree down to this one. */
  path: string[]
  slug: string
  titles: Texts
  descriptions: Texts
  position: number
  version: number
  /** Products that are put into this very category, whatever their state. */
  productCount: number
  media: StaffMedium[]
}

/** The whole tree as a list, each category behind its parent and among its siblings in their order. */
export async function listCategoriesForStaff(db: Db): Promise<{ categories: StaffCategory[] }> {
  const rows = await readCategories(db, sql`true`)
  const byParent = new Map<string | null, StaffCategory[]>()
  for (const row of rows) byParent.set(row.parentId, [...(byParent.get(row.parentId) ?? []), row])
  const under = (parentId: string | null): StaffCategory[] =>
    (byParent.get(parentId) ?? []).flatMap((row) => [row, ...under(row.id)])
  return { categories: under(null) }
}

export async function getCategoryForStaff(
  db: Db,
  { categoryId }: { categoryId: string },
): Promise<StaffCategory> {
  const [category] = await readCategories(db, sql`category.id = ${categoryId}`)
  if (!category) throw notFound("category")
  return category
}

function readCategories(db: Db, where: Sql): Promise<StaffCategory[]> {
  return db.many(sql<StaffCategory>`
    select category.id, category.parent_id, category.path, category.slug, category.titles,
      category.descriptions, category.position, category.version,
      (select count(*)::int from catalog.product_categories where category_id = category.id) as product_count,
      coalesce((
        select jsonb_agg(${staffMedium} order by media.position, media.id)
        from catalog.media media
        where media.category_id = category.id
      ), '[]') as media
    from catalog.categories category
    where ${where}
    order by category.position, category.id
    limit ${categoriesMax}
  `)
}

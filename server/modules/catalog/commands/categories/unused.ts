import { touch } from "../../../../kit/cache.ts"
import type { Work } from "../../../../kit/db.ts"
import { announce } from "../../../../kit/events.ts"
import { sql } from "../../../../kit/sql.ts"
import { tags } from "../../tags.ts"
import { lockTree } from "./tree.ts"

/**
 * Deletes those of these categories that nobody uses: no product is in them, whatever its state, no
 * collection picks by them, and nobody has changed them or given them a picture. What is above another that
 * stays, stays.
 * Gives the ids of those that are gone. Who also locks products holds the tree (`lockTree`) before.
 */
export async function deleteUnused(
  work: Work,
  { categoryIds }: { categoryIds: readonly string[] },
): Promise<string[]> {
  if (categoryIds.length === 0) return []
  const tree = await lockTree(work)
  const wanted = [...categoryIds]
  // For update: whoever is putting a product into one holds it for share, and has to be seen below.
  await work.tx.many(sql`
    select id from catalog.categories where id = any(${wanted}::text[]) order by id for update
  `)
  const unused = await work.tx.many(sql<{ id: string }>`
    select id from catalog.categories category
    where id = any(${wanted}::text[]) and version = 1
      and not exists (select from catalog.product_categories where category_id = category.id)
      and not exists (select from catalog.collection_conditions where category_id = category.id)
      and not exists (select from catalog.media where category_id = category.id)
    order by cardinality(path) desc, id
  `)
  const gone = new Set<string>()
  for (const { id } of unused) {
    if (!tree.some((branch) => branch.parentId === id && !gone.has(branch.id))) gone.add(id)
  }
  if (gone.size === 0) return []
  const ids = [...gone]
  work.write(
    sql`delete from catalog.slug_redirects where kind = 'category' and target_id = any(${ids}::text[])`,
  )
  work.write(sql`delete from catalog.categories where id = any(${ids}::text[])`, { rows: ids.length })
  touch(work, tags.tree)
  for (const categoryId of ids) announce(work, "category.deleted", { categoryId })
  return ids
}

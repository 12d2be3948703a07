import { touch } from "../../../../kit/cache.ts"
import { all, type Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { announce } from "../../../../kit/events.ts"
import { sql } from "../../../../kit/sql.ts"
import { getCategoryForStaff } from "../../queries/staff_categories.ts"
import { tags } from "../../tags.ts"
import { lockTree } from "./tree.ts"
import { checkVersion } from "./update.ts"

/** Only an empty category goes: what is in it would be lost from sight. */
export async function deleteCategory(
  work: Work,
  { categoryId, version }: { categoryId: string; version: number },
): Promise<Record<string, never>> {
  const [tree, category] = await all(lockTree(work), getCategoryForStaff(work.tx, { categoryId }))
  checkVersion(category, version)
  if (category.productCount > 0 || tree.some(({ parentId }) => parentId === categoryId)) throw notEmpty()

  for (const { id, key, sizes } of category.media) {
    work.write(sql`delete from catalog.media where id = ${id}`)
    announce(work, "media.deleted", { mediaId: id, key, sizes })
  }
  work.write(sql`delete from catalog.slug_redirects where kind = 'category' and target_id = ${categoryId}`)
  work.write(sql`delete from catalog.categories where id = ${categoryId}`, {
    rows: 1,
    // A product that somebody puts into it at this very moment.
    constraints: { product_categories_category_id_fkey: notEmpty },
  })
  touch(work, tags.tree)
  announce(work, "category.deleted", { categoryId })
  return {}
}

function notEmpty(): Refusal {
  return new Refusal(
    "catalog.category_not_empty",
    409,
    "This category is not empty. Move its products and the categories below it first.",
  )
}

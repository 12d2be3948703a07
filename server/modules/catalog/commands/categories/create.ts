import { touch } from "../../../../kit/cache.ts"
import { lastly, type Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { announce } from "../../../../kit/events.ts"
import { newId } from "../../../../kit/ids.ts"
import { sql } from "../../../../kit/sql.ts"
import { getShop } from "../../../settings/index.ts"
import { categoriesMax } from "../../queries/categories.ts"
import { getCategoryForStaff, type StaffCategory } from "../../queries/staff_categories.ts"
import { checkTitles } from "../../rules/texts.ts"
import type { NewCategory } from "../../schemas.ts"
import { tags } from "../../tags.ts"
import { freeSlug, slugConstraints, takeSlug } from "../slugs.ts"
import { lockTree, parentPathOf, placeAmongSiblings } from "./tree.ts"

/** A new category is empty. Without a position it comes last among its siblings. */
export async function createCategory(work: Work, input: NewCategory): Promise<StaffCategory> {
  const { titles, parentId = null } = input
  const tree = await lockTree(work)
  if (tree.length >= categoriesMax) {
    throw new Refusal("catalog.too_many_categories", 409, `A shop has at most ${categoriesMax} categories.`)
  }
  const shop = await getShop(work.tx)
  checkTitles(titles, shop.defaultLocale)
  const slug = input.slug ?? (await freeSlug(work.tx, "category", titles[shop.defaultLocale] ?? ""))

  const categoryId = newId("category")
  const path = [...parentPathOf(tree, { parentId, movedId: categoryId, height: 1 }), categoryId]
  work.write(
    sql`
      insert into catalog.categories
        (id, parent_id, path, slug, titles, descriptions, position, version, created_at, updated_at)
      values (${categoryId}, ${parentId}, ${path}::text[], ${slug}, ${JSON.stringify(titles)}::jsonb,
        ${JSON.stringify(input.descriptions ?? {})}::jsonb, 0, 1, ${work.now}, ${work.now})
    `,
    { constraints: slugConstraints },
  )
  takeSlug(work, { kind: "category", slug })
  placeAmongSiblings(work, tree, { categoryId, parentId, position: input.position })
  touch(work, tags.tree)
  announce(work, "category.created", { categoryId })

  return lastly(work, getCategoryForStaff(work.tx, { categoryId }))
}

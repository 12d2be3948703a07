import { touch } from "../../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { announce } from "../../../../kit/events.ts"
import { sql } from "../../../../kit/sql.ts"
import { getShop } from "../../../settings/index.ts"
import { getCategoryForStaff, type StaffCategory } from "../../queries/staff_categories.ts"
import { checkTitles } from "../../rules/texts.ts"
import type { CategoryChanges } from "../../schemas.ts"
import { tags } from "../../tags.ts"
import { refreshMany } from "../cards.ts"
import { leaveSlug, slugConstraints, takeSlug } from "../slugs.ts"
import { type Branch, heightOf, lockTree, parentPathOf, placeAmongSiblings } from "./tree.ts"

/**
 * Changes what is given and leaves the rest. Another parent or position moves it, with all that is below it.
 */
export async function updateCategory(work: Work, input: CategoryChanges): Promise<StaffCategory> {
  const { categoryId, position } = input
  const [tree, category, shop] = await all(
    lockTree(work),
    getCategoryForStaff(work.tx, { categoryId }),
    getShop(work.tx),
  )
  checkVersion(category, input.version)
  const next = {
    slug: input.slug ?? category.slug,
    titles: input.titles ?? category.titles,
    descriptions: input.descriptions ?? category.descriptions,
    parentId: input.parentId === undefined ? category.parentId : input.parentId,
  }
  checkTitles(next.titles, shop.defaultLocale)
  const isMoved = next.parentId !== category.parentId

  if (isMoved) await moveBranch(work, tree, { categoryId, parentId: next.parentId })
  if (isMoved || position !== undefined) {
    placeAmongSiblings(work, tree, { categoryId, parentId: next.parentId, position })
  }
  work.write(
    sql`
      update catalog.categories
      set slug = ${next.slug}, titles = ${JSON.stringify(next.titles)}::jsonb,
        descriptions = ${JSON.stringify(next.descriptions)}::jsonb, version = version + 1,
        updated_at = ${work.now}
      where id = ${categoryId}
    `,
    { constraints: slugConstraints },
  )
  if (next.slug !== category.slug) {
    takeSlug(work, { kind: "category", slug: next.slug })
    leaveSlug(work, { kind: "category", slug: category.slug, targetId: categoryId })
  }
  touch(work, tags.tree)
  announce(work, "category.updated", { categoryId })

  return lastly(work, getCategoryForStaff(work.tx, { categoryId }))
}

export function checkVersion(category: StaffCategory, version: number): void {
  if (category.version === version) return
  throw new Refusal(
    "catalog.category_changed",
    409,
    "Somebody has changed this category since you opened it.",
    { category },
  )
}

async function moveBranch(
  work: Work,
  tree: readonly Branch[],
  { categoryId, parentId }: { categoryId: string; parentId: string | null },
): Promise<void> {
  const above = parentPathOf(tree, { parentId, movedId: categoryId, height: heightOf(tree, categoryId) })
  const own = tree.find(({ id }) => id === categoryId)?.path.length ?? 1
  const branchIds = tree.filter(({ path }) => path.includes(categoryId)).map(({ id }) => id)
  // For update: whoever is putting a product into the branch holds it for share, and has to be seen below.
  const locked = work.tx.many(sql`
    select id from catalog.categories where id = any(${branchIds}::text[]) order by id for update
  `)
  work.write(sql`
    update catalog.categories
    set parent_id = case when id = ${categoryId} then ${parentId} else parent_id end,
      path = ${above}::text[] || path[${own}::int:]
    where id = any(${branchIds}::text[])
  `)
  const [, products] = await all(
    locked,
    work.tx.many(sql<{ id: string }>`
      select distinct product_id as id from catalog.product_categories
      where category_id = any(${branchIds}::text[])
      order by product_id
    `),
  )
  await refreshMany(
    work,
    products.map(({ id }) => id),
  )
}

import { touch } from "../../../../kit/cache.ts"
import { all, type Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { announce } from "../../../../kit/events.ts"
import { sql } from "../../../../kit/sql.ts"
import { getCategoryForStaff } from "../../queries/staff_categories.ts"
import { collectionsMax } from "../../rules/collections.ts"
import { tags } from "../../tags.ts"
import { refreshMany } from "../cards.ts"
import { forgetMedium } from "../media.ts"
import { leaveSlug } from "../slugs.ts"
import { type Branch, lockTree } from "./tree.ts"
import { checkVersion } from "./update.ts"

type Deletion = { categoryId: string; version: number; moveTo?: string | undefined }

/**
 * Its products go to another category, and its address leads there; without one only an empty category goes,
 * because what is in it would be lost from sight.
 */
export async function deleteCategory(
  work: Work,
  { categoryId, version, moveTo }: Deletion,
): Promise<Record<string, never>> {
  const [tree, category] = await all(lockTree(work), getCategoryForStaff(work.tx, { categoryId }))
  checkVersion(category, version)
  if (tree.some(({ parentId }) => parentId === categoryId)) throw notEmpty()
  if (moveTo === undefined && category.productCount > 0) throw notEmpty()

  if (moveTo !== undefined) {
    checkTarget(tree, { categoryId, moveTo })
    await moveProducts(work, { from: categoryId, to: moveTo })
    await moveConditions(work, { from: categoryId, to: moveTo })
    leaveSlug(work, { kind: "category", slug: category.slug, targetId: moveTo })
    work.write(sql`
      update catalog.slug_redirects set target_id = ${moveTo}
      where kind = 'category' and target_id = ${categoryId}
    `)
  }
  for (const medium of category.media) forgetMedium(work, medium)
  work.write(sql`delete from catalog.slug_redirects where kind = 'category' and target_id = ${categoryId}`)
  work.write(sql`delete from catalog.categories where id = ${categoryId}`, {
    rows: 1,
    // A product that somebody puts into it at this very moment.
    constraints: {
      product_categories_category_id_fkey: notEmpty,
      collection_conditions_category: inCollection,
    },
  })
  touch(work, tags.tree)
  announce(work, "category.deleted", { categoryId })
  return {}
}

function checkTarget(
  tree: readonly Branch[],
  { categoryId, moveTo }: { categoryId: string; moveTo: string },
): void {
  if (moveTo !== categoryId && tree.some(({ id }) => id === moveTo)) return
  throw new Refusal("catalog.unknown_category", 422, "Choose another category for the products.", {
    categoryIds: [moveTo],
  })
}

/** What stands in both keeps the better of its two places: the main category stays the main one. */
async function moveProducts(work: Work, { from, to }: { from: string; to: string }): Promise<void> {
  const [, products] = await all(
    // For update: whoever is putting a product into it holds it for share, and has to be seen below.
    work.tx.many(sql`
      select id from catalog.categories where id in (${from}, ${to}) order by id limit 2 for update
    `),
    // tidy: limit, because all that is in the category moves.
    work.tx.many(sql<{ id: string }>`
      select product_id as id from catalog.product_categories where category_id = ${from}
      order by product_id
    `),
  )
  const ids = products.map(({ id }) => id)
  await work.tx.many(sql`
    select id from catalog.products where id = any(${ids}::text[]) order by id for no key update
  `)
  work.write(sql`
    update catalog.product_categories kept set position = least(kept.position, going.position)
    from catalog.product_categories going
    where going.category_id = ${from} and kept.category_id = ${to} and kept.product_id = going.product_id
  `)
  work.write(sql`
    delete from catalog.product_categories going
    where going.category_id = ${from} and exists (
      select from catalog.product_categories kept
      where kept.category_id = ${to} and kept.product_id = going.product_id
    )
  `)
  work.write(sql`update catalog.product_categories set category_id = ${to} where category_id = ${from}`)
  work.write(sql`
    update catalog.products set version = version + 1, updated_at = ${work.now}
    where id = any(${ids}::text[])
  `)
  await refreshMany(work, ids)
}

/** Collections that pick by the category pick by the other one now. */
async function moveConditions(work: Work, { from, to }: { from: string; to: string }): Promise<void> {
  const picking = await work.tx.many(sql<{ id: string }>`
    select distinct collection_id as id from catalog.collection_conditions where category_id = ${from}
    limit ${collectionsMax}
  `)
  work.write(sql`update catalog.collection_conditions set category_id = ${to} where category_id = ${from}`)
  for (const { id } of picking) announce(work, "collection.updated", { collectionId: id })
}

function inCollection(): Refusal {
  return new Refusal(
    "catalog.category_in_collection",
    409,
    "A collection picks products by this category. Change its rule first.",
  )
}

function notEmpty(): Refusal {
  return new Refusal(
    "catalog.category_not_empty",
    409,
    "This category is not empty. Move its products and the categories below it first.",
  )
}

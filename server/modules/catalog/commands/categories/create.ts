import { touch } from "../../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { announce } from "../../../../kit/events.ts"
import { newId } from "../../../../kit/ids.ts"
import { sql } from "../../../../kit/sql.ts"
import { getShop } from "../../../settings/index.ts"
import { categoriesMax } from "../../queries/categories.ts"
import { getCategoryForStaff, type StaffCategory } from "../../queries/staff_categories.ts"
import { checkTitles, type Texts } from "../../rules/texts.ts"
import type { NewCategory } from "../../schemas.ts"
import { tags } from "../../tags.ts"
import { freeSlug, slugConstraints, takeSlug } from "../slugs.ts"
import { type Branch, lockTree, parentPathOf, placeAmongSiblings } from "./tree.ts"

/** A new category is empty. Without a position it comes last among its siblings. */
export async function createCategory(work: Work, input: NewCategory): Promise<StaffCategory> {
  const { titles, parentId = null } = input
  const tree = await lockTree(work)
  checkRoom(tree, 1)
  const shop = await getShop(work.tx)
  checkTitles(titles, shop.defaultLocale)
  const slug = input.slug ?? (await freeSlug(work.tx, "category", titles[shop.defaultLocale] ?? ""))

  const categoryId = newId("category")
  const path = [...parentPathOf(tree, { parentId, movedId: categoryId, height: 1 }), categoryId]
  const { descriptions = {} } = input
  enterCategory(work, { id: categoryId, parentId, path, slug, titles, descriptions, position: 0 })
  placeAmongSiblings(work, tree, { categoryId, parentId, position: input.position })

  return lastly(work, getCategoryForStaff(work.tx, { categoryId }))
}

/** A category whose id is known before it is there, so that others can be put under it. */
export type CategoryToCreate = { id: string; parentId: string | null; titles: Texts }

/** Some at once, each behind the one above it. They come last among their siblings. */
export async function createCategories(work: Work, given: readonly CategoryToCreate[]): Promise<void> {
  if (given.length === 0) return
  const [shop, found] = await all(getShop(work.tx), lockTree(work))
  const tree = [...found]
  checkRoom(tree, given.length)
  for (const { id, parentId, titles } of given) {
    checkTitles(titles, shop.defaultLocale)
    const slug = await freeSlug(work.tx, "category", titles[shop.defaultLocale] ?? "")
    const path = [...parentPathOf(tree, { parentId, movedId: id, height: 1 }), id]
    const siblings = tree.filter((branch) => branch.parentId === parentId)
    const position = Math.max(-1, ...siblings.map((branch) => branch.position)) + 1
    enterCategory(work, { id, parentId, path, slug, titles, descriptions: {}, position })
    tree.push({ id, parentId, path, position })
  }
}

function checkRoom(tree: readonly Branch[], count: number): void {
  if (tree.length + count <= categoriesMax) return
  throw new Refusal("catalog.too_many_categories", 409, `A shop has at most ${categoriesMax} categories.`)
}

type Entered = Branch & { slug: string; titles: Texts; descriptions: Texts }

function enterCategory(work: Work, category: Entered): void {
  const { id: categoryId, parentId, path, slug, titles, descriptions, position } = category
  work.write(
    sql`
      insert into catalog.categories
        (id, parent_id, path, slug, titles, descriptions, position, version, created_at, updated_at)
      values (${categoryId}, ${parentId}, ${path}::text[], ${slug}, ${JSON.stringify(titles)}::jsonb,
        ${JSON.stringify(descriptions)}::jsonb, ${position}, 1, ${work.now}, ${work.now})
    `,
    { constraints: slugConstraints },
  )
  takeSlug(work, { kind: "category", slug })
  touch(work, tags.tree)
  announce(work, "category.created", { categoryId })
}

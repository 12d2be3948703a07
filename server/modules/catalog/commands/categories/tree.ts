import { all, type Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { sql } from "../../../../kit/sql.ts"
import { categoriesMax } from "../../queries/categories.ts"

export type Branch = { id: string; parentId: string | null; path: string[]; position: number }

export const depthMax = 8

/**
 * One change of the tree after the other: two moves at once could make a circle. Gives the tree as it is now.
 */
export async function lockTree(work: Work): Promise<Branch[]> {
  const [, tree] = await all(
    work.tx.one(sql`select pg_advisory_xact_lock(hashtextextended('catalog.tree', 0))::text as locked`),
    work.tx.many(sql<Branch>`
      select id, parent_id, path, position from catalog.categories order by position, id
        limit ${categoriesMax}
    `),
  )
  return tree
}

/** The path of the category that something is put under, if it may be put there. */
export function parentPathOf(
  tree: readonly Branch[],
  { parentId, movedId, height }: { parentId: string | null; movedId: string; height: number },
): string[] {
  if (parentId === null) return []
  const parent = tree.find(({ id }) => id === parentId)
  if (!parent) {
    throw new Refusal("catalog.unknown_category", 422, "There is no such parent category.", {
      categoryIds: [parentId],
    })
  }
  if (parent.path.includes(movedId)) {
    throw new Refusal(
      "catalog.category_in_itself",
      409,
      "A category cannot be put under itself or what is below it.",
    )
  }
  if (parent.path.length + height > depthMax) {
    throw new Refusal("catalog.too_deep", 409, `Categories have at most ${depthMax} levels.`, { depthMax })
  }
  return parent.path
}

/** How many levels a category and all below it have. */
export function heightOf(tree: readonly Branch[], categoryId: string): number {
  const own = tree.find(({ id }) => id === categoryId)?.path.length ?? 1
  const below = tree.filter(({ path }) => path.includes(categoryId)).map(({ path }) => path.length - own + 1)
  return Math.max(1, ...below)
}

/** Numbers the siblings anew, with the category at its position, or last. */
export function placeAmongSiblings(
  work: Work,
  tree: readonly Branch[],
  {
    categoryId,
    parentId,
    position,
  }: { categoryId: string; parentId: string | null; position: number | undefined },
): void {
  const siblings = tree
    .filter((branch) => branch.parentId === parentId && branch.id !== categoryId)
    .map(({ id }) => id)
  const place = Math.min(position ?? siblings.length, siblings.length)
  const ordered = [...siblings.slice(0, place), categoryId, ...siblings.slice(place)]
  work.write(sql`
    update catalog.categories category set position = given.place - 1
    from unnest(${ordered}::text[]) with ordinality as given (id, place)
    where category.id = given.id and category.position <> given.place - 1
  `)
}

import { all, type Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { CategoryNode, CategoryTree, ListedCategory, Tagged } from "../replies.ts"
import { pictureOf, type StoredPicture } from "../rules/pictures.ts"
import { slugPattern } from "../rules/slugs.ts"
import type { Texts } from "../rules/texts.ts"
import { tags } from "../tags.ts"
import { type Context, contextOf, type ShopperInput } from "./context.ts"
import { shownPicture } from "./media.ts"

/** So many fit into a navigation and into one document; commands refuse to make more. */
export const categoriesMax = 2_000

type Row = {
  id: string
  parentId: string | null
  slug: string
  titles: Texts
  descriptions: Texts
  picture: StoredPicture | null
}

const firstPicture = sql`
  (
    select ${shownPicture}
    from catalog.media media
    where media.category_id = category.id
    order by media.position, media.id
    limit 1
  )
`

/** All categories, in the order that staff gave them. */
export async function categoryTree(db: Db, input: ShopperInput = {}): Promise<Tagged<CategoryTree>> {
  const [context, rows] = await all(
    contextOf(db, input),
    db.many(sql<Row>`
      select category.id, category.parent_id, category.slug, category.titles, category.descriptions,
        ${firstPicture} as picture
      from catalog.categories category
      order by category.position, category.id
      limit ${categoriesMax}
    `),
  )
  const byParent = new Map<string | null, Row[]>()
  for (const row of rows) byParent.set(row.parentId, [...(byParent.get(row.parentId) ?? []), row])
  const nodesUnder = (parentId: string | null): CategoryNode[] =>
    (byParent.get(parentId) ?? []).map((row) => ({
      ...shownOf(row, context),
      description: context.text(row.descriptions),
      children: nodesUnder(row.id),
    }))
  return { reply: { categories: nodesUnder(null) }, tags: [...context.tags, tags.tree] }
}

type ListedRow = Omit<Row, "parentId"> & {
  breadcrumbs: { slug: string; titles: Texts }[]
  children: { id: string; slug: string; titles: Texts; picture: StoredPicture | null }[]
}

/** A category as the head of its list; an address it had before leads to it. */
export async function findCategory(db: Db, slug: string): Promise<ListedRow> {
  if (!slugPattern.test(slug)) throw notFound("category")
  const row = await db.maybe(sql<ListedRow>`
    with wanted as (
      select id, 0 as detour from catalog.categories where slug = ${slug}
      union all
      select target_id, 1 from catalog.slug_redirects where kind = 'category' and slug = ${slug}
      order by detour
      limit 1
    )
    select category.id, category.slug, category.titles, category.descriptions, ${firstPicture} as picture,
      coalesce((
        select jsonb_agg(jsonb_build_object('slug', above.slug, 'titles', above.titles)
          order by cardinality(above.path))
        from catalog.categories above
        where above.id = any(category.path) and above.id <> category.id
      ), '[]') as breadcrumbs,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', below.id, 'slug', below.slug, 'titles', below.titles,
          'picture', below.picture) order by below.position, below.id)
        from (
          select category.id, category.slug, category.titles, category.position, ${firstPicture} as picture
          from catalog.categories category, wanted
          where category.parent_id = wanted.id
        ) below
      ), '[]') as children
    from wanted
    join catalog.categories category on category.id = wanted.id
  `)
  if (!row) throw notFound("category")
  return row
}

export function listedCategoryOf(row: ListedRow, context: Context): ListedCategory {
  return {
    ...shownOf(row, context),
    description: context.text(row.descriptions),
    breadcrumbs: row.breadcrumbs.map(({ slug, titles }) => ({ slug, title: context.text(titles) })),
    children: row.children.map((child) => {
      const { slug, title, picture } = shownOf(child, context)
      return { slug, title, picture }
    }),
  }
}

function shownOf(
  row: { id: string; slug: string; titles: Texts; picture: StoredPicture | null },
  context: Context,
) {
  const title = context.text(row.titles)
  return {
    id: row.id,
    slug: row.slug,
    title,
    picture: row.picture && pictureOf(row.picture, { ...context, title }),
  }
}

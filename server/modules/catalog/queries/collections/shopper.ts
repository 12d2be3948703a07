import { all, type Db } from "../../../../kit/db.ts"
import { notFound } from "../../../../kit/errors.ts"
import { sql } from "../../../../kit/sql.ts"
import type { CollectionList, ListedCollection, Tagged } from "../../replies.ts"
import { type CollectionPicks, type CollectionSort, collectionsMax } from "../../rules/collections.ts"
import { pictureOf, type StoredPicture } from "../../rules/pictures.ts"
import { slugPattern } from "../../rules/slugs.ts"
import type { Texts } from "../../rules/texts.ts"
import { tags } from "../../tags.ts"
import { type Context, contextOf, type ShopperInput } from "../context.ts"
import { shownPicture } from "../media.ts"

type Row = {
  id: string
  slug: string
  titles: Texts
  descriptions: Texts
  picture: StoredPicture | null
}

type ListedRow = Row & {
  pageTitles: Texts
  pageDescriptions: Texts
  sort: CollectionSort
  picks: CollectionPicks
}

const firstPicture = sql`
  (
    select ${shownPicture} from catalog.media media
    where media.collection_id = collection.id
    order by media.position, media.id
    limit 1
  )
`

/** All that are shown, the newest first. */
export async function collectionList(db: Db, input: ShopperInput = {}): Promise<Tagged<CollectionList>> {
  const [context, rows] = await all(
    contextOf(db, input),
    db.many(sql<Row>`
      select collection.id, collection.slug, collection.titles, collection.descriptions,
        ${firstPicture} as picture
      from catalog.collections collection
      where collection.is_shown
      order by collection.id desc
      limit ${collectionsMax}
    `),
  )
  return {
    reply: { collections: rows.map((row) => shownOf(row, context)) },
    tags: [...context.tags, tags.collections],
  }
}

/** A collection as the head of its list; an address it had before leads to it. */
export async function findCollection(db: Db, slug: string): Promise<ListedRow> {
  if (!slugPattern.test(slug)) throw notFound("collection")
  const row = await db.maybe(sql<ListedRow>`
    with wanted as (
      select id, 0 as detour from catalog.collections where slug = ${slug}
      union all
      select target_id, 1 from catalog.slug_redirects where kind = 'collection' and slug = ${slug}
      order by detour
      limit 1
    )
    select collection.id, collection.slug, collection.titles, collection.descriptions,
      collection.page_titles, collection.page_descriptions, collection.sort, collection.picks,
      ${firstPicture} as picture
    from wanted
    join catalog.collections collection on collection.id = wanted.id
    where collection.is_shown
  `)
  if (!row) throw notFound("collection")
  return row
}

export function listedCollectionOf(row: ListedRow, context: Context): ListedCollection {
  const shown = shownOf(row, context)
  return {
    ...shown,
    pageTitle: context.text(row.pageTitles) || shown.title,
    pageDescription: context.text(row.pageDescriptions) || shown.description,
    sort: row.sort,
    picks: row.picks,
  }
}

function shownOf(row: Row, context: Context) {
  const title = context.text(row.titles)
  return {
    id: row.id,
    slug: row.slug,
    title,
    description: context.text(row.descriptions),
    picture: row.picture && pictureOf(row.picture, { ...context, title }),
  }
}

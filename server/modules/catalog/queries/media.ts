import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { Crop, Focus } from "../rules/pictures.ts"
import type { Texts } from "../rules/texts.ts"

/** Files of one drawing: "/media/<key>-<width>.webp" for each of the sizes. */
export type DrawnFiles = { key: string; width: number; height: number; sizes: number[] }

export type StaffMedium = DrawnFiles & {
  id: string
  alts: Texts
  /** The picture as it came, of which a crop shows a part. */
  whole: DrawnFiles
  crop: Crop | null
  focus: Focus
}

/** Whose picture it is: one of the three. */
export type Owner = { productId: string | null; categoryId: string | null; collectionId: string | null }

export type Medium = StaffMedium & Owner & { sha256: string }

const mediaMax = 200

const focus = sql`
  jsonb_build_object('leftPercent', media.focus_left_percent, 'topPercent', media.focus_top_percent)
`

/** What shoppers see of a row named `media`, as JSON. */
export const shownPicture: Sql = sql`
  jsonb_build_object('id', media.id, 'key', media.key, 'width', media.width, 'height', media.height,
    'sizes', media.sizes, 'alts', media.alts, 'focus', ${focus})
`

/** What staff see of it. */
export const staffMedium: Sql = sql`
  jsonb_build_object('id', media.id, 'key', media.key, 'width', media.width, 'height', media.height,
    'sizes', media.sizes, 'alts', media.alts, 'whole', media.whole, 'crop', media.crop, 'focus', ${focus})
`

const columns = sql`
  media.id, media.key, media.width, media.height, media.sizes, media.alts, media.whole, media.crop,
  ${focus} as focus
`

export async function getMedium(db: Db, { mediaId }: { mediaId: string }): Promise<Medium> {
  const medium = await db.maybe(sql<Medium>`
    select ${columns}, media.sha256, media.product_id, media.category_id, media.collection_id
    from catalog.media media
    where media.id = ${mediaId}
  `)
  if (!medium) throw notFound("picture")
  return medium
}

export function mediaOf(db: Db, { productId, categoryId, collectionId }: Owner): Promise<StaffMedium[]> {
  return db.many(sql<StaffMedium>`
    select ${columns} from catalog.media media
    where product_id = ${productId} or category_id = ${categoryId} or collection_id = ${collectionId}
    order by position, id
    limit ${mediaMax}
  `)
}

export async function isOwner(db: Db, { productId, categoryId, collectionId }: Owner): Promise<boolean> {
  const { found } = await db.one(sql<{ found: boolean }>`
    select exists (select from catalog.products where id = ${productId})
      or exists (select from catalog.categories where id = ${categoryId})
      or exists (select from catalog.collections where id = ${collectionId}) as found
  `)
  return found
}

/** Shown somewhere, or the whole of something that is shown. */
export async function isPictureUsed(db: Db, { key }: { key: string }): Promise<boolean> {
  const { used } = await db.one(sql<{ used: boolean }>`
    select exists (select from catalog.media where key = ${key})
      or exists (select from catalog.media where whole ->> 'key' = ${key}) as used
  `)
  return used
}

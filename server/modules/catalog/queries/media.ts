import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { StaffMedium } from "./staff.ts"

/** Whose picture it is: one of the two. */
export type Owner = { productId: string | null; categoryId: string | null }

export type Medium = StaffMedium & Owner

const mediaMax = 200

export async function getMedium(db: Db, { mediaId }: { mediaId: string }): Promise<Medium> {
  const medium = await db.maybe(sql<Medium>`
    select id, key, width, height, sizes, alts, product_id, category_id from catalog.media
    where id = ${mediaId}
  `)
  if (!medium) throw notFound("picture")
  return medium
}

export function mediaOf(db: Db, { productId, categoryId }: Owner): Promise<StaffMedium[]> {
  return db.many(sql<StaffMedium>`
    select id, key, width, height, sizes, alts from catalog.media
    where product_id = ${productId} or category_id = ${categoryId}
    order by position, id
    limit ${mediaMax}
  `)
}

export async function isOwner(db: Db, { productId, categoryId }: Owner): Promise<boolean> {
  const { found } = await db.one(sql<{ found: boolean }>`
    select exists (select from catalog.products where id = ${productId})
      or exists (select from catalog.categories where id = ${categoryId}) as found
  `)
  return found
}

export async function isPictureUsed(db: Db, { key }: { key: string }): Promise<boolean> {
  const { used } = await db.one(sql<{ used: boolean }>`
    select exists (select from catalog.media where key = ${key}) as used
  `)
  return used
}

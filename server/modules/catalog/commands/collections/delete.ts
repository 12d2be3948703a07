import { touch } from "../../../../kit/cache.ts"
import { all, type Work } from "../../../../kit/db.ts"
import { announce } from "../../../../kit/events.ts"
import { sql } from "../../../../kit/sql.ts"
import { getCollectionForStaff } from "../../queries/collections/staff.ts"
import { tags } from "../../tags.ts"
import { forgetMedium } from "../media.ts"
import { placeSome } from "./place.ts"
import { checkCollectionVersion, lockCollection } from "./update.ts"

/** The products stay; only the picking goes, with its address and its pictures. */
export async function deleteCollection(
  work: Work,
  { collectionId, version }: { collectionId: string; version: number },
): Promise<Record<string, never>> {
  const [, collection] = await all(
    lockCollection(work, collectionId),
    getCollectionForStaff(work.tx, { collectionId }),
  )
  checkCollectionVersion(collection, version)

  for (const medium of collection.media) forgetMedium(work, medium)
  work.write(sql`
    delete from catalog.slug_redirects where kind = 'collection' and target_id = ${collectionId}
  `)
  work.write(sql`delete from catalog.collections where id = ${collectionId}`, { rows: 1 })
  touch(work, tags.collections)
  announce(work, "collection.deleted", { collectionId })
  await placeSome(work, { collectionId, after: "" })
  return {}
}

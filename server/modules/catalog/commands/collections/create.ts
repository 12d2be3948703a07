import { touch } from "../../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { announce } from "../../../../kit/events.ts"
import { newId } from "../../../../kit/ids.ts"
import { sql } from "../../../../kit/sql.ts"
import { getShop } from "../../../settings/index.ts"
import type { NewCollection } from "../../collection_schemas.ts"
import { getCollectionForStaff, type StaffCollection } from "../../queries/collections/staff.ts"
import { collectionsMax } from "../../rules/collections.ts"
import { checkTitles } from "../../rules/texts.ts"
import { tags } from "../../tags.ts"
import { freeSlug, slugConstraints, takeSlug } from "../slugs.ts"

/** A new collection is empty, and shoppers do not see it before somebody shows it. */
export async function createCollection(work: Work, input: NewCollection): Promise<StaffCollection> {
  const { titles, picks } = input
  const [, { count }, shop] = await all(
    work.tx.one(
      sql`select pg_advisory_xact_lock(hashtextextended('catalog.collections', 0))::text as locked`,
    ),
    work.tx.one(sql<{ count: number }>`select count(*)::int as count from catalog.collections`),
    getShop(work.tx),
  )
  if (count >= collectionsMax) {
    throw new Refusal(
      "catalog.too_many_collections",
      409,
      `A shop has at most ${collectionsMax} collections. Delete one that is not needed any more.`,
      { collectionsMax },
    )
  }
  checkTitles(titles, shop.defaultLocale)
  const slug = input.slug ?? (await freeSlug(work.tx, "collection", titles[shop.defaultLocale] ?? ""))

  const collectionId = newId("collection")
  work.write(
    sql`
      insert into catalog.collections (id, slug, titles, descriptions, page_titles, page_descriptions, picks,
        matching, sort, is_shown, judged_at, version, created_at, updated_at)
      values (${collectionId}, ${slug}, ${JSON.stringify(titles)}::jsonb, '{}', '{}', '{}', ${picks}, 'all',
        ${picks === "by_hand" ? "picked" : "popular"}, false, ${work.now}, 1, ${work.now}, ${work.now})
    `,
    { constraints: slugConstraints },
  )
  takeSlug(work, { kind: "collection", slug })
  touch(work, tags.collections)
  announce(work, "collection.created", { collectionId })

  return lastly(work, getCollectionForStaff(work.tx, { collectionId }))
}

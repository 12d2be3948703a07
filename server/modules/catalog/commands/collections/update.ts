import { touch } from "../../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { announce } from "../../../../kit/events.ts"
import { sql } from "../../../../kit/sql.ts"
import { getShop } from "../../../settings/index.ts"
import type { CollectionChanges } from "../../collection_schemas.ts"
import { rowsOf } from "../../queries/collections/matching.ts"
import { getCollectionForStaff, type StaffCollection } from "../../queries/collections/staff.ts"
import { type Condition, checkConditions, checkSort } from "../../rules/collections.ts"
import { checkTitles } from "../../rules/texts.ts"
import { tags } from "../../tags.ts"
import { leaveSlug, slugConstraints, takeSlug } from "../slugs.ts"
import { placeSome } from "./place.ts"

/**
 * Changes what is given and leaves the rest. What belongs to it follows at once as far as one step goes; in a
 * large shop the job goes on from there.
 */
export async function updateCollection(work: Work, input: CollectionChanges): Promise<StaffCollection> {
  const { collectionId, conditions, productIds } = input
  const [, collection, shop] = await all(
    lockCollection(work, collectionId),
    getCollectionForStaff(work.tx, { collectionId }),
    getShop(work.tx),
  )
  checkCollectionVersion(collection, input.version)
  const next = {
    slug: input.slug ?? collection.slug,
    titles: input.titles ?? collection.titles,
    descriptions: input.descriptions ?? collection.descriptions,
    pageTitles: input.pageTitles ?? collection.pageTitles,
    pageDescriptions: input.pageDescriptions ?? collection.pageDescriptions,
    sort: input.sort ?? collection.sort,
    isShown: input.isShown ?? collection.isShown,
    matching: input.matching ?? collection.matching,
  }
  checkTitles(next.titles, shop.defaultLocale)
  checkSort(collection.picks, next.sort)
  checkPicks(collection, input)
  checkConditions(conditions ?? [])

  work.write(
    sql`
      update catalog.collections
      set slug = ${next.slug}, titles = ${JSON.stringify(next.titles)}::jsonb,
        descriptions = ${JSON.stringify(next.descriptions)}::jsonb,
        page_titles = ${JSON.stringify(next.pageTitles)}::jsonb,
        page_descriptions = ${JSON.stringify(next.pageDescriptions)}::jsonb, sort = ${next.sort},
        is_shown = ${next.isShown}, matching = ${next.matching}, judged_at = ${work.now},
        version = version + 1, updated_at = ${work.now}
      where id = ${collectionId}
    `,
    { constraints: slugConstraints },
  )
  if (next.slug !== collection.slug) {
    takeSlug(work, { kind: "collection", slug: next.slug })
    leaveSlug(work, { kind: "collection", slug: collection.slug, targetId: collectionId })
  }
  if (conditions) writeConditions(work, { collectionId, conditions })
  if (productIds) writeProducts(work, { collectionId, productIds })
  touch(work, tags.collections)
  announce(work, "collection.updated", { collectionId })
  if (conditions || productIds || input.matching) await placeSome(work, { collectionId, after: "" })

  return lastly(work, getCollectionForStaff(work.tx, { collectionId }))
}

/** Two changes of one collection go one after the other. */
export function lockCollection(work: Work, collectionId: string): Promise<{ id: string }[]> {
  return work.tx.many(sql<{ id: string }>`
    select id from catalog.collections where id = ${collectionId} limit 1 for no key update
  `)
}

export function checkCollectionVersion(collection: StaffCollection, version: number): void {
  if (collection.version === version) return
  throw new Refusal(
    "catalog.collection_changed",
    409,
    "Somebody has changed this collection since you opened it.",
    { collection },
  )
}

function checkPicks({ picks }: StaffCollection, { conditions, productIds }: CollectionChanges): void {
  if (picks === "by_hand" && conditions) {
    throw new Refusal("catalog.not_by_rule", 422, "This collection is picked by hand and has no rule.")
  }
  if (picks === "by_rule" && productIds) {
    throw new Refusal("catalog.not_by_hand", 422, "This collection goes by its rule. Change the rule.")
  }
}

function writeConditions(
  work: Work,
  { collectionId, conditions }: { collectionId: string; conditions: readonly Condition[] },
): void {
  work.write(sql`delete from catalog.collection_conditions where collection_id = ${collectionId}`)
  if (conditions.length === 0) return
  work.write(
    sql`
      insert into catalog.collection_conditions
        (collection_id, position, kind, category_id, codes, amounts, words, days, bands)
      select ${collectionId}, position, kind, category_id, codes, amounts, words, days, bands
      from jsonb_to_recordset(${JSON.stringify(rowsOf(conditions))}::jsonb) as given (position int, kind text,
        category_id text, codes text[], amounts jsonb, words text, days int, bands text[])
    `,
    { constraints: { collection_conditions_category: unknownCategory } },
  )
}

function writeProducts(
  work: Work,
  { collectionId, productIds }: { collectionId: string; productIds: readonly string[] },
): void {
  const distinct = [...new Set(productIds)]
  work.write(sql`
    delete from catalog.collection_products
    where collection_id = ${collectionId} and product_id <> all(${distinct}::text[])
  `)
  work.write(
    sql`
      insert into catalog.collection_products (collection_id, product_id, position)
      select ${collectionId}, product_id, place - 1
      from unnest(${distinct}::text[]) with ordinality as given (product_id, place)
      on conflict (collection_id, product_id) do update set position = excluded.position
    `,
    { constraints: { collection_products_product_id_fkey: unknownProduct } },
  )
}

function unknownCategory(): Refusal {
  return new Refusal("catalog.unknown_category", 422, "Some of these categories do not exist.")
}

function unknownProduct(): Refusal {
  return new Refusal("catalog.unknown_product", 422, "Some of these products do not exist.")
}

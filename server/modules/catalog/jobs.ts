import type { Outside } from "../../kit/db.ts"
import { job } from "../../kit/jobs.ts"
import { sql } from "../../kit/sql.ts"
import { lockProducts } from "./commands/cards.ts"
import { moveClock, placeSome } from "./commands/collections/place.ts"
import { refreshSearch } from "./commands/search_index.ts"
import { removePicture } from "./media/store.ts"
import { endTurn, takeTurn } from "./media/turns.ts"
import { isPictureUsed } from "./queries/media.ts"
import { collectionsMax } from "./rules/collections.ts"

/** The files of a picture go when its last use is gone; the same picture may stand at another product. */
export const removePictureJob = job<{ key: string; sizes: number[] }>({
  name: "catalog.remove_picture",
  async run(out, { key, sizes }) {
    const turn = await takeTurn(out, key)
    if (!(await isPictureUsed(out.db, { key }))) await removePicture(out.providers.files, { key, sizes })
    await out.inWork(async (work) => endTurn(work, turn))
  },
})

/**
 * Puts right what belongs to a collection after its rule has changed, and takes away what it held when it is
 * gone. Small steps, so that nobody waits for the products they hold.
 */
export const placeCollectionJob = job<{ collectionId: string }>({
  name: "catalog.place_collection",
  run: (out, { collectionId }) => placeAll(out, collectionId),
})

/** Products grow older by themselves: collections that pick by age let them go. */
export const ageCollectionsJob = job({
  name: "catalog.age_collections",
  cron: "*/10 * * * *",
  async run(out) {
    const picking = await out.db.many(sql<{ id: string }>`
      select distinct collection_id as id from catalog.collection_conditions where kind = 'age'
      order by collection_id limit ${collectionsMax}
    `)
    for (const { id } of picking) {
      await out.inWork((work) => moveClock(work, { collectionId: id }))
      await placeAll(out, id)
    }
  },
})

async function placeAll(out: Outside, collectionId: string): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    const from: string = after
    after = await out.inWork((work) => placeSome(work, { collectionId, after: from }))
  }
}

/** The shop speaks other languages now: every product gets its documents in them. */
export const reindexJob = job({
  name: "catalog.reindex",
  run: (out) =>
    reindex(out, (after) =>
      out.db.many(sql<{ id: string }>`
    select id from catalog.products where state = 'active' and id > ${after}
    order by id limit ${productsAtOnce}
  `),
    ),
})

/**
 * Words of an attribute have changed, and its products are to be found by the new ones. All steps together
 * pass every product once.
 */
export const reindexAttributeJob = job<{ attributeCode: string }>({
  name: "catalog.reindex_attribute",
  async run(out, { attributeCode }) {
    const { codes } = await out.db.one(sql<{ codes: string[] }>`
      select array(
        select attribute_code || ':' || code from catalog.attribute_values
        where attribute_code = ${attributeCode}
      ) as codes
    `)
    await reindex(out, (after) =>
      out.db.many(sql<{ id: string }>`
      select id from catalog.products product
      where id > ${after} and (
        attribute_codes && ${codes}::text[]
        or exists (select from catalog.options where product_id = product.id and code = ${attributeCode})
      )
      order by id
      limit ${productsAtOnce}
    `),
    )
  },
})

// A step takes about 50 ms and holds its products no longer.
const productsAtOnce = 50

async function reindex(
  out: Outside,
  productsAfter: (after: string) => Promise<{ id: string }[]>,
): Promise<void> {
  for (let after = ""; ; ) {
    const ids = (await productsAfter(after)).map(({ id }) => id)
    if (ids.length === 0) return
    await out.inWork(async (work) => {
      await lockProducts(work, ids)
      await refreshSearch(work, ids)
    })
    after = ids.at(-1) ?? ""
  }
}

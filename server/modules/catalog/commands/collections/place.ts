import { all, type Work } from "../../../../kit/db.ts"
import { sql } from "../../../../kit/sql.ts"
import { misplacedIn } from "../../queries/collections/matching.ts"
import { lockProducts, refreshPlacements } from "../cards.ts"

// A step takes about 100 ms and holds its products no longer.
const productsAtOnce = 500

/**
 * Puts products into a collection or out of it, as its rule or its list says now, and tells where to go on;
 * nothing is left when it tells nothing. What changes with a product itself follows with its card.
 */
export async function placeSome(
  work: Work,
  { collectionId, after }: { collectionId: string; after: string },
): Promise<string | undefined> {
  const misplaced = await misplacedIn(work.tx, { collectionId, after, limit: productsAtOnce })
  const ids = misplaced.map(({ id }) => id)
  if (ids.length === 0) return undefined
  await all(lockProducts(work, ids), refreshPlacements(work, ids))
  return ids.length < productsAtOnce ? undefined : ids.at(-1)
}

/** Ages are counted from now on: what has become too old leaves with the next steps. */
export async function moveClock(work: Work, { collectionId }: { collectionId: string }): Promise<void> {
  work.write(sql`
    update catalog.collections set judged_at = greatest(judged_at, ${work.now}) where id = ${collectionId}
  `)
}

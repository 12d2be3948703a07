import { type DocumentCache, touch } from "../../kit/cache.ts"
import type { Db, Outside, Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { reasonOf } from "../../kit/terminal.ts"
import { convertPrices, holdRules } from "./conversion/convert.ts"
import { readShelves, shelvesTag } from "./lists/queries.ts"
import { type PricedVariant, tellCatalog, turnsTag } from "./offers.ts"

// One turn holds its products for some 150 ms; whoever changes one of them meanwhile waits no longer.
const pricesAtOnce = 200

/**
 * Sales and price lists begin and end by the clock, and rules of conversion take hold by it: the catalog is
 * told what the next prices have become. Says how many there were. Two processes that do it at once take
 * different ones.
 */
export async function turnPrices(work: Work): Promise<number> {
  const rules = await holdRules(work)
  const due = await work.tx.many(sql<PricedVariant>`
    select variant_id, market_code from pricing.current_prices
    where turns_at <= ${work.now}
    order by turns_at, variant_id, market_code
    limit ${pricesAtOnce}
    for update skip locked
  `)
  const variantIds = due.map(({ variantId }) => variantId)
  await tellCatalog(work, [...due, ...(await convertPrices(work, { variantIds, rules }))])
  // The last of them are told: a shelf that was being filled is ready.
  if (due.length > 0 && (await readShelves(work.tx)).some(({ isReady }) => isReady)) touch(work, shelvesTag)
  return due.length
}

async function nextTurnAt(db: Db): Promise<Date | null> {
  const { at } = await db.one(
    sql<{ at: Date | null }>`select min(turns_at) as at from pricing.current_prices`,
  )
  return at
}

// Somebody has changed when the next one is: it is heard of. Even so nobody relies on it for longer.
const waitMsMax = 60_000
const againMs = 1_000

/**
 * Wakes at the moment at which the next price changes by itself, in every process that has pages: what they
 * show follows within 300 ms, whether or not a worker is there.
 */
export function keepTurns({ out, cache }: { out: Outside; cache: DocumentCache }) {
  let closed = false
  let wake: () => void = () => {}
  cache.onTouched((tags) => {
    if (tags.length === 0 || tags.includes(turnsTag)) wake()
  })
  async function loop(): Promise<void> {
    while (!closed) {
      const msLeft = await msToNext(out)
      if (closed) return
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, msLeft).unref()
      })
    }
  }
  const looping = loop()
  return {
    async close() {
      closed = true
      wake()
      await looping
    },
  }
}

/** Turns what is due, and says how long there is nothing to do. */
async function msToNext(out: Outside): Promise<number> {
  try {
    const at = await nextTurnAt(out.db)
    const msLeft = at === null ? waitMsMax : at.getTime() - out.now().getTime()
    if (msLeft > 0) return Math.min(msLeft, waitMsMax)
    return (await out.inWork(turnPrices)) > 0 ? 0 : againMs
  } catch (error) {
    out.log.warn({ reason: reasonOf(error) }, "prices that change by the clock wait")
    return againMs
  }
}

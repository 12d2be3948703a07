import type { Work } from "../../kit/db.ts"
import { job } from "../../kit/jobs.ts"
import { sql } from "../../kit/sql.ts"
import { announceRetaken, announceWrongBands } from "./commands/bands.ts"
import { releaseExpired } from "./commands/holds.ts"

/**
 * Frees the units of attempts that nobody finished. Buyers who want them need not wait for it: see holdStock.
 */
export const sweepJob = job({
  name: "inventory.sweep",
  async run(out) {
    while ((await out.inWork(releaseExpired)) > 0);
    await out.inWork(announceRetaken)
  },
  cron: "* * * * *",
})

/** When a place opens or closes, the bands of all that lies there may change; and once a day, to be sure. */
export const checkBandsJob = job({
  name: "inventory.check_bands",
  async run(out) {
    let after: string | undefined = ""
    while (after !== undefined) {
      const from: string = after
      after = await out.inWork((work) => announceWrongBands(work, { after: from }))
    }
  },
  cron: "13 3 * * *",
})

export const pruneJob = job({
  name: "inventory.prune",
  run: (out) => out.inWork(pruneHolds),
  cron: "47 * * * *",
})

// A hold that has ended is told by the ledger for ever; its row is kept as long as somebody may ask about a
// payment.
const keptDays = 30

export async function pruneHolds(work: Work): Promise<void> {
  const before = new Date(work.now.getTime() - keptDays * 86_400_000)
  // Ids grow with time, so the oldest rows are found by the primary key.
  work.write(sql`
    delete from inventory.holds
    where id = any(array(
      select id from (select id, state, created_at from inventory.holds order by id limit 5000) oldest
      where state <> 'live' and created_at < ${before}
    ))
  `)
}

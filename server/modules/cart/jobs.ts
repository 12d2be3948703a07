import type { Outside, Work } from "../../kit/db.ts"
import { job } from "../../kit/jobs.ts"
import { sql } from "../../kit/sql.ts"
import { pruneKept } from "./kept/keeping.ts"

export const pruneJob = job({
  name: "cart.prune",
  run: prune,
  cron: "17 * * * *",
})

// With five thousand rows in each turn this is more than a shop of this program keeps in an hour.
const turnsMax = 200

async function prune(out: Outside): Promise<void> {
  await out.inWork(pruneCarts)
  for (let turn = 0; turn < turnsMax; turn++) if ((await out.inWork(pruneKept)) === 0) return
}

/**
 * Carts that nobody has touched for as long as their cookie lives. Orders have copied what they need of
 * theirs.
 */
export async function pruneCarts(work: Work): Promise<void> {
  work.write(sql`
    delete from cart.carts
    where id = any(array(
      select id from cart.carts where expires_at <= ${work.now}
      order by expires_at limit 5000 for update skip locked
    ))
  `)
  work.write(sql`
    delete from cart.tries
    where subject = any(array(
      select subject from cart.tries where window_ends_at <= ${work.now}
      order by window_ends_at limit 5000 for update skip locked
    ))
  `)
}

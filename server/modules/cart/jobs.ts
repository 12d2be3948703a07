import type { Work } from "../../kit/db.ts"
import { job } from "../../kit/jobs.ts"
import { sql } from "../../kit/sql.ts"

export const pruneJob = job({
  name: "cart.prune",
  run: (out) => out.inWork(pruneCarts),
  cron: "17 * * * *",
})

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

import type { Work } from "../../kit/db.ts"
import { job } from "../../kit/jobs.ts"
import { sql } from "../../kit/sql.ts"

export const tidyJob = job({
  name: "customers.tidy",
  run: (out) => out.inWork(dropExpired),
  cron: "29 * * * *",
})

/** Sessions, tokens and counts that nobody can use any more. This only keeps the tables small. */
export async function dropExpired(work: Work): Promise<void> {
  work.write(sql`
    delete from customers.sessions
    where id = any(array(
      select id from customers.sessions where expires_at <= ${work.now} order by expires_at limit 5000
    ))
  `)
  work.write(sql`
    delete from customers.tokens
    where id = any(array(
      select id from customers.tokens where expires_at <= ${work.now} order by expires_at limit 5000
    ))
  `)
  work.write(sql`
    delete from customers.tries
    where subject = any(array(
      select subject from customers.tries where window_ends_at <= ${work.now}
      order by window_ends_at limit 5000 for update skip locked
    ))
  `)
}

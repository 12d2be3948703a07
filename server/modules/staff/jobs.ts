import type { Work } from "../../kit/db.ts"
import { job } from "../../kit/jobs.ts"
import { sql } from "../../kit/sql.ts"

export const tidyJob = job({ name: "staff.tidy", run: (out) => out.inWork(dropExpired), cron: "23 * * * *" })

/**
 * Sessions that ended, links that nobody opened and counts whose window is over. Nobody can use them: this
 * only keeps the tables small.
 */
export async function dropExpired(work: Work): Promise<void> {
  work.write(sql`
    delete from staff.sessions
    where id = any(array(
      select id from staff.sessions where expires_at <= ${work.now} order by expires_at limit 5000
    ))
  `)
  work.write(sql`
    delete from staff.half_sessions
    where token_hash = any(array(
      select token_hash from staff.half_sessions where expires_at <= ${work.now}
      order by expires_at limit 5000
    ))
  `)
  work.write(sql`
    delete from staff.links
    where id = any(array(
      select id from staff.links where expires_at <= ${work.now} order by expires_at limit 5000
    ))
  `)
  work.write(sql`
    delete from staff.sign_in_tries
    where subject = any(array(
      select subject from staff.sign_in_tries where window_ends_at <= ${work.now}
      order by window_ends_at limit 5000 for update skip locked
    ))
  `)
}

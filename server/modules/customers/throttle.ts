import type { Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { clientOf } from "../../kit/http/client.ts"
import { hashToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { openTries } from "../../kit/tries.ts"
import { asksPerHourMax } from "./rules.ts"

export const { countTry, forgiveTries } = openTries(sql`customers.tries`)

/** Counts one client's asking for an account or a link, whatever the mail address. */
export async function countAsk(work: Work, who: { ip: string }): Promise<void> {
  const subject = hashToken(`ask ${clientOf(who.ip)}`)
  const endsAt = new Date(work.now.getTime() + 3_600_000)
  const row = await work.tx.one(sql<{ tries: number; windowEndsAt: Date }>`
    insert into customers.tries as t (subject, tries, window_ends_at) values (${subject}, 1, ${endsAt})
    on conflict (subject) do update
      set tries = case when t.window_ends_at <= ${work.now} then 1 else t.tries + 1 end,
          window_ends_at = case
            when t.window_ends_at <= ${work.now} then excluded.window_ends_at else t.window_ends_at
          end
    returning tries, window_ends_at
  `)
  if (row.tries <= asksPerHourMax) return

  const retryAfterSeconds = Math.max(Math.ceil((row.windowEndsAt.getTime() - work.now.getTime()) / 1000), 1)
  const message = "There were too many requests from here. Please wait a little and try again."
  throw new Refusal("sign_in.too_many_tries", 429, message, { retryAfterSeconds })
}

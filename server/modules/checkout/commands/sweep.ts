import type { Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { releaseHold } from "../../inventory/index.ts"
import { lockAttempt } from "../queries.ts"
import { lookSeconds } from "../rules.ts"
import { freeUsesOf, moveAttempt } from "./finish.ts"

/**
 * Attempts to look at now. Each goes to one worker, with the time written down when it is looked at again.
 */
export async function claimDueAttempts(work: Work, input: { limit: number }): Promise<string[]> {
  const rows = await work.tx.many(sql<{ id: string }>`
    update checkout.attempts
    set looks = looks + 1, updated_at = ${work.now},
        look_at = ${work.now}::timestamptz + interval '1 second'
          * (${[...lookSeconds]}::integer[])[least(looks + 1, ${lookSeconds.length}::integer)]
    where id = any(array(
      select id from checkout.attempts
      where state in ('paying', 'unknown', 'declined') and look_at <= ${work.now}
      order by look_at, id
      limit ${input.limit}
      for update skip locked
    ))
    returning id
  `)
  return rows.map(({ id }) => id)
}

/** A declined attempt waits for another card until its hold ends; then its units are free for others. */
export async function expireDeclined(work: Work, input: { attemptId: string }): Promise<void> {
  const attempt = await lockAttempt(work.tx, input)
  if (attempt.state !== "declined" || attempt.holdUntil > work.now) return
  moveAttempt(work, { attempt, to: "expired", why: attempt.reason })
  await releaseHold(work, input)
  freeUsesOf(work, attempt)
}

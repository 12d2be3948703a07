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

/**
 * Written down before a payment is given up at its provider: an order that was placed meanwhile keeps its
 * money, and from here on none is placed with money that could be let go. Says whether it may be given up.
 */
export async function beginToGiveUp(
  work: Work,
  { attemptId, intentId }: { attemptId: string; intentId: string },
): Promise<boolean> {
  const attempt = await lockAttempt(work.tx, { attemptId })
  const isOpen = attempt.state === "paying" || attempt.state === "unknown"
  if (!isOpen || attempt.intentId !== intentId) return false
  work.write(sql`
    update checkout.attempts set giving_up_at = coalesce(giving_up_at, ${work.now}) where id = ${attemptId}
  `)
  return true
}

/** A declined attempt waits for another card until its hold ends; then its units are free for others. */
export async function expireDeclined(work: Work, input: { attemptId: string }): Promise<void> {
  const attempt = await lockAttempt(work.tx, input)
  if (attempt.state !== "declined" || attempt.holdUntil > work.now) return
  moveAttempt(work, { attempt, to: "expired", why: attempt.reason })
  await releaseHold(work, input)
  freeUsesOf(work, attempt)
}

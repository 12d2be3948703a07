import type { Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { type GuardIdentity, type GuardVerdict, guardSubjects, guardVerdict } from "../rules.ts"

/** Whether somebody tries cards: counts the declines of the last hour for each thing that identity has. */
export async function checkCardGuard(db: Db, input: GuardIdentity & { now: Date }): Promise<GuardVerdict> {
  const subjects = guardSubjects(input)
  // The hashes alone, in a subselect: joined with what they stand for, or seen as they are, they would have
  // the query planned anew each time.
  const counted = await db.many(sql<{ hash: string; declines: number; windowEndsAt: Date }>`
    select subject as hash, declines, window_ends_at from payments.declines
    where subject = any(array(select unnest(${subjects.map(({ hash }) => hash)}::text[])))
      and window_ends_at > ${input.now}
  `)
  const counts = counted.flatMap(({ hash, ...count }) => {
    const subject = subjects.find((one) => one.hash === hash)?.subject
    return subject === undefined ? [] : [{ ...count, subject }]
  })
  return guardVerdict(counts)
}

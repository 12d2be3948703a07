import type { Work } from "../../../kit/db.ts"
import { announceOnce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"

type Telling = {
  /** Others wait already: whoever looks them up takes these as well. */
  othersWait?: boolean
}

/** Payments that a provider has told of, to be looked up. However much is told of one, it is one row. */
export function tellNews(
  work: Work,
  told: readonly { intentId: string }[],
  { othersWait = false }: Telling = {},
): void {
  if (told.length === 0) return
  const intentIds = [...new Set(told.map(({ intentId }) => intentId))].sort()
  work.write(sql`
    insert into payments.news (intent_id, told_at, due_at)
    select intent_id, ${work.now}, ${work.now} from unnest(${intentIds}::text[]) as told (intent_id)
    on conflict (intent_id) do update set told_at = excluded.told_at, due_at = excluded.due_at
  `)
  if (!othersWait) announceOnce(work, "payment.told", {})
}

/** Whether some wait that nobody has taken: that was announced, and is worked off until nothing is left. */
export async function doOthersWait(work: Work): Promise<boolean> {
  const { found } = await work.tx.one(sql<{ found: boolean }>`
    select exists (select from payments.news where due_at <= ${work.now}) as found
  `)
  return found
}

export type News = { intentId: string; toldAt: Date }

// Longer than a provider takes to answer: whoever took news and died leaves it to others after this time.
const takenSeconds = 60

/** The news that have waited for longest, for whoever looks them up now. */
export function takeNews(work: Work, { limit }: { limit: number }): Promise<News[]> {
  const dueAgain = new Date(work.now.getTime() + takenSeconds * 1_000)
  return work.tx.many(sql<News>`
    update payments.news set due_at = ${dueAgain}
    where intent_id = any(array(
      select intent_id from payments.news where due_at <= ${work.now}
      order by due_at, intent_id
      limit ${limit}
      for update skip locked
    ))
    returning intent_id, told_at
  `)
}

/** They were looked up. What was told meanwhile is news again. */
export function newsHeard(work: Work, heard: readonly News[]): void {
  if (heard.length === 0) return
  work.write(sql`
    delete from payments.news
    where (intent_id, told_at) in (
      select intent_id, told_at
      from unnest(
        ${heard.map(({ intentId }) => intentId)}::text[], ${heard.map(({ toldAt }) => toldAt)}::timestamptz[]
      ) as heard (intent_id, told_at)
    )
  `)
}

import { actorName, all, type Outside, type Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { job } from "../../../kit/jobs.ts"
import { sql } from "../../../kit/sql.ts"
import { detectors } from "./causes.ts"
import type { Cause, Detector } from "./detector.ts"
import { lookBackDaysMax, lookBackHours, type OddityDeedKind, type OddityState } from "./rules.ts"

export const lookJob = job({ name: "books.look", run: lookForOddities, cron: "* * * * *" })

const atOnce = 200

/** Finds what is odd, each thing once, and closes what is odd no more. */
export async function lookForOddities(out: Outside): Promise<void> {
  for (const detector of detectors) await lookForAll(out, detector)
}

/** A flood of one kind is taken in pieces, and does not keep the others waiting for long. */
export async function lookForAll(out: Outside, detector: Detector): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    if ((await out.inWork((work) => lookFor(work, detector))) < atOnce) break
  }
}

/** How many were new. */
export async function lookFor(work: Work, detector: Detector): Promise<number> {
  const { kind } = detector
  const watch = await work.tx.maybe(sql<{ lookedUntil: Date }>`
    select looked_until from books.watches where kind = ${kind}
  `)
  const longAgo = work.now.getTime() - lookBackDaysMax * 86_400_000
  const since = new Date(Math.max(watch?.lookedUntil.getTime() ?? 0, longAgo) - lookBackHours * 3_600_000)
  const known = detector.stays ? sql`true` : sql`known.state <> 'resolved'`
  const [found, over] = await all(
    work.tx.many(sql<Cause>`
      select subject, provider, intent_id, refund_id, order_id, message_id, currency, amount_minor,
        other_currency, other_minor, reason, happened_at, respond_by
      from (${detector.causes({ since }, work.now)}) cause
      where not exists (
        select from books.oddities known
        where known.kind = ${kind} and known.subject = cause.subject and ${known}
      )
      order by happened_at, subject limit ${atOnce}
    `),
    work.tx.many(sql<{ oddityId: string }>`
      select id as oddity_id from books.oddities oddity
      where kind = ${kind} and state = 'open' and subject not in (
        select subject from (${detector.causes({ subjects: openSubjects(kind) }, work.now)}) cause
      )
      order by id limit ${atOnce}
      for update skip locked
    `),
  )
  for (const cause of found) open(work, kind, cause)
  for (const { oddityId } of over)
    closeOddity(work, { oddityId, to: "resolved", what: "resolved", why: null })
  if (found.length < atOnce) {
    work.write(sql`
      insert into books.watches (kind, looked_until) values (${kind}, ${work.now})
      on conflict (kind) do update set looked_until = excluded.looked_until
    `)
  }
  return found.length
}

const openSubjects = (kind: string) =>
  sql`select subject from books.oddities where kind = ${kind} and state = 'open'`

/** Two who look at the same time find the same: one of them writes it down. */
function open(work: Work, kind: string, cause: Cause): void {
  const oddityId = newId("oddity")
  work.write(sql`
    insert into books.oddities
      (id, kind, subject, state, provider, intent_id, refund_id, order_id, message_id, currency, amount_minor,
       other_currency, other_minor, reason, happened_at, respond_by, found_at)
    values
      (${oddityId}, ${kind}, ${cause.subject}, 'open', ${cause.provider}, ${cause.intentId},
       ${cause.refundId}, ${cause.orderId}, ${cause.messageId}, ${cause.currency}, ${cause.amountMinor},
       ${cause.otherCurrency}, ${cause.otherMinor}, ${cause.reason?.slice(0, 300) ?? null},
       ${cause.happenedAt}, ${cause.respondBy}, ${work.now})
    on conflict (kind, subject) where state <> 'resolved' do nothing
  `)
  work.write(sql`
    insert into books.oddity_history (id, oddity_id, what, actor, why, at)
    select ${newId("history")}, id, 'found', ${actorName(work.actor)}, null, ${work.now}
    from books.oddities where id = ${oddityId}
  `)
}

type Deed = Exclude<OddityDeedKind, "found">

export function noteDeed(
  work: Work,
  { oddityId, what, why }: { oddityId: string; what: Deed; why: string | null },
): void {
  work.write(sql`
    insert into books.oddity_history (id, oddity_id, what, actor, why, at)
    values (${newId("history")}, ${oddityId}, ${what}, ${actorName(work.actor)}, ${why}, ${work.now})
  `)
}

type Closing = { oddityId: string; to: Exclude<OddityState, "open">; what: Deed; why: string | null }

export function closeOddity(work: Work, { oddityId, to, what, why }: Closing): void {
  work.write(sql`
    update books.oddities set state = ${to}, closed_at = ${work.now} where id = ${oddityId} and state = 'open'
  `)
  // Whoever was quicker has written down why.
  work.write(sql`
    insert into books.oddity_history (id, oddity_id, what, actor, why, at)
    select ${newId("history")}, id, ${what}, ${actorName(work.actor)}, ${why}, ${work.now}
    from books.oddities where id = ${oddityId} and closed_at = ${work.now}
  `)
}

import type { Work } from "../../kit/db.ts"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import {
  batchMax,
  hiddenValuesKeptDays,
  leaseSeconds,
  type SuppressionReason,
  triedWaitMinutesMax,
  triesMax,
  untriedWaitMinutesMax,
} from "./rules.ts"

export type ClaimedMail = {
  id: string
  to: string
  template: string
  locale: string
  values: Record<string, unknown>
  tries: number
  suppression: SuppressionReason | null
}

export type Claim = { leaseId: string; leaseUntil: Date; mails: ClaimedMail[] }

/**
 * Takes up to 50 waiting mails for this process. The try is counted now: a mail that brings the process down
 * every time comes to its end too.
 */
export async function claimMails(work: Work): Promise<Claim> {
  const leaseId = newId("token")
  const leaseUntil = new Date(work.now.getTime() + leaseSeconds * 1000)
  const mails = await work.tx.many(sql<ClaimedMail>`
    update mail.messages as m
    set state = 'sending', tries = m.tries + 1, lease_id = ${leaseId}, lease_until = ${leaseUntil}
    where m.id = any(array(
      select id from mail.messages
      where state = 'waiting' and next_try_at <= ${work.now}
      order by next_try_at, id
      limit ${batchMax}
      for update skip locked
    ))
    returning m.id, m.to_address as to, m.template, m.locale, m.tries,
      m.template_values || coalesce(m.hidden_values, '{}'::jsonb) as values,
      (select s.reason from mail.suppressions s
       where s.address in (m.to_address, 'sha256:' || encode(sha256(convert_to(m.to_address, 'UTF8')), 'hex'))
       order by s.created_at desc limit 1) as suppression
  `)
  mails.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { leaseId, leaseUntil, mails }
}

/**
 * Frees the mails of a process that died while it held them; gives up on those that were tried often
 * enough.
 */
export async function freeExpiredLeases(work: Work): Promise<void> {
  work.write(sql`
    with freed as (
      update mail.messages as m
      set state = case when m.tries >= ${triesMax}::int then 'dead' else 'waiting' end,
          done_at = case when m.tries >= ${triesMax}::int then ${work.now}::timestamptz end,
          reason = 'The process that was sending this mail stopped.',
          next_try_at = ${work.now}, lease_id = null, lease_until = null
      where m.id = any(array(
        select id from mail.messages where state = 'sending' and lease_until <= ${work.now}
        order by lease_until, id limit 1000 for update skip locked
      ))
      returning m.id, m.tries, m.reason
    )
    insert into mail.tries (message_id, number, outcome, detail, at)
    select id, tries, 'failed', reason, ${work.now}::timestamptz from freed
    on conflict (message_id, number) do nothing
  `)
}

/** The clock was ahead when they were written down, and was put right: they wait for no day to come. */
export async function endImpossibleWaits(work: Work): Promise<void> {
  const inMinutes = (minutes: number) => new Date(work.now.getTime() + minutes * 60_000)
  work.write(sql`
    update mail.messages set next_try_at = ${work.now}
    where id = any(array(
      select id from mail.messages
      where state = 'waiting' and next_try_at > ${inMinutes(untriedWaitMinutesMax)}
        and (tries = 0 or next_try_at > ${inMinutes(triedWaitMinutesMax)})
      order by next_try_at, id limit 1000
      for update skip locked
    ))
  `)
}

/** What came of one claimed mail. `forget` drops one-time links that have left. */
export type Delivery = {
  id: string
  state: "sent" | "kept" | "suppressed" | "waiting" | "dead"
  outcome: "sent" | "kept" | "suppressed" | "failed" | "refused"
  subject: string | null
  detail: string | null
  nextTryAt: Date | null
  forget: boolean
}

/** Nothing is recorded for a mail whose lease went to another process in the meantime. */
export async function recordDeliveries(
  work: Work,
  input: { leaseId: string; deliveries: Delivery[] },
): Promise<void> {
  const { leaseId, deliveries } = input
  work.write(sql`
    with moved as (
      update mail.messages as m
      set state = d.state,
          subject = coalesce(d.subject, m.subject),
          reason = case when d.outcome in ('failed', 'refused', 'suppressed') then d.detail end,
          next_try_at = coalesce(d.next_try_at, m.next_try_at),
          done_at = case when d.state <> 'waiting' then ${work.now}::timestamptz end,
          hidden_values = case when d.forget then null else m.hidden_values end,
          lease_id = null, lease_until = null
      from unnest(
        ${deliveries.map((d) => d.id)}::text[], ${deliveries.map((d) => d.state)}::text[],
        ${deliveries.map((d) => d.outcome)}::text[], ${deliveries.map((d) => d.subject)}::text[],
        ${deliveries.map((d) => d.detail)}::text[], ${deliveries.map((d) => d.nextTryAt)}::timestamptz[],
        ${deliveries.map((d) => d.forget)}::boolean[]
      ) as d (id, state, outcome, subject, detail, next_try_at, forget)
      where m.id = d.id and m.lease_id = ${leaseId}
      returning m.id, m.tries, d.outcome, d.detail
    )
    insert into mail.tries (message_id, number, outcome, detail, at)
    select id, tries, outcome, detail, ${work.now}::timestamptz from moved
    on conflict (message_id, number) do update
      set outcome = excluded.outcome, detail = excluded.detail, at = excluded.at
  `)
}

/** Mails that were claimed but never tried, because the mail server could not be reached. */
export async function returnMails(
  work: Work,
  input: { leaseId: string; ids: string[]; nextTryAt: Date },
): Promise<void> {
  work.write(sql`
    update mail.messages
    set state = 'waiting', tries = tries - 1, next_try_at = ${input.nextTryAt},
        lease_id = null, lease_until = null
    where id = any(${input.ids}) and lease_id = ${input.leaseId}
  `)
}

/**
 * The mail server takes nothing now. The mails wait without a try counted, and staff can read why in the
 * mailbox.
 */
export async function noteTrouble(work: Work, input: { trouble: string }): Promise<void> {
  const reason = `The mail server takes no mail: ${input.trouble}`.slice(0, 500)
  work.write(sql`
    update mail.messages set reason = ${reason}
    where id = any(array(
      select id from mail.messages
      where state = 'waiting' and next_try_at <= ${work.now} and reason is distinct from ${reason}
      order by next_try_at, id limit 200
      for update skip locked
    ))
  `)
}

/** Links that hold a token are kept no longer than staff may need to send the mail again. */
export async function forgetHiddenValues(work: Work): Promise<void> {
  const before = new Date(work.now.getTime() - hiddenValuesKeptDays * 86_400_000)
  work.write(sql`
    update mail.messages set hidden_values = null
    where id = any(array(
      select id from mail.messages where hidden_values is not null and done_at <= ${before}
      order by done_at, id limit 5000
    ))
  `)
}

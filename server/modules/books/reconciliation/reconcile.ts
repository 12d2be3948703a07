import type { Outside, Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { job } from "../../../kit/jobs.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { importBalances } from "../../payments/index.ts"
import { getShop } from "../../settings/index.ts"
import { lookForOddities } from "../oddities/look.ts"
import { pairsOf } from "./pairs.ts"

declare module "../../../kit/events.ts" {
  interface EventMap {
    "books.reconciliation_asked": Record<string, never>
  }
}

// Two clocks differ, and a provider may tell of a payment hours later: a day is compared when it has been
// over for so long.
export const settlingHours = 24

// What is written down of one night; all of them are counted.
const differencesMax = 1_000

// What a statement compares: a week of a busy shop takes a second of its five.
const daysPerTurn = 7
const weeksAtOnce = 500

export const reconcileJob = job({ name: "books.reconcile", run: reconcileAll, cron: "51 3 * * *" })

/** Reads what is new at the providers, and compares it with our own books. */
export async function reconcileAll(out: Outside): Promise<void> {
  await importBalances(out)
  const cursors = await out.db.many(sql<{ provider: string; completeAt: Date }>`
    select provider, complete_at from payments.balance_cursors where complete_at is not null
    order by provider limit 50
  `)
  for (const cursor of cursors) {
    // A shop that compares for the first time has years of days.
    for (let weeks = 0; weeks < weeksAtOnce; weeks++) {
      if (!(await out.inWork((work) => reconcile(work, cursor)))) break
    }
  }
  await lookForOddities(out)
}

type Before = { reconciliationId: string; until: Date; at: Date }

/**
 * The next days of one provider, at most a week; true when there are more. What was compared before is looked
 * at again only where something came since.
 */
export async function reconcile(
  work: Work,
  { provider, completeAt }: { provider: string; completeAt: Date },
): Promise<boolean> {
  const { tx } = work
  // Two at once would compare the same days twice.
  await tx.one(sql`select pg_advisory_xact_lock(hashtext('books.reconcile')) is null as locked`)
  const { timeZone } = await getShop(tx)
  const before = await tx.maybe(sql<Before>`
    select id as reconciliation_id, until, at from books.reconciliations
    where provider = ${provider} order by id desc limit 1
  `)
  const first = before?.until ?? (await firstMoment(work, provider))
  if (!first) return false
  const settled = new Date(completeAt.getTime() - settlingHours * 3_600_000)
  const { from, until, isLast } = await tx.one(sql<{ from: Date; until: Date; isLast: boolean }>`
    select days.from_day::timestamp at time zone ${timeZone} as "from",
      least(days.from_day + ${daysPerTurn}::int, days.last_day)::timestamp at time zone ${timeZone} as until,
      days.from_day + ${daysPerTurn}::int >= days.last_day as is_last
    from (
      select (${first}::timestamptz at time zone ${timeZone})::date as from_day,
        (${settled}::timestamptz at time zone ${timeZone})::date as last_day
    ) days
  `)
  if (until < first) return false
  await tx.one(comparison(work, { provider, timeZone, before, from, until, id: newId("reconciliation") }))
  return !isLast
}

async function firstMoment({ tx }: Work, provider: string): Promise<Date | undefined> {
  const { at } = await tx.one(sql<{ at: Date | null }>`
    select least(
      (select at from payments.captures where provider = ${provider} order by at, id limit 1),
      (select at from payments.balance_movements
        where provider = ${provider} and kind in ('charge', 'refund') order by at limit 1)
    ) as at
  `)
  return at ?? undefined
}

type Compared = {
  provider: string
  timeZone: string
  before: Before | undefined
  from: Date
  until: Date
  id: string
}

/** All in one statement: whatever is written down was seen at the same moment. */
function comparison(work: Work, compared: Compared): Sql {
  const { provider, timeZone, from, until, id } = compared
  const days = newId("reconciledDay")
  const differences = newId("difference")
  return sql`
    with pairs as materialized (
      select what, subject, provider, currency, minor, theirs_currency, theirs_minor, intent_id, refund_id,
        movement_id, at, case when last_at < ${until} then difference end as difference,
        (at at time zone ${timeZone})::date as day,
        coalesce(currency, theirs_currency) as kept_in
      from (${pairsOf(touchedIn(compared))}) pair
      where pair.at < ${until} and pair.provider = ${provider}
    ),
    kept as (
      insert into books.reconciliations
        (id, provider, at, since, until, payments, refunds, differences, agreed_until)
      select ${id}, ${provider}, ${work.now}, ${from}::timestamptz, ${until}::timestamptz,
        count(*) filter (where what = 'payment'), count(*) filter (where what = 'refund'),
        count(*) filter (where difference is not null),
        coalesce(least(${until}::timestamptz, min(at) filter (where difference is not null and not exists (
          select from books.oddities known
          where known.kind = 'reconciliation_difference' and known.subject = pairs.subject
            and known.state = 'dismissed'
        ))), ${until}::timestamptz)
      from pairs
      returning id
    ),
    days as (
      insert into books.reconciled_days
        (id, reconciliation_id, provider, day, currency, taken_minor, taken_theirs_minor, returned_minor,
         returned_theirs_minor, differences)
      select ${numbered(days)}, ${id}, ${provider}, day, kept_in,
        coalesce(sum(minor) filter (where what = 'payment'), 0),
        coalesce(sum(theirs_minor) filter (where what = 'payment'), 0),
        coalesce(sum(minor) filter (where what = 'refund'), 0),
        coalesce(sum(theirs_minor) filter (where what = 'refund'), 0),
        count(*) filter (where difference is not null)
      from pairs where at >= ${from}::timestamptz
      group by day, kept_in
    ),
    differences as (
      insert into books.differences
        (id, reconciliation_id, kind, subject, intent_id, refund_id, movement_id, currency, minor,
         theirs_currency, theirs_minor, happened_at)
      select ${numbered(differences)}, ${id}, difference, subject, intent_id, refund_id, movement_id,
        currency, minor, theirs_currency, theirs_minor, at
      from (
        select difference, subject, intent_id, refund_id, movement_id, currency, minor, theirs_currency,
          theirs_minor, at
        from pairs where difference is not null order by at, subject limit ${differencesMax}
      ) found
    )
    select id from kept
  `
}

/** An id for each row: the number of the row takes the place of the last eight of its random digits. */
const numbered = (first: string) => sql`left(${first}, -8) || lpad(to_hex(row_number() over ()), 8, '0')`

/** What these days had, what came late to the days before, and what did not agree then. */
const touchedIn = ({ provider, before, from, until }: Compared) => sql`
  select intent_id from payments.captures where provider = ${provider} and at >= ${from} and at < ${until}
  union
  select id from payments.refunds
  where provider = ${provider} and state = 'done' and credit_id is null
    and done_at >= ${from} and done_at < ${until}
  union
  select coalesce(case when kind = 'charge' then intent_id else refund_id end, id)
  from payments.balance_movements
  where provider = ${provider} and kind in ('charge', 'refund') and at >= ${from} and at < ${until}
  union
  select coalesce(case when kind = 'charge' then intent_id else refund_id end, id)
  from payments.balance_movements
  where provider = ${provider} and kind in ('charge', 'refund')
    and learned_at >= ${before?.at ?? null}::timestamptz and at < ${from}
  union
  select subject from books.differences where reconciliation_id = ${before?.reconciliationId ?? null}
`

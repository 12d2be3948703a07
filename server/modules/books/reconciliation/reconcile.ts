import type { Outside, Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { job } from "../../../kit/jobs.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { importBalances } from "../../payments/index.ts"
import { getShop } from "../../settings/index.ts"
import { lookForOddities } from "../oddities/look.ts"
import { type Chosen, pairsOf } from "./pairs.ts"

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

export const reconcileJob = job({ name: "books.reconcile", run: reconcileAll, cron: "51 3 * * *" })

/** Reads what is new at the providers, and compares it with our own books. */
export async function reconcileAll(out: Outside): Promise<void> {
  await importBalances(out)
  const cursors = await out.db.many(sql<{ provider: string; completeAt: Date }>`
    select provider, complete_at from payments.balance_cursors where complete_at is not null
    order by provider limit 50
  `)
  for (const cursor of cursors) await out.inWork((work) => reconcile(work, cursor))
  await lookForOddities(out)
}

type Before = { reconciliationId: string; until: Date; at: Date }

/** One provider. What was compared before is looked at again only where something came since. */
export async function reconcile(
  work: Work,
  { provider, completeAt }: { provider: string; completeAt: Date },
): Promise<void> {
  const { tx } = work
  // Two at once would compare the same days twice.
  await tx.one(sql`select pg_advisory_xact_lock(hashtext('books.reconcile')) is null as locked`)
  const { timeZone } = await getShop(tx)
  const before = await tx.maybe(sql<Before>`
    select id as reconciliation_id, until, at from books.reconciliations
    where provider = ${provider} order by id desc limit 1
  `)
  const settled = new Date(completeAt.getTime() - settlingHours * 3_600_000)
  const { until } = await tx.one(sql<{ until: Date }>`
    select (${settled}::timestamptz at time zone ${timeZone})::date::timestamp
      at time zone ${timeZone} as until
  `)
  if (before && until < before.until) return
  const compared = { provider, timeZone, before, until, id: newId("reconciliation") }
  await tx.one(comparison(work, compared))
}

type Compared = { provider: string; timeZone: string; before: Before | undefined; until: Date; id: string }

/** All in one statement: whatever is written down was seen at the same moment. */
function comparison(work: Work, { provider, timeZone, before, until, id }: Compared): Sql {
  const chosen: Chosen = before ? { ids: touchedSince(provider, before) } : { all: provider }
  const since = before?.until ?? null
  const days = newId("reconciledDay")
  const differences = newId("difference")
  return sql`
    with pairs as materialized (
      select what, subject, provider, currency, minor, theirs_currency, theirs_minor, intent_id, refund_id,
        movement_id, at, case when last_at < ${until} then difference end as difference,
        (at at time zone ${timeZone})::date as day,
        coalesce(currency, theirs_currency) as kept_in
      from (${pairsOf(chosen)}) pair
      where pair.at < ${until} and pair.provider = ${provider}
    ),
    kept as (
      insert into books.reconciliations
        (id, provider, at, since, until, payments, refunds, differences, agreed_until)
      select ${id}, ${provider}, ${work.now}, ${since}::timestamptz, ${until}::timestamptz,
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
      from pairs where ${since}::timestamptz is null or at >= ${since}::timestamptz
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

/** What has come since the last time, and what did not agree then. */
const touchedSince = (provider: string, { reconciliationId, until, at }: Before) => sql`
  select intent_id from payments.captures where provider = ${provider} and at >= ${until}
  union
  select id from payments.refunds
  where provider = ${provider} and state = 'done' and credit_id is null and done_at >= ${until}
  union
  select coalesce(case when kind = 'charge' then intent_id else refund_id end, id)
  from payments.balance_movements
  where provider = ${provider} and kind in ('charge', 'refund')
    and learned_at >= least(${until}::timestamptz, ${at})
  union
  select subject from books.differences where reconciliation_id = ${reconciliationId}
`

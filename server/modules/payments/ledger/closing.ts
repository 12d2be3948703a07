import { createHash } from "node:crypto"
import type { Outside, Work } from "../../../kit/db.ts"
import { job } from "../../../kit/jobs.ts"
import { sql } from "../../../kit/sql.ts"
import { getShop } from "../../settings/index.ts"
import { lastClosing, type Turnover, turnoverOf } from "./balances.ts"
import { ledgerRows } from "./entries.ts"

// A transaction that began before midnight has long ended by then.
const waitMs = 60 * 60_000
// A shop that closes its first days has years of them, and each takes some milliseconds.
const daysAtOnce = 1_000

export const closeDaysJob = job({ name: "payments.close_days", run: closeDays, cron: "23 * * * *" })

/** Closes the days of the shop that are over, one after the other. */
export async function closeDays(out: Outside): Promise<void> {
  for (let days = 0; days < daysAtOnce; days++) {
    if (!(await out.inWork(closeNextDay))) return
  }
}

type Next = { day: string; until: Date }

/** The first day that is over and open; false when there is none. Days follow one another without a gap. */
export async function closeNextDay(work: Work): Promise<boolean> {
  const { tx, now } = work
  // Two at once would close the same day: the second waits, and finds it closed.
  await tx.one(sql`select pg_advisory_xact_lock(hashtext('payments.close_days')) is null as locked`)
  const before = await lastClosing(tx)
  const { timeZone } = await getShop(tx)
  const first = before ? undefined : await firstMoment(work)
  if (!before && !first) return false
  const next = await tx.one(sql<Next>`
    select day::text as day, ((day + 1)::timestamp at time zone ${timeZone}) as until
    from (
      select coalesce(
        ${before?.day ?? null}::date + 1, (${first ?? null}::timestamptz at time zone ${timeZone})::date
      ) as day
    ) next
  `)
  // A shop that has moved to another time zone: a day that is over already holds nothing.
  if (before && next.until <= before.until) next.until = new Date(before.until.getTime() + 1)
  if (next.until.getTime() + waitMs > now.getTime()) return false
  const rows = await tx.many(sql<DayRow>`
    select account, currency, debit_minor, credit_minor, entries
    from (${turnoverOf(ledgerRows({ from: before?.until, until: next.until }))}) turnover
    order by account collate "C", currency collate "C"
    limit 500
  `)
  writeClosing(work, { ...next, rows, digest: digestOf({ ...next, rows }, before?.digest ?? "") })
  return true
}

type DayRow = Turnover & { entries: number }
type Day = Next & { rows: readonly DayRow[] }

async function firstMoment({ tx }: Work): Promise<Date | undefined> {
  const { at } = await tx.one(sql<{ at: Date | null }>`
    select least(
      (select min(at) from payments.captures),
      (select min(done_at) from payments.refunds where state = 'done' and credit_id is null),
      (select min(at) from payments.card_entries),
      (select min(learned_at) from payments.balance_movements
        where kind not in ('charge', 'refund') and amount_minor <> 0),
      (select min(learned_at) from payments.balance_movements where fee_minor <> 0)
    ) as at
  `)
  return at ?? undefined
}

/** Of all that a day says, and of the day before: whoever changes one day changes all digests after it. */
export function digestOf({ day, until, rows }: Day, previous: string): string {
  const lines = rows.map((row) =>
    [row.account, row.currency, row.debitMinor, row.creditMinor, row.entries].join(" "),
  )
  return createHash("sha256")
    .update([previous, day, until.toISOString(), ...lines].join("\n"))
    .digest("hex")
}

function writeClosing(work: Work, { day, until, rows, digest }: Day & { digest: string }): void {
  work.write(sql`
    insert into payments.ledger_closings (day, until, digest, closed_at)
    values (${day}::date, ${until}, ${digest}, ${work.now})
  `)
  for (const { account, currency, debitMinor, creditMinor, entries } of rows) {
    work.write(sql`
      insert into payments.ledger_days (day, account, currency, debit_minor, credit_minor, entries)
      values (${day}::date, ${account}, ${currency}, ${debitMinor}, ${creditMinor}, ${entries})
    `)
  }
}

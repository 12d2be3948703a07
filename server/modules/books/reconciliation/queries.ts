import type { Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { join, sql } from "../../../kit/sql.ts"

export type Agreement = {
  provider: string
  /** Everything before it agrees to the cent; nothing before the first comparison. */
  agreedUntil: Date | null
  comparedAt: Date | null
  differences: number
  /** Until when we know all that has moved there. */
  readUntil: Date | null
  /** Why the balance could not be read the last time. */
  failure: string | null
}

/** How our books stand with each provider that keeps a balance for us. */
export async function agreements(db: Db): Promise<{ agreements: Agreement[] }> {
  const rows = await db.many(sql<Agreement>`
    select cursor.provider, last.agreed_until, last.at as compared_at,
      coalesce(last.differences, 0) as differences, cursor.complete_at as read_until, cursor.failure
    from payments.balance_cursors cursor
    left join lateral (
      select agreed_until, at, differences from books.reconciliations
      where provider = cursor.provider order by id desc limit 1
    ) last on true
    order by cursor.provider limit 50
  `)
  return { agreements: rows }
}

export type ReconciledDay = {
  dayId: string
  provider: string
  day: string
  taken: Money
  takenTheirs: Money
  returned: Money
  returnedTheirs: Money
  differences: number
}

type DayRow = {
  dayId: string
  provider: string
  day: string
  currency: string
  takenMinor: bigint
  takenTheirsMinor: bigint
  returnedMinor: bigint
  returnedTheirsMinor: bigint
  differences: number
}

export type AskedDays = { provider?: string | undefined; after?: string | undefined; limit: number }

/** As `next` of the page before. */
export const dayCursor = /^(\d{4}-\d{2}-\d{2})\.(rcd_[0-9a-f]{32})$/

/** What each day came to on both sides when it was compared, the newest day first. */
export async function reconciledDays(
  db: Db,
  { provider, after, limit }: AskedDays,
): Promise<{ days: ReconciledDay[]; next: string | null }> {
  const [, day, id] = (after && dayCursor.exec(after)) || []
  const where = [
    sql`true`,
    ...(provider ? [sql`provider = ${provider}`] : []),
    ...(day ? [sql`(day, id) < (${day}::date, ${id})`] : []),
  ]
  const rows = await db.many(sql<DayRow>`
    select id as day_id, provider, day::text as day, currency, taken_minor, taken_theirs_minor,
      returned_minor, returned_theirs_minor, differences
    from books.reconciled_days where ${join(where, " and ")}
    order by books.reconciled_days.day desc, id desc limit ${limit + 1}
  `)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { days: shown.map(toDay), next: last ? `${last.day}.${last.dayId}` : null }
}

function toDay(row: DayRow): ReconciledDay {
  const { dayId, provider, day, currency, differences } = row
  return {
    ...{ dayId, provider, day, differences },
    taken: money(row.takenMinor, currency),
    takenTheirs: money(row.takenTheirsMinor, currency),
    returned: money(row.returnedMinor, currency),
    returnedTheirs: money(row.returnedTheirsMinor, currency),
  }
}

export type Reconciliation = {
  reconciliationId: string
  provider: string
  at: Date
  since: Date
  until: Date
  payments: number
  refunds: number
  differences: number
  agreedUntil: Date
}

/** Every comparison that was made, the newest first. */
export async function listReconciliations(
  db: Db,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ reconciliations: Reconciliation[]; next: string | null }> {
  const rows = await db.many(sql<Reconciliation>`
    select id as reconciliation_id, provider, at, since, until, payments, refunds, differences, agreed_until
    from books.reconciliations where id < ${after ?? "zzzz"}
    order by id desc limit ${limit + 1}
  `)
  const shown = rows.slice(0, limit)
  return {
    reconciliations: shown,
    next: rows.length > limit ? (shown.at(-1)?.reconciliationId ?? null) : null,
  }
}

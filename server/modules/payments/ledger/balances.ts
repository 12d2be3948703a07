import type { Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { ledgerRows } from "./entries.ts"

/** What an account has moved in a currency, both ways. */
export type Turnover = { account: string; currency: string; debitMinor: bigint; creditMinor: bigint }

export type Balance = {
  account: string
  currency: string
  debit: Money
  credit: Money
  /** Debit less credit: what is held is above zero, what is owed and what was earned below. */
  balance: Money
}

export type Balances = { balances: Balance[]; closedUntil: Date | null; closedDay: string | null }

/** All accounts with what they have now; in each currency the balances sum to zero. */
export async function ledgerBalances(db: Db): Promise<Balances> {
  const closed = await lastClosing(db)
  const rows = await db.many(sql<Turnover>`
    select account, currency, sum(debit_minor)::bigint as debit_minor,
      sum(credit_minor)::bigint as credit_minor
    from (
      select account, currency, debit_minor, credit_minor from payments.ledger_days
      union all
      select account, currency, debit_minor, credit_minor
      from (${turnoverOf(ledgerRows({ from: closed?.until }))}) since
    ) turnover
    group by account, currency
    order by account, currency
    limit 500
  `)
  return {
    balances: rows.map(({ account, currency, debitMinor, creditMinor }) => ({
      account,
      currency,
      debit: money(debitMinor, currency),
      credit: money(creditMinor, currency),
      balance: money(debitMinor - creditMinor, currency),
    })),
    closedUntil: closed?.until ?? null,
    closedDay: closed?.day ?? null,
  }
}

export type Closing = { day: string; until: Date; digest: string }

export function lastClosing(db: Db): Promise<Closing | undefined> {
  return db.maybe(sql<Closing>`
    select day, until, digest from payments.ledger_closings order by day desc limit 1
  `)
}

/** What entries come to by account and currency: each is a debit of one and a credit of another. */
export function turnoverOf(entries: Sql): Sql {
  return sql`
    select side.account, entry.currency, sum(side.debit_minor)::bigint as debit_minor,
      sum(side.credit_minor)::bigint as credit_minor, count(*)::int as entries
    from (${entries}) entry
    cross join lateral (
      values (entry.debit, entry.amount_minor, 0::bigint), (entry.credit, 0::bigint, entry.amount_minor)
    ) side (account, debit_minor, credit_minor)
    group by side.account, entry.currency
  `
}

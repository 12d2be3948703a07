import { sql } from "../../../kit/sql.ts"
import { ledgerRows } from "./entries.ts"

export const ledgerAudit = [
  {
    name: "a closed day of the ledger still holds what was counted when it was closed",
    sql: sql`
      select day, account, currency
      from (
        select closing.day, side.account, entry.currency, sum(side.debit_minor) as debit_minor,
          sum(side.credit_minor) as credit_minor, count(*) as entries
        from (${ledgerRows({})}) entry
        cross join lateral (
          select day from payments.ledger_closings where until > entry.at order by until limit 1
        ) closing
        cross join lateral (
          values (entry.debit, entry.amount_minor, 0::bigint), (entry.credit, 0::bigint, entry.amount_minor)
        ) side (account, debit_minor, credit_minor)
        group by closing.day, side.account, entry.currency
      ) found
      full join payments.ledger_days kept using (day, account, currency)
      where (found.debit_minor, found.credit_minor, found.entries)
        is distinct from (kept.debit_minor, kept.credit_minor, kept.entries)
      limit 100
    `,
  },
  {
    name: "no closed day of the ledger was changed: each digest is that of its day and the day before",
    sql: sql`
      select day
      from (
        select closing.day, closing.digest, concat_ws(E'\n',
          coalesce(lag(closing.digest) over (order by closing.day), ''), closing.day::text,
          to_char(closing.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), held.lines) as text
        from payments.ledger_closings closing
        left join lateral (
          select string_agg(
            concat_ws(' ', account, currency, debit_minor, credit_minor, entries), E'\n'
            order by account collate "C", currency collate "C"
          ) as lines
          from payments.ledger_days where day = closing.day
        ) held on true
      ) chain
      where digest <> encode(sha256(convert_to(text, 'UTF8')), 'hex')
      limit 100
    `,
  },
]

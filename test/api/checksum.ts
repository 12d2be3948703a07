import type { Db } from "../../server/kit/db.ts"
import { rawSql, sql } from "../../server/kit/sql.ts"

// What may change though nothing happened: tries are counted, calls that failed half-way are remembered, and
// a process tells once a minute how fast it is.
const counters = /\.(\w*tries|card_guard\w*|idempotency_keys)$|^graphile_worker\.|^desk\.reports$/

/**
 * A sum over every row of every table, by table: what it is before and after tells whether anything changed.
 */
export async function openChecksum(db: Db): Promise<() => Promise<Record<string, string>>> {
  const tables = await db.many(sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
    order by 1 limit 500
  `)
  const names = tables.map(({ name }) => name).filter((name) => !counters.test(name))
  // One sum over all rows: a sum for each of a hundred tables takes ten times as long.
  const rows = names.map((name) => `select '${name}' as name, hashtext(one::text) as hash from ${name} one`)
  const statement = rawSql<{ name: string; sum: string }>(
    `select name, count(*) || ' ' || sum(hash) as sum from (${rows.join(" union all ")}) every group by name`,
  )
  return async () => Object.fromEntries((await db.many(statement)).map(({ name, sum }) => [name, sum]))
}

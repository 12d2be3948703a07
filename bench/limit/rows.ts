import { randomBytes } from "node:crypto"
import type { Pools } from "../../server/kit/pool.ts"
import { rawSql, type Sql, sql } from "../../server/kit/sql.ts"

type Column = { name: string; type: string }
type Table = { schema: string; name: string; columns: Column[]; uniqueKeys: string[][] }

/** What one transaction wrote into one table, every value as text. */
export type Written = { table: Table; rows: (string | null)[][] }

// Values do not come by themselves: identity and generated columns are left to the
// database, as they were then.
async function tablesOf(pools: Pools): Promise<Table[]> {
  return pools.db.many(sql<Table>`
    select n.nspname as schema, c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
         order by a.attnum)
       from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
         and a.attgenerated = ''
      ) as columns,
      coalesce((
        select json_agg((
          select json_agg(a.attname order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum = any(i.indkey::int2[])
        ))
        from pg_index i where i.indrelid = c.oid and i.indisunique
      ), '[]') as unique_keys
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not like 'pg\\_%'
      and n.nspname not in ('information_schema', 'graphile_worker', 'bench')
    order by 1, 2
    limit 500
  `)
}

/**
 * All rows, in all tables, that the transaction left behind which last wrote the given row. Changed rows
 * count like new ones, for PostgreSQL writes both whole; deleted ones leave nothing to count, which makes
 * the limit harder to reach.
 */
export async function rowsWrittenWith(
  pools: Pools,
  given: { table: string; id: string },
): Promise<Written[]> {
  const { xid } = await pools.db.one(sql<{ xid: string }>`
    select xmin::text as xid from ${plain(given.table)} where id = ${given.id}
  `)
  const written: Written[] = []
  for (const table of await tablesOf(pools)) {
    const cells = table.columns.map(({ name }) => `${quoted(name)}::text`).join(", ")
    const found = await pools.db.many(sql<{ cells: (string | null)[] }>`
      select array[${plain(cells)}] as cells from ${plain(nameOf(table))} where xmin = ${xid}::xid limit 500
    `)
    if (found.length > 0) written.push({ table, rows: found.map((row) => row.cells) })
  }
  return written
}

/** Tables like the shop's, empty, with the same columns, checks and indexes. */
export async function makeEmptyTwins(pools: Pools, written: readonly Written[]): Promise<void> {
  await pools.inWork(
    async (work) => {
      work.write(sql`drop schema if exists bench cascade`)
      work.write(sql`create schema bench`)
      for (const { table } of written)
        work.write(sql`create table ${plain(twinOf(table))} (like ${plain(nameOf(table))} including all)`)
    },
    { actor: { kind: "system", name: "bench" } },
  )
}

export async function removeTwins(pools: Pools): Promise<void> {
  await pools.inWork(async (work) => work.write(sql`drop schema if exists bench cascade`), {
    actor: { kind: "system", name: "bench" },
  })
}

/** The same rows again, in one statement, with new ids each time. */
export function statementFor(written: readonly Written[]): () => Sql {
  const parts = written.map(({ table, rows }, place) => {
    const columns = table.columns.map(({ name }) => quoted(name)).join(", ")
    const values = rows.map(() => `(${table.columns.map(({ type }) => `?::${type}`).join(", ")})`).join(", ")
    return `w${place} as (insert into ${twinOf(table)} (${columns}) values ${values})`
  })
  const strings = `with ${parts.join(", ")} select 1 as one`.split("?")
  const template = Object.assign([...strings], { raw: strings })
  const makers = written.flatMap(({ table, rows }) => rows.flatMap((row) => makersOf(table, row)))
  return () => {
    const ids = new Map<string, string>()
    return sql(template, ...makers.map((make) => make(ids)))
  }
}

type Make = (ids: Map<string, string>) => string | null

const idPattern = /\b[a-z]{2,4}_[0-9a-f]{32}\b/g

/**
 * How each value of a row is made anew: ids by new ones, and what else must be unique by
 * something of the same shape.
 */
function makersOf(table: Table, row: (string | null)[]): Make[] {
  const hasId = (place: number) => (row[place]?.search(idPattern) ?? -1) >= 0
  const places = new Map(table.columns.map(({ name }, place) => [name, place]))
  const toVary = new Set<number>()
  for (const key of table.uniqueKeys) {
    const keyPlaces = key.map((name) => places.get(name)).filter((place) => place !== undefined)
    const last = keyPlaces.at(-1)
    if (last !== undefined && !keyPlaces.some((place) => hasId(place) || toVary.has(place))) toVary.add(last)
  }
  return row.map((value, place) => {
    if (value === null) return () => null
    if (hasId(place)) return (ids) => value.replace(idPattern, (id) => newIdFor(ids, id))
    return toVary.has(place) ? varied(value) : () => value
  })
}

let numbers = 1_000_000_000

function varied(value: string): Make {
  if (/^\d+$/.test(value)) return () => String(numbers++)
  if (/^[0-9a-f]{64}$/.test(value)) return () => randomBytes(32).toString("hex")
  return () => `${value.slice(0, -8)}${randomBytes(4).toString("hex")}`
}

/** Ids that begin with the time, as ours do, so that the indexes grow at the same end. */
function newIdFor(ids: Map<string, string>, id: string): string {
  const known = ids.get(id)
  if (known !== undefined) return known
  const time = Date.now().toString(16).padStart(12, "0")
  const count = (numbers++ & 0xfff).toString(16).padStart(3, "0")
  const made = `${id.split("_")[0]}_${time}7${count}${randomBytes(8).toString("hex")}`
  ids.set(id, made)
  return made
}

/** Names from the database's own catalog, already quoted: text of a statement rather than a value. */
function plain(text: string): Sql {
  return rawSql(text)
}

function nameOf({ schema, name }: Table): string {
  return `${quoted(schema)}.${quoted(name)}`
}

function twinOf({ schema, name }: Table): string {
  return `bench.${quoted(`${schema}_${name}`)}`
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

import pg from "pg"
import { type Migration, readMigrations } from "../migrate.ts"
import { Stop } from "../terminal.ts"

export type Table = { schema: string; name: string; columns: string[] }
export type Sequence = { name: string; last: string; called: boolean }

const oldestServer = 150_000

export async function checkServer(client: pg.Client): Promise<string> {
  const answer = await client.query(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  )
  const { number, version } = answer.rows[0] as { number: number; version: string }
  if (number >= oldestServer) return version
  throw new Stop(`This is PostgreSQL ${version}; Cartwright needs 15 or newer.`)
}

/** The schemas our migrations make. The job engine's own is left out: it makes itself again. */
export function ourSchemas(migrations: Migration[]): string[] {
  const made = migrations.flatMap(({ sql }) =>
    [...sql.matchAll(/^\s*create schema (?:if not exists )?"?(\w+)"?/gim)].map((match) => match[1] ?? ""),
  )
  return [...new Set(["kit", ...made])]
}

/**
 * The migrations a database has seen, with the text that made it; refused when the folder tells otherwise.
 */
export function landedAmong(directory: string, landed: { name: string; sha256: string }[]): Migration[] {
  const known = new Map(readMigrations(directory).map((migration) => [migration.name, migration]))
  return landed.map(({ name, sha256 }) => {
    const migration = known.get(name)
    if (!migration)
      throw new Stop(`${name} is unknown to this version of Cartwright; use the version that wrote it.`)
    if (migration.sha256 !== sha256) throw new Stop(`The migration ${name} was changed after it landed.`)
    return migration
  })
}

/** Tables of our schemas, each after the tables it refers to. */
export async function tablesInOrder(client: pg.Client, schemas: string[]): Promise<Table[]> {
  const found = await client.query<Table & { id: number }>(
    `select c.oid::int as id, n.nspname as schema, c.relname as name,
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1)
      order by n.nspname, c.relname`,
    [schemas],
  )
  const references = await client.query<{ from: number; to: number }>(
    `select distinct conrelid::int as from, confrelid::int as to from pg_constraint
      where contype = 'f' and conrelid <> confrelid`,
  )
  const waiting = new Map(found.rows.map((table) => [table.id, table]))
  const ordered: Table[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ id }) => !references.rows.some(({ from, to }) => from === id && waiting.has(to)),
    )
    if (ready.length === 0) {
      const names = [...waiting.values()].map(nameOf).join(", ")
      throw new Stop(
        `These tables refer to each other in a circle and cannot be loaded in any order: ${names}.`,
      )
    }
    for (const table of ready) {
      waiting.delete(table.id)
      ordered.push({ schema: table.schema, name: table.name, columns: table.columns })
    }
  }
  return ordered
}

export async function sequencesOf(client: pg.Client, schemas: string[]): Promise<Sequence[]> {
  const names = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and n.nspname = any($1) order by 1`,
    [schemas],
  )
  const sequences: Sequence[] = []
  for (const { name } of names.rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${name}`,
    )
    sequences.push({ name, last: state.rows[0]?.last ?? "1", called: state.rows[0]?.called ?? false })
  }
  return sequences
}

export function nameOf(table: { schema: string; name: string }): string {
  return `${pg.escapeIdentifier(table.schema)}.${pg.escapeIdentifier(table.name)}`
}

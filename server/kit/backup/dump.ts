import { createHash } from "node:crypto"
import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { finished } from "node:stream/promises"
import pg from "pg"
import { to as copyTo } from "pg-copy-streams"
import { connect } from "../client.ts"
import type { Migration } from "../migrate.ts"
import {
  checkServer,
  landedAmong,
  nameOf,
  ourSchemas,
  sequencesOf,
  type Table,
  tablesInOrder,
} from "./schema.ts"

export type Dump = {
  serverVersion: string
  migrations: { name: string; sha256: string }[]
  tables: Record<string, number>
  bytes: number
  sha256: string
}

/** Writes the whole database as it was at one instant into a file that psql can load. */
export async function dumpDatabase(options: {
  databaseUrl: string
  migrationsDir: string
  file: string
}): Promise<Dump> {
  const client = await connect(options.databaseUrl, { name: "backup" })
  try {
    const serverVersion = await checkServer(client)
    await client.query(`
      begin isolation level repeatable read, read only;
      set local statement_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
      set local intervalstyle = 'postgres'; set local extra_float_digits = 3`)
    const landed = await client.query("select name, sha256 from kit.migrations order by name")
    const migrations = landedAmong(options.migrationsDir, landed.rows)
    const schemas = ourSchemas(migrations)
    const tables = await tablesInOrder(client, schemas)

    const script = openScript(options.file)
    await script.write(schemaPart(migrations, tables))
    const rows: Record<string, number> = {}
    for (const table of tables) rows[`${table.schema}.${table.name}`] = await dumpTable(client, table, script)
    for (const { name, last, called } of await sequencesOf(client, schemas)) {
      await script.write(`select pg_catalog.setval(${pg.escapeLiteral(name)}, ${last}, ${called});\n`)
    }
    await script.write("\ncommit;\n")
    await client.query("commit")
    return { serverVersion, migrations: landed.rows, tables: rows, ...(await script.close()) }
  } finally {
    await client.end()
  }
}

/**
 * Migrations may insert first rows of their own; the tables are emptied so that the
 * copied rows are all there is.
 */
function schemaPart(migrations: Migration[], tables: Table[]): string {
  return [
    "-- A Cartwright backup. Load it into an empty database of PostgreSQL 15 or newer:",
    "--   psql --set ON_ERROR_STOP=1 --dbname DATABASE --file database.sql",
    "set client_encoding = 'UTF8';",
    "set standard_conforming_strings = on;",
    "set timezone = 'UTC';",
    "begin;",
    "create schema if not exists kit;",
    "create table if not exists kit.migrations (name text primary key, sha256 text not null,",
    "  applied_at timestamptz not null default clock_timestamp());",
    ...migrations.map(({ name, sql }) => `\n-- migrations/${name}\n${sql}\n;`),
    `\ntruncate table ${tables.map(nameOf).join(", ")};\n`,
  ].join("\n")
}

async function dumpTable(client: pg.Client, table: Table, script: Script): Promise<number> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(", ")
  await script.write(`copy ${nameOf(table)} (${columns}) from stdin;\n`)
  let rows = 0
  for await (const chunk of client.query(
    copyTo(`copy (select ${columns} from ${nameOf(table)}) to stdout`),
  )) {
    rows += countLines(chunk)
    await script.write(chunk)
  }
  await script.write("\\.\n\n")
  return rows
}

function countLines(chunk: Buffer): number {
  let lines = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++
  return lines
}

type Script = ReturnType<typeof openScript>

function openScript(file: string) {
  const stream = createWriteStream(file, { mode: 0o600, flags: "wx" })
  const hash = createHash("sha256")
  let bytes = 0
  return {
    async write(part: string | Buffer): Promise<void> {
      hash.update(part)
      bytes += Buffer.byteLength(part)
      if (!stream.write(part)) await once(stream, "drain")
    },
    async close(): Promise<{ bytes: number; sha256: string }> {
      stream.end()
      await finished(stream)
      return { bytes, sha256: hash.digest("hex") }
    },
  }
}

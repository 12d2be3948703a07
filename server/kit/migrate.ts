import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { connect } from "./client.ts"
import { type Progress, reasonOf, Stop } from "./terminal.ts"

export type Migration = { name: string; sql: string; sha256: string }

// A migration that needs a lock a shopper holds gives up after 2 s and tries again: queued
// behind it, all would wait.
const lockTimeoutMs = 2_000
const lockTries = 8

/**
 * Brings the database forward: every migrations/NNNN_name.sql that it has not seen, in order,
 * each in its own transaction.
 */
export async function migrate(options: {
  databaseUrl: string
  directory: string
  onProgress?: Progress
}): Promise<{ applied: string[] }> {
  const migrations = readMigrations(options.directory)
  const client = await connect(options.databaseUrl, { name: "migrate" })
  try {
    await prepareTable(client)
    checkLanded(migrations, await landedMigrations(client))
    const applied: string[] = []
    for (const migration of migrations) {
      if (await applyWithPatience(client, migration)) {
        applied.push(migration.name)
        options.onProgress?.(`migrated ${migration.name}`)
      }
    }
    return { applied }
  } finally {
    await client.end()
  }
}

/** A tool is easily asked with other settings than the shop, and finds nothing to read. */
export async function needShop(databaseUrl: string): Promise<void> {
  const client = await connect(databaseUrl, { name: "look" })
  try {
    const table = await client.query("select to_regclass('kit.migrations') is not null as exists")
    if (table.rows[0]?.exists) return
    throw new Stop(
      "There is no shop in this database. Ask with the settings of the shop: DATA_DIR, or DATABASE_URL.",
    )
  } finally {
    await client.end()
  }
}

/** The database was brought forward by other migrations than those of this version. */
export class OtherMigrations extends Stop {
  readonly kind: "unknown" | "changed"
  readonly migration: string

  constructor(kind: "unknown" | "changed", migration: string, sentence: string) {
    super(sentence)
    this.kind = kind
    this.migration = migration
  }
}

/** What stands between the folder and the database; empty when the database is current. */
export async function pendingMigrations(client: pg.ClientBase, directory: string): Promise<string[]> {
  const migrations = readMigrations(directory)
  const table = await client.query("select to_regclass('kit.migrations') is not null as exists")
  const landed = table.rows[0]?.exists ? await landedMigrations(client) : new Map<string, string>()
  checkLanded(migrations, landed)
  return migrations.filter(({ name }) => !landed.has(name)).map(({ name }) => name)
}

export function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory).filter((file) => file.endsWith(".sql"))
  const numbers = new Map<string, string>()
  for (const name of names.sort()) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]
    if (!number) throw new Stop(`The migration ${name} must be named NNNN_words_like_this.sql.`)
    const twin = numbers.get(number)
    if (twin) throw new Stop(`Two migrations have the number ${number}: ${twin} and ${name}.`)
    numbers.set(number, name)
  }
  return names.sort().map((name) => {
    const sql = readFileSync(join(directory, name), "utf8")
    return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") }
  })
}

/** Names and checksums of what a database has: also the key under which a migrated template can be kept. */
export function fingerprint(migrations: Migration[]): string {
  return createHash("sha256")
    .update(migrations.map(({ name, sha256 }) => `${name} ${sha256}\n`).join(""))
    .digest("hex")
}

async function prepareTable(client: pg.Client): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await client.query(`
        create schema if not exists kit;
        create table if not exists kit.migrations (
          name text primary key,
          sha256 text not null,
          applied_at timestamptz not null default clock_timestamp()
        )`)
      return
    } catch (error) {
      // "if not exists" still collides when two processes create at the same moment.
      if (!["23505", "42P06", "42P07"].includes(codeOf(error)) || tries === 5) throw error
    }
  }
}

async function landedMigrations(client: pg.ClientBase): Promise<Map<string, string>> {
  const landed = await client.query<{ name: string; sha256: string }>(
    "select name, sha256 from kit.migrations",
  )
  return new Map(landed.rows.map(({ name, sha256 }) => [name, sha256]))
}

function checkLanded(migrations: Migration[], landed: Map<string, string>): void {
  const known = new Map(migrations.map(({ name, sha256 }) => [name, sha256]))
  for (const [name, sha256] of landed) {
    if (!known.has(name)) {
      throw new OtherMigrations(
        "unknown",
        name,
        `The database has seen ${name}, which this version does not know: it is older than its database.`,
      )
    }
    if (known.get(name) !== sha256) {
      throw new OtherMigrations(
        "changed",
        name,
        `The migration ${name} was changed after it landed here. Undo the change and add a new migration.`,
      )
    }
  }
}

async function applyWithPatience(client: pg.Client, migration: Migration): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      return await apply(client, migration)
    } catch (error) {
      if (codeOf(error) === "55P03" && tries < lockTries) {
        await sleep(250 * tries)
        continue
      }
      throw new Stop(
        `The migration ${migration.name} failed and changed nothing: ${sentence(error, migration)}`,
      )
    }
  }
}

/** The row goes in first: a second process waits at it, and then sees that the work is done. */
async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<boolean> {
  await client.query("begin; set local statement_timeout = 0; set local lock_timeout = '120s'")
  try {
    const claimed = await client.query(
      "insert into kit.migrations (name, sha256) values ($1, $2) on conflict (name) do nothing",
      [name, sha256],
    )
    if (claimed.rowCount === 0) {
      await client.query("rollback")
      return false
    }
    await client.query(`set local lock_timeout = ${lockTimeoutMs}`)
    await client.query(sql)
    const committed = await client.query("commit")
    if (committed.command !== "COMMIT") throw new Error("the transaction did not commit")
    return true
  } catch (error) {
    await client.query("rollback")
    throw error
  }
}

function sentence(error: unknown, { sql }: Migration): string {
  if (!(error instanceof pg.DatabaseError)) return reasonOf(error)
  const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split("\n").length})` : ""
  return [`${error.message}${line}`, error.detail, error.hint].filter(Boolean).join(". ")
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? ""
}

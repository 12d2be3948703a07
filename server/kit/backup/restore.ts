import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { dirname, join, normalize, resolve, sep } from "node:path"
import { pipeline } from "node:stream/promises"
import pg from "pg"
import { connect } from "../client.ts"
import { migrate, readMigrations } from "../migrate.ts"
import { type Progress, Stop } from "../terminal.ts"
import type { Manifest } from "./index.ts"
import { loadScript } from "./load.ts"
import { eachEntry, verify } from "./read.ts"
import { checkServer, landedAmong, nameOf, ourSchemas } from "./schema.ts"

export type RestoreOptions = {
  databaseUrl: string
  migrationsDir: string
  mediaDir: string
  file: string
  replace: boolean
  onProgress: Progress
}

/**
 * Brings a backup back: checksums first, then media beside the old ones, then the
 * database in one transaction.
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const file = resolve(options.file)
  const manifest = await verify(file)
  landedAmong(options.migrationsDir, manifest.migrations)
  options.onProgress(`the checksums of ${Object.keys(manifest.files).length} files are right`)
  const staging = `${options.mediaDir}.restoring`
  rmSync(staging, { recursive: true, force: true })
  const client = await connect(options.databaseUrl, { name: "restore" })
  try {
    await checkServer(client)
    await checkClosed(client)
    await checkTarget(client, options)
    await unpackMedia(file, staging)
    await loadDatabase(client, file, options)
    await compareRows(client, manifest)
    const committed = await client.query("commit")
    if (committed.command !== "COMMIT")
      throw new Stop("The database did not take the backup; nothing was changed.")
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw error
  } finally {
    await client.end()
  }
  rmSync(options.mediaDir, { recursive: true, force: true })
  renameSync(staging, options.mediaDir)
  options.onProgress("the database and the media are back")
  await migrate({
    databaseUrl: options.databaseUrl,
    directory: options.migrationsDir,
    onProgress: options.onProgress,
  })
  return manifest
}

// A web server asks what was touched ten times a second, a busy one later.
const watchMs = 3_000
const lookMs = 200

/**
 * A shop that is open holds much in memory, and would go on with a shop that is no more. Its job engine
 * stands on this database by itself. A web server alone has a pool: a pooler keeps such connections after
 * their program, but on those nobody asks.
 */
async function checkClosed(client: pg.Client): Promise<void> {
  const first = await lookForPrograms(client)
  let isOpen = first.engines > 0
  const endsAt = performance.now() + (first.asked === null ? 0 : watchMs)
  while (!isOpen && performance.now() < endsAt) {
    await new Promise((resolve) => setTimeout(resolve, lookMs))
    const now = await lookForPrograms(client)
    isOpen = now.engines > 0 || (now.asked !== null && now.asked !== first.asked)
  }
  if (isOpen)
    throw new Stop("A shop is open on this database: stop all its programs first, and restore then.")
}

type Programs = { engines: number; asked: string | null }

/** How many job engines there are, and when a web server or a worker has last asked for something. */
async function lookForPrograms(client: pg.Client): Promise<Programs> {
  const { rows } = await client.query<Programs>(
    `select count(*) filter (where application_name = $1 || ' jobs')::int as engines,
       max(query_start) filter (where application_name = $1)::text as asked
     from pg_stat_activity where datname = current_database()`,
    ["cartwright"],
  )
  return rows[0] ?? { engines: 0, asked: null }
}

async function checkTarget(
  client: pg.Client,
  { replace, mediaDir, migrationsDir }: RestoreOptions,
): Promise<void> {
  if (replace) return
  const existing = await existingSchemas(client, migrationsDir)
  if (existing.length > 0) {
    throw new Stop(
      `The database already holds a shop (${existing.join(", ")}). Restore into an empty one, ` +
        "or add --replace to delete what is there.",
    )
  }
  if (existsSync(mediaDir) && readdirSync(mediaDir).length > 0) {
    throw new Stop(`The folder ${mediaDir} is not empty. Move it away, or add --replace to delete it.`)
  }
}

/**
 * The old rows go and the new ones come in one transaction: a failure half-way leaves the old shop as it was.
 */
async function loadDatabase(client: pg.Client, file: string, options: RestoreOptions): Promise<void> {
  await client.query("set statement_timeout = 0; set lock_timeout = '10s'; begin")
  if (options.replace) {
    const schemas = [...(await existingSchemas(client, options.migrationsDir)), "graphile_worker"]
    for (const schema of schemas) {
      await client.query(`drop schema if exists ${pg.escapeIdentifier(schema)} cascade`).catch((error) => {
        if (error.code === "55P03")
          throw new Stop("The shop is still in use: stop every Cartwright of it first.")
        throw error
      })
    }
  }
  await eachEntry(file, async (name, content) => {
    if (name === "database.sql") await loadScript(client, content)
  })
}

async function existingSchemas(client: pg.Client, migrationsDir: string): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    "select nspname as name from pg_namespace where nspname = any($1) order by 1",
    [ourSchemas(readMigrations(migrationsDir))],
  )
  return found.rows.map(({ name }) => name)
}

async function compareRows(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const [table, rows] of Object.entries(manifest.tables)) {
    const [schema = "", name = ""] = table.split(".")
    const found = await client.query<{ count: string }>(`select count(*) from ${nameOf({ schema, name })}`)
    if (Number(found.rows[0]?.count) === rows) continue
    throw new Stop(`${table} has ${found.rows[0]?.count} rows and should have ${rows}: nothing was changed.`)
  }
}

async function unpackMedia(file: string, staging: string): Promise<void> {
  mkdirSync(staging, { recursive: true, mode: 0o700 })
  await eachEntry(file, async (name, content) => {
    if (!name.startsWith("media/")) return
    const target = normalize(join(staging, name.slice("media/".length)))
    if (!target.startsWith(staging + sep)) throw new Stop(`${file} holds a file outside its folder: ${name}.`)
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    await pipeline(content, createWriteStream(target, { mode: 0o600 }))
  })
}

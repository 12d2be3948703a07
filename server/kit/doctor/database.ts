import type pg from "pg"
import { pendingMigrations } from "../migrate.ts"
import type { Finding } from "./index.ts"

// The three switches that make a commit survive a power cut.
const durable = ["fsync", "full_page_writes", "synchronous_commit"]

export async function databaseFindings(client: pg.Client, migrationsDir: string): Promise<Finding[]> {
  return [
    await versionFinding(client),
    ...(await durabilityFindings(client)),
    await clockFinding(client),
    await encodingFinding(client),
    await migrationsFinding(client, migrationsDir),
  ]
}

async function versionFinding(client: pg.Client): Promise<Finding> {
  const number = Number(await setting(client, "server_version_num"))
  const what = `PostgreSQL ${await setting(client, "server_version")}`
  if (number >= 150_000) return { level: "ok", what }
  return {
    level: "refuse",
    what: `${what} is too old`,
    todo: "Use PostgreSQL 15 or newer: backup there, restore here.",
  }
}

async function durabilityFindings(client: pg.Client): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const name of durable) {
    if ((await setting(client, name)) !== "off") continue
    findings.push({
      level: "refuse",
      what: `The database runs with ${name} = off: a crash can lose orders that were paid`,
      todo: `Run: alter system set ${name} = on; select pg_reload_conf();`,
    })
  }
  return findings.length > 0 ? findings : [{ level: "ok", what: `The database keeps what it has confirmed` }]
}

async function clockFinding(client: pg.Client): Promise<Finding> {
  const answer = await client.query<{ now: Date }>("select clock_timestamp() as now")
  const seconds = Math.abs(Date.now() - Number(answer.rows[0]?.now)) / 1000
  if (seconds < 5) return { level: "ok", what: "The clocks of the shop and the database agree" }
  return {
    level: "warn",
    what: `The clocks of the shop and the database are ${Math.round(seconds)} seconds apart`,
    todo: "Turn on time synchronization (NTP) on both machines.",
  }
}

async function encodingFinding(client: pg.Client): Promise<Finding> {
  const encoding = await setting(client, "server_encoding")
  if (encoding === "UTF8") return { level: "ok", what: "The database writes UTF-8" }
  return {
    level: "refuse",
    what: `The database writes ${encoding}`,
    todo: "Create it again: create database cartwright encoding 'UTF8' template template0;",
  }
}

async function migrationsFinding(client: pg.Client, migrationsDir: string): Promise<Finding> {
  const pending = await pendingMigrations(client, migrationsDir)
  if (pending.length === 0) return { level: "ok", what: "The database is at this version" }
  return {
    level: "refuse",
    what: `${pending.length} migrations are missing, from ${pending[0]} on`,
    todo: "Run: npm run migrate",
  }
}

async function setting(client: pg.Client, name: string): Promise<string> {
  const answer = await client.query<{ value: string }>("select current_setting($1) as value", [name])
  return answer.rows[0]?.value ?? ""
}

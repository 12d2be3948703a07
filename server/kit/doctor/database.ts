import type pg from "pg"
import { OtherMigrations, pendingMigrations } from "../migrate.ts"
import { type Finding, finding } from "./findings.ts"

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
  const version = await setting(client, "server_version")
  if (number >= 150_000) return finding("ok", "database.supported", { version })
  return finding("refuse", "database.old", { version })
}

async function durabilityFindings(client: pg.Client): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const name of durable) {
    if ((await setting(client, name)) !== "off") continue
    findings.push(finding("refuse", "database.forgets", { setting: name }))
  }
  return findings.length > 0 ? findings : [finding("ok", "database.durable")]
}

async function clockFinding(client: pg.Client): Promise<Finding> {
  const answer = await client.query<{ now: Date }>("select clock_timestamp() as now")
  const seconds = Math.abs(Date.now() - Number(answer.rows[0]?.now)) / 1000
  if (seconds < 5) return finding("ok", "clocks.agree")
  return finding("warn", "clocks.apart", { seconds: Math.round(seconds) })
}

async function encodingFinding(client: pg.Client): Promise<Finding> {
  const encoding = await setting(client, "server_encoding")
  if (encoding === "UTF8") return finding("ok", "encoding.right")
  return finding("refuse", "encoding.wrong", { encoding })
}

async function migrationsFinding(client: pg.Client, migrationsDir: string): Promise<Finding> {
  try {
    const [first, ...others] = await pendingMigrations(client, migrationsDir)
    if (first === undefined) return finding("ok", "migrations.done")
    return finding("refuse", "migrations.missing", { count: 1 + others.length, first })
  } catch (error) {
    if (!(error instanceof OtherMigrations)) throw error
    return finding("refuse", `migrations.${error.kind}`, { name: error.migration })
  }
}

async function setting(client: pg.Client, name: string): Promise<string> {
  const answer = await client.query<{ value: string }>("select current_setting($1) as value", [name])
  return answer.rows[0]?.value ?? ""
}

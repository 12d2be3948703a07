import pg from "pg"
import type { Config } from "../config.ts"
import { reasonOf } from "../terminal.ts"
import { databaseFindings } from "./database.ts"
import { type Finding, finding } from "./findings.ts"
import { machineFindings } from "./machine.ts"
import { type ShopFacts, settingFindings, shopFindings } from "./shop.ts"

export type { Finding } from "./findings.ts"
export { freeBytesAt } from "./machine.ts"
export type { ShopFacts } from "./shop.ts"

/** Everything that can be wrong with this installation, in plain words. */
export async function examine(options: {
  config: Config
  databaseUrl: string
  migrationsDir: string
  /** What the shop itself knows; only asked when the database is current. */
  shopFacts: () => Promise<ShopFacts>
}): Promise<Finding[]> {
  const { config, databaseUrl, migrationsDir } = options
  const findings = [...machineFindings(config)]
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    application_name: "cartwright doctor",
  })
  // A database that goes away while it is looked at ends the question, not the program that asks.
  client.on("error", () => {})
  let facts: ShopFacts | undefined
  try {
    await client.connect()
    findings.push(...(await databaseFindings(client, migrationsDir)))
    // The shop cannot answer from tables that are not there yet; unsafe settings do
    // not keep it from answering.
    if (findings.some(({ code }) => code === "migrations.done")) facts = await options.shopFacts()
  } catch (error) {
    findings.push(finding("refuse", "database.away", { reason: reasonOf(error) }))
  } finally {
    await client.end().catch(() => {})
  }
  return [
    ...findings,
    ...settingFindings(config, facts?.live ?? false),
    ...(facts ? shopFindings(facts) : []),
  ]
}

export function report(findings: Finding[]): string {
  const mark = { ok: "ok  ", warn: "look", refuse: "NO  " }
  const lines = findings.flatMap(({ level, what, todo }) => [
    `  ${mark[level]}  ${what}`,
    ...(todo ? [`        → ${todo}`] : []),
  ])
  const refused = findings.filter(({ level }) => level === "refuse").length
  const looks = findings.filter(({ level }) => level === "warn").length
  const end =
    refused > 0
      ? `${refused} to mend before customers come, ${looks} to look at.`
      : `Fit; ${looks} to look at.`
  return [...lines, "", `  ${end}`].join("\n")
}

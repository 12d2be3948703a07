import { randomBytes } from "node:crypto"
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { afterAll, expect, inject, test } from "vitest"
import { readConfig } from "../config.ts"
import { startEmbedded } from "../embedded/index.ts"
import { migrate } from "../migrate.ts"
import { examine, type Finding, report, type ShopFacts } from "./index.ts"

const folder = mkdtempSync(join(inject("testDir"), "doctor-"))
chmodSync(folder, 0o711)
const migrationsDir = join(folder, "migrations")
mkdirSync(migrationsDir)
writeFileSync(join(migrationsDir, "0001_first.sql"), "create table thing (id text);")
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const calm: ShopFacts = {
  live: false,
  demo: false,
  localCardProvider: false,
  transferLacksFacts: false,
  marketsWithoutDelivery: [],
  unreadableKeys: [],
  eventsWaiting: 0,
  oldestEventSeconds: 0,
  jobsDead: 0,
  ownersWithoutCodes: 0,
  untaxedCountries: [],
  lettersMissing: [],
}
const goodEnv = {
  PUBLIC_URL: "https://shop.example.com",
  TRUST_PROXY: "1",
  SMTP_URL: "smtp://mail.example.com",
  MAIL_FROM: "shop@example.com",
  SECRET: randomBytes(48).toString("base64url"),
}

function whatIs(findings: Finding[], level: Finding["level"]): string {
  return findings
    .filter((finding) => finding.level === level)
    .map(({ what }) => what)
    .join("\n")
}

async function withDatabase(use: (databaseUrl: string) => Promise<void>): Promise<void> {
  const admin = new pg.Client(inject("testDatabase").adminUrl)
  await admin.connect()
  const name = `doctor_${randomBytes(6).toString("hex")}`
  await admin.query(`create database ${name}`)
  const url = new URL(inject("testDatabase").adminUrl)
  url.pathname = `/${name}`
  try {
    await use(url.href)
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

async function run(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

test("a well kept live shop is fit", () =>
  withDatabase(async (databaseUrl) => {
    await migrate({ databaseUrl, directory: migrationsDir })
    const config = readConfig(goodEnv, folder)
    const shopFacts = async () => ({ ...calm, live: true })
    const findings = await examine({ config, databaseUrl, migrationsDir, shopFacts })
    expect(whatIs(findings, "refuse")).toBe("")
    expect(report(findings)).toContain("Fit;")
    for (const { level, todo } of findings) if (level !== "ok") expect(todo).toBeTruthy()
  }))

test("a live shop with demo data, play money, no TLS and no mail is refused point by point", () =>
  withDatabase(async (databaseUrl) => {
    await migrate({ databaseUrl, directory: migrationsDir })
    const config = readConfig({ SECRET: "changeme" }, folder)
    const shopFacts = async () => ({
      ...calm,
      live: true,
      demo: true,
      localCardProvider: true,
      transferLacksFacts: true,
      marketsWithoutDelivery: ["de"],
      eventsWaiting: 5000,
      ownersWithoutCodes: 1,
    })
    const findings = await examine({ config, databaseUrl, migrationsDir, shopFacts })
    const refused = whatIs(findings, "refuse")
    expect(refused).toContain("The SECRET is short or guessable")
    expect(refused).toContain("PUBLIC_URL is http://localhost:4000")
    expect(refused).toContain("No mail is sent")
    expect(refused).toContain("demo data")
    expect(refused).toContain("takes no real money")
    expect(refused).toContain("Bank transfer is switched on and names no account")
    expect(refused).toContain("Nothing that is carried can be ordered in de")
    expect(whatIs(findings, "warn")).toContain("5000 events wait")
    expect(whatIs(findings, "warn")).toContain("A password alone lets an owner in")
  }))

test("missing migrations and a database out of reach are refused", () =>
  withDatabase(async (databaseUrl) => {
    const config = readConfig(goodEnv, folder)
    const shopFacts = async () => calm
    const behind = await examine({ config, databaseUrl, migrationsDir, shopFacts })
    expect(whatIs(behind, "refuse")).toContain("1 migrations are missing, from 0001_first.sql on")
    await migrate({ databaseUrl, directory: migrationsDir })
    for (const [change, code] of [
      ["update kit.migrations set sha256 = 'another'", "migrations.changed"],
      ["update kit.migrations set name = '0002_later.sql'", "migrations.unknown"],
    ] as const) {
      await run(databaseUrl, change)
      const other = await examine({ config, databaseUrl, migrationsDir, shopFacts })
      expect(other.filter(({ level }) => level === "refuse").map((finding) => finding.code)).toEqual([code])
    }
    const nowhere = "postgres://nobody@127.0.0.1:1/none"
    const away = await examine({ config, databaseUrl: nowhere, migrationsDir, shopFacts })
    expect(whatIs(away, "refuse")).toContain("The database cannot be examined")
  }))

test("a database that may forget what it confirmed is refused", async () => {
  const embedded = await startEmbedded({ dataDir: join(folder, "unsafe") })
  try {
    const client = new pg.Client(embedded.connection)
    await client.connect()
    for (const name of ["fsync", "full_page_writes", "synchronous_commit"]) {
      await client.query(`alter system set ${name} = off`)
    }
    await client.query("select pg_reload_conf()")
    await client.end()
    const config = readConfig(goodEnv, folder)
    const findings = await examine({
      config,
      databaseUrl: embedded.url,
      migrationsDir,
      shopFacts: async () => calm,
    })
    const refused = whatIs(findings, "refuse")
    for (const name of ["fsync", "full_page_writes", "synchronous_commit"])
      expect(refused).toContain(`${name} = off`)
  } finally {
    await embedded.stop()
  }
})

test("a secret that others can read is refused", () =>
  withDatabase(async (databaseUrl) => {
    const config = readConfig({ ...goodEnv, SECRET: undefined }, folder)
    chmodSync(join(config.dataDir, "secret"), 0o644)
    const findings = await examine({ config, databaseUrl, migrationsDir, shopFacts: async () => calm })
    expect(whatIs(findings, "refuse")).toContain("Others can read the secret")
  }))

import { randomBytes } from "node:crypto"
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { inject } from "vitest"
import { DocumentCache } from "./cache.ts"
import type { Actor, Db, Outside, Providers, Work } from "./db.ts"
import { wait } from "./http/limits.ts"
import { openLog } from "./log.ts"
import { openPools } from "./pool.ts"
import { Memory } from "./standing.ts"

export type TestDatabase = {
  url: string
  db: Db
  out: Outside
  inWork<Result>(command: (work: Work) => Promise<Result>): Promise<Result>
  /** As somebody else, or at another time. */
  inWorkAs<Result>(
    given: { actor?: Actor; now?: Date },
    command: (work: Work) => Promise<Result>,
  ): Promise<Result>
  close(): Promise<void>
}

const tester: Actor = { kind: "system", name: "test" }

/** A private database, made from the migrated template or given, and gone when it is closed. */
export async function testDb(
  providers: Partial<Providers> = {},
  database?: PrivateDatabase,
): Promise<TestDatabase> {
  const { url, drop } = database ?? (await makeDatabase())
  const log = openLog({ level: "silent", format: "json" })
  const cache = new DocumentCache()
  const pools = openPools({
    ...{ databaseUrl: url, prepare: true, size: 8, memory: new Memory(cache) },
    // What a test wants to know is what comes out, however busy the machine is.
    ...{ waitMs: 15_000, statementMs: 15_000 },
    onCommitted: ({ tags }) => cache.touched(tags),
  })
  const inWork = <Result>(command: (work: Work) => Promise<Result>) =>
    pools.inWork(command, { actor: tester })
  return {
    url,
    db: pools.db,
    inWork,
    inWorkAs: ({ actor = tester, now }, command) =>
      pools.inWork(command, { actor, ...(now && { now: () => now }) }),
    out: { db: pools.db, providers: providers as Providers, log, now: () => new Date(), pause: wait, inWork },
    async close() {
      await pools.end()
      await drop()
    },
  }
}

export type PrivateDatabase = { url: string; drop(): Promise<void> }

/** A new database from the template, for tests that open their own connections or a whole program on it. */
export async function makeDatabase(
  template: string = inject("testDatabase").template,
): Promise<PrivateDatabase> {
  const { adminUrl, isOurs } = inject("testDatabase")
  const name = `test_${randomBytes(8).toString("hex")}`
  await asAdmin(adminUrl, `create database ${name} template ${template}`)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    async drop() {
      const dropped = asAdmin(adminUrl, `drop database if exists ${name} with (force)`)
      // It waits for the disk up to a second; on a server of our own what is left goes with the server.
      if (isOurs) dropped.catch(() => {})
      else await dropped
    },
  }
}

/** Makes what all tests of a run copy: the first who asks makes it, the others wait for it. */
export async function madeOnce(name: string, make: () => Promise<void>): Promise<void> {
  const done = join(inject("testDir"), `${name}.made`)
  const admin = new pg.Client(inject("testDatabase").adminUrl)
  await admin.connect()
  try {
    await admin.query("select pg_advisory_lock(hashtext($1))", [name])
    if (existsSync(done)) return
    await make()
    writeFileSync(done, "")
  } finally {
    await admin.end()
  }
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}

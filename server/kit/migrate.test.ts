import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest"
import { connect } from "./client.ts"
import { migrate, pendingMigrations } from "./migrate.ts"

let admin: pg.Client
let client: pg.Client
let databaseUrl: string
let directory: string
const made: string[] = []

beforeAll(async () => {
  admin = new pg.Client(inject("testDatabase").adminUrl)
  await admin.connect()
})

beforeEach(async () => {
  await client?.end()
  const name = `migrate_${randomBytes(6).toString("hex")}`
  made.push(name)
  await admin.query(`create database ${name}`)
  const url = new URL(inject("testDatabase").adminUrl)
  url.pathname = `/${name}`
  databaseUrl = url.href
  client = new pg.Client(databaseUrl)
  await client.connect()
  directory = mkdtempSync(join(inject("testDir"), "migrations-"))
})

afterAll(async () => {
  await client?.end()
  for (const name of made) await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
})

function write(name: string, sql: string): void {
  writeFileSync(join(directory, name), sql)
}

const run = () => migrate({ databaseUrl, directory })

test("migrations run in the order of their numbers, each once", async () => {
  write("0002_second.sql", "insert into shop.log values ('second');")
  write(
    "0001_first.sql",
    "create schema shop; create table shop.log (text text); insert into shop.log values ('first');",
  )
  expect(await pendingMigrations(client, directory)).toEqual(["0001_first.sql", "0002_second.sql"])
  expect(await run()).toEqual({ applied: ["0001_first.sql", "0002_second.sql"] })
  expect(await run()).toEqual({ applied: [] })
  expect(await pendingMigrations(client, directory)).toEqual([])
  expect((await client.query("select text from shop.log")).rows).toEqual([
    { text: "first" },
    { text: "second" },
  ])
  rmSync(directory, { recursive: true })
})

test("four processes at once run each migration once, even one that takes longer than the lock timeout", async () => {
  write(
    "0001_slow.sql",
    "create table log (text text); insert into log values ('once'); select pg_sleep(2.3);",
  )
  write("0002_more.sql", "insert into log values ('more');")
  const results = await Promise.all([run(), run(), run(), run()])
  expect(results.flatMap(({ applied }) => applied).sort()).toEqual(["0001_slow.sql", "0002_more.sql"])
  expect((await client.query("select text from log")).rows).toEqual([{ text: "once" }, { text: "more" }])
})

test("a migration that was changed after it landed is refused", async () => {
  write("0001_first.sql", "create table log (text text);")
  await run()
  write("0001_first.sql", "create table log (text text, more text);")
  await expect(run()).rejects.toThrow("The migration 0001_first.sql was changed after it landed here.")
})

test("a program older than its database says so", async () => {
  write("0001_first.sql", "create table log (text text);")
  write("0002_second.sql", "select 1;")
  await run()
  rmSync(join(directory, "0002_second.sql"))
  await expect(run()).rejects.toThrow("0002_second.sql, which this version does not know")
})

test("a failing migration changes nothing, names its line, and can be mended", async () => {
  write("0001_first.sql", "create table log (text text);\ninsert into lag values (1);\n")
  await expect(run()).rejects.toThrow(
    '0001_first.sql failed and changed nothing: relation "lag" does not exist (line 2)',
  )
  expect((await client.query("select to_regclass('log') as log")).rows).toEqual([{ log: null }])
  write("0001_first.sql", "create table log (text text);\n")
  expect(await run()).toEqual({ applied: ["0001_first.sql"] })
})

test("a migration waits politely for a lock that a shopper holds", async () => {
  write("0001_first.sql", "create table log (text text);")
  await run()
  await client.query("begin; lock table log in access exclusive mode")
  write("0002_second.sql", "alter table log add column more text;")
  const migrated = run()
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  await client.query("commit")
  expect(await migrated).toEqual({ applied: ["0002_second.sql"] })
})

test("a database that does not answer is a sentence, without its password", async () => {
  const wrong = { databaseUrl: "postgres://me:hunter2@127.0.0.1:1/none", directory }
  await expect(migrate(wrong)).rejects.toThrow(/^The database does not let us in: .*ECONNREFUSED/)
  await expect(migrate(wrong)).rejects.not.toThrow("hunter2")
})

test("a database that takes the call and says nothing is a sentence, too", async () => {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve))
  const { port } = silent.address() as AddressInfo
  const asked = connect(`postgres://me:hunter2@127.0.0.1:${port}/none`, { name: "test", waitMs: 200 })
  await expect(asked).rejects.toThrow("The database does not let us in: it says nothing for 0.2 s.")
  silent.close()
})

test("names must be numbered, and numbers unique", async () => {
  write("0001_first.sql", "select 1;")
  write("0001_twin.sql", "select 1;")
  await expect(run()).rejects.toThrow("Two migrations have the number 0001")
  rmSync(join(directory, "0001_twin.sql"))
  write("first.sql", "select 1;")
  await expect(run()).rejects.toThrow("must be named NNNN_words_like_this.sql")
})

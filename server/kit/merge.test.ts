import { afterAll, expect, test } from "vitest"
import { Refusal } from "./errors.ts"
import { merge } from "./merge.ts"
import { newStats, openPools } from "./pool.ts"
import { type Sql, sql, toStatement } from "./sql.ts"
import { testDb } from "./testing.ts"

const database = await testDb()
const pools = openPools({ databaseUrl: database.url, prepare: true, size: 2 })
await database.inWork(async (work) => {
  work.write(sql`create schema shelf`)
  work.write(
    sql`create table shelf.boxes (id text primary key, size int constraint boxes_size check (size > 0))`,
  )
  work.write(sql`create table shelf.things (id text primary key, box_id text references shelf.boxes (id))`)
})
afterAll(async () => {
  await pools.end()
  await database.close()
})

const writesOf = (...statements: Sql[]) =>
  merge(statements.map((statement) => ({ statement: toStatement(statement), expected: undefined }))).length

test("writes to different tables leave as one, also when one refers to the other's new row", async () => {
  const stats = newStats()
  const actor = { kind: "system" as const, name: "test" }
  await pools.inWork(
    async (work) => {
      work.write(sql`insert into shelf.boxes (id, size) values (${"a"}, ${3})`)
      work.write(sql`insert into shelf.things (id, box_id) values (${"t"}, ${"a"})`)
    },
    { actor, stats },
  )
  expect(stats.statements).toBe(1)
  const rows = await database.db.many(
    sql`select t.id, b.size from shelf.things t join shelf.boxes b on b.id = t.box_id`,
  )
  expect(rows).toEqual([{ id: "t", size: 3 }])
})

test("writes stay apart when one mentions what the other changes, or when they change the same", () => {
  const insert = sql`insert into shelf.boxes (id, size) values (${"b"}, ${1})`
  expect(writesOf(insert, sql`update shelf.boxes set size = 2`)).toBe(2)
  expect(writesOf(insert, sql`delete from shelf.things where box_id in (select id from shelf.boxes)`)).toBe(2)
  expect(writesOf(insert, sql`with gone as (delete from shelf.things) select 1`)).toBe(2)
  expect(
    writesOf(insert, sql`update shelf.things set box_id = null`, sql`update kit.workers set seen_at = now()`),
  ).toBe(1)
})

test("a rule broken in one of several joined writes is refused in its words, and nothing of them is kept", async () => {
  const words = { constraints: { boxes_size: () => new Refusal("box.size", 422, "A box has a size.") } }
  const broken = database.inWork(async (work) => {
    work.write(sql`insert into shelf.things (id) values ('lost')`)
    work.write(sql`insert into shelf.boxes (id, size) values ('c', ${0})`, words)
  })
  await expect(broken).rejects.toMatchObject({ code: "box.size" })
  expect(await database.db.many(sql`select id from shelf.things where id = 'lost'`)).toEqual([])
})

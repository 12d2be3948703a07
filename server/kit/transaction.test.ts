import { afterAll, beforeEach, expect, test } from "vitest"
import { all, lastly, type Work } from "./db.ts"
import { Refusal } from "./errors.ts"
import { newStats, openPools } from "./pool.ts"
import { sql } from "./sql.ts"
import { testDb } from "./testing.ts"

const database = await testDb()
const pools = openPools({ databaseUrl: database.url, prepare: true, size: 4 })
const actor = { kind: "system" as const, name: "test" }

await database.inWork(async (work) => {
  work.write(
    sql`create table things (id text primary key, number int constraint things_positive check (number > 0))`,
  )
})
beforeEach(() => database.inWork(async (work) => work.write(sql`delete from things`)))
afterAll(async () => {
  await pools.end()
  await database.close()
})

const things = () =>
  database.db.many(sql<{ id: string; number: number }>`select id, number from things order by id limit 100`)
const put = (work: Work, id: string, number: number) =>
  work.write(sql`insert into things (id, number) values (${id}, ${number})`)

async function tripsOf(command: (work: Work) => Promise<unknown>): Promise<number> {
  const stats = newStats()
  await pools.inWork(command, { actor, stats })
  return stats.trips
}

test("loads go out with BEGIN, writes and the last read with COMMIT: two trips", async () => {
  const trips = await tripsOf(async (work) => {
    const [one, two] = await all(
      work.tx.one(sql<{ n: number }>`select 1 as n`),
      work.tx.one(sql<{ n: number }>`select 2 as n`),
    )
    put(work, "a", one.n + two.n)
    const rows = await lastly(work, work.tx.many(sql<{ number: number }>`select number from things limit 10`))
    expect(rows).toEqual([{ number: 3 }])
  })
  expect(trips).toBe(2)
})

test("writes alone are one trip", async () => {
  expect(await tripsOf(async (work) => put(work, "a", 1))).toBe(1)
})

test("a read sees what was queued before it", async () => {
  await database.inWork(async (work) => {
    put(work, "a", 1)
    expect(await work.tx.one(sql<{ count: number }>`select count(*)::int as count from things`)).toEqual({
      count: 1,
    })
  })
})

test("a command that throws leaves nothing behind, and its connection works on", async () => {
  for (let round = 0; round < 10; round++) {
    const failed = database.inWork(async (work) => {
      put(work, "a", 1)
      await work.tx.one(sql`select 1 as one`)
      throw new Error("changed my mind")
    })
    await expect(failed).rejects.toThrow("changed my mind")
  }
  expect(await things()).toEqual([])
})

test("a write that breaks a rule of the database refuses in our words, though COMMIT was sent behind it", async () => {
  const words = {
    constraints: { things_positive: () => new Refusal("thing.negative", 422, "Only positive numbers.") },
  }
  const broken = database.inWork(async (work) => {
    put(work, "a", 1)
    work.write(sql`insert into things (id, number) values ('b', ${-1})`, words)
    return lastly(work, work.tx.many(sql`select id from things limit 10`))
  })
  await expect(broken).rejects.toMatchObject({ code: "thing.negative", status: 422 })
  expect(await things()).toEqual([])
})

test("a write that changes another number of rows than it must takes everything back", async () => {
  const missing = { rows: 1, refuse: () => new Refusal("thing.gone", 404, "There is no such thing.") }
  const broken = database.inWork(async (work) => {
    put(work, "a", 1)
    work.write(sql`update things set number = 2 where id = ${"b"}`, missing)
  })
  await expect(broken).rejects.toMatchObject({ code: "thing.gone" })
  expect(await things()).toEqual([])
  await database.inWork(async (work) => {
    put(work, "b", 1)
    work.write(sql`update things set number = 2 where id = ${"b"}`, missing)
  })
  expect(await things()).toEqual([{ id: "b", number: 2 }])
})

test("two transactions that deadlock both succeed in the end", async () => {
  await database.inWork(async (work) => {
    put(work, "a", 1)
    put(work, "b", 1)
  })
  const bump = (first: string, second: string) =>
    pools.inWork(
      async (work) => {
        await work.tx.one(sql`update things set number = number + 1 where id = ${first} returning id`)
        await new Promise((resolve) => setTimeout(resolve, 50))
        await work.tx.one(sql`update things set number = number + 1 where id = ${second} returning id`)
      },
      { actor },
    )
  await Promise.all([bump("a", "b"), bump("b", "a")])
  expect((await things()).map(({ number }) => number)).toEqual([3, 3])
})

test("connections for reads refuse to write", async () => {
  await expect(database.db.many(sql`insert into things (id, number) values ('a', 1)`)).rejects.toThrow(
    "read-only",
  )
})

test("a table that changes its shape under a prepared statement is read anew", async () => {
  const read = () => pools.db.many(sql`select * from shifting limit 10`)
  await database.inWork(async (work) => work.write(sql`create table shifting (a int)`))
  for (let round = 0; round < 8; round++) await read()
  await database.inWork(async (work) => work.write(sql`alter table shifting add column b int`))
  await database.inWork(async (work) => work.write(sql`insert into shifting values (1, 2)`))
  for (let round = 0; round < 8; round++) expect(await read()).toEqual([{ a: 1, b: 2 }])
  await database.inWork(async (work) => work.write(sql`drop table shifting`))
})

test("nothing can be asked or written after the last read", async () => {
  const late = database.inWork(async (work) => {
    const rows = await lastly(work, work.tx.many(sql`select 1 as one`))
    put(work, "a", 1)
    return rows
  })
  await expect(late).rejects.toThrow("does not fail afterwards")
})

test("values of every kind come back as they went in", async () => {
  const at = new Date("2026-03-29T01:30:00.123Z")
  const row = await database.db.one(sql<Record<string, unknown>>`
    select ${9007199254740993n}::bigint as big, ${at}::timestamptz as at,
           ${["a,b", '"', "\\", "ü"]}::text[] as texts,
           ${JSON.stringify({ a: [1, "2"] })}::jsonb as json, ${true}::boolean as yes, ${null}::text as none,
           ${[1n, 2n]}::bigint[] as bigs, ${"x'); drop table things; --"}::text as odd_text,
           date '2026-11-25' as day
  `)
  expect(row).toEqual({
    big: 9007199254740993n,
    at,
    texts: ["a,b", '"', "\\", "ü"],
    json: { a: [1, "2"] },
    yes: true,
    none: null,
    bigs: [1n, 2n],
    oddText: "x'); drop table things; --",
    day: "2026-11-25",
  })
})

test("a database that is not there is a 503 that says when to come back", async () => {
  const away = openPools({ databaseUrl: "postgres://nobody@127.0.0.1:1/none", prepare: true })
  await expect(away.db.one(sql`select 1 as one`)).rejects.toMatchObject({
    code: "database.away",
    status: 503,
    details: { retryAfterSeconds: 2 },
  })
  await away.end()
})

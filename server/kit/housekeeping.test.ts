import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, expect, test } from "vitest"
import { DocumentCache, makeAgainMs, touch } from "./cache.ts"
import { keepHouse, kitJobs } from "./housekeeping.ts"
import { documentOf } from "./http/documents.ts"
import { openPools } from "./pool.ts"
import { sql } from "./sql.ts"
import { testDb } from "./testing.ts"

const database = await testDb()
afterAll(() => database.close())

const countOf = async (table: ReturnType<typeof sql>) =>
  (await database.db.one(sql<{ count: number }>`select count(*)::int as count from ${table}`)).count

async function runAll(): Promise<void> {
  for (const one of kitJobs) await one.run(database.out, {} as never)
}

test("what is old goes however much of it there is, and what is young stays", async () => {
  await database.inWork(async (work) => {
    work.write(sql`
      insert into kit.events (id, name, payload, at)
      select 'evt_' || n, 'note.taken', '{}',
             now() - case when n = 0 then '1 day' else '15 days' end::interval
      from generate_series(0, 12000) n
    `)
    work.write(sql`
      insert into kit.deliveries (subscriber, event_id, state, next_try_at, done_at)
      select 'notes', id, 'done', at, at from kit.events
    `)
    work.write(sql`
      insert into kit.idempotency_keys (scope, key, body_hash, state, lease_until, created_at)
      select 'notes', n, '', 'running', now(),
             now() - case when n = 0 then '1 hour' else '3 days' end::interval
      from generate_series(0, 41000) n
    `)
    work.write(sql`
      insert into kit.touches (tag, at)
      select 'notes', now() - case when n = 0 then '1 minute' else '2 hours' end::interval
      from generate_series(0, 41000) n
    `)
  })
  await runAll()
  expect(await countOf(sql`kit.events`)).toBe(1)
  expect(await countOf(sql`kit.deliveries`)).toBe(1)
  expect(await countOf(sql`kit.idempotency_keys`)).toBe(1)
  expect(await countOf(sql`kit.touches`)).toBe(1)
})

test("an event that somebody still waits for is kept", async () => {
  await database.inWork(async (work) => {
    work.write(sql`
      insert into kit.events (id, name, payload, at)
      values ('evt_old', 'note.taken', '{}', now() - interval '40 days')
    `)
    work.write(sql`
      insert into kit.deliveries (subscriber, event_id, next_try_at) values ('notes', 'evt_old', now())
    `)
  })
  await runAll()
  expect(await database.db.many(sql`select id from kit.events where id = 'evt_old'`)).toHaveLength(1)
})

test("under a stream of changes a list of any process says all that was committed 300 ms ago", async () => {
  await database.inWork(async (work) => {
    work.write(sql`create table counted (only_row int primary key, n int)`)
    work.write(sql`insert into counted values (1, 0)`)
  })
  const here = new DocumentCache()
  const there = new DocumentCache()
  const pools = openPools({
    databaseUrl: database.url,
    prepare: true,
    onCommitted: ({ tags }) => here.touched(tags),
  })
  const house = keepHouse({ db: database.db, cache: there, log: database.out.log })
  const committedAt: number[] = []
  const endAt = performance.now() + 2_000
  const isOver = () => performance.now() > endAt

  const write = async () => {
    while (!isOver()) {
      await pools.inWork(
        async (work) => {
          work.write(sql`update counted set n = n + 1`)
          touch(work, "counted")
        },
        { actor: { kind: "system", name: "test" } },
      )
      committedAt.push(performance.now())
      await sleep(20)
    }
  }
  const read = async (cache: DocumentCache) => {
    const seen = { made: 0, lags: [] as number[] }
    const make = async () => {
      seen.made++
      const { n } = await database.db.one(sql<{ n: number }>`select n from counted`)
      return { document: documentOf(Buffer.from(String(n))), tags: ["counted"] }
    }
    while (!isOver()) {
      const askedAt = performance.now()
      const { body } = await cache.getOrMake("counted", make, { mayLag: true })
      // The first commit that it does not know; change number n is at place n - 1.
      const missedAt = committedAt[Number(body.toString())] ?? askedAt
      seen.lags.push(askedAt - missedAt)
      await sleep(2)
    }
    return seen
  }
  const [, ...seen] = await Promise.all([write(), read(here), read(there)])
  await house.close()
  await pools.end()
  for (const { made, lags } of seen) {
    expect(lags.length).toBeGreaterThan(200)
    expect(Math.max(...lags)).toBeLessThan(300)
    expect(Math.max(...lags)).toBeGreaterThan(20)
    expect(made).toBeLessThan(2_000 / makeAgainMs + 3)
  }
})

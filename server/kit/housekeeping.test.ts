import { afterAll, expect, test } from "vitest"
import { kitJobs } from "./housekeeping.ts"
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

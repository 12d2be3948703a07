import { afterAll, beforeAll, expect, test } from "vitest"
import { openPools, type Pools } from "../../server/kit/pool.ts"
import { sql } from "../../server/kit/sql.ts"
import { type TestDatabase, testDb } from "../../server/kit/testing.ts"
import { makeEmptyTwins, removeTwins, rowsWrittenWith, statementFor } from "./rows.ts"

let database: TestDatabase
let pools: Pools

beforeAll(async () => {
  database = await testDb()
  pools = openPools({ databaseUrl: database.url, prepare: true, size: 2 })
})

afterAll(async () => {
  await pools.end()
  await database.close()
})

const actor = { kind: "system", name: "test" } as const
const id = (prefix: string, digit: string) => `${prefix}_${digit.repeat(32)}`

test("the limit writes the same rows as a transaction did, anew each time", async () => {
  await pools.inWork(
    async (work) => {
      work.write(sql`
        insert into kit.events (id, name, payload)
        values (${id("evt", "a")}, 'order.placed', ${JSON.stringify({ orderId: id("ord", "b") })}::jsonb)
      `)
      for (const subscriber of ["mail", "stock"]) {
        work.write(sql`
          insert into kit.deliveries (subscriber, event_id, next_try_at)
          values (${subscriber}, ${id("evt", "a")}, now())
        `)
      }
      work.write(sql`insert into orders.counters (name, next) values ('bench', 5)`)
    },
    { actor },
  )
  const written = await rowsWrittenWith(pools, { table: "kit.events", id: id("evt", "a") })
  expect(written.map(({ table, rows }) => [`${table.schema}.${table.name}`, rows.length])).toEqual([
    ["kit.deliveries", 2],
    ["kit.events", 1],
    ["orders.counters", 1],
  ])

  await makeEmptyTwins(pools, written)
  const next = statementFor(written)
  for (let turn = 0; turn < 3; turn++) await pools.inWork(async (work) => work.write(next()), { actor })

  const counts = await pools.db.one(sql<{ events: number; deliveries: number; joined: number }>`
    select (select count(*) from bench.kit_events)::int as events,
           (select count(*) from bench.kit_deliveries)::int as deliveries,
           (select count(*) from bench.kit_deliveries d join bench.kit_events e on e.id = d.event_id)::int
             as joined
  `)
  expect(counts).toEqual({ events: 3, deliveries: 6, joined: 6 })

  await removeTwins(pools)
})

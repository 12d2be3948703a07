import { afterAll, expect, test } from "vitest"
import { learnSizes } from "./sizes.ts"
import { sql } from "./sql.ts"
import { testDb } from "./testing.ts"

const database = await testDb()
afterAll(() => database.close())
const { db, inWork, out } = database

const rowsKnown = async () =>
  (
    await db.one(sql<{ rows: number }>`
      select reltuples::float8 as rows from pg_class where oid = 'kit.touches'::regclass
    `)
  ).rows

async function addRows(count: number): Promise<void> {
  await inWork(async (work) => {
    work.write(sql`insert into kit.touches (tag) select 'rows' from generate_series(1, ${count}::int)`)
    // What a transaction has done is counted some time after it, unless it says so.
    await work.tx.many(sql`select pg_stat_force_next_flush()::text`)
  })
}

test("the database learns how large a table is when it has more than doubled", async () => {
  await addRows(2_000)
  await learnSizes(out)
  expect(await rowsKnown()).toBe(2_000)
  await addRows(1_000)
  await learnSizes(out)
  expect(await rowsKnown()).toBe(2_000)
  await addRows(4_000)
  await learnSizes(out)
  expect(await rowsKnown()).toBe(7_000)
})

import { afterAll, expect, test } from "vitest"
import { openPools } from "./pool.ts"
import { sql } from "./sql.ts"
import { testDb } from "./testing.ts"

const database = await testDb()
const pools = openPools({ databaseUrl: database.url, prepare: true, size: 1 })
afterAll(async () => {
  await pools.end()
  await database.close()
})

const given = new Date("2026-02-03T04:05:06.789Z")
const everyKind = (many: number) => sql`
  select 7::bigint as big_number, true as is_true, '{"a": [1, "two"]}'::jsonb as json_value,
         null::text as nothing,
         array['x', 'y,"z"'] as some_texts, array[1, 2]::bigint[] as some_numbers,
         ${given}::timestamptz as at_instant,
         date '2026-02-03' as on_day, 1.5::float8 as fraction, 'ü → 漢'::text as words, n
  from generate_series(1, ${many}::int) as n
`
const row = {
  bigNumber: 7n,
  isTrue: true,
  jsonValue: { a: [1, "two"] },
  nothing: null,
  someTexts: ["x", 'y,"z"'],
  someNumbers: [1n, 2n],
  atInstant: given,
  onDay: "2026-02-03",
  fraction: 1.5,
  words: "ü → 漢",
}

test("the second answer, which describes nothing, is the same as the first", async () => {
  for (const many of [1, 2, 0, 3]) {
    const rows = await pools.db.many(everyKind(many))
    expect(rows).toEqual(Array.from({ length: many }, (_, place) => ({ ...row, n: place + 1 })))
  }
})

test("statements asked together keep their own columns", async () => {
  const ask = () =>
    Promise.all([
      pools.db.one(sql`select 1 as one, 2 as two`),
      pools.db.many(everyKind(2)),
      pools.db.one(sql`select 'x' as two, 'y' as one`),
    ])
  const first = await ask()
  expect(await ask()).toEqual(first)
  expect(first[2]).toEqual({ two: "x", one: "y" })
})

test("a statement that fails says so each time, and the next one is answered", async () => {
  const divide = (by: number) => pools.db.one(sql`select 6 / ${by}::int as share`)
  expect(await divide(3)).toEqual({ share: 2 })
  await expect(divide(0)).rejects.toMatchObject({ code: "22012" })
  await expect(Promise.all([divide(0), divide(2)])).rejects.toMatchObject({ code: "22012" })
  expect(await divide(2)).toEqual({ share: 3 })
})

test("instants of any year arrive as they were", async () => {
  const years = [
    new Date("0099-12-31T23:59:59Z"),
    new Date(-62_135_596_800_000),
    new Date("+012026-01-01T00:00:00Z"),
  ]
  for (const at of [...years, given]) {
    expect(await pools.db.one(sql`select ${at}::timestamptz as at`)).toEqual({ at })
  }
})

test("a table that changes never gives rows of its old shape", async () => {
  await database.inWork(async (work) => {
    work.write(sql`create table public.shaped (id int primary key, word text)`)
    work.write(sql`insert into public.shaped values (1, 'one')`)
  })
  const look = () => pools.db.many(sql`select * from public.shaped limit 5`)
  expect(await look()).toEqual([{ id: 1, word: "one" }])
  expect(await look()).toEqual([{ id: 1, word: "one" }])
  await database.inWork(async (work) =>
    work.write(sql`alter table public.shaped add column more int default 5`),
  )
  expect(await look()).toEqual([{ id: 1, word: "one", more: 5 }])
})

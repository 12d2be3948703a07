import { afterAll, beforeEach, expect, test } from "vitest"
import { DocumentCache, touch } from "./cache.ts"
import type { Db } from "./db.ts"
import { openPools } from "./pool.ts"
import { sql } from "./sql.ts"
import { Memory, standingFact, standingRows } from "./standing.ts"
import { testDb } from "./testing.ts"

const database = await testDb()
const cache = new DocumentCache()
const pools = openPools({
  ...{ databaseUrl: database.url, prepare: true, size: 2, memory: new Memory(cache) },
  onCommitted: ({ tags }) => cache.touched(tags),
})
const act = { actor: { kind: "system", name: "test" } } as const
afterAll(async () => {
  await pools.end()
  await database.close()
})

await database.inWork(async (work) => {
  work.write(sql`create table public.notes (id text primary key, body text not null)`)
})

type Note = { id: string; body: string }

let reads = 0
beforeEach(async () => {
  reads = 0
  cache.clear()
  await database.inWork(async (work) => {
    work.write(sql`delete from public.notes`)
    work.write(sql`insert into public.notes values ('a', 'first'), ('b', 'second')`)
  })
})

const readNotes = (db: Db) => {
  reads++
  return db.many(sql<Note>`select id, body from public.notes order by id limit 10`)
}
const notesNow = standingFact({ tags: ["notes"], read: readNotes })
const notesById = standingRows<Note>({
  idOf: ({ id }) => id,
  tagOf: ({ id }) => `note:${id}`,
  read(db, ids) {
    reads++
    return db.many(sql<Note>`select id, body from public.notes where id = any(${[...ids]}::text[])`)
  },
})
const bodies = (notes: Note[]) => notes.map(({ body }) => body).sort()

const change = (body: string, tag: string) =>
  pools.inWork(async (work) => {
    work.write(sql`update public.notes set body = ${body} where id = 'a'`)
    touch(work, tag)
  }, act)

test("a fact is read once, however many ask, until its tag is touched", async () => {
  await Promise.all([notesNow(pools.db), notesNow(pools.db), notesNow(pools.db)])
  expect(reads).toBe(1)
  await change("changed", "other")
  expect(bodies(await notesNow(pools.db))).toEqual(["first", "second"])
  await change("changed again", "notes")
  expect(bodies(await notesNow(pools.db))).toEqual(["changed again", "second"])
  expect(reads).toBe(2)
})

test("a transaction that comes to nothing leaves nothing in memory", async () => {
  const failing = pools.inWork(async (work) => {
    work.write(sql`update public.notes set body = 'never' where id = 'a'`)
    // Sends the change, so that a read of this transaction would see it.
    await work.tx.many(sql`select 1 as one`)
    await notesNow(work.tx)
    await notesById(work.tx, ["a"])
    throw new Error("no")
  }, act)
  await expect(failing).rejects.toThrow("no")
  expect(bodies(await notesNow(pools.db))).toEqual(["first", "second"])
  expect(bodies(await notesById(pools.db, ["a"]))).toEqual(["first"])
})

test("only the rows that are missing or touched are read again", async () => {
  expect(bodies(await notesById(pools.db, ["a"]))).toEqual(["first"])
  expect(bodies(await notesById(pools.db, ["a", "b"]))).toEqual(["first", "second"])
  expect(bodies(await notesById(pools.db, ["b", "a", "none"]))).toEqual(["first", "second"])
  expect(reads).toBe(3)
  await change("changed", "note:a")
  expect(bodies(await notesById(pools.db, ["b"]))).toEqual(["second"])
  expect(reads).toBe(3)
  expect(bodies(await notesById(pools.db, ["a", "b"]))).toEqual(["changed", "second"])
})

test("what is touched while it is read is given out once and not kept", async () => {
  let go: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  const slowById = standingRows<Note>({
    idOf: ({ id }) => id,
    tagOf: ({ id }) => `note:${id}`,
    async read(db, ids) {
      const rows = await db.many(sql<Note>`select id, body from public.notes where id = any(${[...ids]})`)
      await gate
      return rows
    },
  })
  const slowNow = standingFact({
    tags: ["notes"],
    async read(db) {
      const notes = await readNotes(db)
      await gate
      return notes
    },
  })
  const early = [slowById(pools.db, ["a"]), slowNow(pools.db)]
  await new Promise((resolve) => setTimeout(resolve, 50))
  await change("changed", "notes")
  await change("changed", "note:a")
  go()
  await Promise.all(early)
  expect(bodies(await slowById(pools.db, ["a"]))).toEqual(["changed"])
  expect(bodies(await slowNow(pools.db))).toEqual(["changed", "second"])
})

test("when nobody knows what changed, nothing stands", async () => {
  await notesNow(pools.db)
  await notesById(pools.db, ["a"])
  await database.inWork(async (work) =>
    work.write(sql`update public.notes set body = 'quiet' where id = 'a'`),
  )
  cache.clear()
  expect(bodies(await notesNow(pools.db))).toEqual(["quiet", "second"])
  expect(bodies(await notesById(pools.db, ["a"]))).toEqual(["quiet"])
})

test("a read that fails is tried again by the next who asks", async () => {
  let isAway = true
  const shaky = standingFact({
    tags: ["notes"],
    read: async (db) => {
      if (isAway) throw new Error("away")
      return readNotes(db)
    },
  })
  await expect(shaky(pools.db)).rejects.toThrow("away")
  isAway = false
  expect(bodies(await shaky(pools.db))).toEqual(["first", "second"])
})

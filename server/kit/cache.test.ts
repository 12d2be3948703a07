import { expect, test } from "vitest"
import { DocumentCache, touch } from "./cache.ts"
import { documentOf } from "./http/documents.ts"
import { openPools } from "./pool.ts"
import { sql } from "./sql.ts"
import { testDb } from "./testing.ts"
import { readTouches, Told, type Touched } from "./touches.ts"

const documentWith = (text: string) => ({ document: documentOf(Buffer.from(text)), tags: ["a"] })

test("a document is made once, however many ask for it at the same time", async () => {
  const cache = new DocumentCache()
  let made = 0
  const make = async () => {
    made++
    await new Promise((resolve) => setTimeout(resolve, 5))
    return documentWith("one")
  }
  const all = await Promise.all(Array.from({ length: 20 }, () => cache.getOrMake("key", make)))
  expect(new Set(all.map(({ body }) => body.toString()))).toEqual(new Set(["one"]))
  await cache.getOrMake("key", make)
  expect(made).toBe(1)
})

test("a document whose tag is touched while it is being made is not kept, and nobody new gets it", async () => {
  const cache = new DocumentCache()
  let finish: () => void = () => {}
  const waiting = new Promise<void>((resolve) => {
    finish = resolve
  })
  const old = cache.getOrMake("key", async () => {
    await waiting
    return documentWith("old")
  })
  cache.touched(["a"])
  const fresh = await cache.getOrMake("key", async () => documentWith("new"))
  finish()
  await old
  expect(fresh.body.toString()).toBe("new")
  expect(cache.get("key")?.body.toString()).toBe("new")
})

test("the cache keeps to its bytes and drops the longest unused first", async () => {
  const cache = new DocumentCache({ bytesMax: 3_000 })
  const make = async () => documentWith("x".repeat(1_000))
  for (const key of ["1", "2"]) await cache.getOrMake(key, make)
  cache.get("1")
  await cache.getOrMake("3", make)
  expect(cache.get("1")).toBeDefined()
  expect(cache.get("2")).toBeUndefined()
  expect(cache.size().bytes).toBeLessThanOrEqual(3_000)
  cache.touched(["a"])
  expect(cache.size()).toEqual({ entries: 0, bytes: 0 })
})

test("a touch arrives in other processes, also when its transaction commits late", async () => {
  const database = await testDb()
  const others = openPools({ databaseUrl: database.url, prepare: true, size: 2 })
  const touches = readTouches(others.db)
  expect(await touches.read()).toEqual([])
  let commit: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    commit = resolve
  })
  const late = database.inWork(async (work) => {
    touch(work, "late")
    await work.tx.one(sql`select 1 as one`)
    await held
  })
  await database.inWork(async (work) => touch(work, "early"))
  expect(await touches.read()).toEqual(["early"])
  expect(await touches.read()).toEqual([])
  commit()
  await late
  expect(await touches.read()).toEqual(["late"])
  expect(await touches.read()).toEqual([])
  await others.end()
  await database.close()
})

test("what a process has told its memory itself is not told again by a look", async () => {
  const database = await testDb()
  const told = new Told()
  const committed: Touched[] = []
  const pools = openPools({
    ...{ databaseUrl: database.url, prepare: true, size: 2 },
    onCommitted: (touched) => void committed.push(touched),
  })
  const here = readTouches(pools.db, told)
  const there = readTouches(pools.db)
  for (const { read } of [here, there]) expect(await read()).toEqual([])
  const change = (tag: string) =>
    pools.inWork(async (work) => touch(work, tag), { actor: { kind: "system", name: "test" } })
  await change("known")
  await change("not heard of")
  expect(committed.map(({ tags }) => tags)).toEqual([["known"], ["not heard of"]])
  told.add(committed[0]?.touchIds ?? [])
  expect(await here.read()).toEqual(["not heard of"])
  expect(await there.read()).toEqual(["known", "not heard of"])
  await change("known")
  expect(await here.read()).toEqual(["known"])
  await pools.end()
  await database.close()
})

test("when more was touched than can be told, everything is taken as touched", async () => {
  const database = await testDb()
  const touches = readTouches(database.db)
  await touches.read()
  await database.inWork(async (work) => {
    work.write(sql`insert into kit.touches (tag) select 'tag ' || n from generate_series(1, 50000) n`)
  })
  expect(await touches.read()).toBe("everything")
  await database.close()
})

import { gunzipSync } from "node:zlib"
import { afterAll, beforeEach, expect, test } from "vitest"
import { z } from "zod"
import { DocumentCache, touch } from "../cache.ts"
import { lastly, type Work } from "../db.ts"
import { Refusal } from "../errors.ts"
import { openPools } from "../pool.ts"
import { openSeal } from "../seal.ts"
import { sql } from "../sql.ts"
import { testDb } from "../testing.ts"
import { openEdge } from "./edge.ts"
import { openFront } from "./front.ts"
import { openLimits } from "./limits.ts"
import { openMetrics } from "./metrics.ts"
import { trustOf } from "./proxies.ts"
import { document, everyone, read, withCookie, write } from "./routes.ts"
import { openServer, serveRoutes } from "./server.ts"

const database = await testDb()
await database.inWork(async (work) => {
  work.write(sql`create table notes (id serial primary key, text text)`)
})

const Note = z.strictObject({ text: z.string().max(20) })
const Saved = z.strictObject({ count: z.int(), text: z.string() })

async function addNote(work: Work, { text }: { text: string }) {
  if (text === "refuse") throw new Refusal("note.refused", 409, "Not this one.")
  if (text === "bug") throw new Error("the password is hunter2")
  work.write(sql`insert into notes (text) values (${text})`)
  touch(work, "notes")
  return lastly(
    work,
    work.tx.one(
      sql<{ count: number; text: string }>`select count(*)::int as count, ${text}::text as text from notes`,
    ),
  )
}

let nextFails = false
/** What the second half of a slow call waits for. */
let held: Promise<void> = Promise.resolve()
const routes = [
  write({
    path: "POST /notes",
    who: everyone,
    input: Note,
    reply: Saved,
    run: addNote,
    status: 201,
    summary: "Add",
    idempotent: true,
  }),
  write({
    path: "POST /slow-notes",
    who: everyone,
    input: Note,
    reply: Saved,
    run: addNote,
    next: async (_out, saved) => {
      await held
      if (nextFails) throw new Refusal("note.later", 409, "Not now.")
      return withCookie({ ...saved }, { name: "note", value: "yes", maxAgeSeconds: 60 })
    },
    summary: "Add slowly",
    idempotent: true,
  }),
  document({
    path: "GET /notes",
    who: everyone,
    input: z.strictObject({ limit: z.coerce.number().int().min(1).max(10).default(10) }),
    reply: z.strictObject({ notes: z.array(z.string()) }),
    key: ({ limit }) => `${limit}`,
    run: async (db, { limit }) => {
      const rows = await db.many(sql<{ text: string }>`select text from notes order by id limit ${limit}`)
      return { reply: { notes: rows.map(({ text }) => text) }, tags: ["notes"] }
    },
    summary: "Notes",
  }),
  read({
    path: "GET /wrong",
    who: everyone,
    input: z.strictObject({}),
    reply: Saved,
    run: async () => ({ count: 1, text: 5 }) as never,
    summary: "Wrong",
  }),
]

const cache = new DocumentCache()
const pools = openPools({
  databaseUrl: database.url,
  prepare: true,
  onCommitted: ({ tags }) => cache.touched(tags),
})
const limits = openLimits()
const log = database.out.log
const edge = openEdge({
  pools,
  providers: database.out.providers,
  cache,
  limits,
  log,
  seal: openSeal("secret", "test"),
  checkReplies: true,
})
const metrics = openMetrics()
const trust = trustOf(false)
const front = openFront({ cache, limits, metrics, trust })
const serverOptions = { edge, log, metrics, front, trust, secure: false, checkReplies: true }
const server = openServer(serverOptions, { rewriteUrl: ({ url }) => url ?? "/" })
serveRoutes(server, routes, serverOptions)

beforeEach(async () => {
  nextFails = false
  await database.inWork(async (work) => {
    work.write(sql`truncate notes`)
    work.write(sql`delete from kit.idempotency_keys`)
  })
  cache.clear()
})
afterAll(async () => {
  await server.close()
  limits.close()
  await pools.end()
  await database.close()
})

type Given = { key?: string; headers?: Record<string, string>; path?: string }

async function post(body: unknown, { key, headers, path = "/notes" }: Given = {}) {
  const reply = await server.inject({
    method: "POST",
    url: path,
    headers: { "content-type": "application/json", ...(key && { "idempotency-key": key }), ...headers },
    payload: typeof body === "string" ? body : JSON.stringify(body),
  })
  return { status: reply.statusCode, body: reply.json(), headers: reply.headers }
}

const notes = () => database.db.many(sql<{ text: string }>`select text from notes order by id limit 100`)

test("the same key gives the same reply and happens once, one after the other and at once", async () => {
  const first = await post({ text: "a" }, { key: "k1" })
  expect(first).toMatchObject({ status: 201, body: { count: 1, text: "a" } })
  expect(await post({ text: "a" }, { key: "k1" })).toMatchObject({
    status: 201,
    body: { count: 1, text: "a" },
  })
  const many = await Promise.all(Array.from({ length: 8 }, () => post({ text: "b" }, { key: "k2" })))
  for (const { status } of many) expect([201, 409]).toContain(status)
  expect(await notes()).toHaveLength(2)
})

test("a key with another body is refused, and the same key on another route is another key", async () => {
  await post({ text: "a" }, { key: "k" })
  expect(await post({ text: "b" }, { key: "k" })).toMatchObject({
    status: 422,
    body: { code: "idempotency.other_request" },
  })
  expect((await post({ text: "b" }, { key: "k", path: "/slow-notes" })).status).toBe(200)
  expect((await post({ text: "c" }, { key: "bad key" })).status).toBe(400)
  const empty = { "idempotency-key": "" }
  expect((await post({ text: "c" }, { headers: empty })).status).toBe(400)
})

test("a refused call leaves its key free", async () => {
  expect((await post({ text: "refuse" }, { key: "k" })).status).toBe(409)
  expect((await post({ text: "fine" }, { key: "k" })).status).toBe(201)
  nextFails = true
  expect((await post({ text: "late" }, { key: "k2", path: "/slow-notes" })).status).toBe(409)
  nextFails = false
  expect((await post({ text: "late" }, { key: "k2", path: "/slow-notes" })).status).toBe(200)
})

test("while the second half runs the key answers 409 with the time to come back, and afterwards the reply", async () => {
  let go = () => {}
  held = new Promise((resolve) => {
    go = resolve
  })
  const running = post({ text: "a" }, { key: "k", path: "/slow-notes" })
  await expect.poll(notes).toHaveLength(1)
  const meanwhile = await post({ text: "a" }, { key: "k", path: "/slow-notes" })
  expect(meanwhile).toMatchObject({ status: 409, body: { code: "idempotency.running" } })
  expect(meanwhile.headers["retry-after"]).toBe("1")
  go()
  const done = await running
  expect(done.headers["set-cookie"]).toBe("note=yes; Path=/; Max-Age=60; HttpOnly; SameSite=Lax")
  expect(await post({ text: "a" }, { key: "k", path: "/slow-notes" })).toMatchObject({
    status: 200,
    body: done.body,
  })
  expect(await notes()).toHaveLength(1)
})

test("the key of a process that died is taken over after its lease", async () => {
  await post({ text: "a" }, { key: "k" })
  await database.inWork(async (work) =>
    work.write(sql`update kit.idempotency_keys set state = 'running', status = null, reply = null`),
  )
  expect((await post({ text: "a" }, { key: "k" })).status).toBe(409)
  await database.inWork(async (work) =>
    work.write(sql`update kit.idempotency_keys set lease_until = now() - interval '1 s'`),
  )
  expect((await post({ text: "a" }, { key: "k" })).status).toBe(201)
})

test("a kept reply cannot be read in the database", async () => {
  await post({ text: "token-abc" }, { key: "k" })
  const { all } = await database.db.one(
    sql<{ all: string }>`select encode(reply, 'escape') as all from kit.idempotency_keys`,
  )
  expect(all).not.toContain("token-abc")
})

test("bad input is a problem that names the field, and changes nothing", async () => {
  for (const body of [
    {},
    { text: 5 },
    { text: "x".repeat(21) },
    { text: "a", more: 1 },
    [],
    null,
    "{",
    '{"__proto__": {"text": "a"}}',
  ]) {
    const reply = await post(body)
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.status).toBeLessThan(500)
    expect(reply.headers["content-type"]).toContain("application/problem+json")
    expect(reply.body).toMatchObject({
      code: expect.any(String),
      status: reply.status,
      requestId: expect.stringMatching(/^req_/),
    })
  }
  expect((await post({ text: 5 })).body.errors).toEqual([
    { field: "text", code: "type", message: expect.any(String) },
  ])
  expect((await post({ text: "x" }, { headers: { "content-type": "text/plain" } })).status).toBe(415)
  expect((await post({ text: "x".repeat(2_000_000) })).status).toBe(413)
  expect(await notes()).toEqual([])
})

test("a bug is a 500 that tells nothing but the number of the request", async () => {
  const reply = await post({ text: "bug" })
  expect(reply.status).toBe(500)
  expect(JSON.stringify(reply.body)).not.toContain("hunter2")
  expect(reply.body.detail).toContain(reply.body.requestId)
  expect((await server.inject("/wrong")).statusCode).toBe(500)
})

test("a document is kept until its tag is touched, and 304 answers who has it", async () => {
  await post({ text: "a" })
  const first = await server.inject("/notes?limit=5")
  expect(first.json()).toEqual({ notes: ["a"] })
  const etag = first.headers.etag as string
  expect(
    (await server.inject({ url: "/notes?limit=5", headers: { "if-none-match": etag } })).statusCode,
  ).toBe(304)
  expect(cache.size().entries).toBe(1)
  await post({ text: "b" })
  expect((await server.inject("/notes?limit=5")).json()).toEqual({ notes: ["a", "b"] })
  expect((await server.inject("/notes?limit=0")).statusCode).toBe(422)
  expect(first.headers["server-timing"]).toContain("app;dur=")
})

test("a text goes out in gzip to whoever takes it, with a tag of its own", async () => {
  for (let count = 0; count < 9; count++) await post({ text: `a note, number ${count}` })
  await database.inWork(async (work) => work.write(sql`update notes set text = repeat(text, 20)`))
  cache.clear()
  const ask = (accepted: string) =>
    server.inject({ url: "/notes?limit=9", headers: { "accept-encoding": accepted } })
  const plain = await ask("br, gzip;q=0")
  expect(plain.headers["content-encoding"]).toBeUndefined()
  const small = await ask("gzip, deflate, br")
  expect(small.headers["content-encoding"]).toBe("gzip")
  expect(gunzipSync(small.rawPayload).toString()).toBe(plain.payload)
  expect(small.headers.etag).not.toBe(plain.headers.etag)
  const again = { "accept-encoding": "gzip", "if-none-match": small.headers.etag as string }
  expect((await server.inject({ url: "/notes?limit=9", headers: again })).statusCode).toBe(304)
})

test("one client that asks too often is told when to come back, and others are served", async () => {
  const replies = []
  for (let count = 0; count < 120; count++) {
    const { status, headers } = await post({ text: "a" }, { headers: {} })
    replies.push({ status, retryAfter: headers["retry-after"] })
  }
  const refused = replies.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(10)
  expect(refused.every(({ retryAfter }) => Number(retryAfter) >= 1)).toBe(true)
  const other = await server.inject({
    method: "POST",
    url: "/notes",
    remoteAddress: "192.0.2.9",
    payload: { text: "b" },
  })
  expect(other.statusCode).toBe(201)
})

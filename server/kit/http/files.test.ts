import { connect, type Socket } from "node:net"
import { afterAll, beforeEach, expect, test } from "vitest"
import { z } from "zod"
import { DocumentCache } from "../cache.ts"
import { openPools } from "../pool.ts"
import { openSeal } from "../seal.ts"
import { sql } from "../sql.ts"
import { testDb } from "../testing.ts"
import { openEdge } from "./edge.ts"
import { openFront } from "./front.ts"
import { openLimits, rooms } from "./limits.ts"
import { openMetrics } from "./metrics.ts"
import { trustOf } from "./proxies.ts"
import { everyone, file } from "./routes.ts"
import { openServer, serveRoutes } from "./server.ts"

const database = await testDb()
const { log, providers } = database.out

const piece = "x".repeat(64 * 1024)
const pieces = 400
let read = 0

/** A file of 26 MB: far more than what fits on the way to a reader. */
const route = file({
  path: "GET /file",
  who: everyone,
  input: z.strictObject({ of: z.string().max(20).default("things") }),
  types: ["text/csv"],
  logs: { kind: "export" },
  run: async (db) => ({ name: "things.csv", type: "text/csv", parts: parts(db) }),
  summary: "Everything",
})

async function* parts(db: typeof database.db): AsyncGenerator<string> {
  for (let count = 0; count < pieces; count++) {
    await db.one(sql<{ count: number }>`select ${count}::int as count`)
    read++
    yield piece
  }
}

const cache = new DocumentCache()
const pools = openPools({ databaseUrl: database.url, prepare: true })
const limits = openLimits()
const seal = openSeal("secret", "test")
const edge = openEdge({ pools, providers, cache, limits, log, seal, checkReplies: true })
const metrics = openMetrics()
const trust = trustOf(false)
const front = openFront({ cache, limits, metrics, trust })
const stallMs = 2_500
const options = { edge, log, metrics, front, trust, secure: false, checkReplies: true, stallMs }
const server = openServer(options, { rewriteUrl: ({ url }) => url ?? "/" })
serveRoutes(server, [route], options)
const address = new URL(await server.listen({ host: "127.0.0.1", port: 0 }))

beforeEach(() => {
  read = 0
})
afterAll(async () => {
  await server.close()
  limits.close()
  await pools.end()
  await database.close()
})

/** A client of its own making, because fetch reads ahead. */
function ask(path = "/file", method = "GET"): Socket {
  const socket = connect(Number(address.port), address.hostname)
  socket.on("error", () => {})
  socket.write(`${method} ${path} HTTP/1.1\r\nhost: shop\r\n\r\n`)
  return socket
}

const busy = () => limits.waiting().file?.busy ?? 0

async function settled(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 25))
}

/** Nothing more has been read for a moment. On a busy machine what is on its way takes a while to stop. */
async function stands(): Promise<void> {
  for (let tries = 0, before = -1; tries < 8 && read !== before; tries++) {
    before = read
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** Connections of the program that are in the middle of something. */
async function atWork(): Promise<number> {
  const { count } = await database.db.one(sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
  `)
  return count
}

test("a file comes whole, piece by piece, and who took it is written down", async () => {
  const reply = await fetch(new URL("/file?of=boats", address))
  expect(reply.headers.get("content-disposition")).toContain('filename="things.csv"')
  expect((await reply.arrayBuffer()).byteLength).toBe(piece.length * pieces)
  await settled(() => busy() === 0)
  expect(busy()).toBe(0)
  const { after, route } = await database.db.one(sql<{ after: unknown; route: string }>`
    select after, route from kit.audit_log where object_kind = 'export' order by at desc limit 1
  `)
  expect([route, after]).toEqual(["GET /file", { of: "boats" }])
})

test("a slow reader holds a place and no connection, and nothing is read ahead for it", async () => {
  const socket = ask()
  await settled(() => read > 5)
  socket.pause()
  await stands()
  expect([busy(), await atWork()]).toEqual([1, 0])
  expect(read).toBeLessThan(pieces / 2)
  let bytes = 0
  socket.on("data", (arrived) => {
    bytes += arrived.length
  })
  socket.resume()
  await settled(() => busy() === 0)
  expect(read).toBe(pieces)
  await settled(() => bytes > piece.length * pieces)
  expect(bytes).toBeGreaterThan(piece.length * pieces)
  socket.destroy()
})

test("whoever stops reading is cut off after a while, and their place is free", async () => {
  const socket = ask()
  const closed = new Promise((resolve) => socket.once("close", resolve))
  await settled(() => read > 5)
  socket.pause()
  await settled(() => busy() === 0)
  expect([busy(), await atWork()]).toEqual([0, 0])
  expect(read).toBeLessThan(pieces)
  socket.resume()
  await closed
})

test("whoever goes away leaves nothing behind", async () => {
  const sockets = Array.from({ length: rooms.file.atOnceMax }, () => ask())
  await settled(() => read > 20 && busy() === sockets.length)
  expect(busy()).toBe(sockets.length)
  for (const socket of sockets) socket.destroy()
  await settled(() => busy() === 0)
  expect([busy(), await atWork()]).toEqual([0, 0])
  // What was being read is read to its end, and no more.
  await stands()
  const after = read
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(read).toBe(after)
})

test("there is room for a few; who comes later waits, or is told when to come back", async () => {
  const { atOnceMax, waitingMax } = rooms.file
  const sockets = Array.from({ length: atOnceMax }, () => ask())
  for (const socket of sockets) socket.pause()
  await settled(() => busy() === atOnceMax)
  const more = Array.from({ length: waitingMax + 2 }, () => fetch(new URL("/file", address)))
  const replies = await Promise.all(more)
  const refused = replies.filter(({ status }) => status === 503)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.every(({ headers }) => Number(headers.get("retry-after")) > 0)).toBe(true)
  await Promise.all(replies.map((reply) => reply.body?.cancel()))
  for (const socket of sockets) socket.destroy()
  await settled(() => busy() === 0)
  expect(busy()).toBe(0)
})

test("asking for the head of a file makes nothing", async () => {
  expect((await fetch(new URL("/file", address), { method: "HEAD" })).status).toBe(404)
  expect(read).toBe(0)
})

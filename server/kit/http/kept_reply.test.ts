import { afterAll, beforeEach, expect, test } from "vitest"
import { z } from "zod"
import { DocumentCache } from "../cache.ts"
import type { Outside } from "../db.ts"
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
import { everyone, write } from "./routes.ts"
import { openServer, serveRoutes } from "./server.ts"

const database = await testDb()
const { log, providers } = database.out
type Reply = { text: string }

let secondHalf: (out: Outside) => Promise<Reply>
const route = write({
  path: "POST /notes",
  who: everyone,
  input: z.strictObject({}),
  reply: z.strictObject({ text: z.string() }),
  run: async () => ({}),
  next: (out) => secondHalf(out),
  summary: "Two halves",
  idempotent: true,
})

const cache = new DocumentCache()
const pools = openPools({ databaseUrl: database.url, prepare: true })
const limits = openLimits()
const seal = openSeal("secret", "test")
const edge = openEdge({ pools, providers, cache, limits, log, seal, checkReplies: true })
const metrics = openMetrics()
const trust = trustOf(false)
const front = openFront({ cache, limits, metrics, trust })
const options = { edge, log, metrics, front, trust, secure: false, checkReplies: true }
const server = openServer(options, { rewriteUrl: ({ url }) => url ?? "/" })
serveRoutes(server, [route], options)

beforeEach(() => database.inWork(async (work) => work.write(sql`delete from kit.idempotency_keys`)))
afterAll(async () => {
  await server.close()
  limits.close()
  await pools.end()
  await database.close()
})

async function post() {
  const headers = { "content-type": "application/json", "idempotency-key": "k1" }
  const reply = await server.inject({ method: "POST", url: "/notes", headers, payload: "{}" })
  return reply.json() as Reply
}

const onlyOnce = async () => expect.unreachable("the key is known")

test("a second half keeps its reply in its own transaction", async () => {
  let state = ""
  secondHalf = (out) =>
    out.inWork(async (work) => {
      const reply = { text: "kept" }
      out.keepReply?.(work, reply)
      const one = sql<{ state: string }>`select state from kit.idempotency_keys limit 1`
      state = (await work.tx.one(one)).state
      return reply
    })
  expect(await post()).toEqual({ text: "kept" })
  expect(state).toBe("done")
  secondHalf = onlyOnce
  expect(await post()).toEqual({ text: "kept" })
})

test("what a transaction kept that came to nothing is not what is repeated", async () => {
  secondHalf = async (out) => {
    const failing = out.inWork(async (work) => {
      out.keepReply?.(work, { text: "never" })
      throw new Refusal("note.gone", 409, "Gone.")
    })
    await failing.catch(() => {})
    return { text: "instead" }
  }
  expect(await post()).toEqual({ text: "instead" })
  secondHalf = onlyOnce
  expect(await post()).toEqual({ text: "instead" })
})

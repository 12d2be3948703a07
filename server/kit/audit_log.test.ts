import { afterAll, expect, test } from "vitest"
import { z } from "zod"
import { listLog, logChange, noteCall } from "./audit_log.ts"
import { DocumentCache } from "./cache.ts"
import { type Actor, type Db, lastly, type Work } from "./db.ts"
import { notFound, Refusal } from "./errors.ts"
import { type EdgeCall, openEdge } from "./http/edge.ts"
import { openLimits } from "./http/limits.ts"
import { type Policy, type Route, write } from "./http/routes.ts"
import { newStats, openPools } from "./pool.ts"
import { openSeal } from "./seal.ts"
import { sql } from "./sql.ts"
import { testDb } from "./testing.ts"

const database = await testDb()
await database.inWork(async (work) => {
  work.write(sql`create table boats (id text primary key, name text not null, sails int not null)`)
})
const pools = openPools({ databaseUrl: database.url, prepare: true })
const edge = openEdge({
  pools,
  providers: database.out.providers,
  cache: new DocumentCache(),
  limits: openLimits(),
  log: database.out.log,
  seal: openSeal("secret", "test"),
  checkReplies: true,
})
afterAll(async () => {
  await pools.end()
  await database.close()
})

const ada: Policy<{ staffId: string }> = {
  name: "ada",
  allow: async () => ({
    actor: { kind: "staff", staffId: "stf_ada", permissions: [], via: "ses_1" },
    holder: { staffId: "stf_ada" },
  }),
}

type Boat = { id: string; name: string; sails: number }

async function getBoat(db: Db, { boatId }: { boatId: string }): Promise<Boat> {
  const boat = await db.maybe(sql<Boat>`select id, name, sails from boats where id = ${boatId}`)
  if (!boat) throw notFound("boat")
  return boat
}

const reply = z.strictObject({ id: z.string(), name: z.string(), sails: z.int() })
const fields = {
  name: z.string().max(40),
  sails: z.int().min(0).max(9),
  password: z.string().max(20).optional(),
}

const routes = {
  make: write({
    path: "POST /admin/v1/boats",
    who: ada,
    input: z.strictObject(fields),
    reply,
    async run(work, { name, sails }) {
      work.write(sql`insert into boats (id, name, sails) values (${`boat_${name}`}, ${name}, ${sails})`)
      return lastly(work, getBoat(work.tx, { boatId: `boat_${name}` }))
    },
    status: 201,
    idempotent: true,
    logs: { kind: "boat", made: "id" },
    summary: "Build a boat",
  }),
  change: write({
    path: "PATCH /admin/v1/boats/:boatId",
    who: ada,
    input: z.strictObject({ boatId: z.string().max(40), version: z.int().max(9).optional(), ...fields }),
    reply,
    async run(work, { boatId, name, sails }) {
      await getBoat(work.tx, { boatId })
      if (sails === 9) throw new Refusal("boat.too_many", 409, "A boat carries no nine sails.")
      work.write(sql`update boats set name = ${name}, sails = ${sails} where id = ${boatId}`)
      return lastly(work, getBoat(work.tx, { boatId }))
    },
    logs: { kind: "boat", before: getBoat },
    summary: "Change a boat",
  }),
  sink: write({
    path: "DELETE /admin/v1/boats/:boatId",
    who: ada,
    input: z.strictObject({ boatId: z.string().max(40) }),
    reply: z.strictObject({}),
    async run(work, { boatId }) {
      work.write(sql`delete from boats where id = ${boatId}`)
      return {}
    },
    logs: { kind: "boat", before: getBoat },
    summary: "Sink a boat",
  }),
  forget: write({
    path: "POST /admin/v1/boats/:boatId/paint",
    who: ada,
    input: z.strictObject({ boatId: z.string().max(40) }),
    reply: z.strictObject({}),
    run: async () => ({}),
    logs: "itself",
    summary: "Paint a boat",
  }),
}

let calls = 0

async function perform(route: Route, raw: Record<string, unknown>, idempotencyKey?: string) {
  const stats = newStats()
  const call: EdgeCall = {
    incoming: {
      header: () => undefined,
      cookie: () => undefined,
      query: () => undefined,
      ip: `10.0.0.${calls++}`,
    },
    read: () => ({ raw }),
    requestId: `req_${calls}`,
    stats,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  }
  const answer = await edge.perform(route, call)
  return { ...answer, stats, requestId: call.requestId }
}

async function newest() {
  return (await listLog(database.db, { limit: 1 })).entries[0]
}

test("what is made is written down with the id it got, and without what opens something", async () => {
  const { requestId } = await perform(routes.make, { name: "Ann", sails: 2, password: "three green boats" })
  expect(await newest()).toMatchObject({
    actor: "stf_ada",
    via: "ses_1",
    route: "POST /admin/v1/boats",
    objectKind: "boat",
    objectId: "boat_Ann",
    before: null,
    after: { name: "Ann", sails: 2, password: "…" },
    requestId,
  })
})

test("of a change only what is another than it was, before and after, in no trip more than without", async () => {
  const input = { boatId: "boat_Ann", version: 3, name: "Ann", sails: 3 }
  const { stats } = await perform(routes.change, input)
  expect(await newest()).toMatchObject({ objectId: "boat_Ann", before: { sails: 2 }, after: { sails: 3 } })
  expect((await newest())?.after).toEqual({ sails: 3 })
  const unlogged = await perform({ ...routes.change, logs: undefined, path: "/store/v1/boats" }, input)
  expect(stats.trips).toBe(2)
  expect(unlogged.stats.trips).toBe(2)
})

test("what is refused is not written down, and a call that comes again with its key only once", async () => {
  const before = await newest()
  const refused = perform(routes.change, { boatId: "boat_Ann", name: "Ann", sails: 9 })
  await expect(refused).rejects.toMatchObject({ code: "boat.too_many" })
  await expect(perform(routes.change, { boatId: "boat_no", name: "No", sails: 1 })).rejects.toMatchObject({
    status: 404,
  })
  expect(await newest()).toEqual(before)
  const twice = () => perform(routes.make, { name: "Bob", sails: 1 }, "key-1")
  await twice()
  expect(await twice()).toMatchObject({ isReplayed: true })
  const { entries } = await listLog(database.db, { objectId: "boat_Bob", limit: 10 })
  expect(entries).toHaveLength(1)
})

test("of what is deleted all is kept that was there", async () => {
  await perform(routes.make, { name: "Cy", sails: 4 })
  await perform(routes.sink, { boatId: "boat_Cy" })
  expect(await newest()).toMatchObject({
    route: "DELETE /admin/v1/boats/:boatId",
    before: { id: "boat_Cy", name: "Cy", sails: 4 },
    after: null,
  })
})

test("a route that promises to write down what it does and forgets it fails", async () => {
  await expect(perform(routes.forget, { boatId: "boat_Ann" })).rejects.toThrow("writes down what was done")
})

test("the database lets nobody change or delete what was written down", async () => {
  const attempts = [
    sql`update kit.audit_log set actor = 'nobody'`,
    sql`update kit.audit_log set actor = 'nobody' where id = 'none'`,
    sql`delete from kit.audit_log`,
    sql`truncate kit.audit_log`,
  ]
  for (const statement of attempts) {
    await expect(database.inWork(async (work) => work.write(statement))).rejects.toMatchObject({
      code: "23001",
    })
  }
})

test("the log is read by actor, by object and by time, page after page, and each has its index", async () => {
  const actor: Actor = { kind: "staff", staffId: "stf_bo", permissions: [], via: "key_1" }
  noteCall(actor, { route: "PUT /admin/v1/boats", requestId: "req_bo" })
  const start = Date.parse("2026-01-01T00:00:00Z")
  const noteAt = (day: number) =>
    database.inWorkAs({ actor, now: new Date(start + day * 86_400_000) }, async (work: Work) =>
      logChange(work, { object: { kind: "boat", id: `boat_${day % 2}` }, after: { day } }),
    )
  for (let day = 0; day < 7; day++) await noteAt(day)
  const days = (entries: { after: Record<string, unknown> | null }[]) =>
    entries.map(({ after }) => after?.day)

  const first = await listLog(database.db, { actor: "stf_bo", limit: 3 })
  expect(days(first.entries)).toEqual([6, 5, 4])
  const second = await listLog(database.db, { actor: "stf_bo", after: first.next ?? "", limit: 3 })
  expect(days(second.entries)).toEqual([3, 2, 1])
  const odd = { objectKind: "boat", objectId: "boat_1", limit: 10 }
  expect(days((await listLog(database.db, odd)).entries)).toEqual([5, 3, 1])
  const from = new Date(start + 2 * 86_400_000)
  const to = new Date(start + 4 * 86_400_000)
  expect(days((await listLog(database.db, { actor: "stf_bo", from, to, limit: 10 })).entries)).toEqual([3, 2])
  expect((await listLog(database.db, { actor: "stf_bo", after: "aud_none", limit: 3 })).entries).toEqual([])
})

test("pages deep in a long log are read through an index, not by sorting it", async () => {
  await database.inWork(async (work) =>
    work.write(sql`
      insert into kit.audit_log (id, actor, via, route, object_kind, object_id, request_id, at)
      select 'aud_' || n, 'stf_' || n % 50, null, 'r', 'boat', 'b' || n % 5, 'req',
             now() - n * interval '1 minute'
      from generate_series(1, 20000) as n
    `),
  )
  await database.inWork(async (work) => work.write(sql`analyze kit.audit_log`))
  const planOf = (where: ReturnType<typeof sql>) =>
    database.db.many(sql<{ "QUERY PLAN": string }>`
      explain select id from kit.audit_log where ${where} order by at desc, id desc limit 51
    `)
  const behind = sql`(at, id) < (select at, id from kit.audit_log where id = ${"aud_10000"})`
  const byActor = sql`actor = ${"stf_7"} and ${behind}`
  const byObject = sql`object_kind = ${"boat"} and object_id = ${"b3"}`
  for (const [where, index] of [
    [byActor, "audit_log_by_actor"],
    [byObject, "audit_log_by_object"],
    [behind, "audit_log_in_order"],
  ] as const) {
    const plan = JSON.stringify(await planOf(where))
    expect(plan).toContain(index)
    expect(plan).not.toContain("Sort")
    if (where !== byObject) expect(plan).toMatch(/Index Cond[^"]*ROW\(at, id\)/)
  }
})

import { afterAll, beforeEach, expect, test } from "vitest"
import { deliverAwaited } from "./awaited.ts"
import type { Work } from "./db.ts"
import { deliverDue, deliveryAudit, enroll, openDeliverer } from "./deliveries.ts"
import { announce, announceOnce, on, type Subscription } from "./events.ts"
import { job, prepareJobs, runJobsOnce } from "./jobs.ts"
import { sql } from "./sql.ts"
import { testDb } from "./testing.ts"

declare module "./events.ts" {
  interface EventMap {
    "test.happened": { number: number }
    "test.unheard": { number: number }
  }
}

const database = await testDb()
await prepareJobs(database.url)
await database.inWork(async (work) =>
  work.write(sql`create table heard (who text, number int, primary key (who, number))`),
)
const jobRuns: unknown[] = []
const testJob = job<{ number: number }>({
  name: "test.job",
  run: async (_out, payload) => void jobRuns.push(payload),
})
let failing = new Set<number>()
let batches: number[] = []

const hear =
  (who: string) =>
  async (work: Work, { number }: { number: number }) => {
    if (failing.has(number) && who === "first") throw new Error(`number ${number} does not please`)
    work.write(sql`insert into heard (who, number) values (${who}, ${number})`)
  }
async function hearBatch(work: Work, payloads: { number: number }[]): Promise<void> {
  batches.push(payloads.length)
  const numbers = payloads.map(({ number }) => number)
  if (numbers.includes(55)) throw new Error("number 55 never pleases")
  work.write(sql`insert into heard (who, number) select 'batch', unnest(${numbers}::int[])`)
}
const subscriptions: Subscription[] = [
  on("test.happened", { subscriber: "first", command: hear("first") }),
  on("test.happened", { subscriber: "second", command: hear("second") }),
  on("test.happened", { subscriber: "worked", job: testJob }),
  on("test.happened", { subscriber: "worked_once", job: testJob, once: true }),
  on("test.happened", { subscriber: "sevens", only: { number: 7 }, command: hear("sevens") }),
  on("test.happened", { subscriber: "batch", batch: hearBatch }),
]
const options = { subscriptions, outside: () => database.out, log: database.out.log }
const jobOptions = {
  databaseUrl: database.url,
  jobs: [testJob],
  outside: () => database.out,
  log: database.out.log,
}

beforeEach(async () => {
  failing = new Set()
  jobRuns.length = 0
  await database.inWork(async (work) => {
    work.write(sql`delete from heard`)
    work.write(sql`delete from kit.deliveries`)
    work.write(sql`delete from kit.events`)
    work.write(sql`delete from graphile_worker._private_jobs`)
    await enroll(work, subscriptions)
  })
})
afterAll(() => database.close())

const happen = (...numbers: number[]) =>
  database.inWork(async (work) => {
    for (const number of numbers) announce(work, "test.happened", { number })
  })
const heardBy = async (who: string) =>
  (
    await database.db.many(
      sql<{ number: number }>`select number from heard where who = ${who} order by number limit 1000`,
    )
  ).map(({ number }) => number)
const deliver = () => deliverDue(options, database.out)
const letTimePass = () =>
  database.inWork(async (work) =>
    work.write(
      sql`update kit.deliveries set next_try_at = now() - interval '1 second' where state = 'waiting'`,
    ),
  )

test("an event reaches each of its subscribers once, and one of a transaction that failed reaches nobody", async () => {
  await happen(1, 2)
  await expect(
    database.inWork(async (work) => {
      announce(work, "test.happened", { number: 3 })
      await work.tx.one(sql`select 1 as one`)
      throw new Error("no")
    }),
  ).rejects.toThrow("no")
  await deliver()
  await deliver()
  expect(await heardBy("first")).toEqual([1, 2])
  expect(await heardBy("second")).toEqual([1, 2])
})

test("who wants to hear of some events only gets no row for the others", async () => {
  await happen(6, 7)
  const rows = await database.db.many(sql<{ number: number }>`
    select (e.payload ->> 'number')::int as number
    from kit.deliveries d join kit.events e on e.id = d.event_id
    where d.subscriber = 'sevens' limit 10
  `)
  expect(rows).toEqual([{ number: 7 }])
  await deliver()
  expect(await heardBy("sevens")).toEqual([7])
})

test("who hears many at once hears them together, and one that fails keeps none of the others back", async () => {
  batches = []
  await happen(1, 2, 3)
  await deliver()
  expect(batches).toEqual([3])
  await happen(4, 55, 6)
  await deliver()
  expect(batches).toEqual([3, 3, 1, 1, 1])
  expect(await heardBy("batch")).toEqual([1, 2, 3, 4, 6])
})

test("what is said once is said once in a transaction, and again in the next", async () => {
  const say = () =>
    database.inWork(async (work) => {
      announceOnce(work, "test.unheard", { number: 1 })
      await work.tx.one(sql`select 1 as one`)
      announceOnce(work, "test.unheard", { number: 1 })
    })
  await say()
  await say()
  const { count } = await database.db.one(sql<{ count: number }>`
    select count(*)::int as count from kit.events where name = 'test.unheard'
  `)
  expect(count).toBe(2)
})

test("an event of a transaction that commits late arrives, though later ones were delivered before", async () => {
  let commit: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    commit = resolve
  })
  const late = database.inWork(async (work) => {
    announce(work, "test.happened", { number: 1 })
    await work.tx.one(sql`select 1 as one`)
    await held
  })
  await happen(2)
  await deliver()
  expect(await heardBy("first")).toEqual([2])
  commit()
  await late
  await deliver()
  expect(await heardBy("first")).toEqual([1, 2])
})

test("a subscriber that fails on one event gets the others, waits longer each time, and holds up nobody", async () => {
  failing = new Set([2])
  await happen(1, 2, 3)
  await deliver()
  expect(await heardBy("first")).toEqual([1, 3])
  expect(await heardBy("second")).toEqual([1, 2, 3])
  const [waiting] = await database.db.many(sql<{ tries: number; error: string }>`
    select tries, error from kit.deliveries where state = 'waiting' limit 10
  `)
  expect(waiting).toEqual({ tries: 1, error: "number 2 does not please" })
  failing = new Set()
  await deliver()
  expect(await heardBy("first")).toEqual([1, 3])
  await letTimePass()
  await deliver()
  expect(await heardBy("first")).toEqual([1, 2, 3])
})

test("after twelve tries an event is a dead letter, which the audit shows", async () => {
  failing = new Set([1])
  await happen(1)
  for (let tries = 0; tries < 12; tries++) {
    await letTimePass()
    await deliver()
  }
  const states = await database.db.many(sql<{ state: string }>`
    select state from kit.deliveries where subscriber = 'first' limit 10
  `)
  expect(states).toEqual([{ state: "dead" }])
  const [audit] = deliveryAudit
  if (!audit) throw new Error("there is an audit of deliveries")
  expect(await database.db.many(audit.sql)).toHaveLength(1)
})

test("several processes deliver each event once", async () => {
  const numbers = Array.from({ length: 200 }, (_, number) => number)
  await happen(...numbers)
  await Promise.all([deliver(), deliver(), deliver()])
  await deliver()
  expect(await heardBy("first")).toEqual(numbers)
})

test("a job runs once per event, or once for all that wait", async () => {
  await happen(1, 2, 3)
  await deliver()
  await runJobsOnce(jobOptions)
  expect(jobRuns).toHaveLength(4)
  expect(jobRuns).toEqual(expect.arrayContaining([{ number: 1 }, { number: 2 }, { number: 3 }, {}]))
})

test("who subscribes later hears what is announced from then on", async () => {
  await database.inWork((work) => enroll(work, subscriptions.slice(0, 1)))
  await happen(1)
  await database.inWork((work) => enroll(work, subscriptions))
  await happen(2)
  await deliver()
  expect(await heardBy("first")).toEqual([1, 2])
  expect(await heardBy("second")).toEqual([2])
})

test("the deliverer hears a wake-up within a moment, and without one looks by itself", async () => {
  const deliverer = openDeliverer(options)
  await happen(1)
  deliverer.wake(["test.happened"])
  await expect.poll(() => heardBy("second"), { interval: 10 }).toEqual([1])
  await happen(2)
  await expect.poll(() => heardBy("second"), { interval: 20 }).toEqual([1, 2])
  await deliverer.close()
})

test("events are gathered for a while, but not one that shoppers wait to see", async () => {
  const both = [
    ...subscriptions,
    on("test.unheard", { subscriber: "prompt", command: hear("prompt"), prompt: true }),
  ]
  await database.inWork((work) => enroll(work, both))
  const looks: unknown[] = []
  const { out } = database
  const many: typeof out.db.many = async (statement) => {
    const found = await out.db.many(statement)
    looks.push(found)
    return found as never
  }
  const outside = () => ({ ...out, db: { ...out.db, many } })
  const deliverer = openDeliverer({ ...options, outside, subscriptions: both, gatherMs: 30_000 })
  deliverer.wake(["test.happened"])
  // It has looked once, and gathers now.
  await expect.poll(() => looks.length).toBe(1)
  await happen(1)
  deliverer.wake(["test.happened"])
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(await heardBy("second")).toEqual([])
  await database.inWork(async (work) => announce(work, "test.unheard", { number: 7 }))
  deliverer.wake(["test.unheard"])
  await expect.poll(() => heardBy("prompt"), { interval: 10 }).toEqual([7])
  expect(await heardBy("second")).toEqual([1])
  await deliverer.close()
})

test("an event that is waited for is taken at once and once, also while the deliverer has it", async () => {
  const both = [
    ...subscriptions,
    on("test.unheard", { subscriber: "first_of_all", command: hear("awaited"), awaited: true }),
  ]
  await database.inWork((work) => enroll(work, both))
  const say = (number: number) =>
    database.inWork(async (work) => {
      announce(work, "test.unheard", { number })
      const [event] = work.pending.events
      return { id: event?.id ?? "", name: "test.unheard" }
    })
  const awaited = { ...options, subscriptions: both }
  await happen(1)
  await deliverAwaited(awaited, [await say(7)])
  expect(await heardBy("awaited")).toEqual([7])
  expect(await heardBy("second")).toEqual([])

  const contested = await Promise.all([say(8), say(9)])
  await Promise.all([deliverDue(awaited, database.out), deliverAwaited(awaited, contested)])
  await deliverAwaited(awaited, contested)
  expect(await heardBy("awaited")).toEqual([7, 8, 9])
})

test("an event that is waited for and fails is tried again by the deliverer", async () => {
  const handler = { subscriber: "first_of_all", command: hear("first"), awaited: true }
  const both = [on("test.unheard", handler)]
  await database.inWork((work) => enroll(work, both))
  failing = new Set([5])
  const event = await database.inWork(async (work) => {
    announce(work, "test.unheard", { number: 5 })
    return { id: work.pending.events[0]?.id ?? "", name: "test.unheard" }
  })
  await deliverAwaited({ ...options, subscriptions: both }, [event])
  expect(await heardBy("first")).toEqual([])
  failing = new Set()
  await deliverDue({ ...options, subscriptions: both }, database.out)
  expect(await heardBy("first")).toEqual([5])
})

import pg from "pg"
import { inject, type TestContext, test } from "vitest"
import { listFailedJobs } from "./failures.ts"
import { countJobs, deadAfterMs, job, startJobs } from "./jobs.ts"
import { openLog } from "./log.ts"
import { sql } from "./sql.ts"
import { type TestDatabase, testDb } from "./testing.ts"

const log = openLog({ level: "silent", format: "json" })

async function begin(run: () => Promise<void>, { onTestFinished }: TestContext) {
  const database = await testDb()
  const engine = await startJobs({
    databaseUrl: database.url,
    jobs: [job({ name: "work.done", run })],
    outside: () => database.out,
    log,
  })
  let isClosed = false
  const close = async () => {
    if (!isClosed) await engine.close()
    isClosed = true
  }
  onTestFinished(async () => {
    await close()
    await database.close()
  })
  return { database, close }
}

const askFor = ({ database }: { database: TestDatabase }) =>
  database.inWork(async (work) => {
    work.write(sql`select graphile_worker.add_job('work.done')`)
  })

const countWaiting = ({ database }: { database: TestDatabase }) =>
  database.db.one(sql<{ count: number }>`select count(*)::int as count from graphile_worker._private_jobs`)

/** A door that is closed until somebody opens it. */
function door() {
  let openIt = () => {}
  const opened = new Promise<void>((resolve) => {
    openIt = resolve
  })
  return { opened, open: openIt }
}

test.concurrent("a job that takes longer than a dead engine may be silent is given to nobody else", async (context) => {
  const { expect } = context
  let started = 0
  const held = door()
  const shop = await begin(() => {
    started += 1
    return held.opened
  }, context)
  await askFor(shop)
  await expect.poll(() => started).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, deadAfterMs + 4_000))
  expect(started).toBe(1)
  held.open()
  await expect.poll(() => countWaiting(shop)).toEqual({ count: 0 })
}, 30_000)

test.concurrent("what an engine that died had taken is another one's after some seconds", async (context) => {
  const { expect } = context
  let started = 0
  const shop = await begin(async () => {
    started += 1
  }, context)
  await shop.database.inWork(async (work) => {
    work.write(sql`select graphile_worker.add_job('work.done', run_at => now() + interval '1 hour')`)
    work.write(sql`
      update graphile_worker._private_jobs
      set locked_by = 'pool-that-died', locked_at = now(), run_at = now(), attempts = 1
    `)
  })
  await expect.poll(() => started, { timeout: deadAfterMs + 6_000 }).toBe(1)
  await expect.poll(() => countWaiting(shop)).toEqual({ count: 0 })
}, 30_000)

test.concurrent("what is asked for again while a dying engine is at it is done once more, and nothing is left of the first", async (context) => {
  const { expect } = context
  let started = 0
  const shop = await begin(async () => {
    started += 1
  }, context)
  const ask = (when: string) =>
    shop.database.inWork(async (work) => {
      work.write(sql`
        select graphile_worker.add_job('work.done', job_key => 'one', run_at => ${when}::timestamptz)
      `)
    })
  await ask("2099-01-01T00:00:00Z")
  await shop.database.inWork(async (work) => {
    work.write(sql`
      update graphile_worker._private_jobs
      set locked_by = 'pool-that-died', locked_at = now(), run_at = now(), attempts = 1
    `)
  })
  await ask("2020-01-01T00:00:00Z")
  await expect.poll(() => started).toBe(1)
  await expect.poll(() => countWaiting(shop), { timeout: deadAfterMs + 6_000 }).toEqual({ count: 0 })
  expect(started).toBe(1)
}, 30_000)

test.concurrent.for(["is done", "fails"])(
  "when the database is away as a job %s, the engine goes on as soon as it is back, and the job comes again",
  { timeout: 40_000 },
  async (end, context) => {
    const { expect } = context
    let started = 0
    const held = door()
    const shop = await begin(async () => {
      started += 1
      if (started > 1) return
      await held.opened
      if (end === "fails") throw new Error("no")
    }, context)
    await askFor(shop)
    await expect.poll(() => started).toBe(1)
    const back = await takeAway(shop.database.url)
    held.open()
    await new Promise((resolve) => setTimeout(resolve, 500))
    await back()
    await expect.poll(() => started, { timeout: 20_000 }).toBe(2)
    await expect.poll(() => countWaiting(shop)).toEqual({ count: 0 })
    await askFor(shop)
    await expect.poll(() => started).toBe(3)
  },
)

test.concurrent("the last try of a job is not given up while it is at work, and is when it has failed", async (context) => {
  const { expect } = context
  let started = 0
  const held = door()
  const shop = await begin(async () => {
    started += 1
    await held.opened
    throw new Error("no")
  }, context)
  await shop.database.inWork(async (work) => {
    work.write(sql`select graphile_worker.add_job('work.done', max_attempts => 1)`)
  })
  await expect.poll(() => started).toBe(1)
  expect(await countJobs(shop.database.out)).toEqual({ waiting: 0, failing: 0, dead: 0 })
  held.open()
  await expect.poll(() => countJobs(shop.database.out)).toEqual({ waiting: 0, failing: 0, dead: 1 })
})

test.concurrent("what the clock asks for and was given up is over once a later one is done; what was given a word stays", async (context) => {
  const { expect } = context
  const database = await testDb()
  let started = 0
  const held = door()
  const again = job<{ orderId?: string }>({
    name: "work.again",
    everySeconds: 1,
    async run(_out, { orderId }) {
      if (orderId !== undefined) throw new Error("no such order")
      started += 1
      if (started > 1) return
      await held.opened
      throw new Error("the disk is full")
    },
  })
  const engine = await startJobs({
    databaseUrl: database.url,
    jobs: [again],
    outside: () => database.out,
    log,
  })
  context.onTestFinished(async () => {
    held.open()
    await engine.close()
    await database.close()
  })
  await expect.poll(() => started).toBe(1)
  // The clock asks while the first is at work, which loses its place with that.
  const asked = () =>
    database.db.one(sql<{ count: number }>`
      select count(*)::int as count from graphile_worker._private_jobs
      where key is null and locked_at is not null
    `)
  await expect.poll(asked, { timeout: 10_000 }).toEqual({ count: 1 })
  await database.inWork(async (work) => {
    const payload = JSON.stringify({ orderId: "ord_1" })
    work.write(sql`select graphile_worker.add_job('work.again', ${payload}::json, max_attempts => 1)`)
  })
  await expect.poll(async () => (await countJobs(database.out)).dead).toBe(1)
  held.open()
  await expect.poll(() => started, { timeout: 10_000 }).toBeGreaterThan(2)
  await expect
    .poll(() => listFailedJobs(database.db), { timeout: 10_000 })
    .toMatchObject([{ name: "work.again", reason: "no such order", isGivenUp: true }])
}, 40_000)

test.concurrent("an engine is closed while its database is away", async (context) => {
  const shop = await begin(async () => {}, context)
  const back = await takeAway(shop.database.url)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  await context.expect(shop.close()).resolves.toBeUndefined()
  await back()
}, 30_000)

/** Ends the connections of a database and lets nobody in until it is given back. */
async function takeAway(databaseUrl: string): Promise<() => Promise<void>> {
  const name = new URL(databaseUrl).pathname.slice(1)
  const admin = new pg.Client({ connectionString: inject("testDatabase").adminUrl })
  await admin.connect()
  await admin.query(`alter database ${name} allow_connections false`)
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name])
  return async () => {
    await admin.query(`alter database ${name} allow_connections true`)
    await admin.end()
  }
}

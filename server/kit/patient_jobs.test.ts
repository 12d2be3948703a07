import { expect, test } from "vitest"
import { deliverDue, enroll } from "./deliveries.ts"
import { announce, on } from "./events.ts"
import { job, prepareJobs, startJobs } from "./jobs.ts"
import { sql } from "./sql.ts"
import { testDb } from "./testing.ts"

declare module "./events.ts" {
  interface EventMap {
    "test.many_wanted": { number: number }
    "test.one_wanted": { number: number }
  }
}

test("jobs that come in great numbers are done one after the other, and what comes later goes by", async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const seen = { atWork: 0, most: 0, passed: 0 }
  const many = job({
    name: "test.many",
    isPatient: true,
    async run() {
      seen.atWork++
      seen.most = Math.max(seen.most, seen.atWork)
      await held
      seen.atWork--
    },
  })
  const one = job({ name: "test.one", run: async () => void seen.passed++ })
  const subscriptions = [
    on("test.many_wanted", { subscriber: "many", job: many }),
    on("test.one_wanted", { subscriber: "one", job: one }),
  ]
  const database = await testDb()
  await prepareJobs(database.url)
  const { out, url: databaseUrl, inWork, db } = database
  const options = { subscriptions, outside: () => out, log: out.log }
  await inWork((work) => enroll(work, subscriptions))
  await inWork(async (work) => {
    for (let number = 0; number < 6; number++) announce(work, "test.many_wanted", { number })
  })
  await deliverDue(options, out)
  const engine = await startJobs({ databaseUrl, jobs: [many, one], outside: () => out, log: out.log })
  try {
    await expect.poll(() => seen.atWork).toBe(1)
    await inWork(async (work) => announce(work, "test.one_wanted", { number: 7 }))
    await deliverDue(options, out)
    await expect.poll(() => seen.passed, { timeout: 20_000 }).toBe(1)
    expect(seen.most).toBe(1)
    letGo()
    const left = sql<{ count: number }>`select count(*)::int as count from graphile_worker._private_jobs`
    await expect.poll(() => db.one(left), { timeout: 20_000 }).toEqual({ count: 0 })
    expect(seen.most).toBe(1)
  } finally {
    letGo()
    await engine.close()
    await database.close()
  }
}, 60_000)

import { afterAll, expect, test } from "vitest"
import type { AuditLine } from "../../kit/audit.ts"
import { runAudit } from "../../kit/audit.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { auditsAudit, booksHealth, keepAudit, listAudits } from "./audits.ts"

const database = await testDb()
const { db, inWork, inWorkAs } = database
afterAll(() => database.close())

const counted = { orders: 3, payments: 2, refunds: 1, cardEntries: 0, stockMovements: 9 }
const line = (rows: number): AuditLine => {
  const examples = rows > 0 ? ['{"id":"ord_1"}'] : []
  return { name: "an order adds up", area: "orders", rows, examples, seconds: 0.1 }
}

const keep = (at: string, rows = 0, error: string | null = null) =>
  inWorkAs({ now: new Date(at) }, (work) =>
    keepAudit(work, { counted, lines: error ? [] : [line(0), line(rows)], error, milliseconds: 1_200 }),
  )

const broken = async (read = db) => {
  const [found] = await runAudit(auditsAudit, (statement) => read.many(statement))
  return found?.rows
}

test("before anybody has looked there is nothing to tell", async () => {
  expect(await booksHealth(db)).toEqual({ last: null, clean: null, isOverdue: false })
  expect(await broken()).toBe(0)
})

test("each look is kept with the shop's day, and the days are counted since something was found", async () => {
  await inWork(async (work) => work.write(sql`update settings.shop set time_zone = 'Asia/Jakarta'`))
  await keep("2026-03-01T03:17:00Z")
  await keep("2026-03-02T03:17:00Z", 2)
  await keep("2026-03-02T09:00:00Z")
  await keep("2026-03-03T03:17:00Z")
  await keep("2026-03-03T23:30:00Z")
  const { audits, next } = await listAudits(db, { limit: 4 })
  expect(audits.map(({ number, day, found }) => [number, day, found.length])).toEqual([
    [5, "2026-03-04", 0],
    [4, "2026-03-03", 0],
    [3, "2026-03-02", 0],
    [2, "2026-03-02", 1],
  ])
  expect(audits[3]).toMatchObject({ books: 2, counted, milliseconds: 1_200, error: null })
  expect(audits[3]?.found).toEqual([
    { name: "an order adds up", area: "orders", rows: 2, examples: ['{"id":"ord_1"}'] },
  ])
  expect((await listAudits(db, { after: next ?? 0, limit: 4 })).audits.map(({ number }) => number)).toEqual([
    1,
  ])
  expect(await booksHealth(db)).toMatchObject({
    ...{ last: { number: 5 }, clean: { days: 3, since: "2026-03-02" } },
    isOverdue: true,
  })
})

test("books that could not be looked through are not clean", async () => {
  await keep(new Date().toISOString(), 0, "canceling statement due to statement timeout")
  expect(await booksHealth(db)).toMatchObject({ clean: null, isOverdue: false, last: { error: /canceling/ } })
  await keep(new Date().toISOString())
  expect(await booksHealth(db)).toMatchObject({ clean: { days: 1 } })
})

test("what was found cannot be changed, and is found out when it was", async () => {
  for (const edit of [
    sql`update desk.audits set found = '[]' where number = 2`,
    sql`delete from desk.audits where number = 1`,
  ]) {
    await expect(inWork(async (work) => work.write(edit))).rejects.toThrow("never changed")
    const forced = inWork(async (work) => {
      // As somebody could who has the database itself in hand.
      await work.tx.many(sql`set local session_replication_role = replica`)
      await work.tx.many(edit)
      throw Object.assign(new Error("not kept"), { rows: await broken(work.tx) })
    })
    const { rows } = await forced.then(
      () => ({ rows: 0 }),
      (error: Error & { rows: number }) => error,
    )
    expect(rows).toBe(1)
  }
  expect(await broken()).toBe(0)
})

test("two that end at once are one after the other", async () => {
  const before = (await listAudits(db, { limit: 1 })).audits[0]?.number ?? 0
  const kept = await Promise.allSettled([keep("2026-04-01T03:17:00Z"), keep("2026-04-01T03:17:00Z")])
  const last = (await listAudits(db, { limit: 1 })).audits[0]?.number ?? 0
  expect(last - before).toBe(kept.filter(({ status }) => status === "fulfilled").length)
  expect(await broken()).toBe(0)
})

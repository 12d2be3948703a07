import { afterAll, expect, test } from "vitest"
import type { Actor, Outside } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { walkEveryMove, wordsOfCheck } from "../../kit/moves.fixture.ts"
import { sql } from "../../kit/sql.ts"
import { testApp } from "../../testing.ts"
import { openTask, type TaskKind, taskKind } from "./kinds.ts"
import { taskMoves, taskStates } from "./rules.ts"
import { runTask } from "./run.ts"

const shop = await testApp()
const token = await shop.owner()
const { out } = shop.app
const { id: staffId, permissions } = (await shop.call("/admin/v1/me", { token })).body
const owner: Actor = { kind: "staff", staffId, permissions, via: "test" }

afterAll(async () => {
  const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
  await shop.close()
  expect(broken).toEqual([])
})

type Row = { ref: string; value: number }
type Before = { value: number | null }

// A thing that can be changed, with a rule of the database's own: no value is 13.
await out.inWork(async (work) => {
  work.write(sql`create table kit.numbers (ref text primary key, value integer check (value <> 13))`)
})

const pad = (value: number) => String(value).padStart(4, "0")
let dyingAt: number | undefined

const numbers = {
  kind: "test.numbers",
  needs: "catalog.write",
  rowsAtOnce: 10,
  async rowsAfter(_db, { input }, after, limit) {
    const from = after === "" ? 1 : Number(after) + 1
    const count = Math.max(0, Math.min(limit, input.last - from + 1))
    return Array.from({ length: count }, (_, place) => ({ ref: pad(from + place), value: from + place }))
  },
  async apply(work, { ref, value }) {
    if (value === dyingAt) throw new Refusal("database.away", 503, "The process dies here.")
    if (value % 10 === 7) throw new Refusal("number.seven", 422, "It ends in seven. Take another one.")
    if (value % 10 === 0) return { outcome: "unchanged" as const, output: `${ref} as it was\n` }
    work.write(sql`
      insert into kit.numbers (ref, value) values (${ref}, ${value})
    `)
    return { outcome: "done" as const, before: { value: null }, output: `${ref}\n` }
  },
  async undo(work, { ref }) {
    if (ref === pad(2)) throw new Refusal("number.sold", 409, "It was sold since.")
    work.write(sql`delete from kit.numbers where ref = ${ref}`)
  },
  output: { name: () => "numbers öä.csv", type: "text/csv; charset=utf-8", head: "ref\n" },
} satisfies TaskKind<{ last: number }, Row, Before>

const { kind } = taskKind(numbers)
const run = (taskId: string, outside: Outside = out) =>
  runTask(outside, numbers as unknown as TaskKind, { taskId })

async function open(last: number): Promise<string> {
  await out.inWork(async (work) => work.write(sql`delete from kit.numbers`))
  return out.inWork(async (work) => {
    return openTask({ ...work, actor: owner }, { kind, input: { last }, total: last, subject: "numbers" })
      .taskId
  })
}

const refs = async () =>
  (await out.db.many(sql<{ ref: string }>`select ref from kit.numbers order by ref limit 1000`)).map(
    ({ ref }) => ref,
  )
const see = async (taskId: string, rest = "") =>
  (await shop.call(`/admin/v1/tasks/${taskId}${rest}`, { token })).body
const press = (taskId: string, what: string) =>
  shop.call(`/admin/v1/tasks/${taskId}/${what}`, { token, method: "POST" })
const wanted = (last: number) =>
  Array.from({ length: last }, (_, place) => place + 1)
    .filter((value) => value % 10 !== 7 && value % 10 !== 0 && value !== 13)
    .map(pad)

test("every row is done, refused with its reason or left as it was; a row that the database stops stops no other", async () => {
  const taskId = await open(25)
  await run(taskId)
  expect(await see(taskId)).toMatchObject({
    ...{ state: "done", total: 25, done: 20, refused: 3, unchanged: 2, undone: 0, canUndo: true },
    ...{ subject: "numbers", openedByName: "Olive Owner", error: null },
  })
  expect(await refs()).toEqual(wanted(25))
  const { rows } = await see(taskId, "/rows?outcome=refused")
  expect(rows.map(({ ref, code }: { ref: string; code: string }) => [ref, code])).toEqual([
    ["0007", "number.seven"],
    ["0013", "task.fault"],
    ["0017", "number.seven"],
  ])
  expect(rows[0].reason).toBe("It ends in seven. Take another one.")
})

test("the file holds the pieces of the rows in their order, and is given out under its own name", async () => {
  const taskId = await open(12)
  expect((await shop.call(`/admin/v1/tasks/${taskId}/file`, { token })).status).toBe(404)
  await run(taskId)
  const file = await shop.call(`/admin/v1/tasks/${taskId}/file`, { token })
  expect(file.text.split("\n")).toEqual([
    "ref",
    ...Array.from({ length: 12 }, (_, place) => place + 1)
      .filter((value) => value !== 7)
      .map((value) => (value === 10 ? "0010 as it was" : pad(value))),
    "",
  ])
  expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8")
  expect(file.headers.get("content-disposition")).toContain("filename*=UTF-8''numbers%20%C3%B6%C3%A4.csv")
})

test("a process that dies in the middle is followed by one that goes on behind the last step", async () => {
  const taskId = await open(40)
  dyingAt = 25
  await expect(run(taskId)).rejects.toThrow("dies here")
  dyingAt = undefined
  expect(await see(taskId)).toMatchObject({
    state: "running",
    done: 18,
    unchanged: 2,
    error: "The process dies here.",
  })
  await run(taskId)
  expect(await see(taskId)).toMatchObject({ state: "done", done: 31, error: null })
  expect(await refs()).toEqual(wanted(40))
})

test("what fails again and again ends as failed, and goes on when somebody says so", async () => {
  const taskId = await open(10)
  dyingAt = 5
  for (let tries = 0; tries < 5; tries++) await run(taskId).catch(() => {})
  expect(await see(taskId)).toMatchObject({ state: "failed", error: "The process dies here." })
  dyingAt = undefined
  expect((await press(taskId, "restart")).status).toBe(200)
  await run(taskId)
  expect(await see(taskId)).toMatchObject({ state: "done", done: 8 })
})

test("several processes at one task do nothing twice", async () => {
  const taskId = await open(100)
  await Promise.all(Array.from({ length: 4 }, () => run(taskId)))
  expect(await see(taskId)).toMatchObject({ state: "done", done: 79, refused: 11, unchanged: 10 })
  expect(await refs()).toEqual(wanted(100))
})

test("what was done is taken back, the last first, and what cannot be says why", async () => {
  const taskId = await open(25)
  await run(taskId)
  expect((await press(taskId, "undo")).status).toBe(200)
  await Promise.all([run(taskId), run(taskId)])
  expect(await see(taskId)).toMatchObject({ state: "undone", done: 20, undone: 19, undoRefused: 1 })
  expect(await refs()).toEqual([pad(2)])
  const { rows } = await see(taskId, "/rows?outcome=undo_refused")
  expect(rows).toMatchObject([{ ref: "0002", code: "number.sold", reason: "It was sold since." }])
  expect((await press(taskId, "undo")).status).toBe(409)
  expect((await press(taskId, "restart")).status).toBe(409)
})

test("states of tasks are those that the table knows, and others are refused", async () => {
  expect(await wordsOfCheck(shop.app.db, { table: "tasks.tasks", column: "state" })).toEqual(
    [...taskStates].sort(),
  )
  walkEveryMove("task", taskMoves)
})

test("stopped, nothing more is taken; it goes on, or back", async () => {
  const taskId = await open(10)
  expect((await press(taskId, "stop")).status).toBe(200)
  await run(taskId)
  expect(await see(taskId)).toMatchObject({ state: "stopped", done: 0 })
  await press(taskId, "restart")
  await run(taskId)
  expect(await see(taskId)).toMatchObject({ state: "done", done: 8 })
})

test("a task rests between its steps for as long as its kind says, and is over without a rest", async () => {
  const took: number[] = []
  const rests: number[] = []
  const resting = {
    ...numbers,
    kind: "test.resting",
    rowsAtOnce: 2,
    restMs(tookMs: number) {
      took.push(tookMs)
      return 150
    },
  }
  taskKind(resting)
  const outside: Outside = {
    ...out,
    async pause(ms) {
      rests.push(ms)
      await out.pause(ms)
    },
  }
  const given = { kind: resting.kind, input: { last: 6 }, total: 6, subject: "numbers" }
  await out.inWork(async (work) => work.write(sql`delete from kit.numbers`))
  const taskId = await out.inWork(async (work) => openTask({ ...work, actor: owner }, given).taskId)
  const beganAt = performance.now()
  await runTask(outside, resting as unknown as TaskKind, { taskId })
  const allMs = performance.now() - beganAt
  // Three steps of two, and nothing behind the last one. What it took is without the rests.
  expect(rests).toEqual([150, 150, 150])
  expect(took).toHaveLength(4)
  expect(took.every((ms) => ms >= 0)).toBe(true)
  expect(took.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(allMs - 3 * 150 + 5)
})

test("it works as whoever asked, while they may; and only who might have asked sees it", async () => {
  const without = {
    ...owner,
    permissions: permissions.filter((one: string) => one !== "catalog.write"),
  } as Actor
  const { taskId } = await out.inWork(async (work) =>
    openTask({ ...work, actor: without }, { kind, input: { last: 3 } }),
  )
  await run(taskId)
  expect(await see(taskId)).toMatchObject({ state: "failed", done: 0 })
  const { roles } = (await shop.call("/admin/v1/roles", { token })).body
  expect(roles.length).toBeGreaterThan(5)
  const nobody = await shop.call(`/admin/v1/tasks/${taskId}`)
  expect(nobody.status).toBe(401)
  const list = (await shop.call("/admin/v1/tasks?limit=2", { token })).body
  expect(list.tasks).toHaveLength(2)
  const next = (await shop.call(`/admin/v1/tasks?limit=100&after=${list.next}`, { token })).body
  expect(next.tasks.map(({ id }: { id: string }) => id)).not.toContain(list.tasks[0].id)
})

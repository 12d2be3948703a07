import { afterAll, expect, test } from "vitest"
import type { Outside } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { type Reply, testApp } from "../../testing.ts"
import { readImport } from "./jobs/read.ts"
import { productsTask } from "./tasks.ts"

// Nobody works in the background: the tests do, so that they can die where they want.
const shop = await testApp({ role: "web" })
const token = await shop.owner()
const { out } = shop.app

afterAll(async () => {
  const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
  await shop.close()
  expect(broken).toEqual([])
})

async function upload(kind: string, text: string, name = "goods.csv") {
  const form = new FormData()
  form.append("file", new Blob([text], { type: "text/csv" }), name)
  const reply = await fetch(`${shop.url}/admin/v1/imports/${kind}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: form,
  })
  return { status: reply.status, body: (await reply.json()) as Reply["body"] }
}

const get = async (path: string) => (await shop.call(path, { token })).body

/** A process that dies in its n-th transaction: before what it did is kept, or just after. */
function dyingIn(steps: number, when: "before" | "after"): Outside {
  let left = steps
  const dead = () => new Refusal("database.away", 503, "The process dies here.")
  return {
    ...out,
    async inWork(command) {
      left--
      if (left > 0) return out.inWork(command)
      if (left === 0 && when === "after") await out.inWork(command)
      if (left === 0 && when === "before") {
        await out.inWork(async (work) => {
          await command({ ...work, pending: { ...work.pending, commit() {} } })
          throw dead()
        })
      }
      throw dead()
    },
  }
}

const lineOf = (number: number, title = `Thing ${number}`) =>
  `thing-${number},active,${title},THING-${number},${number % 10 === 0 ? "1.234" : "9.90"}`
const file = (count: number, title?: string) =>
  [
    "slug,state,title,sku,price:de",
    ...Array.from({ length: count }, (_, place) => lineOf(place + 1, title)),
  ].join("\n")

async function countProducts(): Promise<{ products: number; versions: number }> {
  return out.db.one(sql<{ products: number; versions: number }>`
    select count(*)::int as products, coalesce(sum(version), 0)::int as versions from catalog.products
  `)
}

test("a file is read on after a crash, and each row is compared once", async () => {
  const { status, body } = await upload("products", file(120))
  expect(status).toBe(201)
  await expect(readImport(dyingIn(3, "before"), { importId: body.id })).rejects.toMatchObject({ status: 503 })
  expect(await get(`/admin/v1/imports/${body.id}`)).toMatchObject({
    state: "reading",
    newRows: 45,
    problem: null,
  })
  await readImport(out, { importId: body.id })
  expect(await get(`/admin/v1/imports/${body.id}`)).toMatchObject({
    state: "ready",
    readPermille: 1000,
    newRows: 108,
    refusedRows: 12,
  })
  const { rows } = await get(`/admin/v1/imports/${body.id}/rows?outcome=refused&limit=100`)
  expect(rows.map(({ line }: { line: number }) => line)).toEqual(
    Array.from({ length: 12 }, (_, place) => place * 10 + 11),
  )
})

test.each(["before", "after"] as const)(
  "who dies %s a step is kept is followed by whoever comes next, exactly where it was",
  async (when) => {
    const before = await countProducts()
    const { body } = await upload("products", file(260, `New title ${when}`))
    await readImport(out, { importId: body.id })
    const confirmed = await shop.call(`/admin/v1/imports/${body.id}/confirm`, { method: "POST", token })
    const { taskId } = confirmed.body
    const asked = { taskId, kind: productsTask.kind } as never
    await expect(productsTask.job.run(dyingIn(3, when), asked)).rejects.toMatchObject({ status: 503 })
    const halfway = await get(`/admin/v1/tasks/${taskId}`)
    expect(halfway).toMatchObject({ state: "running", done: when === "before" ? 200 : 234, total: 234 })
    await productsTask.job.run(out, asked)
    expect(await get(`/admin/v1/tasks/${taskId}`)).toMatchObject({ state: "done", done: 234, refused: 0 })
    const after = await countProducts()
    expect(after.products).toBe(234)
    // Each product was written once: a new one has the first version, a changed one the next.
    expect(after.versions - before.versions).toBe(234)
  },
)

test("taking back survives a crash as well, and leaves nothing half done", async () => {
  const { body } = await upload("products", file(260, "Another title"))
  await readImport(out, { importId: body.id })
  const { taskId } = (await shop.call(`/admin/v1/imports/${body.id}/confirm`, { method: "POST", token })).body
  const asked = { taskId, kind: productsTask.kind } as never
  await productsTask.job.run(out, asked)
  await shop.call(`/admin/v1/tasks/${taskId}/undo`, { method: "POST", token })
  await expect(productsTask.job.run(dyingIn(2, "before"), asked)).rejects.toMatchObject({ status: 503 })
  await productsTask.job.run(out, asked)
  expect(await get(`/admin/v1/tasks/${taskId}`)).toMatchObject({
    state: "undone",
    undone: 234,
    undoRefused: 0,
  })
  const { titles } = await out.db.one(sql<{ titles: Record<string, string> }>`
    select titles from catalog.products where slug = 'thing-1'
  `)
  expect(titles).toEqual({ en: "New title after" })
})

test("categories that a file makes are made once, whoever dies, and go again with it", async () => {
  const titles = async () => {
    const { categories } = await get("/admin/v1/categories")
    return categories.map((one: { titles: { en: string } }) => one.titles.en)
  }
  const lines = Array.from({ length: 260 }, (_, place) =>
    [`shelved-${place}`, `Shelved ${place}`, `Kind ${place % 13}`, `S-${place}`, "9.90", "active"].join(),
  )
  const text = ["Handle,Title,Type,Variant SKU,Variant Price,Status", ...lines].join("\n")
  const { body } = await upload("products", text)
  await expect(readImport(dyingIn(4, "after"), { importId: body.id })).rejects.toMatchObject({ status: 503 })
  await readImport(out, { importId: body.id })
  const read = await get(`/admin/v1/imports/${body.id}`)
  expect(read).toMatchObject({ newRows: 260, newCategoryCount: 13 })
  const { taskId } = (await shop.call(`/admin/v1/imports/${body.id}/confirm`, { method: "POST", token })).body
  const asked = { taskId, kind: productsTask.kind } as never
  await expect(productsTask.job.run(dyingIn(2, "after"), asked)).rejects.toMatchObject({ status: 503 })
  await productsTask.job.run(out, asked)
  expect(await get(`/admin/v1/tasks/${taskId}`)).toMatchObject({ state: "done", done: 260, refused: 0 })
  const kinds = Array.from({ length: 13 }, (_, place) => `Kind ${place}`)
  expect((await titles()).filter((one: string) => one.startsWith("Kind")).sort()).toEqual(kinds.sort())
  await shop.call(`/admin/v1/tasks/${taskId}/undo`, { method: "POST", token })
  await expect(productsTask.job.run(dyingIn(2, "before"), asked)).rejects.toMatchObject({ status: 503 })
  await productsTask.job.run(out, asked)
  expect(await get(`/admin/v1/tasks/${taskId}`)).toMatchObject({ state: "undone", undoRefused: 0 })
  expect((await titles()).filter((one: string) => one.startsWith("Kind"))).toEqual([])
})

test("a file is taken over once, changes nothing when there is nothing to change, and is deleted when it is not wanted", async () => {
  const { body } = await upload("products", file(9, "New title after"))
  await readImport(out, { importId: body.id })
  const again = await shop.call(`/admin/v1/imports/${body.id}/confirm`, { method: "POST", token })
  expect(again.body).toMatchObject({ code: "imports.nothing_to_do" })
  expect((await shop.call(`/admin/v1/imports/${body.id}`, { method: "DELETE", token })).status).toBe(200)
  expect(await get("/admin/v1/imports")).not.toMatchObject({ imports: [{ id: body.id }] })
  expect((await get(`/admin/v1/imports/${body.id}/rows`)).rows).toEqual([])
})

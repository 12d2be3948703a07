import { afterAll, expect, test } from "vitest"
import { demoApp } from "../../server/testing.ts"

const shop = await demoApp()
const owner = await shop.owner()

afterAll(async () => {
  await shop.app.settle()
  const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
  await shop.close()
  expect(broken).toEqual([])
})

/** A program with its key. */
async function programThatMay(...permissions: string[]) {
  const body = { name: permissions.join(" and "), permissions }
  const made = await shop.call("/admin/v1/api-keys", { token: owner, body })
  expect(made.status, made.text).toBe(201)
  const token = made.body.secret as string
  const call = (path: string, given: Parameters<typeof shop.call>[1] = {}) =>
    shop.call(`/admin/v1${path}`, { token, ...given })
  const upload = async (kind: string, text: string) => {
    const form = new FormData()
    form.append("file", new Blob([text], { type: "text/csv" }), "file.csv")
    const headers = { authorization: `Bearer ${token}` }
    const reply = await fetch(`${shop.url}/admin/v1/imports/${kind}`, { method: "POST", headers, body: form })
    await shop.app.settle()
    return { status: reply.status, body: (await reply.json()) as { id: string } }
  }
  return { call, upload }
}

test("a program that may ask for a file follows the work and takes the file; others do not see it", async () => {
  const reader = await programThatMay("catalog.read")
  const opened = await reader.call("/exports/products", { method: "POST" })
  expect(opened.status, opened.text).toBe(200)
  const { taskId } = opened.body
  await shop.app.settle()
  expect((await reader.call(`/tasks/${taskId}`)).body).toMatchObject({ state: "done", refused: 0 })
  expect((await reader.call("/tasks")).body.tasks).toMatchObject([{ id: taskId }])
  const file = await reader.call(`/tasks/${taskId}/file`)
  expect(file.status).toBe(200)
  expect(file.text).toContain("stoneware-mug")

  const other = await programThatMay("orders.read", "inventory.write")
  expect((await other.call("/tasks")).body.tasks).toEqual([])
  for (const rest of ["", "/rows", "/file"]) {
    expect((await other.call(`/tasks/${taskId}${rest}`)).status).toBe(404)
  }
  for (const what of ["stop", "restart", "undo"]) {
    expect((await other.call(`/tasks/${taskId}/${what}`, { method: "POST" })).status).toBe(404)
  }
})

test("a program reads what its file would change, takes it over, and takes it back", async () => {
  const writer = await programThatMay("prices.write")
  const { products } = (await shop.call("/admin/v1/products?limit=1", { token: owner })).body
  const product = (await shop.call(`/admin/v1/products/${products[0].id}`, { token: owner })).body
  const { sku, prices } = product.variants[0]
  const [{ marketCode, price }] = prices
  const priceNow = async () => {
    const { variants } = (await shop.call(`/admin/v1/products/${product.id}`, { token: owner })).body
    return variants[0].prices.find((one: { marketCode: string }) => one.marketCode === marketCode).price
  }
  const csv = `sku,market,price,currency\n${sku},${marketCode},77.70,${price.currency}\n`
  const { status, body } = await writer.upload("prices", csv)
  expect(status).toBe(201)
  const reader = await programThatMay("catalog.read")
  expect((await reader.call(`/imports/${body.id}`)).status).toBe(404)
  expect((await reader.call(`/imports/${body.id}/confirm`, { method: "POST" })).status).toBe(404)
  expect((await writer.call(`/imports/${body.id}`)).body).toMatchObject({ state: "ready", changedRows: 1 })
  expect((await writer.call(`/imports/${body.id}/rows`)).body.rows).toHaveLength(1)
  const { taskId } = (await writer.call(`/imports/${body.id}/confirm`, { method: "POST" })).body
  await shop.app.settle()
  expect(await priceNow()).toEqual({ minor: 7770, currency: price.currency })
  expect((await writer.call(`/tasks/${taskId}/undo`, { method: "POST" })).status).toBe(200)
  await shop.app.settle()
  expect(await priceNow()).toEqual(price)
})

test("what is for people stays so: the search, kept views, one’s own account", async () => {
  const program = await programThatMay("catalog.read", "orders.read")
  for (const path of ["/search?q=mug", "/views?list=orders", "/sessions", "/me"]) {
    expect((await program.call(path)).body, path).toMatchObject({ code: "staff.not_for_keys" })
  }
})

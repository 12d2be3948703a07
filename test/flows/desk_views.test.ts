import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let colleague: (path: string, given?: { method?: string; body?: unknown }) => ReturnType<TestApp["call"]>

beforeAll(async () => {
  shop = await testApp({ role: "web" })
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  const token = await hire(["orders.read"])
  colleague = (path, given = {}) => shop.call(`/admin/v1${path}`, { token, ...given })
}, 60_000)
afterAll(() => shop.close())

/** Somebody with these permissions; answers with their token. */
async function hire(permissions: string[]): Promise<string> {
  const role = await stage.admin("/roles", { body: { name: permissions.join(" "), permissions } })
  const email = `who${Math.random()}@example.com`
  await stage.admin("/invitations", { body: { email, roleIds: [role.id] } })
  await shop.app.settle()
  const mails = (await stage.admin(`/mails?to=${email}`)).mails
  const { text } = await stage.admin(`/mails/${mails[0].id}`)
  const [, token] = /token=([\w-]+)/.exec(text) ?? []
  const body = { token, name: "Bo Brown", password: "three small green boats" }
  const reply = await shop.call("/admin/v1/invitations/acceptance", { body })
  expect(reply.status, reply.text).toBe(201)
  return reply.body.session?.token ?? reply.body.token
}

const nothing = { orders: [], customers: [], products: [], stock: [] }

const keep = (name: string, search: object = { goods: "waiting" }) => ({
  method: "POST",
  body: { list: "orders", name, search },
})

test("an order is found by its number, mailbox, names and telephone, a product by SKU and words", async () => {
  const { variantId, productId } = await stage.addProduct({ sku: "FF-BOAT-7", priceMinor: 1_000, stock: 9 })
  const address = {
    name: "Ada Maria Lovelace",
    line1: "Torstraße 89",
    postalCode: "10119",
    city: "Berlin",
    country: "DE",
    phone: "+49 (0)30 5550-123",
  }
  const { body } = await stage.pay(await stage.fillCart({ variantId }), {
    email: "ada@lovelace.example",
    address,
  })
  const { number } = await stage.admin(`/orders/${body.orderId}`)
  const find = (q: string) => stage.admin(`/search?q=${encodeURIComponent(q)}`)
  const byOrder = [number, "ada@lov", "ADA MARIA", "lovelace", "030 5550-123", "5550123", "+49 30 5550 123"]
  for (const q of byOrder) {
    const { orders } = await find(q)
    expect([q, ...orders.map(({ orderId }: { orderId: string }) => orderId)]).toEqual([q, body.orderId])
  }
  for (const q of ["ff-boat", "FF-BOAT-7", "thing"]) {
    expect((await find(q)).products[0], q).toMatchObject({ productId })
  }
  expect(await find("nobody like this")).toEqual(nothing)
  // Who may see orders only is told of nothing else.
  expect((await colleague("/search?q=FF-BOAT")).body).toEqual(nothing)
  expect((await colleague("/search?q=lovelace")).body.orders).toHaveLength(1)
})

test("who sees customers finds guests by all that names them, but no order and no number of one", async () => {
  const { variantId } = await stage.addProduct({ sku: "FOR-GUESTS", priceMinor: 700, stock: 9 })
  const address = {
    name: "Gustav Guest",
    line1: "Hafen 1",
    postalCode: "20457",
    city: "Hamburg",
    country: "DE",
    phone: "+49 40 998877",
  }
  const { body } = await stage.pay(await stage.fillCart({ variantId }), {
    email: "gustav@guests.example",
    address,
  })
  const { orderId } = body
  const { number } = await stage.admin(`/orders/${orderId}`)
  const token = await hire(["customers.read"])
  const ask = async (path: string) => (await shop.call(`/admin/v1${path}`, { token })).body
  const guest = { customerId: orderId, kind: "guest", name: "Gustav Guest", email: "gustav@guests.example" }
  for (const q of ["gustav@", "gustav g", "guest", "040 998877"]) {
    expect(await ask(`/search?q=${encodeURIComponent(q)}`), q).toEqual({ ...nothing, customers: [guest] })
  }
  expect(await ask(`/search?q=${number}`)).toEqual(nothing)
  // What was found opens, and says no more of the order than that somebody bought.
  const person = await ask(`/customers/${orderId}`)
  expect(person).toMatchObject({ customerId: orderId, kind: "guest", timeline: [] })
  expect(JSON.stringify(person)).not.toContain(number)
  expect((await stage.admin(`/customers/${orderId}`)).timeline).toMatchObject([{ kind: "ordered", number }])
})

test("who sees stock finds what is counted by its SKU or barcode, and nothing of what is not", async () => {
  const { productId, variantId } = await stage.addProduct({ sku: "SHELF-1", priceMinor: 700, stock: 3 })
  await stage.addProduct({ sku: "SHELF-UNCOUNTED", priceMinor: 700 })
  const { version } = await stage.admin(`/products/${productId}`)
  const barcode = "5901234123457"
  await stage.admin(`/products/${productId}/variants/${variantId}`, {
    method: "PATCH",
    body: { version, barcode },
  })
  const token = await hire(["inventory.read"])
  const ask = async (path: string) => (await shop.call(`/admin/v1${path}`, { token })).body
  const stock = [{ variantId, sku: "SHELF-1", titles: expect.any(Object) }]
  for (const q of ["shelf-", "SHELF-1", barcode]) {
    expect(await ask(`/search?q=${q}`), q).toEqual({ ...nothing, stock })
  }
  expect((await ask("/stock?q=SHELF-1")).stock).toMatchObject([{ variantId }])
})

test("a barcode is found by its first digits or whole, by the palette, among products and in the stock", async () => {
  const { productId, variantId } = await stage.addProduct({ sku: "SCAN-1", priceMinor: 500, stock: 3 })
  const { version } = await stage.admin(`/products/${productId}`)
  const change = (barcode: string | null) => ({ method: "PATCH", body: { version, barcode } })
  const wrong = await shop.call(`/admin/v1/products/${productId}/variants/${variantId}`, {
    ...change("4006381333932"),
    token: stage.owner,
  })
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: "barcode", code: "barcode" }] } })
  const changed = await stage.admin(`/products/${productId}/variants/${variantId}`, change("4006381333931"))
  expect(changed.variants).toMatchObject([{ sku: "SCAN-1", barcode: "4006381333931" }])
  for (const q of ["4006381333931", "4006381"]) {
    expect((await stage.admin(`/search?q=${q}`)).products, q).toMatchObject([{ productId, sku: "SCAN-1" }])
    expect((await stage.admin(`/products?q=${q}`)).products, q).toMatchObject([{ id: productId }])
    expect((await stage.admin(`/stock?q=${q}`)).stock, q).toMatchObject([{ variantId }])
  }
  expect((await stage.admin("/search?q=381333931")).products).toEqual([])
  const page = await stage.ok(`/store/v1/products/${changed.slug}`)
  expect(page.variants).toMatchObject([{ sku: "SCAN-1", barcode: "4006381333931" }])
})

test("a view is one's own until it is shared, and one name stands for one view", async () => {
  const mine = await stage.admin("/views", keep("Urgent"))
  expect(mine).toMatchObject({ isMine: true, isShared: false, search: { goods: "waiting" } })
  expect((await colleague("/views?list=orders")).body.views).toEqual([])
  const theirs = await colleague("/views", keep("Urgent", { money: "paid" }))
  expect(theirs.status).toBe(201)
  expect((await shop.call("/admin/v1/views", { token: stage.owner, ...keep(" URGENT ") })).body.code).toBe(
    "view.name_taken",
  )
  const share = (isShared: boolean, version: number) =>
    stage.admin(`/views/${mine.viewId}/sharing`, { method: "PUT", body: { isShared, version } })
  await share(true, 1)
  const { views } = (await colleague("/views?list=orders")).body
  expect(
    views.map(({ isShared, isMine }: { isShared: boolean; isMine: boolean }) => [isShared, isMine]),
  ).toEqual([
    [true, false],
    [false, true],
  ])
  // A second one that is shared would stand beside it with the same name.
  const other = await stage.admin("/views", keep("Other"))
  await stage.admin(`/views/${other.viewId}/sharing`, { method: "PUT", body: { isShared: true, version: 1 } })
  const renamed = await shop.call(`/admin/v1/views/${other.viewId}`, {
    token: stage.owner,
    method: "PATCH",
    body: { name: "urgent", version: 2 },
  })
  expect([renamed.status, renamed.body.code]).toEqual([409, "view.name_taken"])
})

test("a shared view is changed only by who may share, a private one by nobody else, and deleting is taken back", async () => {
  const mine = await stage.admin("/views", keep("Night"))
  const named = `/views/${mine.viewId}`
  expect((await colleague(named, { method: "DELETE" })).status).toBe(404)
  await stage.admin(`${named}/sharing`, { method: "PUT", body: { isShared: true, version: 1 } })
  expect((await colleague(named, { method: "DELETE" })).body.code).toBe("view.shared")
  const stale = await colleague(`${named}/sharing`, { method: "PUT", body: { isShared: false, version: 2 } })
  expect(stale.body.code).toBe("staff.not_allowed")
  await stage.admin(named, { method: "DELETE" })
  const names = async () =>
    (await stage.admin("/views?list=orders")).views.map(({ name }: { name: string }) => name)
  expect(await names()).not.toContain("Night")
  await stage.admin(`${named}/restoration`, { method: "PUT" })
  expect(await names()).toContain("Night")
  const late = await shop.call(`/admin/v1${named}`, {
    token: stage.owner,
    method: "PATCH",
    body: { name: "Day", version: 1 },
  })
  expect(late.body.code).toBe("view.changed")
})

test("views of a list are for those who see the list", async () => {
  expect((await colleague("/views?list=products")).status).toBe(403)
  const { status } = await colleague("/views", {
    method: "POST",
    body: { list: "stock", name: "Low", search: {} },
  })
  expect(status).toBe(403)
  const named = await shop.call("/admin/v1/views", {
    token: stage.owner,
    ...keep("Ada", { q: "ada@example.com" }),
  })
  expect(named.body.code).toBe("view.names_somebody")
  const large = keep("Large", { q: "x".repeat(300) })
  expect((await shop.call("/admin/v1/views", { token: stage.owner, ...large })).status).toBe(422)
})

test("the desk knows what each list needs as the shop does, so that it never asks in vain", async () => {
  // By its address: the desk is compiled for a browser, on its own.
  const ofDesk = new URL("../../admin/parts/list/needs.ts", import.meta.url).href
  const { needs } = (await import(ofDesk)) as { needs: Record<string, string> }
  const said = await Promise.all(
    Object.keys(needs).map(async (list) => {
      const { status, body } = await colleague(`/views?list=${list}`)
      return [list, status === 200 ? "orders.read" : body.permission]
    }),
  )
  expect(Object.fromEntries(said)).toEqual(needs)
})

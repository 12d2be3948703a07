import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { bearer, mailedToken } from "../api/people.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let variantId: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  variantId = (await stage.addProduct({ sku: "CUP-1", priceMinor: 1_000, stock: 500 })).variantId
}, 120_000)
afterAll(async () => {
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
  await shop.close()
})

const password = "three small green boats"

/** Opens an account, confirms it, and signs in. */
async function join(email: string, name: string) {
  await stage.ok("/store/v1/customers", { body: { email, name, password, marketingConsent: true } })
  const token = await mailedToken(shop, email)
  const body = await stage.ok("/store/v1/customers/confirmation", { body: { token, password } })
  await shop.app.settle()
  return { customerId: body.customer.id as string, headers: bearer(body.session.token) }
}

const living = (name: string, phone?: string) => ({
  name,
  line1: `${name}street 7`,
  postalCode: "10119",
  city: "Berlin",
  country: "DE",
  ...(phone && { phone }),
})

/** Buys one cup, as a guest or signed in. */
async function buy(given: { email: string; name: string; phone?: string; headers?: Record<string, string> }) {
  const headers = { ...given.headers }
  const { cart, token } = await stage.ok("/store/v1/carts", {
    headers,
    body: { item: { variantId, quantity: 1 } },
  })
  const reply = await shop.call("/store/v1/checkout/attempts", {
    headers: { ...headers, "cart-token": token, "idempotency-key": `people-${token}` },
    body: {
      cartId: cart.cartId,
      email: given.email,
      address: living(given.name, given.phone),
      deliveryMethodId: stage.methodId,
      paymentMethod: "card",
      paymentToken: "approve",
    },
  })
  expect(reply.status, reply.text).toBe(201)
  await shop.app.settle()
  return reply.body as { orderId: string; number: string; orderToken: string }
}

async function ship(orderId: string) {
  const { parcelId } = await stage.admin(`/orders/${orderId}/parcels`, { method: "POST", body: {} })
  await stage.admin(`/parcels/${parcelId}/shipment`, { method: "POST", body: {} })
  await shop.app.settle()
}

const found = async (query: string) => (await stage.admin(`/customers?${query}`)).people
const names = async (query: string) => (await found(query)).map(({ name }: { name: string }) => name)

/** Long work, once it is over. */
async function over(taskId: string) {
  await shop.app.settle()
  return stage.admin(`/tasks/${taskId}`)
}

/** Every table in which this text stands, wherever. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await shop.app.db.many(sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
    order by 1 limit 1000
  `)
  const hits: string[] = []
  for (const { name } of tables) {
    const { count } = await shop.app.db.one<{ count: number }>({
      strings: [`select count(*)::int as count from ${name} t where t::text ilike `, ""],
      values: [`%${text}%`],
      constant: undefined,
    })
    if (count > 0) hits.push(name)
  }
  return hits
}

test("somebody with an account is found by mail, name, last name and the end of the phone number", async () => {
  const grace = await join("grace@navy.example", "Grace Hopper")
  await stage.admin(`/customers/${grace.customerId}`, {
    method: "PATCH",
    body: { phone: "+49 30 7654321" },
  })
  for (const q of ["grace@", "GRACE@navy.example", "grace h", "hopp", "030 7654321", "654321"]) {
    expect(await names(`q=${encodeURIComponent(q)}`), q).toEqual(["Grace Hopper"])
  }
  expect(await names("q=race@navy")).toEqual([])
  expect(await names("q=1234321")).toEqual([])
})

test("a guest is found by the orders' mail address, name and phone, and is one person however often", async () => {
  const first = await buy({ email: "guest@home.example", name: "Gustav Guest", phone: "040 998877" })
  const second = await buy({ email: "guest@home.example", name: "Gustav Guest", phone: "040 998877" })
  for (const q of ["guest@home", "gustav", "guest", "998877"]) {
    expect(await found(`q=${q}`), q).toMatchObject([
      { kind: "guest", customerId: second.orderId, orderCount: 2, name: "Gustav Guest" },
    ])
  }
  expect((await found("kind=guest")).map(({ email }: { email: string }) => email)).toContain(
    "guest@home.example",
  )
  // Whichever order is asked for, the newest one names the guest.
  const page = await stage.admin(`/customers/${first.orderId}`)
  expect(page).toMatchObject({ customerId: second.orderId, kind: "guest", spent: [{ currency: "EUR" }] })
  const { orders } = await stage.admin(`/customers/${first.orderId}/orders?limit=1`)
  expect(orders).toMatchObject([{ orderId: second.orderId }])
})

test("accounts come page by page, by what is asked for", async () => {
  const made: string[] = []
  for (const name of ["Zoe", "Yann", "Xenia"])
    made.unshift((await join(`${name}@list.example`.toLowerCase(), name)).customerId)
  await stage.ok("/store/v1/customers", { body: { email: "open@list.example", name: "Open", password } })
  expect(await names("confirmed=no&limit=1")).toEqual(["Open"])
  expect(await names("consent=no&limit=1")).toEqual(["Open"])
  const pages: string[] = []
  let after: string | undefined
  do {
    const page = await stage.admin(`/customers?confirmed=yes&limit=2${after ? `&after=${after}` : ""}`)
    pages.push(...page.people.map(({ customerId }: { customerId: string }) => customerId))
    after = page.next ?? undefined
  } while (after)
  expect(pages.slice(0, 3)).toEqual(made)
  expect((await names("sort=name&limit=100")).slice(-3)).toEqual(["Xenia", "Yann", "Zoe"])
  expect(await names("ordered=yes")).toEqual([])
  expect(await names("q=xen&confirmed=no")).toEqual([])
})

test("an address that nobody has confirmed shows nothing of what others bought with it", async () => {
  await buy({ email: "victim@home.example", name: "Vera Victim" })
  await stage.ok("/store/v1/customers", { body: { email: "victim@home.example", name: "Mallory", password } })
  const [account] = await found("q=mallory")
  expect(account).toMatchObject({ kind: "account", orderCount: 0, confirmedAt: null })
  const { customerId } = account
  expect((await stage.admin(`/customers/${customerId}/orders`)).orders).toEqual([])
  const { taskId } = await stage.admin(`/customers/${customerId}/exports`, { method: "POST" })
  expect(await over(taskId)).toMatchObject({ state: "done", refused: 0 })
  const file = await shop.call(`/admin/v1/tasks/${taskId}/file`, { token: stage.owner })
  expect(file.text).toContain("Mallory")
  expect(file.text).not.toContain("Vera")
})

test("staff edits, notes, signs out and sends a link; the log tells that, and nobody's name", async () => {
  const ada = await join("ada.care@home.example", "Ada Care")
  const one = `/customers/${ada.customerId}`
  const refused = await shop.call(`/admin/v1${one}`, {
    method: "PATCH",
    token: stage.owner,
    body: { marketingConsent: false },
  })
  expect(refused).toMatchObject({ status: 422, body: { code: "customers.consent_why" } })
  await stage.admin(one, {
    method: "PATCH",
    body: {
      name: "Adelheid Secretname",
      phone: "+49 170 5550001",
      marketingConsent: false,
      why: "Called us",
    },
  })
  await stage.admin(`${one}/notes`, { body: { text: "Prefers the blue whisperword." } })
  expect(await stage.admin(`${one}/sessions`, { method: "DELETE" })).toEqual({ sessions: 1 })
  expect((await shop.call("/store/v1/me", { headers: ada.headers })).status).toBe(401)
  await stage.admin(`${one}/password-resets`, { method: "POST" })
  expect(await mailedToken(shop, "ada.care@home.example")).toMatch(/^[\w-]{43}$/)
  const page = await stage.admin(one)
  expect(page).toMatchObject({
    name: "Adelheid Secretname",
    marketingConsent: false,
    notes: [{ text: "Prefers the blue whisperword." }],
    consents: [
      { consent: false, why: "Called us" },
      { consent: true, why: null, actor: ada.customerId },
    ],
  })
  const told = page.timeline.map((entry: { kind: string; route?: string }) => entry.route ?? entry.kind)
  expect(told).toEqual(
    expect.arrayContaining([
      "registered",
      "confirmed",
      "consented",
      "objected",
      "noted",
      "PATCH /admin/v1/customers/:customerId",
    ]),
  )
  const log = JSON.stringify(await stage.admin(`/audit-log?objectId=${ada.customerId}&objectKind=customer`))
  expect(log).toContain('"name":"…"')
  for (const word of ["Adelheid", "5550001", "whisperword", "Called us"]) expect(log).not.toContain(word)
})

test("the file of a person has everything, over all modules, and nothing that opens anything", async () => {
  const eve = await join("eve@export.example", "Eve Export")
  await stage.ok("/store/v1/me/addresses", { headers: eve.headers, body: living("Evestreet") })
  await buy({ email: "eve@export.example", name: "Eve Export", headers: eve.headers })
  await buy({ email: "eve@export.example", name: "Eve Guestname" })
  await buy({ email: "eve@work.example", name: "Eve Workname", headers: eve.headers })
  await stage.ok("/store/v1/carts", { headers: eve.headers, body: { item: { variantId, quantity: 3 } } })
  await stage.admin(`/customers/${eve.customerId}/notes`, { body: { text: "Likes cups." } })
  const { taskId } = await stage.admin(`/customers/${eve.customerId}/exports`, { method: "POST" })
  expect(await over(taskId)).toMatchObject({ state: "done", refused: 0, fileName: `person-${eve.customerId.slice(-8)}.json` })
  const file = await shop.call(`/admin/v1/tasks/${taskId}/file`, { token: stage.owner })
  const { kept } = JSON.parse(file.text) as { kept: { kind: string; data: Record<string, unknown> }[] }
  const of = (kind: string) => kept.filter((one) => one.kind === kind).map(({ data }) => data)
  expect(of("account")).toMatchObject([{ email: "eve@export.example", addresses: [{ name: "Evestreet" }] }])
  expect(of("order")).toHaveLength(3)
  expect(of("order").flatMap(({ mails }) => mails)).toMatchObject([{ to: "eve@work.example" }])
  expect(of("note")).toMatchObject([{ text: "Likes cups." }])
  expect(of("mail").length).toBeGreaterThan(3)
  expect(of("about")).toHaveLength(1)
  expect(file.text).not.toMatch(/argon2|token=/)
})

test("whoever is erased is gone from every table; orders keep numbers and amounts, and the books agree", async () => {
  const ed = await join("erased@gone.example", "Edgar Erasable")
  await stage.ok("/store/v1/me/addresses", {
    headers: ed.headers,
    body: living("Erasablehome", "+49 151 6660001"),
  })
  const own = await buy({ email: "erased@gone.example", name: "Edgar Erasable", headers: ed.headers })
  const asGuest = await buy({ email: "erased@gone.example", name: "Edgar Erasable" })
  const elsewhere = await buy({ email: "erased@work.example", name: "Edgar Erasable", headers: ed.headers })
  await stage.ok("/store/v1/carts", { headers: ed.headers, body: { item: { variantId, quantity: 2 } } })
  await stage.admin(`/customers/${ed.customerId}/notes`, { body: { text: "An erasablenote." } })
  const exported = await stage.admin(`/customers/${ed.customerId}/exports`, { method: "POST" })
  await over(exported.taskId)
  const before = await stage.admin(`/orders/${own.orderId}`)

  const early = await shop.call(`/admin/v1/customers/${ed.customerId}/erasure`, {
    method: "POST",
    token: stage.owner,
  })
  expect(early).toMatchObject({ status: 409, body: { code: "people.order_open" } })
  expect(early.body.detail).toContain(own.number)
  expect((await stage.admin(`/customers/${ed.customerId}/erasure`)).openOrders).toHaveLength(3)

  await ship(own.orderId)
  await ship(asGuest.orderId)
  await stage.admin(`/orders/${elsewhere.orderId}/refunds`, {
    body: { why: "A chipped rim" },
    headers: { "idempotency-key": "erase-refund" },
  })
  await ship(elsewhere.orderId)
  const preview = await stage.admin(`/customers/${ed.customerId}/erasure`)
  expect(preview).toMatchObject({ openOrders: [], isPaying: false })
  expect(preview.things.map(({ kind }: { kind: string }) => kind)).toEqual([
    "mail",
    "cart",
    "note",
    "order",
    "account",
  ])
  const { taskId } = await stage.admin(`/customers/${ed.customerId}/erasure`, { method: "POST" })
  expect(await over(taskId)).toMatchObject({ state: "done", refused: 0 })

  for (const text of ["erased@gone", "erased@work", "Erasable", "6660001"]) {
    expect(await tablesWith(text), text).toEqual([])
  }
  // What was announced is forgotten with all events, after two weeks.
  expect(await tablesWith("chipped rim")).toEqual(["kit.events"])
  const after = await stage.admin(`/orders/${own.orderId}`)
  expect(after).toMatchObject({ number: before.number, total: before.total, taxTotal: before.taxTotal })
  expect(after).toMatchObject({ email: null, buyerName: null, address: null, customerId: null })
  expect((await shop.call(`/store/v1/orders/${own.orderId}?token=${own.orderToken}`)).status).toBe(404)
  expect((await shop.call(`/admin/v1/customers/${ed.customerId}`, { token: stage.owner })).status).toBe(404)
  expect((await shop.call(`/store/v1/me`, { headers: ed.headers })).status).toBe(401)
  expect((await shop.call(`/admin/v1/tasks/${exported.taskId}/file`, { token: stage.owner })).status).toBe(
    404,
  )
})

test("a guest is erased by an order; the wish for no mail stays as a hash that still counts", async () => {
  const first = await buy({ email: "quiet@gone.example", name: "Quentin Quiet", phone: "0176 7770001" })
  const second = await buy({ email: "quiet@gone.example", name: "Quentin Quiet" })
  await ship(first.orderId)
  await ship(second.orderId)
  await shop.app.out.inWork(async (work) => {
    work.write(sql`
      insert into mail.suppressions (address, reason, detail, created_at)
      values ('quiet@gone.example', 'blocked', 'asked by quiet@gone.example', ${work.now})
    `)
  })
  await stage.admin(`/customers/${first.orderId}/notes`, { body: { text: "A quietnote." } })
  const { taskId } = await stage.admin(`/customers/${first.orderId}/erasure`, { method: "POST" })
  expect(await over(taskId)).toMatchObject({ state: "done", refused: 0 })
  for (const text of ["quiet@gone", "Quentin", "7770001", "quietnote"]) {
    expect(await tablesWith(text), text).toEqual([])
  }
  expect(await found("q=quiet@gone")).toEqual([])
  const again = await buy({ email: "quiet@gone.example", name: "Quentin Quiet" })
  const { mails } = await stage.admin(`/mails?to=quiet@gone.example`)
  expect(mails).toMatchObject([{ state: "suppressed" }])
  expect((await stage.admin(`/customers/${again.orderId}`)).noMailBecause).toBe("blocked")
  await stage.admin(`/mail-suppressions/quiet@gone.example`, { method: "DELETE" })
  expect((await stage.admin(`/customers/${again.orderId}`)).noMailBecause).toBeNull()
  expect(JSON.stringify(await stage.admin("/audit-log?objectKind=mail_address"))).not.toContain("quiet@gone")
})

test("erasing wants a confirmation that is fresh", async () => {
  const { orderId } = await buy({ email: "fresh@home.example", name: "Fred Fresh" })
  await shop.app.out.inWork(async (work) =>
    work.write(sql`update staff.sessions set confirmed_at = now() - interval '1 hour'`),
  )
  const reply = await shop.call(`/admin/v1/customers/${orderId}/erasure`, {
    method: "POST",
    token: stage.owner,
  })
  expect(reply).toMatchObject({ status: 403, body: { code: "staff.step_up_needed" } })
})

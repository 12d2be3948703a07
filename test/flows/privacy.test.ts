import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { parts, personNamed } from "../../server/modules/people/index.ts"
import { living, openPersons } from "./persons.ts"

type Persons = Awaited<ReturnType<typeof openPersons>>

let persons: Persons
let shop: Persons["shop"]
let stage: Persons["stage"]
let variantId: string
const join: Persons["join"] = (...given) => persons.join(...given)
const buy: Persons["buy"] = (given) => persons.buy(given)
const ship: Persons["ship"] = (orderId) => persons.ship(orderId)
const over: Persons["over"] = (taskId) => persons.over(taskId)
const tablesWith: Persons["tablesWith"] = (text) => persons.tablesWith(text)

beforeAll(async () => {
  persons = await openPersons()
  ;({ shop, stage, variantId } = persons)
}, 120_000)
afterAll(() => persons.close())

test("the file of a person has everything, over all modules, and nothing that opens anything", async () => {
  const eve = await join("eve@export.example", "Eve Export")
  await stage.ok("/store/v1/me/addresses", { headers: eve.headers, body: living("Evestreet") })
  await buy({ email: "eve@export.example", name: "Eve Export", headers: eve.headers })
  await buy({ email: "eve@export.example", name: "Eve Guestname" })
  await buy({ email: "eve@work.example", name: "Eve Workname", headers: eve.headers })
  await stage.ok("/store/v1/carts", { headers: eve.headers, body: { item: { variantId, quantity: 3 } } })
  await stage.admin(`/customers/${eve.customerId}/notes`, { body: { text: "Likes cups." } })
  const { taskId } = await stage.admin(`/customers/${eve.customerId}/exports`, { method: "POST" })
  expect(await over(taskId)).toMatchObject({
    state: "done",
    refused: 0,
    fileName: `person-${eve.customerId.slice(-8)}.json`,
  })
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
  await stage.admin(`/customers/${ed.customerId}/store-credit`, {
    body: { amount: { minor: 500, currency: "EUR" }, reason: "A chipped rim" },
    headers: { "idempotency-key": "erase-credit" },
  })
  const preview = await stage.admin(`/customers/${ed.customerId}/erasure`)
  expect(preview).toMatchObject({ credits: [{ minor: 500, currency: "EUR" }], lettersWaiting: 0 })
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
  expect(await persons.found("q=quiet@gone")).toEqual([])
  const again = await buy({ email: "quiet@gone.example", name: "Quentin Quiet" })
  const { mails } = await stage.admin(`/mails?to=quiet@gone.example`)
  expect(mails).toMatchObject([{ state: "suppressed" }])
  expect((await stage.admin(`/customers/${again.orderId}`)).noMailBecause).toBe("blocked")
  await stage.admin(`/mail-suppressions/quiet@gone.example`, { method: "DELETE" })
  expect((await stage.admin(`/customers/${again.orderId}`)).noMailBecause).toBeNull()
  expect(JSON.stringify(await stage.admin("/audit-log?objectKind=mail_address"))).not.toContain("quiet@gone")
})

test("an erasing that broke off in the middle is gone on with, and asked for twice it is done once", async () => {
  const dora = await join("dora@crash.example", "Dora Crashed")
  const orders = [
    await buy({ email: "dora@crash.example", name: "Dora Crashed", headers: dora.headers }),
    await buy({ email: "dora@crash.example", name: "Dora Crashed", headers: dora.headers }),
  ]
  for (const { orderId } of orders) await ship(orderId)
  const one = `/customers/${dora.customerId}`
  // What a process that died had already done: the mails, and the first of the orders.
  const person = await personNamed(shop.app.db, dora)
  for (const part of parts.filter(({ kind }) => kind === "mail" || kind === "order")) {
    const ids = await part.idsOf(shop.app.db, person, { after: "", limit: 50 })
    const done = part.kind === "order" ? ids.slice(0, 1) : ids
    for (const id of done) await shop.app.out.inWork((work) => part.erase(work, person, id))
  }
  expect((await stage.admin(`${one}/orders`)).orders).toHaveLength(1)
  const first = await stage.admin(`${one}/erasure`, { method: "POST" })
  const second = await shop.call(`/admin/v1${one}/erasure`, { method: "POST", token: stage.owner })
  expect([202, 404]).toContain(second.status)
  expect(await over(first.taskId)).toMatchObject({ state: "done", refused: 0 })
  if (second.status === 202) {
    expect(await over(second.body.taskId)).toMatchObject({ state: "done", refused: 0 })
  }
  for (const text of ["dora@crash", "Crashed"]) expect(await tablesWith(text), text).toEqual([])
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

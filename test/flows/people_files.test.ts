import { afterAll, beforeAll, expect, test } from "vitest"
import { mailedToken } from "../api/people.ts"
import { openPersons } from "./persons.ts"

type Persons = Awaited<ReturnType<typeof openPersons>>

let persons: Persons
let shop: Persons["shop"]
let stage: Persons["stage"]

beforeAll(async () => {
  persons = await openPersons()
  ;({ shop, stage } = persons)
}, 120_000)
afterAll(() => persons.close())

const password = "three small green boats"

async function upload(text: string, name = "people.csv") {
  const form = new FormData()
  form.append("file", new Blob([text], { type: "text/csv" }), name)
  const headers = { authorization: `Bearer ${stage.owner}` }
  const reply = await fetch(`${shop.url}/admin/v1/imports/customers`, { method: "POST", headers, body: form })
  const { id } = (await reply.json()) as { id: string }
  await shop.app.settle()
  return stage.admin(`/imports/${id}`)
}

async function take(text: string) {
  const { id } = await upload(text)
  const { taskId } = await stage.admin(`/imports/${id}/confirm`, { method: "POST" })
  return { importId: id as string, task: await persons.over(taskId) }
}

const accountOf = async (email: string) =>
  (await persons.found(`q=${email}`)).find((one: { kind: string }) => one.kind === "account")

async function fileOf(body: object) {
  const reply = await shop.call("/admin/v1/exports/customers", {
    body,
    token: stage.owner,
    headers: { "idempotency-key": `file-${Math.random()}` },
  })
  expect(reply.status, reply.text).toBe(202)
  const task = await persons.over(reply.body.taskId)
  expect(task).toMatchObject({ state: "done", refused: 0 })
  return (await shop.call(`/admin/v1/tasks/${task.id}/file`, { token: stage.owner })).text
}

test("whoever came in with a file is mailed nothing, has no password, and comes in through the mail for one", async () => {
  const order = await persons.buy({ email: "mary@file.example", name: "Mary Guest" })
  const mails = async () => (await stage.admin("/mails?to=mary@file.example")).mails.length
  const before = await mails()
  const { task } = await take(
    "email,first_name,last_name,address_line_1,postal_code,city,country\n" +
      "Mary@File.example,Mary,Filed,Mill Lane 1,10115,Berlin,de\n",
  )
  expect(task).toMatchObject({ state: "done", done: 1, refused: 0 })
  expect(await mails()).toBe(before)
  const mary = await accountOf("mary@file.example")
  expect(mary).toMatchObject({ name: "Mary Filed", confirmedAt: null, orderCount: 0 })
  for (const tried of [password, "", "null"]) {
    const reply = await shop.call("/store/v1/sessions", {
      body: { email: "mary@file.example", password: tried || "x" },
    })
    expect(reply.status).toBe(401)
  }
  // Whoever opens an account with the address gets none of what the file said.
  await stage.ok("/store/v1/customers", { body: { email: "mary@file.example", name: "Eve", password } })
  await shop.app.settle()
  expect((await accountOf("mary@file.example")).name).toBe("Mary Filed")

  await stage.ok("/store/v1/password-resets", { body: { email: "mary@file.example" } })
  await shop.app.settle()
  const token = await mailedToken(shop, "mary@file.example")
  await stage.ok("/store/v1/password-resets/completion", { body: { token, password } })
  await shop.app.settle()
  const session = await stage.ok("/store/v1/sessions", { body: { email: "mary@file.example", password } })
  const headers = { authorization: `Bearer ${session.token}` }
  expect((await stage.ok("/store/v1/me/addresses", { headers })).addresses).toMatchObject([
    { line1: "Mill Lane 1", country: "DE" },
  ])
  // The mailbox is proven now: what was bought with it as a guest is hers.
  const { orders } = await stage.ok("/store/v1/orders", { headers })
  expect(orders.map(({ orderId }: { orderId: string }) => orderId)).toEqual([order.orderId])
})

test("an account that nobody has confirmed is left alone: the file would tell a stranger of its owner", async () => {
  await stage.ok("/store/v1/customers", { body: { email: "open@file.example", name: "Stranger", password } })
  await shop.app.settle()
  const found = await upload("email,name,phone\nopen@file.example,Olga Owner,+49 30 444555\n")
  const { rows } = await stage.admin(`/imports/${found.id}/rows?outcome=refused`)
  expect(rows[0].problems).toMatchObject([{ line: 2, code: "customer_unconfirmed" }])
})

test("what is exported is what the list shows, and comes in again unchanged", async () => {
  const yes = await persons.join("yes@list.example", "=Yes Sayer".slice(1))
  await stage.admin(`/customers/${yes.customerId}`, { method: "PATCH", body: { phone: "+49 30 1234567" } })
  await persons.join("no@list.example", "No Sayer")
  const no = await accountOf("no@list.example")
  await stage.admin(`/customers/${no.customerId}`, {
    method: "PATCH",
    body: { marketingConsent: false, why: "asked by telephone" },
  })
  const some = await fileOf({ q: "sayer", consent: "yes" })
  expect(some).toContain("yes@list.example")
  expect(some).not.toContain("no@list.example")
  // A spreadsheet runs what begins with a plus.
  expect(some).toContain(",'+49 30 1234567,")
  const all = await fileOf({})
  const again = await upload(all)
  const refused = (await stage.admin(`/imports/${again.id}/rows?outcome=refused`)).rows
  expect(refused.map(({ label }: { label: string }) => label)).toEqual(["open@file.example"])
  expect(again).toMatchObject({ state: "ready", newRows: 0, changedRows: 0 })
  expect(again.unchangedRows).toBeGreaterThan(2)
})

test("taking back removes whom the file made, and leaves those who have become customers", async () => {
  const { task } = await take(
    "email,name\nidle@undo.example,Ida Idle\nbuyer@undo.example,Bert Buyer\nnoted@undo.example,Nora Noted\n",
  )
  const noted = await accountOf("noted@undo.example")
  await stage.admin(`/customers/${noted.customerId}/notes`, { body: { text: "An undonenote." } })
  await stage.ok("/store/v1/password-resets", { body: { email: "buyer@undo.example" } })
  await shop.app.settle()
  const token = await mailedToken(shop, "buyer@undo.example")
  await stage.ok("/store/v1/password-resets/completion", { body: { token, password } })
  await stage.admin(`/tasks/${task.id}/undo`, { method: "POST" })
  expect(await persons.over(task.id)).toMatchObject({ state: "undone", undone: 2, undoRefused: 1 })
  expect(await accountOf("idle@undo.example")).toBeUndefined()
  expect(await accountOf("buyer@undo.example")).toMatchObject({ name: "Bert Buyer" })
  expect(await persons.tablesWith("undonenote")).toEqual([])
})

test("whoever is erased is gone from files, rows and tasks, and no file brings them back", async () => {
  const person = "email,name,phone,address_line_1,postal_code,city,country\n"
  const gone = `${person}gone@file.example,Gerda Gonequick,+49 30 9990001,Gonequickstreet 1,10115,Berlin,DE\n`
  const { importId } = await take(gone)
  const changed = gone.replace("9990001", "9990002")
  await take(changed)
  const waiting = await upload(changed.replace("9990002", "9990003"))
  await fileOf({})
  const { customerId } = await accountOf("gone@file.example")
  const exported = await stage.admin(`/customers/${customerId}/exports`, { method: "POST" })
  await persons.over(exported.taskId)
  const kept = (await shop.call(`/admin/v1/tasks/${exported.taskId}/file`, { token: stage.owner })).text
  expect(kept.match(/"kind":"import_row"/g)).toHaveLength(3)

  const { things } = await stage.admin(`/customers/${customerId}/erasure`)
  expect(things).toMatchObject([
    { kind: "import_row", count: 3 },
    { kind: "account", count: 1 },
  ])
  const { taskId } = await stage.admin(`/customers/${customerId}/erasure`, { method: "POST" })
  expect(await persons.over(taskId)).toMatchObject({ state: "done", refused: 0 })
  for (const text of ["gone@file", "Gonequick", "999000"]) expect(await persons.tablesWith(text)).toEqual([])

  // What waited for a yes takes nobody in, what was taken over is not taken back.
  const confirmed = await stage.admin(`/imports/${waiting.id}/confirm`, { method: "POST" })
  expect(await persons.over(confirmed.taskId)).toMatchObject({ state: "done", done: 0, refused: 1 })
  const { taskId: first } = await stage.admin(`/imports/${importId}`)
  await stage.admin(`/tasks/${first}/undo`, { method: "POST" })
  expect(await persons.over(first)).toMatchObject({ state: "undone", undone: 0, undoRefused: 1 })

  const again = await upload(gone)
  expect(again).toMatchObject({ newRows: 0, refusedRows: 1 })
  const { rows } = await stage.admin(`/imports/${again.id}/rows`)
  expect(rows[0].problems).toMatchObject([{ code: "customer_erased" }])
  for (const text of ["gone@file", "Gonequick", "999000"]) expect(await persons.tablesWith(text)).toEqual([])
})

import { afterAll, beforeAll, expect, test } from "vitest"
import { mailedToken } from "../api/people.ts"
import { openPersons } from "./persons.ts"

type Persons = Awaited<ReturnType<typeof openPersons>>

let persons: Persons
let shop: Persons["shop"]
let stage: Persons["stage"]
const join: Persons["join"] = (...given) => persons.join(...given)
const buy: Persons["buy"] = (given) => persons.buy(given)
const found: Persons["found"] = (query) => persons.found(query)
const names: Persons["names"] = (query) => persons.names(query)

beforeAll(async () => {
  persons = await openPersons()
  shop = persons.shop
  stage = persons.stage
}, 120_000)
afterAll(() => persons.close())

const password = "three small green boats"

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
  expect(await persons.over(taskId)).toMatchObject({ state: "done", refused: 0 })
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

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { routes } from "../server/app.ts"
import { storefrontPages } from "../server/storefront/index.ts"
import { type TestApp, testApp } from "../server/testing.ts"
import { type Belongings, openBelongings } from "./api/belongings.ts"
import { openChecksum } from "./api/checksum.ts"
import { inputOf } from "./api/inputs.ts"
import { type Kind, kinds, openPeople, type People } from "./api/people.ts"
import { messageFor, send } from "./api/send.ts"

// Who passes each policy. A policy that is not here fails the test: whoever adds one says here who may.
const admitted: Record<string, readonly Kind[]> = {
  everyone: kinds,
  anyVisitor: kinds,
  cartVisitor: kinds,
  cartHolder: ["guest", "other guest"],
  orderHolder: ["shopper", "other shopper"],
  signedIn: ["shopper", "other shopper"],
  signedInStaff: ["staff without permissions", "owner"],
  staffWith: ["owner"],
}

const policyOf = (name: string): string => /^\w+/.exec(name)?.[0] ?? ""

let shop: TestApp
let people: People
let belongings: Belongings
let checksum: () => Promise<Record<string, string>>

beforeAll(async () => {
  shop = await testApp({ role: "web" })
  people = await openPeople(shop)
  belongings = await openBelongings(shop, people)
  checksum = await openChecksum(shop.app.db)
}, 120_000)
afterAll(() => shop.close())

const plain = routes.filter(({ kind }) => kind !== "hook")

test("every route has a policy that this test knows", () => {
  for (const { method, path, who } of plain) {
    expect(admitted, `${method} ${path}`).toHaveProperty(policyOf(who.name))
  }
})

test("desks are for staff and shops for shoppers", () => {
  for (const { path, who, method } of plain) {
    const isStaff = /^(signedInStaff|staffWith)\b/.test(who.name)
    const isDoor = ["POST /admin/v1/sessions", "POST /admin/v1/first-owner"].includes(`${method} ${path}`)
    expect(isStaff || isDoor, `${method} ${path}`).toBe(path.startsWith("/admin/v1/"))
  }
})

// The policy is asked before the input is read: an unknown field shows who came so far, and changes nothing.
const stranger = { thisFieldIsNotKnown: "1" }

describe.each(kinds)("%s", (kind) => {
  test("comes as far as each policy says, and no further", async () => {
    const before = await checksum()
    for (const route of plain) {
      const policy = policyOf(route.who.name)
      const message = messageFor(route, { ...inputOf(route), ...stranger }, people[kind])
      const { status, code, type } = await send(shop, message)
      const found = `${route.method} ${route.path}: ${status} ${code}`
      if (admitted[policy]?.includes(kind)) expect(found).toMatch(/: 422 request\.invalid$/)
      else if (kind === "staff without permissions" && policy === "staffWith") {
        expect(found).toMatch(/: 403 staff\.not_allowed$/)
      } else expect(found).toMatch(/: 401 [a-z_]+\.\w+_needed$/)
      expect(type, found).toContain("application/problem+json")
    }
    expect(await checksum()).toEqual(before)
  }, 60_000)
})

test("what belongs to somebody is to everybody else as if it did not exist", async () => {
  const before = await checksum()
  const guarded = plain.filter(({ who }) => /^(signedIn|cartHolder|orderHolder)$/.test(who.name))
  const tried: string[] = []
  for (const route of guarded) {
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
    const input = inputOf(route, belongings.ids)
    const namesThing = names.length > 0 || "cartId" in input
    if (!namesThing) continue
    for (const name of names)
      expect(belongings.ids, `${route.path}: openBelongings makes one`).toHaveProperty(name)
    const other = route.who.name === "cartHolder" ? "other guest" : "other shopper"
    const { status, code } = await send(shop, messageFor(route, input, people[other]))
    expect(`${route.method} ${route.path}: ${status} ${code}`).toMatch(/: 404 \w+\.not_found$/)
    tried.push(route.path)
  }
  expect(tried.length).toBeGreaterThan(8)
  expect(await checksum()).toEqual(before)
})

test("their owners do find them, so that the test above means something", async () => {
  for (const { path, headers } of belongings.readable) {
    const { status } = await send(shop, { method: "GET", path, headers })
    expect(`${path}: ${status}`).toMatch(/: 200$/)
  }
  expect(belongings.readable.length).toBeGreaterThan(3)
})

test.each([
  ["an empty one", ""],
  ["a short one", "Bearer x"],
  ["another scheme", "Basic YWRhOnNlY3JldA=="],
  ["one that nobody has", `Bearer ${"a".repeat(43)}`],
  ["one with more behind it", `Bearer ${"a".repeat(43)} admin`],
])("a bearer token that is none is nobody's: %s", async (_what, authorization) => {
  for (const path of ["/admin/v1/me", "/store/v1/me"]) {
    const { status } = await send(shop, { method: "GET", path, headers: { authorization } })
    expect(status).toBe(401)
  }
})

test("a cookie counts only when a page of ours asks", async () => {
  const token = people.owner.authorization?.split(" ")[1]
  const ask = (headers: Record<string, string>) =>
    send(shop, { method: "GET", path: "/admin/v1/me", headers: { cookie: `staff=${token}`, ...headers } })
  expect((await ask({ "sec-fetch-site": "same-origin" })).status).toBe(200)
  expect((await ask({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" })).status).toBe(401)
  expect((await ask({ origin: "https://evil.example" })).status).toBe(401)
})

test("a form of the storefront is taken from pages of the shop only", async () => {
  const before = await checksum()
  const forms = storefrontPages.filter(({ method }) => method === "POST")
  expect(forms.length).toBeGreaterThan(5)
  for (const { path } of forms) {
    const { status } = await send(shop, {
      method: "POST",
      path: path.replace(/:\w+/g, "x"),
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin: "https://evil.example",
        "sec-fetch-site": "cross-site",
      },
      body: "a=1",
    })
    expect(`${path}: ${status}`).toMatch(/: 403$/)
  }
  expect(await checksum()).toEqual(before)
})

test("without a signature no provider is heard", async () => {
  const before = await checksum()
  for (const { path } of routes.filter(({ kind }) => kind === "hook")) {
    for (const provider of ["local", "nobody", "__proto__", "constructor"]) {
      const message = { method: "POST", path: path.replace(/:\w+/g, provider), body: `{"id":"1"}` }
      const { status, code } = await send(shop, message)
      expect(`${provider}: ${status} ${code}`).toMatch(/: 4\d\d /)
    }
  }
  expect(await checksum()).toEqual(before)
})

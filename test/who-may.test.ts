import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { routes } from "../server/app.ts"
import { everyone } from "../server/kit/http/routes.ts"
import { whoMay } from "../server/kit/http/who_may.ts"
import { sql } from "../server/kit/sql.ts"
import { builtInRoles, keyPermissions, permissions } from "../server/modules/staff/index.ts"
import { storefrontPages } from "../server/storefront/index.ts"
import { type TestApp, testApp } from "../server/testing.ts"
import { type Belongings, openBelongings } from "./api/belongings.ts"
import { openChecksum } from "./api/checksum.ts"
import { inputOf } from "./api/inputs.ts"
import { type Kind, kinds, openPeople, type People } from "./api/people.ts"
import { messageFor, send } from "./api/send.ts"
import { openTeam, type Team, type Worker } from "./api/team.ts"

// Who passes each policy. A policy that is not here fails the test: whoever adds one says here who may.
const admitted: Record<string, readonly Kind[]> = {
  everyone: kinds,
  anyShopper: kinds,
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
let team: Team
let belongings: Belongings
let checksum: () => Promise<Record<string, string>>

beforeAll(async () => {
  shop = await testApp({ role: "web" })
  people = await openPeople(shop)
  team = await openTeam(shop, people.owner)
  belongings = await openBelongings(shop, people)
  // What carts were priced with is kept a moment after the reply.
  await shop.app.settle()
  checksum = await openChecksum(shop.app.db)
}, 120_000)
afterAll(() => shop.close())

const plain = routes.filter(({ kind }) => kind !== "hook")

test("every route has a policy that this test knows", () => {
  for (const { method, path, who } of plain) {
    expect(admitted, `${method} ${path}`).toHaveProperty(policyOf(who.name))
  }
})

test("`npm run who-may` shows each route with its policy, and those that have none", () => {
  const { lines, missing } = whoMay(routes)
  expect(missing).toEqual([])
  expect(lines).toHaveLength(routes.length)
  expect(lines.join("\n")).toMatch(/^POST {3}\/admin\/v1\/shop\/live +staffWith\(settings\.live, stepUp\)$/m)
  const [route] = plain as [(typeof plain)[number]]
  const forgotten = { ...route, path: "/admin/v1/boats", who: everyone }
  const nameless = { ...route, path: "/store/v1/boats", who: undefined as never }
  const found = whoMay([...routes, forgotten, nameless])
  expect(found.missing).toEqual([`${route.method} /admin/v1/boats`, `${route.method} /store/v1/boats`])
})

// What people do who are not signed in yet.
const doors = [
  "POST /admin/v1/first-owner",
  "POST /admin/v1/sessions",
  "POST /admin/v1/sessions/second-step",
  "POST /admin/v1/invitations/acceptance",
  "POST /admin/v1/password-resets",
  "POST /admin/v1/password-resets/completion",
  "POST /admin/v1/owner-recovery",
]

test("desks are for staff and shops for shoppers", () => {
  for (const { path, who, method } of plain) {
    const isStaff = /^(signedInStaff|staffWith)\b/.test(who.name)
    const isDoor = doors.includes(`${method} ${path}`)
    expect(isStaff || isDoor, `${method} ${path}`).toBe(path.startsWith("/admin/v1/"))
  }
})

const permissionOf = (name: string): string | undefined => /^staffWith\(([a-z.]+)/.exec(name)?.[1]

test("every permission opens something, and every route asks for one that there is", () => {
  const asked = plain.flatMap(({ who }) => permissionOf(who.name) ?? [])
  expect([...new Set(asked)].sort()).toEqual([...permissions].sort())
})

test("what only reads asks for a right to read, and what changes something for a right to change it", () => {
  // Keys, where a colleague signs in from, and all that is kept about somebody are for those who can put an
  // end to them.
  const other = [
    "GET /admin/v1/api-keys",
    "GET /admin/v1/staff/:staffId/sessions",
    "GET /admin/v1/customers/:customerId/erasure",
  ]
  for (const { kind, method, path, who } of plain) {
    const permission = permissionOf(who.name)
    // A file of everything changes nothing either: who may read it may have it.
    const isExport = path.startsWith("/admin/v1/exports/")
    // The effect of a change is for whoever may make the change.
    const isEffect = path.startsWith("/admin/v1/effects/") || path === "/admin/v1/tax-rates/readings"
    if (permission === undefined || isExport || isEffect || other.includes(`${method} ${path}`)) continue
    expect(permission.endsWith(".read"), `${method} ${path}: ${permission}`).toBe(
      kind === "read" || kind === "file",
    )
  }
})

test("until the app for codes is set up that the owner asks for, one's own account is all that is open", () => {
  const open = plain.filter(({ who }) => /^signedInStaff(\(stepUp\))?$/.test(who.name))
  const beyond = open.filter(({ path }) => !/^\/admin\/v1\/(me|sessions|permissions)\b/.test(path))
  expect(beyond.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  expect(open.length).toBeGreaterThan(10)
})

test("every change at the desk is written down; asking for a link is none", () => {
  const silent = plain.filter(({ kind, path, logs }) => {
    return kind === "write" && path.startsWith("/admin/v1/") && (!logs || logs === "nothing")
  })
  expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /admin/v1/password-resets"])
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

const atDesk = plain.filter(({ path }) => path.startsWith("/admin/v1/"))
// Roles knock at every route, the many keys at one route of each policy: a route asks nothing else.
const onePerPolicy = [...new Map(atDesk.map((route) => [route.who.name, route])).values()]

/** What comes back from routes of the desk when somebody knocks with an input that is wrong. */
async function knock(
  headers: Record<string, string>,
  doors = atDesk,
): Promise<{ who: string; found: string }[]> {
  const answers: { who: string; found: string }[] = []
  for (const route of doors) {
    const message = messageFor(route, { ...inputOf(route), ...stranger }, headers)
    const { status, code } = await send(shop, message)
    answers.push({ who: route.who.name, found: `${route.method} ${route.path}: ${status} ${code}` })
  }
  return answers
}

test.each(Object.keys(builtInRoles))("the role %s opens what it says and nothing else", async (role) => {
  const before = await checksum()
  const { headers, permissions: held } = team.byRole[role] as Worker
  for (const { who, found } of await knock(headers)) {
    const permission = permissionOf(who)
    const isOpen = permission === undefined || held.includes(permission)
    expect(found).toMatch(isOpen ? /: 422 request\.invalid$/ : /: 403 staff\.not_allowed$/)
  }
  expect(await checksum()).toEqual(before)
})

test.each(keyPermissions)("a key for %s opens that and nothing else", async (permission) => {
  const before = await checksum()
  const { headers } = team.byKey[permission] as Worker
  for (const { who, found } of await knock(headers, onePerPolicy)) {
    const isOpen = ["anyVisitor", "signedInStaff(atWork, keys)", `staffWith(${permission})`].includes(who)
    if (isOpen) {
      expect(found).toMatch(/: 422 request\.invalid$/)
    } else if (who.startsWith("signedInStaff") || who === `staffWith(${permission}, stepUp)`)
      expect(found).toMatch(/: 403 staff\.not_for_keys$/)
    else expect(found).toMatch(/: 403 staff\.not_allowed$/)
  }
  expect(await checksum()).toEqual(before)
})

test("ten minutes after the password, what cannot be taken back asks for it again, and all else does not", async () => {
  const staffOf = (reply: { body: Record<string, unknown> }) => String(reply.body.id)
  const id = staffOf(await send(shop, { method: "GET", path: "/admin/v1/me", headers: people.owner }))
  const setBack = (minutes: number) =>
    shop.app.out.inWork(async (work) => {
      const at = new Date(work.now.getTime() - minutes * 60_000)
      work.write(sql`update staff.sessions set confirmed_at = ${at} where staff_id = ${id}`)
    })
  await setBack(11)
  const answers = await knock(people.owner)
  await setBack(0)
  for (const { who, found } of answers) {
    const isGuarded = who.includes("stepUp")
    expect(found).toMatch(isGuarded ? /: 403 staff\.step_up_needed$/ : /: 422 request\.invalid$/)
  }
  expect(answers.filter(({ who }) => who.includes("stepUp")).length).toBeGreaterThan(12)
})

test("what belongs to somebody is to everybody else as if it did not exist", async () => {
  const before = await checksum()
  // What the catalog tells belongs to everybody, also at the prices of whoever asks.
  const isCatalog = (path: string) => path.startsWith("/store/v1/me/products")
  const guarded = plain.filter(
    ({ who, path }) => /^(signedIn|cartHolder|orderHolder)$/.test(who.name) && !isCatalog(path),
  )
  const tried: string[] = []
  for (const route of guarded) {
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
    const input = inputOf(route, belongings.ids)
    const namesThing = names.length > 0 || "cartId" in input
    if (!namesThing) continue
    // A code is typed, and a gift card is named by the cart that it is in.
    for (const name of names.filter((one) => one !== "code" && one !== "cardId"))
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

import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { filesOf } from "../client/generate.ts"
import { createClient } from "../client/index.ts"
import { describeApi, routes } from "../server/app.ts"
import { type TestApp, testApp } from "../server/testing.ts"

let shop: TestApp

beforeAll(async () => {
  shop = await testApp({ role: "web" })
})
afterAll(() => shop.close())

const kept = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../client/generated/${name}`, import.meta.url)), "utf8")

test("the OpenAPI document and the client's types are those of the routes; `npm run generate` writes them", async () => {
  const made = await filesOf(describeApi("http://localhost:4000"))
  expect(made["openapi.json"] === kept("openapi.json"), "client/generated/openapi.json is old").toBe(true)
  expect(made["api.d.ts"] === kept("api.d.ts"), "client/generated/api.d.ts is old").toBe(true)
  expect(made["lists.ts"] === kept("lists.ts"), "client/generated/lists.ts is old").toBe(true)
})

test("the document describes every route but the hooks of providers", () => {
  const { paths } = describeApi("http://localhost:4000")
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
  )
  const wanted = routes.filter(({ kind }) => kind !== "hook").map(({ method, path }) => `${method} ${path}`)
  expect(described.sort()).toEqual(wanted.sort())
})

test("every policy of a route says in the document what it accepts", () => {
  const open = ["everyone", "anyVisitor"]
  const { paths } = describeApi("http://localhost:4000")
  for (const { method, path, who, kind } of routes) {
    if (kind === "hook" || open.includes(who.name)) continue
    const operation = paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()]
    expect(operation?.security, `${method} ${path}: add ${who.name} to server/api.ts`).not.toEqual([])
  }
})

// What creates may be sent twice by a line that broke. Who signs in gets a session each time, and a stranger
// has nothing that a key could belong to; what asks for a mail or for work does the same when asked again.
const makesAnew = [
  /\/(?:sessions|first-owner|owner-recovery|acceptance|totp|second-step)$/,
  /^POST \/store\/v1\/(?:carts|customers|password-resets)$/,
  /\/(?:password-resets|confirmation-mails|mail-check|examples|audits|reconciliations|erasure)$/,
]

test("what creates takes an Idempotency-Key, unless it is a file or is named here", () => {
  const without = routes
    .filter(({ kind, status, idempotent, uploadBytesMax }) => {
      return kind === "write" && (status === 201 || status === 202) && !idempotent && !uploadBytesMax
    })
    .map(({ method, path }) => `${method} ${path}`)
  expect(without.filter((name) => !makesAnew.some((one) => one.test(name)))).toEqual([])
})

test("the shop serves its document, and the page that explains it", async () => {
  const served = await shop.call("/openapi.json")
  expect(served.status).toBe(200)
  expect(Object.keys(served.body.paths)).toEqual(Object.keys(describeApi("").paths))
  const page = await shop.call("/docs")
  expect(page.text).toContain("/store/v1/orders/{orderId}")
  expect(page.headers.get("content-security-policy")).toContain("style-src 'self'")
  expect((await shop.call("/docs.css")).headers.get("content-type")).toContain("text/css")
})

test("the client calls with its token and gives typed replies and problems", async () => {
  const owner = createClient({ baseUrl: shop.url, token: await shop.owner() })
  const me = await owner.GET("/admin/v1/me")
  expect(me.data?.email).toBe("owner@example.com")

  const nobody = createClient({ baseUrl: shop.url })
  const refused = await nobody.GET("/admin/v1/me")
  expect(refused.error?.code).toBe("staff.sign_in_needed")
  expect(refused.response.status).toBe(401)
})

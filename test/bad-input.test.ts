import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { english } from "../admin/messages/index.ts"
import { routes } from "../server/app.ts"
import type { FieldError } from "../server/kit/http/field_errors.ts"
import { openSchemas } from "../server/kit/http/json_schema.ts"
import type { Route } from "../server/kit/http/routes.ts"
import { storefrontPages } from "../server/storefront/index.ts"
import { type TestApp, testApp } from "../server/testing.ts"
import { type Belongings, openBelongings } from "./api/belongings.ts"
import { boundlessIn } from "./api/bounds.ts"
import { openChecksum } from "./api/checksum.ts"
import { extremesOf, wrongInputs, wrongMessages } from "./api/faults.ts"
import { inputOf } from "./api/inputs.ts"
import { openPeople, type People } from "./api/people.ts"
import { type Answer, messageFor, send } from "./api/send.ts"

let shop: TestApp
let people: People
let belongings: Belongings
let checksum: () => Promise<Record<string, string>>

beforeAll(async () => {
  shop = await testApp({ role: "web" })
  people = await openPeople(shop)
  belongings = await openBelongings(shop, people)
  // What carts were priced with is kept a moment after the reply.
  await shop.app.settle()
  checksum = await openChecksum(shop.app.db)
}, 120_000)
afterAll(() => shop.close())

const plain = routes.filter(({ kind }) => kind !== "hook")
const named = plain.map((route) => [`${route.method} ${route.path}`, route] as const)

/** Whoever gets past the policy: what is wrong is then the input. */
function headersFor({ who, path }: Route): Record<string, string> {
  if (path.startsWith("/admin/")) return people.owner
  return who.name === "cartHolder" ? people.guest : people.shopper
}

function expectProblem({ status, type, code, body }: Answer, about: string): void {
  expect(`${about}: ${status} ${code}`).toMatch(/: 4\d\d [a-z_]+\.[a-z_]+$/)
  expect(type, about).toContain("application/problem+json")
  expect(body, about).toMatchObject({ status, title: expect.any(String), requestId: expect.any(String) })
  expect(body.detail, about).toMatch(/^\S.*\S$/s)
  // What is wrong with a field is said in the reader's language: each code has its words there.
  for (const { code: fieldCode, message } of (body as { errors?: FieldError[] }).errors ?? []) {
    const isSaid = fieldCode === "wrong" || Object.hasOwn(english, `field.${fieldCode}`)
    expect(isSaid, `${about}: ${fieldCode}, ${message}`).toBe(true)
  }
}

test.each(named)("%s: the example of its input is one that it takes", (_name, route) => {
  expect(route.input.safeParse(inputOf(route, belongings.ids))).toMatchObject({ success: true })
})

test.each(named)("%s: every text, number and list of its input has an end", (_name, route) => {
  const schemas = openSchemas()
  expect(boundlessIn(schemas.of(route.input), schemas.shared())).toEqual([])
})

describe("wrong input is answered with a problem, and changes nothing", () => {
  // What one route leaves is what the next one finds.
  let before: Record<string, string>
  beforeAll(async () => {
    before = await checksum()
  })

  test.each(named)(
    "%s",
    async (name, route) => {
      const right = inputOf(route, belongings.ids)
      for (const { what, input } of wrongInputs(route, right)) {
        const answer = await send(shop, messageFor(route, input, headersFor(route)))
        expectProblem(answer, `${name} with ${what}`)
      }
      for (const { what, message } of wrongMessages(messageFor(route, right, headersFor(route)))) {
        expectProblem(await send(shop, message), `${name} with ${what}`)
      }
      const [found, after] = [before, await checksum()]
      before = after
      expect(after).toEqual(found)
    },
    60_000,
  )
})

test("ids that nothing has are answered with 404, and change nothing", async () => {
  const before = await checksum()
  for (const route of plain.filter(({ path }) => /:\w*Id\b/.test(path))) {
    const answer = await send(shop, messageFor(route, inputOf(route), headersFor(route)))
    const about = `${route.method} ${route.path}: ${answer.status} ${answer.code}`
    // Forgetting what is not there may be answered as done, and what is listed of it
    // at a desk with an empty list.
    const isHarmless =
      route.method === "DELETE" || (route.kind === "read" && route.path.startsWith("/admin/"))
    if (isHarmless && answer.status === 200) continue
    expect(about).toMatch(/: (404 \w+\.not_found|409 [\w.]+|422 [\w.]+)$/)
  }
  expect(await checksum()).toEqual(before)
}, 60_000)

test("input that is allowed to the last bit does not break the shop", async () => {
  const broken: string[] = []
  for (const route of plain) {
    for (const { what, input } of extremesOf(route, inputOf(route, belongings.ids))) {
      const { status, code } = await send(shop, messageFor(route, input, headersFor(route)))
      if (status >= 500) broken.push(`${route.method} ${route.path} with ${what}: ${status} ${code}`)
    }
  }
  expect(broken).toEqual([])
}, 120_000)

test("pages and forms of the storefront answer whatever is sent with a page", async () => {
  const odd = [
    "%00",
    "%ff",
    "..%2f..%2f",
    "a".repeat(400),
    "__proto__",
    "%F0%9F%9A%80",
    "1%20or%201=1",
    "-1",
    "1e99",
  ]
  for (const { method, path } of storefrontPages) {
    const names = "q page sort token id country after limit minPrice maxPrice to locale".split(" ")
    for (const value of odd) {
      const fields = names.map((name) => `${name}=${value}`).join("&")
      const address = path.replace(/:\w+/g, value)
      const isForm = method === "POST"
      const answer = await send(shop, {
        method,
        path: isForm ? address : `${address}?${fields}`,
        headers: isForm
          ? { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" }
          : {},
        ...(isForm && { body: fields }),
      })
      expect(`${method} ${path} with ${value}: ${answer.status}`).toMatch(/: [234]\d\d$/)
    }
  }
}, 120_000)

test("addresses, methods and headers that mean nothing are answered with a problem", async () => {
  const lost = [
    { method: "GET", path: "/store/v1/nothing-here" },
    { method: "POST", path: "/store/v1/%ff" },
    { method: "GET", path: `/store/v1/products/${"a".repeat(2_000)}` },
    { method: "DELETE", path: "/store/v1/shop" },
    { method: "GET", path: "/admin/v1/..%2f..%2fetc/passwd" },
    { method: "GET", path: "/store/v1/products?limit=1&limit=2" },
    { method: "GET", path: "/store/v1/products?limit[]=1" },
    { method: "GET", path: "/store/v1/products?__proto__[a]=1" },
    { method: "GET", path: "/store/v1/me", headers: { authorization: `Bearer ${"é".repeat(43)}` } },
  ]
  for (const message of lost)
    expectProblem(await send(shop, message), `${message.method} ${message.path}`.slice(0, 80))
})

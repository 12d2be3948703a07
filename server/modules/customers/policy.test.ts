import { afterAll, beforeEach, expect, test } from "vitest"
import { hashToken, newToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { openAccounts } from "./accounts.fixture.ts"
import { anyShopper, maybeSignedIn, signedIn } from "./policy.ts"

const accounts = await openAccounts()
const { database, register, signIn } = accounts

beforeEach(accounts.empty)
afterAll(() => database.close())

type Parts = { headers?: Record<string, string>; cookies?: Record<string, string> }

function request({ headers = {}, cookies = {} }: Parts) {
  return {
    header: (name: string) => headers[name],
    cookie: (name: string) => cookies[name],
    query: () => undefined,
    ip: "192.0.2.1",
    headers,
  }
}

const visit = async (parts: Parts) => (await anyShopper.allow(request(parts), database.db)).holder

test("a customer is known by cookie or bearer token, and by nothing else", async () => {
  await register()
  const { token, customer } = await signIn()
  const known: Parts[] = [{ cookies: { customer: token } }, { headers: { authorization: `Bearer ${token}` } }]
  for (const parts of known) expect(await maybeSignedIn(request(parts), database.db)).toBe(customer.id)

  const unknown: Parts[] = [
    {},
    { cookies: { customer: "" } },
    { cookies: { customer: newToken() } },
    { cookies: { staff: token } },
    { headers: { authorization: "Bearer " } },
    { headers: { authorization: `Basic ${token}` } },
    { headers: { authorization: "Bearer x" }, cookies: { customer: token } },
    { headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" }, cookies: { customer: token } },
    { headers: { host: "shop.example", origin: "https://evil.example" }, cookies: { customer: token } },
  ]
  for (const parts of unknown) {
    expect(await maybeSignedIn(request(parts), database.db)).toBeUndefined()
    await expect(signedIn.allow(request(parts), database.db)).rejects.toMatchObject({
      code: "customers.sign_in_needed",
      status: 401,
    })
  }
})

test("a session ends after 30 idle days and after 180 days in any case", async () => {
  await register()
  const { token } = await signIn()
  const ask = () => maybeSignedIn(request({ cookies: { customer: token } }), database.db)
  await database.inWork(async (work) =>
    work.write(sql`update customers.sessions set seen_at = seen_at - interval '29 days'`),
  )
  expect(await ask()).toBeDefined()
  await database.inWork(async (work) =>
    work.write(sql`update customers.sessions set seen_at = seen_at - interval '2 days'`),
  )
  expect(await ask()).toBeUndefined()
  await database.inWork(async (work) =>
    work.write(sql`
      update customers.sessions
      set seen_at = ${work.now}, created_at = created_at - interval '181 days', expires_at = ${work.now}
    `),
  )
  expect(await ask()).toBeUndefined()
})

test("a visitor brings the cart along as the hash of its token; an empty or odd token is none", async () => {
  const cart = newToken()
  expect((await visit({ cookies: { cart } })).cartTokenHash).toBe(hashToken(cart))
  expect((await visit({ headers: { "cart-token": cart } })).cartTokenHash).toBe(hashToken(cart))
  for (const odd of ["", "null", "x", `${cart}x`]) {
    expect((await visit({ cookies: { cart: odd } })).cartTokenHash).toBeNull()
  }
})

test("another site cannot hand a visitor's cart over to an account of its own", async () => {
  const foreign = { host: "shop.example", origin: "https://evil.shop.example" }
  expect((await visit({ headers: foreign, cookies: { cart: newToken() } })).cartTokenHash).toBeNull()
})

test("a page of another site is recognized, so that it cannot sign a visitor in as somebody else", async () => {
  expect((await visit({})).isOurPage).toBe(true)
  expect((await visit({ headers: { "sec-fetch-site": "same-origin" } })).isOurPage).toBe(true)
  expect((await visit({ headers: { host: "shop.example", origin: "https://evil.example" } })).isOurPage).toBe(
    false,
  )
})

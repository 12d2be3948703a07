import { afterAll, describe, expect, test } from "vitest"
import type { Db } from "../../kit/db.ts"
import { cookiesOf } from "../../kit/http/routes.ts"
import { hashToken, newToken } from "../../kit/ids.ts"
import { holding, openCarts } from "./cart.fixture.ts"
import { cartHolder, cartVisitor } from "./policy.ts"
import { cartRoutes } from "./routes.ts"

const carts = await openCarts()

afterAll(() => carts.close())

type Parts = { headers?: Record<string, string>; cookies?: Record<string, string> }

const request = ({ headers = {}, cookies = {} }: Parts) => ({
  header: (name: string) => headers[name],
  cookie: (name: string) => cookies[name],
  query: () => undefined,
  ip: "192.0.2.1",
})

// The policy of the hottest routes must not go to the database.
const noDatabase = new Proxy({} as Db, {
  get: () => {
    throw new Error("the database was asked")
  },
})

describe("the holder of a cart", () => {
  const token = newToken()

  test("is known by header or by cookie, without asking the database", async () => {
    for (const parts of [{ headers: { "cart-token": token } }, { cookies: { cart: token } }]) {
      const { holder } = await cartHolder.allow(request(parts), noDatabase)
      expect(holder).toEqual({ cartTokenHash: hashToken(token) })
    }
  })

  test("is nobody with an empty, odd or foreign token", async () => {
    const strangers: Parts[] = [
      {},
      { headers: { "cart-token": "" } },
      { cookies: { cart: "" } },
      { headers: { "cart-token": "null" } },
      { headers: { "cart-token": `${token}x` } },
      // A header that is no token is not passed over in favor of the cookie.
      { headers: { "cart-token": "x" }, cookies: { cart: token } },
      { headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" }, cookies: { cart: token } },
      { headers: { host: "shop.example", origin: "https://evil.example" }, cookies: { cart: token } },
    ]
    for (const parts of strangers) {
      await expect(cartHolder.allow(request(parts), noDatabase)).rejects.toMatchObject({
        code: "cart.token_needed",
        status: 401,
      })
      const { holder } = await cartVisitor.allow(request(parts), carts.db)
      expect(holder).toMatchObject({ cartToken: null, cartTokenHash: null, customerId: null })
    }
  })
})

test("only pages of our own get the cookie", async () => {
  const ours = await carts.create({ holder: { ...holding(newToken()), isOurPage: true } })
  expect(cookiesOf(ours)).toEqual([{ name: "cart", value: ours.token, maxAgeSeconds: 90 * 86_400 }])
  expect(cookiesOf(await carts.create())).toEqual([])
})

describe("what comes in", () => {
  const input = (
    route: { input: { safeParse(given: unknown): { success: boolean; data?: unknown } } },
    given: object,
  ) => route.input.safeParse(given)
  const cartId = `crt_${"0".repeat(32)}`
  const item = { cartId, variantId: "var_1", quantity: 1 }

  test("may be a number or, from a form, its digits", () => {
    expect(input(cartRoutes.addItem, { ...item, quantity: "2" }).data).toMatchObject({ quantity: 2 })
    expect(input(cartRoutes.addItem, { cartId, variantId: "var_1" }).data).toMatchObject({ quantity: 1 })
  })

  test("is refused when it is no quantity, or names a price", () => {
    for (const quantity of [0, -1, 1.5, 10_000, "", "1e3", null, true, [1], "99999999999"]) {
      expect(input(cartRoutes.addItem, { ...item, quantity }).success).toBe(false)
    }
    for (const extra of [{ price: 1 }, { unitPrice: { minor: 1, currency: "EUR" } }, { currency: "USD" }]) {
      expect(input(cartRoutes.addItem, { ...item, ...extra }).success).toBe(false)
    }
  })

  test("takes a line out only with a zero that was meant", () => {
    const line = { cartId, lineId: `cln_${"0".repeat(32)}` }
    expect(input(cartRoutes.changeItem, { ...line, quantity: 0 }).success).toBe(true)
    for (const quantity of ["", null, undefined, false]) {
      expect(input(cartRoutes.changeItem, { ...line, quantity }).success).toBe(false)
    }
  })
})

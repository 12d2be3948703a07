import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let variantId: string

const password = "three small green boats"

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  variantId = (await stage.addProduct({ sku: "HERS", priceMinor: 1_000, stock: 50 })).variantId
})
afterAll(async () => {
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
  await shop.close()
})

async function linkIn(template: string): Promise<string> {
  await shop.app.settle()
  const { mails } = await stage.admin(`/mails?template=${template}&limit=1`)
  const { text } = await stage.admin(`/mails/${mails[0].id}`)
  const token = /token=([\w-]+)/.exec(text)?.[1]
  if (!token) throw new Error(`there is no link in ${text}`)
  return token
}

const quantitiesOf = (cart: { lines: { variantId: string; quantity: number }[] }) =>
  Object.fromEntries(cart.lines.map((line) => [line.variantId, line.quantity]))

test("guest orders belong to the account once its mailbox is confirmed, and not before", async () => {
  const email = "grace@example.com"
  const bought = await stage.pay(await stage.fillCart({ variantId }), { email })
  await stage.ok("/store/v1/customers", { body: { email, name: "Grace", password } })
  const { token } = await stage.ok("/store/v1/sessions", { body: { email, password } })
  expect((await stage.ok("/store/v1/orders", { token })).orders).toEqual([])

  await stage.ok("/store/v1/customers/confirmation", {
    body: { token: await linkIn("confirm_email") },
    token,
  })
  const { orders } = await stage.ok("/store/v1/orders", { token })
  expect(orders.map(({ orderId }: { orderId: string }) => orderId)).toEqual([bought.body.orderId])
  expect((await stage.ok(`/store/v1/orders/${bought.body.orderId}`, { token })).number).toBe(
    bought.body.number,
  )
})

test("a mail address with more before the @ than mail servers take is refused wherever it is typed", async () => {
  const long = `${"a".repeat(65)}@example.com`
  const cart = await stage.fillCart({ variantId })
  const { version } = await stage.admin("/shop")
  const replies = await Promise.all([
    stage.pay(cart, { email: long }),
    shop.call("/store/v1/customers", { body: { email: long, name: "Grace", password } }),
    shop.call("/admin/v1/invitations", {
      token: stage.owner,
      body: { email: long, name: "Al", role: "staff" },
    }),
    shop.call("/admin/v1/shop", { method: "PATCH", token: stage.owner, body: { version, email: long } }),
  ])
  for (const { status, body } of replies) {
    expect([status, body.errors?.[0]]).toMatchObject([
      422,
      {
        field: "email",
        code: "email_name",
        message: "A mail address has at most 64 characters before the @.",
      },
    ])
  }
  expect((await stage.pay(cart, { email: long.slice(1) })).body.state).toBe("placed")
  await shop.app.settle()
})

test("signing in brings two carts together without losing a line", async () => {
  const email = "merge@example.com"
  const second = (await stage.addProduct({ sku: "SECOND", priceMinor: 2_000, stock: 50 })).variantId
  await stage.ok("/store/v1/customers", { body: { email, name: "Mer", password } })
  const first = await stage.fillCart({ variantId, quantity: 2 })
  const one = await stage.ok("/store/v1/sessions", { body: { email, password }, cartToken: first.token })
  const guest = await stage.fillCart({ variantId, quantity: 1 }, { variantId: second })
  await stage.ok("/store/v1/sessions", { body: { email, password }, cartToken: guest.token })
  const cart = await stage.ok("/store/v1/carts/current", { cartToken: guest.token, token: one.token })
  expect(quantitiesOf(cart)).toEqual({ [variantId]: 3, [second]: 1 })
})

test("the reply of signing in has the one cart, also where nothing else runs, while more goes in", async () => {
  // No deliverer runs in it: whoever waits for one to come by is not served.
  const web = await testApp({ role: "web" })
  const alone = await openStage({ call: web.call, owner: await web.owner() })
  const email = "rush@example.com"
  const variants: string[] = []
  for (let at = 0; at < 12; at++) {
    variants.push((await alone.addProduct({ sku: `RUSH-${at}`, priceMinor: 1_000, stock: 50 })).variantId)
  }
  const [left, picked, ...more] = variants as [string, string, ...string[]]
  await alone.ok("/store/v1/customers", { body: { email, name: "Rush", password } })
  const older = await alone.fillCart({ variantId: left, quantity: 2 })
  await alone.ok("/store/v1/sessions", { body: { email, password }, cartToken: older.token })
  const guest = await alone.fillCart({ variantId: picked, quantity: 3 })

  const adding = more.map((variantId, at) => {
    const { cartId, token: cartToken } = at % 2 === 0 ? guest : older
    return web.call(`/store/v1/carts/${cartId}/items`, { body: { variantId, quantity: 1 }, cartToken })
  })
  const { token } = await alone.ok("/store/v1/sessions", {
    body: { email, password },
    cartToken: guest.token,
  })
  const current = () => alone.ok("/store/v1/carts/current", { token })
  const atOnce = await current()
  expect(atOnce.cartId).toBe(guest.cartId)
  expect(quantitiesOf(atOnce)).toMatchObject({ [left]: 2, [picked]: 3 })

  const added = await Promise.all(adding)
  const taken = more.filter((_variantId, at) => (added[at]?.status ?? 500) < 300)
  // Whoever is too late for the older cart is told so; the guest's takes them all.
  expect(taken).toEqual(expect.arrayContaining(more.filter((_variantId, at) => at % 2 === 0)))
  expect(added.every(({ status }) => status < 500)).toBe(true)
  expect(quantitiesOf(await current())).toEqual({
    ...Object.fromEntries(taken.map((variantId) => [variantId, 1])),
    [left]: 2,
    [picked]: 3,
  })
  await web.close()
})

test("a forgotten password is reset with the mail's link, and every device is signed out", async () => {
  const email = "forgot@example.com"
  await stage.ok("/store/v1/customers", { body: { email, name: "For", password } })
  const { token } = await stage.ok("/store/v1/sessions", { body: { email, password } })
  await stage.ok("/store/v1/password-resets", { body: { email } })
  const reset = await linkIn("reset_password")
  await stage.ok("/store/v1/password-resets/completion", {
    body: { token: reset, password: "another set of words" },
  })
  expect((await shop.call("/store/v1/me", { token })).status).toBe(401)
  expect((await shop.call("/store/v1/sessions", { body: { email, password } })).status).toBe(401)
  await stage.ok("/store/v1/sessions", { body: { email, password: "another set of words" } })
})

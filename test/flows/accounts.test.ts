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
  await shop.app.settle()
  const { orders } = await stage.ok("/store/v1/orders", { token })
  expect(orders.map(({ orderId }: { orderId: string }) => orderId)).toEqual([bought.body.orderId])
  expect((await stage.ok(`/store/v1/orders/${bought.body.orderId}`, { token })).number).toBe(
    bought.body.number,
  )
})

test("signing in brings two carts together without losing a line", async () => {
  const email = "merge@example.com"
  const second = (await stage.addProduct({ sku: "SECOND", priceMinor: 2_000, stock: 50 })).variantId
  await stage.ok("/store/v1/customers", { body: { email, name: "Mer", password } })
  const first = await stage.fillCart({ variantId, quantity: 2 })
  const one = await stage.ok("/store/v1/sessions", { body: { email, password }, cartToken: first.token })
  await shop.app.settle()
  const guest = await stage.fillCart({ variantId, quantity: 1 }, { variantId: second })
  await stage.ok("/store/v1/sessions", { body: { email, password }, cartToken: guest.token })
  await shop.app.settle()
  const cart = await stage.ok("/store/v1/carts/current", { cartToken: guest.token, token: one.token })
  const quantities = Object.fromEntries(
    cart.lines.map((line: { variantId: string; quantity: number }) => [line.variantId, line.quantity]),
  )
  expect(quantities).toEqual({ [variantId]: 3, [second]: 1 })
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

import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { flatZone, parcel } from "../../server/parcel.fixture.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { bearer, shopperToken } from "../api/people.ts"
import { openBrowse } from "./browse.ts"
import { address, openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug = ""

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = (await stage.addProduct({ sku: "MUG", priceMinor: 1_900, stock: 60 })).variantId
})
afterEach(async () => {
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})
afterAll(() => shop.close())

const links = (path: string, given: object = {}) => stage.admin(`/pay-links${path}`, given)
const draftOf = (linkId: string) => links(`/${linkId}`)

/** An order for Ada that is put together; she is told of nothing yet. */
async function putTogether({ quantity = 2, ...given }: { quantity?: number; [name: string]: unknown } = {}) {
  const { linkId } = await links("", { body: {} })
  await links(`/${linkId}/items`, { body: { variantId: mug, quantity } })
  const { version } = (await draftOf(linkId)).link
  const body = { version, email: "ada@example.com", buyerName: "Ada Lovelace", address, ...given }
  await links(`/${linkId}`, { method: "PATCH", body: { deliveryMethodId: stage.methodId, ...body } })
  return linkId as string
}

async function issue(linkId: string, days = 7) {
  const { version } = (await draftOf(linkId)).link
  await links(`/${linkId}/opening`, { body: { days, version } })
  const { url } = (await draftOf(linkId)).link
  return new URL(url).searchParams.get("token") as string
}

const open = (token: string) => shop.call("/store/v1/pay-links/openings", { body: { token } })

test("an order is put together at the desk, priced as its buyer will see it, and paid on any device", async () => {
  const linkId = await putTogether({ note: "As you asked on the phone." })
  const before = await draftOf(linkId)
  expect(before).toMatchObject({
    missing: [],
    total: { minor: 3_800 + 490 },
    link: { state: "draft", url: null },
  })
  const token = await issue(linkId)
  const first = await open(token)
  expect(first.body).toMatchObject({
    state: "open",
    email: "ada@example.com",
    address,
    note: "As you asked on the phone.",
  })
  // The second open, on another device, leads to the same cart.
  expect((await open(token)).body.cart).toEqual(first.body.cart)
  expect((await draftOf(linkId)).link.state).toBe("opened")
  const placed = await stage.pay(first.body.cart, { email: "ada@example.com" })
  expect(placed.body.state, placed.text).toBe("placed")
  await shop.app.settle()
  const order = await stage.admin(`/orders/${placed.body.orderId}`)
  expect(order.total).toEqual(before.total)
  expect(order.timeline).toContainEqual(
    expect.objectContaining({ kind: "by_link", details: { linkId, by: "Olive Owner" } }),
  )
  const shown = await stage.order(placed.body)
  expect(shown.timeline.map(({ kind }: { kind: string }) => kind)).not.toContain("by_link")
  const { links: listed } = await links("?state=ordered")
  expect(listed).toContainEqual(
    expect.objectContaining({ linkId, orderId: placed.body.orderId, money: "paid", madeBy: "Olive Owner" }),
  )
  // Who holds the link finds the order; who does not finds nothing.
  expect((await open(token)).body).toEqual({
    state: "ordered",
    orderId: placed.body.orderId,
    orderToken: placed.body.orderToken,
  })
})

test("a token that nobody gave out opens nothing, and a draft opens for nobody", async () => {
  const linkId = await putTogether()
  expect((await open("x".repeat(43))).status).toBe(404)
  expect((await shop.call(`/pay?token=${"x".repeat(43)}`)).status).toBe(404)
  const { cartId } = (await draftOf(linkId)).link
  const stranger = await shop.call(`/store/v1/carts/${cartId}`, { cartToken: "x".repeat(43) })
  expect(stranger.status).toBe(404)
  expect((await links(`/${linkId}/revocation`, { body: {} })).linkId).toBe(linkId)
})

test("a revoked link opens nothing any more, also where it was open", async () => {
  const linkId = await putTogether()
  const token = await issue(linkId)
  const { cart } = (await open(token)).body
  await links(`/${linkId}/revocation`, { body: {} })
  expect([(await open(token)).status, (await open(token)).body.code]).toEqual([410, "pay_link.revoked"])
  expect((await stage.pay(cart)).status).toBe(404)
  const visitor = openBrowse(shop)
  const page = await visitor.go(`/pay?token=${token}`)
  expect(page.text).toContain("This link is not valid any more.")
  expect((await draftOf(linkId)).link).toMatchObject({ state: "revoked", url: null })
})

test("a link ends by itself", async () => {
  const linkId = await putTogether()
  const token = await issue(linkId, 1)
  const { cart } = (await open(token)).body
  const tomorrow = new Date(Date.now() + 25 * 3_600_000)
  const { expireLinks } = await import("../../server/modules/links/index.ts")
  await shop.app.out.inWork((work) => expireLinks({ ...work, now: tomorrow }))
  expect((await open(token)).body.code).toBe("pay_link.expired")
  expect((await stage.pay(cart)).status).toBe(404)
  expect((await draftOf(linkId)).link.state).toBe("expired")
})

test("two who pay one link at the same time get one order", async () => {
  const token = await issue(await putTogether())
  const { cart } = (await open(token)).body
  const replies = await Promise.all([1, 2, 3, 4].map(() => stage.pay(cart)))
  const orders = replies.flatMap(({ body }) =>
    body.state === "placed" ? [body.orderId] : (body.orderId ?? []),
  )
  expect(new Set(orders).size).toBe(1)
  await shop.app.settle()
  const { links: listed } = await links("?state=ordered")
  expect(listed.filter(({ orderId }: { orderId: string }) => orderId === orders[0])).toHaveLength(1)
})

test("what cannot be paid is said before there is a link, and a link is not changed", async () => {
  const { linkId } = await links("", { body: {} })
  expect((await draftOf(linkId)).missing).toEqual(["items"])
  const refused = await shop.call(`/admin/v1/pay-links/${linkId}/opening`, {
    token: stage.owner,
    body: { days: 7, version: 1 },
  })
  expect(refused.body).toMatchObject({ code: "pay_link.incomplete", missing: ["items"] })
  const add = (quantity: number) =>
    shop.call(`/admin/v1/pay-links/${linkId}/items`, {
      token: stage.owner,
      body: { variantId: mug, quantity },
    })
  expect((await add(500)).status).toBe(409)
  expect((await add(1)).status).toBe(200)
  const { version } = (await draftOf(linkId)).link
  const abroad = { ...address, country: "US", postalCode: "10001", region: "NY" }
  await links(`/${linkId}`, { method: "PATCH", body: { version, address: abroad } })
  expect((await draftOf(linkId)).missing).toEqual(["country"])
  await links(`/${linkId}`, { method: "PATCH", body: { version: version + 1, address: null } })
  await issue(linkId)
  expect((await add(1)).body.code).toBe("pay_link.not_draft")
  const mailed = await shop.call(`/admin/v1/pay-links/${linkId}/mails`, { token: stage.owner, body: {} })
  expect(mailed.body.code).toBe("pay_link.no_email")
})

test("prices are those of the moment when it is paid, and the page says what has changed", async () => {
  const token = await issue(await putTogether({ quantity: 1 }))
  await stage.admin(`/variants/${mug}/prices/de`, {
    method: "PUT",
    body: { price: { minor: 2_100, currency: "EUR" } },
  })
  const visitor = openBrowse(shop)
  const page = await visitor.go(`/pay?token=${token}`)
  expect(page.path).toBe("/checkout?link=1")
  expect(page.text).toContain("has put this together for you")
  expect(page.text).toContain("19.00")
  expect(page.text).toContain("21.00")
  expect(page.text).toContain('value="ada@example.com"')
  expect(page.text).toContain('value="Torstraße 89"')
  const placed = await visitor.submit(page, "/checkout", { card_number: "4242424242424242" })
  expect(placed.path).toMatch(/^\/orders\//)
  const again = await openBrowse(shop).go(`/pay?token=${token}`)
  expect(again.path).toMatch(/^\/orders\//)
})

test("somebody's own cart is put aside for a link, and comes back with the order", async () => {
  const token = await issue(await putTogether({ quantity: 3 }))
  const visitor = openBrowse(shop)
  await visitor.submit(await visitor.go("/products/thing-mug"), "/cart/items", {
    variantId: mug,
    quantity: "1",
  })
  const page = await visitor.go(`/pay?token=${token}`)
  const placed = await visitor.submit(page, "/checkout", { card_number: "4242424242424242" })
  expect(placed.path).toMatch(/^\/orders\//)
  const cart = await visitor.go("/cart")
  expect(cart.text).toContain("Thing MUG")
  expect(cart.text).toContain('value="1"')
})

test("a link that ends while somebody is about to pay says so, and leaves them their own cart", async () => {
  const linkId = await putTogether({ locale: "de" })
  const token = await issue(linkId)
  const visitor = openBrowse(shop)
  const own = { variantId: mug, quantity: "1" }
  await visitor.submit(await visitor.go("/products/thing-mug"), "/cart/items", own)
  const page = await visitor.go(`/pay?token=${token}`)
  await links(`/${linkId}/revocation`, { body: {} })
  const pressed = await visitor.submit(page, "/de/checkout", { card_number: "4242424242424242" })
  expect(pressed.status).toBe(410)
  expect(pressed.text).toContain("Dieser Link gilt nicht mehr.")
  const again = await visitor.go(`/pay?token=${token}`)
  expect(again.text).toContain("Dieser Link gilt nicht mehr.")
  expect((await visitor.go("/cart")).text).toContain("Thing MUG")
})

test("where nobody has chosen how it comes, desk, mail and checkout name the same sum", async () => {
  const pickup = {
    ...{ ...parcel, code: "counter", kind: "pickup", titles: { en: "Counter" }, position: 0 },
    ...{ daysMin: 0, daysMax: 0, zones: [flatZone(0)] },
  }
  const { methodId } = await stage.admin("/delivery-methods", { body: pickup })
  const linkId = await putTogether({ deliveryMethodId: null, quantity: 1 })
  const { total, cart } = await draftOf(linkId)
  expect(total.minor).toBe(cart.itemsTotal.minor + 490)
  const page = await openBrowse(shop).go(`/pay?token=${await issue(linkId)}`)
  expect(page.text).toMatch(new RegExp(`name="total:${stage.methodId}" value="${total.minor}"`))
  expect(page.text).toMatch(new RegExp(`value="${stage.methodId}"[^>]*checked`))
  expect(page.text).toContain(`value="${methodId}"`)
  expect((await draftOf(linkId)).link.quoted).toEqual(total)
})

test("a customer who signs in does not come upon what staff has put together for them", async () => {
  const headers = bearer(await shopperToken(shop, "known@example.com"))
  const { id } = await stage.ok("/store/v1/me", { headers })
  const { linkId } = await links("", { body: { customerId: id } })
  expect((await draftOf(linkId)).link).toMatchObject({ customerId: id, email: "known@example.com" })
  await links(`/${linkId}/items`, { body: { variantId: mug, quantity: 1 } })
  expect((await shop.call("/store/v1/carts/current", { headers })).status).toBe(404)
  await stage.ok("/store/v1/carts", { body: { item: { variantId: mug, quantity: 1 } }, headers })
  expect((await draftOf(linkId)).cart.count).toBe(1)
})

test("the link leaves in a mail in the buyer's language, and its token is shown to nobody at the desk", async () => {
  const linkId = await putTogether({ locale: "de" })
  const token = await issue(linkId)
  await links(`/${linkId}/mails`, { body: {} })
  await shop.app.settle()
  const { mails } = await stage.admin("/mails?q=ada@example.com")
  const mail = await stage.admin(`/mails/${mails[0].id}`)
  expect(mail.subject).toContain("bereit zum Bezahlen")
  expect((await draftOf(linkId)).link.mailedAt).not.toBeNull()
  const { entries } = await stage.admin(`/audit-log?objectKind=pay_link&objectId=${linkId}`)
  expect(entries.length).toBeGreaterThan(3)
  expect(JSON.stringify(entries)).not.toMatch(/ada@example|Torstra/)
  expect(JSON.stringify(entries)).not.toContain(token)
})

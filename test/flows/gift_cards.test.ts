import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { sendDueLetters } from "../../server/modules/gifts/index.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { everything, openPromoting } from "./promote.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let card: { variantId: string; slug: string }
let mug: { variantId: string }

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  await stage.admin("/shop", { method: "PATCH", body: { version: 1, timeZone: "Europe/Berlin" } })
  const product = await stage.admin("/products", {
    body: {
      ...{ titles: { en: "Gift card" }, reach: "file", isGiftCard: true, state: "active" },
      variants: [{ sku: "GIFT-50" }],
    },
  })
  card = { variantId: product.variants[0].id, slug: product.slug }
  await stage.admin(`/variants/${card.variantId}/prices/de`, {
    method: "PUT",
    body: { price: { minor: 5_000, currency: "EUR" } },
  })
  mug = await stage.addProduct({ sku: "MUG", priceMinor: 1_800, stock: 100 })
}, 120_000)
afterAll(() => shop.close())

afterEach(async () => {
  await shop.app.settle()
  const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
  expect(broken).toEqual([])
})

const eur = (minor: number) => ({ minor, currency: "EUR" })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const day = (days: number) => inDays(days).toISOString().slice(0, 10)

async function buyCard(configuration: Record<string, string>, given: { quantity?: number } = {}) {
  const { quantity = 1 } = given
  const { cart, token } = await stage.ok("/store/v1/carts", {
    body: { item: { variantId: card.variantId, quantity, configuration } },
  })
  const paid = await stage.pay({ cartId: cart.cartId, token }, { address: undefined })
  expect(paid.body, paid.text).toMatchObject({ state: "placed" })
  await shop.app.settle()
  return { cart, placed: paid.body as { orderId: string; orderToken: string } }
}

/** What the mailbox of a shop that is not live shows: the only place where the code is. */
async function codesMailedTo(to: string): Promise<string[]> {
  await shop.app.settle()
  const { mails } = await stage.admin("/mails?template=gift_card&limit=50")
  const codes: string[] = []
  for (const { id } of mails.filter((mail: { to: string }) => mail.to === to)) {
    const mail = await stage.admin(`/mails/${id}`)
    codes.push(...(JSON.stringify(mail).match(/[2-9A-Z]{4}(-[2-9A-Z]{4}){3}/) ?? []).slice(0, 1))
  }
  return codes
}

const withCard = async (code: string, quantity = 1) => {
  const cart = await stage.fillCart({ variantId: mug.variantId, quantity })
  const reply = await shop.call(`/store/v1/carts/${cart.cartId}/gift-cards`, {
    cartToken: cart.token,
    body: { code },
  })
  return { ...cart, reply }
}
const cardsOf = (orderId: string) => stage.admin(`/gift-cards?orderId=${orderId}`).then(({ cards }) => cards)

test("a gift card is bought untaxed, mailed on its day, and pays two orders in part", async () => {
  const wish = {
    recipient_email: "jonas@example.com",
    recipient_name: "Jonas",
    message: "<b>Enjoy</b>",
    send_on: day(3),
  }
  const { cart, placed } = await buyCard(wish)
  expect(cart).toMatchObject({ total: eur(5_000), taxTotal: eur(0), delivery: null })
  expect(await stage.order(placed)).toMatchObject({ money: "paid", sale: "completed", taxTotal: eur(0) })
  expect(await codesMailedTo("jonas@example.com")).toEqual([])
  expect(await cardsOf(placed.orderId)).toMatchObject([
    { balance: eur(5_000), lastFour: null, state: "active" },
  ])

  await shop.app.out.inWork((work) => sendDueLetters({ ...work, now: inDays(4) }))
  const [code = ""] = await codesMailedTo("jonas@example.com")
  expect(code).not.toBe("")
  expect((await stage.admin("/mails?template=gift_card_sent&limit=5")).mails).toHaveLength(1)

  const balance = await stage.ok("/store/v1/gift-cards/balance", { body: { code } })
  expect(balance).toMatchObject({ balance: eur(5_000), lastFour: code.slice(-4) })

  for (const left of [5_000 - 1_800 - 490, 5_000 - 2 * (1_800 + 490)]) {
    const paying = await withCard(code)
    expect(paying.reply.body).toMatchObject({ total: eur(2_290), due: eur(0) })
    const paid = await stage.pay(paying, { paymentMethod: "transfer" })
    expect(paid.body).toMatchObject({ state: "placed" })
    expect(await stage.order(paid.body)).toMatchObject({
      money: "paid",
      tenders: [{ kind: "gift_card", lastFour: code.slice(-4), amount: eur(2_290) }],
    })
    const [{ cardId }] = await cardsOf(placed.orderId)
    expect((await stage.admin(`/gift-cards/${cardId}`)).card.balance).toEqual(eur(left))
  }
  const rest = await withCard(code)
  expect(rest.reply.body).toMatchObject({ due: eur(2_290 - 420) })
  const declined = await stage.pay(rest, { card: "decline_funds", email: "jonas@example.com" })
  expect(declined.body.state).toBe("declined")
  expect(await stage.ok("/store/v1/gift-cards/balance", { body: { code } })).toMatchObject({
    balance: eur(420),
  })
  const paid = await stage.pay(rest, { email: "jonas@example.com" })
  expect(await stage.order(paid.body)).toMatchObject({ money: "paid", paid: eur(2_290) })
  await shop.app.settle()
  const mails = (await stage.admin("/mails?template=order_placed&limit=1")).mails
  expect(JSON.stringify(await stage.admin(`/mails/${mails[0].id}`))).toContain("Left after cards and credit")
})

test("each unit is a card of its own, told twice it is issued once, and canceling blocks them", async () => {
  const { placed } = await buyCard({ recipient_email: "twins@example.com" }, { quantity: 2 })
  const codes = await codesMailedTo("twins@example.com")
  expect(codes).toHaveLength(2)
  expect(new Set(codes).size).toBe(2)
  await stage.admin(`/orders/${placed.orderId}/cancellation`, { body: {} })
  await shop.app.settle()
  expect(await stage.order(placed)).toMatchObject({
    sale: "canceled",
    money: "refunded",
    refunded: eur(10_000),
  })
  expect(await cardsOf(placed.orderId)).toMatchObject([
    { balance: eur(0), state: "blocked" },
    { balance: eur(0), state: "blocked" },
  ])
  const { reply } = await withCard(codes[0] ?? "")
  expect(reply).toMatchObject({ status: 422, body: { code: "gift_card.unknown" } })
})

test("before its buyer is erased the desk is told that a card still waits for its day", async () => {
  const { placed } = await buyCard({ recipient_email: "bob@example.com", send_on: day(9) })
  const before = await stage.admin(`/customers/${placed.orderId}/erasure`)
  expect(before.lettersWaiting).toBe(1)
})

test("of a card that was spent in part only what is left is given back, and the desk is told so", async () => {
  const { placed } = await buyCard({ recipient_email: "half@example.com" })
  const [code = ""] = await codesMailedTo("half@example.com")
  const spent = await withCard(code)
  expect((await stage.pay(spent)).body.state).toBe("placed")
  const refused = await shop.call(`/admin/v1/orders/${placed.orderId}/refunds`, {
    token: stage.owner,
    body: { why: "changed their mind", amount: eur(5_000) },
  })
  expect(refused.body).toMatchObject({ code: "payments.gift_card_spent", refundable: eur(2_710) })
  await stage.admin(`/orders/${placed.orderId}/cancellation`, { body: {} })
  await shop.app.settle()
  expect(await stage.order(placed)).toMatchObject({ sale: "canceled", refunded: eur(2_710) })
  expect(await cardsOf(placed.orderId)).toMatchObject([{ balance: eur(0), state: "blocked" }])
})

test("a gift card beside goods weighs nothing, brings no free delivery, and nothing is taken off it", async () => {
  const { promote, give, pause } = openPromoting(stage)
  const half = { kind: "percentage", items: everything, ratePpm: 500_000 }
  const promotionId = await promote({ action: half, codes: { HALF: null } })
  const off = await promote({
    ...{ action: half, titles: { en: "Much" } },
    conditions: [{ kind: "subtotal", items: everything, amounts: [eur(5_000)] }],
  })
  const configuration = { recipient_email: "sum@example.com" }
  const both = await stage.fillCart({ variantId: mug.variantId })
  const alone = await stage.ok(`/store/v1/carts/${both.cartId}`, { cartToken: both.token })
  await stage.ok(`/store/v1/carts/${both.cartId}/items`, {
    cartToken: both.token,
    body: { variantId: card.variantId, quantity: 1, configuration },
  })
  const given = (await give(both, "HALF")).body
  // The mug alone is too little for the other one, and for free delivery from 50.
  expect(given).toMatchObject({
    subtotal: eur(6_800),
    discountTotal: eur(900),
    itemsTotal: eur(5_900),
    delivery: { price: alone.delivery.price, methodId: alone.delivery.methodId },
    total: eur(5_900 + 490),
    promotions: [{ promotionId, amount: eur(900) }],
  })
  expect(given.lines.map(({ total }: { total: object }) => total)).toEqual([eur(900), eur(5_000)])
  const where = new URLSearchParams({ cartId: both.cartId, country: "DE" })
  const options = await stage.ok(`/store/v1/checkout/options?${where}`, { cartToken: both.token })
  expect(options).toMatchObject({ itemsTotal: eur(5_900), goodsTotal: eur(900) })
  expect(options.deliveryOptions).toMatchObject([{ price: eur(490), total: eur(6_390) }])
  const placed = await stage.pay(both)
  expect(await stage.order(placed.body)).toMatchObject({ total: eur(6_390), discountTotal: eur(900) })

  const onlyCard = await stage.ok("/store/v1/carts", {
    body: { item: { variantId: card.variantId, quantity: 1, configuration } },
  })
  const asked = await give({ cartId: onlyCard.cart.cartId, token: onlyCard.token }, "HALF")
  expect(asked.body).toMatchObject({ total: eur(5_000), delivery: null, discountTotal: eur(0) })
  expect(asked.body.codes).toMatchObject([{ state: "waiting" }])
  await pause(promotionId)
  await pause(off)
})

test("a gift card asks for whom it is, in words that fit", async () => {
  const put = (configuration: Record<string, string>) =>
    shop.call("/store/v1/carts", { body: { item: { variantId: card.variantId, configuration } } })
  const to = { recipient_email: "jonas@example.com" }
  expect(await put({})).toMatchObject({ status: 422, body: { code: "gift_card.recipient_email" } })
  expect((await put({ recipient_email: "nobody" })).body.code).toBe("gift_card.recipient_email")
  expect((await put({ ...to, send_on: day(400) })).body.code).toBe("gift_card.send_on")
  expect((await put({ ...to, send_on: "2026-02-30" })).body.code).toBe("gift_card.send_on")
  expect((await put({ ...to, recipient_name: "x".repeat(101) })).body.code).toBe("gift_card.recipient_name")
  expect((await put({ ...to, color: "red" })).body.code).toBe("gift_card.unknown_wish")
  expect((await put(to)).status).toBe(201)
})

test("the pages of the shop take a card without any script, and show what is left", async () => {
  const page = await fetch(`${shop.url}/products/${card.slug}`).then((reply) => reply.text())
  expect(page).toContain('name="recipient_email"')
  const issued = await stage.admin("/gift-cards", { body: { amount: eur(1_000), reason: "a prize" } })
  const form = (path: string, fields: Record<string, string>, cookie = "") =>
    fetch(`${shop.url}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: shop.url, cookie, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields),
    })
  const balance = await form("/gift-card", { gift_code: issued.code }).then((reply) => reply.text())
  expect(balance).toContain("€10.00")
  expect(balance).not.toContain(issued.code)

  const ask = await form("/cart/items", { variantId: card.variantId, quantity: "1" })
  expect([ask.status, ask.headers.get("location")]).toEqual([303, `/products/${card.slug}`])

  const added = await form("/cart/items", { variantId: mug.variantId, quantity: "1" })
  const cookie = added.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ")
  expect((await form("/cart/gift-cards", { gift_code: issued.code }, cookie)).status).toBe(303)
  const cart = await fetch(`${shop.url}/cart`, { headers: { cookie } }).then((reply) => reply.text())
  expect(cart).toContain(`Gift card …${issued.code.slice(-4)}`)
  expect(cart).toContain("Left to pay")
  const checkout = await fetch(`${shop.url}/checkout`, { headers: { cookie } }).then((reply) => reply.text())
  expect(checkout).toContain("€12.90")
  const wrong = await form("/cart/gift-cards", { gift_code: "2222-2222-2222-2222" }, cookie)
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain("There is no gift card with this code")
})

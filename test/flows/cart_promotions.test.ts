import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { addPromotion } from "../../server/modules/pricing/promotions/promotions.fixture.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let cup: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  cup = (await stage.addProduct({ sku: "CUP", priceMinor: 1_000, stock: 1_000 })).variantId
}, 60_000)
afterAll(() => shop.close())

afterEach(async () => {
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})

const eur = (minor: number) => ({ minor, currency: "EUR" })
const everything = {}

/** A promotion for as long as a test runs, so that the next one begins without it. */
async function promote(given: Parameters<typeof addPromotion>[1]) {
  const promotionId = await shop.app.out.inWork(async (work) => addPromotion(work, given))
  return promotionId
}

const pause = (promotionId: string) => stage.admin(`/promotions/${promotionId}/pause`, { body: {} })

type Cart = { cartId: string; token: string }
const give = ({ cartId, token }: Cart, code: string, headers: Record<string, string> = {}) =>
  shop.call(`/store/v1/carts/${cartId}/codes`, { cartToken: token, headers, body: { code } })
const look = ({ cartId, token }: Cart, more = "") =>
  stage.ok(`/store/v1/carts/${cartId}${more}`, { cartToken: token })

test("a code is written as people write it, reduces the cart, and can be taken off again", async () => {
  await promote({ codes: { SPRING10: null }, titles: { en: "Spring", de: "Frühling" } })
  const cart = await stage.fillCart({ variantId: cup, quantity: 2 })
  const { status, body } = await give(cart, " spring10 ")
  expect(status).toBe(200)
  expect(body).toMatchObject({
    codes: [{ code: "SPRING10", state: "applied", title: "Spring", reason: null }],
    promotions: [{ title: "Spring", amount: eur(200) }],
    subtotal: eur(2_000),
    discountTotal: eur(200),
    itemsTotal: eur(1_800),
    lines: [{ total: eur(1_800), discounts: [{ title: "Spring", amount: eur(200) }] }],
  })
  expect((await look(cart, "?locale=de")).codes[0].title).toBe("Frühling")
  // Given twice, it is there once.
  expect((await give(cart, "SPRING10")).body.codes).toHaveLength(1)
  const gone = await shop.call(`/store/v1/carts/${cart.cartId}/codes/spring10`, {
    method: "DELETE",
    cartToken: cart.token,
  })
  expect(gone.body).toMatchObject({ codes: [], discountTotal: eur(0), itemsTotal: eur(2_000) })
})

test("a code that opens nothing is refused with its reason and not kept", async () => {
  await promote({ codes: { OLDCODE: null }, until: new Date(Date.now() - 1_000) })
  await promote({ codes: { PAUSED: null }, state: "paused" })
  await promote({ codes: { DRAFT: null }, state: "draft" })
  const cart = await stage.fillCart({ variantId: cup })
  const refused = async (code: string) => {
    const { status, body } = await give(cart, code)
    return [status, body.code, body.detail]
  }
  expect(await refused("nosuch")).toEqual([404, "promotion.code_unknown", expect.stringMatching("NOSUCH")])
  expect(await refused("DRAFT")).toEqual([404, "promotion.code_unknown", expect.anything()])
  expect(await refused("OLDCODE")).toEqual([409, "promotion.code_over", expect.stringMatching("over")])
  expect(await refused("PAUSED")).toEqual([409, "promotion.code_paused", expect.anything()])
  expect((await look(cart)).codes).toEqual([])
})

test("a code that is good and does not apply yet is kept, and the cart says what is missing", async () => {
  await promote({
    codes: { FIFTY: null },
    titles: { en: "Five off" },
    conditions: [{ kind: "subtotal", items: everything, amounts: [eur(5_000)] }],
    action: { kind: "amount", items: everything, amounts: [eur(500)], per: "order" },
  })
  const cart = await stage.fillCart({ variantId: cup, quantity: 4 })
  const waiting = await give(cart, "fifty")
  expect(waiting.body.codes).toMatchObject([
    {
      code: "FIFTY",
      state: "waiting",
      reasonKind: "subtotal_too_low",
      reason: expect.stringMatching("€10.00"),
    },
  ])
  expect(waiting.body.nearMiss).toMatchObject({ title: "Five off", reachedPermille: 800 })
  const more = await stage.ok(`/store/v1/carts/${cart.cartId}/items`, {
    cartToken: cart.token,
    body: { variantId: cup, quantity: 1 },
  })
  expect(more).toMatchObject({ codes: [{ state: "applied" }], nearMiss: null, itemsTotal: eur(4_500) })
})

test("a cart takes five codes, and whoever guesses has to wait", async () => {
  const codes = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`MANY${index}`, null]))
  await promote({ codes })
  const cart = await stage.fillCart({ variantId: cup })
  for (const code of Object.keys(codes).slice(0, 5)) expect((await give(cart, code)).status).toBe(200)
  expect((await give(cart, "MANY5")).body).toMatchObject({ code: "cart.too_many_codes" })

  const guesser = await stage.fillCart({ variantId: cup })
  const from = { "x-forwarded-for": "203.0.113.50" }
  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, index) => give(guesser, `GUESS${index}`, from)),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([...Array(5).fill(404), ...Array(7).fill(429)])
  // Even the right one has to wait then; others are not touched by it.
  expect((await give(guesser, "MANY0", from)).body.code).toBe("cart.too_many_tries")
  expect((await give(cart, "MANY0")).status).toBe(200)
})

/** A full shop says so at once; whoever buys asks again. */
async function payAtLast(cart: Cart, email: string) {
  for (;;) {
    const reply = await stage.pay(cart, { email })
    if (reply.status !== 503) return reply
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test("50 shoppers and one use left: one gets the discount, the others are told and go on without it", async () => {
  const promotionId = await promote({ codes: { LASTONE: 1 } })
  const carts: Cart[] = []
  for (let count = 0; count < 50; count++) carts.push(await stage.fillCart({ variantId: cup }))
  for (const [index, cart] of carts.entries()) {
    const from = { "x-forwarded-for": `203.0.113.${100 + index}` }
    expect((await give(cart, "LASTONE", from)).body.itemsTotal).toEqual(eur(900))
  }
  const replies = await Promise.all(carts.map((cart, index) => payAtLast(cart, `crowd${index}@example.com`)))
  const placed = replies.filter(({ status, body }) => status === 201 && body.state === "placed")
  expect(placed.map(({ body }) => body.total)).toEqual([eur(900 + 490)])
  const told = replies.filter(({ status }) => status === 409)
  expect(told.map(({ body }) => [body.code, body])).toEqual(
    Array(49).fill([
      expect.stringMatching(/^promotion.(code_)?used_up$/),
      expect.objectContaining({ promotionCode: "LASTONE" }),
    ]),
  )
  const loser = carts[replies.findIndex(({ status }) => status === 409)] as Cart
  expect(await look(loser)).toMatchObject({ itemsTotal: eur(1_000) })
  const expectedTotal = (await look(loser)).total
  const again = await stage.pay(loser, { email: "second@example.com", expectedTotal })
  expect(again.body).toMatchObject({ state: "placed", total: eur(1_000 + 490) })
  const order = await stage.order(placed[0]?.body)
  expect(order).toMatchObject({
    discountTotal: eur(100),
    discounts: [{ promotionId, title: "10 % off", code: "LASTONE", amount: eur(100) }],
    lines: [{ unitPrice: eur(1_000), discount: eur(100), total: eur(900) }],
  })
}, 120_000)

test("a declined card keeps the last use for the same cart, and gives it back when the try is over", async () => {
  await promote({ codes: { ONCE: 1 } })
  const cart = await stage.fillCart({ variantId: cup })
  await give(cart, "ONCE")
  expect((await stage.pay(cart, { card: "decline:insufficient_funds" })).body.state).toBe("declined")
  expect(await look(cart)).toMatchObject({ codes: [{ state: "applied" }], itemsTotal: eur(900) })
  const other = await stage.fillCart({ variantId: cup })
  expect((await give(other, "ONCE")).body.code).toBe("promotion.code_used_up")
  expect((await stage.pay(cart)).body).toMatchObject({ state: "placed", total: eur(900 + 490) })
})

test("a first order is known by its mail address when it is placed, and the cart goes on without the offer", async () => {
  const promotionId = await promote({ codes: { WELCOME: null }, conditions: [{ kind: "first_order" }] })
  const before = await stage.fillCart({ variantId: cup })
  expect((await stage.pay(before, { email: "regular@example.com" })).body.state).toBe("placed")
  const cart = await stage.fillCart({ variantId: cup })
  expect((await give(cart, "WELCOME")).body.itemsTotal).toEqual(eur(900))
  const told = await stage.pay(cart, { email: "regular@example.com" })
  expect([told.status, told.body.code]).toEqual([409, "promotion.not_first_order"])
  expect(await look(cart)).toMatchObject({
    codes: [{ code: "WELCOME", state: "refused", promotionId }],
    itemsTotal: eur(1_000),
  })
  expect((await stage.pay(cart, { email: "regular@example.com" })).body).toMatchObject({
    state: "placed",
    total: eur(1_490),
  })
  const fresh = await stage.fillCart({ variantId: cup })
  await give(fresh, "WELCOME")
  expect((await stage.pay(fresh, { email: "new@example.com" })).body.total).toEqual(eur(1_390))
})

test("an offer that each may use once is told to whoever used it, also one that needs no code", async () => {
  const promotionId = await promote({ usesPerCustomerMax: 1, titles: { en: "Once for each" } })
  const buy = async () => stage.pay(await stage.fillCart({ variantId: cup }), { email: "once@example.com" })
  expect((await buy()).body).toMatchObject({ state: "placed", total: eur(1_390) })
  const cart = await stage.fillCart({ variantId: cup })
  const told = await stage.pay(cart, { email: "once@example.com" })
  expect([told.status, told.body.code]).toEqual([409, "promotion.used_by_you"])
  expect((await stage.pay(cart, { email: "once@example.com" })).body).toMatchObject({
    state: "placed",
    total: eur(1_490),
  })
  await pause(promotionId)
})

test("a gift lies in the cart for nothing, is held and shipped like the rest, and is not promised when it is gone", async () => {
  const pin = (await stage.addProduct({ sku: "PIN", priceMinor: 300, stock: 1 })).variantId
  const promotionId = await promote({
    titles: { en: "A pin with every cup" },
    action: { kind: "gift", variantId: pin, quantity: 1 },
  })
  const cart = await stage.fillCart({ variantId: cup })
  expect(await look(cart)).toMatchObject({
    gifts: [{ promotionId, title: "Thing PIN", quantity: 1, worth: eur(300) }],
    itemsTotal: eur(1_000),
    lines: [{ variantId: cup }],
  })
  const paid = await stage.pay(cart)
  expect(paid.body).toMatchObject({ state: "placed", total: eur(1_490) })
  const order = await stage.order(paid.body)
  expect(order.lines).toMatchObject([
    { variantId: cup, giftOf: null, total: eur(1_000) },
    { variantId: pin, giftOf: promotionId, discount: eur(300), total: eur(0) },
  ])
  expect(await stage.available(pin)).toBe(0)
  const later = await stage.fillCart({ variantId: cup })
  expect(await look(later)).toMatchObject({ gifts: [], itemsTotal: eur(1_000) })
  expect((await stage.pay(later)).body.state).toBe("placed")
  await pause(promotionId)
})

test("free delivery takes the delivery off, before and after the address is known", async () => {
  const promotionId = await promote({
    titles: { en: "Free delivery" },
    conditions: [{ kind: "subtotal", items: everything, amounts: [eur(3_000)] }],
    action: { kind: "delivery", ratePpm: 1_000_000 },
  })
  const cart = await stage.fillCart({ variantId: cup, quantity: 3 })
  expect(await look(cart)).toMatchObject({
    delivery: { price: eur(0) },
    deliveryDiscounts: [{ title: "Free delivery", amount: eur(490) }],
    total: eur(3_000),
  })
  const options = await stage.ok(`/store/v1/checkout/options?cartId=${cart.cartId}&country=DE`, {
    cartToken: cart.token,
  })
  expect(options.deliveryOptions[0]).toMatchObject({ price: eur(0), discount: eur(490), total: eur(3_000) })
  const paid = await stage.pay(cart, { expectedTotal: eur(3_000) })
  expect((await stage.order(paid.body)).deliveryTotal).toEqual(eur(0))
  await pause(promotionId)
})

test("what a client sends of prices, totals, discounts and rates is refused, and changes no amount", async () => {
  const cart = await stage.fillCart({ variantId: cup })
  const foreign = {
    unitPrice: eur(1),
    price: eur(1),
    total: eur(1),
    discount: eur(999),
    discounts: [{ promotionId: "prm_1", amount: eur(999) }],
    taxRatePpm: 0,
    currency: "USD",
  }
  for (const [name, value] of Object.entries(foreign)) {
    const item = { variantId: cup, quantity: 1, [name]: value }
    const added = await shop.call(`/store/v1/carts/${cart.cartId}/items`, {
      cartToken: cart.token,
      body: item,
    })
    expect([name, added.status]).toEqual([name, 422])
    const paid = await stage.pay(cart, { [name]: value } as object)
    expect([name, paid.status]).toEqual([name, 422])
  }
  const paid = await stage.pay(cart, { expectedTotal: eur(1) })
  expect([paid.status, paid.body.code]).toEqual([409, "checkout.total_changed"])
  expect(await look(cart)).toMatchObject({ itemsTotal: eur(1_000) })
})

test("an order's price is worked out again at the desk, to the cent, whatever became of it since", async () => {
  const promotionId = await promote({ codes: { REPLAY: null }, name: "Replayed", titles: { en: "Again" } })
  const cart = await stage.fillCart({ variantId: cup, quantity: 3 })
  await give(cart, "REPLAY")
  const paid = await stage.pay(cart)
  await pause(promotionId)
  const again = await stage.admin(`/orders/${paid.body.orderId}/pricing`)
  expect(again).toMatchObject({ matches: true, charged: paid.body.total })
  expect(again.priced).toMatchObject({
    total: paid.body.total,
    promotions: [{ promotionId, name: "Replayed", applied: true, gave: eur(300) }],
    titles: [{ title: "Thing CUP", quantity: 3 }],
  })
  expect(again.priced.lines[0].why.map(({ kind }: { kind: string }) => kind)).toEqual([
    "base_price",
    "quantity",
    "promotion",
    "tax",
  ])
  const declined = await stage.fillCart({ variantId: cup })
  const refused = await stage.pay(declined, { card: "decline:insufficient_funds" })
  expect(await stage.admin(`/checkout-attempts/${refused.body.attemptId}/pricing`)).toMatchObject({
    matches: true,
  })
  expect(await stage.admin(`/carts/${declined.cartId}/pricing`)).toMatchObject({
    state: "open",
    priced: { itemsTotal: eur(1_000) },
  })
})

test("a cart explains every price to its shopper, and names nothing of promotions that are not theirs", async () => {
  const secret = await promote({ codes: { HIDDEN: null }, name: "For the press", titles: { en: "Press" } })
  const mine = await promote({ titles: { en: "Ten off all" }, name: "internal name" })
  const cart = await stage.fillCart({ variantId: cup })
  const { trace } = await look(cart, "?explain=true")
  expect(trace.promotions).toMatchObject([{ promotionId: mine, title: "Ten off all", applied: true }])
  expect(trace.lines[0].sentences).toEqual([
    "One costs €10.00.",
    "One makes €10.00.",
    "“Ten off all” takes €1.00 off.",
    "€1.44 of it is tax (19%).",
  ])
  expect(JSON.stringify(trace)).not.toMatch(/internal name|press/i)
  expect((await look(cart)).trace).toBeUndefined()
  await pause(mine)
  await pause(secret)
})

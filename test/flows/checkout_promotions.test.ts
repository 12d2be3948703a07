import fc from "fast-check"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { type Cart, eur, everything, openPromoting } from "./promote.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let promoting: ReturnType<typeof openPromoting>
let cup: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  promoting = openPromoting(stage)
  cup = (await stage.addProduct({ sku: "CUP", priceMinor: 1_000, stock: 1_000 })).variantId
}, 60_000)
afterAll(() => shop.close())

afterEach(async () => {
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
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
  const promotionId = await promoting.promote({ codes: { LASTONE: 1 } })
  const carts: Cart[] = []
  for (let count = 0; count < 50; count++) carts.push(await stage.fillCart({ variantId: cup }))
  for (const [index, cart] of carts.entries()) {
    const from = { "x-forwarded-for": `203.0.113.${100 + index}` }
    expect((await promoting.give(cart, "LASTONE", from)).body.itemsTotal).toEqual(eur(900))
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
  expect(await promoting.look(loser)).toMatchObject({ itemsTotal: eur(1_000) })
  const expectedTotal = (await promoting.look(loser)).total
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
  await promoting.promote({ codes: { ONCE: 1 } })
  const cart = await stage.fillCart({ variantId: cup })
  await promoting.give(cart, "ONCE")
  expect((await stage.pay(cart, { card: "decline:insufficient_funds" })).body.state).toBe("declined")
  expect(await promoting.look(cart)).toMatchObject({ codes: [{ state: "applied" }], itemsTotal: eur(900) })
  const other = await stage.fillCart({ variantId: cup })
  expect((await promoting.give(other, "ONCE")).body.code).toBe("promotion.code_used_up")
  expect((await stage.pay(cart)).body).toMatchObject({ state: "placed", total: eur(900 + 490) })
})

test("a first order is known by its mail address when it is placed, and the cart goes on without the offer", async () => {
  const promotionId = await promoting.promote({
    codes: { WELCOME: null },
    conditions: [{ kind: "first_order" }],
  })
  const before = await stage.fillCart({ variantId: cup })
  expect((await stage.pay(before, { email: "regular@example.com" })).body.state).toBe("placed")
  const cart = await stage.fillCart({ variantId: cup })
  expect((await promoting.give(cart, "WELCOME")).body.itemsTotal).toEqual(eur(900))
  const told = await stage.pay(cart, { email: "regular@example.com" })
  expect([told.status, told.body.code]).toEqual([409, "promotion.not_first_order"])
  expect(await promoting.look(cart)).toMatchObject({
    codes: [{ code: "WELCOME", state: "refused", promotionId }],
    itemsTotal: eur(1_000),
  })
  expect((await stage.pay(cart, { email: "regular@example.com" })).body).toMatchObject({
    state: "placed",
    total: eur(1_490),
  })
  const fresh = await stage.fillCart({ variantId: cup })
  await promoting.give(fresh, "WELCOME")
  expect((await stage.pay(fresh, { email: "new@example.com" })).body.total).toEqual(eur(1_390))
})

test("an offer that each may use once is told to whoever used it, also one that needs no code", async () => {
  const promotionId = await promoting.promote({ usesPerCustomerMax: 1, titles: { en: "Once for each" } })
  const buy = async () => stage.pay(await stage.fillCart({ variantId: cup }), { email: "once@example.com" })
  expect((await buy()).body).toMatchObject({ state: "placed", total: eur(1_390) })
  const cart = await stage.fillCart({ variantId: cup })
  const told = await stage.pay(cart, { email: "once@example.com" })
  expect([told.status, told.body.code]).toEqual([409, "promotion.used_by_you"])
  expect((await stage.pay(cart, { email: "once@example.com" })).body).toMatchObject({
    state: "placed",
    total: eur(1_490),
  })
  await promoting.pause(promotionId)
})

test("a gift lies in the cart for nothing, is held and shipped like the rest, and is not promised when it is gone", async () => {
  const pin = (await stage.addProduct({ sku: "PIN", priceMinor: 300, stock: 1 })).variantId
  const promotionId = await promoting.promote({
    titles: { en: "A pin with every cup" },
    action: { kind: "gift", variantId: pin, quantity: 1 },
  })
  const cart = await stage.fillCart({ variantId: cup })
  expect(await promoting.look(cart)).toMatchObject({
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
  expect(await promoting.look(later)).toMatchObject({ gifts: [], itemsTotal: eur(1_000) })
  expect((await stage.pay(later)).body.state).toBe("placed")
  await promoting.pause(promotionId)
})

test("free delivery takes the delivery off, before and after the address is known", async () => {
  const promotionId = await promoting.promote({
    titles: { en: "Free delivery" },
    conditions: [{ kind: "subtotal", items: everything, amounts: [eur(3_000)] }],
    action: { kind: "delivery", ratePpm: 1_000_000 },
  })
  const cart = await stage.fillCart({ variantId: cup, quantity: 3 })
  expect(await promoting.look(cart)).toMatchObject({
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
  await promoting.pause(promotionId)
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
  expect(await promoting.look(cart)).toMatchObject({ itemsTotal: eur(1_000) })
})

test("an order's price is worked out again at the desk, to the cent, whatever became of it since", async () => {
  const promotionId = await promoting.promote({
    codes: { REPLAY: null },
    name: "Replayed",
    titles: { en: "Again" },
  })
  const cart = await stage.fillCart({ variantId: cup, quantity: 3 })
  await promoting.give(cart, "REPLAY")
  const paid = await stage.pay(cart)
  await promoting.pause(promotionId)
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

type Line = { lineId: string; quantity: number; refundedQuantity: number }

test("units go back once, for what was paid for them, and in whatever steps they sum to the total", async () => {
  const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
  console.info(`refunds of units: seed ${seed}`)
  const picks = fc.sample(fc.nat({ max: 1_000 }), { seed, numRuns: 500 })
  const pick = () => picks.pop() ?? 1_000
  const lid = (await stage.addProduct({ sku: "LID", priceMinor: 333, stock: 100 })).variantId
  const action = { kind: "amount", items: everything, per: "order", amounts: [eur(100)] }
  const promotionId = await promoting.promote({ action, titles: { en: "One euro off" } })
  for (const round of [1, 2]) {
    const cart = await stage.fillCart({ variantId: cup, quantity: 3 }, { variantId: lid, quantity: 4 })
    const placed = (await stage.pay(cart, { email: `units${round}@example.com` })).body
    const path = `/orders/${placed.orderId}`
    const sold = await stage.admin(path)
    const refund = (units: object, key: string) =>
      shop.call(`/admin/v1${path}/refunds`, {
        token: stage.owner,
        headers: { "idempotency-key": `${placed.orderId}-${key}` },
        body: { units, why: "broken" },
      })
    if (round === 1) {
      const cups = { lines: [{ orderLineId: sold.lines[0].lineId, quantity: 3 }], delivery: false }
      const both = await Promise.all([refund(cups, "one"), refund(cups, "two")])
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    }
    for (let step = 1; ; step++) {
      const { lines, deliveryTotal, deliveryRefunded } = await stage.admin(path)
      const left = lines.filter((line: Line) => line.refundedQuantity < line.quantity)
      const hasDelivery = deliveryRefunded.minor < deliveryTotal.minor
      if (left.length === 0 && !hasDelivery) break
      const chosen = left.flatMap(({ lineId, quantity, refundedQuantity }: Line) => {
        const count = pick() % (quantity - refundedQuantity + 1)
        return count > 0 ? [{ orderLineId: lineId, quantity: count }] : []
      })
      const units = { lines: chosen, delivery: hasDelivery && (left.length === 0 || pick() % 3 === 0) }
      if (units.lines.length === 0 && !units.delivery) continue
      const said = await stage.admin(`${path}/refunds/preview`, { body: { units } })
      const given = await refund(units, `left-${step}`)
      expect(given.status, given.text).toBe(201)
      expect(given.body.refunds.at(-1).amount).toEqual(said.amount)
    }
    await shop.app.settle()
    expect(await stage.order(placed)).toMatchObject({ money: "refunded", refunded: sold.total })
  }
  await promoting.pause(promotionId)
}, 60_000)

import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let variantId: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  variantId = (await stage.addProduct({ sku: "RIVAL", priceMinor: 2_000, stock: 500 })).variantId
}, 120_000)
afterAll(() => shop.close())

type Cart = { cartId: string; token: string }

/** Ten at a time: a shop in which fifty come at the same moment may ask some to come back. */
async function manyCarts(count: number): Promise<Cart[]> {
  const carts: Cart[] = []
  while (carts.length < count) {
    const some = Array.from({ length: Math.min(10, count - carts.length) })
    carts.push(...(await Promise.all(some.map(() => stage.fillCart({ variantId })))))
  }
  return carts
}
const from = (place: number) => ({ "x-forwarded-for": `10.20.${place}.1` })

/** All at once; whoever is told to come back in a moment comes back, as their browser would. */
async function buyAtOnce(carts: readonly Cart[], round = 1) {
  const buy = async (cart: Cart, place: number) => {
    const wish = { email: `rival${place}@example.com`, idempotencyKey: `rival-${round}-${cart.cartId}` }
    for (;;) {
      const reply = await stage.pay(cart, { ...wish, headers: from(place) })
      if (reply.status !== 503) return reply
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return Promise.all(carts.map(buy))
}

const inEach = async (carts: readonly Cart[], path: string, body: object) => {
  for (const [place, { cartId, token: cartToken }] of carts.entries()) {
    await stage.ok(`/store/v1/carts/${cartId}/${path}`, { body, cartToken, headers: from(place) })
  }
}

/** Two that wait for each other are parted by the database after a second; nobody should have to. */
const circles = async () =>
  (
    await shop.app.db.one(sql<{ deadlocks: number }>`
      select deadlocks::int as deadlocks from pg_stat_database where datname = current_database()
    `)
  ).deadlocks

test("of 50 shoppers with the last use of a code one gets it, the others are told why and buy without", async () => {
  const half = { kind: "percentage", items: {}, ratePpm: 500_000 }
  const made = { name: "Last one", needsCode: true, usesMax: 1, action: half }
  const { promotionId } = await stage.admin("/promotions", { body: made })
  await stage.admin(`/promotions/${promotionId}/codes`, { body: { code: "LAST" } })
  await stage.admin(`/promotions/${promotionId}/activation`, { body: {} })
  const carts = await manyCarts(50)
  await inEach(carts, "codes", { code: "last" })

  const replies = await buyAtOnce(carts)
  const placed = replies.filter(({ body }) => body.state === "placed")
  expect(placed).toHaveLength(1)
  const others = replies.filter(({ body }) => body.state !== "placed")
  expect(new Set(others.map(({ status }) => status))).toEqual(new Set([409]))
  expect(new Set(others.map(({ body }) => body.code))).toEqual(new Set(["promotion.code_used_up"]))
  // Also who met another in the very moment is told once, with the code taken off the cart, and then buys.
  const left = carts.filter((_, place) => replies[place]?.status === 409)
  const again = await buyAtOnce(left, 2)
  expect(new Set(again.map(({ body }) => body.state))).toEqual(new Set(["placed"]))
  await shop.app.settle()
  const { orders, reduced } = await shop.app.db.one(sql<{ orders: number; reduced: number }>`
    select count(*)::int as orders, count(*) filter (where discount_minor > 0)::int as reduced
    from orders.orders
  `)
  expect({ orders, reduced }).toEqual({ orders: 50, reduced: 1 })
  expect(await circles()).toBe(0)
}, 120_000)

test("of 20 carts on one gift card all are bought, none waits in a circle, and the card pays what is on it", async () => {
  const body = { amount: { minor: 3_000, currency: "EUR" }, reason: "a prize" }
  const { code, card } = await stage.admin("/gift-cards", { body })
  const carts = await manyCarts(20)
  await inEach(carts, "gift-cards", { code })

  const replies = await buyAtOnce(carts)
  expect(new Set(replies.map(({ body }) => body.state))).toEqual(new Set(["placed"]))
  await shop.app.settle()
  const { cardId } = card
  const { balance, reserved } = (await stage.admin(`/gift-cards/${cardId}`)).card
  expect([balance.minor, reserved.minor]).toEqual([0, 0])
  const { paid } = await shop.app.db.one(sql<{ paid: number }>`
    select -sum(amount_minor)::int as paid from payments.card_entries
    where card_id = ${cardId} and kind = 'redeem'
  `)
  expect(paid).toBe(3_000)
  expect(await circles()).toBe(0)
}, 120_000)

test("carts that get a gift which others buy, all with one gift card, are bought and none waits in a circle", async () => {
  // The gift is of the older product: whoever locks it last locks against the order of those who buy it.
  const gift = (await stage.addProduct({ sku: "GIVEN", priceMinor: 300, stock: 500 })).variantId
  const thing = (await stage.addProduct({ sku: "THING", priceMinor: 2_000, stock: 500 })).variantId
  const action = { kind: "gift", variantId: gift, quantity: 1 }
  const conditions = [{ kind: "items", items: { variantIds: [thing] }, quantityMin: 1 }]
  const { promotionId } = await stage.admin("/promotions", { body: { name: "A gift", conditions, action } })
  await stage.admin(`/promotions/${promotionId}/activation`, { body: {} })
  const body = { amount: { minor: 3_000, currency: "EUR" }, reason: "a prize" }
  const { code } = await stage.admin("/gift-cards", { body })
  const before = await circles()

  const carts: Cart[] = []
  for (let place = 0; place < 24; place++)
    carts.push(await stage.fillCart({ variantId: place % 2 === 0 ? thing : gift }))
  const buyers = carts.filter((_, place) => place % 2 === 1)
  await inEach(buyers, "items", { variantId: thing, quantity: 1 })
  await inEach(carts, "gift-cards", { code })
  const replies = await buyAtOnce(carts)
  expect(new Set(replies.map(({ body }) => body.state))).toEqual(new Set(["placed"]))
  await shop.app.settle()
  const { given } = await shop.app.db.one(sql<{ given: number }>`
    select count(*)::int as given from orders.lines where variant_id = ${gift} and gift_of = ${promotionId}
  `)
  expect(given).toBe(24)
  expect(await circles()).toBe(before)
}, 120_000)

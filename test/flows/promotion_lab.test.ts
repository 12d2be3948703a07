import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug: { productId: string; variantId: string }
let lamp: { productId: string; variantId: string }

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = await stage.addProduct({ sku: "MUG", priceMinor: 2_000, stock: 100 })
  lamp = await stage.addProduct({ sku: "LAMP", priceMinor: 5_000, stock: 100 })
}, 120_000)
afterAll(() => shop.close())

type Wanted = { variantId: string; quantity: number }[]

async function buy(wanted: Wanted, email: string): Promise<string> {
  const { body } = await stage.pay(await stage.fillCart(...wanted), { email })
  await shop.app.settle()
  return body.orderId
}

async function lab(body: object) {
  const { taskId } = await stage.admin("/promotions/lab", { body })
  await shop.app.settle()
  expect(await stage.admin(`/tasks/${taskId}`)).toMatchObject({ state: "done", refused: 0 })
  return stage.admin(`/promotions/lab/${taskId}`)
}

const one = (thing: { variantId: string }, quantity = 1) => ({ variantId: thing.variantId, quantity })
const eur = (minor: number) => ({ minor, currency: "EUR" })

test("a promotion is tried on what was bought and picked, compared with what was really paid", async () => {
  // Nothing to try it on: no sums, and no division by none.
  const ten = { name: "Ten off lamps", action: { kind: "percentage", items: {}, ratePpm: 100_000 } }
  expect(await lab({ promotion: ten })).toMatchObject({ state: "done", currencies: [], most: [], below: [] })

  const small = await buy([one(mug, 2)], "ann@example.com")
  const large = await buy([one(lamp), one(mug)], "ann@example.com")
  const canceled = await buy([one(lamp, 4)], "bob@example.com")
  await stage.admin(`/orders/${canceled}/cancellation`, { body: {} })
  await shop.app.settle()
  await stage.fillCart(one(lamp, 2))

  const action = { ...ten.action, items: { productIds: [lamp.productId] } }
  const conditions = [{ kind: "subtotal", items: {}, amounts: [eur(6_000)] }]
  const promotion = { ...ten, action, conditions }
  const charged = await Promise.all([small, large].map((orderId) => stage.admin(`/orders/${orderId}`)))
  const paid = charged.reduce((sum, { total }) => sum + total.minor, 0)
  const found = await lab({ promotion, days: 7, floorPpm: 950_000 })
  // The large order has 70.00 of goods, a lamp of 50.00 among them; the cart two of them.
  expect(found).toMatchObject({
    ...{ days: 7, floorPpm: 950_000, marginPpm: 0, isOrdersCut: false, isCartsCut: false },
    currencies: [
      {
        currency: "EUR",
        orders: {
          ...{ looked: 2, touched: 1, discountMinor: 500, averageMinor: 500, linesBelow: 1, basketsBelow: 1 },
          ...{ beforeMinor: paid, afterMinor: paid - 500, chargedMinor: paid, chargedDiscountMinor: 0 },
        },
        carts: { looked: 1, touched: 1, discountMinor: 1_000, beforeMinor: 10_000, afterMinor: 9_000 },
      },
    ],
    most: [{ orderId: large, discountMinor: 500 }],
    below: [{ orderId: large, sku: "LAMP", paidMinor: 4_500, floorMinor: 4_750 }],
  })

  const firstOnly = { ...ten, conditions: [{ kind: "first_order" }] }
  const first = await lab({ promotion: firstOnly })
  // Ann ordered twice; only her first one counts: 10 % of 40.00.
  expect(first.currencies[0].orders).toMatchObject({ looked: 2, touched: 1, discountMinor: 400 })

  // Once for each: her second order, of 70.00, would have come too late.
  const once = (await lab({ promotion: { ...ten, usesPerCustomerMax: 1 } })).currencies[0].orders
  expect(once).toMatchObject({ touched: 2, discountMinor: 1_100 })
  expect(once.beyondLimits).toEqual({ orders: 1, discountMinor: 700 })
  expect(found.currencies[0].orders.beyondLimits).toEqual({ orders: 0, discountMinor: 0 })

  const saved = await stage.admin("/promotions", { body: promotion })
  const again = await lab({
    ...{ promotion: { promotionId: saved.promotionId }, days: 7, floorPpm: 950_000 },
  })
  expect(again.currencies).toEqual(found.currencies)
  expect(again.promotion).toMatchObject({ promotionId: saved.promotionId, name: "Ten off lamps" })
})

test("with what goods cost it says what would go at a loss, to who may see costs", async () => {
  const promotion = { name: "Half", action: { kind: "percentage", items: {}, ratePpm: 500_000 } }
  const margins = async () => (await lab({ promotion })).currencies[0].orders.margins
  // Two orders with three lines: of none it is known what it costs.
  expect(await margins()).toEqual({ lines: 3, unknown: 3, belowBefore: 0, below: 0, basketsBelow: 0 })
  await stage.admin(`/variants/${lamp.variantId}/costs`, { method: "PUT", body: { costs: [eur(2_200)] } })
  expect(await margins()).toEqual({ lines: 3, unknown: 2, belowBefore: 0, below: 1, basketsBelow: 1 })
  const { thin, currencies } = await lab({ promotion, marginPpm: 990_000 })
  expect(currencies[0].orders.margins).toMatchObject({ belowBefore: 1, below: 1 })
  expect(thin).toMatchObject([{ sku: "LAMP", netMinor: 2_101, costMinor: 2_200 }])

  const { taskId } = await stage.admin("/promotions/lab", { body: { promotion } })
  await shop.app.settle()
  const key = { name: "No costs", permissions: ["promotions.read", "orders.read"], expiresInDays: 1 }
  const { secret: token } = await stage.admin("/api-keys", { body: key })
  const { body } = await shop.call(`/admin/v1/promotions/lab/${taskId}`, { token })
  expect(body).toMatchObject({ thin: [], currencies: [{ orders: { touched: 2, margins: null } }] })
  expect(JSON.stringify(body)).not.toContain("2200")
})

test("what cannot be is not tried, and single orders are for who may read orders", async () => {
  const none = { name: "No", action: { kind: "percentage", items: { productIds: ["prd_none"] }, ratePpm: 1 } }
  const refused = async (body: object) => {
    const reply = await shop.call("/admin/v1/promotions/lab", { body, token: stage.owner })
    return [reply.status, reply.body.code]
  }
  expect(await refused({ promotion: none })).toEqual([422, "promotion.contradicts_itself"])
  expect(await refused({})).toEqual([422, "request.invalid"])
  expect(await refused({ promotion: { promotionId: "prm_none" } })).toEqual([404, "promotion.not_found"])
  const key = { name: "Promotions", permissions: ["promotions.read"], expiresInDays: 1 }
  const { secret: token } = await stage.admin("/api-keys", { body: key })
  const everything = { name: "All", action: { kind: "percentage", items: {}, ratePpm: 500_000 } }
  const { taskId } = await stage.admin("/promotions/lab", { body: { promotion: everything } })
  await shop.app.settle()
  const { body } = await shop.call(`/admin/v1/promotions/lab/${taskId}`, { token })
  expect(body).toMatchObject({ most: [], currencies: [{ orders: { touched: 2 } }] })
})

test("of very many carts each is looked at once, page by page", async () => {
  const begun = Date.now().toString(16).padStart(12, "0")
  await shop.app.out.inWork(async (work) => {
    work.write(sql`
      insert into cart.carts (id, token_hash, market_code, locale, state, version, created_at, updated_at,
        expires_at)
      select 'crt_' || ${begun} || '7' || lpad(to_hex(n), 19, '0'), lpad(to_hex(n), 64, '0'), 'de', 'en',
             'open', 1, now(), now(), now() + interval '9 days'
      from generate_series(1, 1201) n
    `)
    work.write(sql`
      insert into cart.lines (id, cart_id, variant_id, configuration_key, quantity, created_at)
      select 'cln_' || n, 'crt_' || ${begun} || '7' || lpad(to_hex(n), 19, '0'), ${mug.variantId}, '', 1,
             now()
      from generate_series(1, 1201) n
    `)
  })
  const everything = { name: "All", action: { kind: "percentage", items: {}, ratePpm: 100_000 } }
  const { currencies } = await lab({ promotion: everything, days: 1 })
  // With the cart of two lamps from before.
  expect(currencies[0].carts).toMatchObject({
    looked: 1_202,
    touched: 1_202,
    discountMinor: 1_201 * 200 + 1_000,
  })
})

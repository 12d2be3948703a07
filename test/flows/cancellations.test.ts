import fc from "fast-check"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug: string
let lid: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = (await stage.addProduct({ sku: "MUG", priceMinor: 1_000, stock: 1_000 })).variantId
  lid = (await stage.addProduct({ sku: "LID", priceMinor: 333, stock: 1_000 })).variantId
}, 120_000)
afterAll(() => shop.close())

afterEach(async () => {
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})

const eur = (minor: number) => ({ minor, currency: "EUR" })
type Placed = { orderId: string; orderToken: string }
type Line = { lineId: string; quantity: number; canceledQuantity: number; shippedQuantity: number }

let mailbox = 0
async function buy(lines: { variantId: string; quantity: number }[], paying: object = {}): Promise<Placed> {
  const cart = await stage.fillCart(...lines)
  const reply = await stage.pay(cart, { email: `buyer${++mailbox}@example.com`, ...paying })
  expect(reply.body, reply.text).toMatchObject({ state: "placed" })
  await shop.app.settle()
  return reply.body
}

const linesOf = async ({ orderId }: Placed): Promise<Line[]> =>
  (await stage.admin(`/orders/${orderId}`)).lines
let key = 0
function cancel({ orderId }: Placed, counts: [lineId: string, quantity: number][], delivery = false) {
  return shop.call(`/admin/v1/orders/${orderId}/cancellations`, {
    token: stage.owner,
    headers: { "idempotency-key": `cancel-${++key}` },
    body: {
      units: { lines: counts.map(([orderLineId, quantity]) => ({ orderLineId, quantity })), delivery },
      reason: "The last one broke",
    },
  })
}
const parcelsOf = async ({ orderId }: Placed) => (await stage.admin(`/orders/${orderId}/parcels`)).parcels
const pack = ({ orderId }: Placed, lines?: { orderLineId: string; quantity: number }[]) =>
  shop.call(`/admin/v1/orders/${orderId}/parcels`, {
    token: stage.owner,
    headers: { "idempotency-key": `pack-${++key}` },
    body: lines ? { lines } : {},
  })

test("units that are canceled are free again, their money goes back, and the rest goes on", async () => {
  const before = await stage.available(mug)
  const placed = await buy([
    { variantId: mug, quantity: 3 },
    { variantId: lid, quantity: 1 },
  ])
  const [mugs, lids] = (await linesOf(placed)) as [Line, Line]
  const units = { lines: [{ orderLineId: mugs.lineId, quantity: 2 }], delivery: false }
  const path = `/orders/${placed.orderId}`
  expect(await stage.admin(`${path}/cancellations/preview`, { body: { units } })).toEqual({
    ...{ worth: eur(2_000), waived: eur(0), back: eur(2_000), isWhole: false, mayDropDelivery: false },
  })
  const reply = await cancel(placed, [[mugs.lineId, 2]])
  expect(reply.body, reply.text).toMatchObject({ canceledTotal: eur(2_000), goods: "waiting" })
  await shop.app.settle()
  expect(await stage.available(mug)).toBe(before - 1)
  expect(await stage.order(placed)).toMatchObject({
    ...{ sale: "open", money: "partly_refunded", refunded: eur(2_000), canceledTotal: eur(2_000) },
    lines: [{ canceledQuantity: 2, refundedQuantity: 2 }, { canceledQuantity: 0 }],
  })
  const [mail] = (await stage.admin("/mails?template=units_canceled&limit=1")).mails
  const text = JSON.stringify(await stage.admin(`/mails/${mail.id}`))
  expect(text).toContain("€20.00")
  expect(text).toContain("The last one broke")

  const delivery = await cancel(placed, [], true)
  expect(delivery.body).toMatchObject({ status: 409, code: "cancel.delivery_needed" })
  const gone = await cancel(placed, [[mugs.lineId, 2]])
  expect(gone.body).toMatchObject({ code: "cancel.units_gone", left: 1 })

  const { parcelId, lines } = (await pack(placed)).body
  expect(lines).toMatchObject([
    { orderLineId: mugs.lineId, quantity: 1 },
    { orderLineId: lids.lineId, quantity: 1 },
  ])
  expect((await cancel(placed, [[lids.lineId, 1]])).body).toMatchObject({ code: "cancel.packed" })
  await stage.admin(`/parcels/${parcelId}/shipment`, { body: {} })
  await shop.app.settle()
  expect(await stage.order(placed)).toMatchObject({ goods: "shipped", sale: "completed" })
})

test("what had not been paid is not asked for any more, and a transfer is over the rest", async () => {
  const placed = await buy([{ variantId: mug, quantity: 4 }], { paymentMethod: "transfer" })
  const [mugs] = (await linesOf(placed)) as [Line]
  await cancel(placed, [[mugs.lineId, 1]])
  await shop.app.settle()
  expect(await stage.order(placed)).toMatchObject({ money: "pending", canceledTotal: eur(1_000) })
  const page = await fetch(`${shop.url}/orders/${placed.orderId}?token=${placed.orderToken}`)
  expect(await page.text()).toContain("€34.90")

  await stage.admin(`/orders/${placed.orderId}/payments`, { method: "POST" })
  await shop.app.settle()
  expect(await stage.order(placed)).toMatchObject({ money: "paid", paid: eur(3_490) })
  await cancel(placed, [[mugs.lineId, 1]])
  await shop.app.settle()
  expect(await stage.order(placed)).toMatchObject({ money: "partly_refunded", refunded: eur(1_000) })
  const { payments } = await stage.admin(`/orders/${placed.orderId}/payments`)
  expect(payments).toMatchObject([{ captured: eur(3_490), waived: eur(1_000), refunded: eur(1_000) }])
})

test("what is awaited shrinks before anything goes back to a gift card", async () => {
  const { code } = await stage.admin("/gift-cards", {
    body: { amount: eur(1_000), reason: "a present" },
  })
  const cart = await stage.fillCart({ variantId: mug, quantity: 2 })
  await stage.ok(`/store/v1/carts/${cart.cartId}/gift-cards`, { cartToken: cart.token, body: { code } })
  const placed = (await stage.pay(cart, { paymentMethod: "transfer" })).body as Placed
  await shop.app.settle()
  const { lines, money } = await stage.admin(`/orders/${placed.orderId}`)
  expect(money).toBe("partly_paid")
  await cancel(placed, [[lines[0].lineId, 1]])
  await shop.app.settle()
  const { payments, tenders } = await stage.admin(`/orders/${placed.orderId}/payments`)
  expect(payments).toMatchObject([{ amount: eur(1_490), waived: eur(1_000) }])
  expect(tenders).toMatchObject([{ amount: eur(1_000), returned: eur(0) }])
  await cancel(placed, [[lines[0].lineId, 1]])
  await shop.app.settle()
  expect(await stage.order(placed)).toMatchObject({ sale: "canceled", money: "refunded" })
})

test("nothing left is a canceled order, and what was given back before is not given twice", async () => {
  const before = await stage.available(mug)
  const placed = await buy([{ variantId: mug, quantity: 3 }])
  const [mugs] = (await linesOf(placed)) as [Line]
  const units = { lines: [{ orderLineId: mugs.lineId, quantity: 1 }], delivery: false }
  await stage.admin(`/orders/${placed.orderId}/refunds`, { body: { units, why: "scratched" } })
  await cancel(placed, [[mugs.lineId, 1]])
  await shop.app.settle()
  expect(await stage.order(placed)).toMatchObject({ refunded: eur(1_000), canceledTotal: eur(0) })
  const again = await stage.admin(`/orders/${placed.orderId}/refunds/preview`, { body: { units } })
  expect(again.amount).toEqual(eur(1_000))
  await cancel(placed, [[mugs.lineId, 2]])
  await shop.app.settle()
  expect(await stage.order(placed)).toMatchObject({
    ...{ sale: "canceled", money: "refunded", refunded: eur(3_490) },
    lines: [{ canceledQuantity: 3 }],
  })
  expect(await stage.available(mug)).toBe(before)
})

test("two who cancel the same units, and one who packs them meanwhile: each unit goes one way", async () => {
  for (let round = 0; round < 3; round++) {
    const placed = await buy([{ variantId: mug, quantity: 2 }])
    const [mugs] = (await linesOf(placed)) as [Line]
    const both = await Promise.all([cancel(placed, [[mugs.lineId, 1]]), cancel(placed, [[mugs.lineId, 2]])])
    await shop.app.settle()
    const canceled = both.filter(({ status }) => status === 200)
    expect(canceled).toHaveLength(1)
    expect(both.filter(({ status }) => status === 409)).toHaveLength(1)

    const other = await buy([
      { variantId: mug, quantity: 2 },
      { variantId: lid, quantity: 1 },
    ])
    const [ones] = (await linesOf(other)) as [Line]
    const lines = [{ orderLineId: ones.lineId, quantity: 2 }]
    const [cut, packed] = await Promise.all([cancel(other, [[ones.lineId, 1]]), pack(other, lines)])
    expect([cut.status, packed.status].sort()).toEqual(cut.status === 200 ? [200, 409] : [201, 409])
    await shop.app.settle()
  }
})

test("the buyer cancels the whole order as long as nothing is packed", async () => {
  const placed = await buy([{ variantId: mug, quantity: 1 }])
  const path = `/orders/${placed.orderId}`
  const query = `?token=${placed.orderToken}`
  const get = (to: string) => fetch(`${shop.url}${to}`).then((reply) => reply.text())
  const post = () =>
    fetch(`${shop.url}${path}/cancel${query}`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: shop.url, "content-type": "application/x-www-form-urlencoded" },
    })
  expect(await get(`${path}${query}`)).toContain(`href="${path}/cancel${query}"`)
  expect(await get(`${path}/cancel${query}`)).toContain("€14.90")
  expect((await get(`${path}/cancel?token=${"x".repeat(43)}`)).includes("€14.90")).toBe(false)

  const { parcelId } = (await pack(placed)).body
  expect(await get(`${path}${query}`)).not.toContain("/cancel?")
  expect((await post()).status).toBe(409)
  await stage.admin(`/parcels/${parcelId}/cancellation`, { method: "POST" })

  const rules = await stage.admin("/after-sale-rules")
  const set = (buyersCancel: boolean, version: number) =>
    stage.admin("/after-sale-rules", { method: "PUT", body: { ...rules, buyersCancel, version } })
  await set(false, rules.version)
  expect((await post()).status).toBe(409)
  await set(true, rules.version + 1)

  const done = await post()
  expect(done.status).toBe(303)
  expect((await post()).status).toBe(303)
  await shop.app.settle()
  expect(await get(done.headers.get("location") ?? "")).toContain("Your order is canceled")
  expect(await stage.order(placed)).toMatchObject({ sale: "canceled", money: "refunded" })
  const [mail] = (await stage.admin("/mails?template=order_canceled&limit=1")).mails
  expect(JSON.stringify(await stage.admin(`/mails/${mail.id}`))).toContain("You wanted it so.")
})

test("in whatever order units are packed, canceled, refunded and sent, the books agree", async () => {
  const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
  console.info(`steps of an order: seed ${seed}`)
  const picks = fc.sample(fc.nat({ max: 10_000 }), { seed, numRuns: 2_000 })
  const pick = (below: number) => (picks.pop() ?? 0) % below
  for (const paymentMethod of ["card", "transfer", "cash"]) {
    const placed = await buy(
      [
        { variantId: mug, quantity: 4 },
        { variantId: lid, quantity: 5 },
      ],
      paymentMethod === "card" ? {} : { paymentMethod },
    )
    for (let step = 0; step < 9; step++) {
      const lines = await linesOf(placed)
      const chosen = lines.map(({ lineId }) => [lineId, 1 + pick(2)] as [string, number])
      const units = {
        lines: chosen.slice(pick(2)).map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
        delivery: pick(4) === 0,
      }
      const parcels = await parcelsOf(placed)
      const here = parcels.find(({ state }: { state: string }) => state === "open" || state === "packed")
      const call = (path: string, body: object = {}) =>
        shop.call(`/admin/v1${path}`, {
          ...{ token: stage.owner, method: "POST", body },
          headers: { "idempotency-key": `steps-${++key}` },
        })
      const steps = [
        () => cancel(placed, chosen.slice(pick(2)), units.delivery),
        () => cancel(placed, chosen.slice(pick(2))),
        () => pack(placed, pick(2) ? undefined : units.lines),
        () => (here ? call(`/parcels/${here.parcelId}/shipment`) : pack(placed)),
        () => (here ? call(`/parcels/${here.parcelId}/cancellation`) : pack(placed, units.lines)),
        () => call(`/orders/${placed.orderId}/refunds`, { units, why: "steps" }),
        () => call(`/orders/${placed.orderId}/refunds`, { amount: eur(1 + pick(300)), why: "steps" }),
        () => call(`/orders/${placed.orderId}/payments`),
      ]
      const reply = await (steps[pick(steps.length)] as (typeof steps)[number])()
      expect(reply.status, reply.text).toBeLessThan(500)
    }
    await shop.app.settle()
    const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
    expect(broken, `${paymentMethod}, seed ${seed}`).toEqual([])
  }
}, 180_000)

import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import type { Outside } from "../../server/kit/db.ts"
import { lookAtUnpaid } from "../../server/modules/aftersale/index.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = (await stage.addProduct({ sku: "MUG", priceMinor: 1_000, stock: 1_000 })).variantId
}, 120_000)
afterAll(() => shop.close())

afterEach(async () => {
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})

const eur = (minor: number) => ({ minor, currency: "EUR" })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

/** The job as it would run so many days from now. */
async function runIn(days: number): Promise<void> {
  const { out } = shop.app
  const now = inDays(days)
  const later: Outside = {
    ...out,
    now: () => now,
    inWork: (run) => out.inWork((work) => run({ ...work, now })),
  }
  await lookAtUnpaid(later)
  await shop.app.settle()
}

let mailbox = 0
async function buy(paymentMethod: string) {
  const cart = await stage.fillCart({ variantId: mug })
  const reply = await stage.pay(cart, { email: `slow${++mailbox}@example.com`, paymentMethod })
  await shop.app.settle()
  return reply.body as { orderId: string; orderToken: string }
}
const mailsOf = async (template: string) => (await stage.admin(`/mails?template=${template}&limit=50`)).mails
const receive = (orderId: string) =>
  shop.call(`/admin/v1/orders/${orderId}/payments`, { method: "POST", token: stage.owner })

test("a transfer that does not come is reminded of once, and then its order is canceled", async () => {
  const before = await stage.available(mug)
  const placed = await buy("transfer")
  const cash = await buy("cash")
  const order = await stage.order(placed)
  expect(order.payUntil.slice(0, 10)).toBe(inDays(14).toISOString().slice(0, 10))
  expect((await stage.order(cash)).payUntil).toBeNull()
  await runIn(10)
  expect(await mailsOf("payment_reminder")).toHaveLength(0)
  await runIn(11.1)
  await runIn(12)
  const reminders = await mailsOf("payment_reminder")
  expect(reminders).toHaveLength(1)
  expect(JSON.stringify(await stage.admin(`/mails/${reminders[0].id}`))).toContain("€14.90")

  await runIn(14.1)
  expect(await stage.order(placed)).toMatchObject({ sale: "canceled", money: "voided", payUntil: null })
  expect(await stage.order(cash)).toMatchObject({ sale: "open" })
  expect(await stage.available(mug)).toBe(before - 1)
  const [mail] = await mailsOf("order_canceled")
  expect(JSON.stringify(await stage.admin(`/mails/${mail.id}`))).toContain("did not come in time")
  const late = await receive(placed.orderId)
  expect(late.body).toMatchObject({ status: 409, code: "payments.nothing_awaited" })
})

test("staff waits longer for one order, or for ever; what is paid waits no more", async () => {
  const placed = await buy("transfer")
  const set = (payUntil: Date | null) =>
    shop.call(`/admin/v1/orders/${placed.orderId}/pay-until`, {
      ...{ method: "PUT", token: stage.owner },
      body: { payUntil: payUntil?.toISOString() ?? null },
    })
  expect((await set(inDays(-1))).status).toBe(422)
  expect((await set(inDays(30))).status).toBe(200)
  await runIn(20)
  expect(await stage.order(placed)).toMatchObject({ sale: "open" })
  const before = (await mailsOf("payment_reminder")).length
  await runIn(28)
  expect(await mailsOf("payment_reminder")).toHaveLength(before + 1)
  expect((await set(null)).body).toMatchObject({ payUntil: null })
  await runIn(300)
  expect(await stage.order(placed)).toMatchObject({ sale: "open" })
  await set(inDays(1))
  await receive(placed.orderId)
  await shop.app.settle()
  expect(await stage.order(placed)).toMatchObject({ money: "paid", payUntil: null })
  expect((await set(inDays(5))).body).toMatchObject({ status: 409, code: "order.not_awaiting" })
})

test("what was sent unpaid does not expire, and a rule that is switched on holds for later orders", async () => {
  const sent = await buy("transfer")
  const { parcelId } = await stage.admin(`/orders/${sent.orderId}/parcels`, { body: {} })
  await stage.admin(`/parcels/${parcelId}/shipment`, { body: {} })
  expect(await stage.order(sent)).toMatchObject({ goods: "shipped", payUntil: null })

  const { methods } = await stage.admin("/payment-methods")
  const cash = methods.find(({ code }: { code: string }) => code === "cash")
  const { marketCodes, facts, position, active, version } = cash
  const body = { marketCodes, facts, position, active, version, expireDays: 2, remindDays: 2 }
  await shop.call("/admin/v1/sessions/current/confirmation", { method: "POST", token: stage.owner })
  const wrong = await shop.call("/admin/v1/payment-methods/cash", { method: "PUT", token: stage.owner, body })
  expect(wrong.body).toMatchObject({ code: "payment_method.days" })
  await stage.admin("/payment-methods/cash", { method: "PUT", body: { ...body, remindDays: 1 } })
  const later = await buy("cash")
  await runIn(2.1)
  expect(await stage.order(later)).toMatchObject({ sale: "canceled" })
})

test("money noted at the very moment an order expires is kept with its order, or refused", async () => {
  for (let round = 0; round < 4; round++) {
    const placed = await buy("transfer")
    const [reply] = await Promise.all([receive(placed.orderId), runIn(15)])
    await runIn(15)
    const order = await stage.order(placed)
    const kept = { sale: "open", money: "paid" }
    const ended = { sale: "canceled", money: "voided" }
    expect(order).toMatchObject(reply.status === 200 ? kept : ended)
    expect([200, 409]).toContain(reply.status)
  }
})

test("many that expire at once are canceled in one run", async () => {
  const placed = await buy("transfer")
  const many = [placed]
  for (let count = 0; count < 20; count++) many.push(await buy("transfer"))
  const from = performance.now()
  await runIn(15)
  console.info(`${many.length} orders expired in ${Math.round(performance.now() - from)} ms`)
  for (const { orderId, orderToken } of many)
    expect(await stage.order({ orderId, orderToken })).toMatchObject({ sale: "canceled" })
  expect((await stage.order(placed)).total).toEqual(eur(1_490))
})

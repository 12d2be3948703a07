// tidy: doors, because what is odd is brought about step by step, which nothing but a test does.

import { afterAll, afterEach, expect, test } from "vitest"
import { runAudit } from "../../../kit/audit.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { moveAttempt } from "../../checkout/commands/finish.ts"
import { hearPayment } from "../../checkout/jobs.ts"
import { eur, inMinutes, openShop } from "../../checkout/shop.fixture.ts"
import { releaseHold } from "../../inventory/index.ts"
import { cancelOrder, orderForStaff } from "../../orders/index.ts"
import { receivePayment } from "../../payments/commands/receipts.ts"
import { lockIntent, openIntent, recordOutcome } from "../../payments/index.ts"
import { booksAudit } from "../audit.ts"
import { giveBackOddity } from "./acts.ts"
import { attachOddity, ordersForOddity } from "./attach.ts"
import { lookForOddities } from "./look.ts"
import { getOddity, listOddities } from "./queries.ts"

const shop = await openShop()
const { db, out, inWork, goods, fill, buy } = shop
afterAll(() => shop.close())
afterEach(async () => {
  await shop.settle()
  await shop.checkBooks()
  const lines = await runAudit(booksAudit, (statement) => db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
})

const why = "The buyer has sent a picture of the receipt"

/** An order of one cup, 17.40, that waits for a bank transfer; of two cups, 29.90. */
async function waiting(quantity = 1): Promise<string> {
  const wish = { paymentMethod: "transfer", paymentToken: undefined }
  const reply = await buy(await fill([{ variantId: goods.cup, quantity }]), wish)
  if (reply.state !== "placed") throw new Error(`the order is ${reply.state}`)
  await shop.settle()
  return reply.orderId
}

/** A payment that was taken at the provider, is in our books, and belongs to no order, found as odd. */
async function odd(minor = 1740n, capture = true, known?: { intentId: string; attemptId: string }) {
  const { intentId, attemptId } = known ?? { intentId: newId("intent"), attemptId: newId("attempt") }
  const amount = eur(minor)
  const guard = { card: null, email: "ada@example.com", address: null, ip: "192.0.2.9" }
  await inWork(async (work) => {
    if (!known) openIntent(work, { intentId, attemptId, provider: "local", method: "card", amount, guard })
  })
  const asked = { key: intentId, amount, order: attemptId, token: "approve", returnUrl: "/", capture }
  const outcome = await out.providers.payment("local").authorize(asked)
  await inWork(async (work) => {
    const intent = await lockIntent(work.tx, { intentId })
    if (intent) recordOutcome(work, { intent, outcome })
  })
  await lookForOddities(shop.outAt(inMinutes(11)))
  const { oddities } = await listOddities(db, { kind: "payment_without_order", state: "open", limit: 100 })
  const oddity = oddities.find(({ subject }) => subject === intentId)
  if (!oddity) throw new Error("it is not found")
  return { intentId, oddity, oddityId: oddity.oddityId }
}

const attach = (oddityId: string, orderId: string) =>
  inWork((work) => attachOddity(work, { oddityId, orderId, why }))
const moneyOf = async (orderId: string) => {
  const { money, paid, paymentMethod, payUntil } = await orderForStaff(db, { orderId })
  return { money, paid: paid.minor, paymentMethod, payUntil }
}
const statesOf = async (orderId: string) =>
  db.many(sql<{ provider: string; state: string; refundedMinor: bigint }>`
    select provider, state, refunded_minor from payments.intents where order_id = ${orderId}
    order by provider limit 10
  `)
const givenBack = async (intentId: string) => (await shop.payments.local.twin()).journal.refundedOf(intentId)

test("money without an order pays one that needs exactly so much, and nothing is awaited any more", async () => {
  const orderId = await waiting()
  const others = await waiting(2)
  const { intentId, oddity, oddityId } = await odd()
  expect(oddity.acts).toEqual(["give_back", "attach"])
  const { orders } = await ordersForOddity(db, { oddityId })
  expect(orders.map((one) => one.orderId)).toContain(orderId)
  expect(orders.map((one) => one.orderId)).not.toContain(others)

  const { oddity: after, history } = await attach(oddityId, orderId)
  expect(after).toMatchObject({ state: "resolved", orderId, acts: [] })
  expect(history.map(({ what }) => what)).toEqual(["attached", "found"])
  const paid = { money: "paid", paid: 1740n, paymentMethod: "card", payUntil: null }
  expect(await moneyOf(orderId)).toEqual(paid)
  await shop.settle()
  expect(await moneyOf(orderId)).toEqual(paid)
  expect(await statesOf(orderId)).toEqual([
    { provider: "local", state: "captured", refundedMinor: 0n },
    { provider: "transfer", state: "canceled", refundedMinor: 0n },
  ])
  // Late news of it, and looking again, change nothing; the transfer is not taken as well.
  await lookForOddities(shop.outAt(inMinutes(30)))
  await inWork((work) => receivePayment(work, { orderId }))
  await shop.settle()
  expect(await moneyOf(orderId)).toEqual(paid)
  expect(await givenBack(intentId)).toBe(0)
  expect((await getOddity(db, { oddityId })).oddity.state).toBe("resolved")

  // Canceled, it goes back the way it came.
  await inWork((work) => cancelOrder(work, { orderId }))
  await shop.settle()
  expect(await givenBack(intentId)).toBe(1740)
})

test("another amount, a paid, a canceled or an unknown order is refused, and nothing has changed", async () => {
  const { oddityId } = await odd()
  const two = await waiting(2)
  const other = attach(oddityId, two)
  await expect(other).rejects.toMatchObject({
    code: "oddity.order_other_amount",
    details: { missing: { minor: 2990n, currency: "EUR" } },
  })
  const canceled = await waiting()
  await inWork((work) => cancelOrder(work, { orderId: canceled }))
  await expect(attach(oddityId, canceled)).rejects.toMatchObject({ code: "oddity.order_not_waiting" })
  await expect(attach(oddityId, newId("order"))).rejects.toMatchObject({ status: 404 })
  await expect(attach(newId("oddity"), two)).rejects.toMatchObject({ status: 404 })
  expect((await getOddity(db, { oddityId })).oddity.state).toBe("open")
  expect(await moneyOf(two)).toMatchObject({ money: "pending", paid: 0n, paymentMethod: "transfer" })
  await inWork((work) => giveBackOddity(work, { oddityId, why }))
})

test("news of it that come later give back nothing of what pays an order by now", async () => {
  const opened = await shop.open(await fill([{ variantId: goods.cup, quantity: 1 }]))
  if (opened.kind !== "opened" || !opened.payment) throw new Error("it is a new attempt")
  const { attemptId, payment } = opened
  const { intentId } = payment
  const { oddityId } = await odd(1740n, true, { intentId, attemptId })
  await inWork(async (work) => {
    const attempt = { attemptId, state: "paying" as const }
    moveAttempt(work, { attempt, to: "expired", why: "expired" })
    await releaseHold(work, { attemptId })
  })
  const orderId = await waiting()
  await attach(oddityId, orderId)
  await hearPayment(out, { intentId })
  await shop.settle()
  expect(await givenBack(intentId)).toBe(0)
  expect(await moneyOf(orderId)).toMatchObject({ money: "paid", paid: 1740n })
})

test("what is only held is let go, and pays nothing", async () => {
  const { oddity, oddityId } = await odd(1740n, false)
  expect(oddity.acts).toEqual(["give_back"])
  expect((await ordersForOddity(db, { oddityId })).orders).toEqual([])
  await expect(attach(oddityId, await waiting())).rejects.toMatchObject({ code: "oddity.not_this_way" })
  await inWork((work) => giveBackOddity(work, { oddityId, why }))
})

test("two payments for one order, and one payment for two orders: one of each counts", async () => {
  const orderId = await waiting()
  const pair = [await odd(), await odd()]
  const results = await Promise.allSettled(pair.map(({ oddityId }) => attach(oddityId, orderId)))
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  await shop.settle()
  expect(await moneyOf(orderId)).toMatchObject({ money: "paid", paid: 1740n })
  const left = pair.find((_, place) => results[place]?.status === "rejected")
  const orders = [await waiting(), await waiting()]
  const again = await Promise.allSettled(orders.map((one) => attach(left?.oddityId ?? "", one)))
  expect(again.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  await shop.settle()
  const paid = await Promise.all(orders.map(moneyOf))
  expect(paid.map(({ money }) => money).sort()).toEqual(["paid", "pending"])
})

test("the transfer that arrives in the same moment: exactly one of the two is taken", async () => {
  for (let round = 0; round < 5; round++) {
    const orderId = await waiting()
    const { oddityId, intentId } = await odd()
    const [attached] = await Promise.allSettled([
      attach(oddityId, orderId),
      inWork((work) => receivePayment(work, { orderId })),
    ])
    await shop.settle()
    expect(await moneyOf(orderId)).toMatchObject({ money: "paid", paid: 1740n })
    const taken = (await statesOf(orderId)).filter(({ state }) => state === "captured")
    expect(taken).toHaveLength(1)
    if (attached.status === "rejected") {
      expect(attached.reason).toMatchObject({ status: 409 })
      await inWork((work) => giveBackOddity(work, { oddityId, why }))
      await shop.settle()
      expect(await givenBack(intentId)).toBe(1740)
    }
  }
})

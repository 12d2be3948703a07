import { afterAll, afterEach, expect, test } from "vitest"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { adjustStock, releaseHold, stockOf } from "../inventory/index.ts"
import { cancelOrder, getOrder } from "../orders/index.ts"
import { hearProvider, refundPayment } from "../payments/index.ts"
import { finishAttempt } from "./commands/finish.ts"
import { checkAttempt, getAttempt, hearPayment, openAttempt, settleAttempt, sweepAttempts } from "./index.ts"
import { eur, home, inMinutes, openShop } from "./shop.fixture.ts"

const shop = await openShop()
const { db, out, inWork, goods, fill, buy, open } = shop
afterAll(() => shop.close())
afterEach(() => shop.checkBooks())

const oneCup = () => fill([{ variantId: goods.cup, quantity: 1 }])
const ordersOf = (cartId: string) =>
  db.many(sql<{ id: string }>`select id from orders.orders where cart_id = ${cartId}`)
const free = async (variantId: string) => (await stockOf(db, { variantIds: [variantId] }))[0]?.available

async function placed(given: Parameters<typeof buy>[1] = {}) {
  const cart = await oneCup()
  const reply = await buy(cart, given)
  if (reply.state !== "placed") throw new Error(`it is ${reply.state}`)
  return { cart, ...reply }
}

test("the last unit goes to one of two buyers, and only that one pays", async () => {
  const carts = await Promise.all([1, 2].map(() => fill([{ variantId: goods.vase, quantity: 1 }])))
  const replies = await Promise.allSettled(carts.map((cart) => buy(cart, { paymentToken: `approve:vase` })))
  expect(replies.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(replies.find((one) => one.status === "rejected")).toMatchObject({
    reason: { code: "inventory.too_few" },
  })
  const { journal } = await shop.payments.local.twin()
  expect([...journal.payments.values()].filter(({ token }) => token === "approve:vase")).toHaveLength(1)
  expect(await free(goods.vase)).toBe(0)
})

test("the same attempt completed five times at once gives one order", async () => {
  const cart = await oneCup()
  const opened = await open(cart)
  const replies = await Promise.all([1, 2, 3, 4, 5].map(() => settleAttempt(out, opened)))
  expect(new Set(replies.map((reply) => (reply.state === "placed" ? reply.orderId : reply.state))).size).toBe(
    1,
  )
  expect(replies[0]?.state).toBe("placed")
  expect(await ordersOf(cart.cartId)).toHaveLength(1)
  const { journal } = await shop.payments.local.twin()
  const taken = [...journal.payments.values()].filter(({ order }) => order === replies[0]?.attemptId)
  expect(taken).toHaveLength(1)
})

test("one cart that is bought by five impatient clicks is bought once", async () => {
  const cart = await oneCup()
  const replies = await Promise.all([1, 2, 3, 4, 5].map(() => buy(cart)))
  expect(new Set(replies.map(({ attemptId }) => attemptId)).size).toBe(1)
  const again = await buy(cart)
  expect(again).toMatchObject({ state: "placed", attemptId: replies[0]?.attemptId })
  expect(await ordersOf(cart.cartId)).toHaveLength(1)
})

test("an order that is being placed and a second press on its cart never wait for each other", async () => {
  const cart = await oneCup()
  const opened = await open(cart)
  if (opened.kind !== "opened") throw new Error(`it is ${opened.kind}`)
  const finishing = await inWork(async ({ tx }) => {
    await tx.one(sql`select id from cart.carts where id = ${cart.cartId} for update`)
    const settling = settleAttempt(out, opened)
    // Long enough for the provider to answer and for the order to wait for the cart.
    await new Promise((resolve) => setTimeout(resolve, 400))
    await tx.one(sql`select id from checkout.attempts where id = ${opened.attemptId} for update nowait`)
    return { settling }
  })
  expect(await finishing.settling).toMatchObject({ state: "placed" })
})

test("a browser, a message and the sweeper that finish at once make one order", async () => {
  const cart = await oneCup()
  const reply = await buy(cart, { paymentToken: "action:together" })
  if (reply.state !== "actionNeeded") throw new Error(`it is ${reply.state}`)
  await shop.payments.local.decide({ reference: reply.url.split("/").at(-1) ?? "", approve: true })
  const { attemptId } = reply
  const { intentId } = await db.one(sql<{ intentId: string }>`
    select intent_id from checkout.attempts where id = ${attemptId}
  `)
  await Promise.all([
    checkAttempt(out, { attemptId, holder: cart.holder }),
    checkAttempt(out, { attemptId, holder: cart.holder }),
    hearPayment(out, { intentId }),
    hearPayment(out, { intentId }),
    sweepAttempts(shop.outAt(inMinutes(14))),
  ])
  expect(await getAttempt(db, { attemptId, holder: cart.holder })).toMatchObject({ state: "placed" })
  expect(await ordersOf(cart.cartId)).toHaveLength(1)
})

test("thirty buyers at once all get their order, with thirty numbers", async () => {
  const carts = await Promise.all(Array.from({ length: 30 }, oneCup))
  const replies = await Promise.all(carts.map((cart) => buy(cart)))
  const numbers = replies.map((reply) => (reply.state === "placed" ? reply.number : reply.state))
  expect(new Set(numbers).size).toBe(30)
  expect(numbers.every((number) => /^\d+$/.test(number))).toBe(true)
})

test("messages that come twice, late or with a wrong amount change nothing about an order", async () => {
  const orders: Awaited<ReturnType<typeof placed>>[] = []
  for (const token of ["duplicate_message", "late_message", "wrong_amount_message"]) {
    orders.push(await placed({ paymentToken: `${token}:1` }))
  }
  const inbox = () =>
    db.many(sql<{ state: string; reason: string | null }>`
      select state, reason from payments.inbox
      where message ->> 'order' = any(${orders.map(({ attemptId }) => attemptId)}::text[])
      order by state
    `)
  await expect.poll(async () => (await inbox()).length).toBe(3)
  await shop.settle()
  expect(await inbox()).toEqual([
    { state: "refused", reason: "another amount" },
    { state: "taken", reason: null },
    { state: "taken", reason: null },
  ])
  for (const { orderId, total } of orders) {
    const rows = await db.many(sql`
      select captured_minor, refunded_minor from payments.intents where order_id = ${orderId}
    `)
    expect(rows).toEqual([{ capturedMinor: total.minor, refundedMinor: 0n }])
  }
})

test("a forged message about a payment that is open places nothing", async () => {
  const cart = await oneCup()
  const opened = await open(cart)
  if (opened.kind !== "opened") throw new Error("it is a new attempt")
  const body = JSON.stringify({
    ...{ id: newId("event"), kind: "payment.captured", account: "local_account", order: opened.attemptId },
    ...{ key: opened.payment?.intentId, amountMinor: 1740, currency: "EUR" },
  })
  const signature = `t=${Math.floor(Date.now() / 1000)},v1=${"ab".repeat(32)}`
  const forged = { provider: "local", body, header: () => signature }
  await expect(hearProvider(out, forged)).rejects.toMatchObject({ status: 401 })
  await shop.settle()
  expect(await ordersOf(cart.cartId)).toEqual([])
  await sweepAttempts(shop.outAt(inMinutes(1)))
})

test("money that comes when the stock is gone makes no order and goes back", async () => {
  await inWork((work) => adjustStock(work, { variantId: goods.vase, change: 1, reason: "found one" }))
  const cart = await fill([{ variantId: goods.vase, quantity: 1 }])
  const opened = await open(cart)
  if (opened.kind !== "opened") throw new Error("it is a new attempt")
  const { attemptId } = opened
  // The hold is over and somebody else has bought it while the bank took its time.
  await inWork((work) => releaseHold(work, { attemptId }))
  await inWork((work) =>
    adjustStock(work, { variantId: goods.vase, change: -1, reason: "sold over the counter" }),
  )
  expect(await settleAttempt(out, opened)).toMatchObject({ state: "refused", reason: "out_of_stock" })
  await shop.settle()
  const rows = await db.many(sql`
    select state, captured_minor, refunded_minor, order_id from payments.intents
    where attempt_id = ${attemptId}
  `)
  expect(rows).toEqual([{ state: "captured", capturedMinor: 9390n, refundedMinor: 9390n, orderId: null }])
  const { journal } = await shop.payments.local.twin()
  expect(journal.refundedOf(opened.payment?.intentId ?? "")).toBe(9390)
  expect(await free(goods.vase)).toBe(0)
})

test("stock whose hold is over is taken once more for late money, if it is still there", async () => {
  const cart = await oneCup()
  const opened = await open(cart)
  if (opened.kind !== "opened") throw new Error("it is a new attempt")
  await inWork((work) => releaseHold(work, opened))
  const before = (await free(goods.cup)) ?? 0
  expect(await settleAttempt(out, opened)).toMatchObject({ state: "placed" })
  expect(await free(goods.cup)).toBe(before - 1)
})

test("a canceled order frees its stock and gives its money back, at the provider too", async () => {
  const before = await free(goods.cup)
  const { orderId, total } = await placed()
  await inWork((work) => cancelOrder(work, { orderId, reason: "changed my mind" }))
  await shop.settle()
  expect(await free(goods.cup)).toBe(before)
  const [intent] = await db.many(sql<{ id: string; refundedMinor: bigint }>`
    select id, refunded_minor from payments.intents where order_id = ${orderId}
  `)
  expect(intent?.refundedMinor).toBe(total.minor)
  const { journal } = await shop.payments.local.twin()
  expect(journal.refundedOf(intent?.id ?? "")).toBe(Number(total.minor))
  const order = await orderOf(orderId)
  expect(order).toMatchObject({ sale: "canceled", money: "refunded", refunded: total })
})

test("a refund of a part reaches the order and its buyer", async () => {
  const { orderId, email } = {
    ...(await placed({ email: "refund@example.com" })),
    email: "refund@example.com",
  }
  await inWork((work) => refundPayment(work, { orderId, amountMinor: 500, why: "a crack" }))
  await shop.settle()
  expect(await orderOf(orderId)).toMatchObject({ money: "partly_refunded", refunded: eur(500n) })
  const mails = await db.many(sql<{ template: string }>`
    select template from mail.messages where to_address = ${email} order by id
  `)
  expect(mails.map(({ template }) => template)).toEqual(["order_placed", "order_refunded"])
})

async function orderOf(orderId: string) {
  const { tokenHash } = await db.one(sql<{ tokenHash: string }>`
    select token_hash from orders.orders where id = ${orderId}
  `)
  return getOrder(db, { orderId, holder: { orderTokenHash: tokenHash, customerId: null } })
}

test("an attempt of another cart is not found, and an attempt that is over stays over", async () => {
  const { cart, attemptId, orderId } = await placed()
  const stranger = await oneCup()
  await expect(getAttempt(db, { attemptId, holder: stranger.holder })).rejects.toMatchObject({ status: 404 })
  await expect(checkAttempt(out, { attemptId, holder: stranger.holder })).rejects.toMatchObject({
    status: 404,
  })
  const again = await inWork((work) => finishAttempt(work, { attemptId, payment: null, number: "" }))
  expect(again).toMatchObject({ state: "placed", orderId })
  const asked = { ...cart, email: "x@example.com", address: home, deliveryMethodId: goods.parcel }
  const third = await inWork((work) => openAttempt(work, { ...asked, paymentMethod: "transfer" }))
  expect(third).toMatchObject({ kind: "known", reply: { state: "placed", orderId } })
})

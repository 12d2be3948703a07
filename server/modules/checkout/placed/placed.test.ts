// tidy: doors, because what comes at the same moment is brought about step by step, which only a test does.

import { afterAll, afterEach, describe, expect, test } from "vitest"
import { hashToken, newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { stockOf } from "../../inventory/index.ts"
import { cancelOrder, orderForStaff, orderTokenOf } from "../../orders/index.ts"
import { receivePayment } from "../../payments/commands/receipts.ts"
import { checkAttempt, hearPayment, settleAttempt, sweepAttempts } from "../jobs.ts"
import { eur, inMinutes, openShop } from "../shop.fixture.ts"
import { holderOfTry, openPayment, payOffer } from "./open.ts"

const shop = await openShop()
const { db, out, inWork, goods, fill, buy } = shop
afterAll(() => shop.close())
afterEach(() => shop.checkBooks())

const total = eur(1740n)
const cupsFree = async () => (await stockOf(db, { variantIds: [goods.cup] }))[0]?.available ?? 0

/** An order of one cup, 17.40, that waits for a bank transfer. */
async function waiting(paymentMethod = "transfer") {
  const cart = await fill([{ variantId: goods.cup, quantity: 1 }])
  const reply = await buy(cart, { paymentMethod, paymentToken: undefined })
  if (reply.state !== "placed") throw new Error(`the order is ${reply.state}`)
  await shop.settle()
  return reply.orderId
}

let visitor = 0

/** Whoever has the link of the order, from a network of their own. */
const holderOf = (orderId: string) => ({
  ...{ orderTokenHash: hashToken(orderTokenOf(orderId)), customerId: null },
  ip: `198.51.100.${++visitor}`,
})

const open = (orderId: string, paymentToken: string, more: object = {}) =>
  inWork((work) =>
    openPayment(work, {
      ...{ orderId, paymentMethod: "card", paymentToken, expectedDue: total },
      ...{ holder: holderOf(orderId), ...more },
    }),
  )
const pay = async (orderId: string, token = `approve:${++visitor}`) =>
  settleAttempt(out, await open(orderId, token))
const check = async (orderId: string, attemptId: string) =>
  checkAttempt(out, { attemptId, holder: await holderOfTry(db, { orderId, holder: holderOf(orderId) }) })

async function atBank(orderId: string) {
  const reply = await pay(orderId, `action:${++visitor}`)
  if (reply.state !== "actionNeeded") throw new Error(`it is ${reply.state}`)
  const reference = reply.url.split("/").at(-1) ?? ""
  const approve = () => shop.payments.local.decide({ reference, approve: true })
  return { attemptId: reply.attemptId, approve }
}

const moneyOf = async (orderId: string) => {
  const { money, paid, paymentMethod, sale } = await orderForStaff(db, { orderId })
  return { money, paid: paid.minor, paymentMethod, sale }
}
const paid = { money: "paid", paid: 1740n, paymentMethod: "card", sale: "open" }
const stillWaits = { money: "pending", paid: 0n, paymentMethod: "transfer", sale: "open" }

const intentsOf = (orderId: string) =>
  db.many(sql<{ provider: string; state: string }>`
    select provider, state from payments.intents where order_id = ${orderId} order by provider limit 10
  `)

/** What the cards' provider has in its own books for all tries to pay this order. */
async function atProvider(orderId: string) {
  const tries = await db.many(sql<{ intentId: string }>`
    select intent_id from checkout.attempts where pays_order_id = ${orderId} limit 50
  `)
  const { journal } = await shop.payments.local.twin()
  const taken = tries.reduce((sum, one) => sum + (journal.payments.get(one.intentId)?.capturedMinor ?? 0), 0)
  const back = tries.reduce((sum, one) => sum + journal.refundedOf(one.intentId), 0)
  return { taken, back }
}

test("a card pays an order that waits for a transfer; stock stays promised, and only the card counts", async () => {
  const orderId = await waiting()
  const free = await cupsFree()
  const holder = holderOf(orderId)
  const offer = await payOffer(db, { orderId, holder })
  expect([offer.due, offer.paymentMethods.map(({ code }) => code)]).toEqual([total, ["card"]])
  const reply = await pay(orderId)
  expect(reply).toMatchObject({ state: "placed", orderId, total })
  expect(await moneyOf(orderId)).toEqual(paid)
  await shop.settle()
  expect(await moneyOf(orderId)).toEqual(paid)
  expect(await intentsOf(orderId)).toEqual([
    { provider: "local", state: "captured" },
    { provider: "transfer", state: "canceled" },
  ])
  expect((await payOffer(db, { orderId, holder })).paymentMethods).toEqual([])
  // Pressed again, told again, and the transfer marked as arrived: nothing is taken twice.
  expect(await pay(orderId)).toMatchObject({ state: "placed", orderId })
  await inWork((work) => receivePayment(work, { orderId }))
  const { intentId } = await db.one(sql<{ intentId: string }>`
    select intent_id from checkout.attempts where pays_order_id = ${orderId} and state = 'placed'
  `)
  await hearPayment(out, { intentId })
  await shop.settle()
  expect(await moneyOf(orderId)).toEqual(paid)
  expect(await atProvider(orderId)).toEqual({ taken: 1740, back: 0 })
  expect(await cupsFree()).toBe(free)
  // Canceled, it goes back the way it came.
  await inWork((work) => cancelOrder(work, { orderId }))
  await shop.settle()
  expect(await atProvider(orderId)).toEqual({ taken: 1740, back: 1740 })
})

test("who is not its holder finds nothing; what costs another amount by now is not charged", async () => {
  const orderId = await waiting()
  const stranger = { orderTokenHash: hashToken("x"), customerId: null, ip: "203.0.113.1" }
  await expect(open(orderId, "approve", { holder: stranger })).rejects.toMatchObject({ status: 404 })
  await expect(payOffer(db, { orderId, holder: stranger })).rejects.toMatchObject({ status: 404 })
  await expect(holderOfTry(db, { orderId, holder: stranger })).rejects.toMatchObject({ status: 404 })
  const missing = newId("order")
  await expect(open(missing, "approve")).rejects.toMatchObject({ status: 404 })
  const cheaper = open(orderId, "approve", { expectedDue: eur(1000n) })
  await expect(cheaper).rejects.toMatchObject({ code: "checkout.due_changed", details: { due: total } })
  const otherWay = open(orderId, "approve", { paymentMethod: "transfer" })
  await expect(otherWay).rejects.toMatchObject({ code: "checkout.payment_needed" })
  const noCard = open(orderId, "", {})
  await expect(noCard).rejects.toMatchObject({ code: "checkout.card_needed" })
  expect(await moneyOf(orderId)).toEqual(stillWaits)
  expect(await atProvider(orderId)).toEqual({ taken: 0, back: 0 })
})

test("what is paid, canceled, or collected at the door takes no card", async () => {
  const refused = { code: "checkout.order_not_waiting", status: 409 }
  const cash = await waiting("cash")
  expect((await payOffer(db, { orderId: cash, holder: holderOf(cash) })).paymentMethods).toEqual([])
  const due = (await orderForStaff(db, { orderId: cash })).total
  await expect(open(cash, "approve", { expectedDue: due })).rejects.toMatchObject(refused)
  const canceled = await waiting()
  await inWork((work) => cancelOrder(work, { orderId: canceled }))
  await expect(open(canceled, "approve")).rejects.toMatchObject(refused)
  const received = await waiting()
  await inWork((work) => receivePayment(work, { orderId: received }))
  // Before the order has heard of its money, payments knows.
  await expect(open(received, "approve")).rejects.toMatchObject({ code: "payments.under_way" })
  await shop.settle()
  await expect(open(received, "approve")).rejects.toMatchObject(refused)
})

test("a card that is declined leaves the transfer awaited, and another card pays", async () => {
  const orderId = await waiting()
  expect(await pay(orderId, "decline_funds:1")).toMatchObject({
    ...{ state: "declined", reason: "insufficient_funds" },
  })
  await shop.settle()
  expect(await moneyOf(orderId)).toEqual(stillWaits)
  expect(await pay(orderId)).toMatchObject({ state: "placed" })
  expect(await atProvider(orderId)).toEqual({ taken: 1740, back: 0 })
})

describe("a bank that asks the payer", () => {
  test("has the order paid when they come back, or by its message alone", async () => {
    const [one, two] = [await waiting(), await waiting()]
    const first = await atBank(one)
    expect(await moneyOf(one)).toEqual(stillWaits)
    expect(await first.approve()).toMatch(new RegExp(`/orders/${one}/pay/back\\?attempt=${first.attemptId}$`))
    expect(await check(one, first.attemptId)).toMatchObject({ state: "placed", orderId: one })
    expect(await moneyOf(one)).toEqual(paid)
    const second = await atBank(two)
    await second.approve()
    await expect
      .poll(async () => {
        await shop.settle()
        return moneyOf(two)
      })
      .toEqual(paid)
  })

  test("who gives up there leaves everything as it was", async () => {
    const orderId = await waiting()
    const free = await cupsFree()
    const { attemptId } = await atBank(orderId)
    await sweepAttempts(shop.outAt(inMinutes(16)))
    expect(await check(orderId, attemptId)).toMatchObject({ state: "expired" })
    expect(await moneyOf(orderId)).toEqual(stillWaits)
    expect(await cupsFree()).toBe(free)
    expect(await pay(orderId)).toMatchObject({ state: "placed" })
  })

  test("the transfer that arrives meanwhile counts, and the card gets its money back", async () => {
    const orderId = await waiting()
    const { attemptId, approve } = await atBank(orderId)
    await inWork((work) => receivePayment(work, { orderId }))
    await approve()
    const reply = await check(orderId, attemptId)
    expect(reply).toMatchObject({ state: "refused", reason: "order_not_waiting" })
    await shop.settle()
    expect(await moneyOf(orderId)).toEqual({ ...paid, paymentMethod: "transfer" })
    expect(await atProvider(orderId)).toEqual({ taken: 1740, back: 1740 })
  })

  test("an order that is canceled meanwhile gets no money", async () => {
    const orderId = await waiting()
    const { attemptId, approve } = await atBank(orderId)
    await inWork((work) => cancelOrder(work, { orderId }))
    await approve()
    expect(await check(orderId, attemptId)).toMatchObject({ state: "refused" })
    await shop.settle()
    expect(await moneyOf(orderId)).toMatchObject({ sale: "canceled", paid: 0n })
    expect(await atProvider(orderId)).toEqual({ taken: 1740, back: 1740 })
  })

  test("another card meanwhile takes the place of the first, whose approval comes too late", async () => {
    const orderId = await waiting()
    const { approve } = await atBank(orderId)
    expect(await pay(orderId)).toMatchObject({ state: "placed" })
    await approve()
    await shop.settle()
    await sweepAttempts(shop.outAt(inMinutes(20)))
    await shop.settle()
    expect(await moneyOf(orderId)).toEqual(paid)
    const { taken, back } = await atProvider(orderId)
    expect(taken - back).toBe(1740)
  })
})

test("an answer that is lost after the charge is healed: the order is paid once", async () => {
  for (const token of ["timeout:1", "reset:2", "half:3"]) {
    const orderId = await waiting()
    await pay(orderId, token)
    await sweepAttempts(shop.outAt(inMinutes(1)))
    await shop.settle()
    expect(await moneyOf(orderId)).toEqual(paid)
    expect(await atProvider(orderId)).toEqual({ taken: 1740, back: 0 })
  }
})

test("many who press at once, with the transfer arriving: exactly one payment counts", async () => {
  for (let round = 0; round < 4; round++) {
    const orderId = await waiting()
    const presses = [1, 2, 3, 4].map(() => pay(orderId))
    const transfer = inWork((work) => receivePayment(work, { orderId }))
    await Promise.allSettled([...presses, ...(round % 2 === 0 ? [transfer] : [transfer.catch(() => {})])])
    await sweepAttempts(shop.outAt(inMinutes(1)))
    await shop.settle()
    expect(await moneyOf(orderId)).toMatchObject({ money: "paid", paid: 1740n })
    const counted = (await intentsOf(orderId)).filter(({ state }) => state === "captured")
    expect(counted).toHaveLength(1)
    const { taken, back } = await atProvider(orderId)
    expect(taken - back).toBe(counted[0]?.provider === "local" ? 1740 : 0)
  }
})

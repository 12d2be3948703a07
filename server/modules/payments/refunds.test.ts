import { afterAll, expect, test } from "vitest"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { giveBack } from "./commands/open_refunds.ts"
import { askToCancel } from "./commands/outcomes.ts"
import { refundOrder, refundPayment, returnMoneyOfOrder } from "./commands/refunds.ts"
import { cancelPayment, makeRefund, refundAgain } from "./jobs.ts"
import { eur, openMoney } from "./money.fixture.ts"
import { getRefund, paymentsOf } from "./queries/refunds.ts"

const shop = await openMoney()
const { database, providers } = shop
afterAll(async () => {
  expect(await shop.broken()).toEqual([])
  await shop.close()
})

const refund = (input: Parameters<typeof refundPayment>[1]) =>
  database.inWork((work) => refundPayment(work, input)).then(({ refundIds }) => refundIds)

async function backAtProvider(intentId: string): Promise<number> {
  const { journal } = await providers.local.twin()
  return journal.refundedOf(intentId)
}

test("a refund counts from the moment it is asked for, and reaches the provider once", async () => {
  const { orderId, intentId } = await shop.paid()
  const [refundId = ""] = await refund({ orderId, amountMinor: 2000, why: "broken cup" })
  const asked = await paymentsOf(database.db, { orderId })
  expect(asked.payments).toMatchObject([{ refunded: eur(2000n), refundable: eur(3000n) }])
  expect(asked.refunds).toMatchObject([{ state: "waiting", why: "broken cup", amount: eur(2000n) }])

  await Promise.all([1, 2, 3].map(() => makeRefund(database.out, { refundId })))
  expect(await getRefund(database.db, { refundId })).toMatchObject({ state: "done", failure: null })
  expect(await backAtProvider(intentId)).toBe(2000)
  const told = (await shop.events("payment.refunded")).filter((event) => event.refundId === refundId)
  expect(told).toEqual([
    expect.objectContaining({ orderId, refundMinor: 2000, refundedMinor: 2000, why: "broken cup" }),
  ])
})

test("two refunds at once never give back more than was taken", async () => {
  const { orderId } = await shop.paid()
  const results = await Promise.allSettled(
    [3000, 3000, 3000].map((amountMinor) => refund({ orderId, amountMinor, why: "at once" })),
  )
  const refused = results.filter((result) => result.status === "rejected")
  expect(refused.map(({ reason }) => reason.code)).toEqual([
    "payments.refund_too_much",
    "payments.refund_too_much",
  ])
  await expect(refund({ orderId, amountMinor: 2001, why: "too much" })).rejects.toMatchObject({
    details: { refundable: eur(2000n) },
  })
  await refund({ orderId, why: "the rest" })
  await expect(refund({ orderId, why: "nothing" })).rejects.toMatchObject({ status: 409 })
})

test("the same request key gives the same refund", async () => {
  const { orderId } = await shop.paid()
  const first = await refund({ orderId, amountMinor: 100, why: "once", requestKey: "key" })
  expect(await refund({ orderId, amountMinor: 100, why: "once", requestKey: "key" })).toEqual(first)
  expect((await paymentsOf(database.db, { orderId })).refunds).toHaveLength(1)
})

test("staff names an amount in the order's own currency", async () => {
  const { orderId } = await shop.paid()
  const give = (amount: { minor: bigint; currency: string }) =>
    database.inWork((work) => refundOrder(work, { orderId, amount, why: "goodwill" }))
  await expect(give({ minor: 100n, currency: "USD" })).rejects.toMatchObject({ status: 422 })
  expect((await give(eur(100n))).payments).toMatchObject([{ refundable: eur(4900n) }])
})

test("an order without payments has nothing to give back", async () => {
  await expect(refund({ orderId: newId("order"), why: "none" })).rejects.toMatchObject({ status: 404 })
})

test("a refund that the provider declines is free again, and the order hears of it", async () => {
  const { intentId } = await shop.intent()
  const orderId = newId("order")
  // In our books it is paid, the provider has never heard of it.
  await shop.hear(
    intentId,
    { kind: "done", reference: "none", authorized: eur(5000n), captured: eur(5000n) },
    orderId,
  )
  const [refundId = ""] = await refund({ orderId, why: "all" })
  await makeRefund(database.out, { refundId })
  expect(await getRefund(database.db, { refundId })).toMatchObject({
    state: "failed",
    failure: "unknown payment",
  })
  expect((await paymentsOf(database.db, { orderId })).payments).toMatchObject([{ refundable: eur(5000n) }])
  expect((await shop.events("payment.refund_failed")).at(-1)).toMatchObject({ orderId, refundMinor: 5000 })
})

test("a refund that nobody answered waits, and is asked for again by its job and by the clock", async () => {
  const { orderId, intentId } = await shop.paid()
  const [refundId = ""] = await refund({ orderId, amountMinor: 700, why: "silence" })
  const silent = { ...providers.local, refund: async () => ({ kind: "unknown" as const, why: "silence" }) }
  const away = { ...database.out, providers: { ...database.out.providers, payment: () => silent } }
  await expect(makeRefund(away, { refundId })).rejects.toThrow("silence")
  await refundAgain(database.out)
  expect(await getRefund(database.db, { refundId })).toMatchObject({ state: "waiting" })
  await refundAgain({ ...database.out, now: () => new Date(Date.now() + 6 * 60_000) })
  expect(await getRefund(database.db, { refundId })).toMatchObject({ state: "done" })
  expect(await backAtProvider(intentId)).toBe(700)
})

test("refunds that a bank keeps open do not stand in the way of newer ones", async () => {
  const { orderId } = await shop.paid()
  const open: string[] = []
  for (let count = 0; count < 101; count++)
    open.push(...(await refund({ orderId, amountMinor: 1, why: "small" })))
  const newest = open.at(-1)
  const patient: typeof providers.local = {
    ...providers.local,
    refund: async (asked) => (asked.key === newest ? providers.local.refund(asked) : { kind: "pending" }),
  }
  const later = { ...database.out, now: () => new Date(Date.now() + 6 * 60_000) }
  const atBank = { ...later, providers: { ...later.providers, payment: () => patient } }
  const state = async () => (await getRefund(database.db, { refundId: newest ?? "" }))?.state
  for (let turn = 0; turn < 20 && (await state()) === "waiting"; turn++) await refundAgain(atBank)
  expect(await state()).toBe("done")
  await refundAgain(later)
  expect((await paymentsOf(database.db, { orderId })).refunds.map((one) => one.state)).not.toContain(
    "waiting",
  )
})

test("a provider that says it gave back another amount is not believed", async () => {
  const { orderId } = await shop.paid()
  const [refundId = ""] = await refund({ orderId, amountMinor: 700, why: "wrong" })
  const wrong = {
    ...providers.local,
    refund: async () => ({ kind: "done" as const, reference: "r", refunded: eur(7000n) }),
  }
  const away = { ...database.out, providers: { ...database.out.providers, payment: () => wrong } }
  await expect(makeRefund(away, { refundId })).rejects.toThrow("another amount")
  expect(await getRefund(database.db, { refundId })).toMatchObject({ state: "waiting" })
})

test("money without an order goes back whole, once", async () => {
  const { intentId } = await shop.paid()
  const back = async () => {
    const intent = await shop.find(intentId)
    return database.inWork(async (work) => giveBack(work, { intent, why: "no order" }))
  }
  expect(await back()).toBeDefined()
  expect(await back()).toBeUndefined()
})

test("a payment that is given up can never take money again", async () => {
  const { intentId, attemptId } = await shop.intent()
  await database.inWork(async (work) => askToCancel(work, { intentId }))
  await cancelPayment(database.out, { intentId })
  await cancelPayment(database.out, { intentId })
  expect((await shop.find(intentId)).state).toBe("canceled")
  const late = {
    key: intentId,
    amount: eur(5000n),
    order: attemptId,
    token: "approve",
    returnUrl: "/",
    capture: true,
  }
  expect(await providers.local.authorize(late)).toMatchObject({ kind: "declined", reason: "canceled" })
})

test("a payment that was quicker than its cancellation is given back", async () => {
  const { intentId, attemptId } = await shop.intent()
  const payment = {
    key: intentId,
    amount: eur(5000n),
    order: attemptId,
    token: "reset",
    returnUrl: "/",
    capture: true,
  }
  expect((await providers.local.authorize(payment)).kind).toBe("unknown")
  await cancelPayment(database.out, { intentId })
  expect(await shop.find(intentId)).toMatchObject({ state: "captured", refundedMinor: 5000n })
  await cancelPayment(database.out, { intentId })
  expect((await shop.find(intentId)).refundedMinor).toBe(5000n)
})

test("a payment that could not be given up at once, and is authorized by then, is given up the next time", async () => {
  const { intentId, attemptId } = await shop.intent()
  const asked = { key: intentId, amount: eur(5000n), order: attemptId }
  await providers.local.authorize({ ...asked, token: "approve", returnUrl: "/", capture: false })
  // As a provider answers that is still at work on it: how it stands, and no cancellation.
  const busy = { ...providers.local, cancel: providers.local.lookUp }
  const out = { ...database.out, providers: { ...database.out.providers, payment: () => busy } }
  await expect(cancelPayment(out, { intentId })).rejects.toThrow("not given up yet")
  expect((await shop.find(intentId)).state).toBe("authorized")
  await cancelPayment(database.out, { intentId })
  expect((await shop.find(intentId)).state).toBe("canceled")
})

test("a canceled order gets its money back, and what is still awaited is given up", async () => {
  const { orderId, intentId } = await shop.paid()
  const awaited = await shop.intent({ provider: "transfer" })
  await shop.hear(awaited.intentId, { kind: "pending" }, orderId)
  for (let times = 0; times < 2; times++)
    await database.inWork((work) => returnMoneyOfOrder(work, { orderId }))
  expect((await shop.find(intentId)).refundedMinor).toBe(5000n)
  const asked = await database.db.many(sql<{ payload: { intentId: string } }>`
    select payload from kit.events where name = 'payment.cancel_asked' order by id
  `)
  expect(asked.map(({ payload }) => payload.intentId)).toContain(awaited.intentId)
  await cancelPayment(database.out, awaited)
  expect((await shop.find(awaited.intentId)).state).toBe("canceled")
})

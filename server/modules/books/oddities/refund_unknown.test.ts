// tidy: doors, because time passes for refunds by nothing but a test.

import { afterAll, expect, test } from "vitest"
import { runAudit } from "../../../kit/audit.ts"
import { sql } from "../../../kit/sql.ts"
import { settleAttempt } from "../../checkout/index.ts"
import { eur, inMinutes } from "../../checkout/shop.fixture.ts"
import { openStripeShop } from "../../checkout/stripe.fixture.ts"
import { orderForStaff } from "../../orders/index.ts"
import { paymentsOf, refundPayment } from "../../payments/index.ts"
import { makeRefund, refundAgain } from "../../payments/jobs.ts"
import { booksAudit } from "../audit.ts"
import { lookForOddities } from "./look.ts"
import { listOddities } from "./queries.ts"

const { shop, twin, fill, wish, close } = await openStripeShop("refund-unknown")
const { db, out, inWork } = shop
afterAll(close)

/** An order that was paid by this card, and a refund of 5.00 that was asked for. */
async function asked(card: string): Promise<{ orderId: string; key: string; refundId: string }> {
  const reply = await settleAttempt(out, await shop.open(await fill(), wish(card)))
  if (reply.state !== "placed") throw new Error(`it is ${reply.state}`)
  const { orderId } = reply
  await shop.settle()
  const { refundIds } = await inWork((work) =>
    refundPayment(work, { orderId, amountMinor: 500, why: "sorry" }),
  )
  const { key } = await db.one(sql<{ key: string }>`
    select id as key from payments.intents where order_id = ${orderId}
  `)
  return { orderId, key, refundId: refundIds[0] ?? "" }
}

/** Asks Stripe for it while something goes wrong. */
async function askWith(
  fault: "error_before" | "error_after" | "gateway",
  refundId: string,
  method: "GET" | "POST" = "POST",
): Promise<void> {
  twin.control.fail({ path: "/v1/refunds", method, fault })
  await expect(makeRefund(out, { refundId })).rejects.toThrow("is not known to be made")
}

/** What the desk says of it. */
async function shown(orderId: string) {
  const { refunds, wentBack } = await paymentsOf(db, { orderId })
  const { refunded } = await orderForStaff(db, { orderId })
  return { refund: refunds.map(({ state }) => state), went: wentBack.map(({ state }) => state), refunded }
}

const atStripe = (key: string) => {
  const [payment] = twin.journal.paymentsOf(key)
  return [...twin.journal.refunds.values()].filter(({ payment_intent: of }) => of === payment?.id).length
}

const askIn = async (minutes: number) => {
  await refundAgain(shop.outAt(inMinutes(minutes)))
  await shop.settle()
}

async function odd(minutes: number) {
  await lookForOddities(shop.outAt(inMinutes(minutes)))
  const { oddities } = await listOddities(db, { kind: "unknown_too_long", state: "open", limit: 10 })
  return oddities
}

async function checkBooks(): Promise<void> {
  await shop.checkBooks()
  const lines = await runAudit(booksAudit, (statement) => db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
}

test("a refund under whose key Stripe keeps an error is asked for until the key has ended, and made once", async () => {
  const { orderId, key, refundId } = await asked("approve")
  expect(await shown(orderId)).toMatchObject({ went: ["waiting"] })
  await askWith("error_before", refundId)
  const isUnknown = { refund: ["waiting"], went: ["unknown"], refunded: eur(0n) }
  expect(await shown(orderId)).toEqual(isUnknown)
  expect(await odd(30)).toEqual([])
  const [oddity, ...others] = await odd(61)
  expect(others).toEqual([])
  expect(oddity).toMatchObject({ orderId, amount: eur(500n), acts: ["look_up"] })
  expect(oddity?.reason).toMatch(/^500 /)

  let passed = 0
  const passTo = (hours: number) => {
    twin.control.passHours({ hours: hours - passed })
    passed = hours
  }
  for (const hours of [1, 12, 23.5]) {
    passTo(hours)
    await askIn(hours * 60)
    expect(await shown(orderId)).toEqual(isUnknown)
    expect(atStripe(key)).toBe(0)
  }
  expect(await odd(23.5 * 60)).toHaveLength(1)

  passTo(24.5)
  await Promise.all([1, 2].map(() => refundAgain(shop.outAt(inMinutes(24.5 * 60)))))
  await shop.settle()
  const isMade = { refund: ["done"], went: ["done"], refunded: eur(500n) }
  expect(await shown(orderId)).toEqual(isMade)
  expect(await odd(24.5 * 60)).toEqual([])
  passTo(50)
  await askIn(50 * 60)
  expect(await shown(orderId)).toEqual(isMade)
  expect([atStripe(key), twin.journal.keptOf(key)]).toEqual([1, 1240])
  await checkBooks()
})

test.each(["error_after", "gateway"] as const)(
  "a refund that Stripe has made, and nobody heard of (%s), is found there, and made once",
  async (fault) => {
    const { orderId, key, refundId } = await asked("approve")
    await askWith(fault, refundId)
    expect(await shown(orderId)).toMatchObject({ went: ["unknown"] })
    twin.control.passHours({ hours: 25 })
    await askIn(25 * 60)
    expect(await shown(orderId)).toEqual({ refund: ["done"], went: ["done"], refunded: eur(500n) })
    expect([atStripe(key), twin.journal.keptOf(key)]).toEqual([1, 1240])
    expect(await odd(25 * 60)).toEqual([])
    await checkBooks()
  },
)

test("a refund that is on its way at the bank is said to be, also when nobody could tell at first", async () => {
  const { orderId, key, refundId } = await asked("refund_pending")
  await askWith("gateway", refundId, "GET")
  expect(await shown(orderId)).toMatchObject({ went: ["unknown"] })
  await makeRefund(out, { refundId })
  expect(await shown(orderId)).toMatchObject({ went: ["waiting"] })
  await expect.poll(() => [...twin.journal.refunds.values()].at(-1)?.status).toBe("succeeded")
  await askIn(6)
  expect(await shown(orderId)).toEqual({ refund: ["done"], went: ["done"], refunded: eur(500n) })
  expect([atStripe(key), twin.journal.keptOf(key)]).toEqual([1, 1240])
  await checkBooks()
})

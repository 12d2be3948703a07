// tidy: doors, because what is odd is brought about step by step, which nothing but a test does.

import { afterAll, afterEach, describe, expect, test } from "vitest"
import { runAudit } from "../../../kit/audit.ts"
import type { Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { sweepAttempts } from "../../checkout/index.ts"
import { eur, inMinutes, openShop } from "../../checkout/shop.fixture.ts"
import { cancelOrder } from "../../orders/index.ts"
import { takeMessage } from "../../payments/commands/inbox.ts"
import {
  hearProvider,
  lockIntent,
  type Outcome,
  openIntent,
  recordOutcome,
  refundOnePayment,
  refundPayment,
} from "../../payments/index.ts"
import { makeRefund } from "../../payments/jobs.ts"
import { booksAudit } from "../audit.ts"
import {
  askAboutOddity,
  dismissOddity,
  giveBackOddity,
  giveCreditForOddity,
  hearAboutOddity,
} from "./acts.ts"
import { lookForOddities } from "./look.ts"
import { getOddity, listOddities } from "./queries.ts"
import type { OddityKind } from "./rules.ts"

const shop = await openShop()
const { db, out, inWork, goods, fill, buy } = shop
afterAll(() => shop.close())
afterEach(async () => {
  await shop.checkBooks()
  const lines = await runAudit(booksAudit, (statement) => db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
})

const lookIn = (minutes: number) => lookForOddities(shop.outAt(inMinutes(minutes)))
const why = "Seen by Bo"

/** The newest of a kind, whatever became of it. */
async function newest(kind: OddityKind) {
  const { oddities } = await listOddities(db, { kind, limit: 10 })
  const [oddity] = oddities
  if (!oddity) throw new Error(`there is no ${kind}`)
  return oddity
}

const openOnes = async (kind: OddityKind) =>
  (await listOddities(db, { kind, state: "open", limit: 100 })).oddities
const stateOf = async (oddityId: string) => (await getOddity(db, { oddityId })).oddity.state

async function placed(wish: Parameters<typeof buy>[1] = {}) {
  const reply = await buy(await fill([{ variantId: goods.cup, quantity: 1 }]), wish)
  // On a busy machine the provider's answer may come too late for the buyer, not for the sweeper.
  if (reply.state !== "placed") await sweepAttempts(shop.outAt(inMinutes(1)))
  await shop.settle()
  return db.one(sql<{ orderId: string; attemptId: string; intentId: string; number: string }>`
    select sold.id as order_id, sold.number, payment.attempt_id, payment.id as intent_id
    from payments.intents payment join orders.orders sold on sold.id = payment.order_id
    where payment.attempt_id = ${reply.attemptId}
  `)
}

/** A payment that was taken at the provider and is in our books, and belongs to no order. */
async function takenApart(attemptId: string, minor = 1740n) {
  const intentId = newId("intent")
  const amount = eur(minor)
  await inWork(async (work) =>
    openIntent(work, {
      ...{ intentId, attemptId, provider: "local", method: "card", amount },
      guard: { card: null, email: "ada@example.com", address: null, ip: "192.0.2.9" },
    }),
  )
  const asked = { key: intentId, amount, order: attemptId }
  const provider = out.providers.payment("local")
  const outcome = await provider.authorize({ ...asked, token: "approve", returnUrl: "/", capture: true })
  await hear(intentId, outcome)
  return intentId
}

const hear = (intentId: string, outcome: Outcome) =>
  inWork(async (work) => {
    const intent = await lockIntent(work.tx, { intentId })
    if (intent) recordOutcome(work, { intent, outcome })
  })

const backOf = async (intentId: string) => (await shop.payments.local.twin()).journal.refundedOf(intentId)

/** The second of two who press at the same time is told so, and money moves once. */
async function twice(act: (work: Work) => Promise<unknown>): Promise<void> {
  const results = await Promise.allSettled([inWork(act), inWork(act), inWork(act)])
  const refused = results.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []))
  expect(refused).toEqual(["oddity.closed", "oddity.closed"])
}

async function failedRefund(orderId: string, amountMinor: number): Promise<string> {
  const { refundIds } = await inWork((work) => refundPayment(work, { orderId, amountMinor, why: "broken" }))
  const closed = async () => ({ kind: "declined" as const, reason: "the account is closed" })
  const away = { ...shop.payments.local, refund: closed }
  const providers = { ...out.providers, payment: () => away }
  await makeRefund({ ...out, providers }, { refundId: refundIds[0] ?? "" })
  return refundIds[0] ?? ""
}

describe("an order that was paid twice", () => {
  test("is found once; the second payment goes back once, whoever presses at the same time", async () => {
    const { attemptId, orderId, number } = await placed()
    const second = await takenApart(attemptId)
    await Promise.all([lookIn(0), lookIn(0), lookIn(0)])
    await lookIn(20)
    const oddity = await newest("paid_twice")
    expect(oddity).toMatchObject({
      ...{ state: "open", subject: second, orderId, orderNumber: number, acts: ["give_back"] },
      ...{ amount: eur(1740n), other: eur(1740n) },
    })
    expect(await openOnes("paid_twice")).toHaveLength(1)
    expect(await openOnes("payment_without_order")).toEqual([])
    const { oddityId } = oddity
    await twice((work) => giveBackOddity(work, { oddityId, why }))
    await shop.settle()
    expect(await backOf(second)).toBe(1740)
    const { history } = await getOddity(db, { oddityId })
    expect(history.map(({ what }) => what)).toEqual(["gave_back", "found"])
    await lookIn(30)
    expect(await openOnes("paid_twice")).toEqual([])
  })

  test("only gives back what is too much, and is over when somebody was quicker", async () => {
    const { attemptId } = await placed()
    const second = await takenApart(attemptId, 2000n)
    await lookIn(0)
    const { oddityId, amount } = await newest("paid_twice")
    expect(amount).toEqual(eur(2000n))
    await inWork(async (work) => {
      const intent = await lockIntent(work.tx, { intentId: second })
      if (intent) await refundOnePayment(work, { intent, amount: eur(2000n), why: "by hand" })
    })
    const late = inWork((work) => giveBackOddity(work, { oddityId, why }))
    await expect(late).rejects.toMatchObject({ code: "oddity.over" })
    await lookIn(1)
    expect(await stateOf(oddityId)).toBe("resolved")
    await shop.settle()
    expect(await backOf(second)).toBe(2000)
  })
})

test("a payment that has neither order nor refund goes back", async () => {
  const intentId = await takenApart(newId("attempt"), 900n)
  await lookIn(5)
  expect(await openOnes("payment_without_order")).toEqual([])
  await lookIn(11)
  const { oddityId, amount } = await newest("payment_without_order")
  expect(amount).toEqual(eur(900n))
  await twice((work) => giveBackOddity(work, { oddityId, why }))
  await shop.settle()
  expect(await backOf(intentId)).toBe(900)
})

test("money that comes for an order after it was canceled goes back", async () => {
  const { orderId, intentId } = await placed({ paymentMethod: "transfer", paymentToken: undefined })
  await inWork((work) => cancelOrder(work, { orderId, reason: "Nobody paid" }))
  await shop.settle()
  const amount = eur(1740n)
  await hear(intentId, { kind: "done", reference: intentId, authorized: amount, captured: amount })
  await shop.settle()
  await lookIn(11)
  const oddity = await newest("money_for_canceled_order")
  expect(oddity).toMatchObject({ state: "open", orderId, amount })
  await twice((work) => giveBackOddity(work, { oddityId: oddity.oddityId, why }))
  await shop.settle()
  const { state } = await db.one(sql<{ state: string }>`
    select state from payments.refunds where intent_id = ${intentId}
  `)
  expect(state).toBe("done")
})

describe("a refund that failed", () => {
  test("is tried once more, however many press", async () => {
    const { orderId, intentId } = await placed()
    const refundId = await failedRefund(orderId, 500)
    await lookIn(0)
    const oddity = await newest("refund_failed")
    expect(oddity).toMatchObject({ subject: refundId, amount: eur(500n), reason: "the account is closed" })
    // A guest has no credit.
    expect(oddity.acts).toEqual(["give_back"])
    await twice((work) => giveBackOddity(work, { oddityId: oddity.oddityId, why }))
    await shop.settle()
    expect(await backOf(intentId)).toBe(500)
    await lookIn(1)
    expect(await openOnes("refund_failed")).toEqual([])
  })

  test("becomes store credit of whoever has an account", async () => {
    const { orderId, intentId } = await placed()
    await inWork(async (work) =>
      work.write(sql`update orders.orders set customer_id = 'cus_ada' where id = ${orderId}`),
    )
    await failedRefund(orderId, 700)
    await lookIn(0)
    const { oddityId, acts } = await newest("refund_failed")
    expect(acts).toEqual(["give_back", "give_credit"])
    await twice((work) => giveCreditForOddity(work, { oddityId, why }))
    await shop.settle()
    expect(await backOf(intentId)).toBe(0)
    const { minor } = await db.one(sql<{ minor: bigint }>`
      select balance_minor as minor from payments.cards where customer_id = 'cus_ada'
    `)
    expect(minor).toBe(700n)
  })

  test("is over by itself when it was given back another way", async () => {
    const { orderId } = await placed()
    await failedRefund(orderId, 300)
    await lookIn(0)
    const { oddityId } = await newest("refund_failed")
    await inWork((work) => refundPayment(work, { orderId, amountMinor: 300, why: "again" }))
    await lookIn(1)
    expect(await stateOf(oddityId)).toBe("resolved")
  })
})

const answer = async (oddityId: string) =>
  hearAboutOddity(out, await inWork((work) => askAboutOddity(work, { oddityId })))

test("a message with another amount is over when the provider itself names ours", async () => {
  const { intentId } = await placed({ paymentToken: "wrong_amount_message:7" })
  await expect
    .poll(async () => {
      await lookIn(0)
      return (await openOnes("amount_differs")).length
    })
    .toBe(1)
  const oddity = await newest("amount_differs")
  expect(oddity).toMatchObject({ intentId, amount: eur(1740n), other: eur(100n), acts: ["look_up"] })
  const { oddity: after, history } = await answer(oddity.oddityId)
  expect(after.state).toBe("resolved")
  expect(history.map(({ what, why: said }) => [what, said])).toEqual([
    ["answered", "done"],
    ["asked", null],
    ["found", null],
  ])
  await lookIn(1)
  expect(await openOnes("amount_differs")).toEqual([])
})

test("a message about nothing of ours can only be dismissed, and stays so", async () => {
  const { intentId, attemptId } = await placed()
  await inWork((work) =>
    takeMessage(work, {
      ...{ provider: "local", account: "local_account", body: "{}" },
      message: {
        ...{ eventId: newId("event"), kind: "payment.captured", key: intentId, account: "another" },
        ...{ order: attemptId, amount: eur(1740n), at: new Date() },
      },
      body: "{}",
    }),
  )
  await lookIn(0)
  const { oddityId, reason, acts } = await newest("message_refused")
  expect([reason, acts]).toEqual(["another account", ["look_up"]])
  await inWork((work) => dismissOddity(work, { oddityId, why }))
  const again = inWork((work) => dismissOddity(work, { oddityId, why }))
  await expect(again).rejects.toMatchObject({ code: "oddity.closed" })
  await lookIn(1)
  expect(await openOnes("message_refused")).toEqual([])
  expect(await stateOf(oddityId)).toBe("dismissed")
})

test("a payment that stays unknown is asked for once more, and heals", async () => {
  const opened = await shop.open(await fill([{ variantId: goods.cup, quantity: 1 }]))
  if (opened.kind !== "opened") throw new Error("it is a new attempt")
  const { intentId } = opened.payment ?? { intentId: "" }
  await hear(intentId, { kind: "unknown", why: "silence" })
  await lookIn(59)
  expect(await openOnes("unknown_too_long")).toEqual([])
  await lookIn(61)
  const { oddityId, reason } = await newest("unknown_too_long")
  expect(reason).toBe("silence")
  const { oddity } = await answer(oddityId)
  expect(oddity.state).toBe("open")
  await shop.settle()
  await lookIn(62)
  expect(await stateOf(oddityId)).toBe("resolved")
})

test("whoever cannot sign leaves nothing to look at", async () => {
  const before = (await listOddities(db, { limit: 100 })).oddities.length
  const forged = { provider: "local", body: "{}", header: () => undefined }
  await expect(hearProvider(out, forged)).rejects.toMatchObject({ status: 401 })
  await lookIn(0)
  expect((await listOddities(db, { limit: 100 })).oddities).toHaveLength(before)
})

// tidy: doors, because what comes at the same moment is brought about step by step, which only a test does.

import { afterAll, afterEach, expect, test } from "vitest"
import { runAudit } from "../../../kit/audit.ts"
import { hashToken, newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { settleAttempt } from "../../checkout/jobs.ts"
import { openPayment } from "../../checkout/placed/open.ts"
import { eur, inMinutes, openShop } from "../../checkout/shop.fixture.ts"
import { cancelOrder, orderForStaff, orderTokenOf } from "../../orders/index.ts"
import { receivePayment } from "../../payments/commands/receipts.ts"
import { ledgerRows, paymentsOf, refundOrder } from "../../payments/index.ts"
import { booksAudit } from "../audit.ts"
import { reconcileAll } from "../reconciliation/reconcile.ts"
import { giveBackOddity } from "./acts.ts"
import { noteLatePayment, oddityOfLate } from "./late.ts"
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

const why = "Sent back from our bank account"
const total = eur(1740n)

/** An order of one cup, 17.40, that waits for a bank transfer. */
async function waiting() {
  const cart = await fill([{ variantId: goods.cup, quantity: 1 }])
  const reply = await buy(cart, { paymentMethod: "transfer", paymentToken: undefined })
  if (reply.state !== "placed") throw new Error(`the order is ${reply.state}`)
  await shop.settle()
  return reply.orderId
}

let visitor = 0

async function paidByCard() {
  const orderId = await waiting()
  const holder = { orderTokenHash: hashToken(orderTokenOf(orderId)), customerId: null }
  const pays = { orderId, paymentMethod: "card", paymentToken: `approve:${++visitor}`, expectedDue: total }
  const opened = await inWork((work) =>
    openPayment(work, { ...pays, holder: { ...holder, ip: `198.51.100.${visitor}` } }),
  )
  expect(await settleAttempt(out, opened)).toMatchObject({ state: "placed" })
  await shop.settle()
  return orderId
}

const arrives = async (orderId: string) =>
  oddityOfLate(out, await inWork((work) => noteLatePayment(work, { orderId })))

const orderNow = async (orderId: string) => {
  const { money, sale, paid, refunded, paymentMethod } = await orderForStaff(db, { orderId })
  return { money, sale, paid: paid.minor, refunded: refunded.minor, paymentMethod }
}

type Moved = { kind: string; debit: string; credit: string; amountMinor: bigint }

const ledgerOf = (orderId: string) =>
  db.many(sql<Moved>`
    select kind, debit, credit, amount_minor from (${ledgerRows({ orderId })}) entry
    order by at, entry_id limit 50
  `)

/** What the books have of the whole bank account. */
async function atBank() {
  const moved = await db.many(sql<Moved>`
    select kind, debit, credit, amount_minor
    from (${ledgerRows({ account: "held:transfer" })}) entry limit 999
  `)
  return moved.reduce(
    (sum, { debit, amountMinor }) => sum + (debit === "held:transfer" ? amountMinor : -amountMinor),
    0n,
  )
}

test("a transfer that comes after a card has paid is booked, is paid twice, and goes back once", async () => {
  const orderId = await paidByCard()
  const before = await orderNow(orderId)
  expect(before).toMatchObject({ money: "paid", paid: 1740n, paymentMethod: "card" })
  const bank = await atBank()

  const { oddity } = await arrives(orderId)
  expect(oddity).toMatchObject({
    ...{ kind: "paid_twice", state: "open", orderId, provider: "transfer", acts: ["give_back"] },
    ...{ amount: total, other: total },
  })
  expect(await atBank()).toBe(bank + 1740n)
  await shop.settle()
  expect(await orderNow(orderId)).toEqual(before)
  const { payments } = await paymentsOf(db, { orderId })
  expect(
    payments.map(({ provider, state, isLate, refundable }) => [provider, state, isLate, refundable.minor]),
  ).toEqual([
    ["transfer", "canceled", false, 0n],
    ["local", "captured", false, 1740n],
    ["transfer", "captured", true, 0n],
  ])
  const { timeline } = await orderForStaff(db, { orderId })
  expect(timeline.filter(({ kind }) => kind === "payment_late")).toMatchObject([
    { details: { amountMinor: 1740 } },
  ])

  // It may wait for somebody for longer than healing takes.
  await inWork(async (work) => {
    const then = inMinutes(-60)
    work.write(sql`
      update payments.intents set created_at = ${then}, updated_at = ${then}
      where order_id = ${orderId} or late_for_order_id = ${orderId}
    `)
  })
  await shop.checkBooks()

  // Noted again, by two at once, and as if it had been awaited: it is one transfer.
  const [one, two] = await Promise.all([arrives(orderId), arrives(orderId)])
  expect([one.oddity.oddityId, two.oddity.oddityId]).toEqual([oddity.oddityId, oddity.oddityId])
  await inWork((work) => receivePayment(work, { orderId }))
  expect(await atBank()).toBe(bank + 1740n)

  const { oddityId } = oddity
  const presses = [1, 2].map(() => inWork((work) => giveBackOddity(work, { oddityId, why })))
  const ends = await Promise.allSettled(presses)
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  await shop.settle()
  expect(await atBank()).toBe(bank)
  expect((await getOddity(db, { oddityId })).oddity.state).toBe("resolved")
  expect(await orderNow(orderId)).toEqual(before)
  const moved = (await ledgerOf(orderId)).map(({ kind, debit, credit }) => `${kind} ${credit} > ${debit}`)
  expect(moved).toEqual([
    "capture orders > held:local",
    "capture orders > held:transfer",
    "refund held:transfer > orders",
  ])
  await lookForOddities(shop.outAt(inMinutes(30)))
  const { oddities } = await listOddities(db, { state: "open", limit: 100 })
  expect(oddities).toEqual([])
})

test("what the order can give back is not the money that came too late", async () => {
  const orderId = await paidByCard()
  const { oddity } = await arrives(orderId)
  const tooMuch = inWork((work) => refundOrder(work, { orderId, amount: eur(1741n), why }))
  await expect(tooMuch).rejects.toMatchObject({ code: "payments.refund_too_much" })
  await inWork((work) => cancelOrder(work, { orderId }))
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ sale: "canceled", money: "refunded", refunded: 1740n })
  // It was paid twice before it was canceled, and still is.
  await lookForOddities(shop.outAt(inMinutes(30)))
  expect((await getOddity(db, oddity)).oddity).toMatchObject({ kind: "paid_twice", state: "open" })
  await inWork((work) => giveBackOddity(work, { oddityId: oddity.oddityId, why }))
})

test("a transfer for an order that was canceled is booked as that, and its order stays as it was", async () => {
  const orderId = await waiting()
  await inWork((work) => cancelOrder(work, { orderId }))
  await shop.settle()
  const before = await orderNow(orderId)
  const { oddity } = await arrives(orderId)
  expect(oddity).toMatchObject({ kind: "money_for_canceled_order", state: "open", orderId, amount: total })
  await inWork((work) => giveBackOddity(work, { oddityId: oddity.oddityId, why }))
  await shop.settle()
  expect(await orderNow(orderId)).toEqual(before)
  await lookForOddities(shop.outAt(inMinutes(30)))
  expect((await getOddity(db, oddity)).oddity.state).toBe("resolved")
})

test("nights later nothing differs from what providers say, and an order that is not odd is refused", async () => {
  const [orderId, open, received] = [await paidByCard(), await waiting(), await waiting()]
  const { oddity } = await arrives(orderId)
  await reconcileAll(shop.outAt(inMinutes(3 * 24 * 60)))
  const { oddities } = await listOddities(db, { kind: "reconciliation_difference", limit: 100 })
  expect(oddities).toEqual([])
  await inWork((work) => giveBackOddity(work, { oddityId: oddity.oddityId, why }))

  await expect(arrives(open)).rejects.toMatchObject({ code: "payments.still_awaited", status: 409 })
  await inWork((work) => receivePayment(work, { orderId: received }))
  await shop.settle()
  await expect(arrives(received)).rejects.toMatchObject({ code: "payments.none_given_up", status: 409 })
  await expect(arrives(newId("order"))).rejects.toMatchObject({ status: 404 })
  expect(await orderNow(open)).toMatchObject({ money: "pending", paid: 0n })
})

// tidy: doors, because what comes at the same moment is brought about step by step, which only a test does.

import { afterAll, afterEach, expect, test } from "vitest"
import { runAudit } from "../../../kit/audit.ts"
import { hashToken, newId } from "../../../kit/ids.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { cancelUnits } from "../../aftersale/index.ts"
import { settleAttempt } from "../../checkout/jobs.ts"
import { openPayment } from "../../checkout/placed/open.ts"
import { eur, inMinutes, openShop } from "../../checkout/shop.fixture.ts"
import { cancelOrder, orderForStaff, orderTokenOf } from "../../orders/index.ts"
import { receivePayment } from "../../payments/commands/receipts.ts"
import { ledgerRows, paymentsOf, previewReceipt, refundOrder } from "../../payments/index.ts"
import { booksAudit } from "../audit.ts"
import { reconcileAll } from "../reconciliation/reconcile.ts"
import { giveBackOddity, giveCreditForOddity } from "./acts.ts"
import { lookForOddities } from "./look.ts"
import { getOddity, listOddities } from "./queries.ts"
import { noteMoney, oddityOfMoney } from "./receipts.ts"

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

/** An order of one cup, 17.40, that waits for a bank transfer; of two cups, 29.90. */
async function waiting(quantity = 1) {
  const cart = await fill([{ variantId: goods.cup, quantity }])
  const reply = await buy(cart, { paymentMethod: "transfer", paymentToken: undefined })
  if (reply.state !== "placed") throw new Error(`the order is ${reply.state}`)
  await shop.settle()
  return reply.orderId
}

let visitor = 0

async function payByCard(orderId: string, expectedDue: Money) {
  const holder = { orderTokenHash: hashToken(orderTokenOf(orderId)), customerId: null }
  const pays = { orderId, paymentMethod: "card", paymentToken: `approve:${++visitor}`, expectedDue }
  const opened = await inWork((work) =>
    openPayment(work, { ...pays, holder: { ...holder, ip: `198.51.100.${visitor}` } }),
  )
  return settleAttempt(out, opened)
}

async function paidByCard() {
  const orderId = await waiting()
  expect(await payByCard(orderId, total)).toMatchObject({ state: "placed" })
  await shop.settle()
  return orderId
}

/** Money is noted by somebody who has looked at the order. */
async function notes(orderId: string, amount = total) {
  const { received, ...preview } = await previewReceipt(db, { orderId, amount })
  const noted = await inWork((work) => noteMoney(work, { orderId, amount, received }))
  const { oddityId, ...done } = await oddityOfMoney(out, noted)
  expect(done).toEqual(preview)
  return { ...done, oddityId }
}

/** None of it was awaited. */
async function arrives(orderId: string, amount = total) {
  const { oddityId, pays, tooMuch } = await notes(orderId, amount)
  expect([pays.minor, tooMuch]).toEqual([0n, amount])
  return getOddity(db, { oddityId: oddityId ?? "" })
}

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

  // Noted by somebody who has not seen that it was, and as if it had been awaited: it is one transfer.
  const unseen = { orderId, amount: total, received: eur(0n) }
  await expect(inWork((work) => noteMoney(work, unseen))).rejects.toMatchObject({
    ...{ code: "payments.receipt_changed", status: 409, details: { received: total } },
  })
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
  const orderId = await paidByCard()
  const { oddity } = await arrives(orderId)
  await reconcileAll(shop.outAt(inMinutes(3 * 24 * 60)))
  const { oddities } = await listOddities(db, { kind: "reconciliation_difference", limit: 100 })
  expect(oddities).toEqual([])
  await inWork((work) => giveBackOddity(work, { oddityId: oddity.oddityId, why }))

  await expect(arrives(newId("order"))).rejects.toMatchObject({ status: 404 })
  const other = notes(orderId, money(1740n, "CHF"))
  await expect(other).rejects.toMatchObject({ code: "payments.currency", status: 422 })
  const byCard = await buy(await fill([{ variantId: goods.cup, quantity: 1 }]))
  const paid = byCard.state === "placed" ? byCard.orderId : ""
  await expect(notes(paid)).rejects.toMatchObject({ code: "payments.none_by_hand", status: 409 })
})

test("less than is owed pays a part, says what is left, and the rest pays the order, in whatever parts", async () => {
  const orderId = await waiting()
  const bank = await atBank()
  expect(await notes(orderId, eur(1000n))).toEqual({
    ...{ pays: eur(1000n), left: eur(740n), tooMuch: eur(0n), oddityId: null },
  })
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "partly_paid", sale: "open", paid: 1000n })
  const mail = await db.one(sql<{ template: string; due: string }>`
    select template, template_values -> 'due' ->> 'minor' as due from mail.messages
    where dedupe_key like 'payment_received:%' order by id desc limit 1
  `)
  expect(mail).toEqual({ template: "payment_part_received", due: "740" })
  expect(await notes(orderId, eur(240n))).toMatchObject({ left: eur(500n) })
  await shop.settle()
  await shop.checkBooks()
  // What is still missing comes with a card, or as it was awaited.
  await inWork((work) => receivePayment(work, { orderId }))
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "paid", paid: 1740n })
  expect(await atBank()).toBe(bank + 1740n)
  const { payments } = await paymentsOf(db, { orderId })
  expect(payments.map(({ captured, awaited }) => [captured.minor, awaited.minor])).toEqual([
    [500n, 0n],
    [1000n, 0n],
    [240n, 0n],
  ])
  await lookForOddities(shop.outAt(inMinutes(30)))
  expect((await listOddities(db, { kind: "paid_twice", state: "open", limit: 100 })).oddities).toEqual([])
  await inWork((work) => refundOrder(work, { orderId, why }))
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "refunded", refunded: 1740n })
  expect(await atBank()).toBe(bank)
})

test("of a part that came, the rest is paid by card, and units that are canceled come off the rest first", async () => {
  const [byCard, fewer] = [await waiting(), await waiting(2)]
  await notes(byCard, eur(1000n))
  await shop.settle()
  expect(await payByCard(byCard, eur(740n))).toMatchObject({ state: "placed" })
  await shop.settle()
  expect(await orderNow(byCard)).toMatchObject({ money: "paid", paid: 1740n, paymentMethod: "card" })
  const { tooMuch } = await notes(byCard, eur(740n))
  expect(tooMuch).toEqual(eur(740n))

  await notes(fewer, eur(2000n))
  await shop.settle()
  const { lines } = await orderForStaff(db, { orderId: fewer })
  const units = { lines: [{ orderLineId: lines[0]?.lineId ?? "", quantity: 1 }], delivery: false }
  await inWork((work) => cancelUnits(work, { orderId: fewer, units }))
  await shop.settle()
  const { payments } = await paymentsOf(db, { orderId: fewer })
  expect(payments.map(({ state, waived, refunded }) => [state, waived.minor, refunded.minor])).toEqual([
    ["canceled", 990n, 0n],
    ["captured", 0n, 260n],
  ])
  expect(await orderNow(fewer)).toMatchObject({ sale: "open", paid: 2000n, refunded: 260n })
  expect((await arrives(fewer, eur(10n))).oddity).toMatchObject({ kind: "paid_twice", amount: eur(10n) })
})

test("more than is owed pays the order, and only what is too much is odd: it goes back, or becomes credit", async () => {
  for (const way of ["give_back", "give_credit"] as const) {
    const orderId = await waiting()
    const bank = await atBank()
    if (way === "give_credit")
      await inWork(async (work) =>
        work.write(sql`update orders.orders set customer_id = 'cus_ada' where id = ${orderId}`),
      )
    const { pays, left, tooMuch, oddityId } = await notes(orderId, eur(2000n))
    expect([pays, left, tooMuch]).toEqual([total, eur(0n), eur(260n)])
    await shop.settle()
    expect(await orderNow(orderId)).toMatchObject({ money: "paid", paid: 1740n, refunded: 0n })
    const { oddity } = await getOddity(db, { oddityId: oddityId ?? "" })
    expect(oddity).toMatchObject({ kind: "paid_twice", amount: eur(260n), other: total, orderId })
    expect(oddity.acts).toEqual(way === "give_credit" ? ["give_back", "give_credit"] : ["give_back"])
    const act = way === "give_credit" ? giveCreditForOddity : giveBackOddity
    const presses = [1, 2].map(() => inWork((work) => act(work, { oddityId: oddity.oddityId, why })))
    const ends = await Promise.allSettled(presses)
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    await shop.settle()
    expect(await orderNow(orderId)).toMatchObject({ money: "paid", paid: 1740n, refunded: 0n })
    expect(await atBank()).toBe(bank + (way === "give_credit" ? 2000n : 1740n))
    await lookForOddities(shop.outAt(inMinutes(30)))
    expect((await getOddity(db, oddity)).oddity.state).toBe("resolved")
  }
  const { minor } = await db.one(sql<{ minor: bigint }>`
    select balance_minor as minor from payments.cards where customer_id = 'cus_ada'
  `)
  expect(minor).toBe(260n)
})

test("a second transfer for an order that a transfer has paid is paid twice, and so is a third", async () => {
  const orderId = await waiting()
  await inWork((work) => receivePayment(work, { orderId }))
  await shop.settle()
  const before = await orderNow(orderId)
  const [second, third] = [await arrives(orderId), await arrives(orderId, eur(500n))]
  expect(second.oddity).toMatchObject({ kind: "paid_twice", state: "open", amount: total })
  expect(third.oddity).toMatchObject({ kind: "paid_twice", state: "open", amount: eur(500n) })
  await shop.settle()
  expect(await orderNow(orderId)).toEqual(before)
  for (const { oddity } of [second, third])
    await inWork((work) => giveBackOddity(work, { oddityId: oddity.oddityId, why }))
  await shop.settle()
  expect(await orderNow(orderId)).toEqual(before)
})

test("two who note at the same moment note it once, however much it is", async () => {
  for (let round = 0; round < 5; round++) {
    const orderId = await waiting()
    const bank = await atBank()
    const amount = eur([1000n, 1740n, 2000n, 1n, 1739n][round] ?? 0n)
    const seen = { orderId, amount, received: eur(0n) }
    const ends = await Promise.allSettled([
      inWork((work) => noteMoney(work, seen)),
      inWork((work) => noteMoney(work, seen)),
      ...(round === 1 ? [inWork((work) => receivePayment(work, { orderId }))] : []),
    ])
    const lost = ends.filter((end) => end.status === "rejected")
    expect(lost.length).toBeGreaterThanOrEqual(1)
    for (const { reason } of lost) expect(reason).toMatchObject({ code: "payments.receipt_changed" })
    expect(await atBank()).toBe(bank + amount.minor)
    await shop.settle()
    const paid = amount.minor < 1740n ? amount.minor : 1740n
    expect(await orderNow(orderId)).toMatchObject({ paid })
  }
})

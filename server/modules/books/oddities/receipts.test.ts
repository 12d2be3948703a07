// tidy: doors, because what comes at the same moment is brought about step by step, which only a test does.

import { afterAll, afterEach, expect, test } from "vitest"
import { sql } from "../../../kit/sql.ts"
import { cancelUnits } from "../../aftersale/index.ts"
import { eur, inMinutes } from "../../checkout/shop.fixture.ts"
import { orderForStaff } from "../../orders/index.ts"
import { receivePayment } from "../../payments/commands/receipts.ts"
import { paymentsOf, refundOrder } from "../../payments/index.ts"
import { giveBackOddity, giveCreditForOddity } from "./acts.ts"
import { lookForOddities } from "./look.ts"
import { getOddity, listOddities } from "./queries.ts"
import { openBank, total, why } from "./receipts.fixture.ts"
import { noteMoney } from "./receipts.ts"

const { shop, ...bank } = await openBank()
const { db, inWork } = shop
const { waiting, payByCard, notes, arrives, orderNow, atBank } = bank
afterAll(() => shop.close())
afterEach(bank.checkAll)

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

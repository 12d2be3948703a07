// tidy: doors, because what comes at the same moment is brought about step by step, which only a test does.

import { afterAll, afterEach, expect, test } from "vitest"
import { sql } from "../../../kit/sql.ts"
import { eur, inMinutes } from "../../checkout/shop.fixture.ts"
import { markShipped, openParcel } from "../../fulfillment/index.ts"
import { cancelOrder, orderForStaff } from "../../orders/index.ts"
import { receivePayment } from "../../payments/commands/receipts.ts"
import { paymentsOf, refundOrder } from "../../payments/index.ts"
import { lookForOddities } from "./look.ts"
import { getOddity, listOddities } from "./queries.ts"
import { openBank, total, why } from "./receipts.fixture.ts"
import { moneyAfter, noteMoney, takeNoteBack } from "./receipts.ts"

const { shop, ...bank } = await openBank()
const { db, inWork } = shop
const { waiting, payByCard, notes, arrives, orderNow, atBank, ledgerOf } = bank
afterAll(() => shop.close())
afterEach(bank.checkAll)

const takeBack = (orderId: string, intentId: string) =>
  inWork((work) => takeNoteBack(work, { orderId, intentId, why: "A typo" }))
/** Money that is noted and counts, and what is awaited besides. */
async function standing(orderId: string) {
  const { payments } = await paymentsOf(db, { orderId })
  const noted = payments.filter((one) => !one.isLate && !one.takenBack && one.captured.minor > 0n)
  const awaited = payments.reduce((sum, one) => sum + one.awaited.minor, 0n)
  return { noted, awaited }
}
const lastNote = async (orderId: string) => (await standing(orderId)).noted.at(-1)?.intentId ?? ""
const mailsAbout = async (template: string) =>
  (await db.many(sql`select id from mail.messages where template = ${template} limit 100`)).length

test("money that was noted and never came is taken back: its order waits again, and nobody is sent anything", async () => {
  const before = await atBank()
  const orderId = await waiting()
  await inWork((work) => receivePayment(work, { orderId }))
  await shop.settle()
  const refunds = await mailsAbout("order_refunded")
  await takeBack(orderId, await lastNote(orderId))
  expect(await orderNow(orderId)).toMatchObject({ money: "pending", sale: "open", paid: 0n, refunded: 0n })
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "pending", sale: "open", paid: 0n, refunded: 0n })
  expect(await mailsAbout("order_refunded")).toBe(refunds)
  expect(await atBank()).toBe(before)
  expect(await ledgerOf(orderId)).toEqual([
    { kind: "capture", debit: "held:transfer", credit: "orders", amountMinor: 1740n },
    { kind: "receipt_taken_back", debit: "orders", credit: "held:transfer", amountMinor: 1740n },
  ])
  const { timeline } = await orderForStaff(db, { orderId })
  expect(timeline.at(-1)).toMatchObject({
    kind: "receipt_taken_back",
    details: { amountMinor: 1740, why: "A typo" },
  })
  expect((await paymentsOf(db, { orderId })).wentBack).toEqual([])

  // What comes in truth pays it, and nothing is odd about that.
  expect(await notes(orderId)).toMatchObject({ pays: total, left: eur(0n), tooMuch: eur(0n) })
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "paid", paid: 1740n })
  await lookForOddities(shop.outAt(inMinutes(30)))
  expect((await listOddities(db, { state: "open", limit: 100 })).oddities).toEqual([])
  await inWork((work) => refundOrder(work, { orderId, why }))
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "refunded", refunded: 1740n })
  expect(await atBank()).toBe(before)
})

test("an order whose rest a card would pay is paid by it, also after a note was taken back", async () => {
  const orderId = await waiting()
  await notes(orderId, eur(1000n))
  await shop.settle()
  await takeBack(orderId, await lastNote(orderId))
  expect(await payByCard(orderId, total)).toMatchObject({ state: "placed" })
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "paid", paid: 1740n, paymentMethod: "card" })
})

let seed = 20261127
const pick = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}

test("in whatever order parts are noted and taken back, what counts and what is awaited are the total", async () => {
  const before = await atBank()
  let atEnd = 0n
  for (let turn = 0; turn < 5; turn++) {
    const orderId = await waiting()
    for (let step = 0; step < 9; step++) {
      const { noted, awaited } = await standing(orderId)
      const some = noted[pick(noted.length)]
      if (some && (awaited === 0n || pick(2) === 0)) await takeBack(orderId, some.intentId)
      else await notes(orderId, eur(pick(3) === 0 ? awaited : BigInt(1 + pick(Number(awaited)))))
      // Sometimes the order hears of it at once, sometimes much later.
      if (pick(2) === 0) await shop.settle()
    }
    await shop.settle()
    const { noted, awaited } = await standing(orderId)
    const paid = noted.reduce((sum, { captured }) => sum + captured.minor, 0n)
    const money = paid === 0n ? "pending" : awaited === 0n ? "paid" : "partly_paid"
    expect(paid + awaited, `seed 20261127, order ${turn}`).toBe(1740n)
    expect(await orderNow(orderId)).toMatchObject({ money, paid, refunded: 0n })
    atEnd += paid
  }
  expect(await atBank()).toBe(before + atEnd)
  await lookForOddities(shop.outAt(inMinutes(30)))
  expect((await listOddities(db, { state: "open", limit: 100 })).oddities).toEqual([])
}, 60_000)

test("what was noted as too much is taken back, and is odd no more", async () => {
  const orderId = await waiting()
  await inWork((work) => receivePayment(work, { orderId }))
  await shop.settle()
  const before = await orderNow(orderId)
  const { oddity } = await arrives(orderId, eur(500n))
  await takeBack(orderId, oddity.intentId ?? "")
  await moneyAfter(shop.out, { orderId })
  expect((await getOddity(db, oddity)).oddity).toMatchObject({ state: "resolved" })
  expect(await orderNow(orderId)).toEqual(before)
})

test("what cannot be taken back is refused, and changes nothing", async () => {
  const [orderId, other, card, canceled] = [
    await waiting(),
    await waiting(),
    await waiting(),
    await waiting(),
  ]
  for (const one of [orderId, canceled]) await inWork((work) => receivePayment(work, { orderId: one }))
  await payByCard(card, total)
  await shop.settle()
  const noted = await lastNote(orderId)
  await expect(takeBack(other, noted)).rejects.toMatchObject({ status: 404 })
  await expect(takeBack(card, await lastNote(card))).rejects.toMatchObject({ code: "payments.not_noted" })
  await takeBack(orderId, noted)
  await expect(takeBack(orderId, noted)).rejects.toMatchObject({ code: "payments.receipt_taken_back" })
  await inWork((work) => cancelOrder(work, { orderId: canceled }))
  await shop.settle()
  const given = await lastNote(canceled)
  await expect(takeBack(canceled, given)).rejects.toMatchObject({ code: "payments.receipt_went_back" })
})

test("an order that has left is taken back, too: it is open again, and waits for its money", async () => {
  const orderId = await waiting()
  await inWork((work) => receivePayment(work, { orderId }))
  await shop.settle()
  const { parcelId } = await inWork((work) => openParcel(work, { orderId }))
  await inWork((work) => markShipped(work, { parcelId }))
  await shop.settle()
  await takeBack(orderId, await lastNote(orderId))
  const { sale, money, goods, payUntil } = await orderForStaff(db, { orderId })
  expect({ sale, money, goods, payUntil }).toEqual({
    ...{ sale: "open", money: "pending", goods: "shipped", payUntil: null },
  })
})

test("two who take it back at the same moment, a refund, and one who notes: each is one after the other", async () => {
  for (let round = 0; round < 8; round++) {
    const before = await atBank()
    const orderId = await waiting()
    await inWork((work) => receivePayment(work, { orderId }))
    if (round % 2 === 0) await shop.settle()
    const intentId = await lastNote(orderId)
    const note = { orderId, amount: total, received: eur(0n) }
    const deeds = [
      () => takeBack(orderId, intentId),
      () => takeBack(orderId, intentId),
      () => inWork((work) => refundOrder(work, { orderId, why })),
      ...(round > 3 ? [() => inWork((work) => noteMoney(work, note))] : []),
    ]
    const ends = await Promise.allSettled(deeds.sort(() => pick(3) - 1).map((deed) => deed()))
    for (const end of ends) if (end.status === "rejected") expect([404, 409]).toContain(end.reason.status)
    await shop.settle()
    const { payments } = await paymentsOf(db, { orderId })
    const first = payments.find((one) => one.intentId === intentId)
    // It went back or was taken back, and never both.
    expect(first?.refunded).toEqual(total)
    const { money, refunded } = await orderNow(orderId)
    // Once it was taken back, what was noted anew may have paid the order, and may have gone back after that.
    const stands = first?.takenBack ? ["pending 0", "paid 0", "refunded 1740"] : ["refunded 1740"]
    expect(stands).toContain(`${money} ${refunded}`)
    const late = payments.filter(({ isLate }) => isLate)
    const came = late.reduce((sum, { captured }) => sum + captured.minor, 0n)
    expect(await atBank()).toBe(before + came + (money === "paid" ? 1740n : 0n))
  }
}, 60_000)

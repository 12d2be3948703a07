// tidy: doors, because what comes at the same moment is brought about step by step, which only a test does.

import { afterAll, afterEach, expect, test } from "vitest"
import { newId } from "../../../kit/ids.ts"
import { money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { eur, inMinutes } from "../../checkout/shop.fixture.ts"
import { cancelOrder, orderForStaff } from "../../orders/index.ts"
import { receivePayment } from "../../payments/commands/receipts.ts"
import { paymentsOf, refundOrder } from "../../payments/index.ts"
import { reconcileAll } from "../reconciliation/reconcile.ts"
import { giveBackOddity } from "./acts.ts"
import { lookForOddities } from "./look.ts"
import { getOddity, listOddities } from "./queries.ts"
import { openBank, total, why } from "./receipts.fixture.ts"
import { noteMoney } from "./receipts.ts"

const { shop, ...bank } = await openBank()
const { db, inWork, goods, fill, buy } = shop
const { waiting, paidByCard, notes, arrives, orderNow, ledgerOf, atBank } = bank
afterAll(() => shop.close())
afterEach(bank.checkAll)

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

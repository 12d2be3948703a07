// tidy: doors, because what comes at the same moment is brought about step by step, which only a test does.

import { afterAll, afterEach, expect, test } from "vitest"
import { runAudit } from "../../../kit/audit.ts"
import { hashToken } from "../../../kit/ids.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { cancellationPreview } from "../../aftersale/cancellations.ts"
import { cancelUnits } from "../../aftersale/index.ts"
import { openDispatch } from "../../checkout/dispatch.fixture.ts"
import { settleAttempt } from "../../checkout/jobs.ts"
import { openPayment } from "../../checkout/placed/open.ts"
import { eur, inMinutes } from "../../checkout/shop.fixture.ts"
import { cancelOrder, orderForStaff, orderTokenOf } from "../../orders/index.ts"
import { paymentsOf } from "../../payments/index.ts"
import { booksAudit } from "../audit.ts"
import { giveBackOddity } from "./acts.ts"
import { lookForOddities } from "./look.ts"
import { getOddity, listOddities } from "./queries.ts"
import { noteMoney, oddityOfMoney, previewMoney, takeNoteBack } from "./receipts.ts"

const { shop, placed, linesOf, send, breakPromise, close } = await openDispatch()
const { db, out, inWork } = shop
afterAll(close)
afterEach(async () => {
  await shop.settle()
  await shop.checkBooks()
  const lines = await runAudit(booksAudit, (statement) => db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
})

// Two cups at 12.50, a plate at 19.99, and the delivery at 4.90.
const total = eur(4989n)
let visitor = 100

/** An order whose bank has promised its money, and does so no more. */
async function voided(sent: { cups?: number; plates?: number } = {}) {
  const orderId = await placed({ paymentToken: `approve:${++visitor}` })
  if (sent.cups || sent.plates) await send(orderId, sent)
  await shop.settle()
  await breakPromise(orderId)
  await shop.settle()
  return orderId
}

async function notes(orderId: string, amount: Money, by?: "transfer" | "cash") {
  const { received } = await previewMoney(db, { orderId, amount })
  return oddityOfMoney(out, await inWork((work) => noteMoney(work, { orderId, amount, received, by })))
}

async function pay(orderId: string) {
  const holder = { orderTokenHash: hashToken(orderTokenOf(orderId)), customerId: null, ip: "198.51.100.9" }
  const asked = { orderId, holder, paymentMethod: "card", paymentToken: `approve:${++visitor}` }
  return settleAttempt(out, await inWork((work) => openPayment(work, asked)))
}

const orderNow = async (orderId: string) => {
  const { money, paid, refunded, paymentMethod } = await orderForStaff(db, { orderId })
  return { money, paid: paid.minor, refunded: refunded.minor, paymentMethod }
}
const ended = async (orderId: string) => {
  await lookForOddities(out)
  const { oddities } = await listOddities(db, { kind: "authorization_ended", state: "open", limit: 100 })
  return oddities.filter((one) => one.orderId === orderId)
}
const lacking = async (orderId: string) => (await paymentsOf(db, { orderId })).lacking
const noted = async (orderId: string) =>
  (await paymentsOf(db, { orderId })).payments.filter(
    ({ provider, takenBack }) => provider !== "local" && !takenBack,
  )

test("what a promise left is paid by transfer and in cash, in parts, and is odd no more once it is paid", async () => {
  const orderId = await voided()
  expect(await orderNow(orderId)).toMatchObject({ money: "voided", paid: 0n })
  expect(await ended(orderId)).toHaveLength(1)
  expect(await lacking(orderId)).toEqual(total)
  expect(await notes(orderId, eur(1000n), "transfer")).toMatchObject({ left: eur(3989n), tooMuch: eur(0n) })
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "partly_paid", paid: 1000n, paymentMethod: "card" })
  expect(await ended(orderId)).toHaveLength(1)
  const { pays, tooMuch, oddityId } = await notes(orderId, eur(4000n), "cash")
  expect([pays, tooMuch]).toEqual([eur(3989n), eur(11n)])
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "paid", paid: 4989n, paymentMethod: "cash" })
  expect((await noted(orderId)).map(({ provider, captured }) => [provider, captured.minor])).toEqual([
    ["transfer", 1000n],
    ["cash", 3989n],
    ["cash", 11n],
  ])
  expect(await ended(orderId)).toEqual([])
  expect(await lacking(orderId)).toEqual(eur(0n))
  await inWork((work) => giveBackOddity(work, { oddityId: oddityId ?? "", why: "Given back at the counter" }))
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "paid", paid: 4989n, refunded: 0n })
  // It goes back the way it came.
  await inWork((work) => cancelOrder(work, { orderId }))
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "refunded", refunded: 4989n })
})

test("how it came is asked for, and nothing is noted of an order that a card has paid as it should", async () => {
  const orderId = await voided()
  await expect(notes(orderId, total)).rejects.toMatchObject({ status: 422, code: "payments.by_needed" })
  const foreign = { minor: 100n, currency: "IDR" }
  await expect(notes(orderId, foreign, "cash")).rejects.toMatchObject({ code: "payments.currency" })
  expect(await noted(orderId)).toEqual([])
  const well = await placed({ paymentToken: `approve:${++visitor}` })
  await expect(notes(well, total, "cash")).rejects.toMatchObject({ code: "payments.none_by_hand" })
  // A promise that still stands is not lacking, and one of a canceled order is not either.
  expect(await lacking(well)).toBeNull()
  await inWork((work) => cancelOrder(work, { orderId }))
  await shop.settle()
  const late = await notes(orderId, eur(500n), "transfer")
  expect(late).toMatchObject({ pays: eur(0n), tooMuch: eur(500n) })
  const { oddity } = await getOddity(db, { oddityId: late.oddityId ?? "" })
  expect(oddity).toMatchObject({ kind: "money_for_canceled_order", amount: eur(500n) })
})

test("a note that is taken back leaves it lacking again, is odd again, and a card pays it by the link", async () => {
  const orderId = await voided()
  // The promise had ended long before it was noted.
  await inWork(async (work) =>
    work.write(sql`
      update payments.intents set updated_at = ${inMinutes(-60 * 24 * 20)} where order_id = ${orderId}
    `),
  )
  await notes(orderId, total, "cash")
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "paid", paymentMethod: "cash" })
  const [note] = await noted(orderId)
  await inWork((work) => takeNoteBack(work, { orderId, intentId: note?.intentId ?? "", why: "A typo" }))
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "voided", paid: 0n, paymentMethod: "card" })
  expect(await lacking(orderId)).toEqual(total)
  expect(await ended(orderId)).toHaveLength(1)
  expect(await pay(orderId)).toMatchObject({ state: "placed", orderId })
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "paid", paid: 4989n })
  expect(await ended(orderId)).toEqual([])
  expect(await notes(orderId, total, "transfer")).toMatchObject({ pays: eur(0n), tooMuch: total })
})

test("a link is paid, and two note money, at the same moment: one of it pays, all the rest is too much", async () => {
  for (let round = 0; round < 6; round++) {
    const orderId = await voided()
    const seen = { orderId, amount: total, received: eur(0n), by: "transfer" as const }
    const note = () => inWork((work) => noteMoney(work, seen))
    const deeds: (() => Promise<unknown>)[] = [() => pay(orderId), note, note]
    const ends = await Promise.allSettled((round % 2 ? deeds : deeds.reverse()).map((deed) => deed()))
    for (const end of ends) if (end.status === "rejected") expect(end.reason.status).toBe(409)
    await shop.settle()
    expect(await orderNow(orderId)).toMatchObject({ money: "paid", paid: 4989n, refunded: 0n })
    const { payments } = await paymentsOf(db, { orderId })
    const counts = payments.filter(({ isLate, captured }) => !isLate && captured.minor > 0n)
    expect(counts.map(({ captured }) => captured)).toEqual([total])
    await lookForOddities(out)
    for (const { intentId } of payments.filter(({ isLate }) => isLate)) {
      const odd = await db.one(sql<{ kind: string }>`
        select kind from books.oddities where subject = ${intentId}
      `)
      expect(odd.kind).toBe("paid_twice")
    }
  }
}, 60_000)

test("units canceled after their promise has ended are not asked for: what was paid for the rest stays", async () => {
  const orderId = await voided({ plates: 1 })
  expect(await orderNow(orderId)).toMatchObject({ money: "partly_paid", paid: 2489n })
  const [cups] = await linesOf(orderId)
  const units = { lines: [{ orderLineId: cups?.lineId ?? "", quantity: 1 }], delivery: false }
  const preview = await cancellationPreview(db, { orderId, units })
  expect(preview).toMatchObject({ worth: eur(1250n), waived: eur(1250n), back: eur(0n) })
  await inWork((work) => cancelUnits(work, { orderId, units }))
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ money: "partly_paid", paid: 2489n, refunded: 0n })
  expect(await lacking(orderId)).toEqual(eur(1250n))
  await notes(orderId, eur(1000n), "cash")
  await shop.settle()
  // Of the last cup a part is paid: that goes back, and the rest is not asked for.
  await inWork((work) => cancelUnits(work, { orderId, units }))
  await shop.settle()
  expect(await orderNow(orderId)).toMatchObject({ paid: 3489n, refunded: 1000n })
  expect(await ended(orderId)).toEqual([])
})

// tidy: doors, because promises are broken and refunds fail step by step, which nothing but a test does.

import { afterAll, describe, expect, test } from "vitest"
import { hashToken } from "../../../kit/ids.ts"
import { money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { refund } from "../../aftersale/index.ts"
import { releaseParts } from "../../aftersale/refunds.ts"
import { openDispatch } from "../../checkout/dispatch.fixture.ts"
import { openPayment, settleAttempt } from "../../checkout/index.ts"
import { cancelOrder, orderForStaff, orderTokenOf } from "../../orders/index.ts"
import { captureAgain, watchAuthorizations } from "../../payments/index.ts"
import { makeRefund } from "../../payments/jobs.ts"
import { askPayerOfOddity, askToCaptureOddity, captureOddity, giveBackOddity } from "./acts.ts"
import { lookForOddities } from "./look.ts"
import { getOddity, listOddities } from "./queries.ts"
import type { OddityKind } from "./rules.ts"

const { shop, placed, send, endPromise, linesOf, moneyOf, close } = await openDispatch()
const { db, out, inWork } = shop
afterAll(close)

async function only(kind: OddityKind, orderId: string) {
  await lookForOddities(out)
  const { oddities } = await listOddities(db, { kind, state: "open", limit: 100 })
  return oddities.filter((one) => one.orderId === orderId)
}

const capture = async (oddityId: string) =>
  captureOddity(out, await inWork((work) => askToCaptureOddity(work, { oddityId })))

test("what was sent and could not be taken needs somebody, who takes it once, however many press", async () => {
  const orderId = await placed({ paymentToken: "capture_decline_once:9" })
  expect(await only("capture_failed", orderId)).toEqual([])
  await send(orderId, { cups: 2, plates: 1 })
  await shop.settle()
  const [oddity, ...others] = await only("capture_failed", orderId)
  expect(others).toEqual([])
  expect(oddity).toMatchObject({ amount: { minor: 4989n }, reason: "card_declined", acts: ["capture"] })
  const oddityId = oddity?.oddityId ?? ""
  await Promise.allSettled([capture(oddityId), capture(oddityId), capture(oddityId)])
  await shop.settle()
  expect(await moneyOf(orderId)).toMatchObject({ money: "paid", captured: 4989, witness: 4989 })
  await lookForOddities(out)
  expect((await getOddity(db, { oddityId })).oddity.state).toBe("resolved")
  await expect(capture(oddityId)).rejects.toMatchObject({ code: "oddity.closed" })
})

test("what is asked again by itself and taken is closed by itself", async () => {
  const orderId = await placed({ paymentToken: "capture_decline_once:10" })
  await send(orderId, { cups: 1 })
  await shop.settle()
  expect(await only("capture_failed", orderId)).toHaveLength(1)
  await captureAgain(shop.outAt(new Date(Date.now() + 7 * 3_600_000)))
  await shop.settle()
  expect(await only("capture_failed", orderId)).toEqual([])
})

test("a promise that ends is told of before and after, and not of an order that is canceled", async () => {
  const orderId = await placed({ paymentToken: "short:11" })
  const canceled = await placed({ paymentToken: "short:12" })
  const [ending] = await only("authorization_ends", orderId)
  expect(ending).toMatchObject({ amount: { minor: 4989n }, acts: ["capture"] })
  expect(ending?.respondBy?.getTime()).toBeLessThan(Date.now() + 86_400_000)
  await inWork((work) => cancelOrder(work, { orderId: canceled }))
  await endPromise(orderId)
  await watchAuthorizations(out)
  await shop.settle()
  expect(await only("authorization_ends", orderId)).toEqual([])
  const [ended] = await only("authorization_ended", orderId)
  expect(ended).toMatchObject({ amount: { minor: 4989n }, acts: ["ask_to_pay", "look_up"] })
  for (const kind of ["authorization_ends", "authorization_ended", "capture_failed"] as const)
    expect(await only(kind, canceled)).toEqual([])
  await inWork((work) => cancelOrder(work, { orderId }))
  expect(await only("authorization_ended", orderId)).toEqual([])
})

test("whose promise has ended gets a link to pay once a day, and it is over when they have paid", async () => {
  const orderId = await placed({ paymentToken: "short:21" })
  await endPromise(orderId)
  await watchAuthorizations(out)
  await shop.settle()
  const [ended] = await only("authorization_ended", orderId)
  const oddityId = ended?.oddityId ?? ""
  const ask = () => inWork((work) => askPayerOfOddity(work, { oddityId }))
  await Promise.all([ask(), ask()])
  const mails = await db.many(sql<{ template: string }>`
    select template from mail.messages where dedupe_key like ${`pay_again:${orderId}:%`} limit 5
  `)
  expect(mails).toHaveLength(1)
  expect(await only("authorization_ended", orderId)).toHaveLength(1)

  const holder = { orderTokenHash: hashToken(orderTokenOf(orderId)), customerId: null, ip: "198.51.100.77" }
  const asked = { orderId, holder, paymentMethod: "card", paymentToken: "approve:22" }
  const reply = await settleAttempt(out, await inWork((work) => openPayment(work, asked)))
  expect(reply).toMatchObject({ state: "placed", orderId, total: { minor: 4989n } })
  await shop.settle()
  expect((await orderForStaff(db, { orderId })).money).toBe("paid")
  expect(await only("authorization_ended", orderId)).toEqual([])
  const { oddity, history } = await getOddity(db, { oddityId })
  expect(oddity.state).toBe("resolved")
  expect(history.map(({ what }) => what)).toEqual(["resolved", "asked_payer", "asked_payer", "found"])
  await expect(ask()).rejects.toMatchObject({ code: "oddity.closed" })
})

/** The provider does not give it back, and what it was for is free again. */
async function failRefund(orderId: string, refundId = "") {
  const closed = async () => ({ kind: "declined" as const, reason: "lost_or_stolen_card" })
  const providers = { ...out.providers, payment: () => ({ ...shop.payments.local, refund: closed }) }
  await makeRefund({ ...out, providers }, { refundId })
  await inWork((work) => releaseParts(work, { orderId, refundId }))
}

test("a refund that is made again in place of one that failed is for the same units, once", async () => {
  const orderId = await placed({ paymentToken: "approve:13" })
  await send(orderId, { cups: 2, plates: 1 })
  await shop.settle()
  const back = async () => (await linesOf(orderId)).map(({ refundedQuantity }) => refundedQuantity)
  const [cups, plates] = await linesOf(orderId)
  const give = (lines: { orderLineId: string | undefined; quantity: number }[], delivery: boolean) => {
    const units = {
      lines: lines.map((one) => ({ ...one, orderLineId: one.orderLineId ?? "" })),
      delivery,
    }
    return inWork((work) => refund(work, { orderId, units, why: "broken" }))
  }
  const { refunds } = await give(
    [
      { orderLineId: cups?.lineId, quantity: 1 },
      { orderLineId: plates?.lineId, quantity: 1 },
    ],
    true,
  )
  expect(await back()).toEqual([1, 1])
  await failRefund(orderId, refunds[0]?.refundId)
  await shop.settle()
  expect(await back()).toEqual([0, 0])
  const [odd] = await only("refund_failed", orderId)
  const oddityId = odd?.oddityId ?? ""
  const again = () => inWork((work) => giveBackOddity(work, { oddityId, why: "Once more" }))
  const pressed = await Promise.allSettled([again(), again()])
  expect(pressed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  await shop.settle()
  expect(await back()).toEqual([1, 1])
  await shop.checkBooks()

  // Where they went back another way meanwhile, only the money is tried again, as far as there is any.
  const cup = [{ orderLineId: cups?.lineId, quantity: 1 }]
  const second = await give(cup, false)
  await failRefund(orderId, second.refunds.at(-1)?.refundId)
  await shop.settle()
  await give(cup, false)
  await shop.settle()
  expect(await back()).toEqual([2, 1])
  expect(await only("refund_failed", orderId)).toEqual([])
})

describe("of two refunds of one payment that were given out of kindness", () => {
  let card = 30
  const sent = async () => {
    const orderId = await placed({ paymentToken: `approve:${++card}` })
    await send(orderId, { cups: 2, plates: 1 })
    await shop.settle()
    return orderId
  }
  const ask = async (orderId: string, minor: bigint) => {
    const amount = money(minor, "EUR")
    const { refunds } = await inWork((work) => refund(work, { orderId, amount, why: "sorry" }))
    return refunds.at(-1)?.refundId ?? ""
  }
  const failed = async (orderId: string) =>
    (await only("refund_failed", orderId)).sort((one, other) => (one.subject < other.subject ? -1 : 1))
  const backOf = async (orderId: string) => (await orderForStaff(db, { orderId })).refunded.minor

  test.each([
    { asked: "at once", isLater: false, minors: [300n, 500n] as const },
    { asked: "one after the other", isLater: true, minors: [300n, 500n] as const },
    { asked: "over the same amount", isLater: true, minors: [400n, 400n] as const },
  ])("each that failed is made good by its one action: $asked", async ({ isLater, minors }) => {
    const orderId = await sent()
    const first = await ask(orderId, minors[0])
    if (isLater) await failRefund(orderId, first)
    const second = await ask(orderId, minors[1])
    if (!isLater) await failRefund(orderId, first)
    await failRefund(orderId, second)
    await shop.settle()
    const both = await failed(orderId)
    expect(both).toMatchObject([
      { subject: first, amount: { minor: minors[0] } },
      { subject: second, amount: { minor: minors[1] } },
    ])
    const again = async (oddityId = "") => {
      await inWork((work) => giveBackOddity(work, { oddityId, why: "Once more" }))
      await shop.settle()
    }
    await again(both[1]?.oddityId)
    expect(await backOf(orderId)).toBe(minors[1])
    expect(await failed(orderId)).toMatchObject([{ subject: first }])
    await again(both[0]?.oddityId)
    expect(await backOf(orderId)).toBe(minors[0] + minors[1])
    expect(await failed(orderId)).toEqual([])
    await shop.checkBooks()
  })

  test("one that had been asked for when the other failed, and was made, hides nothing", async () => {
    const orderId = await sent()
    const first = await ask(orderId, 300n)
    await ask(orderId, 500n)
    await failRefund(orderId, first)
    await shop.settle()
    expect(await backOf(orderId)).toBe(500n)
    expect(await failed(orderId)).toMatchObject([{ subject: first, amount: { minor: 300n } }])
    await shop.checkBooks()
  })
})

import { afterAll, describe, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { cancelOrder, orderForStaff } from "../orders/index.ts"
import { askToCapture, captureAgain, captureNow, watchAuthorizations } from "../payments/index.ts"
import { openDispatch } from "./dispatch.fixture.ts"

const { shop, placed, send, endPromise, moneyOf, attention, cancelPart, close } = await openDispatch()
afterAll(close)

describe("when taking what was promised goes wrong", () => {
  test.each(["capture_timeout", "capture_reset", "capture_half", "capture_error"])(
    "%s: it is asked for again, and taken once",
    async (card) => {
      const orderId = await placed({ paymentToken: `${card}:${Math.random()}` })
      await send(orderId, { cups: 1 })
      await shop.settle()
      await send(orderId, { cups: 1, plates: 1 })
      await shop.settle()
      const later = shop.outAt(new Date(Date.now() + 20 * 60_000))
      for (let turn = 0; turn < 4; turn++) await captureAgain(later)
      expect(await moneyOf(orderId)).toMatchObject({
        ...{ state: "captured", captured: 4989, witness: 4989, captureFailure: null },
      })
      await shop.settle()
      expect(await moneyOf(orderId)).toMatchObject({ money: "paid", sale: "completed" })
    },
  )

  test("a capture that is declined is shown at the order, and asked for again", async () => {
    const orderId = await placed({ paymentToken: "capture_decline_once:1" })
    await send(orderId, { cups: 2, plates: 1 })
    await shop.settle()
    expect(await moneyOf(orderId)).toMatchObject({
      ...{ money: "authorized", sale: "open", state: "authorized", captureFailure: "card_declined" },
    })
    expect(await attention(orderId)).toBe("capture_failed")
    const { timeline } = await orderForStaff(shop.db, { orderId })
    expect(timeline.at(-1)).toMatchObject({ kind: "capture_failed", details: { reason: "card_declined" } })
    // Who said no is not asked every five minutes.
    await captureAgain(shop.outAt(new Date(Date.now() + 60 * 60_000)))
    expect(await moneyOf(orderId)).toMatchObject({ captured: 0 })
    await captureAgain(shop.outAt(new Date(Date.now() + 7 * 3_600_000)))
    await shop.settle()
    expect(await moneyOf(orderId)).toMatchObject({ money: "paid", captured: 4989, captureFailure: null })
    expect(await attention(orderId)).toBeNull()
  })

  test("a promise that nears its end is shown, and one that has ended ends the order's payment", async () => {
    const orderId = await placed({ paymentToken: "short:1" })
    await watchAuthorizations(shop.out)
    await shop.settle()
    expect(await attention(orderId)).toBe("authorization_ends")
    await endPromise(orderId)
    await watchAuthorizations(shop.out)
    await shop.settle()
    expect(await moneyOf(orderId)).toMatchObject({ money: "voided", state: "canceled", captured: 0 })
  })

  test("a promise that ended before its parcel left is not taken, and said", async () => {
    const orderId = await placed({ paymentToken: "short:2" })
    await endPromise(orderId)
    await send(orderId, { cups: 1 })
    await shop.settle()
    expect(await moneyOf(orderId)).toMatchObject({ money: "voided", sale: "open", state: "canceled" })
    expect(await attention(orderId)).toBe("capture_failed")
  })
})

test("in whatever order things happen to orders, the books agree with the provider", async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  console.info(`dispatch: seed ${seed}`)
  let state = seed
  const pick = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const cardsToTry = ["approve", "capture_timeout", "capture_reset", "capture_error", "capture_decline_once"]
  for (let round = 0; round < 8; round++) {
    const orderId = await placed({ paymentToken: `${cardsToTry[pick(cardsToTry.length)]}:${round}` })
    let [cups, plates] = [2, 1]
    for (let step = 0; step < 4; step++) {
      const what = pick(6)
      if (what <= 1 && cups > 0) {
        const count = 1 + pick(cups)
        cups -= count
        await send(orderId, { cups: count }).catch(() => undefined)
      } else if (what === 2 && plates > 0) {
        plates = 0
        await send(orderId, { plates: 1 }).catch(() => undefined)
      } else if (what === 3) {
        await shop.inWork((work) => cancelOrder(work, { orderId })).catch(() => undefined)
      } else if (what === 5 && cups > 0) {
        cups -= 1
        await cancelPart(orderId, { cups: 1 }).catch(() => undefined)
      } else {
        await shop
          .inWork((work) => askToCapture(work, { orderId }))
          .then((asked) => captureNow(shop.out, asked))
          .catch(() => undefined)
      }
      if (pick(2) === 0) await shop.settle()
    }
  }
  for (let turn = 0; turn < 4; turn++) {
    await captureAgain(shop.outAt(new Date(Date.now() + (1 + turn) * 7 * 3_600_000)))
    await shop.settle()
  }
  const { journal } = await shop.payments.local.twin()
  const ours = await shop.db.many(sql<{ id: string; captured: bigint; refunded: bigint }>`
    select id, captured_minor as captured, refunded_minor as refunded from payments.intents
    where provider = 'local' order by id limit 1000
  `)
  for (const { id, captured, refunded } of ours) {
    expect([id, Number(captured)]).toEqual([id, journal.payments.get(id)?.capturedMinor ?? 0])
    expect([id, Number(refunded)]).toEqual([id, journal.refundedOf(id)])
  }
  await shop.checkBooks()
}, 60_000)

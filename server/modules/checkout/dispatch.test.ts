import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { addGiftCard, tryGiftCard } from "../cart/index.ts"
import { markPacked, markShipped, openParcel } from "../fulfillment/index.ts"
import { releaseCommitted } from "../inventory/index.ts"
import { cancelOrder, lockOrder, orderForStaff, recordCanceled } from "../orders/index.ts"
import {
  askToCapture,
  captureAgain,
  captureNow,
  issueCard,
  paymentsOf,
  takeOff,
  watchAuthorizations,
} from "../payments/index.ts"
import { eur, home, openShop, type TinyShop, type Wish } from "./shop.fixture.ts"

let shop: TinyShop

beforeAll(async () => {
  shop = await openShop()
  await shop.inWork(async (work) => {
    work.write(sql`update payments.methods set capture_at = 'dispatch' where code = 'card'`)
  })
}, 60_000)
afterAll(async () => {
  await shop?.checkBooks()
  await shop?.close()
})

/** An order of two cups and a plate: 2500 + 1999 + 490. */
async function placed(wish: Wish = {}) {
  const { cup, plate } = shop.goods
  const cart = await shop.fill([
    { variantId: cup, quantity: 2 },
    { variantId: plate, quantity: 1 },
  ])
  const reply = await shop.buy(cart, { address: home, ...wish })
  if (reply.state !== "placed") throw new Error(`not placed: ${JSON.stringify(reply)}`)
  return reply.orderId
}

const linesOf = async (orderId: string) => (await orderForStaff(shop.db, { orderId })).lines

async function send(orderId: string, quantities: { cups?: number; plates?: number }) {
  const [cups, plates] = await linesOf(orderId)
  const lines = [
    { orderLineId: cups?.lineId ?? "", quantity: quantities.cups ?? 0 },
    { orderLineId: plates?.lineId ?? "", quantity: quantities.plates ?? 0 },
  ].filter(({ quantity }) => quantity > 0)
  const { parcelId } = await shop.inWork((work) => openParcel(work, { orderId, lines }))
  await shop.inWork((work) => markPacked(work, { parcelId }))
  await shop.inWork((work) => markShipped(work, { parcelId }))
}

async function moneyOf(orderId: string) {
  const { payments } = await paymentsOf(shop.db, { orderId })
  const { money, sale } = await orderForStaff(shop.db, { orderId })
  const [payment] = payments
  if (!payment) throw new Error("an order has its payment")
  const { twin } = shop.payments.local
  const witness = (await twin()).journal.payments.get(payment.intentId)
  const { state, captured, captureFailure } = payment
  return {
    money,
    sale,
    state,
    captured: Number(captured.minor),
    captureFailure,
    witness: witness?.capturedMinor,
  }
}

const attention = async (orderId: string) =>
  (
    await shop.db.one(sql<{ attention: string | null }>`
    select attention from orders.covers where order_id = ${orderId} and tender is null
  `)
  ).attention

test("an order is placed with its money promised; each parcel takes what left, and the parts sum to the whole", async () => {
  const orderId = await placed()
  expect(await moneyOf(orderId)).toMatchObject({
    money: "authorized",
    state: "authorized",
    captured: 0,
    witness: 0,
  })
  await send(orderId, { cups: 1 })
  await shop.settle()
  // One of two cups, with the delivery.
  expect(await moneyOf(orderId)).toMatchObject({
    ...{ money: "authorized", sale: "open", state: "partly_captured", captured: 1250 + 490, witness: 1740 },
  })
  await send(orderId, { plates: 1 })
  await shop.settle()
  expect(await moneyOf(orderId)).toMatchObject({ captured: 3739, witness: 3739 })
  await send(orderId, { cups: 1 })
  await shop.settle()
  expect(await moneyOf(orderId)).toMatchObject({
    ...{ money: "paid", sale: "completed", state: "captured", captured: 4989, witness: 4989 },
  })
})

test("an order with a file is paid when it is placed: its buyer need not wait for a parcel", async () => {
  const cart = await shop.fill([
    { variantId: shop.goods.cup, quantity: 1 },
    { variantId: shop.goods.book, quantity: 1 },
  ])
  const reply = await shop.buy(cart)
  if (reply.state !== "placed") throw new Error("not placed")
  expect(await moneyOf(reply.orderId)).toMatchObject({ money: "paid", state: "captured" })
})

test("what a gift card paid counts first: the promise is taken once more has left than that", async () => {
  const { code } = await shop.inWork((work) =>
    issueCard(work, { amount: eur(2000n), expiresAt: null, reason: "a test" }),
  )
  const cart = await shop.fill([{ variantId: shop.goods.cup, quantity: 2 }])
  const tried = await shop.inWork((work) => tryGiftCard(work, { ...cart, code }))
  await addGiftCard(shop.out, tried)
  const reply = await shop.buy(cart)
  if (reply.state !== "placed") throw new Error("not placed")
  const { orderId } = reply
  expect(await moneyOf(orderId)).toMatchObject({ money: "authorized", captured: 0 })
  const [cups] = await linesOf(orderId)
  const parcel = async () => {
    const lines = [{ orderLineId: cups?.lineId ?? "", quantity: 1 }]
    const { parcelId } = await shop.inWork((work) => openParcel(work, { orderId, lines }))
    await shop.inWork((work) => markShipped(work, { parcelId }))
    await shop.settle()
  }
  await parcel()
  // One cup and the delivery come to 1740: the gift card has paid that.
  expect(await moneyOf(orderId)).toMatchObject({ money: "authorized", captured: 0, witness: 0 })
  await parcel()
  expect(await moneyOf(orderId)).toMatchObject({ money: "paid", captured: 990, witness: 990 })
})

test("a provider that takes once takes all that is owed with the first parcel", async () => {
  const local = shop.payments.local as { capturesInParts?: boolean }
  local.capturesInParts = false
  const orderId = await placed()
  await send(orderId, { cups: 1 })
  await shop.settle()
  local.capturesInParts = true
  expect(await moneyOf(orderId)).toMatchObject({ money: "paid", state: "captured", captured: 4989 })
})

test("an order that is canceled before anything left gives its promise up, and nothing was taken", async () => {
  const orderId = await placed()
  await shop.inWork((work) => cancelOrder(work, { orderId }))
  await shop.settle()
  expect(await moneyOf(orderId)).toMatchObject({
    sale: "canceled",
    state: "canceled",
    captured: 0,
    witness: 0,
  })
})

/** As aftersale does it: what is not sent is not owed, and what was to come for it is not asked for. */
async function cancelPart(orderId: string, { cups }: { cups: number }) {
  const [line] = await linesOf(orderId)
  await shop.inWork(async (work) => {
    const locked = await lockOrder(work.tx, { orderId })
    const amountMinor = 1250n * BigInt(cups)
    const lines = [{ lineId: line?.lineId ?? "", quantity: cups }]
    recordCanceled(work, { order: locked, lines, amountMinor, reason: null })
    await releaseCommitted(work, { orderId, lines: [{ variantId: shop.goods.cup, quantity: cups }] })
    await takeOff(work, { orderId, amountMinor, why: "canceled" })
  })
}

test("what is canceled of a promise is not taken: before anything left, and after a part of it did", async () => {
  const first = await placed()
  await cancelPart(first, { cups: 1 })
  await send(first, { cups: 1, plates: 1 })
  await shop.settle()
  expect(await moneyOf(first)).toMatchObject({
    money: "paid",
    sale: "completed",
    captured: 3739,
    witness: 3739,
  })
  const second = await placed()
  await send(second, { plates: 1 })
  await shop.settle()
  expect(await moneyOf(second)).toMatchObject({
    money: "authorized",
    state: "partly_captured",
    captured: 2489,
  })
  await cancelPart(second, { cups: 2 })
  await shop.settle()
  // The rest is free again at the bank, and the order waits for nothing.
  expect(await moneyOf(second)).toMatchObject({
    money: "paid",
    sale: "completed",
    state: "captured",
    captured: 2489,
  })
})

test("staff takes all of it before it leaves, and two at once take it once", async () => {
  const orderId = await placed()
  const press = async () => {
    const asked = await shop.inWork((work) => askToCapture(work, { orderId }))
    return captureNow(shop.out, asked)
  }
  const pressed = await Promise.allSettled([press(), press(), press()])
  expect(pressed.some(({ status }) => status === "fulfilled")).toBe(true)
  expect(await moneyOf(orderId)).toMatchObject({ state: "captured", captured: 4989, witness: 4989 })
  const { captures } = await shop.db.one(sql<{ captures: number }>`
    select count(*)::int as captures from payments.captures c
    join payments.intents i on i.id = c.intent_id where i.order_id = ${orderId}
  `)
  expect(captures).toBe(1)
  await expect(press()).rejects.toMatchObject({ code: "payments.nothing_authorized", status: 409 })
  await shop.settle()
})

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
    await new Promise((resolve) => setTimeout(resolve, 300))
    await watchAuthorizations(shop.out)
    await shop.settle()
    expect(await moneyOf(orderId)).toMatchObject({ money: "voided", state: "canceled", captured: 0 })
  })

  test("a promise that ended before its parcel left is not taken, and said", async () => {
    const orderId = await placed({ paymentToken: "short:2" })
    await new Promise((resolve) => setTimeout(resolve, 300))
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

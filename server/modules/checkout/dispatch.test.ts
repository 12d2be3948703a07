import { afterAll, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { addGiftCard, tryGiftCard } from "../cart/index.ts"
import { markShipped, openParcel } from "../fulfillment/index.ts"
import { cancelOrder } from "../orders/index.ts"
import { askToCapture, captureNow, issueCard } from "../payments/index.ts"
import { openDispatch } from "./dispatch.fixture.ts"
import { eur } from "./shop.fixture.ts"

const { shop, placed, linesOf, send, moneyOf, cancelPart, close } = await openDispatch()
afterAll(close)

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

import { afterAll, expect, test } from "vitest"
import { hashToken, newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { cancelOrder } from "./commands/cancel.ts"
import { recordDelivered, recordShipped } from "./commands/goods.ts"
import { takeOrderNumber } from "./commands/numbers.ts"
import {
  notePaymentEnded,
  notePaymentReceived,
  noteRefunded,
  noteRefundFailed,
  type PaymentNews,
} from "./commands/payments.ts"
import { placeOrder } from "./commands/place.ts"
import { lockOrder } from "./commands/progress.ts"
import { openOrders, soldLine } from "./orders.fixture.ts"
import { getOrder, orderForStaff } from "./queries/order.ts"

const shop = await openOrders()
const { database, place } = shop
const { db, inWork } = database
afterAll(async () => {
  expect(await shop.broken()).toEqual([])
  await shop.close()
})

const cancel = (orderId: string, reason?: string) => inWork((work) => cancelOrder(work, { orderId, reason }))
const kinds = async (orderId: string) =>
  (await orderForStaff(db, { orderId })).timeline.map(({ kind }) => kind)

function newsOf(
  order: { orderId: string; cover: { intentId: string } | null },
  given: Partial<PaymentNews>,
): PaymentNews {
  return {
    intentId: order.cover?.intentId ?? "",
    orderId: order.orderId,
    authorizedMinor: 0,
    capturedMinor: 0,
    refundedMinor: 0,
    currency: "EUR",
    ended: false,
    withOrder: false,
    ...given,
  }
}

test("an order is written down as it was sold, and says that it was placed and paid", async () => {
  const lines = [
    soldLine(),
    soldLine({ reach: "file", fileMediaId: newId("file"), configuration: { to: "Grace" }, quantity: 1 }),
  ]
  const { orderId, number, sold } = await place({ lines })
  const order = await orderForStaff(db, { orderId })
  expect(order).toMatchObject({
    number,
    sale: "open",
    money: "paid",
    goods: "waiting",
    returns: "none",
    version: 1,
  })
  expect(order.total).toEqual({ minor: BigInt(sold.totalMinor), currency: "EUR" })
  expect(order.lines.map(({ lineId }) => lineId)).toEqual(sold.lines.map(({ id }) => id))
  expect(order.lines.map(({ configuration }) => configuration)).toEqual([null, { to: "Grace" }])
  expect(order.paid).toEqual(order.total)
  expect(await shop.events("order.placed", orderId)).toEqual([
    expect.objectContaining({ number, totalMinor: sold.totalMinor }),
  ])
  expect(await shop.events("order.paid", orderId)).toEqual([
    { orderId, number, withFiles: true, withGiftCards: false },
  ])
})

test("an order that does not add up is not placed", async () => {
  const { sold } = await place()
  const wrong = { ...sold, cartId: null, totalMinor: sold.totalMinor + 1 }
  const placing = {
    orderId: newId("order"),
    number: "x",
    attemptId: newId("attempt"),
    cover: null,
    sold: wrong,
  }
  await expect(inWork(async (work) => placeOrder(work, placing))).rejects.toThrow("adds up")
})

test("one attempt and one cart make one order", async () => {
  const { attemptId, sold } = await place()
  const again = (given: { attemptId: string; cartId: string | null }) => {
    const lines = sold.lines.map((line) => ({ ...line, id: newId("orderLine") }))
    const order = { ...sold, cartId: given.cartId, lines }
    const placing = { orderId: newId("order"), number: newId("order"), cover: null, sold: order }
    return inWork(async (work) => placeOrder(work, { ...placing, attemptId: given.attemptId }))
  }
  await expect(again({ attemptId, cartId: null })).rejects.toThrow("orders_one_per_attempt")
  await expect(again({ attemptId: newId("attempt"), cartId: sold.cartId })).rejects.toThrow(
    "orders_one_per_cart",
  )
})

test("numbers are handed out once, however many ask at the same time", async () => {
  const numbers = await Promise.all(Array.from({ length: 120 }, () => takeOrderNumber(database.out)))
  expect(new Set(numbers).size).toBe(120)
  expect(Math.min(...numbers.map(Number))).toBeGreaterThanOrEqual(10_001)
})

test("calls of one shop share the numbers it has taken, although each has a reader of its own", async () => {
  const counter = async () => {
    const { next } = await db.one(
      sql<{ next: bigint }>`select next from orders.counters where name = 'order'`,
    )
    return next
  }
  await takeOrderNumber(database.out)
  const before = await counter()
  for (let count = 0; count < 5; count++) await takeOrderNumber({ ...database.out, db: { ...db } })
  expect((await counter()) - before).toBeLessThanOrEqual(50n)
})

test("the order's link opens it, another link, another customer and nobody find nothing", async () => {
  const order = await place({ customerId: "cus_ada" })
  const { orderId } = order
  const see = (orderTokenHash: string | null, customerId: string | null) =>
    getOrder(db, { orderId, holder: { orderTokenHash, customerId } })
  const shown = await see(hashToken(order.orderToken), null)
  expect(shown.number).toBe(order.number)
  expect(await see(null, "cus_ada")).toEqual(shown)
  const other = await place()
  for (const [hash, customerId] of [
    [hashToken(other.orderToken), null],
    [null, "cus_eve"],
    [null, null],
  ] as const) {
    await expect(see(hash, customerId)).rejects.toMatchObject({ status: 404, code: "order.not_found" })
  }
})

test("a shopper sees what happened, but not who did it nor which refund failed", async () => {
  const order = await place({ customerId: "cus_ada" })
  await inWork((work) =>
    noteRefundFailed(work, {
      ...newsOf(order, {}),
      refundId: "ref_1",
      refundMinor: 100,
      reason: "bank away",
    }),
  )
  await cancel(order.orderId, "sold out")
  const { timeline } = await getOrder(db, {
    orderId: order.orderId,
    holder: { orderTokenHash: null, customerId: "cus_ada" },
  })
  expect(timeline.map(({ kind }) => kind)).toEqual(["placed", "canceled"])
  expect(JSON.stringify(timeline)).not.toMatch(/actor|intentId|refundId|bank away/)
  expect(await kinds(order.orderId)).toEqual(["placed", "refund_failed", "canceled"])
})

test("canceling ends an order once, frees its stock by its event, and says how much goes back", async () => {
  const { orderId, number, sold } = await place()
  await Promise.all([cancel(orderId, "changed my mind"), cancel(orderId)])
  expect(await orderForStaff(db, { orderId })).toMatchObject({ sale: "canceled", version: 2 })
  const told = await shop.events("order.canceled", orderId)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ number, refundMinor: sold.totalMinor })
})

test("what has left is not canceled, and nothing more leaves a canceled order", async () => {
  const ship = (orderId: string, quantity: number) =>
    inWork(async (work) => {
      const order = await lockOrder(work.tx, { orderId })
      const [line] = order.lines
      recordShipped(work, { order, lines: [{ orderLineId: line?.lineId ?? "", quantity }], details: {} })
    })
  const one = await place()
  await ship(one.orderId, 1)
  await expect(cancel(one.orderId)).rejects.toMatchObject({ code: "order.already_shipped", status: 409 })
  await expect(ship(one.orderId, 2)).rejects.toMatchObject({ code: "order.more_than_ordered" })
  const other = await place()
  await cancel(other.orderId)
  await expect(ship(other.orderId, 1)).rejects.toMatchObject({ code: "order.canceled" })
})

test("an order is completed when everything has left and is paid", async () => {
  const order = await place()
  const { orderId } = order
  const hand = (command: typeof recordShipped, quantity: number) =>
    inWork(async (work) => {
      const locked = await lockOrder(work.tx, { orderId })
      command(work, {
        order: locked,
        lines: [{ orderLineId: locked.lines[0]?.lineId ?? "", quantity }],
        details: {},
      })
    })
  await hand(recordShipped, 1)
  expect(await orderForStaff(db, { orderId })).toMatchObject({ goods: "partly_shipped", sale: "open" })
  await hand(recordShipped, 1)
  expect(await orderForStaff(db, { orderId })).toMatchObject({ goods: "shipped", sale: "completed" })
  await hand(recordDelivered, 2)
  expect(await orderForStaff(db, { orderId })).toMatchObject({ goods: "delivered", sale: "completed" })
  expect(await shop.events("order.completed", orderId)).toHaveLength(1)
})

test("money that arrives later makes an order paid once, however often and late it is told", async () => {
  const order = await place({}, { settles: "later", authorizedMinor: 0n, capturedMinor: 0n })
  const { orderId, sold } = order
  expect(await orderForStaff(db, { orderId })).toMatchObject({ money: "pending" })
  const captured = newsOf(order, { authorizedMinor: sold.totalMinor, capturedMinor: sold.totalMinor })
  for (let times = 0; times < 3; times++) await inWork((work) => notePaymentReceived(work, captured))
  await inWork((work) => notePaymentReceived(work, newsOf(order, { authorizedMinor: 1, capturedMinor: 1 })))
  expect(await orderForStaff(db, { orderId })).toMatchObject({
    money: "paid",
    paid: { minor: BigInt(sold.totalMinor) },
  })
  expect(await shop.events("order.paid", orderId)).toHaveLength(1)
  expect(await shop.events("order.payment_received", orderId)).toEqual([
    expect.objectContaining({ amountMinor: sold.totalMinor }),
  ])
})

test("something given back of a part payment leaves the rest missing, and the rest makes the order paid", async () => {
  const order = await place({}, { settles: "later", authorizedMinor: 0n, capturedMinor: 0n })
  const { orderId, sold } = order
  const money = async () => (await orderForStaff(db, { orderId })).money
  const some = { authorizedMinor: 1_000, capturedMinor: 1_000 }
  await inWork((work) => notePaymentReceived(work, newsOf(order, some)))
  const kindness = { refundId: "ref_kind", refundMinor: 200, why: "kindness", tender: null }
  const given = newsOf(order, { ...some, refundedMinor: 200 })
  await inWork((work) => noteRefunded(work, { ...given, ...kindness }))
  expect(await money()).toBe("partly_paid")
  expect(await shop.events("order.paid", orderId)).toEqual([])
  const all = { authorizedMinor: sold.totalMinor, capturedMinor: sold.totalMinor, refundedMinor: 200 }
  await inWork((work) => notePaymentReceived(work, newsOf(order, all)))
  expect(await money()).toBe("partly_refunded")
  expect(await shop.events("order.paid", orderId)).toHaveLength(1)
})

test("an order whose payment ends without money is voided", async () => {
  const order = await place({}, { settles: "later", authorizedMinor: 0n, capturedMinor: 0n })
  await inWork((work) => notePaymentEnded(work, newsOf(order, {})))
  expect(await orderForStaff(db, { orderId: order.orderId })).toMatchObject({ money: "voided", sale: "open" })
})

test("what the order's own transaction has told is not told again by the event", async () => {
  const order = await place()
  const before = await orderForStaff(db, { orderId: order.orderId })
  await inWork((work) => notePaymentReceived(work, newsOf(order, { capturedMinor: 1, withOrder: true })))
  expect(await orderForStaff(db, { orderId: order.orderId })).toEqual(before)
})

test("refunds add up on the order, and the same refund twice is one", async () => {
  const order = await place()
  const total = order.sold.totalMinor
  const refunded = (refundId: string, refundMinor: number, refundedMinor: number) =>
    inWork((work) =>
      noteRefunded(work, {
        ...newsOf(order, { authorizedMinor: total, capturedMinor: total, refundedMinor }),
        ...{ refundId, refundMinor, why: "broken", tender: null },
      }),
    )
  await refunded("ref_1", 500, 500)
  await refunded("ref_1", 500, 500)
  expect(await orderForStaff(db, { orderId: order.orderId })).toMatchObject({
    money: "partly_refunded",
    refunded: { minor: 500n },
  })
  await refunded("ref_2", total - 500, total)
  const holder = { orderTokenHash: hashToken(order.orderToken), customerId: null }
  const { timeline } = await getOrder(db, { orderId: order.orderId, holder })
  expect(timeline.at(-1)).toMatchObject({ kind: "refunded", details: { amountMinor: total - 500 } })
  expect(JSON.stringify(timeline), "what staff noted is for staff").not.toContain("broken")
  expect(await orderForStaff(db, { orderId: order.orderId })).toMatchObject({ money: "refunded" })
  expect(await shop.events("order.refunded", order.orderId)).toHaveLength(2)
})

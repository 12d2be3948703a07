// tidy: doors, because what somebody does to a cart while its payment waits at the bank only a test does.

import { afterAll, afterEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { addItem } from "../cart/index.ts"
import { orderForStaff } from "../orders/index.ts"
import { checkAttempt, sweepAttempts } from "./jobs.ts"
import { eur, type HeldCart, inMinutes, openShop } from "./shop.fixture.ts"

const shop = await openShop()
const { db, out, inWork, goods, fill, buy } = shop
afterAll(() => shop.close())
afterEach(() => shop.checkBooks())

let card = 0

/** One cup, 17.40, whose payment waits for its bank's page; then its cart grows to forty cups more. */
async function paidAndGrown() {
  const cart = await fill([{ variantId: goods.cup, quantity: 1 }])
  const first = await atBank(cart)
  const { cartId, holder } = cart
  await inWork((work) => addItem(work, { cartId, holder, variantId: goods.cup, quantity: 40 }))
  return { cart, first }
}

async function atBank(cart: HeldCart) {
  const reply = await buy(cart, { paymentToken: `action:${++card}` })
  if (reply.state !== "actionNeeded") throw new Error(`it is ${reply.state}`)
  const reference = reply.url.split("/").at(-1) ?? ""
  const approve = () => shop.payments.local.decide({ reference, approve: true })
  const check = () => checkAttempt(out, { attemptId: reply.attemptId, holder: cart.holder })
  return { ...reply, approve, check }
}

/** What the provider has taken and kept, in its own books. */
async function keptOf(attemptId: string): Promise<number> {
  const { journal } = await shop.payments.local.twin()
  const payments = [...journal.payments.values()].filter(({ order }) => order === attemptId)
  return payments.reduce((sum, one) => sum + one.capturedMinor - journal.refundedOf(one.key), 0)
}

const ordersOf = ({ cartId }: HeldCart) =>
  db.many(
    sql<{ orderId: string }>`select id as order_id from orders.orders where cart_id = ${cartId} limit 9`,
  )

test("who pays for one cup and then puts forty more into the cart gets the one that was paid", async () => {
  const { cart, first } = await paidAndGrown()
  await first.approve()
  const placed = await first.check()
  expect(placed).toMatchObject({ state: "placed", total: eur(1740n) })
  const [order, ...others] = await ordersOf(cart)
  expect(others).toEqual([])
  const { lines, total, paid } = await orderForStaff(db, { orderId: order?.orderId ?? "" })
  expect(lines.map(({ quantity }) => quantity)).toEqual([1])
  expect([total, paid, await keptOf(first.attemptId)]).toEqual([eur(1740n), eur(1740n), 1740])
})

test("the old payment, approved after a new and larger one was asked for, buys nothing and goes back", async () => {
  const { cart, first } = await paidAndGrown()
  const second = await atBank(cart)
  expect(second.total).toEqual(eur(41n * 1250n + 490n))
  await first.approve()
  expect((await first.check()).state).toBe("expired")
  expect((await second.check()).state).toBe("actionNeeded")
  await shop.settle()
  await sweepAttempts(shop.outAt(inMinutes(1)))
  await shop.settle()
  expect(await ordersOf(cart)).toEqual([])
  expect(await keptOf(first.attemptId)).toBe(0)
  await second.approve()
  expect(await second.check()).toMatchObject({ state: "placed", total: second.total })
  expect(await ordersOf(cart)).toHaveLength(1)
  expect(BigInt(await keptOf(second.attemptId))).toBe(second.total.minor)
})

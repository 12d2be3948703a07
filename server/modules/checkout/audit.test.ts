import { afterAll, beforeAll, expect, test } from "vitest"
import type { Work } from "../../kit/db.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { fulfillmentModule, markShipped, openParcel } from "../fulfillment/index.ts"
import { ordersModule } from "../orders/index.ts"
import { paymentsModule } from "../payments/index.ts"
import { checkoutModule, sweepAttempts } from "./index.ts"
import { inMinutes, openShop } from "./shop.fixture.ts"

const shop = await openShop()
const { goods, fill, buy, inWork } = shop
afterAll(() => shop.close())

const audits = [checkoutModule, paymentsModule, ordersModule, fulfillmentModule].flatMap(({ audit }) => audit)
let orderId = ""

beforeAll(async () => {
  const reply = await buy(await fill([{ variantId: goods.cup, quantity: 2 }]))
  if (reply.state !== "placed") throw new Error("an order is placed")
  orderId = reply.orderId
  const { parcelId } = await inWork((work) => openParcel(work, { orderId }))
  await inWork((work) => markShipped(work, { parcelId }))
  await buy(await fill([{ variantId: goods.cup, quantity: 1 }]), { paymentToken: "decline:audit" })
  await shop.checkBooks()
})

/** What the audit says when somebody has changed a row by hand; afterwards it is as it was. */
async function foundAfter(...spoils: Sql[]): Promise<string[]> {
  const found: string[] = []
  class Undone extends Error {}
  const spoil = async (work: Work) => {
    await work.tx.many(sql`select set_config('session_replication_role', 'replica', true)`)
    for (const statement of spoils) work.write(statement)
    for (const { name, sql: query } of audits) if ((await work.tx.many(query)).length > 0) found.push(name)
    throw new Undone()
  }
  await expect(inWork(spoil)).rejects.toThrow(Undone)
  return found
}

const longAgo = sql`now() - interval '2 hours'`

test.each<[string, string, Sql[]]>([
  [
    "money without an order",
    "no money stays longer than ten minutes without an order or a refund",
    [
      sql`update payments.intents set order_id = null, updated_at = ${longAgo} where state = 'captured'`,
      sql`delete from orders.covers`,
    ],
  ],
  [
    "an order without its attempt",
    "one attempt, one order: with the same number, total and cart",
    [
      sql`update checkout.attempts set state = 'expired', order_id = null, order_number = null
      where state = 'placed'`,
    ],
  ],
  [
    "an order for another total than its attempt",
    "one attempt, one order: with the same number, total and cart",
    [sql`update checkout.attempts set total_minor = total_minor + 1 where state = 'placed'`],
  ],
  [
    "an order that is told of more money than came",
    "an order is covered by its payments, to the minor unit, ten minutes after they moved",
    [
      sql`update orders.covers set captured_minor = captured_minor - 1`,
      sql`update payments.intents set updated_at = ${longAgo}`,
    ],
  ],
  [
    "an order without cover",
    "an order that costs something is covered, one that costs nothing is not",
    [sql`delete from orders.covers`],
  ],
  [
    "an attempt that hangs",
    "no attempt is still open an hour after its hold",
    [sql`update checkout.attempts set hold_until = ${longAgo} where state = 'declined'`],
  ],
  [
    "stock that is held for nobody",
    "no stock is held for an attempt that is over",
    [sql`update checkout.attempts set state = 'expired' where state = 'declined'`],
  ],
  [
    "a state without its history",
    "an attempt's state is the last one of its history",
    [sql`delete from checkout.attempt_history`],
  ],
  [
    "a capture that is missing",
    "a payment's captured amount is the sum of its captures",
    [sql`set local session_replication_role = replica`, sql`delete from payments.captures`],
  ],
  [
    "a refund that is not in the books",
    "a payment's refunded amount is the sum of its refunds that wait or are done",
    [sql`update payments.intents set refunded_minor = 1 where state = 'captured'`],
  ],
  [
    "a payment's state without its history",
    "a payment's state is the last one of its history",
    [sql`delete from payments.intent_history`],
  ],
  [
    "an order whose parcels say something else",
    "what an order says has left and arrived is what its parcels hold",
    [sql`update orders.lines set shipped_quantity = 1`],
  ],
  [
    "a parcel with more than was ordered",
    "no more of an order's line is in parcels than was ordered and not canceled",
    [sql`update fulfillment.parcel_lines set quantity = 3`],
  ],
  [
    "a canceled order that was never withdrawn",
    "a canceled order is withdrawn within five minutes, with its parcels and its files",
    [sql`update orders.orders set sale = 'canceled', canceled_at = ${longAgo}`],
  ],
  [
    "the money of a canceled order",
    "no money of a canceled order stays longer than ten minutes without a refund",
    [
      sql`update orders.orders set sale = 'canceled', canceled_at = ${longAgo}`,
      sql`update payments.intents set updated_at = ${longAgo}`,
    ],
  ],
  [
    "an order that does not add up",
    "an order adds up to the minor unit",
    [sql`update orders.lines set total_minor = total_minor - 1`],
  ],
])("the audit finds %s", async (_what, name, spoils) => {
  expect(await foundAfter(...spoils)).toContain(name)
})

test("and nothing in books that agree", async () => {
  expect(await foundAfter()).toEqual([])
  await sweepAttempts(shop.outAt(inMinutes(16)))
  await shop.checkBooks()
})

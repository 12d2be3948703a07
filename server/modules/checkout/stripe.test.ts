import { afterAll, describe, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { checkAttempt, getAttempt, settleAttempt, sweepAttempts } from "./index.ts"
import { type HeldCart, inMinutes } from "./shop.fixture.ts"
import { openStripeShop } from "./stripe.fixture.ts"

const { shop, states, fill, wish, atStripe, close } = await openStripeShop("checkout-stripe", {
  timeoutMs: 2_000,
})
const { db, out } = shop
afterAll(close)

const see = (attemptId: string, { holder }: HeldCart) => getAttempt(db, { attemptId, holder })
const sweepIn = (minutes: number) => sweepAttempts(shop.outAt(inMinutes(minutes)))

describe.each([
  ...["approve", "timeout", "half", "error_after", "busy", "processing"],
  ...["message_duplicate", "message_reordered", "message_dropped", "message_wrong_amount", "message_forged"],
])("the card %s", (card) => {
  test("ends with one order and one charge of its amount", async () => {
    const cart = await fill()
    const { attemptId } = await settleAttempt(out, await shop.open(cart, wish(card)))
    await new Promise((resolve) => setTimeout(resolve, 120))
    for (const minutes of [1, 2, 3]) await sweepIn(minutes)
    const reply = await see(attemptId, cart)
    expect(reply).toMatchObject({ state: "placed" })
    await shop.settle()
    const { total } = await db.one(sql<{ total: number }>`
      select total_minor::integer as total from orders.orders where attempt_id = ${attemptId}
    `)
    expect(await atStripe(attemptId)).toEqual({ charges: 1, kept: total })
  })
})

test.each(["decline", "decline_fraud", "error_before", "processing_decline"])(
  "the card %s ends without an order, without money, and another card buys the same cart",
  async (card) => {
    const cart = await fill()
    const { attemptId } = await settleAttempt(out, await shop.open(cart, wish(card)))
    await new Promise((resolve) => setTimeout(resolve, 100))
    for (const minutes of [1, 2, 3]) await sweepIn(minutes)
    expect((await see(attemptId, cart)).state).toMatch(/declined|expired/)
    expect(await atStripe(attemptId)).toEqual({ charges: 0, kept: 0 })
    expect(await settleAttempt(out, await shop.open(cart, wish("approve")))).toMatchObject({
      state: "placed",
    })
  },
)

test("who comes back from the bank's page has an order, whether the message or they came first", async () => {
  for (const card of ["action", "action"]) {
    const cart = await fill()
    const reply = await settleAttempt(out, await shop.open(cart, wish(card)))
    expect(reply).toMatchObject({ state: "actionNeeded" })
    const { attemptId } = reply
    const { url } = await db.one(sql<{ url: string }>`
      select action_url as url from payments.intents where attempt_id = ${attemptId}
    `)
    await fetch(url, { method: "POST", body: "decision=approve", redirect: "manual" })
    const seen = await Promise.all([1, 2, 3].map(() => checkAttempt(out, { attemptId, holder: cart.holder })))
    await shop.settle()
    expect(await see(attemptId, cart)).toMatchObject({ state: "placed" })
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(["placed"]))
    expect((await atStripe(attemptId)).charges).toBe(1)
  }
})

test("everything that was heard was taken, refused with a reason, or nobody's, and the books agree", async () => {
  expect(new Set(states)).toEqual(new Set(["taken", "known", "refused"]))
  await shop.checkBooks()
})

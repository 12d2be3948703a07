import { join } from "node:path"
import { afterAll, describe, expect, inject, test } from "vitest"
import { touch } from "../../kit/cache.ts"
import { openSeal } from "../../kit/seal.ts"
import { sql } from "../../kit/sql.ts"
import { hearProvider, openPaymentProviders, startStripeTwin, stripeKeysOf } from "../payments/index.ts"
import { checkAttempt, getAttempt, settleAttempt, sweepAttempts } from "./index.ts"
import { type HeldCart, inMinutes, openShop } from "./shop.fixture.ts"

// Loaded before anybody looks at the clock.
await import("stripe")
const shop = await openShop()
const { db, out, inWork, goods } = shop
const journalFile = join(inject("testDir"), "checkout-stripe.jsonl")
const states: string[] = []
const twin = await startStripeTwin({
  ...{ journalFile, processingMs: 60, lateMessageMs: 60 },
  async deliver({ body, headers }) {
    const message = { body, header: (name: string) => headers[name] }
    states.push((await hearProvider(out, { ...message, provider: "stripe_test" })).state)
  },
})
const seal = openSeal("a secret", "payment keys")
const stripe = openPaymentProviders({
  ...{ journalFile: `${journalFile}.local`, secret: "s", shopUrl: "https://shop.example" },
  deliver: async () => {},
  stripe: {
    ...{ apiUrl: twin.url, warn: () => {}, timeoutMs: 2_000 },
    keys: (code) => stripeKeysOf(db, seal, code),
  },
})
const others = out.providers.payment
out.providers.payment = (code) => (code.startsWith("stripe") ? stripe : { payment: others }).payment(code)
await inWork(async (work) => {
  work.write(sql`
    insert into payments.accounts
      (provider, account, name, publishable_key, secret_key, secret_key_ends, webhook_secrets,
       webhook_secrets_end, since, version, updated_at)
    values
      ('stripe_test', ${twin.account}, 'Twin', ${twin.publishableKey}, ${seal.close(twin.secretKey)}, '0000',
       ${[seal.close(twin.webhookSecret)]}, array['0000'], ${work.now}, 1, ${work.now})
  `)
  work.write(sql`update payments.methods set active = true where code = 'card_stripe'`)
  touch(work, "payments:accounts")
  touch(work, "payments:methods")
})
afterAll(async () => {
  await stripe.close()
  await twin.close()
  await shop.close()
})

let hand = 0
const fill = () => shop.fill([{ variantId: goods.cup, quantity: 1 }])
const wish = (card: string) => ({
  paymentMethod: "card_stripe",
  paymentToken: `ctoken_twin_${card}_${++hand}`,
})
const see = (attemptId: string, { holder }: HeldCart) => getAttempt(db, { attemptId, holder })
const sweepIn = (minutes: number) => sweepAttempts(shop.outAt(inMinutes(minutes)))
/** What Stripe has taken and kept for an attempt, by its own books. */
async function atStripe(attemptId: string): Promise<{ charges: number; kept: number }> {
  const intents = await db.many(sql<{ id: string }>`
    select id from payments.intents where attempt_id = ${attemptId} order by id limit 10
  `)
  const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0)
  return {
    charges: sum(intents.map(({ id }) => twin.journal.chargesOf(id).length)),
    kept: sum(intents.map(({ id }) => twin.journal.keptOf(id))),
  }
}

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

import { afterAll, expect, test } from "vitest"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { openIntent, recordOutcome } from "./commands/outcomes.ts"
import { prepareReplay, replayMessage } from "./commands/replay.ts"
import { dropOldDeclines, hearProvider } from "./jobs.ts"
import { eur, openStripe, until } from "./providers/stripe/stripe.fixture.ts"
import { lockIntent } from "./queries/intents.ts"

const shop = await openStripe()
const { stripe, twin, told } = shop
const database = await testDb({ payment: () => stripe })
const { db, out, inWork } = database
afterAll(async () => {
  await database.close()
  await shop.close()
})

/** A payment in our books and at Stripe, and the messages that came of it. */
async function pay(card: string, count = 1) {
  const payment = shop.asked()
  const { key: intentId, order: attemptId, amount } = payment
  const guard = { card: null, email: "a@b.example", address: null, ip: "" }
  await inWork(async (work) =>
    openIntent(work, { intentId, attemptId, amount, guard, provider: "stripe_test", method: "card_stripe" }),
  )
  const { length } = told
  const outcome = await shop.pay(card, payment)
  await inWork(async (work) => {
    const intent = await lockIntent(work.tx, { intentId })
    if (intent) recordOutcome(work, { intent, outcome })
  })
  const ofIt = () => told.slice(length).filter(({ body }) => /"type":"payment_intent.succeeded"/.test(body))
  await until(() => ofIt().length >= count)
  return { intentId, reference: "reference" in outcome ? String(outcome.reference) : "", messages: ofIt() }
}

const hear = (message: (typeof told)[number] | undefined) =>
  hearProvider(out, { ...(message ?? { body: "", header: () => undefined }), provider: "stripe_test" })
const kept = async (eventBody: string | undefined) => {
  const eventId = JSON.parse(eventBody ?? "{}").id
  return db.one(sql<{ id: string; state: string; reason: string | null; body: string | null }>`
    select id, state, reason, body from payments.inbox where event_id = ${eventId}
  `)
}
const isNews = async (intentId: string) => {
  const { found } = await db.one(sql<{ found: boolean }>`
    select exists (select from payments.news where intent_id = ${intentId}) as found
  `)
  return found
}

test("a message is taken once, however often it is sent, and kept as it came", async () => {
  const { intentId, messages } = await pay("message_duplicate", 3)
  const states = []
  for (const message of messages) states.push((await hear(message)).state)
  expect(states).toEqual(["taken", "known", "known"])
  expect(await isNews(intentId)).toBe(true)
  expect((await kept(messages[0]?.body)).body).toBe(messages[0]?.body)
})

test("one that names another amount, currency or account is refused with its reason; a forged one is nobody's", async () => {
  for (const [card, reason] of [
    ["message_wrong_amount", "another amount"],
    ["message_wrong_currency", "another currency"],
    ["message_wrong_account", "another account"],
  ] as const) {
    const { intentId, messages } = await pay(card)
    expect(await hear(messages[0])).toEqual({ state: "refused" })
    expect(await kept(messages[0]?.body)).toMatchObject({ state: "refused", reason })
    expect(await isNews(intentId)).toBe(false)
  }
  const { messages } = await pay("message_forged")
  await expect(hear(messages[0])).rejects.toMatchObject({ status: 401 })
})

test("a dispute is found by what Stripe calls the payment, a payout is about no payment, and the rest passes", async () => {
  const { intentId, reference } = await pay("approve")
  const { length } = told
  twin.control.openDispute({ paymentIntent: reference })
  twin.control.payOut({ currency: "eur" })
  await until(() => told.length >= length + 2)
  expect(await hear(told[length])).toEqual({ state: "taken" })
  expect(await isNews(intentId)).toBe(true)
  expect(await hear(told[length + 1])).toEqual({ state: "taken" })
  const stranger = await stripe.authorize({
    ...{ key: newId("intent"), order: newId("attempt"), amount: eur(900n), capture: true },
    ...{ token: "ctoken_twin_approve", returnUrl: "https://other.example" },
  })
  expect(stranger.kind).toBe("done")
  await until(() => told.length >= length + 4)
  const states = []
  for (const message of told.slice(length + 2)) states.push((await hear(message)).state)
  expect(new Set(states)).toEqual(new Set(["parked"]))
})

test("a message can be heard once more, as it came, and is judged by our books of now", async () => {
  const { intentId, messages } = await pay("approve")
  await inWork(async (work) =>
    work.write(sql`update payments.intents set amount_minor = 4300 where id = ${intentId}`),
  )
  expect(await hear(messages[0])).toEqual({ state: "refused" })
  await inWork(async (work) =>
    work.write(sql`update payments.intents set amount_minor = 4200 where id = ${intentId}`),
  )
  const { id: messageId } = await kept(messages[0]?.body)
  const again = async () => {
    const prepared = await prepareReplay(out, { messageId })
    return inWork((work) => replayMessage(work, prepared))
  }
  expect(await again()).toEqual({ state: "taken" })
  expect(await isNews(intentId)).toBe(true)
  await inWork(async (work) => work.write(sql`delete from payments.news where intent_id = ${intentId}`))
  // Its body goes after some weeks; what was understood of it stays.
  await database.inWorkAs({ now: new Date(Date.now() + 31 * 86_400_000) }, dropOldDeclines)
  expect((await kept(messages[0]?.body)).body).toBeNull()
  expect(await again()).toEqual({ state: "taken" })
  expect(await isNews(intentId)).toBe(true)
  await expect(prepareReplay(out, { messageId: newId("event") })).rejects.toMatchObject({ status: 404 })
})

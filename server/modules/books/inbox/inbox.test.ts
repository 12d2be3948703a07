// tidy: doors, because messages are brought about step by step, which nothing but a test does.

import { afterAll, afterEach, describe, expect, test } from "vitest"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { sweepAttempts } from "../../checkout/index.ts"
import { eur, inMinutes, openShop } from "../../checkout/shop.fixture.ts"
import { takeMessage } from "../../payments/commands/inbox.ts"
import { lookForOddities } from "../oddities/look.ts"
import { getMessage, listMessages } from "./queries.ts"
import { askToReplay, replayAsked } from "./replay.ts"
import { shownBody } from "./shown.ts"

const shop = await openShop()
const { db, out, inWork, goods, fill, buy } = shop
afterAll(() => shop.close())
afterEach(() => shop.checkBooks())

const holder = { staffId: "stf_bo", sessionId: "", permissions: ["payments.read"] }
const reader = (messageId: string) => ({ messageId, seesPeople: false })

async function placed() {
  const reply = await buy(await fill([{ variantId: goods.cup, quantity: 1 }]))
  if (reply.state !== "placed") await sweepAttempts(shop.outAt(inMinutes(1)))
  await shop.settle()
  return db.one(sql<{ number: string; attemptId: string; intentId: string }>`
    select sold.number, payment.attempt_id, payment.id as intent_id
    from payments.intents payment join orders.orders sold on sold.id = payment.order_id
    where payment.attempt_id = ${reply.attemptId}
  `)
}

type Told = { key: string; order: string; minor?: bigint }

/** A signed message that says something of a payment. */
async function told({ key, order, minor = 1740n }: Told): Promise<string> {
  const eventId = newId("event")
  await inWork((work) =>
    takeMessage(work, {
      ...{ provider: "local", account: "local_account", body: JSON.stringify({ id: eventId, key }) },
      message: {
        ...{ eventId, kind: "payment.captured", key, account: "local_account", order },
        ...{ amount: eur(minor), at: new Date() },
      },
    }),
  )
  const { messages } = await listMessages(db, { q: eventId, limit: 5 })
  expect(messages).toHaveLength(1)
  return messages[0]?.messageId ?? ""
}

const replay = async (messageId: string) =>
  replayAsked(out, await inWork((work) => askToReplay(work, { messageId, holder })))

/** Whether the provider is to be asked about a payment. */
const isNews = async (intentId: string) =>
  (await db.many(sql`select intent_id from payments.news where intent_id = ${intentId} limit 2`)).length === 1

describe("messages of providers", () => {
  test("are found by what came of them, by payment and by order, the newest first", async () => {
    const { intentId, attemptId, number } = await placed()
    const taken = await told({ key: intentId, order: attemptId })
    const refused = await told({ key: intentId, order: attemptId, minor: 99n })
    const parked = await told({ key: newId("intent"), order: newId("attempt") })
    const ids = async (asked: Omit<Parameters<typeof listMessages>[1], "limit">) =>
      (await listMessages(db, { ...asked, limit: 100 })).messages.map(({ messageId }) => messageId)
    expect((await ids({ state: "refused" }))[0]).toBe(refused)
    expect((await ids({ state: "parked" }))[0]).toBe(parked)
    expect((await ids({ q: number })).slice(0, 2)).toEqual([refused, taken])
    expect(await ids({ q: number, provider: "stripe" })).toEqual([])
    expect((await ids({ q: intentId, state: "taken" }))[0]).toBe(taken)
    expect(await ids({ q: "nothing of ours" })).toEqual([])
    const first = await listMessages(db, { limit: 1 })
    expect(first.messages[0]?.messageId).toBe(parked)
    const second = await listMessages(db, { limit: 1, after: first.next ?? "" })
    expect(second.messages[0]?.messageId).toBe(refused)
    const { message, payment, told: said } = await getMessage(db, reader(refused))
    expect([message.orderNumber, message.reason]).toEqual([number, "another amount"])
    expect([payment?.captured.minor, said.amount?.minor]).toEqual([1740n, 99n])
  })

  test("one that was refused is taken once our books agree, and what was odd about it is closed", async () => {
    const { intentId, attemptId } = await placed()
    const messageId = await told({ key: intentId, order: attemptId, minor: 99n })
    await lookForOddities(out)
    expect((await getMessage(db, reader(messageId))).oddity).toMatchObject({ state: "open" })
    expect((await replay(messageId)).heard).toBe("refused")
    await shop.settle()
    expect(await isNews(intentId)).toBe(false)
    // It was our own reading that was wrong: the body says nothing of an amount.
    await inWork(async (work) =>
      work.write(sql`
        update payments.inbox set body = null, message = message - 'amount' || '{"amount": null}'::jsonb
        where id = ${messageId}
      `),
    )
    // Two who press at once: it is heard twice, and the payment is as it was.
    const [one, other] = await Promise.all([replay(messageId), replay(messageId)])
    expect([one.heard, other.heard]).toEqual(["taken", "taken"])
    expect(other.message.reason).toBeNull()
    expect(await isNews(intentId)).toBe(true)
    await shop.settle()
    expect(await isNews(intentId)).toBe(false)
    expect((await getMessage(db, reader(messageId))).payment?.captured).toEqual(eur(1740n))
    await lookForOddities(out)
    expect((await getMessage(db, reader(messageId))).oddity).toMatchObject({ state: "resolved" })
  })

  test("one of a payment nobody knows waits for a day, and is refused when it is heard after that", async () => {
    const messageId = await told({ key: newId("intent"), order: newId("attempt") })
    expect((await replay(messageId)).heard).toBe("parked")
    await inWork(async (work) =>
      work.write(sql`
        update payments.inbox set received_at = received_at - interval '25 hours' where id = ${messageId}
      `),
    )
    expect((await replay(messageId)).heard).toBe("refused")
    await expect(replay(newId("event"))).rejects.toMatchObject({ status: 404 })
  })
})

describe("a message that is shown", () => {
  const body = JSON.stringify({
    id: "evt_1",
    data: {
      object: {
        client_secret: "pi_1_secret_2",
        note: "key sk_live_abc123 and pi_9_secret_8",
        amount: 1740,
        charges: [{ billing_details: { name: "Ada", email: null }, email: "ada@example.com", phone: null }],
      },
    },
  })

  test("has no secret in it, and names people only to whoever sees customers", () => {
    const all = shownBody(body, { seesPeople: true })
    expect(all).not.toMatch(/secret_2|sk_live|secret_8/)
    expect(all).toContain('"client_secret": "•••"')
    expect(all).toContain("ada@example.com")
    const some = shownBody(body, { seesPeople: false })
    expect(some).not.toMatch(/Ada|ada@/)
    expect(JSON.parse(some).data.object).toMatchObject({ amount: 1740, charges: [{ phone: null }] })
  })

  test("is shown as it is where it is no JSON", () => {
    expect(shownBody("ok whsec_123", { seesPeople: true })).toBe("ok •••")
  })
})

import { createHmac, randomBytes } from "node:crypto"
import { join } from "node:path"
import { afterAll, expect, inject, test } from "vitest"
import { newId } from "../../../../kit/ids.ts"
import { money } from "../../../../kit/money.ts"
import type { RawWebhook } from "../../provider.ts"
import { type LocalOptions, localProvider, signatureHeader, signMessage } from "./index.ts"
import { Journal } from "./journal.ts"
import { cards, readCard } from "./scenarios.ts"

const journalFile = () => join(inject("testDir"), `journal-${randomBytes(6).toString("hex")}`)
const heard: RawWebhook[] = []
const open = (given: Partial<LocalOptions> = {}) =>
  localProvider({
    journalFile: journalFile(),
    secret: "a secret",
    shopUrl: "https://shop.example",
    deliver: async ({ body, headers }) => void heard.push({ body, header: (name) => headers[name] }),
    timeoutMs: 300,
    delayMs: 50,
    processingMs: 60,
    lateMessageMs: 60,
    ...given,
  })
const local = open()
afterAll(() => local.close())

const amount = money(4200n, "EUR")
function pay(token: string, key = newId("intent"), provider = local) {
  return provider.authorize({
    key,
    amount,
    order: "att_1",
    token,
    returnUrl: "https://shop.example/back",
    capture: true,
  })
}
const asking = (key: string) => ({ key, amount, order: "att_1" })
const asked = (key: string) => heard.filter(({ body }) => JSON.parse(body).key === key)
const until = async (isTrue: () => boolean) => {
  for (let tries = 0; tries < 100 && !isTrue(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

test("a card that is no test card cannot be read, and nothing is asked", async () => {
  expect(await local.begin({ ...asking(newId("intent")), token: "4111111111111111" })).toMatchObject({
    kind: "declined",
    reason: "card_unreadable",
  })
  expect(await local.begin({ ...asking(newId("intent")), token: null })).toMatchObject({ kind: "declined" })
})

test("the same card has the same fingerprint however it is written, another owner another one", () => {
  expect(readCard("4242 4242 4242 4242")?.fingerprint).toBe(readCard("4242424242424242")?.fingerprint)
  expect(readCard("approve")?.fingerprint).toBe(readCard("4242-4242-4242-4242")?.fingerprint)
  expect(readCard("approve:7")?.fingerprint).not.toBe(readCard("approve")?.fingerprint)
  expect(new Set(cards.map(({ number }) => number)).size).toBe(cards.length)
})

test("each kind of decline says its reason", async () => {
  const reasons = {
    decline: "card_declined",
    decline_funds: "insufficient_funds",
    decline_expired: "card_expired",
  }
  for (const [token, reason] of Object.entries(reasons)) {
    expect(await pay(token)).toMatchObject({ kind: "declined", reason })
  }
})

test.each(["timeout", "reset", "half"])(
  "a provider that takes the money and answers by %s is not known to have it, until it is looked up",
  async (token) => {
    const key = newId("intent")
    expect((await pay(token, key)).kind).toBe("unknown")
    expect(await local.lookUp(asking(key))).toMatchObject({ kind: "done", captured: amount })
    expect(await pay(token, key)).toMatchObject({ kind: "done", captured: amount })
  },
)

test("a provider that fails has done nothing, and works when it is asked again", async () => {
  const key = newId("intent")
  expect((await pay("error", key)).kind).toBe("unknown")
  expect(await local.lookUp(asking(key))).toMatchObject({ kind: "declined", reason: "never_asked" })
  expect(await pay("error", key)).toMatchObject({ kind: "done" })
})

test("a provider that cannot be reached throws nothing: the outcome is unknown", async () => {
  const gone = open()
  await gone.twin()
  await gone.close()
  expect((await pay("approve", newId("intent"), gone)).kind).toBe("unknown")
  expect((await gone.refund({ key: newId("refund"), payment: asking(newId("intent")), amount })).kind).toBe(
    "unknown",
  )
})

test("the shopper approves or refuses on the bank's page, and the shop is told", async () => {
  const key = newId("intent")
  const outcome = await pay("action", key)
  if (outcome.kind !== "actionNeeded") throw new Error("the bank asks")
  expect(outcome.url).toBe(`https://shop.example/local-provider/${outcome.reference}`)
  expect(await local.decide({ reference: outcome.reference, approve: true })).toBe(
    "https://shop.example/back",
  )
  expect(await local.lookUp(asking(key))).toMatchObject({ kind: "done" })
  await until(() => asked(key).length > 0)
  const [message] = asked(key)
  expect(message && (await local.readWebhook(message, new Date()))).toMatchObject({
    key,
    order: "att_1",
    amount,
  })

  const refusedKey = newId("intent")
  const second = await pay("action", refusedKey)
  if (second.kind !== "actionNeeded") throw new Error("the bank asks")
  await local.decide({ reference: second.reference, approve: false })
  expect(await local.lookUp(asking(refusedKey))).toMatchObject({
    kind: "declined",
    reason: "action_refused",
  })
  expect(await local.decide({ reference: "lp_unknown", approve: true })).toBeUndefined()
})

test("what is processing ends by itself, one way or the other", async () => {
  const [good, bad] = [newId("intent"), newId("intent")]
  expect((await pay("pending", good)).kind).toBe("pending")
  expect((await pay("pending_decline", bad)).kind).toBe("pending")
  await until(() => asked(good).length > 0 && asked(bad).length > 0)
  expect(await local.lookUp(asking(good))).toMatchObject({ kind: "done" })
  expect(await local.lookUp(asking(bad))).toMatchObject({ kind: "declined" })
})

test("the twin tells three times, late, or a wrong amount, if the card says so", async () => {
  const keys = { twice: newId("intent"), late: newId("intent"), wrong: newId("intent") }
  await pay("duplicate_message", keys.twice)
  await pay("late_message", keys.late)
  await pay("wrong_amount_message", keys.wrong)
  expect(asked(keys.late)).toHaveLength(0)
  await until(
    () => asked(keys.twice).length === 3 && asked(keys.late).length === 1 && asked(keys.wrong).length === 1,
  )
  expect(new Set(asked(keys.twice).map(({ body }) => JSON.parse(body).id)).size).toBe(1)
  expect(JSON.parse(asked(keys.wrong)[0]?.body ?? "{}").amountMinor).toBe(100)
})

test("the twin's books outlive it: a new one knows what the old one took", async () => {
  const file = journalFile()
  const before = open({ journalFile: file })
  const key = newId("intent")
  await pay("approve", key, before)
  await before.close()
  const after = open({ journalFile: file })
  expect(await after.lookUp(asking(key))).toMatchObject({ kind: "done", captured: amount })
  await after.close()
  const journal = new Journal(file)
  journal.readNews()
  expect([...journal.payments.keys()]).toEqual([key])
  journal.close()
})

test("only a fresh message under the right secret is read", async () => {
  const secret = createHmac("sha256", "a secret").update("local provider: messages").digest("hex")
  const now = new Date("2026-05-01T12:00:00Z")
  const words = {
    id: "evt_1",
    kind: "payment.captured",
    key: "int_1",
    account: "local_account",
    order: "att_1",
  }
  const body = JSON.stringify({ ...words, amountMinor: 100, currency: "EUR" })
  const message = (given: { secret?: string; at?: Date; body?: string }) => ({
    body: given.body ?? body,
    header: (name: string) =>
      name === signatureHeader
        ? signMessage({ secret: given.secret ?? secret, body, at: given.at ?? now })
        : undefined,
  })
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  expect(await local.readWebhook(message({}), now)).toMatchObject({
    eventId: "evt_1",
    amount: money(100n, "EUR"),
  })
  expect(await local.readWebhook(message({ at: minutesAgo(4) }), now)).toBeDefined()
  expect(await local.readWebhook(message({ at: minutesAgo(6) }), now)).toBeUndefined()
  expect(await local.readWebhook(message({ at: minutesAgo(-6) }), now)).toBeUndefined()
  expect(await local.readWebhook(message({ secret: "another" }), now)).toBeUndefined()
  expect(await local.readWebhook(message({ body: body.replace("100", "1") }), now)).toBeUndefined()
  expect(await local.readWebhook({ ...message({}), body: "{" }, now)).toBeUndefined()
})

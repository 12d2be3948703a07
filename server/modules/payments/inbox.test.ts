import { afterAll, expect, test } from "vitest"
import { newId } from "../../kit/ids.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { takeMessage, takeMessages } from "./commands/inbox.ts"
import { newsHeard, takeNews, tellNews } from "./commands/news.ts"
import { openIntent } from "./commands/outcomes.ts"
import { hearProvider, lookAtParked } from "./jobs.ts"
import { eur, openMoney } from "./money.fixture.ts"
import type { ProviderMessage } from "./provider.ts"

const shop = await openMoney()
const { database, providers } = shop
afterAll(async () => {
  expect(await shop.broken()).toEqual([])
  await shop.close()
})

function message(
  given: Partial<ProviderMessage> & { key: string; order: string },
): ProviderMessage & { key: string; order: string } {
  return {
    eventId: newId("event"),
    kind: "payment.captured",
    account: "local_account",
    amount: eur(5000n),
    at: new Date(),
    ...given,
  }
}

const take = (one: ProviderMessage) =>
  database.inWork((work) =>
    takeMessage(work, { provider: "local", account: "local_account", message: one, body: "{}" }),
  )
const newsOf = (intentId: string | null) =>
  database.db.many(sql<{ intentId: string }>`
    select intent_id from payments.news where intent_id = ${intentId} limit 10
  `)

test("a message about our payment is taken, says where to look, and moves no money", async () => {
  const { intentId, attemptId } = await shop.intent()
  expect(await take(message({ key: intentId, order: attemptId }))).toEqual({ state: "taken" })
  expect(await newsOf(intentId)).toEqual([{ intentId }])
  expect(await shop.find(intentId)).toMatchObject({ state: "opened", capturedMinor: 0n })
})

test("the same message three times, also at once, is one message", async () => {
  const { intentId, attemptId } = await shop.intent()
  const one = message({ key: intentId, order: attemptId })
  const states = await Promise.all([take(one), take(one), take(one)])
  expect(states.map(({ state }) => state).sort()).toEqual(["known", "known", "taken"])
  expect(await newsOf(intentId)).toHaveLength(1)
})

test("messages that come at the same time are kept together, each with its own answer", async () => {
  const payments = await Promise.all([shop.intent(), shop.intent(), shop.intent()])
  const told = payments.map(({ intentId, attemptId }) => message({ key: intentId, order: attemptId }))
  const [first, second, third] = told as [ProviderMessage, ProviderMessage, ProviderMessage]
  const wrong = { ...second, amount: eur(1n) }
  const stranger = message({ key: newId("intent"), order: newId("attempt") })
  const give = [first, wrong, first, stranger, third].map((one) => ({
    ...{ provider: "local", account: "local_account", message: one, body: "{}" },
  }))
  const states = await database.inWork((work) => takeMessages(work, give))
  expect(states.map(({ state }) => state)).toEqual(["taken", "refused", "known", "parked", "taken"])
  expect(await newsOf(first.key)).toHaveLength(1)
  expect(await newsOf(second.key)).toEqual([])
})

test("however much is told of a payment, it is looked up once, and again when more is told meanwhile", async () => {
  const { intentId, attemptId } = await shop.intent()
  const tell = () => take(message({ key: intentId, order: attemptId }))
  await tell()
  await tell()
  const later = new Date(Date.now() + 1_000)
  const takeAll = (now: Date) => database.inWorkAs({ now }, (work) => takeNews(work, { limit: 100 }))
  const taken = (await takeAll(later)).filter((one) => one.intentId === intentId)
  expect(taken).toHaveLength(1)
  // Whoever looks it up now has it for a minute.
  expect((await takeAll(later)).some((one) => one.intentId === intentId)).toBe(false)
  await database.inWorkAs({ now: new Date(later.getTime() + 1_000) }, async (work) => {
    tellNews(work, [{ intentId }])
  })
  await database.inWork(async (work) => newsHeard(work, taken))
  const again = (await takeAll(new Date(later.getTime() + 2_000))).filter((one) => one.intentId === intentId)
  expect(again).toHaveLength(1)
  await database.inWork(async (work) => newsHeard(work, again))
  expect(await newsOf(intentId)).toEqual([])
})

test("a signed message that does not fit our books is kept as refused, and nobody looks", async () => {
  const { intentId, attemptId } = await shop.intent()
  const wrong: Partial<Pick<ProviderMessage, "amount" | "account"> & { order: string }>[] = [
    { amount: eur(1n) },
    { amount: money(5000n, "USD") },
    { account: "another" },
    { order: newId("attempt") },
  ]
  for (const change of wrong) {
    expect(await take(message({ key: intentId, order: attemptId, ...change }))).toEqual({ state: "refused" })
  }
  expect(await newsOf(intentId)).toEqual([])
  const kept = await database.db.many(sql<{ reason: string }>`
    select reason from payments.inbox where intent_id = ${intentId} order by id
  `)
  expect(kept.map(({ reason }) => reason)).toEqual([
    "another amount",
    "another currency",
    "another account",
    "another order",
  ])
})

test("a message that is quicker than our commit is parked, and taken once we know the payment", async () => {
  const intentId = newId("intent")
  const attemptId = newId("attempt")
  expect(await take(message({ key: intentId, order: attemptId }))).toEqual({ state: "parked" })
  await lookAtParked(database.out)
  expect(await newsOf(intentId)).toEqual([])
  await openLater({ intentId, attemptId, amount: eur(5000n) })
  await lookAtParked(database.out)
  await lookAtParked(database.out)
  expect(await newsOf(intentId)).toEqual([{ intentId }])
})

test("a message about a payment that never comes is refused after a day", async () => {
  const key = newId("intent")
  await take(message({ key, order: newId("attempt") }))
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
  const stateAt = async (now: Date) => {
    const out = {
      ...database.out,
      now: () => now,
      inWork: <Result>(command: Parameters<typeof database.inWork<Result>>[0]) =>
        database.inWorkAs({ now }, command),
    }
    await lookAtParked(out)
    const row = await database.db.one(sql<{ state: string }>`
      select state from payments.inbox where message ->> 'key' = ${key}
    `)
    return row.state
  }
  expect(await stateAt(inHours(23))).toBe("parked")
  expect(await stateAt(inHours(25))).toBe("refused")
})

test("whoever cannot sign as the provider is turned away, and an unknown provider is not found", async () => {
  const body = JSON.stringify({ id: "evt_forged" })
  const forged = {
    provider: "local",
    body,
    header: () => `t=${Math.floor(Date.now() / 1000)},v1=${"ab".repeat(32)}`,
  }
  await expect(hearProvider(database.out, forged)).rejects.toMatchObject({ status: 401 })
  await expect(hearProvider(database.out, { ...forged, provider: "paypal" })).rejects.toMatchObject({
    status: 404,
  })
  await expect(hearProvider(database.out, { ...forged, provider: "cash" })).rejects.toMatchObject({
    status: 401,
  })
  expect(await database.db.many(sql`select 1 from payments.inbox where event_id = 'evt_forged'`)).toEqual([])
})

test("what the provider really signs is taken", async () => {
  const { intentId, attemptId } = await shop.intent()
  const payment = { key: intentId, amount: eur(5000n), order: attemptId, returnUrl: "/", capture: true }
  await providers.local.authorize({ ...payment, token: "duplicate_message" })
  for (let tries = 0; tries < 1_000 && shop.messages.length < 3; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const states: string[] = []
  for (const one of shop.messages) {
    states.push((await hearProvider(database.out, { ...one, provider: "local" })).state)
  }
  expect(states).toEqual(["taken", "known", "known"])
})

async function openLater(given: { intentId: string; attemptId: string; amount: Money }): Promise<void> {
  await database.inWork(async (work) =>
    openIntent(work, {
      ...given,
      provider: "local",
      method: "card",
      guard: { card: null, email: "a@b.example", address: null, ip: "" },
    }),
  )
}

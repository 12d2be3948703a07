import { afterAll, expect, test } from "vitest"
import { newId } from "../../kit/ids.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { takeMessage } from "./commands/inbox.ts"
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
const heardOf = async (intentId: string | null) =>
  (await shop.events("payment.message_received")).filter((event) => event.intentId === intentId)

test("a message about our payment is taken, says where to look, and moves no money", async () => {
  const { intentId, attemptId } = await shop.intent()
  expect(await take(message({ key: intentId, order: attemptId }))).toEqual({ state: "taken" })
  expect(await heardOf(intentId)).toEqual([{ intentId, attemptId }])
  expect(await shop.find(intentId)).toMatchObject({ state: "opened", capturedMinor: 0n })
})

test("the same message three times, also at once, is one message", async () => {
  const { intentId, attemptId } = await shop.intent()
  const one = message({ key: intentId, order: attemptId })
  const states = await Promise.all([take(one), take(one), take(one)])
  expect(states.map(({ state }) => state).sort()).toEqual(["known", "known", "taken"])
  expect(await heardOf(intentId)).toHaveLength(1)
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
  expect(await heardOf(intentId)).toEqual([])
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
  expect(await heardOf(intentId)).toEqual([])
  await openLater({ intentId, attemptId, amount: eur(5000n) })
  await lookAtParked(database.out)
  await lookAtParked(database.out)
  expect(await heardOf(intentId)).toEqual([{ intentId, attemptId }])
})

test("a message about a payment that never comes is refused after a day", async () => {
  const key = newId("intent")
  await take(message({ key, order: newId("attempt") }))
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
  const stateAt = async (now: Date) => {
    const out = {
      ...database.out,
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
  for (let tries = 0; tries < 100 && shop.messages.length < 3; tries++) {
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

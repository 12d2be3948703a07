import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { inject } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import { newId } from "../../kit/ids.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { type TestDatabase, testDb } from "../../kit/testing.ts"
import { paymentAudit } from "./audit.ts"
import { openIntent, recordOutcome } from "./commands/outcomes.ts"
import type { Outcome, RawWebhook } from "./provider.ts"
import { openPaymentProviders } from "./providers/index.ts"
import { type Intent, lockIntent } from "./queries/intents.ts"

export const eur = (minor: bigint): Money => money(minor, "EUR")
export const taken = (amount: Money): Outcome => ({
  kind: "done",
  reference: newId("request"),
  authorized: amount,
  captured: amount,
})

/** A private database, the real providers, and the steps that the tests of payments are made of. */
export async function openMoney() {
  const messages: RawWebhook[] = []
  const providers = openPaymentProviders({
    journalFile: join(inject("testDir"), `journal-${randomBytes(6).toString("hex")}`),
    secret: "money",
    shopUrl: "https://shop.example",
    deliver: async ({ body, headers }) => void messages.push({ body, header: (name) => headers[name] }),
    timeoutMs: 300,
  })
  const database = await testDb({ payment: providers.payment })
  const steps = stepsOf(database)

  /** A payment of an order, taken by the local provider as well as in our books. */
  async function paid(amount = eur(5000n), provider = "local") {
    const { intentId, attemptId } = await steps.intent({ amount, provider })
    const orderId = newId("order")
    const payment = {
      key: intentId,
      amount,
      order: attemptId,
      token: "approve",
      returnUrl: "/",
      capture: true,
    }
    await providers.payment(provider).authorize(payment)
    await steps.hear(intentId, taken(amount), orderId)
    return { intentId, attemptId, orderId }
  }

  async function close() {
    await providers.close()
    await database.close()
  }

  return { database, providers, messages, ...steps, paid, close }
}

type NewIntent = Partial<{ provider: string; amount: Money; email: string }>
type Told = Omit<Parameters<typeof recordOutcome>[1], "intent">

function stepsOf({ db, inWork }: TestDatabase) {
  async function intent(given: NewIntent = {}): Promise<Intent> {
    const { provider = "local", amount = eur(5000n), email = "ada@example.com" } = given
    const intentId = newId("intent")
    await inWork(async (work) =>
      openIntent(work, {
        ...{ intentId, provider, amount },
        attemptId: newId("attempt"),
        method: provider === "local" ? "card" : provider,
        guard: { card: null, email, address: null, ip: "192.0.2.1" },
      }),
    )
    return find(intentId)
  }

  async function find(intentId: string): Promise<Intent> {
    const found = await inWork((work) => lockIntent(work.tx, { intentId }))
    if (!found) throw new Error("there is no such intent")
    return found
  }

  function record(intentId: string, told: Told): Promise<Intent> {
    return inWork(async (work) => {
      const known = await lockIntent(work.tx, { intentId })
      if (!known) throw new Error("there is no such intent")
      return recordOutcome(work, { ...told, intent: known })
    })
  }

  const hear = (intentId: string, outcome: Outcome, orderId?: string) =>
    record(intentId, { outcome, ...(orderId !== undefined && { orderId }) })
  const decline = (intentId: string, fingerprint: string) =>
    record(intentId, { outcome: { kind: "declined", reason: "card_declined" }, fingerprint })

  async function events(name: string) {
    const rows = await db.many(sql<{ payload: Record<string, unknown> }>`
      select payload from kit.events where name = ${name} order by id limit 1000
    `)
    return rows.map(({ payload }) => payload)
  }

  /** The books that do not agree. */
  async function broken() {
    const lines = await runAudit(paymentAudit, (statement) => db.many(statement))
    return lines.filter(({ rows }) => rows > 0)
  }

  return { intent, find, hear, decline, events, broken }
}

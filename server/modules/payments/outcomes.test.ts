import { afterAll, expect, test } from "vitest"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { receivePayment } from "./commands/receipts.ts"
import { dropOldDeclines } from "./jobs.ts"
import { eur, openMoney, taken } from "./money.fixture.ts"
import { checkCardGuard } from "./queries/guard.ts"
import { listDeclined } from "./queries/intents.ts"

const shop = await openMoney()
const { database } = shop
afterAll(async () => {
  expect(await shop.broken()).toEqual([])
  await shop.close()
})

test("the same answer twice is one capture, one event and one move in the history", async () => {
  const { intentId } = await shop.intent()
  const orderId = newId("order")
  const first = await shop.hear(intentId, taken(eur(5000n)), orderId)
  await shop.hear(intentId, taken(eur(5000n)))
  expect(first).toMatchObject({ state: "captured", capturedMinor: 5000n, orderId })
  const told = (await shop.events("payment.captured")).filter((event) => event.intentId === intentId)
  expect(told).toEqual([expect.objectContaining({ capturedMinor: 5000, orderId, withOrder: true })])
  const moves = await database.db.many(
    sql`select 1 from payments.intent_history where intent_id = ${intentId}`,
  )
  expect(moves).toHaveLength(1)
})

test("a late word about an earlier state changes nothing", async () => {
  const { intentId } = await shop.intent()
  await shop.hear(intentId, taken(eur(5000n)))
  for (const outcome of [{ kind: "pending" } as const, { kind: "unknown", why: "silence" } as const]) {
    expect((await shop.hear(intentId, outcome)).state).toBe("captured")
  }
})

test("an amount that we did not ask for is never written down", async () => {
  const { intentId } = await shop.intent()
  await expect(shop.hear(intentId, taken(eur(4999n)))).rejects.toThrow("the amount that we asked for")
  expect((await shop.find(intentId)).state).toBe("opened")
})

test("the database itself keeps captures within authorizations and refunds within captures", async () => {
  const { intentId } = await shop.paid()
  const spoil = (column: "captured" | "refunded") =>
    database.inWork(async (work) =>
      column === "captured"
        ? work.write(
            sql`update payments.intents set authorized_minor = captured_minor - 1 where id = ${intentId}`,
          )
        : work.write(
            sql`update payments.intents set refunded_minor = captured_minor + 1 where id = ${intentId}`,
          ),
    )
  await expect(spoil("captured")).rejects.toThrow("intents_captured_within_authorized")
  await expect(spoil("refunded")).rejects.toThrow("intents_refunded_within_captured")
})

test("money of a transfer counts when staff has seen it, and marking it twice is harmless", async () => {
  const { intentId } = await shop.intent({ provider: "transfer" })
  const orderId = newId("order")
  await shop.hear(intentId, { kind: "pending" }, orderId)
  const once = await database.inWork((work) => receivePayment(work, { orderId }))
  const twice = await database.inWork((work) => receivePayment(work, { orderId }))
  expect(once.payments).toMatchObject([{ state: "captured", captured: eur(5000n), refundable: eur(5000n) }])
  expect(twice).toEqual(once)
})

test("money is not received for an order that awaits none, nor for none at all", async () => {
  const { intentId } = await shop.intent({ provider: "transfer" })
  const orderId = newId("order")
  await shop.hear(intentId, { kind: "pending" }, orderId)
  await shop.hear(intentId, { kind: "declined", reason: "canceled" })
  const receive = (id: string) => database.inWork((work) => receivePayment(work, { orderId: id }))
  await expect(receive(orderId)).rejects.toMatchObject({ code: "payments.nothing_awaited", status: 409 })
  await expect(receive(newId("order"))).rejects.toMatchObject({ status: 404 })
})

test("declines are counted for card, mailbox and client, and stop the hand that tries them", async () => {
  const guard = { card: "a fingerprint", email: "eve@example.com", address: null, ip: "192.0.2.1" }
  const verdict = (now = new Date()) => checkCardGuard(database.db, { ...guard, now })
  expect(await verdict()).toEqual({ kind: "go" })
  for (let count = 0; count < 4; count++) {
    const { intentId } = await shop.intent({ email: guard.email })
    await shop.decline(intentId, guard.card)
  }
  expect((await verdict()).kind).toBe("stop")
  const now = new Date()
  expect((await checkCardGuard(database.db, { ...guard, card: null, now })).kind).toBe("slow")
  const elsewhere = { ...guard, card: null, ip: "198.51.100.7", now }
  expect(await checkCardGuard(database.db, elsewhere)).toEqual({ kind: "go" })
  expect(await verdict(new Date(Date.now() + 61 * 60_000))).toEqual({ kind: "go" })
  const { declined, next } = await listDeclined(database.db, { limit: 2 })
  expect(declined).toMatchObject([{ reason: "card_declined" }, { reason: "card_declined" }])
  const rest = await listDeclined(database.db, { limit: 100, after: next ?? "" })
  expect(rest.declined).toHaveLength(2)

  await database.inWorkAs({ now: new Date(Date.now() + 61 * 60_000) }, dropOldDeclines)
  expect(await database.db.many(sql`select 1 from payments.declines`)).toEqual([])
})

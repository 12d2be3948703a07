import { createHmac } from "node:crypto"
import { expect } from "vitest"
import { newId } from "../../../server/kit/ids.ts"
import { money } from "../../../server/kit/money.ts"
import { sql } from "../../../server/kit/sql.ts"
import { lookForOddities, reconcile } from "../../../server/modules/books/index.ts"
import {
  hearDisputes,
  importBalances,
  type LocalProvider,
  lockIntent,
  openIntent,
  recordOutcome,
  signatureHeader,
  signMessage,
  watchAuthorizations,
} from "../../../server/modules/payments/index.ts"
import type { Shop } from "../shop.ts"
import { buy } from "./desk.ts"

/** The card of an order is charged once more, and the shop has found it. */
export async function payTwice(
  { app: { app } }: { app: Pick<Shop["app"], "app"> },
  orderId: string,
): Promise<{ intentId: string }> {
  const { attemptId, minor } = await app.db.one(sql<{ attemptId: string; minor: bigint }>`
    select attempt_id, amount_minor as minor from payments.intents where order_id = ${orderId}
  `)
  const intentId = newId("intent")
  const amount = money(minor, "EUR")
  await app.out.inWork(async (work) =>
    openIntent(work, {
      ...{ intentId, attemptId, provider: "local", method: "card", amount },
      guard: { card: null, email: "twice@example.com", address: null, ip: "192.0.2.7" },
    }),
  )
  const outcome = await app.out.providers.payment("local").authorize({
    ...{ key: intentId, amount, order: attemptId, token: "approve:twice" },
    ...{ returnUrl: "/", capture: true },
  })
  await app.out.inWork(async (work) => {
    const intent = await lockIntent(work.tx, { intentId })
    if (intent) recordOutcome(work, { intent, outcome })
  })
  await lookForOddities(app.out)
  return { intentId }
}

/** An order whose bank has promised its money for two seconds, and nobody has taken it. */
export async function breakPromise(shop: Shop): Promise<{ orderId: string; email: string }> {
  const { methods } = (await shop.admin("/payment-methods")).body
  const card = methods.find((one: { code: string }) => one.code === "card")
  const { code, marketCodes, facts, position, active, version } = card
  const change = (captureAt: string, more: number) =>
    shop.admin(`/payment-methods/${code}`, {
      method: "PUT",
      body: { marketCodes, facts, position, active, captureAt, version: version + more },
    })
  await change("dispatch", 0)
  const order = await buy(shop, { card: "short:promise" })
  await change("placement", 1)
  const { app } = shop.app
  const ended = async () => {
    await watchAuthorizations(app.out)
    await app.settle()
    return (await shop.admin(`/orders/${order.orderId}`)).body.money
  }
  await expect.poll(ended, { timeout: 20_000, interval: 300 }).toBe("voided")
  await lookForOddities(app.out)
  return order
}

/** A card is charged for nothing that was ordered, and the shop has found it ten minutes later. */
export async function payForNothing({ app: { app } }: Shop, minor: number): Promise<void> {
  const [intentId, order] = [newId("intent"), newId("attempt")]
  const amount = money(BigInt(minor), "EUR")
  const guard = { card: null, email: "nobody@example.com", address: null, ip: "192.0.2.8" }
  await app.out.inWork(async (work) =>
    openIntent(work, { intentId, attemptId: order, provider: "local", method: "card", amount, guard }),
  )
  const asked = { key: intentId, amount, order, token: "approve:lost", returnUrl: "/", capture: true }
  const outcome = await app.out.providers.payment("local").authorize(asked)
  await app.out.inWork(async (work) => {
    const intent = await lockIntent(work.tx, { intentId })
    if (intent) recordOutcome(work, { intent, outcome })
    work.write(sql`
      update payments.intents set updated_at = now() - interval '11 minutes' where id = ${intentId}
    `)
  })
  await lookForOddities(app.out)
}

/** Somebody has charged at the provider's own page, and the night has come when this day is compared. */
export async function compareBooks({ app: { app } }: Shop): Promise<void> {
  const local = app.out.providers.payment("local") as LocalProvider
  const now = Date.now()
  ;(await local.twin()).journal.saveMovement({
    ...{ id: "lb_by_hand", kind: "charge", key: null, reference: "lp_by_hand", currency: "EUR" },
    ...{ amountMinor: 1_234, feeMinor: 44, atMs: now, availableMs: now },
  })
  await importBalances(app.out)
  const completeAt = new Date(now + 3 * 86_400_000)
  await app.out.inWork((work) => reconcile(work, { provider: "local", completeAt }))
  await lookForOddities(app.out)
}

/** Whoever paid for an order disputes it, and the provider has told of it. */
export async function disputeOrder({ app: { app } }: Shop, orderId: string): Promise<void> {
  const { intentId } = await app.db.one(sql<{ intentId: string }>`
    select id as intent_id from payments.intents where order_id = ${orderId}
  `)
  const { journal } = await (app.out.providers.payment("local") as LocalProvider).twin()
  const payment = journal.payments.get(intentId)
  if (!payment) throw new Error("the order was paid with a test card")
  journal.saveDispute({
    ...{ reference: `ld_${intentId}`, paymentKey: intentId, amountMinor: payment.capturedMinor },
    ...{ currency: payment.currency, state: "needs_response", reason: "fraudulent" },
    respondByMs: Date.now() + 7 * 86_400_000,
  })
  await importBalances(app.out)
  await hearDisputes(app.out)
  await lookForOddities(app.out)
}

/** The provider of the test cards tells of an order's payment, with its signature. */
export async function tellOf({ app }: Shop, orderId: string): Promise<void> {
  const { key, order, amountMinor } = await app.app.db.one(
    sql<{ key: string; order: string; amountMinor: bigint }>`
      select id as key, attempt_id as "order", amount_minor from payments.intents where order_id = ${orderId}
    `,
  )
  const body = JSON.stringify({
    ...{ id: newId("event"), kind: "payment.captured", key, account: "local_account", order },
    ...{ amountMinor: Number(amountMinor), currency: "EUR" },
  })
  const secret = createHmac("sha256", app.app.config.secret).update("local provider: messages").digest("hex")
  const signature = signMessage({ secret, body, at: new Date() })
  const headers = { "content-type": "application/json", [signatureHeader]: signature }
  const { status } = await app.call("/hooks/local", { method: "POST", body, headers })
  if (status !== 200) throw new Error("what the provider signs is heard")
}

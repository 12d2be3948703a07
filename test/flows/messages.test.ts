import { createHmac } from "node:crypto"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { signatureHeader, signMessage } from "../../server/modules/payments/index.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let variantId: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  variantId = (await stage.addProduct({ sku: "TOLD", priceMinor: 1_000, stock: 50 })).variantId
})
afterAll(() => shop.close())
afterEach(async () => {
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})

const ordersOf = async (cartId: string) =>
  (
    await shop.app.db.many(
      sql<{ id: string }>`select id from orders.orders where cart_id = ${cartId} limit 10`,
    )
  ).length

async function intentOf(cartId: string) {
  return shop.app.db.one(sql<{ id: string; attemptId: string; amountMinor: bigint }>`
    select i.id, i.attempt_id, i.amount_minor from payments.intents i
    join checkout.attempts a on a.id = i.attempt_id where a.cart_id = ${cartId}
  `)
}

type Intent = Awaited<ReturnType<typeof intentOf>>

function tell(
  intent: Intent,
  change: Record<string, unknown> = {},
  given: { secret?: string; at?: Date } = {},
) {
  const body = JSON.stringify({
    id: `evt_${Math.floor(performance.now() * 1e6)}`,
    kind: "payment.captured",
    key: intent.id,
    account: "local_account",
    order: intent.attemptId,
    amountMinor: Number(intent.amountMinor),
    currency: "EUR",
    ...change,
  })
  const secret =
    given.secret ??
    createHmac("sha256", shop.app.config.secret).update("local provider: messages").digest("hex")
  const signature = signMessage({ secret, body, at: given.at ?? new Date() })
  return shop.call("/hooks/local", {
    method: "POST",
    body,
    headers: { "content-type": "application/json", [signatureHeader]: signature },
  })
}

test.each(["duplicate_message", "late_message", "wrong_amount_message"])(
  "a provider that sends a %s leaves one order and clean books",
  async (card) => {
    const cart = await stage.fillCart({ variantId })
    expect((await stage.pay(cart, { card })).body.state).toBe("placed")
    await new Promise((resolve) => setTimeout(resolve, 150))
    await shop.app.settle()
    expect(await ordersOf(cart.cartId)).toBe(1)
  },
)

test("a message about a payment still processing makes the order; told again it changes nothing", async () => {
  const cart = await stage.fillCart({ variantId })
  const asked = await stage.pay(cart, { card: "pending" })
  expect(asked.body.state).toBe("pending")
  await expect
    .poll(async () => (await stage.attempt(cart, asked.body.attemptId)).state, {
      timeout: 10_000,
      interval: 200,
    })
    .toBe("placed")
  const intent = await intentOf(cart.cartId)
  for (const _ of [1, 2]) expect((await tell(intent)).status).toBe(200)
  expect(await ordersOf(cart.cartId)).toBe(1)
})

test("forged, old and foreign messages are refused and move nothing", async () => {
  const cart = await stage.fillCart({ variantId })
  const asked = await stage.pay(cart, { card: "action", email: "target@example.com" })
  expect(asked.body.state).toBe("actionNeeded")
  const intent = await intentOf(cart.cartId)
  expect((await tell(intent, {}, { secret: "guessed" })).status).toBe(401)
  expect((await tell(intent, {}, { at: new Date(Date.now() - 3_600_000) })).status).toBe(401)
  // Truly the provider's, but about another amount, currency, order or account, or
  // before anything was approved.
  for (const change of [
    { amountMinor: 1 },
    { currency: "USD" },
    { order: "att_other" },
    { account: "somebody" },
    {},
  ]) {
    expect((await tell(intent, change)).status).toBe(200)
  }
  await shop.app.settle()
  expect(await ordersOf(cart.cartId)).toBe(0)
  expect((await stage.attempt(cart, asked.body.attemptId)).state).toBe("actionNeeded")
})

test.each(["timeout", "reset", "half", "error"])(
  "a provider that fails by %s is asked again until it is known: charged means ordered",
  async (card) => {
    const cart = await stage.fillCart({ variantId })
    const asked =
      card === "timeout"
        ? await Promise.race([stage.pay(cart, { card }), later(17_000)])
        : await stage.pay(cart, { card })
    if (asked) expect(["pending", "placed", "declined"]).toContain(asked.body.state)
    for (let round = 0; round < 30 && (await ordersOf(cart.cartId)) === 0; round++) {
      await shop.app.out.inWork(async (work) =>
        work.write(sql`update checkout.attempts set look_at = now() where state in ('paying', 'unknown')`),
      )
      await new Promise((resolve) => setTimeout(resolve, 500))
      await shop.app.settle()
      if (card === "error" && round > 2) break
    }
    const { state, capturedMinor } = await shop.app.db.one(sql<{ state: string; capturedMinor: bigint }>`
      select i.state, i.captured_minor from payments.intents i
      join checkout.attempts a on a.id = i.attempt_id where a.cart_id = ${cart.cartId}
    `)
    expect(await ordersOf(cart.cartId)).toBe(state === "captured" ? 1 : 0)
    if (card !== "error") expect(Number(capturedMinor)).toBe(1_490)
  },
  40_000,
)

function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds))
}

import { afterAll, describe, expect, test } from "vitest"
import { newId } from "../../../../kit/ids.ts"
import { money } from "../../../../kit/money.ts"
import type { AskedOf } from "../../provider.ts"
import { eur, openStripe } from "./stripe.fixture.ts"

const shop = await openStripe({}, { timeoutMs: 2_000 })
const { stripe, twin, asked, pay } = shop
afterAll(() => shop.close())

const amount = eur(4200n)
const charges = ({ key }: AskedOf) => twin.journal.chargesOf(key).length

test("an amount that Stripe does not take, or cannot write, is said as that, and no card is asked", async () => {
  for (const wrong of [eur(10n), money(1234n, "KWD"), money(5000n, "UGX")]) {
    const payment = asked({ amount: wrong })
    const said = { kind: "declined", reason: "amount_refused" }
    expect(await stripe.begin({ ...payment, token: "ctoken_twin_approve" })).toEqual(said)
    expect(await pay("approve", payment)).toEqual(said)
    expect(await stripe.lookUp(payment)).toEqual(said)
    expect(charges(payment)).toBe(0)
  }
})

test("until when money is kept ready is what its network says, also when it is looked up", async () => {
  const payment = asked()
  const inDays = (days: number) => Date.now() + days * 86_400_000
  for (const outcome of [await pay("approve", payment, false), await stripe.lookUp(payment)]) {
    if (outcome.kind !== "done") throw new Error(`it is ${outcome.kind}`)
    expect(outcome.captured.minor).toBe(0n)
    expect(outcome.authorizedUntil?.getTime()).toBeGreaterThan(inDays(4.99))
    expect(outcome.authorizedUntil?.getTime()).toBeLessThan(inDays(5.01))
  }
  const taken = await stripe.capture({ ...payment, take: amount })
  expect(taken).toMatchObject({ kind: "done", captured: amount })
  expect(taken).not.toHaveProperty("authorizedUntil")
})

test("what is being processed is not canceled, and is looked at again", async () => {
  const payment = asked()
  expect(await pay("processing", payment)).toMatchObject({ kind: "pending" })
  expect(await stripe.cancel(payment)).toMatchObject({ kind: "pending" })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await stripe.cancel(payment)).toMatchObject({ kind: "done", captured: amount })
})

test("what could not be given up while it was processed is given up once it is authorized", async () => {
  const payment = asked()
  expect(await pay("processing", payment, false)).toMatchObject({ kind: "pending" })
  expect(await stripe.cancel(payment)).toMatchObject({ kind: "pending" })
  await expect.poll(() => stripe.lookUp(payment)).toMatchObject({ kind: "done", captured: eur(0n) })
  const canceled = { kind: "declined", reason: "canceled" }
  expect(await stripe.cancel(payment)).toMatchObject(canceled)
  expect(await stripe.cancel(payment)).toMatchObject(canceled)
})

test.each(["error_before", "error_after"] as const)(
  "a capture that ended in an error of Stripe's (%s) is asked for again, and takes once",
  async (fault) => {
    const payment = asked()
    await pay("approve", payment, false)
    twin.control.fail({ path: "/capture", fault })
    const take = () => stripe.capture({ ...payment, take: amount })
    expect(await take()).toMatchObject({ kind: "unknown" })
    expect(await take()).toMatchObject({ kind: "done", captured: amount })
    expect(charges(payment)).toBe(1)
  },
)

describe("what something on the way answers in the place of Stripe", () => {
  const spoil = (path: string) => twin.control.fail({ path, fault: "gateway" })
  const unknown = { kind: "unknown" }

  test.each(["/v1/payment_intents", "/v1/confirmation_tokens"])("begins nothing: %s", async (path) => {
    const payment = asked()
    const begin = () => stripe.begin({ ...payment, token: "ctoken_twin_approve" })
    spoil(path)
    expect(await begin()).toMatchObject(unknown)
    expect(await begin()).toMatchObject({ kind: "done" })
  })

  test("authorizes nothing that we know of, until it is looked up", async () => {
    const payment = asked()
    spoil("/confirm")
    expect(await pay("approve", payment, false)).toMatchObject(unknown)
    expect(await stripe.lookUp(payment)).toMatchObject({ kind: "done", authorized: amount })
  })

  test("gives nothing up, until it is asked for again", async () => {
    const payment = asked()
    await pay("approve", payment, false)
    spoil("/cancel")
    expect(await stripe.cancel(payment)).toMatchObject(unknown)
    expect(await stripe.cancel(payment)).toMatchObject({ kind: "declined", reason: "canceled" })
  })

  test("takes nothing that we know of, and once when it is asked for again", async () => {
    const payment = asked()
    await pay("approve", payment, false)
    spoil("/capture")
    const take = () => stripe.capture({ ...payment, take: amount })
    expect(await take()).toMatchObject(unknown)
    expect(await take()).toMatchObject({ kind: "done", captured: amount })
    expect(charges(payment)).toBe(1)
  })

  test("makes no second refund, and hides none that was made", async () => {
    const payment = asked()
    await pay("approve", payment)
    const refund = { key: newId("refund"), payment, amount: eur(700n) }
    for (const method of ["GET", "POST"] as const) {
      twin.control.fail({ path: "/v1/refunds", method, fault: "gateway" })
      expect(await stripe.refund(refund)).toMatchObject({ kind: "unknown" })
    }
    expect(await stripe.refund(refund)).toMatchObject({ kind: "done", refunded: eur(700n) })
    expect(twin.journal.keptOf(payment.key)).toBe(3500)
  })
})

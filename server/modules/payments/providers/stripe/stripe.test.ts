import { afterAll, describe, expect, test } from "vitest"
import { newId } from "../../../../kit/ids.ts"
import { money } from "../../../../kit/money.ts"
import type { AskedOf } from "../../provider.ts"
import { fromStripe, toStripe } from "./amounts.ts"
import { stripeProvider } from "./index.ts"
import { eur, openStripe, until } from "./stripe.fixture.ts"

// Long enough for a machine that is busy, short enough to wait for what never comes.
const shop = await openStripe({}, { timeoutMs: 2_000 })
const { stripe, twin, asked, pay } = shop
afterAll(() => shop.close())

const amount = eur(4200n)
const kept = ({ key }: AskedOf) => twin.journal.keptOf(key)
const charges = ({ key }: AskedOf) => twin.journal.chargesOf(key).length

test("begins with which card it is, the same for the same card, and no money", async () => {
  const payment = asked()
  const begin = (token: string | null) => stripe.begin({ ...payment, token })
  const [one, other, again] = [
    await begin("ctoken_twin_approve"),
    await begin("ctoken_twin_approve_2"),
    await begin("ctoken_twin_approve"),
  ]
  expect(one).toMatchObject({ kind: "done", fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
  for (const token of [null, "4242424242424242", "ctoken_unknown"]) {
    expect(await begin(token)).toEqual({ kind: "declined", reason: "card_unreadable" })
  }
  expect(twin.journal.paymentsOf(payment.key)).toHaveLength(1)
  expect(kept(payment)).toBe(0)
})

test("each kind of decline says its reason; whoever tries stolen cards learns nothing", async () => {
  const reasons = {
    decline: "card_declined",
    decline_funds: "insufficient_funds",
    decline_expired: "card_expired",
    decline_code: "security_code_wrong",
    decline_fraud: "card_declined",
  }
  for (const [card, reason] of Object.entries(reasons)) {
    const payment = asked()
    expect(await pay(card, payment)).toMatchObject({ kind: "declined", reason })
    expect(await stripe.lookUp(payment)).toMatchObject({ kind: "declined", reason })
    expect(kept(payment)).toBe(0)
  }
})

describe.each(["timeout", "half", "error_after"])(
  "an answer lost by %s, when the money was taken",
  (card) => {
    test("is not known, is found by looking it up, and by asking again: one charge", async () => {
      const payment = asked()
      expect((await pay(card, payment)).kind).toBe("unknown")
      const done = { kind: "done", authorized: amount, captured: amount }
      expect(await stripe.lookUp(payment)).toMatchObject(done)
      // Stripe keeps an error 500 as it keeps any answer; only looking finds out then.
      if (card !== "error_after") expect(await pay(card, payment)).toMatchObject(done)
      expect([charges(payment), kept(payment)]).toEqual([1, 4200])
    })
  },
)

test.each(["reset", "busy", "limit", "delay"])("%s heals within the call: one charge", async (card) => {
  const payment = asked()
  const other = await openStripe()
  try {
    expect(await other.pay(card, payment)).toMatchObject({ kind: "done", captured: amount })
    expect(other.twin.journal.chargesOf(payment.key)).toHaveLength(1)
  } finally {
    await other.close()
  }
})

test("an error before anything happened is found to be nothing, and another card can be tried", async () => {
  const payment = asked()
  expect((await pay("error_before", payment)).kind).toBe("unknown")
  expect(await stripe.lookUp(payment)).toMatchObject({ kind: "declined", reason: "never_asked" })
  expect(charges(payment)).toBe(0)
})

test("a token works for one payment", async () => {
  const made = await fetch(`${twin.url}/v1/test_helpers/confirmation_tokens`, {
    method: "POST",
    headers: { authorization: `Bearer ${twin.secretKey}` },
    body: new URLSearchParams({ payment_method: "pm_card_visa" }),
  })
  const { id: token } = (await made.json()) as { id: string }
  const [one, other] = [asked(), asked()]
  const given = { token, returnUrl: "https://shop.example/back", capture: true }
  expect(await stripe.begin({ ...one, token })).toMatchObject({ kind: "done" })
  expect(await stripe.authorize({ ...one, ...given })).toMatchObject({ kind: "done" })
  expect(await stripe.begin({ ...one, token })).toMatchObject({ kind: "done" })
  expect(await stripe.begin({ ...other, token })).toEqual({ kind: "declined", reason: "card_unreadable" })
  expect(await stripe.authorize({ ...other, ...given })).toMatchObject({ reason: "card_unreadable" })
  expect(kept(other)).toBe(0)
})

describe("3-D Secure", () => {
  test("sends the shopper to the bank's page, without a script, and back again", async () => {
    const payment = asked()
    const outcome = await pay("action", payment)
    if (outcome.kind !== "actionNeeded") throw new Error(outcome.kind)
    expect(await stripe.lookUp(payment)).toEqual(outcome)
    expect(await (await fetch(outcome.url)).text()).toContain("<form")
    const answer = await fetch(outcome.url, {
      method: "POST",
      body: new URLSearchParams({ decision: "approve" }),
      redirect: "manual",
    })
    expect(answer.headers.get("location")).toMatch(
      /^https:\/\/shop\.example\/back\?attempt=1&payment_intent=pi_/,
    )
    expect(await stripe.lookUp(payment)).toMatchObject({ kind: "done", captured: amount })
    expect(await pay("action", payment)).toMatchObject({ kind: "done", captured: amount })
    expect(charges(payment)).toBe(1)
  })

  test("that is refused is a decline of its own; one that nobody answers can be given up", async () => {
    const [refused, left] = [asked(), asked()]
    const outcome = await pay("action", refused)
    twin.control.decide({
      paymentIntent: "reference" in outcome ? String(outcome.reference) : "",
      approve: false,
    })
    expect(await stripe.lookUp(refused)).toMatchObject({ kind: "declined", reason: "action_refused" })
    await pay("action", left)
    expect(await stripe.cancel(left)).toMatchObject({ kind: "declined", reason: "canceled" })
    expect(kept(refused) + kept(left)).toBe(0)
  })
})

test("what is processing is pending, and ends by itself", async () => {
  const [good, bad] = [asked(), asked()]
  expect(await pay("processing", good)).toMatchObject({ kind: "pending" })
  expect(await pay("processing_decline", bad)).toMatchObject({ kind: "pending" })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await stripe.lookUp(good)).toMatchObject({ kind: "done", captured: amount })
  expect(await stripe.lookUp(bad)).toMatchObject({ kind: "declined", reason: "card_declined" })
})

test("is authorized first and taken later, once, also a part of it; the rest is free again", async () => {
  const payment = asked()
  expect(await pay("approve", payment, false)).toMatchObject({ kind: "done", captured: eur(0n) })
  const take = () => stripe.capture({ ...payment, take: eur(3000n) })
  const taken = { kind: "done", authorized: amount, captured: eur(3000n) }
  expect(await take()).toMatchObject(taken)
  expect(await take()).toMatchObject(taken)
  expect(await stripe.lookUp(payment)).toMatchObject(taken)
  expect(kept(payment)).toBe(3000)
})

test("an authorization is given up", async () => {
  const payment = asked()
  await pay("approve", payment, false)
  expect(await stripe.cancel(payment)).toMatchObject({ kind: "declined", reason: "canceled" })
  expect(await stripe.capture({ ...payment, take: amount })).toMatchObject({ reason: "canceled" })
})

describe("a payment that is older than the keys of its requests", () => {
  const old = (hours: number) =>
    `int_${(Date.now() - hours * 3_600_000).toString(16).padStart(12, "0")}7${newId("intent").slice(-19)}`
  const another = () =>
    stripeProvider({
      ...{ code: "stripe_test", apiUrl: twin.url, warn: () => {} },
      keys: async () => shop.keys,
    })

  test("is found by our id, given back once, and never made a second time", async () => {
    const payment = asked({ key: old(30) })
    await pay("approve", payment)
    twin.control.passHours({ hours: 24 })
    const later = another()
    expect(await later.lookUp(payment)).toMatchObject({ kind: "done", captured: amount })
    const refund = { key: newId("refund"), payment, amount: eur(700n) }
    const first = await later.refund(refund)
    twin.control.passHours({ hours: 24 })
    expect(await later.refund(refund)).toEqual(first)
    later.close()
    expect([twin.journal.paymentsOf(payment.key).length, kept(payment)]).toEqual([1, 3500])
  })

  test("asked for by a program that forgot it meanwhile, within the day, it is the same one", async () => {
    const payment = asked()
    const first = await pay("approve", payment)
    const later = another()
    expect(await later.lookUp(payment)).toEqual(first)
    later.close()
    expect(twin.journal.paymentsOf(payment.key)).toHaveLength(1)
  })
})

test("Stripe's answer about another amount or another payment is not believed", async () => {
  const payment = asked()
  await pay("approve", payment)
  expect(await stripe.lookUp({ ...payment, amount: eur(4300n) })).toMatchObject({ kind: "unknown" })
  expect(await stripe.lookUp({ ...payment, amount: money(4200n, "USD") })).toMatchObject({ kind: "unknown" })
})

test("a refund that is open is asked for again until it is made; one that fails says why", async () => {
  const [slow, bad] = [asked(), asked()]
  await pay("refund_pending", slow)
  await pay("refund_fails", bad)
  const refund = { key: newId("refund"), payment: slow, amount }
  expect(await stripe.refund(refund)).toEqual({ kind: "pending" })
  await until(
    () => kept(slow) === 0 && [...twin.journal.refunds.values()].every(({ status }) => status !== "pending"),
  )
  expect(await stripe.refund(refund)).toMatchObject({ kind: "done", refunded: amount })
  const failing = { key: newId("refund"), payment: bad, amount }
  expect(await stripe.refund(failing)).toMatchObject({ kind: "done" })
  await until(() => kept(bad) === 4200)
  expect(await stripe.refund(failing)).toMatchObject({ kind: "declined", reason: "lost_or_stolen_card" })
})

test("a refund whose answer is lost is made once", async () => {
  const payment = asked()
  await pay("approve", payment)
  const refund = { key: newId("refund"), payment, amount: eur(1000n) }
  for (const fault of ["timeout", "error_after"] as const) {
    twin.control.fail({ path: "/v1/refunds", method: "POST", fault })
    expect((await stripe.refund({ ...refund, key: refund.key })).kind).toMatch(/unknown|done/)
  }
  expect(await stripe.refund(refund)).toMatchObject({ kind: "done", refunded: eur(1000n) })
  twin.control.failNoMore()
  expect(kept(payment)).toBe(3200)
})

test("with keys that Stripe does not take nothing is known, and no secret is told", async () => {
  const warned: string[] = []
  const wrong = stripeProvider({
    ...{ code: "stripe_test", apiUrl: twin.url, timeoutMs: 2_000 },
    keys: async () => ({ ...shop.keys, secretKey: "sk_test_wrong_and_secret" }),
    warn: (words) => void warned.push(words),
  })
  expect((await wrong.lookUp(asked())).kind).toBe("unknown")
  wrong.close()
  const none = stripeProvider({
    ...{ code: "stripe", apiUrl: twin.url, warn: () => {} },
    keys: async () => undefined,
  })
  expect((await none.lookUp(asked())).kind).toBe("unknown")
  expect(warned.join()).toContain("401")
  expect([...warned, ...shop.warned].join()).not.toMatch(/secret|sk_test|ctoken|4242/)
})

test("amounts are written with Stripe's digits, and not at all where they do not fit", () => {
  const written: [bigint, string, number | undefined][] = [
    [1999n, "EUR", 1999],
    [500n, "JPY", 500],
    [500n, "ISK", 50_000],
    [1_250_000n, "IDR", 1_250_000],
    [5_120n, "KWD", 5_120],
    [5_124n, "KWD", undefined],
    [5_000n, "MGA", 50],
    [5_001n, "MGA", undefined],
    [5_000n, "UGX", undefined],
  ]
  for (const [minor, currency, stripes] of written) {
    expect(toStripe(money(minor, currency))).toBe(stripes)
    if (stripes !== undefined)
      expect(fromStripe(stripes, currency.toLowerCase())).toEqual(money(minor, currency))
  }
  for (const bad of [1.5, "5", null, undefined]) expect(fromStripe(bad, "eur")).toBeUndefined()
  expect(fromStripe(50_001, "isk")).toBeUndefined()
})

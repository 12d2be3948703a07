import { afterAll, describe, expect, test } from "vitest"
import { newId } from "../../../../kit/ids.ts"
import type { BalancePage, RawWebhook } from "../../provider.ts"
import { stripeProvider } from "./index.ts"
import { signAsStripe } from "./messages.ts"
import { eur, openStripe, until } from "./stripe.fixture.ts"

const shop = await openStripe()
const { stripe, twin, told, asked, pay } = shop
afterAll(() => shop.close())

const secret = twin.webhookSecret
const signed = (body: string, given: { secret?: string; at?: Date; header?: string } = {}): RawWebhook => {
  const header =
    given.header ?? signAsStripe({ secret: given.secret ?? secret, body, at: given.at ?? new Date() })
  return { body, header: (name) => (name === "stripe-signature" ? header : undefined) }
}
const typed = (kind: string, since = 0) =>
  told.slice(since).filter(({ body }) => JSON.parse(body).type === kind)
const read = (message: RawWebhook | undefined, now = new Date()) =>
  stripe.readWebhook(message ?? signed("{}"), now)

describe("a message", () => {
  test("names our payment, our attempt, the amount, the account and when it happened", async () => {
    const payment = asked()
    const { length } = told
    const outcome = await pay("approve", payment)
    expect(await read(typed("payment_intent.succeeded", length)[0])).toEqual({
      eventId: expect.stringMatching(/^evt_/),
      kind: "payment_intent.succeeded",
      key: payment.key,
      order: payment.order,
      amount: eur(4200n),
      account: twin.account,
      reference: "reference" in outcome && outcome.reference,
      at: expect.any(Date),
    })
  })

  test("that is forged, changed, old, from tomorrow or of the other mode is nobody's", async () => {
    const body = typed("payment_intent.succeeded")[0]?.body ?? ""
    const at = new Date()
    const header = signAsStripe({ secret, body, at })
    expect(await read(signed(body))).toMatchObject({ kind: "payment_intent.succeeded" })
    const bad = [
      signed(body, { secret: "whsec_another" }),
      signed(body.replace("4200", "9900"), { header }),
      signed(body, { header: "" }),
      signed(body, { header: header.replace("v1=", "v0=") }),
      signed(body, { at: new Date(at.getTime() - 301_000) }),
      signed(body, { at: new Date(at.getTime() + 302_000) }),
      signed(JSON.stringify({ ...JSON.parse(body), livemode: true })),
      signed("not even JSON"),
    ]
    for (const message of bad) expect(await read(message, at)).toBeUndefined()
    expect(await read(signed(body, { at: new Date(at.getTime() - 290_000) }), at)).toBeDefined()
  })

  test("is taken under the old and the new secret while one is replaced by the other", async () => {
    const both = stripeProvider({
      ...{ code: "stripe_test", apiUrl: twin.url, warn: () => {} },
      keys: async () => ({ ...shop.keys, webhookSecrets: ["whsec_new", secret] }),
    })
    const { body = "" } = typed("payment_intent.succeeded")[0] ?? {}
    expect(await both.readWebhook(signed(body), new Date())).toBeDefined()
    expect(await both.readWebhook(signed(body, { secret: "whsec_new" }), new Date())).toBeDefined()
    both.close()
  })

  test("of a kind that says nothing to us, or about somebody else's payment, is passed over", async () => {
    const event = JSON.parse(typed("payment_intent.succeeded")[0]?.body ?? "{}")
    const others = [
      { ...event, type: "customer.created" },
      { ...event, data: { object: { ...event.data.object, metadata: {} } } },
      { ...event, data: {} },
    ]
    for (const one of others) expect(await read(signed(JSON.stringify(one)))).toBe("nothing")
  })

  test("about a refund, a dispute and a payout says where to look", async () => {
    const payment = asked()
    const outcome = await pay("approve", payment)
    const reference = "reference" in outcome ? String(outcome.reference) : ""
    const { length } = told
    await stripe.refund({ key: newId("refund"), payment, amount: eur(1000n) })
    expect(await read(typed("charge.refunded", length)[0])).toMatchObject({
      key: payment.key,
      amount: eur(4200n),
    })
    expect(await read(typed("refund.created", length)[0])).toMatchObject({ key: payment.key, amount: null })
    const dispute = twin.control.openDispute({ paymentIntent: reference })
    expect(await read(typed("charge.dispute.created", length)[0])).toMatchObject({
      key: null,
      reference,
      dispute,
    })
    await pay("approve", asked({ amount: eur(90_000n) }))
    twin.control.payOut({ currency: "eur" })
    expect(await read(typed("payout.paid", length)[0])).toMatchObject({ key: null, reference: null })
  })

  test("can be read once more from what was kept of it", async () => {
    const message = typed("payment_intent.succeeded")[0] ?? signed("{}")
    expect(await stripe.rereadMessage?.(message.body)).toEqual(await read(message))
    expect(await stripe.rereadMessage?.("not even JSON")).toBe("nothing")
  })

  test("goes wrong in each way that the twin knows", async () => {
    const heardOf = async (card: string, wait: (count: number) => boolean) => {
      const { length } = told
      const payment = asked()
      await pay(card, payment)
      await until(() => wait(typed("payment_intent.succeeded", length).length))
      const messages = typed("payment_intent.succeeded", length)
      return { payment, heard: await Promise.all(messages.map((message) => read(message))) }
    }
    const { heard: three } = await heardOf("message_duplicate", (count) => count === 3)
    expect(new Set(three.map((one) => typeof one === "object" && one.eventId)).size).toBe(1)
    expect((await heardOf("message_late", (count) => count === 1)).heard).toHaveLength(1)
    const [amount] = (await heardOf("message_wrong_amount", (count) => count === 1)).heard
    expect(amount).toMatchObject({ amount: eur(100n) })
    const [currency] = (await heardOf("message_wrong_currency", (count) => count === 1)).heard
    expect(currency).toMatchObject({ amount: { currency: "USD" } })
    const [account] = (await heardOf("message_wrong_account", (count) => count === 1)).heard
    expect(account).toMatchObject({ account: "acct_another" })
    expect((await heardOf("message_forged", (count) => count === 1)).heard).toEqual([undefined])
  })
})

describe("the balance", () => {
  test("is told from its beginning, page by page, with fees, and each movement once", async () => {
    const own = await openStripe()
    try {
      const payment = own.asked()
      const outcome = await own.pay("approve", payment)
      const refund = { key: newId("refund"), payment, amount: eur(1000n) }
      await own.stripe.refund(refund)
      const paymentIntent = "reference" in outcome ? String(outcome.reference) : ""
      const dispute = own.twin.control.openDispute({ paymentIntent, amount: 2000 })
      own.twin.control.closeDispute({ dispute, status: "won" })
      own.twin.control.payOut({ currency: "eur" })

      const movements = []
      for (let after: string | null = null; ; ) {
        const page: BalancePage | undefined = await own.stripe.balance?.({ after, limit: 2 })
        if (page?.kind !== "done") throw new Error(page?.kind)
        movements.push(...page.movements)
        after = page.movements.at(-1)?.id ?? after
        if (page.isLast) break
      }
      expect(movements.map(({ kind, key, amount, fee }) => [kind, key, amount.minor, fee.minor])).toEqual([
        ["charge", payment.key, 4200n, 88n],
        ["refund", refund.key, -1000n, 0n],
        ["dispute", payment.key, -2000n, 2000n],
        ["dispute_won", payment.key, 2000n, 0n],
        ["payout", null, -1112n, 0n],
      ])
      expect(movements.map(({ reference }) => reference?.slice(0, 3))).toEqual([
        "pi_",
        "re_",
        "du_",
        "du_",
        "po_",
      ])
      const none = await own.stripe.balance?.({ after: movements.at(-1)?.id ?? null, limit: 10 })
      expect(none).toEqual({ kind: "done", movements: [], isLast: true })
    } finally {
      await own.close()
    }
  })

  test("a dispute is told as it stands", async () => {
    const payment = asked()
    const outcome = await pay("approve", payment)
    const paymentIntent = "reference" in outcome ? String(outcome.reference) : ""
    const reference = twin.control.openDispute({ paymentIntent, reason: "product_not_received" })
    expect(await stripe.dispute?.({ reference })).toEqual({
      kind: "done",
      dispute: {
        ...{ reference, key: payment.key, amount: eur(4200n), state: "needs_response" },
        ...{ reason: "product_not_received", respondBy: expect.any(Date) },
      },
    })
    twin.control.closeDispute({ dispute: reference, status: "lost" })
    expect(await stripe.dispute?.({ reference })).toMatchObject({ dispute: { state: "lost" } })
    expect(await stripe.dispute?.({ reference: "du_none" })).toMatchObject({ kind: "unknown" })
  })
})

// Names and kinds as the published description has them (fixtures of the API in github.com/stripe/openapi,
// looked up on 26 November 2026): what the adapter reads has to be there under these names.
const published: { [object: string]: { [field: string]: string } } = {
  payment_intent: {
    ...{ id: "string", amount: "number", amount_capturable: "number", amount_received: "number" },
    ...{ currency: "string", metadata: "object", status: "string", livemode: "boolean", created: "number" },
    ...{ capture_method: "string", client_secret: "string", latest_charge: "string", next_action: "object" },
  },
  charge: {
    ...{ amount: "number", amount_captured: "number", amount_refunded: "number", captured: "boolean" },
    ...{ balance_transaction: "string", payment_intent: "string", metadata: "object", disputed: "boolean" },
  },
  refund: {
    ...{ amount: "number", charge: "string", currency: "string", metadata: "object", status: "string" },
    ...{ payment_intent: "string", balance_transaction: "string" },
  },
  balance_transaction: {
    ...{ amount: "number", fee: "number", net: "number", currency: "string", type: "string" },
    ...{ reporting_category: "string", source: "string", available_on: "number", created: "number" },
  },
  dispute: {
    ...{
      amount: "number",
      charge: "string",
      currency: "string",
      evidence_details: "object",
      reason: "string",
    },
    ...{ status: "string", payment_intent: "string", livemode: "boolean" },
  },
  confirmation_token: {
    ...{ created: "number", expires_at: "number", livemode: "boolean", payment_method_preview: "object" },
    ...{ use_stripe_sdk: "boolean" },
  },
  event: {
    ...{ id: "string", api_version: "string", created: "number", data: "object", livemode: "boolean" },
    ...{ type: "string", pending_webhooks: "number", request: "object" },
  },
}

test("the twin's objects have the fields that the provider has published", async () => {
  await fetch(`${twin.url}/v1/confirmation_tokens`, {
    method: "POST",
    body: new URLSearchParams({
      key: twin.publishableKey,
      "payment_method_data[card][number]": "4242424242424242",
    }),
  })
  const { paymentIntents, charges, refunds, balance, disputes, tokens, events } = twin.journal
  const samples: { [object: string]: object | undefined } = {
    payment_intent: [...paymentIntents.values()].find(({ status }) => status === "succeeded"),
    charge: [...charges.values()].at(0),
    refund: [...refunds.values()].at(0),
    balance_transaction: [...balance.values()].at(0),
    dispute: [...disputes.values()].at(0),
    confirmation_token: [...tokens.values()].at(0),
    event: [...events.values()].at(0),
  }
  for (const [name, fields] of Object.entries(published)) {
    const sample = samples[name] as Record<string, unknown>
    expect(sample.object).toBe(name)
    const kinds = Object.keys(fields).map((field) => [field, typeof sample[field]])
    expect([name, Object.fromEntries(kinds)]).toEqual([name, fields])
  }
})

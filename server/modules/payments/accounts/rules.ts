import { Refusal } from "../../../kit/errors.ts"

export const keyProviders = ["stripe", "stripe_test"] as const
export type KeyProvider = (typeof keyProviders)[number]

/** Real money and test money are two providers. */
export function modeOf(provider: KeyProvider): "live" | "test" {
  return provider === "stripe" ? "live" : "test"
}

/** What Stripe has to tell of, so that nothing waits for our own looking, and disputes are heard of. */
export const eventKinds = [
  "payment_intent.succeeded",
  "payment_intent.payment_failed",
  "payment_intent.processing",
  "payment_intent.amount_capturable_updated",
  "payment_intent.canceled",
  "charge.refunded",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "payout.paid",
  "payout.failed",
] as const

// While one secret is replaced by another, both sign.
export const messageSecretsMax = 2

const kinds = {
  publishableKey: { begins: /^pk_(test|live)_\w{8,}$/, words: "pk_live_ or pk_test_" },
  secretKey: { begins: /^(?:sk|rk)_(test|live)_\w{8,}$/, words: "sk_live_, sk_test_, rk_live_ or rk_test_" },
} as const

type Keys = { publishableKey: string; secretKey?: string | undefined; messageSecret?: string | undefined }

/** Keys are told apart by how they begin: one in the place of another, or of the other mode, is refused. */
export function checkKeys(provider: KeyProvider, keys: Keys): void {
  const mode = modeOf(provider)
  for (const field of ["publishableKey", "secretKey"] as const) {
    const key = keys[field]
    if (key === undefined) continue
    const found = kinds[field].begins.exec(key)
    if (!found) {
      const message = `This is another kind of key: here it begins with ${kinds[field].words}.`
      throw new Refusal(
        field === "secretKey" ? "payments.not_secret" : "payments.not_publishable",
        422,
        message,
        {
          field,
        },
      )
    }
    if (found[1] !== mode) {
      const [code, message] =
        mode === "live"
          ? ["payments.test_key", "This is a key for test money. Keys for real money have _live_ in them."]
          : ["payments.live_key", "This is a key for real money. Keys for test money have _test_ in them."]
      throw new Refusal(code as string, 422, message as string, { field })
    }
  }
  if (keys.messageSecret !== undefined && !/^whsec_[\w+/=-]{8,}$/.test(keys.messageSecret)) {
    const message = "This does not sign messages: such a secret begins with whsec_."
    throw new Refusal("payments.not_message_secret", 422, message, { field: "messageSecret" })
  }
}

/** The newest first; the oldest makes room. */
export function withSecret<Secret>(kept: Secret[], added: Secret | undefined): Secret[] {
  return added === undefined ? kept : [added, ...kept].slice(0, messageSecretsMax)
}

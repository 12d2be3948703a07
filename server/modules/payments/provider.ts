import type { Money } from "../../kit/money.ts"

declare module "../../kit/db.ts" {
  interface Providers {
    /** Refuses a code that no provider has. */
    payment(code: string): PaymentProvider
  }
}

/**
 * What a payment provider is for us: seven functions. Each gets the key under which we know the payment (our
 * intent's id, for a refund the refund's id), so that asking again never charges or refunds again. None
 * throws for what can be expected of a network: a call that may or may not have reached the provider answers
 * `unknown`, and we look it up.
 */
export type PaymentProvider = {
  code: string
  /** Test money: refused once the shop is live. */
  testOnly: boolean
  /** `now`: the shopper pays while we wait. `later`: the order is placed and its money comes afterwards. */
  settles: "now" | "later"
  /** The shopper gives something to pay with, a card token for instance, which we pass on and never store. */
  needsToken: boolean
  /** The account that is ours at the provider; a message about another account is refused. */
  account: string

  /**
   * Takes in what the shopper pays with, without moving money: which card is it (as a hash), and can it be
   * read?
   */
  begin(payment: PaymentToBegin): Promise<Begun>
  authorize(payment: PaymentToAuthorize): Promise<Outcome>
  capture(payment: PaymentToMove): Promise<Outcome>
  refund(refund: RefundToMake): Promise<RefundOutcome>
  /** Gives up an authorization or a payment still open. After it, this key can never take money again. */
  cancel(payment: { key: string }): Promise<Outcome>
  lookUp(payment: { key: string }): Promise<Outcome>
  /** Checks the signature; `undefined` when the message is not the provider's or too old. */
  readWebhook(message: RawWebhook, now: Date): ProviderMessage | undefined
}

export type PaymentToBegin = { key: string; token: string | null }

export type Begun =
  | { kind: "done"; fingerprint: string | null }
  | { kind: "declined"; reason: DeclineReason }
  | { kind: "unknown"; why: string }

export type PaymentToAuthorize = {
  key: string
  amount: Money
  /** What the provider shows and sends back with messages: our attempt. */
  order: string
  token: string | null
  returnUrl: string
  /** Take the money at once, in the same call. */
  capture: boolean
}

export type PaymentToMove = { key: string; amount: Money }

export type RefundToMake = { key: string; paymentKey: string; amount: Money }

/** The provider's whole view of one payment, so that an outcome may come late or twice. */
export type Outcome =
  | { kind: "done"; reference: string; authorized: Money; captured: Money }
  | { kind: "declined"; reason: DeclineReason; reference?: string }
  | { kind: "pending"; reference?: string }
  | { kind: "actionNeeded"; url: string; reference: string }
  | { kind: "unknown"; why: string }

export type RefundOutcome =
  | { kind: "done"; reference: string; refunded: Money }
  | { kind: "declined"; reason: string }
  | { kind: "pending" }
  | { kind: "unknown"; why: string }

export const declineReasons = [
  "card_declined",
  "insufficient_funds",
  "card_expired",
  "security_code_wrong",
  "card_unreadable",
  "suspected_fraud",
  "action_refused",
  /** The provider has never heard of this key: nothing was charged, and nothing will be. */
  "never_asked",
  "canceled",
] as const

export type DeclineReason = (typeof declineReasons)[number]

export type RawWebhook = { body: string; header(name: string): string | undefined }

export type ProviderMessage = {
  eventId: string
  kind: string
  /** Our key, as the provider repeats it. */
  key: string
  account: string
  order: string
  amount: Money
  at: Date
}

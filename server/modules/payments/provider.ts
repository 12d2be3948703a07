import type { Money } from "../../kit/money.ts"
import type { Seal } from "../../kit/seal.ts"

declare module "../../kit/db.ts" {
  interface Providers {
    /** Refuses a code that no provider has. */
    payment(code: string): PaymentProvider
    /** Accounts of the shop's own: what seals their keys, and whoever can say what keys open. */
    paymentAccounts: {
      seal: Seal
      look(given: { provider: string; secretKey: string }): Promise<AccountSeen>
    }
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
  /** What is authorized can be taken in several parts; left out, the first capture gives the rest free. */
  capturesInParts?: boolean
  /** The account that is ours at the provider; a message about another account is refused. */
  account(): Promise<string>

  /**
   * Takes in what the shopper pays with, without moving money: which card is it (as a hash), and can it be
   * read?
   */
  begin(payment: PaymentToBegin): Promise<Begun>
  authorize(payment: PaymentToAuthorize): Promise<Outcome>
  /** `declined`: it was not taken now. What became of the authorization, `lookUp` says. */
  capture(payment: PaymentToMove): Promise<Outcome>
  refund(refund: RefundToMake): Promise<RefundOutcome>
  /** Gives up an authorization or a payment still open. After it, this key can never take money again. */
  cancel(payment: AskedOf): Promise<Outcome>
  lookUp(payment: AskedOf): Promise<Outcome>
  /** Checks the signature; `undefined` when the message is not the provider's or too old. */
  readWebhook(message: RawWebhook, now: Date): Promise<Heard | undefined>
  /** Reads once more what was checked when it came. Left out where what we kept of it says it all. */
  rereadMessage?(body: string): Promise<Heard>
  /** Cards of shoppers who come again. Left out where none are kept. */
  keeps?: KeepsCards
  /**
   * What has moved on our balance at the provider, the oldest first, a page behind the last movement that we
   * know. Left out where nobody keeps a balance for us.
   */
  balance?(page: { after: string | null; limit: number }): Promise<BalancePage>
  /** A payment that its payer disputes. Left out where nobody can. */
  dispute?(dispute: { reference: string }): Promise<DisputeAnswer>
}

/** What a provider says of the account that a key opens. */
export type AccountSeen =
  | {
      kind: "done"
      account: string
      name: string
      country: string | null
      takesPayments: boolean
      paysOut: boolean
      /** What is switched on there, in the provider's words. */
      ways: string[]
    }
  | { kind: "refused" }
  | { kind: "unknown" }

/** A payment as we asked for it. None of it ever changes, so a provider may derive its own key from it. */
export type AskedOf = {
  key: string
  amount: Money
  /** What the provider shows and sends back with messages: our attempt. */
  order: string
}

export type PaymentToBegin = AskedOf & {
  token: string | null
  /** What the provider calls the payer: given with a card that was kept, or when this one is to be. */
  payer?: string | undefined
}

export type Begun =
  | { kind: "done"; fingerprint: string | null }
  | { kind: "declined"; reason: DeclineReason }
  | { kind: "unknown"; why: string }

export type PaymentToAuthorize = PaymentToBegin & {
  returnUrl: string
  /** Take the money at once, in the same call. */
  capture: boolean
}

export type PaymentToMove = AskedOf & {
  /** What is to have been taken in all afterwards, of what was authorized: asked twice, it takes once. */
  take: Money
  /** More will be taken later: the rest stays authorized. Only asked of who captures in parts. */
  more?: boolean
}

export type RefundToMake = { key: string; payment: AskedOf; amount: Money }

/** The provider's whole view of one payment, so that an outcome may come late or twice. */
export type Outcome =
  | {
      kind: "done"
      reference: string
      authorized: Money
      captured: Money
      /** A part was taken, and the rest still can be. */
      mayTakeMore?: boolean
      /** Until when what is authorized can be taken, where the provider says it. */
      authorizedUntil?: Date
    }
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
  /** Less, more or finer than the provider takes: no card could pay it, and none was asked. */
  "amount_refused",
  /** The provider has never heard of this key: nothing was charged, and nothing will be. */
  "never_asked",
  "canceled",
] as const

export type DeclineReason = (typeof declineReasons)[number]

export type RawWebhook = { body: string; header(name: string): string | undefined }

/** `nothing`: truly the provider's, and about nothing that is ours to know. */
export type Heard = ProviderMessage | "nothing"

export type ProviderMessage = {
  eventId: string
  kind: string
  /** Our key, as the provider repeats it. Without it the payment is the one that goes by `reference`. */
  key: string | null
  account: string
  /** Compared with our payment where it is told, as the amount is: the whole payment's. */
  order: string | null
  amount: Money | null
  at: Date
  /** What the provider calls the payment. Without it and without a key the message is about our balance. */
  reference?: string | null
  /** The dispute that it tells of. */
  dispute?: string
}

export type BalancePage =
  | { kind: "done"; movements: BalanceMovement[]; isLast: boolean }
  | { kind: "unknown"; why: string }

export const balanceKinds = [
  "charge",
  "refund",
  /** A refund that did not reach the payer and came back to us. */
  "refund_failed",
  /** Taken from us, with a fee of its own, while a dispute is open, or for good. */
  "dispute",
  "dispute_won",
  /** Of the provider, for something else than one payment. */
  "fee",
  /** Sent to the shop's bank account. */
  "payout",
  "payout_failed",
  "adjustment",
] as const

export type BalanceMovement = {
  /** The provider's, once for each movement. */
  id: string
  kind: (typeof balanceKinds)[number]
  /** The id of our intent or of our refund that it belongs to, as the provider repeats it. */
  key: string | null
  /** What the provider calls it: the payment, the refund, the dispute or the payout. */
  reference: string | null
  /** What came to our balance; what left it is negative. Before the fee. */
  amount: Money
  /** What the provider keeps of it; in the same currency. */
  fee: Money
  at: Date
  /** When it can be sent to the bank. */
  availableAt: Date
}

export type DisputeAnswer = { kind: "done"; dispute: Dispute } | { kind: "unknown"; why: string }

export type Dispute = {
  reference: string
  /** Our intent's id. */
  key: string
  amount: Money
  state: "needs_response" | "under_review" | "won" | "lost"
  reason: string
  /** Until when we can say something to it. */
  respondBy: Date | null
}

/**
 * Cards that a provider keeps for shoppers who come again. A function that may or may not have reached the
 * provider answers `unknown` and is asked again; each does the same however often it is asked.
 */
export type KeepsCards = {
  /** Makes the payer known to the provider, under our key; gives what the provider calls them. */
  openPayer(input: { key: string }): Promise<Kept<{ reference: string }>>
  cardsOf(input: { payer: string }): Promise<Kept<{ cards: CardAtProvider[] }>>
  /** What is gone already is forgotten, too. */
  forgetCard(input: { payer: string; fingerprint: string }): Promise<Kept<object>>
  forgetPayer(input: { payer: string }): Promise<Kept<object>>
}

export type Kept<Found> = ({ kind: "done" } & Found) | { kind: "unknown"; why: string }

export type CardAtProvider = {
  reference: string
  brand: string
  lastFour: string
  expiresYear: number
  expiresMonth: number
  /** The same for one card, however often it was typed. */
  fingerprint: string
}

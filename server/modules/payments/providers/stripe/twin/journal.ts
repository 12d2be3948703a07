import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs"
import { dirname } from "node:path"
import type Stripe from "stripe"

export type TwinToken = Stripe.ConfirmationToken & {
  /** The digits, which Stripe itself never tells. */
  number: string
}
/** A card that was attached to a customer, with its digits. */
export type TwinCard = Stripe.PaymentMethod & { number: string }

export type TwinEvent = Pick<
  Stripe.PaymentIntentSucceededEvent,
  "id" | "object" | "created" | "livemode" | "pending_webhooks"
> & {
  api_version: string
  type: string
  account?: string
  request: { id: string | null; idempotency_key: string | null }
  data: { object: object }
}

/** What the twin knows of a payment besides what it tells. */
export type Behind = { number: string; returnUrl: string; endsAtMs?: number; ends?: "succeeds" | "fails" }

type Kinds = {
  payment_intent: Stripe.PaymentIntent
  charge: Stripe.Charge
  refund: Stripe.Refund
  balance_transaction: Stripe.BalanceTransaction
  dispute: Stripe.Dispute
  payout: Stripe.Payout
  confirmation_token: TwinToken
  customer: Stripe.Customer
  payment_method: TwinCard
  event: TwinEvent
}

type Line = { object: Kinds[keyof Kinds]; behind?: Behind }

/**
 * The twin's books: an append-only file, one line per change, the last line of an id counts. What it holds is
 * the independent witness that tests compare our own books with.
 */
export class StripeJournal {
  readonly paymentIntents = new Map<string, Stripe.PaymentIntent>()
  readonly charges = new Map<string, Stripe.Charge>()
  readonly refunds = new Map<string, Stripe.Refund>()
  readonly balance = new Map<string, Stripe.BalanceTransaction>()
  readonly disputes = new Map<string, Stripe.Dispute>()
  readonly payouts = new Map<string, Stripe.Payout>()
  readonly tokens = new Map<string, TwinToken>()
  readonly customers = new Map<string, Stripe.Customer>()
  readonly methods = new Map<string, TwinCard>()
  readonly events = new Map<string, TwinEvent>()
  readonly behind = new Map<string, Behind>()
  private readonly path: string

  constructor(path: string) {
    this.path = path
    mkdirSync(dirname(path), { recursive: true })
    if (!existsSync(path)) return
    for (const line of readFileSync(path, "utf8").split("\n"))
      if (line !== "") this.take(JSON.parse(line) as Line)
  }

  save(object: Kinds[keyof Kinds], behind?: Behind): void {
    const line = { object, ...(behind && { behind }) }
    appendFileSync(this.path, `${JSON.stringify(line)}\n`)
    this.take(line)
  }

  /** The payments under one key of ours: more than one is a fault of ours. */
  paymentsOf(key: string): Stripe.PaymentIntent[] {
    return [...this.paymentIntents.values()].filter(({ metadata }) => metadata.intent === key)
  }

  /** What was taken and not given back under one key of ours, in Stripe's units. */
  keptOf(key: string): number {
    const ids = new Set(this.paymentsOf(key).map(({ id }) => id))
    const ours = [...this.charges.values()].filter((charge) => ids.has(String(charge.payment_intent)))
    return ours.reduce((sum, charge) => sum + charge.amount_captured - charge.amount_refunded, 0)
  }

  chargesOf(key: string): Stripe.Charge[] {
    const ids = new Set(this.paymentsOf(key).map(({ id }) => id))
    return [...this.charges.values()].filter(
      (charge) => charge.captured && ids.has(String(charge.payment_intent)),
    )
  }

  private take({ object, behind }: Line): void {
    if (behind) this.behind.set(object.id, behind)
    switch (object.object) {
      case "payment_intent":
        this.paymentIntents.set(object.id, object)
        break
      case "charge":
        this.charges.set(object.id, object)
        break
      case "refund":
        this.refunds.set(object.id, object)
        break
      case "balance_transaction":
        this.balance.set(object.id, object)
        break
      case "dispute":
        this.disputes.set(object.id, object)
        break
      case "payout":
        this.payouts.set(object.id, object)
        break
      case "confirmation_token":
        this.tokens.set(object.id, object)
        break
      case "customer":
        this.customers.set(object.id, object)
        break
      case "payment_method":
        this.methods.set(object.id, object)
        break
      case "event":
        this.events.set(object.id, object)
    }
  }
}

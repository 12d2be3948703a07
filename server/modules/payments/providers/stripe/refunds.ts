import type Stripe from "stripe"
import type { RefundOutcome, RefundToMake } from "../../provider.ts"
import { fromStripe, toStripe } from "./amounts.ts"
import type { StripeDesk } from "./api.ts"
import { idOf } from "./payments.ts"

// Nobody gives one payment back in more parts than this.
const refundsMax = 100

/**
 * A refund that Stripe has under our id is told as it stands, however old it is: a key of a request is
 * forgotten after a day, and asked again then it would give back twice.
 */
export async function refund(
  desk: StripeDesk,
  { key, payment, amount }: RefundToMake,
): Promise<RefundOutcome> {
  const asking = desk.start()
  const found = await idOf(desk, asking, payment)
  if (found.kind === "silence") return { kind: "unknown", why: found.why }
  const minor = toStripe(amount)
  if (found.kind === "refused" || minor === undefined) return { kind: "declined", reason: "no such payment" }
  const { value: id } = found

  const given = await asking.ask((stripe, options) =>
    stripe.refunds.list({ payment_intent: id, limit: refundsMax }, options),
  )
  if (given.kind === "silence") return { kind: "unknown", why: given.why }
  if (given.kind === "answer") {
    const ours = given.value.data.find(({ metadata }) => metadata?.refund === key)
    if (ours) return refundOutcomeOf(ours)
    if (given.value.has_more)
      return { kind: "unknown", why: "more refunds of one payment than can be looked at" }
  }

  const made = await asking.ask(
    (stripe, options) =>
      stripe.refunds.create(
        {
          payment_intent: id,
          amount: minor,
          metadata: { refund: key, intent: payment.key, attempt: payment.order },
        },
        options,
      ),
    key,
  )
  if (made.kind === "silence") return { kind: "unknown", why: made.why }
  if (made.kind === "refused") return { kind: "declined", reason: made.declineCode ?? made.code }
  return refundOutcomeOf(made.value)
}

function refundOutcomeOf(refund: Stripe.Refund): RefundOutcome {
  const refunded = fromStripe(refund.amount, refund.currency)
  if (!refunded) return { kind: "unknown", why: "Stripe names an amount that cannot be read" }
  switch (refund.status) {
    case "succeeded":
      return { kind: "done", reference: refund.id, refunded }
    case "failed":
    case "canceled":
      return { kind: "declined", reason: refund.failure_reason ?? refund.status }
    default:
      return { kind: "pending" }
  }
}

import type Stripe from "stripe"
import { compare } from "../../../../kit/money.ts"
import type { AskedOf, DeclineReason, Outcome } from "../../provider.ts"
import { fromStripe } from "./amounts.ts"

/** What Stripe says of a payment, in our words. Of another payment than we asked for it is not believed. */
export function outcomeOf(payment: Stripe.PaymentIntent, asked: AskedOf): Outcome {
  const reference = payment.id
  const amount = fromStripe(payment.amount, payment.currency)
  const isAsked =
    payment.metadata.intent === asked.key &&
    amount?.currency === asked.amount.currency &&
    compare(amount, asked.amount) === 0
  if (!isAsked)
    return { kind: "unknown", why: "Stripe names another payment or another amount than we asked for" }

  switch (payment.status) {
    case "succeeded":
    case "requires_capture": {
      const captured = fromStripe(payment.amount_received, payment.currency)
      if (!captured) return { kind: "unknown", why: "Stripe names an amount that cannot be read" }
      const authorizedUntil = keptReadyUntil(payment)
      return {
        kind: "done",
        reference,
        authorized: amount,
        captured,
        ...(authorizedUntil && { authorizedUntil }),
      }
    }
    case "processing":
      return { kind: "pending", reference }
    case "requires_action": {
      const url = addressOf(payment.next_action)
      return url === undefined ? { kind: "pending", reference } : { kind: "actionNeeded", url, reference }
    }
    case "canceled":
      return { kind: "declined", reason: "canceled", reference }
    case "requires_payment_method":
    case "requires_confirmation": {
      const error = payment.last_payment_error
      const reason = error ? reasonOf(error.code, error.decline_code) : "never_asked"
      return { kind: "declined", reason, reference }
    }
    default:
      return { kind: "unknown", why: "Stripe's answer has a state that we do not know" }
  }
}

/** Until when it can be captured, as its bank says it. */
function keptReadyUntil({ status, latest_charge: charge }: Stripe.PaymentIntent): Date | undefined {
  if (status !== "requires_capture" || charge === null || typeof charge === "string") return undefined
  const seconds = charge.payment_method_details?.card?.capture_before
  return seconds === undefined ? undefined : new Date(seconds * 1000)
}

/** The page of the bank, or the one on which Stripe says how to pay by a slip or a code. */
function addressOf(action: Stripe.PaymentIntent["next_action"]): string | undefined {
  if (!action) return undefined
  const details = (action as unknown as Record<string, Record<string, unknown> | undefined>)[action.type]
  const names = ["url", "hosted_instructions_url", "hosted_voucher_url"]
  const address = names.map((name) => details?.[name]).find((value) => typeof value === "string")
  return typeof address === "string" && /^https?:\/\//.test(address) ? address : undefined
}

const reasons: Record<string, DeclineReason> = {
  insufficient_funds: "insufficient_funds",
  expired_card: "card_expired",
  incorrect_cvc: "security_code_wrong",
  invalid_cvc: "security_code_wrong",
  incorrect_number: "card_unreadable",
  invalid_number: "card_unreadable",
  invalid_expiry_month: "card_unreadable",
  invalid_expiry_year: "card_unreadable",
  resource_missing: "card_unreadable",
  authentication_required: "action_refused",
  payment_intent_authentication_failure: "action_refused",
}

/**
 * A card that is reported stolen, and one that looks like fraud, are declined and nothing more: whoever
 * tries cards must not learn which it was.
 */
export function reasonOf(code: string | undefined, declineCode: string | undefined): DeclineReason {
  return reasons[declineCode ?? ""] ?? reasons[code ?? ""] ?? "card_declined"
}

import type { PaymentEvent } from "../events.ts"
import type { Intent } from "../queries/intents.ts"

export function paymentEvent(intent: Intent): PaymentEvent {
  return {
    intentId: intent.intentId,
    attemptId: intent.attemptId,
    orderId: intent.orderId,
    amountMinor: Number(intent.amount.minor),
    authorizedMinor: Number(intent.authorizedMinor),
    capturedMinor: Number(intent.capturedMinor),
    refundedMinor: 0,
    currency: intent.amount.currency,
    method: intent.method,
    ended: intent.state === "captured" && intent.capturedMinor < intent.authorizedMinor,
    withOrder: false,
  }
}

/**
 * Amounts are the payment's totals so far, not differences: seeing an event twice or late changes nothing.
 * What an event does not speak of may be lower than it is: `refundedMinor` is the total only in
 * `payment.refunded`.
 */
export type PaymentEvent = {
  intentId: string
  attemptId: string
  orderId: string | null
  amountMinor: number
  authorizedMinor: number
  capturedMinor: number
  refundedMinor: number
  currency: string
  /** The way to pay; nothing of a card or credit of the shop's own. */
  method?: string
  /** A part was taken, and the rest never will be. */
  ended: boolean
  /** True when the order's own transaction has told the order already. */
  withOrder: boolean
  /** Who of the staff has noted that it came, or that it is given up. */
  by?: string
}

export type PaymentAttention = "capture_failed" | "authorization_ends"

declare module "../../kit/events.ts" {
  interface EventMap {
    "payment.authorized": PaymentEvent
    "payment.captured": PaymentEvent
    "payment.declined": PaymentEvent & { reason: string }
    "payment.canceled": PaymentEvent
    "payment.refunded": PaymentEvent & {
      refundId: string
      refundMinor: number
      why: string
      /** Where it went to, when not back through a provider. */
      tender: "gift_card" | "store_credit" | null
    }
    "payment.refund_failed": PaymentEvent & { refundId: string; refundMinor: number; reason: string }
    "payment.refund_asked": { refundId: string }
    "payment.capture_asked": { intentId: string }
    /** Somebody has to look at an authorization of an order, or nobody has to any more. */
    "payment.attention": {
      intentId: string
      orderId: string
      why: PaymentAttention | null
      reason: string | null
    }
    "payment.cancel_asked": { intentId: string }
    "payment.keep_asked": { intentId: string }
    "saved_card.removed": { savedId: string }
    "payer.forgotten": { payerId: string }
    /** A provider has told of payments: which ones stands in `payments.news`. */
    "payment.told": Record<never, never>
    /** One payment is to be looked up, again and again until its provider answers. */
    "payment.look_asked": { intentId: string }
  }
}

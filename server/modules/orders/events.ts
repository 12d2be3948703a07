export type OrderPlaced = {
  orderId: string
  number: string
  attemptId: string
  customerId: string | null
  locale: string
  totalMinor: number
  currency: string
}

/** Its buyer wanted it so, or its money did not come in time. */
export type CanceledBecause = "buyer" | "not_paid"

declare module "../../kit/events.ts" {
  interface EventMap {
    "order.placed": OrderPlaced
    "order.paid": { orderId: string; number: string; withFiles: boolean; withGiftCards: boolean }
    "order.payment_received": {
      orderId: string
      intentId: string
      amountMinor: number
      /** Of this payment, with all that was taken before. */
      capturedMinor: number
      currency: string
      method?: string
    }
    /** Money that it had heard of was noted wrongly, and has not come. */
    "order.receipt_taken_back": { orderId: string; intentId: string; amountMinor: number }
    "order.refunded": {
      orderId: string
      refundId: string
      amountMinor: number
      currency: string
      why: string
      /** By which it goes back. */
      method?: string
      /** Where it went to, when not back the way it was paid. */
      tender: "gift_card" | "store_credit" | null
    }
    "order.canceled": {
      orderId: string
      number: string
      reason: string | null
      because: CanceledBecause | null
      refundMinor: number
    }
    /** More of it is to be taken by now, or less is owed, and what is promised for it was not all taken. */
    "order.due_changed": { orderId: string; dueMinor: number }
    "order.completed": { orderId: string; number: string }
  }
}

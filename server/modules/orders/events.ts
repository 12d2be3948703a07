export type OrderPlaced = {
  orderId: string
  number: string
  attemptId: string
  customerId: string | null
  locale: string
  totalMinor: number
  currency: string
}

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
    }
    "order.refunded": {
      orderId: string
      refundId: string
      amountMinor: number
      currency: string
      why: string
      /** Where it went to, when not back the way it was paid. */
      tender: "gift_card" | "store_credit" | null
    }
    "order.canceled": { orderId: string; number: string; reason: string | null; refundMinor: number }
    /** Something of it has left or is not sent any more, and what is promised for it was not all taken yet. */
    "order.due_changed": { orderId: string; dueMinor: number; owedMinor: number }
    "order.completed": { orderId: string; number: string }
  }
}

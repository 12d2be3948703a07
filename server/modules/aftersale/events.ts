declare module "../../kit/events.ts" {
  interface EventMap {
    /** A part of an order was canceled; the rest goes on. */
    "order.units_canceled": {
      orderId: string
      number: string
      cancellationId: string
      reason: string | null
      givenMinor: number
      currency: string
    }
  }
}

export {}

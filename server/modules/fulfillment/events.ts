declare module "../../kit/events.ts" {
  interface EventMap {
    "parcel.dispatched": {
      orderId: string
      parcelId: string
      carrier: string | null
      trackingNumber: string | null
    }
    "parcel.delivered": { orderId: string; parcelId: string }
    "downloads.granted": { orderId: string }
  }
}

export {}

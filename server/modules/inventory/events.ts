declare module "../../kit/events.ts" {
  interface EventMap {
    /** There is none, few or enough of these now, and it was not so before. */
    "stock.band_changed": { variantIds: string[] }
    "place.created": { placeId: string }
    "place.updated": { placeId: string }
  }
}

export {}

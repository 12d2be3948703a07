import type { Reach } from "./parcels.ts"

/** Touched by every change of a delivery method. */
export const methodsTag = "fulfillment:methods"

// Amounts are whole minor units of the method's currency, as they are kept and sent.

/** A cart up to this weight, to the gram. */
export type WeightStep = { upToGrams: number; priceMinor: number }
/** Goods from this subtotal on. */
export type SubtotalStep = { fromMinor: number; priceMinor: number }
/** For each part of a weight that the last step does not reach, a part that is begun included. */
export type FurtherWeight = { everyGrams: number; priceMinor: number }

/** What it costs to bring a shipment into a zone: one price, or by weight, by subtotal, or by both. */
export type ZonePrice =
  | { kind: "flat"; priceMinor: number }
  | { kind: "weight"; steps: WeightStep[]; further: FurtherWeight | null }
  | { kind: "subtotal"; steps: SubtotalStep[] }
  /** A row for each weight, a price in it for each subtotal. */
  | { kind: "table"; fromMinor: number[]; rows: { upToGrams: number; pricesMinor: number[] }[] }

/** What comes on top, also where the price itself is free. */
export type Surcharge =
  /** Once, because the place is hard to reach. */
  | { kind: "place"; priceMinor: number }
  /** For each unit that weighs so much or more. */
  | { kind: "bulky"; fromGrams: number; priceMinor: number }

/** Places with a price. It is every place of the market where nothing is named. */
export type Zone = {
  name: string
  /** DE */
  countries: string[]
  /** GB-NIR, as buyers write it in their address. */
  regions: string[]
  /** DE 18565, DE 25849-25999, DE 0* */
  postalCodes: string[]
  price: ZonePrice
  /** From this subtotal of goods on, the price is nothing; surcharges stay. */
  freeFromMinor: number | null
  surcharges: Surcharge[]
}

export type DeliveryMethod = {
  methodId: string
  code: string
  marketCode: string
  kind: "ship" | "pickup"
  titles: Record<string, string>
  reaches: Reach[]
  /** Of all its amounts. */
  currency: string
  zones: Zone[]
  weightGramsMax: number | null
  daysMin: number
  daysMax: number
  cutOff: string
  timeZone: string
  weekdays: number[]
  position: number
  active: boolean
}

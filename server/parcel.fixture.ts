import type { NewDeliveryMethod, Zone } from "./modules/fulfillment/index.ts"

/** One price, by default everywhere and never free. */
export function flatZone(priceMinor: number, given: Partial<Zone> = {}): Zone {
  return {
    name: "Everywhere",
    countries: [],
    regions: [],
    postalCodes: [],
    price: { kind: "flat", priceMinor },
    freeFromMinor: null,
    surcharges: [],
    ...given,
  }
}

/** The way of delivery that tests of carts and whole stories take for granted. */
export const parcel: NewDeliveryMethod = {
  code: "parcel",
  marketCode: "de",
  kind: "ship",
  titles: { en: "Parcel", de: "Paket" },
  reaches: ["parcel"],
  currency: "EUR",
  zones: [flatZone(490, { freeFromMinor: 5_000 })],
  weightGramsMax: null,
  daysMin: 1,
  daysMax: 3,
  cutOff: "14:00",
  timeZone: "Europe/Berlin",
  weekdays: [1, 2, 3, 4, 5],
  position: 1,
  active: true,
}

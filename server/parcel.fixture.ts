import type { NewDeliveryMethod } from "./modules/fulfillment/index.ts"

/** The way of delivery that tests of carts and whole stories take for granted. */
export const parcel: NewDeliveryMethod = {
  code: "parcel",
  marketCode: "de",
  kind: "ship",
  titles: { en: "Parcel", de: "Paket" },
  countries: [],
  reaches: ["parcel"],
  priceMinor: 490,
  freeFromMinor: 5_000,
  weightGramsMax: null,
  daysMin: 1,
  daysMax: 3,
  cutOff: "14:00",
  timeZone: "Europe/Berlin",
  weekdays: [1, 2, 3, 4, 5],
  position: 1,
  active: true,
}

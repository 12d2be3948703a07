import type { Money } from "../../../kit/money.ts"
import type { Why } from "../../pricing/index.ts"
import type { DeliveryMethod, Surcharge, Zone, ZonePrice } from "./methods.ts"
import type { Reach } from "./parcels.ts"
import { type Atlas, atlasOf, type Destination, isEverywhere, zoneAt } from "./places.ts"

export type ShippedItem = { reach: Reach; weightGrams: number; quantity: number }

/** What is carried, of what weight and worth, and where it goes. */
export type Shipment = {
  to: Destination
  items: readonly ShippedItem[]
  weightGrams: number
  /** What the goods cost after discounts, tax included: prices by subtotal and free delivery go by it. */
  subtotal: Money
}

export type AskedShipment = { to: Destination; items: readonly ShippedItem[]; subtotal: Money }

/** Files and appointments weigh nothing and go no way: what is carried makes the shipment. */
export function shipmentOf({ to, items, subtotal }: AskedShipment): Shipment {
  const carried = items.filter(({ reach }) => reach === "parcel" || reach === "counter")
  const weightGrams = carried.reduce((sum, { weightGrams, quantity }) => sum + weightGrams * quantity, 0)
  return { to, items: carried, weightGrams, subtotal }
}

/** Why a method cannot bring a shipment. */
export type Obstacle =
  | { kind: "off" }
  /** It does not bring this kind of thing. */
  | { kind: "reach" }
  | { kind: "currency"; currency: string }
  | { kind: "country"; country: string }
  | { kind: "postal_code"; country: string; postalCode: string }
  /** It brings it into parts of the country, and nobody has said yet into which. */
  | { kind: "postal_code_needed"; country: string }
  | { kind: "too_heavy"; weightGrams: number; weightGramsMax: number }

/** The steps from nothing to the price: that of the zone, what is taken off, what comes on top. */
export type DeliveryWhy = Extract<Why, { kind: `delivery_${string}` }>

export type Quote = {
  kind: "quote"
  priceMinor: bigint
  /** Its rows add up to the price. */
  why: DeliveryWhy[]
  zone: string
  /** From this subtotal on it costs nothing; nothing where it never does. */
  freeFromMinor: number | null
}

export type DeliveryQuote = Quote | { kind: "obstacle"; obstacle: Obstacle }

// A hundred tons: beyond it nobody sends parcels, and all sums below it are whole numbers that JSON holds.
const weightGramsTop = 100_000_000

/** What it costs to bring a shipment this way, and why; or why it cannot be brought. */
export function deliveryQuote(method: DeliveryMethod, shipment: Shipment): DeliveryQuote {
  const { weightGrams, subtotal } = shipment
  if (!method.active) return obstacle({ kind: "off" })
  if (method.currency !== subtotal.currency) return obstacle({ kind: "currency", currency: method.currency })
  if (!shipment.items.every(({ reach }) => method.reaches.includes(reach))) return obstacle({ kind: "reach" })
  const found = zoneFor(method, shipment.to)
  if ("kind" in found) return obstacle(found)
  const weightGramsMax = Math.min(method.weightGramsMax ?? weightGramsTop, heaviestIn(found.price))
  if (weightGrams > weightGramsMax) return obstacle({ kind: "too_heavy", weightGrams, weightGramsMax })
  return quoteIn(found, shipment)
}

const obstacle = (found: Obstacle): DeliveryQuote => ({ kind: "obstacle", obstacle: found })

// Methods stand in memory until they are changed, and with them their zones, looked up by place.
const atlases = new WeakMap<DeliveryMethod, Atlas<Zone>>()

function zoneFor(method: DeliveryMethod, to: Destination): Zone | Obstacle {
  // Who picks up comes to the counter: where they live does not matter.
  const [only] = method.zones
  if (only && (method.kind === "pickup" || (method.zones.length === 1 && isEverywhere(only)))) return only
  let atlas = atlases.get(method)
  if (!atlas) {
    atlas = atlasOf(method.zones)
    atlases.set(method, atlas)
  }
  const zone = zoneAt(atlas, to)
  if (zone) return zone
  const { country, postalCode } = to
  if (!atlas.inPart.has(country)) return { kind: "country", country }
  return postalCode === null
    ? { kind: "postal_code_needed", country }
    : { kind: "postal_code", country, postalCode }
}

/** The most that a table has a price for. */
function heaviestIn(price: ZonePrice): number {
  if (price.kind === "weight" && price.further === null) return price.steps.at(-1)?.upToGrams ?? 0
  if (price.kind === "table") return price.rows.at(-1)?.upToGrams ?? 0
  return weightGramsTop
}

function quoteIn(zone: Zone, { items, weightGrams, subtotal }: Shipment): Quote {
  const { currency } = subtotal
  const amount = (minor: number) => ({ minor, currency })
  const goodsMinor = Number(subtotal.minor)
  const { minor, ...by } = priceBy(zone.price, { weightGrams, goodsMinor })
  const base = { kind: "delivery_zone", zone: zone.name, ...by, amount: amount(minor) } as const
  const why: DeliveryWhy[] = [base]
  let sum = minor
  const { freeFromMinor } = zone
  if (freeFromMinor !== null && goodsMinor >= freeFromMinor && minor > 0) {
    why.push({ kind: "delivery_free", from: amount(freeFromMinor), amount: amount(minor) })
    sum = 0
  }
  for (const surcharge of zone.surcharges) {
    const units = unitsOf(surcharge, items)
    if (units === 0) continue
    const more = surcharge.priceMinor * units
    why.push({ kind: "delivery_surcharge", reason: surcharge.kind, units, amount: amount(more) })
    sum += more
  }
  return { kind: "quote", priceMinor: BigInt(sum), why, zone: zone.name, freeFromMinor }
}

type Measured = { weightGrams: number; goodsMinor: number }
type Priced = { minor: number; weightGrams?: number; upToGrams?: number; fromMinor?: number }

function priceBy(price: ZonePrice, { weightGrams, goodsMinor }: Measured): Priced {
  switch (price.kind) {
    case "flat":
      return { minor: price.priceMinor }
    case "weight": {
      const step = price.steps.find(({ upToGrams }) => weightGrams <= upToGrams)
      if (step) return { minor: step.priceMinor, weightGrams, upToGrams: step.upToGrams }
      const last = price.steps.at(-1) ?? { upToGrams: 0, priceMinor: 0 }
      const { everyGrams, priceMinor } = price.further ?? { everyGrams: 1, priceMinor: 0 }
      const parts = Math.ceil((weightGrams - last.upToGrams) / everyGrams)
      return { minor: last.priceMinor + parts * priceMinor, weightGrams }
    }
    case "subtotal": {
      const step = price.steps.findLast(({ fromMinor }) => goodsMinor >= fromMinor)
      return { minor: step?.priceMinor ?? 0, fromMinor: step?.fromMinor ?? 0 }
    }
    case "table": {
      const row = price.rows.find(({ upToGrams }) => weightGrams <= upToGrams)
      const column = price.fromMinor.findLastIndex((fromMinor) => goodsMinor >= fromMinor)
      const [minor, fromMinor] = [row?.pricesMinor[column] ?? 0, price.fromMinor[column] ?? 0]
      return { minor, weightGrams, upToGrams: row?.upToGrams ?? 0, fromMinor }
    }
  }
}

function unitsOf(surcharge: Surcharge, items: readonly ShippedItem[]): number {
  if (surcharge.kind === "place") return 1
  return items.reduce((sum, { weightGrams, quantity }) => {
    return weightGrams >= surcharge.fromGrams ? sum + quantity : sum
  }, 0)
}

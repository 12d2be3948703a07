import type { Moves } from "../../kit/moves.ts"

export type ParcelState = "open" | "packed" | "shipped" | "delivered" | "canceled"

export const parcelMoves = {
  open: ["packed", "shipped", "canceled"],
  packed: ["shipped", "open", "canceled"],
  shipped: ["delivered"],
  delivered: [],
  canceled: [],
} as const satisfies Moves<ParcelState>

export type Reach = "parcel" | "file" | "appointment" | "counter"

/** Files are sent as a link and appointments are visits: only what is carried needs a way to the buyer. */
export function needsDelivery(reaches: Reach[]): boolean {
  return reaches.some((reach) => reach === "parcel" || reach === "counter")
}

/** Touched by every change of a delivery method. */
export const methodsTag = "fulfillment:methods"

export type DeliveryMethod = {
  methodId: string
  code: string
  marketCode: string
  kind: "ship" | "pickup"
  titles: Record<string, string>
  countries: string[]
  reaches: Reach[]
  priceMinor: bigint
  freeFromMinor: bigint | null
  weightGramsMax: number | null
  daysMin: number
  daysMax: number
  cutOff: string
  timeZone: string
  weekdays: number[]
  position: number
  active: boolean
}

export type Shipment = {
  country: string | null
  weightGrams: number
  subtotalMinor: bigint
  reaches: Reach[]
}

/**
 * Whether a method can bring everything of a cart that is carried. Without a country yet, every country
 * counts.
 */
export function canBring(method: DeliveryMethod, shipment: Shipment): boolean {
  if (!method.active) return false
  if (method.weightGramsMax !== null && shipment.weightGrams > method.weightGramsMax) return false
  const carried = shipment.reaches.filter((reach) => reach === "parcel" || reach === "counter")
  if (!carried.every((reach) => method.reaches.includes(reach))) return false
  // Who picks up comes to the counter: where they live does not matter.
  if (method.kind === "pickup" || shipment.country === null) return true
  return method.countries.length === 0 || method.countries.includes(shipment.country)
}

export function deliveryPrice(method: DeliveryMethod, subtotalMinor: bigint): bigint {
  return method.freeFromMinor !== null && subtotalMinor >= method.freeFromMinor ? 0n : method.priceMinor
}

export type DeliveryPromise = { earliestOn: string; latestOn: string }

/**
 * The days on which an order of this moment arrives. It leaves today when it comes before the cut-off of a
 * day that counts, in the time zone of the place it leaves from; then days that count are counted.
 */
export function promiseOf(method: Promising, now: Date): DeliveryPromise {
  const minute = Math.floor(now.getTime() / 60_000)
  const known = promises.get(method)
  if (known?.minute === minute) return known.promise
  const promise = workOutPromise(method, now)
  promises.set(method, { minute, promise })
  return promise
}

type Promising = Pick<DeliveryMethod, "daysMin" | "daysMax" | "cutOff" | "timeZone" | "weekdays">

// It changes with the minute only, and the calendar takes longer than all else in the price of a cart.
const promises = new WeakMap<Promising, { minute: number; promise: DeliveryPromise }>()

function workOutPromise(method: Promising, now: Date): DeliveryPromise {
  const local = localTime(now, method.timeZone)
  const isInTime = local.time < method.cutOff && method.weekdays.includes(weekdayOf(local.day))
  const leaves = isInTime ? local.day : nextDay(local.day, method.weekdays)
  return {
    earliestOn: daysLater(leaves, method.daysMin, method.weekdays),
    latestOn: daysLater(leaves, method.daysMax, method.weekdays),
  }
}

function daysLater(day: string, days: number, weekdays: number[]): string {
  let found = day
  for (let count = 0; count < days; count++) found = nextDay(found, weekdays)
  return found
}

function nextDay(day: string, weekdays: number[]): string {
  let next = addDay(day)
  while (!weekdays.includes(weekdayOf(next))) next = addDay(next)
  return next
}

function addDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

// Making a formatter takes longer than a whole query; there are as many as places have time zones.
const formatters = new Map<string, Intl.DateTimeFormat>()

function localTime(now: Date, timeZone: string): { day: string; time: string } {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
    formatters.set(timeZone, formatter)
  }
  const [day = "", time = ""] = formatter.format(now).split(" ")
  return { day, time }
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

export type ParcelWarning = "money_awaited" | "money_returned"

/**
 * What to think of before a parcel leaves. The cash of a cash-on-delivery order comes with the delivery; a
 * transfer that has not arrived, or money that went back, is for staff to judge and does not stop the parcel.
 */
export function parcelWarnings(parcel: {
  state: ParcelState
  money: string
  paymentMethod: string
}): ParcelWarning[] {
  if (parcel.state !== "open" && parcel.state !== "packed") return []
  if (parcel.money === "refunded") return ["money_returned"]
  const isAwaited = parcel.money === "pending" || parcel.money === "partly_paid"
  return isAwaited && parcel.paymentMethod !== "cash" ? ["money_awaited"] : []
}

/** An order whose payment came to nothing is not sent; one that is paid afterwards may be. */
export function maySend(order: { money: string }): boolean {
  return order.money !== "voided"
}

export const downloadsMax = 5
export const downloadDays = 30

export type DownloadTicket = {
  downloadsCount: number
  downloadsMax: number
  expiresAt: Date
  revokedAt: Date | null
}

/** Why a download link does not work any more; nothing when it does. */
export function downloadObstacle(
  ticket: DownloadTicket,
  now: Date,
): "revoked" | "expired" | "used_up" | undefined {
  if (ticket.revokedAt !== null) return "revoked"
  if (ticket.expiresAt.getTime() <= now.getTime()) return "expired"
  return ticket.downloadsCount >= ticket.downloadsMax ? "used_up" : undefined
}

export type ParcelLine = { orderLineId: string; variantId: string; quantity: number }
export type OrderedLine = { lineId: string; variantId: string; reach: Reach; quantity: number }

/** What of an order is in no parcel yet. */
export function remainingLines(ordered: OrderedLine[], packed: ParcelLine[]): ParcelLine[] {
  return ordered.flatMap(({ lineId, variantId, reach, quantity }) => {
    const inParcels = packed
      .filter(({ orderLineId }) => orderLineId === lineId)
      .reduce((sum, line) => sum + line.quantity, 0)
    const left = needsDelivery([reach]) ? quantity - inParcels : 0
    return left > 0 ? [{ orderLineId: lineId, variantId, quantity: left }] : []
  })
}

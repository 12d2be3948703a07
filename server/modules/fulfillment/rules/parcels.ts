import type { Moves } from "../../../kit/moves.ts"

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
export type OrderedLine = {
  lineId: string
  variantId: string
  reach: Reach
  quantity: number
  canceledQuantity: number
}

/** What of an order is in no parcel yet. */
export function remainingLines(ordered: OrderedLine[], packed: ParcelLine[]): ParcelLine[] {
  return ordered.flatMap(({ lineId, variantId, reach, quantity, canceledQuantity }) => {
    const inParcels = packed
      .filter(({ orderLineId }) => orderLineId === lineId)
      .reduce((sum, line) => sum + line.quantity, 0)
    const left = needsDelivery([reach]) ? quantity - canceledQuantity - inParcels : 0
    return left > 0 ? [{ orderLineId: lineId, variantId, quantity: left }] : []
  })
}

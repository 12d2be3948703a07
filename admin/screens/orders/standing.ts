import type { Shape } from "../../../client/index.ts"
import type { PlainKey } from "../../kit/words.ts"

export type Order = Shape<"OrderForStaff">
export type Payments = Shape<"OrderPayments">
export type Parcel = Shape<"ParcelForStaff">

/** The one thing to do next. */
export type Step =
  | { kind: "record_payment" }
  | { kind: "pack"; parcel: Parcel | undefined }
  | { kind: "ship"; parcel: Parcel }
  | { kind: "deliver"; parcel: Parcel }

export type Standing = { sentence: PlainKey; step?: Step }

// Only this money is brought or sent by hand, so that somebody has to say that it came.
const byHand = ["transfer", "cash"]

/** Where an order stands, as a sentence, and what to do next. */
export function standingOf(order: Order, parcels: readonly Parcel[], payments?: Payments): Standing {
  if (order.sale === "canceled") return ended(order, payments)
  if (order.money === "voided") return { sentence: "order.is.voided" }
  const isUnpaid = order.money === "pending" || order.money === "partly_paid"
  if (isUnpaid && order.paymentMethod !== "cash") {
    const sentence = order.money === "pending" ? "order.is.awaits_money" : "order.is.awaits_rest"
    return byHand.includes(order.paymentMethod)
      ? { sentence, step: { kind: "record_payment" } }
      : { sentence }
  }
  return sending(order, parcels) ?? { ...arriving(order, parcels), ...(isUnpaid && cashStep(order)) }
}

function ended(order: Order, payments: Payments | undefined): Standing {
  const owed = order.paid.minor - order.refunded.minor
  if (owed <= 0) return { sentence: "order.is.canceled" }
  const isOnItsWay = ({ state, unknownSince }: Payments["refunds"][number]) =>
    state === "waiting" && unknownSince === null
  const waiting = payments?.refunds.filter(isOnItsWay) ?? []
  const goesBack = waiting.reduce((sum, { amount }) => sum + amount.minor, 0)
  return { sentence: goesBack >= owed ? "order.is.canceled_refunding" : "order.is.canceled_money_owed" }
}

function sending(order: Order, parcels: readonly Parcel[]): Standing | undefined {
  const packed = parcels.find(({ state }) => state === "packed")
  if (packed) return { sentence: "order.is.packed", step: { kind: "ship", parcel: packed } }
  const open = parcels.find(({ state }) => state === "open")
  if (open) return { sentence: "order.is.being_packed", step: { kind: "pack", parcel: open } }
  if (order.goods !== "waiting" && order.goods !== "partly_shipped") return undefined
  const sentence = order.goods === "waiting" ? "order.is.to_pack" : "order.is.partly_sent"
  return { sentence, step: { kind: "pack", parcel: undefined } }
}

function arriving(order: Order, parcels: readonly Parcel[]): Standing {
  if (order.goods === "not_needed") return { sentence: "order.is.done" }
  if (order.goods === "delivered") return { sentence: "order.is.delivered" }
  const parcel = parcels.find(({ state }) => state === "shipped")
  return { sentence: "order.is.on_its_way", ...(parcel && { step: { kind: "deliver", parcel } }) }
}

/** Cash that the carrier has taken comes before saying that the parcel has arrived. */
function cashStep(order: Order): Standing | object {
  if (order.goods !== "shipped" && order.goods !== "delivered") return {}
  return { sentence: "order.is.awaits_cash", step: { kind: "record_payment" } }
}

/** Lines that are in no parcel yet, with how many of each. */
export function leftToPack(order: Order, parcels: readonly Parcel[]): { lineId: string; quantity: number }[] {
  const inParcels = parcels.filter(({ state }) => state !== "canceled").flatMap(({ lines }) => lines)
  return order.lines.flatMap(({ lineId, reach, quantity, canceledQuantity }) => {
    if (reach !== "parcel" && reach !== "counter") return []
    const packed = inParcels.filter(({ orderLineId }) => orderLineId === lineId)
    const left = quantity - canceledQuantity - packed.reduce((sum, line) => sum + line.quantity, 0)
    return left > 0 ? [{ lineId, quantity: left }] : []
  })
}

/** Lines of which something is in no parcel and can be canceled. */
export function leftToCancel(
  order: Order,
  parcels: readonly Parcel[],
): { line: Order["lines"][number]; left: number }[] {
  if (order.sale === "canceled") return []
  const inParcels = parcels.filter(({ state }) => state !== "canceled").flatMap(({ lines }) => lines)
  return order.lines.flatMap((line) => {
    const packed = inParcels.filter(({ orderLineId }) => orderLineId === line.lineId)
    const held = packed.reduce((sum, { quantity }) => sum + quantity, 0)
    const left = line.quantity - line.canceledQuantity - held
    return left > 0 ? [{ line, left }] : []
  })
}

/** Whether it is canceled when its money does not come in time. */
export function mayExpire({ sale, money, goods }: Order): boolean {
  const isAwaited = money === "pending" || money === "partly_paid"
  return sale === "open" && isAwaited && (goods === "waiting" || goods === "not_needed")
}

/** What is still to come for it. */
export function dueOf({ total, canceledTotal, paid }: Order) {
  return { ...total, minor: total.minor - canceledTotal.minor - paid.minor }
}

export function mayCancel({ sale, goods }: Order): boolean {
  return sale !== "canceled" && (goods === "waiting" || goods === "not_needed")
}

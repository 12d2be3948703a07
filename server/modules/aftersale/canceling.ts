import { Refusal } from "../../kit/errors.ts"
import type { CanceledLine } from "../orders/index.ts"
import { type Charged, type LineSold, sharesOf, type Units, type Worth } from "./rules.ts"

/** A line as far as canceling its units cares. */
export type LineToCancel = LineSold & {
  canceledQuantity: number
  shippedQuantity: number
  /** In parcels that are being packed, packed or sent. */
  packedQuantity: number
  /** Brought to the buyer, so that it needs the delivery. */
  isCarried: boolean
  /** A gift card that was made already. */
  isIssued: boolean
}

export type ToCancel = Omit<Charged, "lines"> & { lines: readonly LineToCancel[] }

export type Canceling = {
  lines: CanceledLine[]
  /** What is not owed any more: units whose money went back before are not counted twice. */
  worth: Worth
  /** Nothing of the order is left. */
  isWhole: boolean
  /** Whether its delivery can go as well. */
  mayDrop: boolean
}

/** What canceling units means, or why they cannot be canceled. */
export function cancelingOf(order: ToCancel, units: Units): Canceling {
  if (units.lines.length === 0 && !units.delivery) {
    throw new Refusal("cancel.nothing_chosen", 422, "Please choose what is canceled.", { field: "units" })
  }
  const lines = units.lines.map((asked) => lineOf(order, asked))
  const countOf = (line: LineToCancel) => lines.find(({ lineId }) => lineId === line.lineId)?.quantity ?? 0
  const after = order.lines.map((line) => ({
    ...line,
    canceledQuantity: line.canceledQuantity + countOf(line),
  }))
  const mayDrop = mayDropDelivery(order, after)
  if (units.delivery && !mayDrop) {
    const message = "Its delivery is still needed: it can be canceled with the last thing that is delivered."
    throw new Refusal("cancel.delivery_needed", 409, message)
  }
  const fresh = order.lines.flatMap((line) => {
    const before = Math.max(line.refundedQuantity - line.canceledQuantity, 0)
    const quantity = countOf(line) - before
    return quantity > 0 ? [{ orderLineId: line.lineId, quantity }] : []
  })
  return {
    lines,
    worth: sharesOf(order, { lines: fresh, delivery: units.delivery }),
    isWhole: after.every((line) => line.canceledQuantity === line.quantity),
    mayDrop,
  }
}

function lineOf({ lines }: ToCancel, asked: Units["lines"][number]): CanceledLine {
  const { orderLineId: lineId, quantity } = asked
  const line = lines.find((one) => one.lineId === lineId)
  if (!line) {
    throw new Refusal("cancel.other_order", 422, "This line is not of this order.", { field: "units" })
  }
  if (line.isIssued) {
    const message = "This gift card was made already: block it on its page, and give its amount back."
    throw new Refusal("cancel.gift_card", 409, message, { lineId })
  }
  const left = cancelable(line)
  if (quantity <= left) return { lineId, quantity }
  if (line.packedQuantity > 0 && quantity <= line.quantity - line.canceledQuantity - line.shippedQuantity) {
    const message = `Of this line ${left} can be canceled: the rest is packed. Unpack its parcel first.`
    throw new Refusal("cancel.packed", 409, message, { lineId, left })
  }
  throw new Refusal("cancel.units_gone", 409, `Of this line ${left} can still be canceled.`, { lineId, left })
}

/** What is neither canceled nor in a parcel. */
export function cancelable(line: LineToCancel): number {
  if (line.isIssued) return 0
  return line.quantity - line.canceledQuantity - Math.max(line.packedQuantity, line.shippedQuantity)
}

function mayDropDelivery(order: ToCancel, after: readonly LineToCancel[]): boolean {
  const carried = after.filter(({ isCarried }) => isCarried)
  const isNeeded = carried.some((line) => line.canceledQuantity < line.quantity)
  return !isNeeded && order.deliveryMinor > order.deliveryRefundedMinor
}

import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import type { CanceledBecause } from "../events.ts"
import { type OrderForStaff, orderForStaff } from "../queries/order.ts"
import { cancelObstacle, stillOrdered } from "../rules.ts"
import { writeCanceled } from "./canceled.ts"
import { lockOrder, saveProgress } from "./progress.ts"
import { noteOnTimeline } from "./timeline.ts"

export type CancelOrder = {
  orderId: string
  /** In somebody's own words. */
  reason?: string | undefined
  /** Said in the buyer's language where nobody had to write it. */
  because?: CanceledBecause | undefined
}

/**
 * Ends an order before anything has left. Its stock, its files and its money learn of it from the event:
 * fulfillment frees the units, payments gives back what was taken. Canceling twice is harmless.
 */
export async function cancelOrder(work: Work, input: CancelOrder): Promise<OrderForStaff> {
  const before = await lockOrder(work.tx, input)
  const obstacle = cancelObstacle(before)
  if (obstacle === "shipped") {
    throw new Refusal(
      "order.already_shipped",
      409,
      "A part of this order has left already. It can be returned instead.",
    )
  }
  if (obstacle === undefined) {
    const open = before.lines.filter((line) => stillOrdered(line) > 0)
    writeCanceled(work, {
      orderId: input.orderId,
      lines: open.map((line) => ({ lineId: line.lineId, quantity: stillOrdered(line) })),
    })
    const lines = before.lines.map((line) => ({ ...line, canceledQuantity: line.quantity }))
    saveProgress(work, { before, after: { ...before, lines, canceledAt: work.now } })
    const reason = input.reason ?? null
    const because = input.because ?? null
    noteOnTimeline(work, { orderId: input.orderId, kind: "canceled", details: { reason, because } })
    // Of gift cards only what is left on them goes back: how much, the mail about the refund says.
    const isKnown = !before.lines.some(({ isGiftCard }) => isGiftCard)
    const taken = before.covers.reduce(
      (sum, cover) => sum + Number(cover.capturedMinor - cover.refundedMinor),
      0,
    )
    const refundMinor = isKnown ? taken : 0
    const { number } = before
    announce(work, "order.canceled", { orderId: input.orderId, number, reason, because, refundMinor })
  }
  return orderForStaff(work.tx, input)
}

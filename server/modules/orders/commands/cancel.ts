import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { type OrderForStaff, orderForStaff } from "../queries/order.ts"
import { cancelObstacle } from "../rules.ts"
import { lockOrder, saveProgress } from "./progress.ts"
import { noteOnTimeline } from "./timeline.ts"

/**
 * Ends an order before anything has left. Its stock, its files and its money learn of it from the event:
 * fulfillment frees the units, payments gives back what was taken. Canceling twice is harmless.
 */
export async function cancelOrder(
  work: Work,
  input: { orderId: string; reason?: string | undefined },
): Promise<OrderForStaff> {
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
    saveProgress(work, { before, after: { ...before, canceledAt: work.now } })
    const reason = input.reason ?? null
    noteOnTimeline(work, { orderId: input.orderId, kind: "canceled", details: { reason } })
    // Of gift cards only what is left on them goes back: how much, the mail about the refund says.
    const isKnown = !before.lines.some(({ isGiftCard }) => isGiftCard)
    const taken = before.covers.reduce(
      (sum, cover) => sum + Number(cover.capturedMinor - cover.refundedMinor),
      0,
    )
    const refundMinor = isKnown ? taken : 0
    announce(work, "order.canceled", { orderId: input.orderId, number: before.number, reason, refundMinor })
  }
  return orderForStaff(work.tx, input)
}

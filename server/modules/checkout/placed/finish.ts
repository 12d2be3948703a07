import type { Work } from "../../../kit/db.ts"
import { assert, Refusal } from "../../../kit/errors.ts"
import { coverOrder, heardMinor, lockOrder, missingMinor } from "../../orders/index.ts"
import { type Intent, makeRoom, paymentEvent, recordOutcome } from "../../payments/index.ts"
import { type Finish, moveAttempt } from "../commands/finish.ts"
import { type LockedAttempt, replyOf } from "../queries.ts"
import type { AttemptReply } from "../schemas.ts"

type Paying = Finish & { attempt: LockedAttempt; intent: Intent | undefined }

/**
 * The money is there and the order still needs exactly so much: it is paid, and what it waited for by hand is
 * given up, in one transaction. Where somebody was quicker, or it was canceled, the money goes back.
 */
export async function payOrder(work: Work, { attempt, intent, ...input }: Paying): Promise<AttemptReply> {
  const { attemptId, paysOrderId: orderId } = attempt
  const { payment } = input
  assert(orderId !== null && payment && intent, "an order that is placed is paid with a payment of its own")
  const order = await lockOrder(work.tx, { orderId })
  if (missingMinor(order) !== attempt.totalMinor) throw notWaiting()
  await makeRoom(work, { orderId, capturedMinor: heardMinor(order) })

  const after = recordOutcome(work, { ...payment, intent, orderId })
  await coverOrder(work, { ...paymentEvent(after), method: after.method })
  const placed = { orderId, number: order.number }
  moveAttempt(work, { attempt, to: "placed", why: null, order: placed })
  const view = { ...attempt, ...placed, state: "placed" as const, orderNumber: order.number }
  const reply = replyOf({ ...view, reason: null, intentState: after.state, actionUrl: null, locale: null })
  input.keep?.(reply)
  return { ...reply, attemptId }
}

export function notWaiting(): Refusal {
  return new Refusal("checkout.order_not_waiting", 409, "This order does not wait for money any more.")
}

import type { Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { lockIntentsOf } from "../queries/intents.ts"
import { type OrderPayments, paymentsOf } from "../queries/refunds.ts"
import { recordOutcome } from "./outcomes.ts"

/**
 * Staff has seen the money of a bank transfer, or the carrier has brought the cash. Marking it twice is
 * harmless.
 */
export async function receivePayment(work: Work, input: { orderId: string }): Promise<OrderPayments> {
  const intents = await lockIntentsOf(work.tx, input)
  if (intents.length === 0) throw notFound("payment")
  const awaited = intents.find(({ state }) => state === "pending")
  if (!awaited) {
    if (intents.some(({ state }) => state === "captured")) return paymentsOf(work.tx, input)
    throw new Refusal("payments.nothing_awaited", 409, "No money is awaited for this order.")
  }
  const reference = awaited.reference ?? awaited.intentId
  recordOutcome(work, {
    intent: awaited,
    outcome: { kind: "done", reference, authorized: awaited.amount, captured: awaited.amount },
  })
  return paymentsOf(work.tx, input)
}

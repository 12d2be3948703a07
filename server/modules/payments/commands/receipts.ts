import type { Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { money } from "../../../kit/money.ts"
import { type Intent, lockIntentsOf } from "../queries/intents.ts"
import { type OrderPayments, paymentsOf } from "../queries/refunds.ts"
import { owedOf } from "../rules.ts"
import { recordOutcome } from "./outcomes.ts"

/**
 * Staff has seen the money of a bank transfer, or the carrier has brought the cash, and it is what was
 * awaited. Marking it twice is harmless.
 */
export async function receivePayment(work: Work, input: { orderId: string }): Promise<OrderPayments> {
  const intents = await lockIntentsOf(work.tx, input)
  if (intents.length === 0) throw notFound("payment")
  const awaited = intents.find((one) => one.state === "pending" && owedOf(one) > 0n)
  if (!awaited) {
    if (intents.some(({ state }) => state === "captured")) return paymentsOf(work.tx, input)
    const message =
      "This order waits for no money any more: its payment was given up. Note what has come, and send it back."
    throw new Refusal("payments.nothing_awaited", 409, message)
  }
  takeAwaited(work, awaited)
  return paymentsOf(work.tx, input)
}

/** All that was still awaited of a payment is there. */
export function takeAwaited(work: Work, awaited: Intent): void {
  const reference = awaited.reference ?? awaited.intentId
  const { amount } = awaited
  const take = money(owedOf(awaited), amount.currency)
  const outcome = { kind: "done" as const, reference, authorized: amount, captured: take }
  recordOutcome(work, { intent: { ...awaited, takingMinor: take.minor }, outcome })
}

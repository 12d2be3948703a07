import type { Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { money } from "../../../kit/money.ts"
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
  const awaited = intents.find((one) => one.state === "pending" && one.waivedMinor < one.amount.minor)
  if (!awaited) {
    if (intents.some(({ state }) => state === "captured")) return paymentsOf(work.tx, input)
    const message =
      "This order waits for no money any more: its payment was given up. Send what has come back to its buyer."
    throw new Refusal("payments.nothing_awaited", 409, message)
  }
  const reference = awaited.reference ?? awaited.intentId
  const { amount, waivedMinor } = awaited
  const take = money(amount.minor - waivedMinor, amount.currency)
  const outcome = { kind: "done" as const, reference, authorized: amount, captured: take }
  recordOutcome(work, { intent: { ...awaited, takingMinor: take.minor }, outcome })
  return paymentsOf(work.tx, input)
}

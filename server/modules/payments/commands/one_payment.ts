import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import type { Money } from "../../../kit/money.ts"
import { lockCredit, post } from "../cards/ledger.ts"
import type { Intent } from "../queries/intents.ts"
import { creditRefund, openRefund } from "./open_refunds.ts"

type OnePayment = {
  /** Locked. */
  intent: Intent
  amount: Money
  why: string
  /** The customer who gets it as store credit, instead of the way it came. */
  creditTo?: string | undefined
  /** A refund that failed, and that it is made instead of. */
  inPlaceOf?: string | undefined
}

/** Gives back of one payment and no other of its order: of the second one of an order paid twice. */
export async function refundOnePayment(work: Work, input: OnePayment): Promise<string> {
  const { intent, amount, why, creditTo, inPlaceOf } = input
  if (amount.minor <= 0n || amount.minor > intent.capturedMinor - intent.refundedMinor) {
    throw new Refusal("payments.refund_too_much", 409, "This is more than can be given back.")
  }
  const refund = { intent, amountMinor: amount.minor, why, requestKey: null, inPlaceOf }
  if (creditTo === undefined) return openRefund(work, refund)
  const credit = await lockCredit(work, { customerId: creditTo, currency: amount.currency })
  return creditRefund(work, { ...refund, credit })
}

type Returned = OnePayment & { refundId: string; creditTo: string }

/** A refund that was done and came back to us becomes credit: it counts as given back already. */
export async function creditReturned(work: Work, input: Returned): Promise<void> {
  const { intent, amount, why, creditTo, refundId } = input
  const credit = await lockCredit(work, { customerId: creditTo, currency: amount.currency })
  post(work, {
    ...{ cardId: credit.cardId, kind: "return", amountMinor: amount.minor, refundId, reason: why },
    ...{ orderId: intent.orderId, attemptId: intent.attemptId },
  })
}

/** Has the provider asked what became of a payment, however often it does not answer. */
export function askToLookUp(work: Work, { intentId }: { intentId: string }): void {
  announce(work, "payment.look_asked", { intentId })
}

/** Has a refund that still waits asked for again. */
export function askToRefundAgain(work: Work, { refundId }: { refundId: string }): void {
  announce(work, "payment.refund_asked", { refundId })
}

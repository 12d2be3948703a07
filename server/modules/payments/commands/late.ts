import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { type Intent, lockIntentsOf } from "../queries/intents.ts"
import { owedOf } from "../rules.ts"
import { isByHand } from "./give_up.ts"
import { openIntent, recordOutcome } from "./outcomes.ts"

export type LatePayment = { intentId: string; amount: Money; isNew: boolean }

/**
 * The money of a transfer, or of cash, has come after it was given up. It is written down as a payment of its
 * own that belongs to no order, so that what has paid the order, and its invoice, stay as they are. Noting it
 * twice is harmless.
 */
export async function bookLate(work: Work, { orderId }: { orderId: string }): Promise<LatePayment> {
  const intents = await lockIntentsOf(work.tx, { orderId })
  const known = await work.tx.maybe(sql<{ intentId: string; amountMinor: bigint; currency: string }>`
    select id as intent_id, amount_minor, currency from payments.intents
    where late_for_order_id = ${orderId} order by id limit 1
  `)
  if (known) {
    const { intentId, amountMinor, currency } = known
    return { intentId, amount: money(amountMinor, currency), isNew: false }
  }
  const givenUp = intents.find((one) => isByHand(one) && one.state === "canceled" && owedOf(one) > 0n)
  if (!givenUp) {
    const message =
      "No bank transfer or cash was given up for this order: there is none that could come late."
    throw new Refusal("payments.none_given_up", 409, message)
  }
  return { ...writeLate(work, { orderId, givenUp }), isNew: true }
}

// Nobody tried a card.
const nobody = { card: null, email: "", address: null, ip: "" }

type Writing = { orderId: string; givenUp: Intent }

function writeLate(work: Work, { orderId, givenUp }: Writing): Omit<LatePayment, "isNew"> {
  const { attemptId, provider, method } = givenUp
  const amount = money(owedOf(givenUp), givenUp.amount.currency)
  const intentId = newId("intent")
  openIntent(work, { intentId, attemptId, provider, method, amount, guard: nobody })
  work.write(sql`update payments.intents set late_for_order_id = ${orderId} where id = ${intentId}`)
  const opened: Intent = {
    ...{ intentId, attemptId, provider, method, amount, orderId: null, guardSubjects: [] },
    ...{ lateForOrderId: orderId, state: "opened", captureAt: "placement", keepsFor: null },
    ...{ authorizedMinor: 0n, capturedMinor: 0n, refundedMinor: 0n, waivedMinor: 0n },
    ...{ dueMinor: amount.minor, takingMinor: amount.minor },
    ...{ authorizedUntil: null, captureFailure: null, reference: null, actionUrl: null, reason: null },
  }
  const reference = `${provider}_${intentId}`
  const outcome = { kind: "done" as const, reference, authorized: amount, captured: amount }
  recordOutcome(work, { intent: opened, outcome })
  return { intentId, amount }
}

import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { PaymentEvent } from "../events.ts"
import { type Intent, lockIntentsOf } from "../queries/intents.ts"
import { awaitedMinor, isByHand } from "../rules.ts"
import { recordOutcome } from "./outcomes.ts"
import { paymentEvent } from "./payment_event.ts"

/** What came of an order's payments so far, which stays so until the transaction ends. */
export async function lockCaptured(
  work: Work,
  input: { orderId: string },
): Promise<{ capturedMinor: bigint }> {
  return { capturedMinor: capturedBy(await lockIntentsOf(work.tx, input)) }
}

function capturedBy(intents: readonly Intent[]): bigint {
  return intents.reduce((sum, one) => (one.takenBack ? sum : sum + one.capturedMinor), 0n)
}

/**
 * Money that would come by hand is not awaited any more, from this transaction on: who notes it a moment
 * later is told so. What is awaited elsewhere is given up there, when the order's end is heard of.
 */
export async function giveUpByHand(work: Work, input: { orderId: string }): Promise<void> {
  const intents = await lockIntentsOf(work.tx, input)
  for (const intent of intents.filter(isAwaitedByHand))
    recordOutcome(work, { intent, outcome: { kind: "declined", reason: "canceled" } })
}

// Nobody has to be asked whether it can be given up.
export const isAwaitedByHand = (intent: Intent) => isByHand(intent) && intent.state === "pending"

type Paid = {
  orderId: string
  /** By payments, as far as the order has heard. */
  capturedMinor: bigint
}

/**
 * Another payment takes the place of the one that was awaited by hand, in the same transaction: of the two
 * exactly one counts. What a provider may still take cannot be given up here, and what came a moment ago is
 * known here before its order has heard of it.
 */
export async function makeRoom(work: Work, paid: Paid): Promise<void> {
  for (const intent of await lockByHand(work, paid))
    recordOutcome(work, { intent, outcome: { kind: "declined", reason: "canceled" } })
}

/** Refuses where no other payment could take the place of what is awaited by hand; gives what that is. */
export async function lockByHand(work: Work, { orderId, capturedMinor }: Paid): Promise<Intent[]> {
  const intents = await lockIntentsOf(work.tx, { orderId })
  const others = intents.filter((intent) => !isAwaitedByHand(intent))
  if (others.some((intent) => awaitedMinor(intent) > 0n)) throw underWay()
  if (capturedBy(others) !== capturedMinor) throw underWay()
  return intents.filter(isAwaitedByHand)
}

/** What belonged to no order pays one from now on; gives what the order is to be told. */
export function attachPayment(
  work: Work,
  { intent, orderId }: { intent: Intent; orderId: string },
): PaymentEvent & { method: string } {
  work.write(sql`
    update payments.intents set order_id = ${orderId}, updated_at = ${work.now} where id = ${intent.intentId}
  `)
  return { ...paymentEvent({ ...intent, orderId }), method: intent.method }
}

function underWay(): Refusal {
  const message = "Another payment of this order is under way. Look at it again in a moment."
  return new Refusal("payments.under_way", 409, message)
}

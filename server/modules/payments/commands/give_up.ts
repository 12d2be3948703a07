import type { Work } from "../../../kit/db.ts"
import { lockIntentsOf } from "../queries/intents.ts"
import { recordOutcome } from "./outcomes.ts"

// Nobody has to be asked whether their money can be given up: it comes by hand, and staff says when.
const byHand = ["cash", "transfer"]

/** What came of an order's payments so far, which stays so until the transaction ends. */
export async function lockCaptured(
  work: Work,
  input: { orderId: string },
): Promise<{ capturedMinor: bigint }> {
  const intents = await lockIntentsOf(work.tx, input)
  return { capturedMinor: intents.reduce((sum, { capturedMinor }) => sum + capturedMinor, 0n) }
}

/**
 * Money that would come by hand is not awaited any more, from this transaction on: who notes it a moment
 * later is told so. What is awaited elsewhere is given up there, when the order's end is heard of.
 */
export async function giveUpByHand(work: Work, input: { orderId: string }): Promise<void> {
  const intents = await lockIntentsOf(work.tx, input)
  for (const intent of intents.filter(
    ({ provider, state }) => byHand.includes(provider) && state === "pending",
  ))
    recordOutcome(work, { intent, outcome: { kind: "declined", reason: "canceled" } })
}

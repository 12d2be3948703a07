import {
  awaitedMinor,
  awaitedStates,
  type CaptureAt,
  type IntentState,
  owedOf,
  type ToTake,
} from "./rules.ts"

type Promised = ToTake & { captureAt: CaptureAt; state: IntentState; capturedMinor: bigint }

/** It was promised with its order, and is over before all that the order owes of it was taken. */
export function isEndedPromise(payment: Promised): boolean {
  const isOver = payment.captureAt === "dispatch" && !awaitedStates.includes(payment.state)
  return isOver && payment.capturedMinor < owedOf(payment)
}

/**
 * What promises that have ended leave an order to pay, and no other payment has brought or is to bring;
 * undefined without such a promise. A buyer may still pay it in whatever way.
 */
export function lackingMinor(own: readonly (Promised & { takenBack: boolean })[]): bigint | undefined {
  if (!own.some(isEndedPromise)) return undefined
  const minor = own.reduce((sum, one) => {
    if (isEndedPromise(one)) return sum + owedOf(one) - one.capturedMinor
    return one.takenBack ? sum : sum - one.capturedMinor - awaitedMinor(one)
  }, 0n)
  return minor > 0n ? minor : 0n
}

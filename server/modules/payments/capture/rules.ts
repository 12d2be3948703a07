import type { Intent } from "../queries/intents.ts"
import { isAuthorized, owedOf, type ToTake } from "../rules.ts"

/** Hours before its end from which on somebody has to decide what becomes of an authorization. */
export const endsSoonHours = 24

// Who did not answer is asked again soon; whoever said no is not moved by being asked every minute.
export const againMinutes = 5
export const againAfterNoMinutes = 360

export type Taking = {
  /** What is to have been taken in all afterwards. */
  takeMinor: bigint
  /** Nothing more will be taken: the rest is free again. */
  isLast: boolean
}

type Known = ToTake & Pick<Intent, "state" | "capturedMinor" | "takingMinor" | "dueMinor">

/**
 * What to ask the provider to take now; nothing when what is due was taken. What was asked for and not
 * answered is asked for once more before anything else. A provider that takes once takes all that the order
 * owes when the first of it leaves: what it would not take then, nobody could take later.
 */
export function nextTaking(intent: Known, { inParts }: { inParts: boolean }): Taking | undefined {
  if (!isAuthorized(intent)) return undefined
  const { capturedMinor, takingMinor, dueMinor } = intent
  const owedMinor = owedOf(intent)
  const take = (takeMinor: bigint): Taking => ({ takeMinor, isLast: !inParts || takeMinor >= owedMinor })
  if (takingMinor > capturedMinor) return take(takingMinor)
  if (dueMinor > capturedMinor) return take(inParts ? dueMinor : most(dueMinor, owedMinor))
  // What was still to be taken is not owed any more: nobody's money is kept for nothing.
  return capturedMinor > 0n && owedMinor <= capturedMinor ? take(capturedMinor) : undefined
}

export type Share = { intentId: string; dueMinor: bigint }

type Paying = ToTake & Pick<Intent, "intentId" | "state" | "capturedMinor" | "dueMinor">

/**
 * What of an order's due falls on each of its authorizations. What cards have paid counts first, and what
 * other payments have taken. It only grows, in whatever order the news comes, and stays within what is owed.
 */
export function shareDue(
  order: { dueMinor: bigint; paidByCardsMinor: bigint },
  intents: readonly Paying[],
): Share[] {
  let elsewhere = order.paidByCardsMinor
  for (const intent of intents) if (!isAuthorized(intent)) elsewhere += intent.capturedMinor
  const shares: Share[] = []
  for (const intent of intents.filter(isAuthorized)) {
    const within = least(most(intent.dueMinor, order.dueMinor - elsewhere), owedOf(intent))
    const dueMinor = most(within, intent.capturedMinor)
    shares.push({ intentId: intent.intentId, dueMinor })
    elsewhere += owedOf(intent)
  }
  return shares
}

const most = (one: bigint, other: bigint) => (one > other ? one : other)
const least = (one: bigint, other: bigint) => (one < other ? one : other)

export function endsSoon({ authorizedUntil }: Pick<Intent, "authorizedUntil">, now: Date): boolean {
  return authorizedUntil !== null && authorizedUntil.getTime() - now.getTime() < endsSoonHours * 3_600_000
}

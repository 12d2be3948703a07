import type { Moves } from "../../../kit/moves.ts"

export const requestStates = ["asked", "approved", "refused", "expired", "withdrawn"] as const

export type RequestState = (typeof requestStates)[number]

/** What is given: money of an order, what is odd, credit of a customer, more on a gift card. */
export const requestKinds = ["order", "oddity", "credit", "card"] as const

export type RequestKind = (typeof requestKinds)[number]

export const requestMoves = {
  asked: ["approved", "refused", "expired", "withdrawn"],
  approved: [],
  refused: [],
  expired: [],
  withdrawn: [],
} as const satisfies Moves<RequestState>

/** How far back the refunds of an order count together against the limit. */
export const togetherHours = 24

/** By currency, in minor units; a currency that is not here needs nobody else. */
export type Limits = Readonly<Record<string, number>>

/**
 * Whether a refund needs a second person: with all that went back of its order within a day, and all that is
 * asked for already, so that nobody stays below the limit by small steps.
 */
export function needsSecond(
  amount: { minor: bigint; currency: string },
  given: { limits: Limits; lastDayMinor: bigint; askedMinor: bigint },
): boolean {
  const limit = given.limits[amount.currency]
  if (limit === undefined) return false
  return amount.minor + given.lastDayMinor + given.askedMinor > BigInt(limit)
}

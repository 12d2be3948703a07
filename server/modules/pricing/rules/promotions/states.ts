import type { Moves } from "../../../../kit/moves.ts"

export const promotionStates = ["draft", "live", "paused", "archived"] as const
export type PromotionState = (typeof promotionStates)[number]

export const promotionMoves = {
  draft: ["live", "archived"],
  live: ["paused", "archived"],
  paused: ["live", "archived"],
  archived: [],
} as const satisfies Moves<PromotionState>

export type UseState = "held" | "used" | "freed"

/** A payment may come after its time was over: then a use is taken once more, if there is one. */
export const useMoves = {
  held: ["used", "freed"],
  freed: ["used"],
  used: [],
} as const satisfies Moves<UseState>

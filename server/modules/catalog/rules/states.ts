import type { Moves } from "../../../kit/moves.ts"

export const productStates = ["draft", "active", "archived"] as const
export type ProductState = (typeof productStates)[number]

export const productMoves = {
  draft: ["active", "archived"],
  active: ["draft", "archived"],
  archived: ["draft", "active"],
} as const satisfies Moves<ProductState>

export const reaches = ["parcel", "file", "appointment", "counter"] as const
export type Reach = (typeof reaches)[number]

export const bands = ["in_stock", "few_left", "none"] as const
export type Band = (typeof bands)[number]

/** Goods wait for the first word of inventory; a file or an appointment is not on a shelf. */
export function firstBand(reach: Reach): Band {
  return reach === "parcel" || reach === "counter" ? "none" : "in_stock"
}

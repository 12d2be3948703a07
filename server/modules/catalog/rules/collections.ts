import { Refusal } from "../../../kit/errors.ts"
import type { Sort } from "./listing.ts"
import type { Band } from "./states.ts"
import { wordsOf } from "./words.ts"

export const collectionsMax = 200
export const conditionsMax = 20
/** Of a collection by hand. */
export const pickedMax = 500

export const collectionPicks = ["by_hand", "by_rule"] as const
export type CollectionPicks = (typeof collectionPicks)[number]

export const matchings = ["all", "any"] as const
export type Matching = (typeof matchings)[number]

/** How a collection is sorted for whoever chooses no other order. */
export const collectionSorts = [
  "picked",
  "popular",
  "newest",
  "price_up",
  "price_down",
] as const satisfies readonly Sort[]
export type CollectionSort = (typeof collectionSorts)[number]

/** One line of a rule. */
export type Condition =
  | { kind: "category"; categoryId: string }
  /** Any of them. */
  | { kind: "attribute"; codes: string[] }
  /** By currency, in whole minor units. */
  | { kind: "price_below" | "price_above"; amounts: Record<string, number> }
  /** All of them, in any language. */
  | { kind: "title"; words: string }
  | { kind: "age"; days: number }
  | { kind: "band"; bands: Band[] }
  | { kind: "on_sale" }

export function checkConditions(conditions: readonly Condition[]): void {
  if (conditions.length > conditionsMax) {
    throw new Refusal("catalog.too_many_conditions", 422, `A rule has at most ${conditionsMax} conditions.`, {
      conditionsMax,
    })
  }
  const wordless = conditions.find(
    (condition) => condition.kind === "title" && wordsOf(condition.words, "en").length === 0,
  )
  if (wordless) {
    throw new Refusal("catalog.condition_without_words", 422, "Give at least one word that titles have.")
  }
}

/** Only what is picked by hand has an order by hand. */
export function checkSort(picks: CollectionPicks, sort: CollectionSort): void {
  if (picks === "by_hand" || sort !== "picked") return
  throw new Refusal("catalog.not_picked", 422, "A collection by rule has no order by hand. Choose another.")
}

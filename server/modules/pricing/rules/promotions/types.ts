/** An amount as it is frozen in an order: plain JSON. */
export type PlainMoney = { minor: number; currency: string }

/** One amount per currency. In a currency that has none a promotion gives nothing; nothing is converted. */
export type Amounts = readonly PlainMoney[]

/**
 * Which lines something is about. Without any list it is about all of them. `collectionIds` are collections
 * and categories alike, and a category stands for all below it.
 */
export type Items = {
  variantIds?: readonly string[]
  productIds?: readonly string[]
  collectionIds?: readonly string[]
  without?: {
    variantIds?: readonly string[]
    productIds?: readonly string[]
    collectionIds?: readonly string[]
  }
  /** Only what is not reduced already. */
  fullPriceOnly?: boolean
}

/** All conditions of a promotion must hold. */
export type Condition =
  /** So many units of these things, or so much money's worth of them, before any promotion. */
  | { kind: "items"; items: Items; quantityMin: number }
  | { kind: "subtotal"; items: Items; amounts: Amounts }
  /** The buyer is in one of these groups. */
  | { kind: "groups"; groupIds: readonly string[] }
  | { kind: "markets"; marketCodes: readonly string[] }
  /** The buyer has not ordered before. Who is not known yet counts as new until the order is placed. */
  | { kind: "first_order" }
  /** Hours of some days, by the clock of a place. `until` is the first minute that is too late. */
  | { kind: "hours"; weekdays: readonly number[]; from: string; until: string; timeZone: string }

export type Tier = { from: Amounts; gives: { ratePpm: number } | { amounts: Amounts } }

export type BundlePart = { items: Items; quantity: number }

/** What a promotion gives. Amounts are as the market shows prices: with tax in a gross market. */
export type Action =
  | { kind: "percentage"; items: Items; ratePpm: number }
  /** So much off each unit, or once off all of these things together, shared out by their value. */
  | { kind: "amount"; items: Items; amounts: Amounts; per: "unit" | "order" }
  /** Each of these units costs so much, where that is less. */
  | { kind: "fixed_price"; items: Items; amounts: Amounts }
  /**
   * Of every `buyQuantity` + `getQuantity` units the cheapest of those to get are reduced. `sameItem` counts
   * each variant by itself.
   */
  | {
      kind: "buy_get"
      buy: Items
      buyQuantity: number
      get: Items
      getQuantity: number
      ratePpm: number
      sameItem: boolean
      timesMax: number | null
    }
  /** The highest tier that the value of these things reaches. */
  | { kind: "tiers"; items: Items; tiers: readonly Tier[] }
  /** A part of the delivery, or all of it. Without `methodCodes` whichever way it goes. */
  | { kind: "delivery"; ratePpm: number; methodCodes?: readonly string[] }
  /** A thing on top, for nothing. */
  | { kind: "gift"; variantId: string; quantity: number }
  /** These things together cost so much, as often as the cart holds them all. */
  | { kind: "bundle"; parts: readonly BundlePart[]; amounts: Amounts; timesMax: number | null }

export type Promotion = {
  promotionId: string
  /** What staff calls it. */
  name: string
  /** 1 is before 2; of two equals the one with the smaller id is first. */
  priority: number
  /** Of one group only the promotion that gives most applies. */
  group: string | null
  /** False: it goes with no other promotion, whichever of the two comes first. */
  combines: boolean
  /** Nothing where everybody gets it; else it is given to who has the code. */
  needsCode: boolean
  from: Date | null
  /** The first instant at which it is over. */
  until: Date | null
  conditions: readonly Condition[]
  action: Action
  /** At most so much off a line, and off an order. */
  lineMax: Amounts | null
  orderMax: Amounts | null
}

/** Why a promotion gave nothing. */
export type Reason =
  | { kind: "not_begun"; from: Date }
  | { kind: "over"; until: Date }
  | { kind: "no_amount"; currency: string }
  | { kind: "other_market" }
  | { kind: "other_group"; isSignedIn: boolean }
  | { kind: "not_first_order" }
  | { kind: "other_hours"; weekdays: readonly number[]; from: string; until: string; timeZone: string }
  | { kind: "too_few_items"; quantityMin: number; quantity: number }
  | { kind: "subtotal_too_low"; minimum: PlainMoney; missing: PlainMoney }
  | { kind: "nothing_matches" }
  /** The things are there, and there is nothing left to take off: they cost nothing or no more than that. */
  | { kind: "nothing_to_reduce" }
  | { kind: "no_delivery" }
  | { kind: "gift_unavailable" }
  | { kind: "other_is_better"; promotionId: string; name: string }
  | { kind: "not_together"; promotionId: string; name: string }

import type { Action, Condition, Promotion, Tier } from "./reading.ts"

/** In the order in which shops use them. */
export const kinds = [
  "percentage",
  "amount",
  "delivery",
  "buy_get",
  "tiers",
  "bundle",
  "gift",
  "fixed_price",
] as const satisfies readonly Action["kind"][]

export type Kind = (typeof kinds)[number]

const all = 1_000_000

/** What somebody begins with who has chosen a kind. */
export function blankAction(kind: Kind): Action {
  switch (kind) {
    case "percentage":
      return { kind, items: {}, ratePpm: all / 10 }
    case "amount":
      return { kind, items: {}, amounts: [], per: "order" }
    case "fixed_price":
      return { kind, items: {}, amounts: [] }
    case "buy_get":
      return {
        ...{ kind, buy: {}, buyQuantity: 2, get: {}, getQuantity: 1 },
        ...{ ratePpm: all, sameItem: false, timesMax: null },
      }
    case "tiers":
      return { kind, items: {}, tiers: [blankTier()] }
    case "delivery":
      return { kind, ratePpm: all }
    case "gift":
      return { kind, variantId: "", quantity: 1 }
    case "bundle":
      return { kind, parts: [blankPart(), blankPart()], amounts: [], timesMax: null }
  }
}

export const blankTier = (): Tier => ({ from: [], gives: { ratePpm: all / 20 } })
export const blankPart = () => ({ items: {}, quantity: 1 })

export const conditionKinds = ["subtotal", "items", "groups", "markets", "first_order", "hours"] as const

export type ConditionKind = (typeof conditionKinds)[number]

/** What somebody begins with who has chosen a condition; hours are by the shop's clock. */
export function blankCondition(kind: ConditionKind, timeZone: string): Condition {
  switch (kind) {
    case "subtotal":
      return { kind, items: {}, amounts: [] }
    case "items":
      return { kind, items: {}, quantityMin: 2 }
    case "groups":
      return { kind, groupIds: [] }
    case "markets":
      return { kind, marketCodes: [] }
    case "first_order":
      return { kind }
    case "hours":
      return { kind, weekdays: [1, 2, 3, 4, 5], from: "17:00", until: "19:00", timeZone }
  }
}

/** All that is typed of a promotion. */
export type PromotionForm = Pick<
  Promotion,
  | "name"
  | "titles"
  | "priority"
  | "group"
  | "combines"
  | "needsCode"
  | "from"
  | "until"
  | "conditions"
  | "action"
  | "lineMax"
  | "orderMax"
  | "usesMax"
  | "usesPerCustomerMax"
>

export function formOf(promotion: PromotionForm): PromotionForm {
  const { name, titles, priority, group, combines, needsCode, from, until } = promotion
  const { conditions, action, lineMax, orderMax, usesMax, usesPerCustomerMax } = promotion
  return {
    ...{ name, titles, priority, group, combines, needsCode, from, until },
    ...{ conditions, action, lineMax, orderMax, usesMax, usesPerCustomerMax },
  }
}

export function blankForm(kind: Kind): PromotionForm {
  return {
    ...{ name: "", titles: {}, priority: 100, group: null, combines: true, needsCode: false },
    ...{ from: null, until: null, conditions: [], action: blankAction(kind), lineMax: null, orderMax: null },
    ...{ usesMax: null, usesPerCustomerMax: null },
  }
}

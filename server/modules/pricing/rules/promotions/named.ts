import type { Action, Condition, Items, Promotion } from "./types.ts"

export type NamedIds = {
  variantIds: string[]
  productIds: string[]
  collectionIds: string[]
  groupIds: string[]
}

/** All things that a promotion names, each once. */
export function idsIn({ conditions, action }: Pick<Promotion, "conditions" | "action">): NamedIds {
  const asked = [...conditions.flatMap(itemsOfCondition), ...itemsOfAction(action)]
  const things = asked.flatMap((items) => [items, ...(items.without ? [items.without] : [])])
  const distinct = (ids: readonly string[]) => [...new Set(ids)]
  return {
    variantIds: distinct([
      ...things.flatMap(({ variantIds = [] }) => variantIds),
      ...(action.kind === "gift" ? [action.variantId] : []),
    ]),
    productIds: distinct(things.flatMap(({ productIds = [] }) => productIds)),
    collectionIds: distinct(things.flatMap(({ collectionIds = [] }) => collectionIds)),
    groupIds: distinct(conditions.flatMap((one) => (one.kind === "groups" ? one.groupIds : []))),
  }
}

function itemsOfCondition(condition: Condition): Items[] {
  return condition.kind === "items" || condition.kind === "subtotal" ? [condition.items] : []
}

function itemsOfAction(action: Action): Items[] {
  switch (action.kind) {
    case "delivery":
    case "gift":
      return []
    case "buy_get":
      return [action.buy, action.get]
    case "bundle":
      return action.parts.map(({ items }) => items)
    default:
      return [action.items]
  }
}

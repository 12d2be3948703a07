import type { Items, Promotion } from "./types.ts"

/** What promotions ask of a cart and its buyer beyond its lines. */
export function relevantFacts(promotions: readonly Promotion[]): {
  collections: boolean
  groups: boolean
  firstOrder: boolean
  giftVariantIds: string[]
} {
  const conditions = promotions.flatMap((one) => one.conditions)
  const gifts = promotions.flatMap(({ action }) => (action.kind === "gift" ? [action.variantId] : []))
  return {
    collections: promotions.some((one) => itemsOf(one).some(namesCollections)),
    groups: conditions.some(({ kind }) => kind === "groups"),
    firstOrder: conditions.some(({ kind }) => kind === "first_order"),
    giftVariantIds: [...new Set(gifts)],
  }
}

function namesCollections({ collectionIds, without }: Items): boolean {
  return Boolean(collectionIds?.length || without?.collectionIds?.length)
}

function itemsOf({ action, conditions }: Promotion): Items[] {
  const asked = conditions.flatMap((condition) => ("items" in condition ? [condition.items] : []))
  switch (action.kind) {
    case "delivery":
    case "gift":
      return asked
    case "buy_get":
      return [...asked, action.buy, action.get]
    case "bundle":
      return [...asked, ...action.parts.map(({ items }) => items)]
    default:
      return [...asked, action.items]
  }
}

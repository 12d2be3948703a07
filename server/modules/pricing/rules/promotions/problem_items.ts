import { type Facts, type Finding, finding } from "./findings.ts"
import type { Action, BundlePart, Items } from "./types.ts"

type Things = Omit<Items, "without" | "fullPriceOnly">

export function itemProblems(field: string, items: Items, facts: Facts): Finding[] {
  const { without } = items
  return [
    ...unknownThings(field, items, facts),
    ...(without ? unknownThings(`${field}.without`, without, facts) : []),
    ...withinAndWithout(field, items),
  ]
}

function unknownThings(field: string, things: Things, facts: Facts): Finding[] {
  const { variantIds = [], productIds = [], collectionIds = [] } = things
  const kinds = [
    { name: "variantIds", ids: variantIds, known: facts.variants, code: "unknown_variant", word: "variants" },
    {
      name: "productIds",
      ids: productIds,
      known: facts.productIds,
      code: "unknown_product",
      word: "products",
    },
    {
      ...{ name: "collectionIds", ids: collectionIds, known: facts.collectionIds },
      ...{ code: "unknown_collection", word: "collections or categories" },
    },
  ]
  return kinds.flatMap(({ name, ids, known, code, word }) => {
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length === 0) return []
    const values = { ids: missing.join(", ") }
    return [finding(`${field}.${name}`, code, `Some of these ${word} do not exist.`, { values })]
  })
}

function withinAndWithout(field: string, { without, ...items }: Items): Finding[] {
  if (!without) return []
  return (["variantIds", "productIds", "collectionIds"] as const).flatMap((name) => {
    const both = (items[name] ?? []).filter((id) => without[name]?.includes(id))
    if (both.length === 0) return []
    const message = "Some of these are named and left out at once."
    return [
      finding(`${field}.without.${name}`, "named_and_left_out", message, {
        values: { ids: both.join(", ") },
      }),
    ]
  })
}

export function giftProblems({ variantId }: Action & { kind: "gift" }, facts: Facts): Finding[] {
  const variant = facts.variants.get(variantId)
  if (!variant) return [finding("action.variantId", "unknown_variant", "This variant does not exist.")]
  if (!variant.isSold) {
    return [finding("action.variantId", "gift_not_sold", "This variant is not sold at the moment.")]
  }
  const without = facts.markets.filter(
    ({ code }) => !variant.prices.some(({ marketCode }) => marketCode === code),
  )
  if (without.length === 0) return []
  const values = { markets: without.map(({ code }) => code).join(", ") }
  const message = `The gift has no price in ${values.markets}, and is not given there.`
  return [finding("action.variantId", "gift_without_price", message, { values, isWarning: true })]
}

/** Known only where each part is one variant with a price. */
export function bundleProblems({ parts, amounts }: Action & { kind: "bundle" }, facts: Facts): Finding[] {
  return facts.markets.flatMap(({ code, currency }) => {
    const place = amounts.findIndex((amount) => amount.currency === currency)
    const price = amounts[place]
    const alone = priceAlone(parts, code, facts)
    if (!price || alone === null || BigInt(price.minor) < alone) return []
    const message = `Bought one by one these things cost no more than that in the market ${code}.`
    const values = { market: code, currency }
    return [finding(`action.amounts.${place}.minor`, "bundle_not_cheaper", message, { values })]
  })
}

function priceAlone(parts: readonly BundlePart[], marketCode: string, { variants }: Facts): bigint | null {
  let sum = 0n
  for (const { items, quantity } of parts) {
    const [variantId, ...others] = items.variantIds ?? []
    const isOne = variantId !== undefined && others.length === 0
    if (!isOne || items.productIds?.length || items.collectionIds?.length) return null
    const price = variants.get(variantId)?.prices.find((one) => one.marketCode === marketCode)
    if (!price) return null
    sum += price.minor * BigInt(quantity)
  }
  return sum
}

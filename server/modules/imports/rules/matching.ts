import type { StaffProduct, StaffVariant } from "../../catalog/index.ts"
import type { ProductDraft, VariantDraft } from "./draft.ts"
import type { ChosenOptions } from "./options.ts"

export type Matched = StaffVariant | undefined | "twice"

type Around = { current: StaffProduct | undefined; chosen: ChosenOptions }

/**
 * Which variant of the product each of the file is: the one with its SKU, else the one that has its options,
 * whose SKU is another one now. Where SKUs say nothing, because the file has none or many have the same, it
 * is the other way round.
 */
export function matchVariants(draft: ProductDraft, { current, chosen }: Around): Matched[] {
  const variants = current?.variants ?? []
  const bySku = new Map(variants.map((variant) => [variant.sku, variant]))
  const twice = twiceIn(draft, chosen)
  const found: Matched[] = draft.variants.map((_, place) => (twice.has(place) ? "twice" : undefined))
  const taken = new Set<StaffVariant>()
  const fill = (find: (variant: VariantDraft, place: number) => StaffVariant | undefined) => {
    for (const [place, variant] of draft.variants.entries()) {
      if (found[place] !== undefined) continue
      const one = find(variant, place)
      if (!one || taken.has(one)) continue
      taken.add(one)
      found[place] = one
    }
  }
  fill((variant) => (saysWhich(variant) ? bySku.get(variant.sku) : undefined))
  fill((_, place) => {
    const choice = chosen.choices[place]
    return variants.find(
      (one) => one.state === "active" && !taken.has(one) && isChosen(one, choice, chosen.options),
    )
  })
  // Made of what it is: the same words in another spelling.
  fill((variant) => (variant.skuNote?.code === "sku_made" ? bySku.get(variant.sku) : undefined))
  return found
}

/** Whether the file means this SKU, and this variant alone by it. */
export function saysWhich({ skuIs }: VariantDraft): boolean {
  return skuIs === undefined || skuIs === "given"
}

/** The places of those that are there once more. */
function twiceIn(draft: ProductDraft, chosen: ChosenOptions): Set<number> {
  const seen = new Set<string>()
  const twice = new Set<number>()
  for (const [place, variant] of draft.variants.entries()) {
    const choice = chosen.choices[place]
    const keys = [`sku ${variant.sku}`, ...(choice ? [`options ${codesOf(choice)}`] : [])]
    const isOnly = !choice && chosen.options.length === 0
    if (keys.some((key) => seen.has(key)) || (isOnly && place > 0)) twice.add(place)
    else for (const key of keys) seen.add(key)
  }
  return twice
}

function isChosen(
  variant: StaffVariant,
  choice: Record<string, string> | undefined,
  options: ChosenOptions["options"],
): boolean {
  if (!choice) return options.length === 0
  return codesOf(variant.options) === codesOf(choice)
}

export function codesOf(options: Record<string, string>): string {
  return Object.entries(options)
    .map(([option, value]) => `${option}:${value}`)
    .sort()
    .join("|")
}

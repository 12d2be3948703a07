export const taxCategories = ["standard", "reduced", "super_reduced", "zero"] as const
export type TaxCategory = (typeof taxCategories)[number]

/** 190000 millionths are 19 %. */
export type TaxRate = { category: TaxCategory; ratePpm: number; validFrom: Date }

/** Touched whenever a rate is set. */
export const taxTag = "pricing:taxes"

export const ratePpmMax = 1_000_000

/**
 * The rate of a category at an instant: the latest that holds by then. A category without a rate of its own
 * is taxed at the standard rate, because too much tax can be given back and too little cannot be asked for
 * afterwards; a market without any rates takes no tax.
 */
export function rateOf(category: TaxCategory, rates: readonly TaxRate[], now: Date): number {
  if (category === "zero") return 0
  return (latest(category, rates, now) ?? latest("standard", rates, now))?.ratePpm ?? 0
}

function latest(category: TaxCategory, rates: readonly TaxRate[], now: Date): TaxRate | undefined {
  let found: TaxRate | undefined
  for (const rate of rates) {
    const counts = rate.category === category && rate.validFrom.getTime() <= now.getTime()
    if (counts && (!found || rate.validFrom.getTime() > found.validFrom.getTime())) found = rate
  }
  return found
}

/** What a tax service has said of a cart, or that it said nothing: then the rates of the shop count. */
export type QuotedTaxes =
  | { source: "service"; lines: Readonly<Record<string, number>>; deliveryPpm: number }
  | { source: "shop_after_failure"; failure: string }

/** Whose rate one amount has, where it is not simply the shop's own. */
export type QuotedSource = QuotedTaxes["source"]

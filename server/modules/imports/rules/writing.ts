import { csvLine, mark } from "../../../kit/csv.ts"
import { decimalText } from "../../../kit/money.ts"
import type { KnownCategory, StaffOption, StaffProduct, StaffVariant } from "../../catalog/index.ts"
import type { VariantCosts } from "../../pricing/index.ts"
import { nameFor } from "./naming.ts"

/** What the columns of a product file are in this shop, said when it is asked for. */
export type ProductColumns = {
  locale: string
  locales: readonly string[]
  markets: readonly string[]
  /** The currencies of what goods cost the shop; none for who may not see it. */
  costs: readonly string[]
}

const optionPlaces = [0, 1, 2, 3, 4] as const

export function productHead({ locales, markets, costs }: ProductColumns): string {
  return (
    mark +
    csvLine([
      "slug",
      "state",
      "reach",
      ...["title", "summary", "description"].flatMap((field) =>
        locales.map((locale) => `${field}:${locale}`),
      ),
      "brand",
      "categories",
      "attributes",
      "popularity",
      ...optionPlaces.flatMap((place) => [`option ${place + 1}`, `option ${place + 1} value`]),
      "sku",
      "barcode",
      "weight_grams",
      "quantity_per_order_max",
      ...markets.flatMap((code) => [`price:${code}`, `compare_at:${code}`]),
      ...costs.map((currency) => `cost:${currency}`),
    ])
  )
}

type Around = ProductColumns & {
  categories: ReadonlyMap<string, KnownCategory>
  /** By variant, where anybody may see it. */
  costsOf: ReadonlyMap<string, VariantCosts>
}

/** One line for each variant that is sold; the first one also says what the product is. */
export function productLines(product: StaffProduct, around: Around): string {
  const variants: (StaffVariant | undefined)[] = product.variants.filter(({ state }) => state === "active")
  if (variants.length === 0) variants.push(undefined)
  return variants
    .map((variant, place) =>
      csvLine([
        product.slug,
        ...factsOf(place === 0 ? product : undefined, around),
        ...optionsOf(product, { variant, around }),
        ...variantOf(variant, around),
      ]),
    )
    .join("")
}

type Written = string | number | null

function factsOf(product: StaffProduct | undefined, around: Around): Written[] {
  const { locales, categories } = around
  if (!product) return Array.from({ length: 6 + 3 * locales.length }, () => null)
  const texts = [product.titles, product.summaries, product.descriptions]
  return [
    product.state,
    product.reach,
    ...texts.flatMap((text) => locales.map((locale) => text[locale] ?? null)),
    product.maker,
    product.categoryIds.map((id) => categories.get(id)?.slug ?? "").join("|"),
    Object.entries(product.attributes)
      .flatMap(([code, values]) => values.map((value) => `${code}:${value}`))
      .join("|"),
    product.popularity,
  ]
}

function optionsOf(
  { options }: StaffProduct,
  { variant, around }: { variant: StaffVariant | undefined; around: Around },
): Written[] {
  return optionPlaces.flatMap((place) => {
    const option = options[place]
    if (!option || !variant) return [null, null]
    return [nameFor(option, options, around.locale), chosenOf(option, variant, around.locale)]
  })
}

function chosenOf(option: StaffOption, variant: StaffVariant, locale: string): string | null {
  const value = option.values.find(({ code }) => code === variant.options[option.code])
  return value ? nameFor(value, option.values, locale) : null
}

function variantOf(variant: StaffVariant | undefined, { markets, costs, costsOf }: Around): Written[] {
  if (!variant) return Array.from({ length: 4 + 2 * markets.length + costs.length }, () => null)
  return [
    variant.sku,
    variant.barcode,
    variant.weightGrams,
    variant.quantityPerOrderMax,
    ...markets.flatMap((code) => {
      const found = variant.prices.find((one) => one.marketCode === code && !one.isConverted)
      if (!found) return [null, null]
      return [decimalText(found.price), found.compareAt && decimalText(found.compareAt)]
    }),
    ...costs.map((currency) => {
      const found = costsOf.get(variant.id)?.costs.find((one) => one.currency === currency)
      return found ? decimalText(found) : null
    }),
  ]
}

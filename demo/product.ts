import type {
  AttributeCode,
  Both,
  DemoFile,
  DemoOption,
  DemoPicture,
  DemoProduct,
  DemoVariant,
  OptionCode,
  Reach,
  TaxClass,
} from "./types.ts"
import { optionOf } from "./words.ts"

/** Units in shop and warehouse; null where nothing is counted. */
type Units = [shop: number, warehouse: number] | null

type Choice = { units: Units; price?: number; wasPrice?: number; grams?: number }

/** How the files of products/ write a product; `product` spells it out. */
type Draft = {
  slug: string
  /** "MUG" gives the variants "FF-MUG-CLAY", "FF-MUG-CREAM" … */
  sku: string
  reach?: Reach
  tax?: TaxClass
  title: Both
  summary: Both
  description: Both
  maker: string
  attributes?: Partial<Record<AttributeCode, string[]>>
  price: number
  wasPrice?: number
  grams: number
  /** For a product with one variant. */
  units?: Units
  /** The option that has a picture for each of its values, or, with `onePicture`, the same for all. */
  by?: { option: OptionCode; onePicture?: true; values: Record<string, Choice> }
  /** A second option: each value of the first comes in each of these, `more` cents dearer. */
  and?: { option: OptionCode; values: Record<string, { more?: number; grams?: number }> }
  /** With "{}" where the value of `by` belongs. */
  alt: Both
  popularity: number
  addedDaysAgo: number
  file?: DemoFile
  isGiftCard?: true
}

export const skuPrefix = "FF-"

export function product(category: string, draft: Draft): DemoProduct {
  const { slug, title, summary, description, maker, popularity, addedDaysAgo } = draft
  const options = optionsOf(draft)
  return {
    slug,
    category,
    reach: draft.reach ?? "parcel",
    tax: draft.tax ?? "standard",
    title,
    summary,
    description,
    maker,
    attributes: draft.attributes ?? {},
    options,
    variants: variantsOf(draft),
    pictures: picturesOf(draft, options),
    popularity,
    addedDaysAgo,
    file: draft.file ?? null,
    isGiftCard: draft.isGiftCard ?? false,
  }
}

function optionsOf({ by, and }: Draft): DemoOption[] {
  const first = by ? [optionOf(by.option, Object.keys(by.values))] : []
  const second = and ? [optionOf(and.option, Object.keys(and.values))] : []
  return [...first, ...second]
}

function variantsOf(draft: Draft): DemoVariant[] {
  const { by, and, units = null, ...rest } = draft
  if (!by) return [variantOf(rest, { units }, {}, 0)]
  return Object.entries(by.values).flatMap(([value, choice], index) => {
    const chosen = { [by.option]: value }
    const picture = by.onePicture ? 0 : index
    if (!and) return [variantOf(rest, choice, chosen, picture)]
    return Object.entries(and.values).map(([second, { more = 0, grams }]) => {
      const price = (choice.price ?? draft.price) + more
      const wasPrice = choice.wasPrice ?? draft.wasPrice
      return variantOf(
        rest,
        { ...choice, price, ...(wasPrice && { wasPrice: wasPrice + more }), ...(grams && { grams }) },
        { ...chosen, [and.option]: second },
        picture,
      )
    })
  })
}

function variantOf(
  draft: Pick<Draft, "sku" | "price" | "wasPrice" | "grams">,
  choice: Choice,
  options: Record<string, string>,
  picture: number,
): DemoVariant {
  const { units } = choice
  return {
    sku: skuPrefix + [draft.sku, ...Object.values(options)].join("-").toUpperCase(),
    options,
    priceMinor: choice.price ?? draft.price,
    compareAtMinor: choice.wasPrice ?? draft.wasPrice ?? null,
    weightGrams: choice.grams ?? draft.grams,
    stock: units && { shop: units[0], warehouse: units[1] },
    picture,
  }
}

function picturesOf({ slug, by, alt }: Draft, [first]: DemoOption[]): DemoPicture[] {
  if (!by || by.onePicture || !first) return [{ file: `${slug}.webp`, alt }]
  return first.values.map(({ code, label }) => ({
    file: `${slug}-${code}.webp`,
    alt: { en: alt.en.replace("{}", label.en.toLowerCase()), de: alt.de.replace("{}", label.de) },
  }))
}

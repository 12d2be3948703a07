import { isBarcode, productStates, reaches, slugPattern } from "../../catalog/index.ts"
import { cut } from "./cells.ts"
import {
  type CostDraft,
  descriptionCharactersMax,
  type ProductDraft,
  type ReadRow,
  type ShopFacts,
  type VariantDraft,
  variantsMax,
} from "./draft.ts"
import { cellOf, type GivenRow, type Group, hasColumn } from "./groups.ts"
import { Notes, optionPlaces, partsOf } from "./notes.ts"

type Texts = Record<string, string>

const lengths = { title: 200, summary: 500, description: descriptionCharactersMax } as const

/**
 * Rows of our own layout: the first one says all of the product and its first variant, each other a
 * variant.
 */
export function readProduct(group: Group, facts: ShopFacts): ReadRow<ProductDraft> {
  const [first] = group.rows as [GivenRow, ...GivenRow[]]
  const notes = new Notes()
  for (const { problems } of group.rows) notes.problems.push(...problems)
  const draft: ProductDraft = {
    line: first.line,
    slug: group.key,
    ...textsOf(first, { notes, facts }),
    ...factsOf(first, notes),
    options: optionsOf(first),
    variants: [],
    pictures: [],
  }
  if (draft.slug === "" || !isSlug(draft.slug)) notes.refuse(first, "slug", "slug_bad")
  for (const row of group.rows) {
    const variant = variantOf(row, { notes, facts, options: draft.options })
    if (variant) draft.variants.push(variant)
  }
  if (draft.variants.length > variantsMax)
    notes.refuse(first, "sku", "too_many", { max: String(variantsMax) })
  const label = draft.titles?.[facts.locale] || draft.slug
  return { line: first.line, key: group.key, label: cut(label, 200), given: draft, ...kept(notes) }
}

export function kept({ problems, warnings }: Notes) {
  return { problems, warnings }
}

export function isSlug(slug: string): boolean {
  return slug.length <= 120 && slugPattern.test(slug)
}

type Reading = { notes: Notes; facts: ShopFacts }

/** A language without a colon is the shop's own; one that the shop does not speak is refused. */
function textsOf(row: GivenRow, { notes, facts }: Reading): Partial<ProductDraft> {
  const texts = (field: keyof typeof lengths): Texts | undefined => {
    const given: [string, string][] = hasColumn(row, field)
      ? [[facts.locale, notes.text(row, field, lengths[field])]]
      : []
    for (const locale of partsOf(row, field)) {
      const name = `${field}:${locale}`
      if (facts.locales.includes(locale)) given.push([locale, notes.text(row, name, lengths[field])])
      else notes.refuse(row, name, "not_known", { known: facts.locales.join(", ") })
    }
    return given.length > 0 ? Object.fromEntries(given) : undefined
  }
  const [titles, summaries, descriptions] = [texts("title"), texts("summary"), texts("description")]
  if (titles && facts.locale in titles && !titles[facts.locale]?.trim()) {
    notes.refuse(row, `title:${facts.locale}`, "title_missing", { locale: facts.locale })
  }
  return { ...(titles && { titles }), ...(summaries && { summaries }), ...(descriptions && { descriptions }) }
}

function factsOf(row: GivenRow, notes: Notes): Partial<ProductDraft> {
  const facts: Partial<ProductDraft> = {}
  const state = notes.oneOf(row, "state", productStates)
  const reach = notes.oneOf(row, "reach", reaches)
  const popularity = notes.whole(row, "popularity", 2_000_000_000)
  if (state) facts.state = state
  if (reach) facts.reach = reach
  if (popularity !== undefined) facts.popularity = popularity
  if (hasColumn(row, "maker")) facts.maker = notes.text(row, "maker", 120) || null
  if (hasColumn(row, "categories")) facts.categories = splitList(cellOf(row, "categories"))
  if (hasColumn(row, "attributes")) facts.attributes = attributesOf(row, notes)
  if ((facts.categories?.length ?? 0) > 20) notes.refuse(row, "categories", "too_many", { max: "20" })
  return facts
}

function attributesOf(row: GivenRow, notes: Notes): Record<string, string[]> {
  const found = new Map<string, string[]>()
  for (const text of splitList(cellOf(row, "attributes"))) {
    const [attribute = "", value = "", ...more] = text.split(":")
    if (!/^[a-z][a-z0-9_]{0,39}$/.test(attribute) || !/^[a-z0-9_-]{1,80}$/.test(value) || more.length > 0) {
      notes.refuse(row, "attributes", "unknown_attribute", { code: cut(text, 100) })
      continue
    }
    found.set(attribute, [...(found.get(attribute) ?? []), value])
  }
  return Object.fromEntries(found)
}

export function splitList(text: string): string[] {
  const parts = text.split("|").map((part) => part.trim())
  return [...new Set(parts.filter(Boolean))]
}

function optionsOf(row: GivenRow): string[] {
  return optionPlaces(row)
    .map((place) => cellOf(row, `option${place}`))
    .filter(Boolean)
}

/** Undefined for a row that names no variant: a product may have none. */
function variantOf(
  row: GivenRow,
  { notes, facts, options }: Reading & { options: readonly string[] },
): VariantDraft | undefined {
  const sku = cellOf(row, "sku")
  if (sku === "" && options.length === 0) return undefined
  if (sku.length > 64) notes.refuse(row, "sku", "too_long", { max: "64" })
  const variant: VariantDraft = {
    line: row.line,
    sku,
    values: valuesOf(row, { notes, options }),
    ...nothingPaid(),
  }
  if (sku === "") {
    if (variant.values.every((value) => value === "")) return undefined
    notes.refuse(row, "sku", "missing")
  }
  const barcode = barcodeOf(row, notes)
  if (barcode !== undefined) variant.barcode = barcode
  const weightGrams = notes.whole(row, "weight_grams", 1_000_000_000)
  const quantityPerOrderMax = notes.whole(row, "quantity_per_order_max", 100_000)
  if (weightGrams !== undefined) variant.weightGrams = weightGrams
  if (quantityPerOrderMax !== undefined) variant.quantityPerOrderMax = quantityPerOrderMax
  for (const code of partsOf(row, "price")) {
    const market = facts.markets.find((one) => one.code === code)
    const fields = { price: `price:${code}`, compareAt: `compare_at:${code}`, isStrict: true }
    const known = facts.markets.map((one) => one.code).join(", ")
    if (!market) {
      notes.refuse(row, fields.price, "no_market", { code, known })
      continue
    }
    const price = notes.price(row, market, fields)
    if (price) variant.prices.push(price)
  }
  variant.costs.push(...costsOf(row, { notes, facts }))
  return variant
}

export const nothingPaid = (): Pick<VariantDraft, "prices" | "costs"> => ({ prices: [], costs: [] })

/** In currencies that the shop sells in. */
function costsOf(row: GivenRow, { notes, facts }: Reading): CostDraft[] {
  const known = [...new Set(facts.markets.map(({ currency }) => currency))]
  return partsOf(row, "cost").flatMap((currency) => {
    const field = `cost:${currency}`
    if (!known.includes(currency)) {
      notes.refuse(row, field, "not_known", { known: known.join(", ") })
      return []
    }
    const minor = notes.amount(row, field, currency)
    return minor === undefined ? [] : [{ currency, minor }]
  })
}

// Spreadsheets write long numbers like 4.00638E+12, which have lost their last digits.
const cutNumber = /^\d[.,]\d+E\+\d+$/i

/** Nothing when the file has no such column; an empty cell takes the barcode away. */
export function barcodeOf(row: GivenRow, notes: Notes): string | null | undefined {
  if (!hasColumn(row, "barcode")) return undefined
  const text = cellOf(row, "barcode")
  if (text.length > 50) return notes.refuse(row, "barcode", "too_long", { max: "50" })
  if (cutNumber.test(text)) return notes.refuse(row, "barcode", "barcode_cut")
  if (!isBarcode(text)) return notes.refuse(row, "barcode", "barcode_bad")
  return text || null
}

/** The values of a variant, one for each option. */
export function valuesOf(
  row: GivenRow,
  { notes, options }: { notes: Notes; options: readonly string[] },
): string[] {
  return options.map((option, place) => {
    const value = cellOf(row, `value${place + 1}`)
    if (value === "") notes.refuse(row, `value${place + 1}`, "option_missing", { option })
    if (value.length > 200) notes.refuse(row, `value${place + 1}`, "too_long", { max: "200" })
    return value
  })
}

import type { ProductToSave, StaffProduct } from "../../catalog/index.ts"
import type { PriceBefore } from "./list_diff.ts"
import type { ProductPlan } from "./product_diff.ts"

type Texts = Record<string, string>

/** One text of a product, as it was and as the import has left it; an empty one was not there. */
type TextBefore = {
  field: "titles" | "summaries" | "descriptions"
  locale: string
  before: string
  after: string
}

const plainFields = ["state", "maker", "popularity", "attributes"] as const
type PlainField = (typeof plainFields)[number]
type FieldBefore = { field: PlainField; before: unknown; after: unknown }

const variantFields = ["sku", "barcode", "state", "options", "weightGrams", "quantityPerOrderMax"] as const
type VariantField = (typeof variantFields)[number]
type VariantBefore = { variantId: string; field: VariantField; before: unknown; after: unknown }

/** What a row has changed of a product, kept so that it can be taken back. */
export type ProductBefore = {
  productId: string
  isNew: boolean
  texts: TextBefore[]
  fields: FieldBefore[]
  categoryIds?: { before: string[]; after: string[] }
  /** Categories that were made when the row was taken over, for it and for those that came later. */
  madeCategories?: MadeCategory[]
  variants: VariantBefore[]
  addedVariantIds: string[]
  prices: { variantId: string; sku: string; marketCode: string; before: PriceBefore; after: PriceBefore }[]
  costs: CostBefore[]
  counts: { variantId: string; placeId: string; change: number }[]
}

export type MadeCategory = { categoryId: string; title: string }

/** Categories that were made for a row, and all that its file has made. */
export type MadeFor = { first: MadeCategory[]; byFile: ReadonlySet<string> }

export type CostBefore = {
  variantId: string
  sku: string
  currency: string
  before: number | null
  after: number
}

const textFields = ["titles", "summaries", "descriptions"] as const

type TakenProduct = {
  diff: { plan: ProductPlan }
  current: StaffProduct | undefined
  made?: MadeFor | undefined
}

/** Of the product alone: prices and units are added by whoever sets them. */
export function productBefore(
  { diff, current, made }: TakenProduct,
  saved: { productId: string; variantIds: ReadonlyMap<string, string> },
): ProductBefore {
  const { save } = diff.plan
  const before: ProductBefore = {
    productId: saved.productId,
    isNew: current === undefined,
    texts: [],
    fields: [],
    variants: [],
    addedVariantIds: current ? [...saved.variantIds.values()] : [],
    prices: [],
    costs: [],
    counts: [],
  }
  if (made && made.first.length > 0) before.madeCategories = made.first
  if (!current) return { ...before, ...categoriesMade(save, made) }
  for (const field of textFields)
    before.texts.push(...textsBefore(field, current[field], save.content[field]))
  for (const field of plainFields) {
    const [was, is] = [current[field], save.content[field]]
    if (!isEqual(was, is)) before.fields.push({ field, before: was, after: is })
  }
  if (save.categoryIds && !isEqual(current.categoryIds, save.categoryIds)) {
    before.categoryIds = { before: current.categoryIds, after: [...save.categoryIds] }
  }
  for (const changed of save.changedVariants) {
    const variant = current.variants.find(({ id }) => id === changed.variantId)
    for (const field of variantFields) {
      if (!variant || isEqual(variant[field], changed[field])) continue
      before.variants.push({ variantId: variant.id, field, before: variant[field], after: changed[field] })
    }
  }
  return before
}

/** A new product goes out of what was made for it: a category that is empty then goes too. */
function categoriesMade(
  { categoryIds = [] }: ProductToSave,
  made: MadeFor | undefined,
): Pick<ProductBefore, "categoryIds"> {
  const before = categoryIds.filter((id) => !made?.byFile.has(id))
  return before.length < categoryIds.length ? { categoryIds: { before, after: [...categoryIds] } } : {}
}

function textsBefore(field: TextBefore["field"], before: Texts, after: Texts): TextBefore[] {
  const locales = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return locales
    .map((locale) => ({ field, locale, before: before[locale] ?? "", after: after[locale] ?? "" }))
    .filter((text) => text.before !== text.after)
}

export type ProductUndo = {
  save: ProductToSave
  /** What somebody has changed since, and stays. */
  kept: string[]
  isWritten: boolean
}

/** Every field gets back what it had, unless somebody has changed it since. A new product leaves the shop. */
export function undoProduct(given: ProductBefore, current: StaffProduct): ProductUndo {
  const kept: string[] = []
  const content = contentOf(current)
  for (const { field, locale, before, after } of given.texts) {
    if ((content[field][locale] ?? "") !== after) kept.push(`${field}:${locale}`)
    else content[field] = withText(content[field], locale, before)
  }
  for (const { field, before, after } of given.fields) {
    if (!isEqual(content[field], after)) kept.push(field)
    else Object.assign(content, { [field]: before })
  }
  if (given.isNew) content.state = "archived"
  const categories = given.categoryIds
  const isSameCategories = categories && isEqual(current.categoryIds, categories.after)
  if (categories && !isSameCategories) kept.push("categories")
  const changedVariants = undoVariants(given, current, kept)
  return {
    kept,
    isWritten:
      changedVariants.length > 0 || isSameCategories === true || !isEqual(content, contentOf(current)),
    save: {
      productId: current.id,
      content,
      ...(isSameCategories && { categoryIds: categories.before }),
      optionsAfter: current.options,
      addedVariants: [],
      firstPosition: current.variants.length,
      changedVariants,
    },
  }
}

function contentOf(product: StaffProduct): ProductToSave["content"] {
  const { slug, state, reach, titles, summaries, descriptions, maker, attributes, popularity } = product
  return { slug, state, reach, titles, summaries, descriptions, maker, attributes, popularity }
}

function withText(texts: Texts, locale: string, text: string): Texts {
  const { [locale]: _, ...others } = texts
  return text === "" ? others : { ...others, [locale]: text }
}

function undoVariants(
  given: ProductBefore,
  current: StaffProduct,
  kept: string[],
): ProductToSave["changedVariants"] {
  const changed = new Map<string, ProductToSave["changedVariants"][number]>()
  const asItIs = (variantId: string) => {
    const variant = current.variants.find(({ id }) => id === variantId)
    if (!variant) return undefined
    const { sku, barcode, state, options, weightGrams, quantityPerOrderMax } = variant
    const now = { variantId, sku, barcode, state, options, weightGrams, quantityPerOrderMax }
    return changed.get(variantId) ?? now
  }
  for (const { variantId, field, before, after } of given.variants) {
    const variant = asItIs(variantId)
    if (!variant) continue
    if (!isEqual(variant[field], after)) kept.push(`${variant.sku} ${field}`)
    else {
      const isRechosen = field === "options" && { isRechosen: true }
      changed.set(variantId, { ...variant, [field]: before, ...isRechosen })
    }
  }
  for (const variantId of given.addedVariantIds) {
    const variant = asItIs(variantId)
    if (variant && variant.state === "active") changed.set(variantId, { ...variant, state: "archived" })
  }
  return [...changed.values()]
}

export function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, one]) => [name, sorted(one)]))
}

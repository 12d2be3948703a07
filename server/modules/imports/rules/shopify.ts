import { depthMax, type ProductState, slugFrom } from "../../catalog/index.ts"
import { cut, readYes } from "./cells.ts"
import {
  descriptionCharactersMax,
  htmlCharactersMax,
  type ProductDraft,
  picturesMax,
  type ReadRow,
  type ShopFacts,
  type VariantDraft,
  variantsMax,
} from "./draft.ts"
import { cellOf, type GivenRow, type Group, hasColumn } from "./groups.ts"
import { markdownOf } from "./html.ts"
import { Notes } from "./notes.ts"
import { barcodeOf, isSlug, kept, nothingPaid, valuesOf } from "./products.ts"
import { skuFrom, skuLengthMax } from "./skus.ts"

type Reading = { notes: Notes; facts: ShopFacts }

/** What a product has there until somebody chooses. */
const noCategory = "uncategorized"

/** What a product without choices has for its only option there. */
const noOption = { name: "title", value: "default title" }

/** Handles are often kept as they were typed; an address here has small letters, digits and single dashes. */
export function shopifyKey(row: GivenRow): string | undefined {
  const handle = cellOf(row, "handle")
  if (handle !== "") return isSlug(handle) ? handle : slugFrom(handle) || handle
  const title = cellOf(row, "title")
  return title === "" ? undefined : slugFrom(title)
}

/**
 * Rows of Shopify's layout: the first one says what the product is, each with a price or a SKU is a variant,
 * and each with an address of a picture is a picture.
 */
export function readShopify(group: Group, facts: ShopFacts): ReadRow<ProductDraft> {
  const [first] = group.rows as [GivenRow, ...GivenRow[]]
  const notes = new Notes()
  for (const { problems } of group.rows) notes.problems.push(...problems)
  const options = optionsOf(first)
  checkNamed(first, notes)
  const draft: ProductDraft = {
    line: first.line,
    slug: group.key,
    ...textsOf(first, { notes, facts }),
    ...placeOf(first, notes),
    options,
    variants: variantsOf(group, { notes, facts, options }),
    pictures: picturesOf(group, notes),
  }
  if (isSentToNobody(group, notes)) {
    draft.reach = "file"
    notes.warn(first, "ships", "file_missing")
  }
  if (!isSlug(draft.slug)) notes.refuse(first, "handle", "slug_bad")
  if (draft.variants.length > variantsMax)
    notes.refuse(first, "sku", "too_many", { max: String(variantsMax) })
  const label = draft.titles?.[facts.locale] || draft.slug
  return { line: first.line, key: group.key, label: cut(label, 200), given: draft, ...kept(notes) }
}

function textsOf(row: GivenRow, { notes, facts }: Reading): Partial<ProductDraft> {
  const title = notes.text(row, "title", 200).trim()
  if (title === "") notes.refuse(row, "title", "missing")
  const texts: Partial<ProductDraft> = { titles: { [facts.locale]: title } }
  if (!hasColumn(row, "body")) return texts
  const html = notes.text(row, "body", htmlCharactersMax)
  if (html.length > htmlCharactersMax) return texts
  const { markdown, hasPictures } = markdownOf(html)
  if (hasPictures) notes.warn(row, "body", "pictures_in_text")
  if (markdown.length > descriptionCharactersMax) {
    notes.refuse(row, "body", "too_long", { max: String(descriptionCharactersMax) })
    return texts
  }
  return { ...texts, descriptions: { [facts.locale]: markdown } }
}

function placeOf(row: GivenRow, notes: Notes): Partial<ProductDraft> {
  const place: Partial<ProductDraft> = {}
  if (hasColumn(row, "vendor")) place.maker = notes.text(row, "vendor", 120).trim() || null
  const path = categoryOf(row)
  if (path.length > 0) place.categoryPath = path
  const tags = cellOf(row, "tags").split(",")
  if (hasColumn(row, "tags")) {
    place.tags = [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))].slice(0, 40)
  }
  if (readYes(cellOf(row, "gift_card")).value === true) notes.refuse(row, "gift_card", "gift_card")
  const state = stateOf(row, notes)
  if (state) place.state = state
  return place
}

/** The shop's own word goes before that of a list which is the same for all shops, and there has levels. */
function categoryOf(row: GivenRow): string[] {
  const type = cellOf(row, "type")
  const given = type === "" ? cellOf(row, "category").split(">") : [type]
  const path = given.map((title) => cut(title.trim().replaceAll(/\s+/g, " "), 200)).filter(Boolean)
  const isNone = path.length === 1 && path[0]?.toLowerCase() === noCategory
  return isNone ? [] : path.slice(0, depthMax)
}

/** What is active and not published is for nobody's eyes yet. */
function stateOf(row: GivenRow, notes: Notes): ProductState | undefined {
  const status = notes.oneOf(row, "status", ["active", "draft", "archived", "unlisted"] as const)
  if (!hasColumn(row, "status") && !hasColumn(row, "published")) return undefined
  if (status === "unlisted") return "draft"
  if (status && status !== "active") return status
  const text = cellOf(row, "published")
  const published = text === "" ? { value: true } : readYes(text)
  if (published.problem) return notes.refuse(row, "published", published.problem)
  return published.value ? "active" : "draft"
}

function isSentToNobody({ rows }: Group, notes: Notes): boolean {
  const given = rows.filter((row) => cellOf(row, "ships") !== "")
  for (const row of given) {
    const { problem } = readYes(cellOf(row, "ships"))
    if (problem) notes.refuse(row, "ships", problem)
  }
  return given.length > 0 && given.every((row) => readYes(cellOf(row, "ships")).value === false)
}

/** A value that belongs to no option would be lost without a word. */
function checkNamed(row: GivenRow, notes: Notes): void {
  for (const place of [1, 2, 3]) {
    const value = cellOf(row, `value${place}`)
    if (cellOf(row, `option${place}`) !== "" || value === "" || value.toLowerCase() === noOption.value)
      continue
    notes.refuse(row, `option${place}`, "missing")
  }
}

function optionsOf(row: GivenRow): string[] {
  const names = [1, 2, 3].map((place) => cellOf(row, `option${place}`)).filter(Boolean)
  const isOnly = names.length === 1 && cellOf(row, "value1").toLowerCase() === noOption.value
  return isOnly && names[0]?.toLowerCase() === noOption.name ? [] : names
}

function variantsOf(
  group: Group,
  { notes, facts, options }: Reading & { options: readonly string[] },
): VariantDraft[] {
  const rows = group.rows.filter((row, place) => place === 0 || isVariant(row))
  return rows.map((row) => variantOf(row, { notes, facts, options, slug: group.key }))
}

function isVariant(row: GivenRow): boolean {
  return ["sku", "price", "value1"].some((field) => cellOf(row, field) !== "")
}

function variantOf(
  row: GivenRow,
  { notes, facts, options, slug }: Reading & { options: readonly string[]; slug: string },
): VariantDraft {
  const values = valuesOf(row, { notes, options })
  const sku = cellOf(row, "sku")
  if (sku.length > skuLengthMax) notes.refuse(row, "sku", "too_long", { max: String(skuLengthMax) })
  const named =
    sku === ""
      ? { sku: skuFrom(slug, values), skuIs: "made" as const, skuNote: { code: "sku_made" as const } }
      : { sku, skuIs: "given" as const }
  const variant: VariantDraft = { line: row.line, ...named, values, ...nothingPaid() }
  // Shopify writes a mark before it, so that a spreadsheet keeps its digits.
  const barcode = barcodeOf(
    { ...row, cells: { ...row.cells, barcode: unmarked(cellOf(row, "barcode")) } },
    notes,
  )
  if (barcode !== undefined) variant.barcode = barcode
  const weightGrams = gramsOf(row, notes)
  if (weightGrams !== undefined) variant.weightGrams = weightGrams
  const market = facts.markets.find(({ code }) => code === facts.defaultMarket)
  const fields = { price: "price", compareAt: "compare_at", isStrict: false }
  const price = market && notes.price(row, market, fields)
  if (price) variant.prices.push(price)
  const cost = market && notes.amount(row, "cost", market.currency)
  if (market && cost !== undefined) variant.costs.push({ currency: market.currency, minor: cost })
  const onHand = quantityOf(row, notes)
  if (onHand !== undefined) variant.onHand = onHand
  const picture = cellOf(row, "variant_picture")
  if (isAddress(picture)) variant.picture = picture
  return variant
}

function unmarked(text: string): string {
  return text.replace(/^'(?=\d)/, "")
}

/** Grams have a fraction where the weight was given in ounces. */
function gramsOf(row: GivenRow, notes: Notes): number | undefined {
  const text = cellOf(row, "grams")
  if (!/^\d+[.,]\d+$/.test(text)) return notes.whole(row, "grams", 1_000_000_000)
  return Math.round(Number(text.replace(",", ".")))
}

/** Counted only where Shopify counted it. Below zero means sold and not there. */
function quantityOf(row: GivenRow, notes: Notes): number | undefined {
  const text = cellOf(row, "quantity")
  const isCounted = !hasColumn(row, "tracker") || cellOf(row, "tracker") !== ""
  if (text === "" || !isCounted) return undefined
  if (/^-\d+$/.test(text)) {
    notes.warn(row, "quantity", "quantity_raised", { units: text.slice(1) })
    return 0
  }
  return notes.whole(row, "quantity", 100_000_000)
}

function picturesOf(group: Group, notes: Notes): ProductDraft["pictures"] {
  const found = group.rows.flatMap((row) => {
    const url = cellOf(row, "picture")
    if (url === "") return []
    if (!isAddress(url)) {
      notes.refuse(row, "picture", "picture_address")
      return []
    }
    const position = Number(cellOf(row, "picture_position")) || row.line
    return [{ line: row.line, url, alt: cut((row.cells.picture_alt ?? "").trim(), 300), position }]
  })
  const ordered = found.sort((a, b) => a.position - b.position)
  const [first] = group.rows as [GivenRow, ...GivenRow[]]
  if (ordered.length > picturesMax)
    notes.warn(first, "picture", "too_many_pictures", { max: String(picturesMax) })
  return ordered.slice(0, picturesMax).map(({ position: _, ...picture }) => picture)
}

function isAddress(text: string): boolean {
  return text.length <= 2_000 && /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text)
}

import { useState } from "react"
import type { PlainKey } from "../../kit/words.ts"
import { type Draft, useDraft } from "../../parts/draft.tsx"
import type { Product, Variant } from "../products/reading.ts"
import { alikeUnder, type Choices, choicesUnder, countOf, fits, type Option } from "./combining.ts"
import { type ContentBase, contentOf, contentText } from "./content.ts"

/** A variant as it is typed. */
export type VariantRow = {
  sku: string
  barcode: string
  weight: string
  limit: string
  /** "250 g", as it is typed. */
  content: string
  contentBase: ContentBase
  pictureId: string
  state: "active" | "archived"
  options: Choices
}

export type OptionsValue = {
  options: readonly Option[]
  /** What variants that are there already become of a new option. */
  forAll: Choices
}

export type VariantsDraft = {
  product: Product
  options: Draft<OptionsValue>
  rows: Draft<Readonly<Record<string, VariantRow>>>
  /** How many changes were our own: they are nobody else's. */
  ownSaved(): void
}

export function rowOf(variant: Variant): VariantRow {
  return {
    sku: variant.sku,
    barcode: variant.barcode ?? "",
    weight: String(variant.weightGrams),
    limit: String(variant.quantityPerOrderMax),
    content: contentText(variant.content),
    contentBase: variant.content?.base ?? "kg",
    pictureId: variant.pictureId ?? "",
    state: variant.state,
    options: variant.options,
  }
}

export function useVariantsDraft(product: Product): VariantsDraft {
  const [own, setOwn] = useState(0)
  const version = product.version - own
  const kept = Object.fromEntries(product.variants.map((variant) => [variant.id, rowOf(variant)]))
  return {
    product,
    options: useDraft<OptionsValue>({ options: product.options, forAll: {} }, version),
    rows: useDraft<Readonly<Record<string, VariantRow>>>(kept, version),
    ownSaved: () => setOwn((before) => before + 1),
  }
}

/** What a variant is when everything here is saved. */
export function chosenAs({ options, rows }: VariantsDraft, variant: Variant): Choices {
  const row = rows.value[variant.id] ?? rowOf(variant)
  return choicesUnder(options.value.options, row.options, options.value.forAll)
}

export const rowFor = ({ rows }: VariantsDraft, variant: Variant) => rows.value[variant.id] ?? rowOf(variant)

/** The last digit of a GTIN fits the others: counted from the right, every second one weighs three times. */
export function isBarcode(text: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) return true
  const digits = [...text].reverse().map(Number)
  return digits.reduce((sum, digit, place) => sum + digit * (place % 2 ? 3 : 1), 0) % 10 === 0
}

type Fields = "sku" | "barcode" | "weight" | "limit" | "content"
export type RowProblems = { [Field in Fields]?: PlainKey }

export function wholeOf(text: string, { min, max }: { min: number; max: number }): number | undefined {
  const number = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN
  return number >= min && number <= max ? number : undefined
}

export const weights = { min: 0, max: 1_000_000_000 }
export const limits = { min: 1, max: 100_000 }

export function problemsOf(draft: VariantsDraft, variant: Variant): RowProblems {
  const { sku, barcode, weight, limit, ...row } = rowFor(draft, variant)
  const isTwice = draft.product.variants.some(
    (other) => other.id !== variant.id && rowFor(draft, other).sku.trim() === sku.trim(),
  )
  return {
    ...(sku.trim() === ""
      ? { sku: "variants.sku_missing" as const }
      : isTwice && { sku: "variants.sku_twice" as const }),
    ...(!isBarcode(barcode.trim()) && { barcode: "variants.barcode_wrong" as const }),
    ...(wholeOf(weight, weights) === undefined && { weight: "variants.weight_wrong" as const }),
    ...(contentOf(row) === undefined && { content: "variants.content_wrong" as const }),
    ...(wholeOf(limit, limits) === undefined && { limit: "variants.limit_wrong" as const }),
  }
}

/** What keeps the whole from being saved, whichever field it is in. */
export function hindrance(draft: VariantsDraft): PlainKey | undefined {
  const { options } = draft.options.value
  const named = options.flatMap(({ titles, values }) => [titles, ...values.map((value) => value.titles)])
  if (named.some((titles) => Object.keys(titles).length === 0)) return "variants.name_missing"
  if (options.some(({ values }) => values.length === 0)) return "variants.values_missing"
  if (draft.product.variants.some((one) => Object.keys(problemsOf(draft, one)).length > 0))
    return "variants.rows_wrong"
  const active = draft.product.variants.filter((one) => rowFor(draft, one).state === "active")
  return alikeUnder(
    options,
    active.map((one) => chosenAs(draft, one)),
  )
    ? "variants.alike"
    : undefined
}

/** How many variants that are sold have a value: it cannot be taken away under them. */
export function usersOf(draft: VariantsDraft, option: string, value: string): number {
  return draft.product.variants.filter(
    (one) => rowFor(draft, one).state === "active" && rowFor(draft, one).options[option] === value,
  ).length
}

export const isNew = ({ product }: VariantsDraft, option: string) =>
  !product.options.some(({ code }) => code === option)

export const tooMany = (options: readonly Option[], most: number) => countOf(options) > most

/** A variant that comes back must first be one of what there is now. */
export const needsChoice = (draft: VariantsDraft, variant: Variant) =>
  rowFor(draft, variant).state === "active" &&
  variant.state === "archived" &&
  !fits(draft.product.options, variant.options)

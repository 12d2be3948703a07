import type { ProductState, Reach } from "../../catalog/index.ts"
import type { Address } from "../../customers/index.ts"
import type { Tier } from "../../pricing/index.ts"
import type { SaleDraft } from "./depth_cells.ts"
import type { Problem, Warning } from "./problems.ts"

type Texts = Record<string, string>

/** What the shop is like while a file is read: which languages, markets and places there are. */
export type ShopFacts = {
  locale: string
  locales: readonly string[]
  markets: readonly { code: string; currency: string }[]
  defaultMarket: string
  places: readonly { placeId: string; code: string }[]
  priceLists: readonly { listId: string; title: string; marketCode: string; currency: string }[]
}

export type PriceDraft = {
  marketCode: string
  currency: string
  minor: number
  /** Absent when the file does not name it: then it stays, as long as it is above the price. */
  compareAtMinor?: number | null
}

/** What one unit costs the shop; a cost that the file does not name stays. */
export type CostDraft = { currency: string; minor: number }

/** What a file says of a variant. A field that it does not name stays as it is. */
export type VariantDraft = {
  line: number
  /** Empty where the file has none: it is found by its options, or gets one. */
  sku: string
  /**
   * In a file where any number may have the same SKU, or none: whether it is the file's own, one of several
   * there, or made. Absent where each row has to have its own.
   */
  skuIs?: "given" | "shared" | "made"
  /** What is said where a SKU had to be made. */
  skuNote?: { code: "sku_made" } | { code: "sku_made_other"; sku: string; before: number }
  /** One for each option of the product, in their order. */
  values: string[]
  /** Nothing to take it away. */
  barcode?: string | null
  weightGrams?: number
  quantityPerOrderMax?: number
  prices: PriceDraft[]
  costs: CostDraft[]
  onHand?: number
  picture?: string
}

export type PictureDraft = { line: number; url: string; alt: string }

/** What a file says of a product. An empty text clears what was there; a field that is not named stays. */
export type ProductDraft = {
  line: number
  slug: string
  titles?: Texts
  summaries?: Texts
  descriptions?: Texts
  maker?: string | null
  state?: ProductState
  reach?: Reach
  popularity?: number
  /** By slug; the first one is the main one. */
  categories?: string[]
  /** By what people call it, behind what it is in, from a file that is not ours. */
  categoryPath?: string[]
  attributes?: Record<string, string[]>
  /** Words that stand for themselves; those that are new are made. */
  tags?: string[]
  /** What the options are called, in their order. */
  options: string[]
  variants: VariantDraft[]
  pictures: PictureDraft[]
}

export type StockDraft = { line: number; sku: string; place: string; placeId: string; onHand: number }
export type PriceRowDraft = PriceDraft & {
  line: number
  sku: string
  /** Absent when the file does not name them: then they stay. */
  tiers?: Tier[]
  sales?: SaleDraft[]
}

/** What a price list says of a variant. */
export type ListRowDraft = {
  line: number
  sku: string
  listId: string
  currency: string
  minor: number
  tiers?: Tier[]
}

/** What a file says of a customer. A field that it does not name stays as it is, and so does an empty one. */
export type CustomerDraft = {
  line: number
  /** In small letters; empty when the file has none that is one. */
  email: string
  name?: string
  phone?: string
  locale?: string
  consent?: { consent: boolean; at: string | null; source: string | null }
  addresses: (Address & { line: number })[]
}

export type Draft = ProductDraft | StockDraft | PriceRowDraft | ListRowDraft | CustomerDraft

/** One row of an import, as it was read: what it is named by, what it says, and what is wrong with it. */
export type ReadRow<Given extends Draft = Draft> = {
  line: number
  key: string
  label: string
  given: Given
  problems: Problem[]
  warnings: Warning[]
}

export const variantsMax = 300
export const picturesMax = 50
export const descriptionCharactersMax = 20_000
export const htmlCharactersMax = 100_000

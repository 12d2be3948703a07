import type { SkuOwner, StaffProduct } from "../../catalog/index.ts"
import type { CountedStock } from "../../inventory/index.ts"
import type { VariantCosts } from "../../pricing/index.ts"
import type { CategoryNames } from "./categories.ts"
import { cut } from "./cells.ts"

/** What the shop has already of all that some rows speak of. */
export type Known = {
  locale: string
  /** By its address. */
  products: ReadonlyMap<string, StaffProduct>
  skus: ReadonlyMap<string, SkuOwner>
  /** SKUs that these rows name. */
  named: ReadonlySet<string>
  categories: CategoryNames
  /** "material:oak" for all values that the rows name and the dictionary has. */
  attributes: ReadonlySet<string>
  stock: readonly CountedStock[]
  /** What variants cost the shop, by their ids; empty where no row speaks of it. */
  costs: ReadonlyMap<string, VariantCosts>
  /** Where goods are counted that come without a place. */
  firstPlaceId: string | undefined
}

/** One field that becomes another; without `from` it is new, without `to` it is cleared. */
export type Change = { field: string; sku: string | null; from: string | null; to: string | null }

const shownMax = 300

export function changeOf(field: string, from: unknown, to: unknown, sku: string | null = null): Change[] {
  const [before, after] = [shown(from), shown(to)]
  return before === after ? [] : [{ field, sku, from: short(before), to: short(after) }]
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(", ")
  return String(value)
}

function short(text: string | null): string | null {
  return text !== null && text.length > shownMax ? `${cut(text, shownMax)} …` : text
}

import { openSearch, type SearchOf } from "../../parts/list/search.ts"

export const states = ["active", "draft", "archived"] as const
export type ProductState = (typeof states)[number]

export const stocks = ["none", "few_left", "in_stock"] as const

const shape = {
  filters: {
    state: states,
    stock: stocks,
    categoryId: /^cat_[0-9a-z]{1,60}$/,
    unpricedIn: /^[a-z][a-z0-9-]{0,19}$/,
  },
  sorts: ["oldest", "changed", "unchanged"],
  columns: ["maker", "variants", "created", "updated", "state"],
} as const

export type ProductsSearch = SearchOf<typeof shape>
export const productsSearch = openSearch(shape)

/** What the API is asked for, but for the order. */
export function filterOf({ hide: _, sort: __, ...filters }: ProductsSearch) {
  return filters
}

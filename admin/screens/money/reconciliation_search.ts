import { openSearch, type SearchOf } from "../../parts/list/search.ts"

const shape = {
  filters: {},
  sorts: [],
  columns: ["provider", "taken", "returned", "differences"],
} as const

export type ReconciliationSearch = SearchOf<typeof shape>
export const reconciliationSearch = openSearch(shape)

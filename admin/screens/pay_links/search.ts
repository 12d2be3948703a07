import { openSearch, type SearchOf } from "../../parts/list/search.ts"

export const linkStates = ["draft", "open", "opened", "ordered", "expired", "revoked"] as const

const shape = {
  filters: { state: linkStates },
  sorts: [],
  columns: ["total", "state", "until", "maker", "order"],
} as const

export type LinksSearch = SearchOf<typeof shape>
export const linksSearch = openSearch(shape)

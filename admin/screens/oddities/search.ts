import { oddityKinds, oddityStates } from "@cartwright/client"
import { openSearch, type SearchOf } from "../../parts/list/search.ts"

const shape = {
  filters: { state: oddityStates, kind: oddityKinds },
  sorts: [],
  columns: ["amount", "order", "found", "state"],
} as const

export type OdditiesSearch = SearchOf<typeof shape>
export const odditiesSearch = openSearch(shape)

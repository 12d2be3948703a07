import { openSearch, type SearchOf } from "../../parts/list/search.ts"
import { kinds } from "./kinds.ts"

export const states = ["live", "draft", "paused", "archived"] as const

const shape = {
  filters: { state: states, kind: kinds },
  sorts: [],
  columns: ["gives", "dates", "uses", "state", "more"],
} as const

export type PromotionsSearch = SearchOf<typeof shape>
export const promotionsSearch = openSearch(shape)

/** Which kind somebody has chosen for a new one. */
export function newPromotionSearch({ kind }: Record<string, unknown>): { kind?: (typeof kinds)[number] } {
  const found = kinds.find((one) => one === kind)
  return found ? { kind: found } : {}
}

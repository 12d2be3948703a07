import { openSearch, type SearchOf } from "../../parts/list/search.ts"

export const bands = ["none", "few_left", "in_stock"] as const

const shape = {
  filters: { band: bands, place: /^plc_[0-9a-f]{32}$/ },
  sorts: [],
  columns: ["available", "committed", "reserved", "on_hand"],
} as const

export type StockSearch = SearchOf<typeof shape>
export const stockSearch = openSearch(shape)

/** What the API is asked for. */
export function filterOf({ q, place, band }: StockSearch) {
  return { ...(q && { q: q.slice(0, 64) }), ...(place && { placeId: place }), ...(band && { band }) }
}

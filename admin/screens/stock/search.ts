export type StockSearch = { q?: string; place?: string }

/** Reads an address, whoever wrote it. */
export function stockSearch(given: Record<string, unknown>): StockSearch {
  const q =
    typeof given.q === "string" || typeof given.q === "number" ? String(given.q).trim().slice(0, 64) : ""
  const place = typeof given.place === "string" && /^plc_[0-9a-f]{32}$/.test(given.place) ? given.place : ""
  return { ...(q && { q }), ...(place && { place }) }
}

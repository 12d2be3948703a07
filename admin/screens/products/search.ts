export const states = ["active", "draft", "archived"] as const
export type ProductState = (typeof states)[number]

export type ProductsSearch = { q?: string; state?: ProductState }

/** Reads an address, whoever wrote it. */
export function productsSearch(given: Record<string, unknown>): ProductsSearch {
  const q =
    typeof given.q === "string" || typeof given.q === "number" ? String(given.q).trim().slice(0, 200) : ""
  const state = states.find((one) => one === given.state)
  return { ...(q && { q }), ...(state && { state }) }
}

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { filterOf, type StockSearch } from "./search.ts"

export type StockRow = Shape<"StockRow">
export type Place = Shape<"Place">

const pageLength = 100
// As many as one answer holds; a product has at most 300 variants.
const rowsMax = 200

export const allPlaces = queryOptions({
  queryKey: ["stock", "places"],
  queryFn: () => ask(() => api.GET("/admin/v1/places")),
  select: ({ places }) => places,
})

/** All stock of a product, however many places and variants it has. */
export function stockOfProduct(productId: string) {
  return queryOptions({
    queryKey: ["stock", "product", productId],
    async queryFn() {
      const rows: StockRow[] = []
      let after: string | undefined
      do {
        const query = { productId, limit: rowsMax, ...(after !== undefined && { after }) }
        const page = await ask(() => api.GET("/admin/v1/stock", { params: { query } }))
        rows.push(...page.stock)
        after = page.next ?? undefined
      } while (after !== undefined)
      return rows
    },
  })
}

export async function stockPage(search: StockSearch, after: string | undefined, limit: number) {
  const query = { ...filterOf(search), limit, ...(after !== undefined && { after }) }
  const { stock, next } = await ask(() => api.GET("/admin/v1/stock", { params: { query } }))
  return { rows: stock, next }
}

export function stockMatching(search: StockSearch) {
  return ask(() => api.GET("/admin/v1/stock/count", { params: { query: filterOf(search) } }))
}

/** One row as it is now. */
export function stockOf({ variantId, placeId }: StockRow) {
  return queryOptions({
    queryKey: ["stock", "row", variantId, placeId],
    queryFn: () => ask(() => api.GET("/admin/v1/stock", { params: { query: { variantId, placeId } } })),
    select: ({ stock }) => stock[0],
  })
}

export function movementsOf(variantId: string) {
  return infiniteQueryOptions({
    queryKey: ["stock", "movements", variantId],
    queryFn: ({ pageParam }) => {
      const query = { limit: pageLength, ...(pageParam !== undefined && { before: pageParam }) }
      const params = { path: { variantId }, query }
      return ask(() => api.GET("/admin/v1/stock/{variantId}/movements", { params }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

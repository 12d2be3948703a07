import { queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"

export type PriceList = Shape<"PriceList">
export type ListedPrice = Shape<"ListedVariantPrice">

const listsKey = ["price-lists"]

export const allLists = queryOptions({
  queryKey: [...listsKey, "all"],
  queryFn: () => ask(() => api.GET("/admin/v1/price-lists")),
  select: ({ lists }) => lists,
})

export const listKey = (listId: string) => [...listsKey, "one", listId]

export const listNamed = (listId: string) =>
  queryOptions({
    queryKey: listKey(listId),
    queryFn: () => ask(() => api.GET("/admin/v1/price-lists/{listId}", { params: { path: { listId } } })),
  })

// As many as are looked at by hand; a longer list goes on below a button.
const pageSize = 100

export async function pricesPage(listId: string, after: string | undefined) {
  const params = { path: { listId }, query: { limit: pageSize, ...(after !== undefined && { after }) } }
  return ask(() => api.GET("/admin/v1/price-lists/{listId}/prices", { params }))
}

export const pricesKey = (listId: string) => [...listsKey, "prices", listId]

export function candidatesFor(listId: string, q: string) {
  return queryOptions({
    queryKey: [...listsKey, "candidates", listId, q],
    enabled: q.trim() !== "",
    queryFn: () => {
      const params = { path: { listId }, query: { q: q.trim() } }
      return ask(() => api.GET("/admin/v1/price-lists/{listId}/candidates", { params }))
    },
    select: ({ variants }) => variants,
  })
}

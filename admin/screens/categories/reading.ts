import { queryOptions } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"

export const categoryKey = (categoryId: string) => ["products", "category", categoryId]

export function categoryNamed(categoryId: string) {
  return queryOptions({
    queryKey: categoryKey(categoryId),
    queryFn: () =>
      ask(() => api.GET("/admin/v1/categories/{categoryId}", { params: { path: { categoryId } } })),
  })
}

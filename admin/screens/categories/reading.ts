import { queryOptions } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { bring } from "../../messages/here.ts"
import { variantsEn } from "../../messages/variants.en.ts"

bring(variantsEn)

export const categoryKey = (categoryId: string) => ["products", "category", categoryId]

export function categoryNamed(categoryId: string) {
  return queryOptions({
    queryKey: categoryKey(categoryId),
    queryFn: () =>
      ask(() => api.GET("/admin/v1/categories/{categoryId}", { params: { path: { categoryId } } })),
  })
}

import { queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"

export type VariantPrice = Shape<"VariantPrice">
export type PastPrice = Shape<"PriceHistory">["prices"][number]

// Below the key of products: what changes a product asks for its prices anew.
export const pricesOfProduct = (productId: string) =>
  queryOptions({
    queryKey: ["products", "prices", productId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/products/{productId}/prices", { params: { path: { productId } } })),
    select: ({ prices }) => prices,
  })

export const historyOf = ({ variantId, marketCode }: Pick<VariantPrice, "variantId" | "marketCode">) =>
  queryOptions({
    queryKey: ["products", "price-history", variantId, marketCode],
    queryFn: () => {
      const params = { path: { variantId, marketCode }, query: { limit: 10 } }
      return ask(() => api.GET("/admin/v1/variants/{variantId}/prices/{marketCode}/history", { params }))
    },
    select: ({ prices }) => prices,
  })

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import type { ProductsSearch } from "./search.ts"

export type Product = Shape<"StaffProduct">
export type Variant = Product["variants"][number]
export type Medium = Product["media"][number]

const pageLength = 50

export function productsFound(search: ProductsSearch) {
  return infiniteQueryOptions({
    queryKey: ["products", "list", search],
    queryFn: ({ pageParam }) => {
      const query = { ...search, limit: pageLength, ...(pageParam !== undefined && { after: pageParam }) }
      return ask(() => api.GET("/admin/v1/products", { params: { query } }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextAfter }) => nextAfter ?? undefined,
  })
}

export const productKey = (productId: string) => ["products", "one", productId]

export function productNamed(productId: string) {
  return queryOptions({
    queryKey: productKey(productId),
    queryFn: () => ask(() => api.GET("/admin/v1/products/{productId}", { params: { path: { productId } } })),
  })
}

export const allCategories = queryOptions({
  queryKey: ["products", "categories"],
  queryFn: () => ask(() => api.GET("/admin/v1/categories")),
  select: ({ categories }) => categories,
})

export type Attribute = Shape<"StaffAttribute">

export const attributesKey = ["products", "attributes"]

export const allAttributes = queryOptions({
  queryKey: attributesKey,
  queryFn: () => ask(() => api.GET("/admin/v1/attributes")),
  select: ({ attributes }) => attributes,
})

export const allMarkets = queryOptions({
  queryKey: ["settings", "markets"],
  queryFn: () => ask(() => api.GET("/admin/v1/markets")),
  select: ({ markets }) => markets,
})

export const shopFacts = queryOptions({
  queryKey: ["settings", "shop"],
  queryFn: () => ask(() => api.GET("/admin/v1/shop")),
})

export function pictureUrl({ key, sizes }: Pick<Medium, "key" | "sizes">, width = 240): string {
  const size = sizes.find((one) => one >= width) ?? sizes.at(-1)
  return `/media/${key}-${size}.webp`
}

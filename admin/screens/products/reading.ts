import { queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { bring } from "../../messages/here.ts"
import { variantsEn } from "../../messages/variants.en.ts"
import { filterOf, type ProductsSearch } from "./search.ts"

bring(variantsEn)

export type Product = Shape<"StaffProduct">
export type Variant = Product["variants"][number]
export type Medium = Product["media"][number]

export async function productsPage(search: ProductsSearch, after: string | undefined, limit: number) {
  const { sort } = search
  const query = { ...filterOf(search), limit, ...(sort && { sort }), ...(after !== undefined && { after }) }
  const { products, nextAfter } = await ask(() => api.GET("/admin/v1/products", { params: { query } }))
  return { rows: products, next: nextAfter }
}

export function productsMatching(search: ProductsSearch) {
  return ask(() => api.GET("/admin/v1/products/count", { params: { query: filterOf(search) } }))
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

/**
 * What every visitor sees of the shop, its markets and languages among it. Screens outside of the settings
 * read this: their people need not see the settings.
 */
export const publicShopFacts = queryOptions({
  queryKey: ["settings", "public_shop"],
  queryFn: () => ask(() => api.GET("/store/v1/shop")),
})

export const publicMarkets = queryOptions({ ...publicShopFacts, select: ({ markets }) => markets })

export function pictureUrl({ key, sizes }: Pick<Medium, "key" | "sizes">, width = 240): string {
  const size = sizes.find((one) => one >= width) ?? sizes.at(-1)
  return `/media/${key}-${size}.webp`
}

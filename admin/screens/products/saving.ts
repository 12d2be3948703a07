import { type QueryClient, useMutation } from "@tanstack/react-query"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { Problem } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import type { Costs } from "./costs.ts"
import type { Grid } from "./grid.ts"
import { orderBody, type PictureOrder } from "./picture_order.ts"
import { type Product, productKey } from "./reading.ts"

export type ProductFields = Pick<
  Product,
  "titles" | "summaries" | "descriptions" | "slug" | "maker" | "categoryIds" | "attributes"
>

export function productFields(product: Product): ProductFields {
  const { titles, summaries, descriptions, slug, maker, categoryIds, attributes } = product
  return { titles, summaries, descriptions, slug, maker, categoryIds, attributes }
}

type Saving = {
  product: Product
  draft: Draft<ProductFields>
  order: Draft<PictureOrder>
  grid: Grid
  costs: Costs
  queries: QueryClient
}

/** Texts, pictures, prices, stock, costs: what was saved is no change any more, whatever comes after it. */
export function useSaveProduct({ product, draft, order, grid, costs, queries }: Saving) {
  const { t } = useWords()
  const { id: productId, version } = product
  return useMutation({
    async mutationFn() {
      if (draft.isDirty) {
        const { changes } = draft
        const params = { path: { productId } }
        const body = { ...changes, version }
        const saved = await ask(() => api.PATCH("/admin/v1/products/{productId}", { params, body }))
        queries.setQueryData(productKey(productId), saved)
        draft.saved(changes)
      }
      if (order.isDirty) {
        const params = { path: { productId } }
        const body = orderBody(product.media, order.value)
        const saved = await ask(() => api.PUT("/admin/v1/products/{productId}/media/order", { params, body }))
        queries.setQueryData(productKey(productId), saved)
        order.saved(order.changes)
      }
      const prices = grid
        .priceChanges()
        .map((one) => ({ ...one, seen: grid.seen.price(one.variantId, one.marketCode) }))
      if (prices.length > 0) {
        await ask(() => api.PUT("/admin/v1/prices", { body: { prices } }))
      }
      for (const path of grid.leaving) {
        await ask(() =>
          api.DELETE("/admin/v1/variants/{variantId}/prices/{marketCode}", { params: { path } }),
        )
      }
      if (prices.length > 0 || grid.leaving.length > 0) grid.savedPrices()
      for (const change of grid.stockChanges()) {
        const { cell, ...body } = change
        const header = keyed(newKey())
        await ask(() => api.POST("/admin/v1/stock/adjustments", { params: { header }, body }))
        grid.savedCell(cell)
      }
      for (const { variantId, ...body } of costs.changes()) {
        const params = { path: { variantId } }
        await ask(() => api.PUT("/admin/v1/variants/{variantId}/costs", { params, body }))
        await queries.invalidateQueries({ queryKey: ["products", "costs", productId] })
        costs.saved(variantId)
      }
    },
    onSuccess: () => say(t("save.saved")),
    async onError(error) {
      if (error instanceof Problem && error.code === "price.changed") {
        await queries.invalidateQueries({ queryKey: productKey(productId) })
        grid.seen.lookAgain()
      }
      if (error instanceof Problem && error.code === "cost.changed") costs.lookAgain()
      // What somebody else has saved meanwhile comes with the refusal: it is shown under what is typed here.
      const fresh =
        error instanceof Problem && error.code === "catalog.product_changed" && error.details.product
      if (fresh) queries.setQueryData(productKey(productId), fresh as Product)
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["products"] }),
        queries.invalidateQueries({ queryKey: ["stock"] }),
      ]),
  })
}

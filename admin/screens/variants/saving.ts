import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { Problem } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { type Product, productKey, type Variant } from "../products/reading.ts"
import { fits } from "./combining.ts"
import { contentOf } from "./content.ts"
import { chosenAs, limits, rowFor, rowOf, type VariantsDraft, weights, wholeOf } from "./drafts.ts"

/** The variant whose SKU somebody else has; it is said beside its field. */
export class SkuTaken extends Error {
  readonly variantId: string
  constructor(variantId: string) {
    super("the SKU is taken")
    this.variantId = variantId
  }
}

/**
 * First what goes, then the options under those that stay, then what is typed of each: every step is complete
 * in itself, and what was saved is no change any more, whatever comes after it.
 */
export function useSaveVariants(draft: VariantsDraft) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { product } = draft
  return useMutation({
    async mutationFn() {
      let { version } = product
      const keep = (saved: Product) => {
        version = saved.version
        draft.ownSaved()
        queries.setQueryData(productKey(product.id), saved)
      }
      const goes = (one: Variant) => one.state === "active" && rowFor(draft, one).state === "archived"
      for (const variant of product.variants.filter(goes))
        keep(await archive(product.id, variant.id, version))
      if (draft.options.isDirty) {
        keep(await saveOptions(draft, version, goes))
        draft.options.saved(draft.options.changes)
      }
      for (const variant of product.variants) {
        const row = draft.rows.changes[variant.id]
        if (!row) continue
        if (isTyped(draft, variant)) keep(await saveVariant(draft, variant, version))
        if (variant.state === "archived" && row.state === "active")
          keep(await restore(product.id, variant.id, version))
        draft.rows.saved({ [variant.id]: row })
      }
    },
    onSuccess: () => say(t("save.saved")),
    onError(error) {
      const fresh =
        error instanceof Problem && error.code === "catalog.product_changed" && error.details.product
      if (fresh) queries.setQueryData(productKey(product.id), fresh as Product)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["products"] }),
  })
}

const named = (productId: string, variantId: string) => ({ path: { productId, variantId } })

function archive(productId: string, variantId: string, version: number): Promise<Product> {
  const params = named(productId, variantId)
  return ask(() =>
    api.POST("/admin/v1/products/{productId}/variants/{variantId}/archive", { params, body: { version } }),
  )
}

function restore(productId: string, variantId: string, version: number): Promise<Product> {
  const params = named(productId, variantId)
  return ask(() =>
    api.POST("/admin/v1/products/{productId}/variants/{variantId}/restore", { params, body: { version } }),
  )
}

function saveOptions(draft: VariantsDraft, version: number, goes: (one: Variant) => boolean) {
  const options = draft.options.value.options.map(({ code, titles, values }) => ({
    code,
    titles,
    values: values.map((value) => ({ ...value })),
  }))
  const stay = draft.product.variants.filter((one) => one.state === "active" && !goes(one))
  const changed = stay.filter((one) => !fits(options, one.options))
  const variantOptions = Object.fromEntries(changed.map((one) => [one.id, { ...chosenAs(draft, one) }]))
  const body = { version, options, ...(changed.length > 0 && { variantOptions }) }
  const params = { path: { productId: draft.product.id } }
  return ask(() => api.PATCH("/admin/v1/products/{productId}", { params, body }))
}

/** Something of it is typed, or it comes back as something that there is. */
function isTyped(draft: VariantsDraft, variant: Variant): boolean {
  const { state: _now, ...typed } = rowFor(draft, variant)
  const { state: _before, ...kept } = rowOf(variant)
  const comesBack = variant.state === "archived" && rowFor(draft, variant).state === "active"
  return (
    JSON.stringify(typed) !== JSON.stringify(kept) ||
    (comesBack && !fits(draft.options.value.options, variant.options))
  )
}

async function saveVariant(draft: VariantsDraft, variant: Variant, version: number): Promise<Product> {
  const row = rowFor(draft, variant)
  const options = { ...chosenAs(draft, variant) }
  const body = {
    version,
    sku: row.sku.trim(),
    barcode: row.barcode.trim() || null,
    weightGrams: wholeOf(row.weight, weights) ?? variant.weightGrams,
    quantityPerOrderMax: wholeOf(row.limit, limits) ?? variant.quantityPerOrderMax,
    pictureId: row.pictureId || null,
    content: contentOf(row) ?? null,
    options,
  }
  const params = named(draft.product.id, variant.id)
  try {
    return await ask(() => api.PATCH("/admin/v1/products/{productId}/variants/{variantId}", { params, body }))
  } catch (error) {
    if (error instanceof Problem && error.code === "catalog.sku_taken") throw new SkuTaken(variant.id)
    throw error
  }
}

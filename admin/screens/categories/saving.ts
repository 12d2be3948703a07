import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { Problem } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import { orderBody, type PictureOrder } from "../products/picture_order.ts"
import { categoryKey } from "./reading.ts"
import { type Category, placeOf } from "./tree.ts"

export type CategoryFields = Pick<Category, "titles" | "descriptions" | "slug" | "parentId"> & {
  /** Among those beside it. */
  place: number
}

export function categoryFields(category: Category, all: readonly Category[]): CategoryFields {
  const { titles, descriptions, slug, parentId } = category
  return { titles, descriptions, slug, parentId, place: placeOf(all, category) }
}

type Saving = { category: Category; draft: Draft<CategoryFields>; order: Draft<PictureOrder> }

export function useSaveCategory({ category, draft, order }: Saving) {
  const { t } = useWords()
  const queries = useQueryClient()
  const params = { path: { categoryId: category.id } }
  return useMutation({
    async mutationFn() {
      if (draft.isDirty) {
        const { place, ...changes } = draft.changes
        const isMoved = place !== undefined || changes.parentId !== undefined
        const body = {
          ...changes,
          version: category.version,
          ...(isMoved && { position: draft.value.place }),
        }
        const saved = await ask(() => api.PATCH("/admin/v1/categories/{categoryId}", { params, body }))
        queries.setQueryData(categoryKey(category.id), saved)
        draft.saved(draft.changes)
      }
      if (order.isDirty) {
        const body = orderBody(category.media, order.value)
        const saved = await ask(() =>
          api.PUT("/admin/v1/categories/{categoryId}/media/order", { params, body }),
        )
        queries.setQueryData(categoryKey(category.id), saved)
        order.saved(order.changes)
      }
    },
    onSuccess: () => say(t("save.saved")),
    onError(error) {
      const fresh =
        error instanceof Problem && error.code === "catalog.category_changed" && error.details.category
      if (fresh) queries.setQueryData(categoryKey(category.id), fresh as Category)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["products"] }),
  })
}

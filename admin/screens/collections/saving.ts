import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { Problem } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import { orderBody, type PictureOrder } from "../products/picture_order.ts"
import { type Collection, collectionKey } from "./reading.ts"

export type CollectionFields = Pick<
  Collection,
  | "titles"
  | "descriptions"
  | "pageTitles"
  | "pageDescriptions"
  | "slug"
  | "sort"
  | "isShown"
  | "matching"
  | "conditions"
> & { productIds: string[] }

export function collectionFields(collection: Collection): CollectionFields {
  const { titles, descriptions, pageTitles, pageDescriptions, slug, sort, isShown } = collection
  const { matching, conditions, products } = collection
  const texts = { titles, descriptions, pageTitles, pageDescriptions }
  return { ...texts, slug, sort, isShown, matching, conditions, productIds: products.map(({ id }) => id) }
}

type Saving = { collection: Collection; draft: Draft<CollectionFields>; order: Draft<PictureOrder> }

export function useSaveCollection({ collection, draft, order }: Saving) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { id: collectionId, version } = collection
  const params = { path: { collectionId } }
  return useMutation({
    async mutationFn() {
      if (draft.isDirty) {
        const { changes } = draft
        const body = { ...changes, version }
        const saved = await ask(() => api.PATCH("/admin/v1/collections/{collectionId}", { params, body }))
        queries.setQueryData(collectionKey(collectionId), saved)
        draft.saved(changes)
      }
      if (order.isDirty) {
        const body = orderBody(collection.media, order.value)
        const saved = await ask(() =>
          api.PUT("/admin/v1/collections/{collectionId}/media/order", { params, body }),
        )
        queries.setQueryData(collectionKey(collectionId), saved)
        order.saved(order.changes)
      }
    },
    onSuccess: () => say(t("save.saved")),
    onError(error) {
      const fresh =
        error instanceof Problem && error.code === "catalog.collection_changed" && error.details.collection
      if (fresh) queries.setQueryData(collectionKey(collectionId), fresh as Collection)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["products"] }),
  })
}

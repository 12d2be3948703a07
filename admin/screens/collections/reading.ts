import { queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { collectionsEn } from "../../messages/collections.en.ts"
import { bring } from "../../messages/here.ts"
import { variantsEn } from "../../messages/variants.en.ts"

bring(variantsEn)

bring(collectionsEn)

export type Collection = Shape<"StaffCollection">
export type CollectionRow = Shape<"StaffCollectionRow">
export type Condition = Shape<"CollectionCondition">
export type Picked = Shape<"PickedProduct">

/** As many as the shop takes. */
export const collectionsMax = 200
export const conditionsMax = 20
export const pickedMax = 500

export const collectionKey = (collectionId: string) => ["products", "collection", collectionId]

export const allCollections = queryOptions({
  queryKey: ["products", "collections"],
  queryFn: () => ask(() => api.GET("/admin/v1/collections")),
  select: ({ collections }) => collections,
})

export function collectionNamed(collectionId: string) {
  return queryOptions({
    queryKey: collectionKey(collectionId),
    queryFn: () =>
      ask(() => api.GET("/admin/v1/collections/{collectionId}", { params: { path: { collectionId } } })),
  })
}

/** What a rule would pick now, asked before it is kept. */
export function ruleTried(rule: { matching: Collection["matching"]; conditions: Condition[] }) {
  return queryOptions({
    queryKey: ["products", "rule-tried", rule],
    queryFn: () => ask(() => api.POST("/admin/v1/collections/rule-trials", { body: rule })),
  })
}

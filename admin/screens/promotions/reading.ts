import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { effectEn } from "../../messages/effect.en.ts"
import { bring } from "../../messages/here.ts"
import { promotionScreensEn } from "../../messages/promotion_screens.en.ts"
import { promotionsEn } from "../../messages/promotions.en.ts"
import type { PromotionsSearch } from "./search.ts"

bring(effectEn)
bring(promotionsEn)
bring(promotionScreensEn)

export type Promotion = Shape<"Promotion">
export type PromotionRow = Shape<"PromotionRow">
export type Action = Shape<"PromotionAction">
export type Condition = Shape<"PromotionCondition">
export type Items = Shape<"PromotionItems">
export type Amounts = { minor: number; currency: string }[]
export type Told = Shape<"PromotionWarning">
export type Code = Shape<"PromotionCodes">["codes"][number]
export type Tier = (Action & { kind: "tiers" })["tiers"][number]

export const conditionsMax = 20
export const tiersMax = 20
export const partsMax = 10

/** Whoever looks for words may mean a name or a code: what a code opens stands first. */
export async function promotionsPage(search: PromotionsSearch, after: string | undefined, limit: number) {
  const { q, state, kind } = search
  const filters = { ...(state && { state }), ...(kind && { kind }) }
  const query = { ...filters, limit, ...(q && { q }), ...(after !== undefined && { after }) }
  const [{ promotions, next }, opened] = await Promise.all([
    ask(() => api.GET("/admin/v1/promotions", { params: { query } })),
    q && after === undefined
      ? ask(() => api.GET("/admin/v1/promotions", { params: { query: { ...filters, code: q, limit: 1 } } }))
      : { promotions: [] },
  ])
  const [byCode] = opened.promotions
  const others = promotions.filter(({ promotionId }) => promotionId !== byCode?.promotionId)
  return { rows: byCode ? [byCode, ...others] : promotions, next }
}

export const promotionKey = (promotionId: string) => ["promotions", "one", promotionId]

export function promotionNamed(promotionId: string) {
  return queryOptions({
    queryKey: promotionKey(promotionId),
    queryFn: () =>
      ask(() => api.GET("/admin/v1/promotions/{promotionId}", { params: { path: { promotionId } } })),
  })
}

// Those that a group can be chosen from: more than any shop runs at once.
const othersMax = 100

/** Live, paused and drafted ones, for what stands in the same group. */
export const otherPromotions = queryOptions({
  queryKey: ["promotions", "others"],
  queryFn: () => ask(() => api.GET("/admin/v1/promotions", { params: { query: { limit: othersMax } } })),
  select: ({ promotions }) => promotions.filter(({ state }) => state !== "archived"),
})

export const codesKey = (promotionId: string) => ["promotions", "codes", promotionId]

const codesAtOnce = 20

export function codesOf(promotionId: string, q: string) {
  return infiniteQueryOptions({
    queryKey: [...codesKey(promotionId), q],
    queryFn: ({ pageParam }) => {
      const query = { limit: codesAtOnce, ...(q && { q }), ...(pageParam && { after: pageParam }) }
      const params = { path: { promotionId }, query }
      return ask(() => api.GET("/admin/v1/promotions/{promotionId}/codes", { params }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function batchesOf(promotionId: string) {
  return queryOptions({
    queryKey: [...codesKey(promotionId), "batches"],
    queryFn: () => {
      const params = { path: { promotionId }, query: { limit: 20 } }
      return ask(() => api.GET("/admin/v1/promotions/{promotionId}/code-batches", { params }))
    },
    select: ({ batches }) => batches,
  })
}

export function movesOf(promotionId: string) {
  return queryOptions({
    queryKey: [...promotionKey(promotionId), "moves"],
    queryFn: () => {
      const params = { path: { promotionId }, query: { limit: 50 } }
      return ask(() => api.GET("/admin/v1/promotions/{promotionId}/history", { params }))
    },
    select: ({ moves }) => moves,
  })
}

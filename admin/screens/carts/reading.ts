import { queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { bring } from "../../messages/here.ts"
import { pricingEn } from "../../messages/pricing.en.ts"
import type { TriesSearch } from "./search.ts"

bring(pricingEn)

export type Try = Shape<"TryToBuy">
export type CartPricing = Shape<"CartPricing">
export type CartVersion = Shape<"CartVersions">["versions"][number]
export type CartAsItWas = Shape<"CartAsItWas">

/** Tries that came to nothing; of a mail address all of them. */
export async function triesPage({ q }: TriesSearch, after: string | undefined, limit: number) {
  const query = { limit, ...(q && { q }), ...(after !== undefined && { after }) }
  const { attempts, next } = await ask(() => api.GET("/admin/v1/checkout-attempts", { params: { query } }))
  return { rows: attempts, next }
}

export function triesOfCart(cartId: string) {
  return queryOptions({
    queryKey: ["checkouts", "cart", cartId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/checkout-attempts", { params: { query: { cartId, limit: 50 } } })),
    select: ({ attempts }) => attempts,
  })
}

export function pricingOfCart(cartId: string) {
  return queryOptions({
    queryKey: ["carts", cartId],
    queryFn: () => ask(() => api.GET("/admin/v1/carts/{cartId}/pricing", { params: { path: { cartId } } })),
  })
}

export function versionsOfCart(cartId: string) {
  return queryOptions({
    queryKey: ["carts", cartId, "versions"],
    queryFn: () => ask(() => api.GET("/admin/v1/carts/{cartId}/versions", { params: { path: { cartId } } })),
    select: ({ versions }) => versions,
  })
}

/** What was kept does not change, and so neither does what it comes to. */
export function cartAsItWas(path: { cartId: string; version: number }) {
  return queryOptions({
    queryKey: ["carts", path.cartId, "versions", path.version],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => ask(() => api.GET("/admin/v1/carts/{cartId}/versions/{version}", { params: { path } })),
  })
}

export function openCartsOf(customerId: string) {
  return queryOptions({
    queryKey: ["carts", "of", customerId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/customers/{customerId}/carts", { params: { path: { customerId } } })),
    select: ({ carts }) => carts,
  })
}

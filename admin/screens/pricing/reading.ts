import { queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { bring } from "../../messages/here.ts"
import { pricingEn } from "../../messages/pricing.en.ts"

bring(pricingEn)

export type AsItWas = Shape<"PricingAsItWas">
export type CartPricing = Shape<"CartPricing">
export type Priced = CartPricing["priced"]
export type Step = Shape<"WhyPrice">
export type Reason = Shape<"WhyNoPromotion">

export type Asked = { orderId: string } | { attemptId: string }

/** What was kept does not change, and so neither does what it comes to. */
export function pricingAsItWas(asked: Asked) {
  return queryOptions({
    queryKey: ["pricing", asked],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      ask(() =>
        "orderId" in asked
          ? api.GET("/admin/v1/orders/{orderId}/pricing", { params: { path: asked } })
          : api.GET("/admin/v1/checkout-attempts/{attemptId}/pricing", { params: { path: asked } }),
      ),
  })
}

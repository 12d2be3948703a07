import { queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"

export type DeliveryMethod = Shape<"DeliveryMethod">
export type Market = Shape<"MarketSettings">
export type TaxRate = Shape<"TaxRate">
export type PaymentMethod = Shape<"PaymentMethodForStaff">
export type StockPlace = Shape<"Place">

export const allDeliveries = queryOptions({
  queryKey: ["settings", "deliveries"],
  queryFn: async () => (await ask(() => api.GET("/admin/v1/delivery-methods"))).methods,
})

export const ratesOf = (country: string) =>
  queryOptions({
    queryKey: ["settings", "rates", country],
    queryFn: async () => {
      const params = { query: { country } }
      return (await ask(() => api.GET("/admin/v1/tax-rates", { params }))).taxRates
    },
  })

export const taxesOf = (marketCode: string) =>
  queryOptions({
    queryKey: ["settings", "taxes", marketCode],
    queryFn: () => {
      const params = { path: { marketCode } }
      return ask(() => api.GET("/admin/v1/markets/{marketCode}/taxes", { params }))
    },
  })

export const allWays = queryOptions({
  queryKey: ["settings", "ways"],
  queryFn: async () => (await ask(() => api.GET("/admin/v1/payment-methods"))).methods,
})

export const placeKinds = ["warehouse", "store", "supplier"] as const

export const allPlaces = queryOptions({
  queryKey: ["settings", "places"],
  queryFn: async () => (await ask(() => api.GET("/admin/v1/places"))).places,
})

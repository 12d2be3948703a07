import { queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"

export type Conversion = Shape<"Conversion">

export const conversionsKey = ["conversions"]

export const allConversions = queryOptions({
  queryKey: [...conversionsKey, "all"],
  queryFn: () => ask(() => api.GET("/admin/v1/conversions")),
  select: ({ conversions }) => conversions,
})

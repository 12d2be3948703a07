import { queryOptions } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"

export const requestCount = queryOptions({
  queryKey: ["refund_requests", "count"],
  queryFn: () => ask(() => api.GET("/admin/v1/refund-request-counts")),
})

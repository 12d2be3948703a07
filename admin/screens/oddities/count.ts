import { queryOptions } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"

export const oddityCount = queryOptions({
  queryKey: ["oddities", "count"],
  queryFn: () => ask(() => api.GET("/admin/v1/oddities/count")),
})

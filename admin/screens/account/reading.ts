import { queryOptions } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"

export const sessionsKey = ["sessions"]

export const mySessions = queryOptions({
  queryKey: sessionsKey,
  queryFn: () => ask(() => api.GET("/admin/v1/sessions")),
  select: ({ sessions }) => sessions,
})

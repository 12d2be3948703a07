import { infiniteQueryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { type LogSearch, logQuery } from "./search.ts"

export type LogEntry = Shape<"AuditLog">["entries"][number]

const pageLength = 50

/** The log, the newest first, page by page. */
export function logFound(search: LogSearch) {
  return infiniteQueryOptions({
    queryKey: ["log", search],
    queryFn: ({ pageParam }) => logPage(search, pageParam, pageLength),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function logPage(search: LogSearch, after: string | undefined, limit: number) {
  const query = { ...logQuery(search), limit, ...(after !== undefined && { after }) }
  return ask(() => api.GET("/admin/v1/audit-log", { params: { query } }))
}

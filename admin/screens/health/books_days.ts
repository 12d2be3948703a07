import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import type { Audit } from "./books_reading.ts"

const daysAtOnce = 15

/** Read anew when there is a newer one. */
export const auditsUpTo = (newest: number) =>
  infiniteQueryOptions({
    queryKey: ["health", "books", "days", newest],
    queryFn: ({ pageParam }) => {
      const query = { limit: daysAtOnce, ...(pageParam !== undefined && { after: pageParam }) }
      return ask(() => api.GET("/admin/v1/health/audits", { params: { query } }))
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })

export type AuditDay = { kind: "audit"; audit: Audit } | { kind: "gap"; from: string; days: number }

/** Each look, and between two of them the days on which nobody looked. */
export function auditDays(audits: readonly Audit[]): AuditDay[] {
  return audits.flatMap((audit, place): AuditDay[] => {
    const later = audits[place - 1]
    const days = later ? (Date.parse(later.day) - Date.parse(audit.day)) / 86_400_000 - 1 : 0
    return [
      ...(days > 0 ? [{ kind: "gap" as const, from: audit.day, days }] : []),
      { kind: "audit" as const, audit },
    ]
  })
}

/** Orders that are named in what was found. */
export function ordersIn(examples: readonly string[]): string[] {
  return [...new Set(examples.flatMap((one) => one.match(/ord_[0-9a-f]{32}/g) ?? []))]
}

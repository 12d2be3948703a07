import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"
import type { PlainKey } from "../../kit/words.ts"

export type Books = Shape<"BooksHealth">
export type Audit = NonNullable<Books["last"]>
type Disagreement = Audit["found"][number]

export const booksNow = queryOptions({
  queryKey: ["health", "books", "now"],
  queryFn: () => ask(() => api.GET("/admin/v1/health/books")),
})

const daysAtOnce = 15

export const auditsBefore = infiniteQueryOptions({
  queryKey: ["health", "books", "days"],
  queryFn: ({ pageParam }) => {
    const query = { limit: daysAtOnce, ...(pageParam !== undefined && { after: pageParam }) }
    return ask(() => api.GET("/admin/v1/health/audits", { params: { query } }))
  },
  initialPageParam: undefined as number | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
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

const money = ["payments", "gifts", "aftersale", "books", "checkout"]

/** What to do about it, by whose book it is. */
export function todoOf({ area }: Pick<Disagreement, "area">): PlainKey {
  if (money.includes(area)) return "health.mend.money"
  if (area === "orders" || area === "inventory" || area === "kit" || area === "desk")
    return `health.mend.${area}`
  return "health.mend.other"
}

/** Orders that are named in what was found. */
export function ordersIn(examples: readonly string[]): string[] {
  return [...new Set(examples.flatMap((one) => one.match(/ord_[0-9a-f]{32}/g) ?? []))]
}

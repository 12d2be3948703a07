import { queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"
import type { Basis, Days, Step } from "./search.ts"

export type TaxReport = Shape<"TaxReport">
export type TaxRow = TaxReport["rows"][number]

export const files = ["orders", "order-lines", "payments"] as const
export type FileName = (typeof files)[number]

type AskedTaxes = Days & { by: Step; basis: Basis }

export const taxesOf = (asked: AskedTaxes) =>
  queryOptions({
    queryKey: ["books", "taxes", asked],
    queryFn: () => ask(() => api.GET("/admin/v1/tax-report", { params: { query: asked } })),
  })

/** Where a file comes from; the browser takes it as it comes. */
export function addressOf(name: FileName | "taxes", asked: Record<string, string>): string {
  return `/admin/v1/exports/${name}?${new URLSearchParams(asked)}`
}

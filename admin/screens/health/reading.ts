import { queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"

export type Health = Shape<"Health">

// The shop looks at itself once a minute.
const lookAgainMs = 30_000

export const healthNow = queryOptions({
  queryKey: ["health", "now"],
  queryFn: () => ask(() => api.GET("/admin/v1/health")),
  refetchInterval: lookAgainMs,
})

const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const

export function bytesText(locale: string, bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
  const unit = units[step] ?? "byte"
  const format = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale, format).format(bytes / 1000 ** step)
}

export function daysSince(at: string): number {
  return (Date.now() - new Date(at).getTime()) / 86_400_000
}

// Placing an order waits for the bank; everything else is answered from here.
const slowMs = { checkout: 2_500, other: 1_000 } as const
const slowUsuallyMs = 500

export function isSlow({ area, p99Ms }: Health["speeds"][number]): boolean {
  const max = area === "checkout" || area === "other" ? slowMs[area] : slowUsuallyMs
  return p99Ms === null || p99Ms > max
}

import { inParts } from "../../kit/numbers.ts"
import type { TaxRate } from "./rules_reading.ts"

export const taxCategories = ["standard", "reduced", "super_reduced", "zero"] as const

type Period = Pick<TaxRate, "validFrom" | "validUntil">

/** A rate is over, holds, or has not begun. */
export function standingOf({ validFrom, validUntil }: Period, now = new Date().toISOString()) {
  if (validFrom > now) return "coming"
  return validUntil !== null && validUntil <= now ? "past" : "now"
}

export const percentDigits = 4

/** "19", "8.1" or "2.65" percent in millionths; nothing when it is none. */
export function ppmOf(plain: string): number | undefined {
  const ppm = inParts(plain, percentDigits)
  return ppm !== undefined && ppm <= 1_000_000 ? ppm : undefined
}

export function percentText(locale: string, ratePpm: number): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 }).format(
    ratePpm / 1_000_000,
  )
}

/** "ca" and "US-CA" are US-CA in the United States; what is no code is nothing. */
export function regionOf(typed: string, country: string): string | null | undefined {
  const code = typed
    .trim()
    .toUpperCase()
    .replace(new RegExp(`^${country}-`), "")
  if (code === "") return null
  return /^[A-Z0-9]{1,3}$/.test(code) ? `${country}-${code}` : undefined
}

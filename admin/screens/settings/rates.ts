import type { TaxRate } from "./rules_reading.ts"

export const taxCategories = ["standard", "reduced", "super_reduced", "zero"] as const

type Begins = Pick<TaxRate, "validFrom">

/** Among the rates of one category, the newest that has begun is the one that counts. */
export function standingOf(rate: Begins, newestFirst: readonly Begins[], now: string) {
  if (rate.validFrom > now) return "coming"
  const counting = newestFirst.find(({ validFrom }) => validFrom <= now)
  return counting?.validFrom === rate.validFrom ? "now" : "past"
}

/** "19", "8,1" or "2.65" percent in millionths; nothing when it is none. */
export function ppmOf(typed: string): number | undefined {
  const found = /^(\d{1,3})(?:[.,](\d{1,4}))?$/.exec(typed.trim())
  if (!found) return undefined
  const ppm = Number(`${found[1]}${(found[2] ?? "").padEnd(4, "0")}`)
  return ppm <= 1_000_000 ? ppm : undefined
}

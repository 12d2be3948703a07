import type { SetTaxRate } from "../../pricing/index.ts"
import type { RateInFile, RateLine, RateProblem } from "./tax_rates.ts"

export type ComparedRate = { line: number } & (
  | {
      outcome: "new" | "changed" | "unchanged"
      rate: RateInFile
      /** What holds there now, or on the day on which it would begin. */
      beforePpm: number | null
    }
  | { outcome: "refused"; problem: RateProblem; written: string }
)

const keyOf = ({ country, region, category }: Pick<RateInFile, "country" | "region" | "category">) =>
  `${region ?? country} ${category}`

/** What taking a file over would change. Nothing in the past is changed: what has begun begins now. */
export function compareTaxRates(
  lines: readonly RateLine[],
  { known, now }: { known: readonly SetTaxRate[]; now: Date },
): ComparedRate[] {
  const seen = new Set<string>()
  const latest = latestBegun(lines, now)
  return lines.map((one): ComparedRate => {
    if (one.problem) return { line: one.line, outcome: "refused", problem: one.problem, written: one.written }
    const { line, rate } = one
    const refused = (problem: RateProblem): ComparedRate => {
      return { line, outcome: "refused", problem, written: `${keyOf(rate)} ${rate.ratePpm / 10_000}` }
    }
    const begun = rate.validFrom <= now
    // An older one of the same place: the file tells its history, and only what holds now is taken.
    if (begun && latest.get(keyOf(rate)) !== rate) return refused({ field: "valid_from", problem: "over" })
    const validFrom = begun ? now : rate.validFrom
    const key = `${keyOf(rate)} ${validFrom.toISOString()}`
    if (seen.has(key)) return refused({ field: "valid_from", problem: "twice" })
    seen.add(key)
    const there = known.filter((other) => keyOf(other) === keyOf(rate))
    const before = there.find(
      (other) => other.validFrom <= validFrom && (other.validUntil === null || other.validUntil > validFrom),
    )
    if (before?.ratePpm === rate.ratePpm)
      return { line, outcome: "unchanged", rate, beforePpm: before.ratePpm }
    if (before && before.validFrom.getTime() === validFrom.getTime()) {
      return refused({ field: "valid_from", problem: "overlap" })
    }
    const end = rate.validUntil ?? null
    const next = there.find((other) => other.validFrom > validFrom)
    if (end !== null && next && next.validFrom < end)
      return refused({ field: "valid_until", problem: "overlap" })
    const outcome = before ? "changed" : "new"
    return { line, outcome, rate: { ...rate, validFrom }, beforePpm: before?.ratePpm ?? null }
  })
}

function latestBegun(lines: readonly RateLine[], now: Date): Map<string, RateInFile> {
  const latest = new Map<string, RateInFile>()
  for (const { rate } of lines.filter((one) => one.problem === undefined)) {
    if (rate.validFrom > now) continue
    const known = latest.get(keyOf(rate))
    if (!known || rate.validFrom > known.validFrom) latest.set(keyOf(rate), rate)
  }
  return latest
}

/** One thing that a bench must keep to. */
export type Check = { what: string; value: number; unit: string; min?: number; max?: number }

export type Figures = Record<string, number | string>

/** What a bench measured; `main.ts` prints it. */
export type Outcome = {
  figures: Figures
  /** What the same machine can do at best, measured in the same run. */
  limit: Record<string, number>
  /** The shop's part of that limit. */
  ratio: number
  checks: Check[]
  /** For the table in the README: what was measured, in words. */
  summary: string
}

export function isKept({ value, min, max }: Check): boolean {
  if (!Number.isFinite(value)) return false
  return (min === undefined || value >= min) && (max === undefined || value <= max)
}

export function checkLine(check: Check): string {
  const { what, value, unit, min, max } = check
  const wanted = [
    ...(min !== undefined && min === max ? [`exactly ${min}`] : []),
    ...(min !== undefined && min !== max ? [`at least ${min}`] : []),
    ...(max !== undefined && min !== max ? [`at most ${max}`] : []),
  ]
  const mark = isKept(check) ? "ok    " : "MISSED"
  return `${mark}  ${what}: ${value}${unit && ` ${unit}`} (${wanted.join(", ")})`
}

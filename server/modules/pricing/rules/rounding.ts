import type { Rounding, RoundingMode } from "../../settings/index.ts"

export type { Rounding, RoundingMode }

export type Fraction = { numerator: bigint; denominator: bigint }

/** Neither part is negative: what is rounded here are amounts, rates and shares. */
export function rounded({ numerator, denominator }: Fraction, mode: RoundingMode): bigint {
  const whole = numerator / denominator
  const rest = numerator - whole * denominator
  if (rest === 0n || mode === "down") return whole
  if (mode === "up") return whole + 1n
  const twice = rest * 2n
  if (twice === denominator && mode === "half_even") return whole + (whole & 1n)
  return twice >= denominator ? whole + 1n : whole
}

export const million = 1_000_000n

/**
 * What is paid in coins that do not go below a step (5 Rappen): the nearest multiple of it, halves upward.
 * Returns the difference, which is negative when the buyer pays less.
 */
export function cashRounding(totalMinor: bigint, stepMinor: bigint): bigint {
  const steps = rounded({ numerator: totalMinor, denominator: stepMinor }, "half_up")
  return steps * stepMinor - totalMinor
}

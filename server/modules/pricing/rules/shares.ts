import { assert } from "../../../kit/errors.ts"

/**
 * What the units from `from` on, so many, are of an amount that was charged for all `quantity` of them: the
 * difference of two running totals, each rounded down. However the units of a line are given back, one by
 * one or together, the parts sum to the whole.
 */
export function shareOfUnits(
  amountMinor: bigint,
  { quantity, from, count }: { quantity: number; from: number; count: number },
): bigint {
  const whole = Number.isSafeInteger(from) && Number.isSafeInteger(count)
  assert(whole && from >= 0 && count >= 0 && from + count <= quantity, "these units are of that line")
  const until = (units: number) => (amountMinor * BigInt(units)) / BigInt(quantity)
  return until(from + count) - until(from)
}

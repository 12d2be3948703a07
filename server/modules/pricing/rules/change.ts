import { Refusal } from "../../../kit/errors.ts"
import { priceMinorMax } from "./prices.ts"

/** By parts of a million of the price, or by so many minor units: fewer than none makes it cheaper. */
export type PriceChange = { ratePpm: number } | { minor: number }

export type PriceToChange = { priceMinor: bigint; compareAtMinor: bigint | null }

/**
 * What a price becomes, rounded to a whole minor unit, halves upward. What is compared with stays while it is
 * higher; `crossOut` puts the price that was in its place, where the new one is lower.
 */
export function changedPrice(
  { priceMinor, compareAtMinor }: PriceToChange,
  { change, crossOut }: { change: PriceChange; crossOut: boolean },
): PriceToChange {
  const next = "minor" in change ? priceMinor + BigInt(change.minor) : scaled(priceMinor, change.ratePpm)
  if (next <= 0n || next > priceMinorMax) {
    const message = "The price would be nothing, less than nothing, or beyond counting."
    throw new Refusal("price.change_too_far", 422, message, { priceMinor: Number(priceMinor) })
  }
  const compareWith = crossOut && next < priceMinor ? (compareAtMinor ?? priceMinor) : compareAtMinor
  return { priceMinor: next, compareAtMinor: compareWith !== null && compareWith > next ? compareWith : null }
}

const million = 1_000_000n

function scaled(minor: bigint, ratePpm: number): bigint {
  const product = minor * (million + BigInt(ratePpm))
  // Half a unit is added before it is cut off; below zero nobody needs to be exact, because it is refused.
  return (product + million / 2n) / million
}

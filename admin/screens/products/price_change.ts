export const priceWays = ["percent_down", "percent_up", "amount_down", "amount_up"] as const
export type PriceWay = (typeof priceWays)[number]

export const percentDigits = 2

// Hundredths of a percent are parts of ten thousand.
const ppmPerHundredth = 100
const everything = 1_000_000

/**
 * What somebody typed, in the API's words: hundredths of a percent or minor units, up or down. Nothing when
 * it is none, or takes everything away.
 */
export function changeOf(
  way: PriceWay,
  number: number | undefined,
): { ratePpm: number } | { minor: number } | undefined {
  if (!number) return undefined
  const sign = way.endsWith("down") ? -1 : 1
  if (way.startsWith("amount")) return { minor: sign * number }
  const ratePpm = sign * number * ppmPerHundredth
  return ratePpm <= -everything || ratePpm > 9 * everything ? undefined : { ratePpm }
}

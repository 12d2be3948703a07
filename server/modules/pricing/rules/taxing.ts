import { shareOut } from "../../../kit/money.ts"
import { type Fraction, million, type Rounding, type RoundingMode, rounded } from "./rounding.ts"

/** What is taxed at one rate: a line, the delivery, or the share of it that goes with one rate. */
export type TaxedPart = { id: string; quantity: number; baseMinor: bigint; ratePpm: number }

export type HowToTax = { taxDisplay: "gross" | "net"; rounding: Rounding; roundingMode: RoundingMode }

/**
 * The tax of each part, by its id, in minor units. Per unit: the tax of one unit, times their number; where
 * the units of a line do not cost the same to the minor unit, because a discount was shared out over them,
 * the two prices there are are taxed by themselves. Per line. Per rate: once for all parts of that rate. Per
 * order: once for all. What was rounded for many is shared out to them by their exact tax, the units left
 * over to the largest remainders.
 */
export function taxesOf(parts: readonly TaxedPart[], how: HowToTax): Map<string, bigint> {
  switch (how.rounding) {
    case "unit":
      return new Map(parts.map((part) => [part.id, taxOfUnits(part, how)]))
    case "line":
      return new Map(parts.map((part) => [part.id, rounded(exactTax(part, how), how.roundingMode)]))
    case "rate_group":
      return new Map([...byRate(parts).values()].flatMap((group) => [...taxesTogether(group, how)]))
    case "order":
      return taxesTogether(parts, how)
  }
}

/** Gross: the tax that is in the amount. Net: the tax that comes on top of it. */
export function exactTax(
  { baseMinor, ratePpm }: Pick<TaxedPart, "baseMinor" | "ratePpm">,
  { taxDisplay }: Pick<HowToTax, "taxDisplay">,
): Fraction {
  const rate = BigInt(ratePpm)
  return { numerator: baseMinor * rate, denominator: taxDisplay === "gross" ? million + rate : million }
}

function taxOfUnits({ quantity, baseMinor, ratePpm }: TaxedPart, how: HowToTax): bigint {
  const units = BigInt(quantity)
  const lower = baseMinor / units
  const dearer = baseMinor % units
  const taxOf = (unitMinor: bigint) =>
    rounded(exactTax({ baseMinor: unitMinor, ratePpm }, how), how.roundingMode)
  const whole = taxOf(lower) * (units - dearer)
  return dearer === 0n ? whole : whole + taxOf(lower + 1n) * dearer
}

export function byRate<Part extends { ratePpm: number }>(parts: readonly Part[]): Map<number, Part[]> {
  const groups = new Map<number, Part[]>()
  for (const part of parts) {
    const group = groups.get(part.ratePpm)
    if (group) group.push(part)
    else groups.set(part.ratePpm, [part])
  }
  return groups
}

/** Over the product of the denominators every exact tax is a whole number: nothing is lost on the way. */
function taxesTogether(parts: readonly TaxedPart[], how: HowToTax): Map<string, bigint> {
  if (parts.length === 0) return new Map()
  const denominators = new Set(parts.map((part) => exactTax(part, how).denominator))
  const denominator = [...denominators].reduce((product, one) => product * one, 1n)
  const shares = parts.map((part) => {
    const exact = exactTax(part, how)
    return { id: part.id, weight: exact.numerator * (denominator / exact.denominator) }
  })
  const numerator = shares.reduce((sum, { weight }) => sum + weight, 0n)
  return shareOut(rounded({ numerator, denominator }, how.roundingMode), shares)
}

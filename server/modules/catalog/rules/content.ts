import { divideRounded, type Money, money } from "../../../kit/money.ts"

export const contentUnits = ["g", "kg", "ml", "l", "cm", "m", "piece"] as const
export const contentBases = ["kg", "100g", "l", "100ml", "m", "piece"] as const
export type ContentUnit = (typeof contentUnits)[number]
export type ContentBase = (typeof contentBases)[number]

/** How much is in a variant, and of which quantity its price is told beside its own: 250 g, told per kg. */
export type Content = {
  /** In thousandths of the unit: 0.75 l are 750. */
  thousandths: number
  unit: ContentUnit
  base: ContentBase
}

type Kind = "mass" | "volume" | "length" | "count"

// In the smallest unit of each kind: gram, milliliter, centimeter, piece.
const units: Record<ContentUnit, { kind: Kind; size: bigint }> = {
  g: { kind: "mass", size: 1n },
  kg: { kind: "mass", size: 1_000n },
  ml: { kind: "volume", size: 1n },
  l: { kind: "volume", size: 1_000n },
  cm: { kind: "length", size: 1n },
  m: { kind: "length", size: 100n },
  piece: { kind: "count", size: 1n },
}

const bases: Record<ContentBase, { kind: Kind; size: bigint }> = {
  kg: { kind: "mass", size: 1_000n },
  "100g": { kind: "mass", size: 100n },
  l: { kind: "volume", size: 1_000n },
  "100ml": { kind: "volume", size: 100n },
  m: { kind: "length", size: 100n },
  piece: { kind: "count", size: 1n },
}

/** Weight is told by weight, volume by volume. */
export function isOfOneKind({ unit, base }: Pick<Content, "unit" | "base">): boolean {
  return units[unit].kind === bases[base].kind
}

/** What the base quantity costs: exact, and rounded half up to a whole minor unit at the end. */
export function unitPriceOf(price: Money, { thousandths, unit, base }: Content): Money {
  const numerator = price.minor * bases[base].size * 1_000n
  return money(divideRounded(numerator, BigInt(thousandths) * units[unit].size), price.currency)
}

export type UnitPrice = { price: Money; base: ContentBase }

export function unitPriceFrom(price: Money, content: Content | null): UnitPrice | null {
  return content && { price: unitPriceOf(price, content), base: content.base }
}

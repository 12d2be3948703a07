import { exponentOf } from "../../../kit/money.ts"
import type { KeptConversion, PriceSources, Sale, Tier } from "./choosing.ts"
import { priceMinorMax } from "./prices.ts"

export const conversionDirections = ["nearest", "up", "down"] as const

/** How amounts of one currency become prices in another. */
export type Conversion = {
  fromCurrency: string
  toCurrency: string
  /** So much of the other currency for one of the first: a decimal, exact. */
  rate: string
  /** A price is a whole number of steps and the ending: 100 and 95 make prices like 23.95. */
  stepMinor: number
  endingMinor: number
  direction: (typeof conversionDirections)[number]
}

export type ConversionRule = Conversion & {
  fromMarket: string
  rateOn: string
  isOn: boolean
}

/**
 * What an amount is in the other currency: converted exactly, then rounded once to the steps of the rule; of
 * two that are as near the higher one. What costs something never becomes free, and what is free stays free.
 */
export function convertMinor(minor: bigint, conversion: Conversion): bigint {
  if (minor === 0n) return 0n
  const { fromCurrency, toCurrency, rate, direction } = conversion
  const [whole = "", fraction = ""] = rate.split(".")
  const above = minor * BigInt(whole + fraction) * 10n ** BigInt(exponentOf(toCurrency))
  const below = 10n ** BigInt(fraction.length + exponentOf(fromCurrency))
  const step = BigInt(conversion.stepMinor)
  const ending = BigInt(conversion.endingMinor)
  const steps = divided(above - ending * below, { by: step * below, direction })
  const rounded = (steps < 0n ? 0n : steps) * step + ending
  return rounded === 0n ? step : rounded
}

function divided(amount: bigint, { by, direction }: { by: bigint } & Pick<Conversion, "direction">): bigint {
  if (direction === "up") return floored(amount + by - 1n, by)
  return direction === "down" ? floored(amount, by) : floored(2n * amount + by, 2n * by)
}

function floored(amount: bigint, by: bigint): bigint {
  return amount >= 0n ? amount / by : -((-amount + by - 1n) / by)
}

/** A price that somebody has set, or that was converted; without an amount nothing is sold. */
export type KnownPrice = Omit<PriceSources, "lists" | "priceMinor" | "converted"> & {
  marketCode: string
  priceMinor: bigint | null
  currency: string
  isConverted: boolean
  converted: KeptConversion | null
}

export type ConvertedPrice = Omit<PriceSources, "lists" | "converted"> & { converted: KeptConversion }

/**
 * What a variant costs in a market that has no price of its own: by the first rule into its currency that has
 * a price to convert. A price that was converted is never converted on.
 */
export function convertedFor(
  currency: string,
  { prices, rules }: { prices: readonly KnownPrice[]; rules: readonly ConversionRule[] },
): ConvertedPrice | null {
  for (const rule of rules) {
    if (!rule.isOn || rule.toCurrency !== currency) continue
    const source = prices.find(({ marketCode }) => marketCode === rule.fromMarket)
    const found = source && !source.isConverted ? convertPrice(source, rule) : null
    if (found) return found
  }
  return null
}

/**
 * The price with all that belongs to it: what is crossed out, steps by quantity and sales, each amount
 * converted for itself. What rounding leaves no reduction in is left out.
 */
function convertPrice(source: KnownPrice, rule: ConversionRule): ConvertedPrice | null {
  if (source.priceMinor === null) return null
  const priceMinor = convertMinor(source.priceMinor, rule)
  if (priceMinor > priceMinorMax) return null
  const compareAtMinor = source.compareAtMinor === null ? null : convertMinor(source.compareAtMinor, rule)
  const { fromMarket: marketCode, fromCurrency, rate, rateOn: on } = rule
  return {
    priceMinor,
    compareAtMinor: compareAtMinor !== null && compareAtMinor > priceMinor ? compareAtMinor : null,
    tiers: convertTiers(source.tiers, { priceMinor, rule }),
    sales: convertSales(source.sales, { priceMinor, rule }),
    converted: { marketCode, currency: fromCurrency, minor: Number(source.priceMinor), rate, on },
  }
}

type Below = { priceMinor: bigint; rule: ConversionRule }

function convertTiers(tiers: readonly Tier[] | null, { priceMinor, rule }: Below): Tier[] | null {
  const kept: Tier[] = []
  for (const { quantityMin, minor: fromMinor } of tiers ?? []) {
    const minor = Number(convertMinor(BigInt(fromMinor), rule))
    if (minor < (kept.at(-1)?.minor ?? priceMinor)) kept.push({ quantityMin, minor, fromMinor })
  }
  return kept.length === 0 ? null : kept
}

function convertSales(sales: readonly Sale[] | null, { priceMinor, rule }: Below): Sale[] | null {
  const kept = (sales ?? []).flatMap(({ minor: fromMinor, from, until }) => {
    const minor = Number(convertMinor(BigInt(fromMinor), rule))
    return minor < priceMinor ? [{ minor, from, until, fromMinor }] : []
  })
  return kept.length === 0 ? null : kept
}

import { Refusal } from "../../../kit/errors.ts"
import type { Money } from "../../../kit/money.ts"
import type { Sale, Tier } from "./choosing.ts"
import { priceMinorMax } from "./prices.ts"

export const tiersMax = 20
export const salesMax = 20
export const tierQuantityMax = 9_999

export type GivenTier = { quantityMin: number; price: Money }
export type GivenSale = { price: Money; from?: Date | undefined; until?: Date | null | undefined }

/** What a refusal is about; `field` says which part of it is wrong. */
export type Where = { variantId: string; marketCode: string }

type Priced = { price: Money; currency: string; where: Where }

/** Prices by quantity, as they are kept: each for more pieces than the one before, and lower. */
export function tiersFrom(given: readonly GivenTier[], { price, currency, where }: Priced): Tier[] | null {
  const tiers = [...given].sort((one, other) => one.quantityMin - other.quantityMin)
  let before = { quantityMin: 1, price }
  for (const [place, tier] of tiers.entries()) {
    const details = { ...where, field: `tiers.${place}`, quantityMin: tier.quantityMin }
    checkAmount(tier.price, { currency, details })
    if (tier.quantityMin <= before.quantityMin) {
      const message = "Each quantity is given once, from 2 pieces on."
      throw new Refusal("price.tier_twice", 422, message, details)
    }
    if (tier.price.minor >= before.price.minor) {
      const message = "A piece costs less the more are bought: each price must be lower than the one before."
      throw new Refusal("price.tier_not_lower", 422, message, details)
    }
    before = tier
  }
  return tiers.length === 0
    ? null
    : tiers.map(({ quantityMin, price: { minor } }) => ({ quantityMin, minor: Number(minor) }))
}

/** Sales as they are kept, the earliest first: none over another, none over yet, each below the price. */
export function salesFrom(
  given: readonly GivenSale[],
  { price, currency, where, now }: Priced & { now: Date },
): Sale[] | null {
  const sales = given
    .map(({ price: amount, from = now, until = null }) => ({ amount, from, until }))
    .filter(({ from, until }) => until === null || until > now || until <= from)
    .sort((one, other) => one.from.getTime() - other.from.getTime())
  for (const [place, { amount, from, until }] of sales.entries()) {
    const details = { ...where, field: `sales.${place}` }
    checkAmount(amount, { currency, details })
    if (until !== null && until <= from) {
      throw new Refusal("price.sale_ends_early", 422, "A sale ends after it has begun.", details)
    }
    if (amount.minor >= price.minor) {
      const message = "The sale price must be lower than the price. Change or take away the sale."
      throw new Refusal("price.sale_not_lower", 422, message, details)
    }
    const next = sales[place + 1]
    if (next && (until === null || until > next.from)) {
      const message = "Two sales of the same thing overlap. End the first before the second begins."
      const other = { from: next.from.toISOString(), until: next.until?.toISOString() ?? null }
      throw new Refusal("price.sales_overlap", 422, message, {
        ...details,
        field: `sales.${place + 1}`,
        other,
      })
    }
  }
  return sales.length === 0
    ? null
    : sales.map(({ amount, from, until }) => ({
        minor: Number(amount.minor),
        from: from.toISOString(),
        until: until?.toISOString() ?? null,
      }))
}

type AboutAmount = { currency: string; details: Where & { field: string } }

export function checkAmount({ minor, currency: given }: Money, { currency, details }: AboutAmount): void {
  if (given !== currency) {
    const message = `Prices of this market are in ${currency}.`
    throw new Refusal("price.wrong_currency", 422, message, { ...details, currency })
  }
  if (minor < 0n || minor > priceMinorMax) {
    const message = "A price is neither negative nor beyond counting."
    throw new Refusal("price.out_of_range", 422, message, { ...details, minorMax: Number(priceMinorMax) })
  }
}

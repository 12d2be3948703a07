import { Refusal } from "../../../kit/errors.ts"
import type { Money } from "../../../kit/money.ts"

// A thousand billion minor units; a hundred lines of ten thousand pieces at ordinary prices still fit a JSON
// number.
export const priceMinorMax = 1_000_000_000_000n

type GivenPrice = {
  variantId: string
  marketCode: string
  price: Money
  compareAt?: Money | null | undefined
}

/** A price is in its market's currency, not negative, below what it is compared with, and given once. */
export function checkPrices(
  prices: readonly GivenPrice[],
  markets: readonly { code: string; currency: string }[],
): void {
  const seen = new Set<string>()
  for (const given of prices) {
    const { variantId, marketCode } = given
    const market = markets.find(({ code }) => code === marketCode)
    if (!market) throw new Refusal("market.not_found", 404, "There is no such market.", { marketCode })
    checkPrice(given, market)
    const key = `${variantId} ${marketCode}`
    if (seen.has(key)) {
      const message = "A price is given twice. Please give each variant and market only once."
      throw new Refusal("price.given_twice", 422, message, { variantId, marketCode })
    }
    seen.add(key)
  }
}

function checkPrice(given: GivenPrice, market: { code: string; currency: string }): void {
  const { price, compareAt, variantId } = given
  const { currency } = market
  const details = { variantId, marketCode: market.code }
  const amounts = compareAt ? [price, compareAt] : [price]
  if (amounts.some((amount) => amount.currency !== currency)) {
    const message = `Prices of this market are in ${currency}.`
    throw new Refusal("price.wrong_currency", 422, message, { ...details, currency })
  }
  if (amounts.some(({ minor }) => minor < 0n || minor > priceMinorMax)) {
    const message = "A price is neither negative nor beyond counting."
    throw new Refusal("price.out_of_range", 422, message, { ...details, minorMax: Number(priceMinorMax) })
  }
  if (compareAt && compareAt.minor <= price.minor) {
    const message = "The price to compare with must be higher than the price itself."
    throw new Refusal("price.not_reduced", 422, message, details)
  }
}

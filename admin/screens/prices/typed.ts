import { instantIn, shownIn } from "../../kit/clock.ts"
import { amountText, minorOf } from "../../kit/numbers.ts"
import type { PlainKey } from "../../kit/words.ts"
import type { VariantPrice } from "./reading.ts"

/** A step as it is typed; `key` tells the rows of a form apart. */
export type TypedTier = { key: string; quantity: string; price: string }
/** Moments as a field of a form has them, by the clock of the shop. */
export type TypedSale = { key: string; price: string; from: string; until: string }

let keys = 0
const newKey = () => `row-${++keys}`

export const emptyTier = (): TypedTier => ({ key: newKey(), quantity: "", price: "" })
export const emptySale = (): TypedSale => ({ key: newKey(), price: "", from: "", until: "" })

export function typedTiers(tiers: VariantPrice["tiers"]): TypedTier[] {
  return tiers.map(({ quantityMin, price }) => ({
    key: newKey(),
    quantity: String(quantityMin),
    price: amountText(price),
  }))
}

export function typedSales(sales: VariantPrice["sales"], zone: string): TypedSale[] {
  return sales.map(({ price, from, until }) => ({
    key: newKey(),
    price: amountText(price),
    from: shownIn(from, zone),
    until: until === null ? "" : shownIn(until, zone),
  }))
}

export type Read<Value> = { value: Value; problem?: undefined } | { value?: undefined; problem: PlainKey }

type Tiers = { quantityMin: number; price: { minor: number; currency: string } }[]

/** Steps from the smallest quantity on; each must be for more pieces and lower than the one before. */
export function readTiers(
  typed: readonly TypedTier[],
  price: { minor: number; currency: string },
): Read<Tiers> {
  const { currency } = price
  const tiers: Tiers = []
  for (const { quantity, price: text } of typed) {
    const quantityMin = /^\d{1,4}$/.test(quantity.trim()) ? Number(quantity) : 0
    const minor = minorOf(text, currency)
    if (quantityMin < 2) return { problem: "depth.quantity_wrong" }
    if (minor === undefined) return { problem: "depth.amount_wrong" }
    tiers.push({ quantityMin, price: { minor, currency } })
  }
  tiers.sort((one, other) => one.quantityMin - other.quantityMin)
  for (const [place, tier] of tiers.entries()) {
    const before = tiers[place - 1] ?? { quantityMin: 1, price }
    if (tier.quantityMin === before.quantityMin) return { problem: "refusal.price.tier_twice" }
    if (tier.price.minor >= before.price.minor) return { problem: "refusal.price.tier_not_lower" }
  }
  return { value: tiers }
}

type Sales = { price: { minor: number; currency: string }; from?: string; until: string | null }[]

export function readSales(
  typed: readonly TypedSale[],
  { price, zone }: { price: { minor: number; currency: string }; zone: string },
): Read<Sales> {
  const { currency } = price
  const sales: Sales = []
  for (const { price: text, from, until } of typed) {
    const minor = minorOf(text, currency)
    if (minor === undefined) return { problem: "depth.amount_wrong" }
    if (minor >= price.minor) return { problem: "refusal.price.sale_not_lower" }
    if (from && until && until <= from) return { problem: "refusal.price.sale_ends_early" }
    sales.push({
      price: { minor, currency },
      ...(from && { from: instantIn(from, zone) }),
      until: until ? instantIn(until, zone) : null,
    })
  }
  return { value: sales }
}

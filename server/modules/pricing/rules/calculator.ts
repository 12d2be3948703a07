import { assert } from "../../../kit/errors.ts"
import { add, allocate, divideRounded, type Money, money, zero } from "../../../kit/money.ts"
import { rateOf, type TaxCategory, type TaxRate } from "./taxes.ts"

export type Rounding = "line" | "unit" | "order"
export type PricedMarket = { currency: string; taxDisplay: "gross" | "net"; rounding: Rounding }

/** An amount as it is frozen in an order: plain JSON. */
export type PlainMoney = { minor: number; currency: string }

/** Why something costs what it costs, step by step, in words that a program can put into any language. */
export type Why =
  | { kind: "base_price"; amount: PlainMoney }
  | { kind: "quantity"; quantity: number; amount: PlainMoney }
  | { kind: "delivery"; amount: PlainMoney }
  | {
      kind: "tax"
      /** Of delivery there is no category: it is taxed like most of the goods. */
      category: TaxCategory | "as_goods"
      ratePpm: number
      /** True where prices are shown with tax; otherwise the tax came on top. */
      isIncluded: boolean
      rounding: Rounding
      amount: PlainMoney
    }

export type LineToPrice = {
  id: string
  variantId: string
  quantity: number
  /** As the market shows prices: with tax in a gross market, without in a net one. */
  unitPrice: Money
  taxCategory: TaxCategory
}

export type CartToPrice = {
  market: PricedMarket
  lines: readonly LineToPrice[]
  taxRates: readonly TaxRate[]
  /** As the market shows prices, like the lines. */
  delivery: { price: Money } | null
  now: Date
}

export type PricedLine = {
  id: string
  /** As the market shows prices. */
  unitPrice: Money
  /** What is paid for the line, tax included, in every market. */
  total: Money
  tax: Money
  taxRatePpm: number
  why: Why[]
}

export type PricedCart = {
  currency: string
  lines: PricedLine[]
  /** The price is what is paid, tax included, in every market. */
  delivery: { price: Money; tax: Money; taxRatePpm: number; why: Why[] } | null
  itemsTotal: Money
  taxTotal: Money
  total: Money
}

/** A line or the delivery, as far as taxes care. */
type Part = { id: string; unitMinor: bigint; quantity: number; baseMinor: bigint; ratePpm: number }

// Below every line's id, which is never empty.
const deliveryId = ""

/**
 * The one calculator: what a cart costs and why. `total` is the sum of lines and delivery, `taxTotal` the sum
 * of their taxes, always, to the minor unit.
 *
 * Tax is rounded where the market says: per unit and multiplied, per line, or once per tax rate of the whole
 * order and then shared out to the lines and the delivery by largest remainder. Delivery is taxed as a whole
 * at the rate of the greatest part of the goods by value, the higher one of two equals: it goes with the
 * goods that it brings.
 */
export function priceCart(input: CartToPrice): PricedCart {
  const { market, now, taxRates } = input
  const { currency } = market
  const goods = input.lines.map((line) => partOf(line, rateOf(line.taxCategory, taxRates, now), currency))
  assert(new Set(goods.map(({ id }) => id)).size === goods.length, "each line of a cart has its own id")
  const delivery = input.delivery
    ? partOf(
        { id: deliveryId, unitPrice: input.delivery.price, quantity: 1 },
        leadingRate(goods) ?? rateOf("standard", taxRates, now),
        currency,
      )
    : undefined
  const taxes = taxesOf(delivery ? [...goods, delivery] : goods, market)
  const lines = input.lines.map((line, place) => priceLine(line, goods[place] as Part, { taxes, market }))
  const priced = delivery ? priceDelivery(delivery, { taxes, market }) : null
  const itemsTotal = add(zero(currency), ...lines.map(({ total }) => total))
  const taxTotal = add(zero(currency), ...lines.map(({ tax }) => tax), priced?.tax ?? zero(currency))
  const total = add(itemsTotal, priced?.price ?? zero(currency))
  return { currency, lines, delivery: priced, itemsTotal, taxTotal, total }
}

function partOf(
  line: { id: string; unitPrice: Money; quantity: number },
  ratePpm: number,
  currency: string,
): Part {
  const { id, unitPrice, quantity } = line
  assert(unitPrice.currency === currency, "a price is in the currency of its market")
  assert(unitPrice.minor >= 0n, "a price is not negative")
  assert(Number.isSafeInteger(quantity) && quantity > 0, "a quantity is a whole number above zero")
  const unitMinor = unitPrice.minor
  return { id, unitMinor, quantity, baseMinor: unitMinor * BigInt(quantity), ratePpm }
}

/** The rate at which most of the goods' value is taxed. */
function leadingRate(goods: readonly Part[]): number | undefined {
  const groups = [...groupsByRate(goods)].map(([ratePpm, parts]) => ({ ratePpm, minor: sumOf(parts) }))
  groups.sort((a, b) => (a.minor === b.minor ? b.ratePpm - a.ratePpm : a.minor > b.minor ? -1 : 1))
  return groups[0]?.ratePpm
}

function groupsByRate(parts: readonly Part[]): Map<number, Part[]> {
  const groups = new Map<number, Part[]>()
  for (const part of parts) groups.set(part.ratePpm, [...(groups.get(part.ratePpm) ?? []), part])
  return groups
}

function sumOf(parts: readonly Part[]): bigint {
  return parts.reduce((sum, { baseMinor }) => sum + baseMinor, 0n)
}

type Taxes = Map<string, bigint>

function taxesOf(parts: readonly Part[], market: PricedMarket): Taxes {
  if (market.rounding === "order") return taxesOfOrder(parts, market)
  return new Map(
    parts.map((part) => [
      part.id,
      market.rounding === "unit"
        ? taxOf(part.unitMinor, part.ratePpm, market) * BigInt(part.quantity)
        : taxOf(part.baseMinor, part.ratePpm, market),
    ]),
  )
}

function taxesOfOrder(parts: readonly Part[], market: PricedMarket): Taxes {
  const taxes: Taxes = new Map()
  for (const [ratePpm, group] of groupsByRate(parts)) {
    const whole = money(taxOf(sumOf(group), ratePpm, market), market.currency)
    const shares = allocate(
      whole,
      group.map(({ id, baseMinor }) => ({ id, weight: baseMinor })),
    )
    for (const [id, { minor }] of shares) taxes.set(id, minor)
  }
  return taxes
}

function taxOf(minor: bigint, ratePpm: number, { taxDisplay }: PricedMarket): bigint {
  const rate = BigInt(ratePpm)
  return divideRounded(minor * rate, taxDisplay === "gross" ? 1_000_000n + rate : 1_000_000n)
}

type Frame = { taxes: Taxes; market: PricedMarket }

function priceLine(line: LineToPrice, part: Part, { taxes, market }: Frame): PricedLine {
  const tax = money(taxes.get(line.id) ?? 0n, market.currency)
  const base = money(part.baseMinor, market.currency)
  return {
    id: line.id,
    unitPrice: line.unitPrice,
    total: withTax(base, tax, market),
    tax,
    taxRatePpm: part.ratePpm,
    why: [
      { kind: "base_price", amount: plain(line.unitPrice) },
      { kind: "quantity", quantity: line.quantity, amount: plain(base) },
      whyTaxed({ category: line.taxCategory, part, tax, market }),
    ],
  }
}

function priceDelivery(part: Part, { taxes, market }: Frame): NonNullable<PricedCart["delivery"]> {
  const tax = money(taxes.get(deliveryId) ?? 0n, market.currency)
  const base = money(part.baseMinor, market.currency)
  return {
    price: withTax(base, tax, market),
    tax,
    taxRatePpm: part.ratePpm,
    why: [{ kind: "delivery", amount: plain(base) }, whyTaxed({ category: "as_goods", part, tax, market })],
  }
}

function withTax(base: Money, tax: Money, market: PricedMarket): Money {
  return market.taxDisplay === "gross" ? base : add(base, tax)
}

type Taxed = { category: TaxCategory | "as_goods"; part: Part; tax: Money; market: PricedMarket }

function whyTaxed({ category, part, tax, market }: Taxed): Why {
  const isIncluded = market.taxDisplay === "gross"
  return {
    kind: "tax",
    category,
    ratePpm: part.ratePpm,
    isIncluded,
    rounding: market.rounding,
    amount: plain(tax),
  }
}

function plain(amount: Money): PlainMoney {
  const minor = Number(amount.minor)
  assert(Number.isSafeInteger(minor), "an amount fits a JSON number")
  return { minor, currency: amount.currency }
}

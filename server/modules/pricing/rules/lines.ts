import { add, type Money, money, subtract } from "../../../kit/money.ts"
import type { CartToPrice, LineToPrice } from "./calculator.ts"
import type { PromotedLine } from "./promotions/basket.ts"
import type { Given } from "./promotions/stacking.ts"
import type { QuotedSource, TaxCategory } from "./taxes.ts"
import type { TaxedPart } from "./taxing.ts"
import { plain, type Why } from "./why.ts"

/** What one promotion took off, as the market shows prices. */
export type Discount = { promotionId: string; name: string; amount: Money }

export type PricedLine = {
  id: string
  /** As the market shows prices, before any promotion. */
  unitPrice: Money
  quantity: number
  discounts: Discount[]
  discount: Money
  /** What is paid for the line, tax included, in every market. */
  total: Money
  tax: Money
  taxRatePpm: number
  /** The promotion that gives it, of a gift. */
  giftOf: string | null
  why: Why[]
}

/** All that is known of a cart once its promotions and taxes are worked out. */
export type Frame = {
  input: CartToPrice
  given: readonly Given[]
  promoted: ReadonlyMap<string, PromotedLine>
  parts: ReadonlyMap<string, TaxedPart>
  taxes: ReadonlyMap<string, bigint>
  discounts: ReadonlyMap<string, Discount[]>
}

export function priceLine(line: LineToPrice, frame: Frame): PricedLine {
  const { currency } = frame.input.market
  const { subtotalMinor, leftMinor } = frame.promoted.get(line.id) as PromotedLine
  const { ratePpm } = frame.parts.get(line.id) as TaxedPart
  const discounts = frame.discounts.get(line.id) ?? []
  const { total, tax, why } = taxed(frame, {
    base: money(leftMinor, currency),
    tax: money(frame.taxes.get(line.id) ?? 0n, currency),
    ratePpm,
    category: line.taxCategory,
    source: sourceOf(frame, line),
  })
  const { unitPrice, quantity, origin, converted, quantityMin } = line
  return {
    id: line.id,
    unitPrice,
    quantity,
    discounts,
    discount: money(subtotalMinor - leftMinor, currency),
    total,
    tax,
    taxRatePpm: ratePpm,
    giftOf: giftOf(frame, line),
    why: [
      {
        kind: "base_price",
        amount: plain(unitPrice),
        ...(origin ? { origin } : {}),
        ...(converted ? { converted } : {}),
        ...(quantityMin ? { quantityMin } : {}),
      },
      { kind: "quantity", quantity, amount: plain(money(subtotalMinor, currency)) },
      ...whyReduced(discounts),
      why,
    ],
  }
}

/** What the service said nothing of, a gift card for instance, has the shop's own rate. */
function sourceOf({ input: { quoted } }: Frame, { id }: LineToPrice): QuotedSource | undefined {
  const isOwn = quoted?.source === "service" && quoted.lines[id] === undefined
  return isOwn ? undefined : quoted?.source
}

function giftOf({ given, input }: Frame, { id }: LineToPrice): string | null {
  if (!input.gifts?.length || !given.some(({ gain }) => gain.gift)) return null
  return input.gifts.find(({ line }) => line.id === id)?.promotionId ?? null
}

/** What each promotion took off, by the ids of the lines; of the delivery under the empty id. */
export function discountsOf(given: readonly Given[], currency: string): Map<string, Discount[]> {
  const discounts = new Map<string, Discount[]>()
  for (const { promotion, gain } of given) {
    const { promotionId, name } = promotion
    const note = (id: string, minor: bigint) => {
      if (minor === 0n) return
      const discount = { promotionId, name, amount: money(minor, currency) }
      const known = discounts.get(id)
      if (known) known.push(discount)
      else discounts.set(id, [discount])
    }
    for (const [id, minor] of gain.lines) note(id, minor)
    note("", gain.deliveryMinor)
  }
  return discounts
}

export function whyReduced(discounts: readonly Discount[]): Why[] {
  return discounts.map(({ promotionId, name, amount }) => ({
    kind: "promotion",
    promotionId,
    name,
    amount: plain(amount),
  }))
}

type ToTax = {
  base: Money
  tax: Money
  ratePpm: number
  category: TaxCategory | "as_goods"
  source: QuotedSource | undefined
}

/**
 * What is paid of an amount: in a gross market the tax is in it, in a net one it comes on top. A buyer who
 * need not pay it gets it off a price that holds it.
 */
export function taxed(
  { input: { market, taxTreatment = "taxed" } }: Frame,
  { base, tax, ratePpm, category, source }: ToTax,
): { total: Money; tax: Money; why: Why } {
  const isIncluded = market.taxDisplay === "gross"
  if (taxTreatment !== "taxed") {
    return {
      total: isIncluded ? subtract(base, tax) : base,
      tax: money(0n, base.currency),
      why: { kind: "tax_free", treatment: taxTreatment, ratePpm, amount: plain(tax) },
    }
  }
  return {
    total: isIncluded ? base : add(base, tax),
    tax,
    why: {
      ...{ kind: "tax", category, ratePpm, isIncluded, rounding: market.rounding, amount: plain(tax) },
      ...(source && { source }),
    },
  }
}

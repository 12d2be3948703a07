import { add, type Money, money, shareOut, zero } from "../../../kit/money.ts"
import type { CartToPrice, DeliveryToPrice } from "./calculator.ts"
import { type Discount, type Frame, taxed, whyReduced } from "./lines.ts"
import type { PromotedLine } from "./promotions/basket.ts"
import { rateOf } from "./taxes.ts"
import { byRate, type TaxedPart } from "./taxing.ts"
import { plain, type Why } from "./why.ts"

export type PricedDelivery = {
  /** As the market shows prices, before any promotion. */
  before: Money
  discounts: Discount[]
  discount: Money
  /** What is paid, tax included, in every market. */
  price: Money
  tax: Money
  /** The rate at which it is taxed; the highest one of several. */
  taxRatePpm: number
  /** What of it is taxed at which rate. */
  taxes: { ratePpm: number; totalMinor: bigint; taxMinor: bigint }[]
  why: Why[]
}

// Sorts below every line's id, which begins with a letter, and the highest rate first.
const deliveryId = (ratePpm: number) => ` ${String(10_000_000 - ratePpm).padStart(8, "0")}`

type ToSplit = Pick<CartToPrice, "market" | "taxRates" | "now"> & {
  brought: readonly TaxedPart[]
  promoted: ReadonlyMap<string, PromotedLine>
  deliveryMinor: bigint
  /** By a tax service. */
  saidPpm?: number | undefined
}

/** The delivery as far as taxes care: one part, or one for each rate of the goods that it brings. */
export function partsOfDelivery({ market, taxRates, now, ...given }: ToSplit): TaxedPart[] {
  const { brought, promoted, deliveryMinor, saidPpm } = given
  const part = (ratePpm: number, baseMinor: bigint): TaxedPart => {
    return { id: deliveryId(ratePpm), quantity: 1, baseMinor, ratePpm }
  }
  if (saidPpm !== undefined) return [part(saidPpm, deliveryMinor)]
  if (market.deliveryTax !== "leading" && market.deliveryTax !== "shares") {
    return [part(rateOf(market.deliveryTax, taxRates, now), deliveryMinor)]
  }
  const rates = valueByRate(brought, promoted)
  const leading = rates[0]
  if (!leading) return [part(rateOf("standard", taxRates, now), deliveryMinor)]
  if (market.deliveryTax === "leading") return [part(leading.ratePpm, deliveryMinor)]
  // Of two equal remainders the higher rate gets the unit that is left: it has the smaller id.
  const shares = rates.map(({ ratePpm, minor }) => ({ id: deliveryId(ratePpm), weight: minor }))
  const parts = shareOut(deliveryMinor, shares)
  return rates.map(({ ratePpm }) => part(ratePpm, parts.get(deliveryId(ratePpm)) ?? 0n))
}

/** The greatest value first, of two equals the higher rate. Goods that cost nothing count as before. */
function valueByRate(
  brought: readonly TaxedPart[],
  promoted: ReadonlyMap<string, PromotedLine>,
): { ratePpm: number; minor: bigint }[] {
  const areFree = brought.every(({ baseMinor }) => baseMinor === 0n)
  const worthOf = ({ id, baseMinor }: TaxedPart) =>
    areFree ? (promoted.get(id)?.subtotalMinor ?? 0n) : baseMinor
  return [...byRate(brought)]
    .map(([ratePpm, parts]) => ({ ratePpm, minor: parts.reduce((sum, one) => sum + worthOf(one), 0n) }))
    .sort((one, other) =>
      one.minor === other.minor ? other.ratePpm - one.ratePpm : one.minor > other.minor ? -1 : 1,
    )
}

type DeliveryFrame = Frame & { ofDelivery: readonly TaxedPart[]; deliveryMinor: bigint }

export function priceDelivery(delivery: DeliveryToPrice, frame: DeliveryFrame): PricedDelivery {
  const { market } = frame.input
  const { currency } = market
  const discounts = frame.discounts.get("") ?? []
  const category =
    market.deliveryTax === "leading" || market.deliveryTax === "shares" ? "as_goods" : market.deliveryTax
  const parts = frame.ofDelivery.map(({ id, baseMinor, ratePpm }) => {
    const tax = money(frame.taxes.get(id) ?? 0n, currency)
    return {
      ratePpm,
      ...taxed(frame, {
        base: money(baseMinor, currency),
        tax,
        ratePpm,
        category,
        source: frame.input.quoted?.source,
      }),
    }
  })
  const none = zero(currency)
  return {
    before: delivery.price,
    discounts,
    discount: money(delivery.price.minor - frame.deliveryMinor, currency),
    price: add(none, ...parts.map(({ total }) => total)),
    tax: add(none, ...parts.map(({ tax }) => tax)),
    taxRatePpm: Math.max(...parts.map(({ ratePpm }) => ratePpm)),
    taxes: parts.map(({ ratePpm, total, tax }) => ({
      ratePpm,
      totalMinor: total.minor,
      taxMinor: tax.minor,
    })),
    why: [
      { kind: "delivery", amount: plain(delivery.price) },
      ...(delivery.why ?? []),
      ...whyReduced(discounts),
      ...parts.map(({ why }) => why),
    ],
  }
}

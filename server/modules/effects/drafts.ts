import { notFound, Refusal } from "../../kit/errors.ts"
import type { Money } from "../../kit/money.ts"
import { checkMethod, type DeliveryMethod } from "../fulfillment/index.ts"
import {
  checkPrices,
  depthFrom,
  type GivenSale,
  type GivenTier,
  salesFrom,
  type TaxCategory,
  tiersFrom,
} from "../pricing/index.ts"
import type { PriceToday } from "./queries.ts"

export type DraftedPrice = {
  variantId: string
  marketCode: string
  /** Nothing: the market would not sell it any more. */
  price: Money | null
  /** As they are kept where none are given; the first new sale counts as if it were on. */
  tiers?: readonly GivenTier[] | undefined
  sales?: readonly GivenSale[] | undefined
}

/** A method as it would be; without an id it would be a new one. */
export type DraftedMethod = Omit<DeliveryMethod, "methodId"> & {
  methodId?: string | undefined
}

export type DraftedRate = { country: string; region: string | null; category: TaxCategory; ratePpm: number }

export type Draft =
  | { kind: "prices"; prices: readonly DraftedPrice[] }
  | { kind: "delivery"; method: DraftedMethod }
  | { kind: "tax"; rate: DraftedRate }

type Method = Pick<DeliveryMethod, "methodId" | "marketCode">

/** The markets whose amounts may become other ones. */
export function marketsOf(
  draft: Draft,
  {
    methods,
    markets,
  }: { methods: readonly Method[]; markets: readonly { code: string; countries: string[] }[] },
): string[] {
  if (draft.kind === "prices") return [...new Set(draft.prices.map(({ marketCode }) => marketCode))]
  if (draft.kind === "tax") {
    const { country } = draft.rate
    return markets.filter(({ countries }) => countries.includes(country)).map(({ code }) => code)
  }
  const { methodId, marketCode } = draft.method
  const known = methods.find((method) => method.methodId === methodId)
  if (methodId !== undefined && !known) throw notFound("delivery method")
  return [...new Set([marketCode, ...(known ? [known.marketCode] : [])])]
}

/** What could not be saved has no effect to show either. */
export function checkDraft(draft: Draft, markets: readonly { code: string; currency: string }[]): void {
  if (draft.kind === "prices") {
    const set = draft.prices.flatMap(({ price, ...one }) => (price ? [{ ...one, price }] : []))
    checkPrices(set, markets)
  }
  if (draft.kind === "delivery") {
    const market = markets.find(({ code }) => code === draft.method.marketCode)
    if (market) checkMethod(draft.method, market)
  }
  if (draft.kind === "tax" && draft.rate.category === "zero" && draft.rate.ratePpm !== 0) {
    const message = "Goods of the category “zero” are not taxed. Choose another category."
    throw new Refusal("tax_rate.zero", 422, message)
  }
}

const newId = "new"

export function methodsUnder(draft: Draft, today: readonly DeliveryMethod[]): readonly DeliveryMethod[] {
  if (draft.kind !== "delivery") return today
  const { methodId = newId, ...rest } = draft.method
  const drafted: DeliveryMethod = { ...rest, methodId }
  const isKnown = today.some((method) => method.methodId === methodId)
  return isKnown
    ? today.map((method) => (method.methodId === methodId ? drafted : method))
    : [...today, drafted]
}

type Price = Pick<PriceToday, "priceMinor" | "tiers" | "sales">

export function pricesUnder(draft: Draft, now: Date): (today: PriceToday) => Price {
  if (draft.kind !== "prices") return (today) => today
  const keyOf = (one: { variantId: string; marketCode: string }) => `${one.variantId} ${one.marketCode}`
  const drafted = new Map(draft.prices.map((one) => [keyOf(one), one]))
  return (today) => {
    const found = drafted.get(keyOf(today))
    return found ? priceFrom(found, today, now) : today
  }
}

function priceFrom({ price, ...given }: DraftedPrice, today: PriceToday, now: Date): Price {
  if (!price) return { priceMinor: null, tiers: null, sales: null }
  const where = { variantId: given.variantId, marketCode: given.marketCode }
  const about = { price, currency: price.currency, where }
  // What is kept must fit the new price, as when it is saved; a converted price keeps nothing.
  const { isConverted, tiers, sales: onSale } = today
  const kept = isConverted ? noDepth : depthFrom({ tiers, sales: onSale, currency: price.currency })
  const sales = salesFrom(given.sales ?? kept.sales, { ...about, now })
  // What a sale would make is asked before it begins. One that is kept already holds when it holds.
  const known = new Set(kept.sales.map((one) => one.price.minor))
  const fresh = sales?.find(({ minor }) => !known.has(BigInt(minor)))
  return {
    priceMinor: price.minor,
    tiers: tiersFrom(given.tiers ?? kept.tiers, about),
    sales: fresh ? [{ ...fresh, from: now.toISOString(), until: null }] : sales,
  }
}

const noDepth = { tiers: [], sales: [] }

import { type Money, money } from "../../../kit/money.ts"
import { localized } from "../../settings/index.ts"
import type { DeliveryMethod } from "./methods.ts"
import { type DeliveryPromise, promiseOf } from "./promise.ts"
import { type DeliveryWhy, deliveryQuote, type Obstacle, type Quote, type Shipment } from "./quote.ts"

/** One way that a shipment can reach its buyer. */
export type DeliveryOption = {
  methodId: string
  code: string
  kind: DeliveryMethod["kind"]
  title: string
  price: Money
  zone: string
  why: DeliveryWhy[]
  /** From this subtotal of goods on it costs nothing but surcharges; nothing where it never does. */
  freeFrom: Money | null
  promise: DeliveryPromise
  /** One of several costs the least, and one is there first. */
  isCheapest: boolean
  isFastest: boolean
}

export type AskedOptions = { shipment: Shipment; locale: string; now: Date }

type Quoted = { method: DeliveryMethod; quote: Quote }

/** The cheapest first, of two that cost the same the faster one, then in the order of the shop. */
export function optionsFrom(methods: readonly DeliveryMethod[], asked: AskedOptions): DeliveryOption[] {
  return ranked(quotesFrom(methods, asked.shipment), asked)
}

/** The first of the options, without looking for the days of all the others: that takes the longest. */
export function cheapestFrom(methods: readonly DeliveryMethod[], asked: AskedOptions): DeliveryOption | null {
  const quoted = quotesFrom(methods, asked.shipment)
  const least = quoted.reduce<bigint | undefined>((min, { quote: { priceMinor } }) => {
    return min === undefined || priceMinor < min ? priceMinor : min
  }, undefined)
  const cheapest = quoted.filter(({ quote }) => quote.priceMinor === least)
  return ranked(cheapest, asked)[0] ?? null
}

/** Why each of the others cannot bring it. */
export function obstaclesFrom(
  methods: readonly DeliveryMethod[],
  { shipment, locale }: Omit<AskedOptions, "now">,
): { methodId: string; kind: DeliveryMethod["kind"]; title: string; obstacle: Obstacle }[] {
  return methods.flatMap((method) => {
    const quote = deliveryQuote(method, shipment)
    if (quote.kind === "quote") return []
    const { methodId, kind, titles } = method
    return [{ methodId, kind, title: localized(titles, locale), obstacle: quote.obstacle }]
  })
}

function ranked(quoted: readonly Quoted[], asked: AskedOptions): DeliveryOption[] {
  const options = quoted.map((one) => optionOf(one, asked))
  options.sort((one, other) => bySize(one.price.minor, other.price.minor) || byDays(one, other))
  const cheapest = options[0]
  const fastest = [...options].sort(byDays)[0]
  const areSeveral = options.length > 1
  return options.map((option) => ({
    ...option,
    isCheapest: areSeveral && option === cheapest,
    isFastest: areSeveral && option === fastest,
  }))
}

function quotesFrom(methods: readonly DeliveryMethod[], shipment: Shipment): Quoted[] {
  return methods.flatMap((method) => {
    const quote = deliveryQuote(method, shipment)
    return quote.kind === "quote" ? [{ method, quote }] : []
  })
}

function optionOf({ method, quote }: Quoted, { shipment, locale, now }: AskedOptions): DeliveryOption {
  const { currency } = shipment.subtotal
  const { priceMinor, why, zone, freeFromMinor } = quote
  return {
    methodId: method.methodId,
    code: method.code,
    kind: method.kind,
    title: localized(method.titles, locale),
    price: money(priceMinor, currency),
    zone,
    why,
    freeFrom: freeFromMinor === null ? null : money(BigInt(freeFromMinor), currency),
    promise: promiseOf(method, now),
    isCheapest: false,
    isFastest: false,
  }
}

const bySize = (one: bigint, other: bigint) => (one < other ? -1 : one > other ? 1 : 0)

function byDays({ promise: one }: DeliveryOption, { promise: other }: DeliveryOption): number {
  const [a, b] = [`${one.latestOn} ${one.earliestOn}`, `${other.latestOn} ${other.earliestOn}`]
  return a < b ? -1 : a > b ? 1 : 0
}

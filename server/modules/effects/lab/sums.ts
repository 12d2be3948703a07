import type { LabBasket, Tried } from "./rules.ts"

/** Sums of some baskets, as plain JSON: a task keeps one for each step, and the reply adds them up. */
export type LabSums = {
  currencies: Record<string, { orders: OrderSums; carts: CartSums }>
  /** The orders that would have got most. */
  most: LabExample[]
  /** Orders with something below the floor. */
  below: LabBelow[]
  /** Orders with something that brings too little beyond what it costs. */
  thin: LabThin[]
  /** Of a promotion with limits: each order that would have got it, the newest first. */
  uses: LabUse[]
}

export type LabUse = { currency: string; customerKey: string; discountMinor: number }

export type LabLimits = { usesMax: number | null; usesPerCustomerMax: number | null }

export type CartSums = {
  looked: number
  touched: number
  discountMinor: number
  beforeMinor: number
  afterMinor: number
  /** Lines, and baskets with such a line. */
  linesBelow: number
  basketsBelow: number
  /** In baskets that get it: lines, those of unknown cost, and those that bring too little. */
  linesCosted: number
  linesUncosted: number
  linesThinBefore: number
  linesThin: number
  basketsThin: number
}

/** What those that it touched got on average, to the nearest minor unit. */
export function averageOf({ discountMinor, touched }: Pick<CartSums, "discountMinor" | "touched">) {
  return touched === 0 ? null : Math.round(discountMinor / touched)
}

export type OrderSums = CartSums & { chargedMinor: number; chargedDiscountMinor: number }

export type LabExample = {
  orderId: string
  number: string
  currency: string
  beforeMinor: number
  afterMinor: number
  discountMinor: number
}

export type LabBelow = {
  orderId: string
  number: string
  currency: string
  sku: string
  paidMinor: number
  floorMinor: number
}

export type LabThin = Omit<LabBelow, "paidMinor" | "floorMinor"> & { netMinor: number; costMinor: number }

const examplesMax = 5

const noCarts = (): CartSums => ({
  ...{ looked: 0, touched: 0, discountMinor: 0, beforeMinor: 0, afterMinor: 0 },
  ...{ linesBelow: 0, basketsBelow: 0 },
  ...{ linesCosted: 0, linesUncosted: 0, linesThinBefore: 0, linesThin: 0, basketsThin: 0 },
})
const noOrders = (): OrderSums => ({ ...noCarts(), chargedMinor: 0, chargedDiscountMinor: 0 })

export function noSums(): LabSums {
  return { currencies: {}, most: [], below: [], thin: [], uses: [] }
}

function sumsIn(sums: LabSums, currency: string) {
  sums.currencies[currency] ??= { orders: noOrders(), carts: noCarts() }
  return sums.currencies[currency]
}

/** Adds what became of one basket. */
export function addTried(
  sums: LabSums,
  { basket, tried, isLimited }: { basket: LabBasket; tried: Tried; isLimited: boolean },
): void {
  const { currency, below, thin } = tried
  const { id: orderId, number, charged, customerKey } = basket
  const { orders, carts } = sumsIn(sums, currency)
  count(charged ? orders : carts, tried)
  if (!charged || number === null) return
  orders.chargedMinor += Number(charged.totalMinor)
  orders.chargedDiscountMinor += Number(charged.discountMinor)
  if (isLimited && tried.isApplied && customerKey !== null) {
    sums.uses.push({ currency, customerKey, discountMinor: Number(tried.discountMinor) })
  }
  if (tried.discountMinor > 0n) {
    const [beforeMinor, afterMinor] = [Number(tried.beforeMinor), Number(tried.afterMinor)]
    const discountMinor = Number(tried.discountMinor)
    sums.most = most([...sums.most, { orderId, number, currency, beforeMinor, afterMinor, discountMinor }])
  }
  for (const { sku, paidMinor, floorMinor } of below) {
    if (sums.below.length >= examplesMax) break
    const [paid, floor] = [Number(paidMinor), Number(floorMinor)]
    sums.below.push({ orderId, number, currency, sku, paidMinor: paid, floorMinor: floor })
  }
  for (const { sku, netMinor, costMinor } of thin) {
    if (sums.thin.length >= examplesMax) break
    const [net, cost] = [Number(netMinor), Number(costMinor)]
    sums.thin.push({ orderId, number, currency, sku, netMinor: net, costMinor: cost })
  }
}

function count(sums: CartSums, tried: Tried): void {
  const { isTouched, discountMinor, beforeMinor, afterMinor, below, margins } = tried
  sums.looked++
  if (isTouched) sums.touched++
  sums.discountMinor += Number(discountMinor)
  sums.beforeMinor += Number(beforeMinor)
  sums.afterMinor += Number(afterMinor)
  sums.linesBelow += below.length
  if (below.length > 0) sums.basketsBelow++
  if (!margins) return
  sums.linesCosted += margins.after.lines
  sums.linesUncosted += margins.after.unknown
  sums.linesThinBefore += margins.before.below
  sums.linesThin += margins.after.below
  if (margins.after.below > 0) sums.basketsThin++
}

/** Currencies are not compared: minor units of one market are what its owner thinks in. */
function most(examples: LabExample[]): LabExample[] {
  return examples.sort((one, other) => other.discountMinor - one.discountMinor).slice(0, examplesMax)
}

export function addedUp(parts: readonly LabSums[]): LabSums {
  const all = noSums()
  for (const part of parts) {
    for (const [currency, { orders, carts }] of Object.entries(part.currencies)) {
      const into = sumsIn(all, currency)
      into.orders = plus(into.orders, orders)
      into.carts = plus(into.carts, carts)
    }
    all.most = most([...all.most, ...part.most])
    all.below = [...all.below, ...part.below].slice(0, examplesMax)
    all.thin = [...all.thin, ...part.thin].slice(0, examplesMax)
    all.uses.push(...part.uses)
  }
  return all
}

export type BeyondLimits = { orders: number; discountMinor: number }

/** What limits would have kept from orders, by currency: of all that got it the earliest had it first. */
export function beyondLimits(uses: readonly LabUse[], limits: LabLimits): Map<string, BeyondLimits> {
  const [usesMax, ownMax] = [limits.usesMax, limits.usesPerCustomerMax].map((max) => max ?? uses.length)
  const own = new Map<string, number>()
  const beyond = new Map<string, BeyondLimits>()
  let given = 0
  for (const { currency, customerKey, discountMinor } of [...uses].reverse()) {
    const before = own.get(customerKey) ?? 0
    if (given < (usesMax as number) && before < (ownMax as number)) {
      given++
      own.set(customerKey, before + 1)
      continue
    }
    const known = beyond.get(currency) ?? { orders: 0, discountMinor: 0 }
    beyond.set(currency, { orders: known.orders + 1, discountMinor: known.discountMinor + discountMinor })
  }
  return beyond
}

function plus<Sums extends Record<string, number>>(one: Sums, other: Sums): Sums {
  return Object.fromEntries(
    Object.entries(one).map(([name, value]) => [name, value + (other[name] ?? 0)]),
  ) as Sums
}

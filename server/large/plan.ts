import { diceOf } from "./dice.ts"

/** How large the shop becomes, and what all choices begin with: the same plan is the same shop. */
export type Plan = {
  size: SizeName
  seed: number
  /** The shop's newest order is from this instant, its first one from two years before. */
  begunAt: Date
  /** Of its first order. */
  firstNumber: number
  orders: number
  products: number
  customers: number
}

export const sizes = {
  small: { orders: 1_000, products: 500, customers: 250 },
  medium: { orders: 100_000, products: 10_000, customers: 20_000 },
  large: { orders: 1_000_000, products: 100_000, customers: 200_000 },
} as const

export type SizeName = keyof typeof sizes

export const dayMs = 86_400_000
export const hourMs = 3_600_000
const spanMs = 730 * dayMs

// Goods have stood on the shelves for a year before the first order, and new ones have come ever since.
const goodsSpanMs = spanMs + 365 * dayMs

/** When an order is placed: later ones later, three times as many at the end as at the beginning. */
export function placedAt(plan: Plan, order: number): Date {
  const part = (order + 0.5) / plan.orders
  return atDaytime(plan, { part: Math.sqrt(0.25 + 2 * part) - 0.5, spanMs })
}

export function joinedAt(plan: Plan, customer: number): Date {
  return atDaytime(plan, { part: (customer + 0.5) / plan.customers, spanMs })
}

/** People buy by day: nine times as many at noon as at midnight. */
function atDaytime(plan: Plan, when: { part: number; spanMs: number }): Date {
  const days = (when.part * when.spanMs) / dayMs
  const whole = Math.floor(days)
  const rest = days - whole
  const swayed = rest + (0.8 * Math.sin(2 * Math.PI * rest)) / (2 * Math.PI)
  const first = plan.begunAt.getTime() - when.spanMs
  return new Date(Math.round(first + (whole + swayed) * dayMs))
}

export function createdAt(plan: Plan, product: number): Date {
  const first = plan.begunAt.getTime() - goodsSpanMs
  return new Date(Math.round(first + ((product + 0.5) / plan.products) * goodsSpanMs))
}

/** How many products there are at an instant. */
export function productsAt(plan: Plan, at: Date): number {
  const first = plan.begunAt.getTime() - goodsSpanMs
  return Math.max(1, Math.floor(((at.getTime() - first) / goodsSpanMs) * plan.products))
}

export function diceIn(plan: Plan, kind: string, number: number) {
  return diceOf({ seed: plan.seed, kind, number })
}

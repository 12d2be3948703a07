import type { LineFacts } from "./matching.ts"
import { matches, meansAll } from "./matching.ts"
import type { Amounts, Items, PlainMoney } from "./types.ts"

/** A line while promotions work on it. */
export type PromotedLine = LineFacts & {
  id: string
  quantity: number
  /** Before any promotion, as the market shows prices. */
  subtotalMinor: bigint
  /** What the promotions so far have left of it. */
  leftMinor: bigint
}

export type Buyer = {
  /** Of guests none. */
  groupIds: readonly string[]
  isSignedIn: boolean
  /** Whether they ordered before; nothing while nobody knows who they are. */
  hasOrdered: boolean | null
}

/** What promotions see: no line that is never reduced is in it. */
export type Basket = {
  currency: string
  marketCode: string
  now: Date
  buyer: Buyer
  /** In the order of their ids, so that the order in a cart changes nothing. */
  lines: readonly PromotedLine[]
  byId: ReadonlyMap<string, PromotedLine>
  delivery: { methodCode: string | null; leftMinor: bigint } | null
}

export function linesOf(basket: Basket, items: Items): readonly PromotedLine[] {
  return meansAll(items) ? basket.lines : basket.lines.filter((line) => matches(items, line))
}

/** The amount in the currency of the cart; without one a promotion gives nothing. */
export function amountIn(amounts: Amounts, currency: string): bigint | null {
  const found = amounts.find((amount) => amount.currency === currency)
  return found ? BigInt(found.minor) : null
}

export function plainIn(minor: bigint, currency: string): PlainMoney {
  return { minor: Number(minor), currency }
}

export function sumOf(amounts: Iterable<bigint>): bigint {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}

/** `Math.min` takes no bigint. */
export function smaller(one: bigint, other: bigint): bigint {
  if (one < other) return one
  return other
}

import { million, rounded } from "../rounding.ts"
import { type Basket, linesOf, type PromotedLine, smaller } from "./basket.ts"
import type { HowToRound } from "./gains.ts"
import { matches } from "./matching.ts"
import type { Action, Reason } from "./types.ts"

type BuyGet = Action & { kind: "buy_get" }

/**
 * Buy so many, get so many reduced. Units that are bought are not those that are got: with b units only to
 * buy, g only to get and o that may be either, t times are possible where t·buy <= b + o, t·get <= g + o
 * and t·(buy + get) <= b + g + o (Hall's theorem for these two demands). Among the units to get the
 * cheapest are reduced, as far as enough stay to be bought.
 */
export function buyGetGain(action: BuyGet, basket: Basket, round: HowToRound): Map<string, bigint> | Reason {
  const toGet = linesOf(basket, action.get)
  const pools = action.sameItem
    ? variantsIn(toGet.filter((line) => matches(action.buy, line)))
    : [basket.lines.filter((line) => matches(action.buy, line) || matches(action.get, line))]
  let timesLeft = action.timesMax ?? Number.MAX_SAFE_INTEGER
  const off = new Map<string, bigint>()
  // The dearest pools first, as far as the number of times is limited.
  for (const pool of pools.sort((one, other) => cheaperFirst(other[0], one[0]))) {
    const times = Math.min(timesLeft, timesIn(pool, action))
    timesLeft -= times
    for (const [line, units] of cheapest(pool, { action, times })) {
      off.set(line.id, worthOf(line, { units, ratePpm: action.ratePpm, round }))
    }
  }
  if (off.size > 0) return off
  const quantity = sumUnits(basket.lines.filter((line) => matches(action.buy, line)))
  return { kind: "too_few_items", quantityMin: unitsNeeded(action, basket), quantity }
}

function variantsIn(lines: readonly PromotedLine[]): PromotedLine[][] {
  const variants = new Map<string, PromotedLine[]>()
  for (const line of lines) variants.set(line.variantId, [...(variants.get(line.variantId) ?? []), line])
  return [...variants.values()]
}

/** How many units to buy a cart must hold for one time; those to get too, where they are the same. */
function unitsNeeded({ buy, buyQuantity, get, getQuantity, sameItem }: BuyGet, { lines }: Basket): number {
  const areSame = sameItem || lines.some((line) => matches(buy, line) && matches(get, line))
  return areSame ? buyQuantity + getQuantity : buyQuantity
}

type Kinds = { onlyBuy: number; onlyGet: number; either: number }

function kindsIn(pool: readonly PromotedLine[], { buy, get }: BuyGet): Kinds {
  const kinds = { onlyBuy: 0, onlyGet: 0, either: 0 }
  for (const line of pool) {
    const [toBuy, toGet] = [matches(buy, line), matches(get, line)]
    if (toBuy && toGet) kinds.either += line.quantity
    else if (toBuy) kinds.onlyBuy += line.quantity
    else kinds.onlyGet += line.quantity
  }
  return kinds
}

function timesIn(pool: readonly PromotedLine[], action: BuyGet): number {
  const { onlyBuy, onlyGet, either } = kindsIn(pool, action)
  const { buyQuantity, getQuantity } = action
  return Math.floor(
    Math.min(
      (onlyBuy + either) / buyQuantity,
      (onlyGet + either) / getQuantity,
      (onlyBuy + onlyGet + either) / (buyQuantity + getQuantity),
    ),
  )
}

/** The cheapest units to get, so many that those to buy are still there. */
function cheapest(
  pool: readonly PromotedLine[],
  { action, times }: { action: BuyGet; times: number },
): [PromotedLine, number][] {
  const { onlyBuy, either } = kindsIn(pool, action)
  let wanted = times * action.getQuantity
  let eitherLeft = Math.min(either, onlyBuy + either - times * action.buyQuantity)
  const picked: [PromotedLine, number][] = []
  if (times === 0) return picked
  for (const line of pool.filter((one) => matches(action.get, one)).sort(cheaperFirst)) {
    const isEither = matches(action.buy, line)
    const units = Math.min(wanted, line.quantity, isEither ? eitherLeft : line.quantity)
    if (units <= 0) continue
    picked.push([line, units])
    wanted -= units
    if (isEither) eitherLeft -= units
  }
  return picked
}

/** By what is left of a unit; compared crosswise, so that nothing is rounded. Of equals the smaller id. */
export function cheaperFirst(one: PromotedLine | undefined, other: PromotedLine | undefined): number {
  if (!one || !other) return 0
  const [mine, others] = [Number(one.leftMinor) * other.quantity, Number(other.leftMinor) * one.quantity]
  // Whole numbers are exact up to here, and much faster than bigint.
  const isExact = mine <= Number.MAX_SAFE_INTEGER && others <= Number.MAX_SAFE_INTEGER
  const difference = isExact
    ? mine - others
    : one.leftMinor * BigInt(other.quantity) - other.leftMinor * BigInt(one.quantity)
  if (difference === 0 || difference === 0n) return one.id < other.id ? -1 : 1
  return difference < 0 ? -1 : 1
}

type Part = { units: number; ratePpm: number; round: HowToRound }

/** A part of the value of some units of a line. Of all its units nothing is lost to rounding. */
function worthOf({ leftMinor, quantity }: PromotedLine, { units, ratePpm, round }: Part): bigint {
  const denominator = BigInt(quantity) * million
  const part = rounded({ numerator: leftMinor * BigInt(units) * BigInt(ratePpm), denominator }, round.mode)
  return smaller(part, leftMinor)
}

function sumUnits(lines: readonly PromotedLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}

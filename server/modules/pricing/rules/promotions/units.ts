import { shareOut } from "../../../../kit/money.ts"
import { million, rounded } from "../rounding.ts"
import { amountIn, type Basket, linesOf, type PromotedLine, smaller, sumOf } from "./basket.ts"
import type { Gain, HowToRound } from "./gains.ts"
import { matches } from "./matching.ts"
import type { Action, BundlePart, Reason } from "./types.ts"

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
function cheaperFirst(one: PromotedLine | undefined, other: PromotedLine | undefined): number {
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

type Bundle = Action & { kind: "bundle" }

/**
 * So many bundles as the cart holds, each of the dearest units of every part that are not in a bundle yet;
 * the part with the fewest units chooses first. One that would save nothing is not made, so that more in a
 * cart never takes a reduction away. What they save is shared out by the value of their units.
 */
export function bundleGain(action: Bundle, basket: Basket): Gain | Reason {
  const { currency } = basket
  const price = amountIn(action.amounts, currency)
  if (price === null) return { kind: "no_amount", currency }
  const parts = action.parts.map(({ items, quantity }) => ({
    quantity,
    dearestFirst: [...linesOf(basket, items)].sort((one, other) => cheaperFirst(other, one)),
  }))
  const used = new Map<PromotedLine, number>()
  let bundles = 0
  const bundlesMax = action.timesMax ?? Number.MAX_SAFE_INTEGER
  while (bundles < bundlesMax) {
    const picks = pickOne(parts, used)
    if (!picks && bundles === 0) return shortOf(action.parts, basket)
    if (!picks || sumOf(valuesOf(picks).map(({ weight }) => weight)) <= price) break
    let again = bundlesMax - bundles
    for (const [line, count] of picks) again = Math.min(again, Math.floor(unused(line, used) / count))
    for (const [line, count] of picks) used.set(line, (used.get(line) ?? 0) + count * again)
    bundles += again
  }
  return saved(used, price * BigInt(bundles))
}

type Units = ReadonlyMap<PromotedLine, number>

function unused(line: PromotedLine, used: Units): number {
  return line.quantity - (used.get(line) ?? 0)
}

type Candidates = { quantity: number; dearestFirst: readonly PromotedLine[] }

/** The units of one bundle more; nothing when there are not enough. */
function pickOne(parts: readonly Candidates[], used: Units): Units | null {
  const picks = new Map<PromotedLine, number>()
  const left = (line: PromotedLine) => unused(line, used) - (picks.get(line) ?? 0)
  const counted = parts.map((part) => ({
    part,
    units: part.dearestFirst.reduce((sum, line) => sum + unused(line, used), 0),
  }))
  for (const { part } of counted.sort((one, other) => one.units - other.units)) {
    let wanted = part.quantity
    for (const line of part.dearestFirst) {
      const taken = Math.min(wanted, left(line))
      if (taken > 0) picks.set(line, (picks.get(line) ?? 0) + taken)
      wanted -= taken
      if (wanted === 0) break
    }
    if (wanted > 0) return null
  }
  return picks
}

function shortOf(parts: readonly BundlePart[], basket: Basket): Reason {
  for (const { items, quantity: quantityMin } of parts) {
    const quantity = sumUnits(linesOf(basket, items))
    if (quantity < quantityMin) return { kind: "too_few_items", quantityMin, quantity }
  }
  const quantityMin = parts.reduce((sum, { quantity }) => sum + quantity, 0)
  return { kind: "too_few_items", quantityMin, quantity: sumUnits(basket.lines) }
}

function valuesOf(units: Units): { id: string; weight: bigint }[] {
  return [...units].map(([line, count]) => ({
    id: line.id,
    weight: (line.leftMinor * BigInt(count)) / BigInt(line.quantity),
  }))
}

function saved(units: Units, priceMinor: bigint): Gain {
  const values = valuesOf(units)
  const saving = sumOf(values.map(({ weight }) => weight)) - priceMinor
  const lines = saving > 0n ? shareOut(saving, values) : new Map<string, bigint>()
  return { lines, deliveryMinor: 0n, gift: null }
}

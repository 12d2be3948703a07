import { shareOut } from "../../../../kit/money.ts"
import { million } from "../rounding.ts"
import { amountIn, type Basket, type PromotedLine, sumOf } from "./basket.ts"
import type { Gain } from "./gains.ts"
import { matches } from "./matching.ts"
import type { Action, Reason } from "./types.ts"
import { cheaperFirst } from "./units.ts"

type Bundle = Action & { kind: "bundle" }

/**
 * As many bundles as save something, of the units that save most. A thing may fill one part or another:
 * which one it fills is settled so that most bundles come together. One that would save nothing is not made,
 * so that more in a cart never takes a reduction away. What they save is shared out by the value of their
 * units.
 */
export function bundleGain(action: Bundle, basket: Basket): Gain | Reason {
  const { currency } = basket
  const price = amountIn(action.amounts, currency)
  if (price === null) return { kind: "no_amount", currency }
  const stock = stockOf(action, basket)
  const possible = Math.min(bundlesIn(stock), action.timesMax ?? Number.MAX_SAFE_INTEGER)
  if (possible === 0) return shortOf(stock)
  const bundles = worthwhile(stock, { possible, price })
  return saved(unitsOf(stock, bundles), price * BigInt(bundles))
}

/** What fills one part or more, the dearest first. `parts` has one bit for each that it can fill. */
type Candidate = { line: PromotedLine; parts: number; worth: bigint }

/** Parts that some of the things fill and no other part: so many units one bundle has room for in them. */
type Room = { parts: number; units: number }

type Stock = { candidates: readonly Candidate[]; rooms: readonly Room[]; unitsPerBundle: number }

function stockOf({ parts }: Bundle, { lines }: Basket): Stock {
  const candidates: Candidate[] = []
  for (const line of lines) {
    let bits = 0
    for (const [place, { items }] of parts.entries()) if (matches(items, line)) bits |= 1 << place
    // In parts of a minor unit so small that no sum of them is off by a whole one.
    const worth = (line.leftMinor * million) / BigInt(line.quantity)
    if (bits !== 0) candidates.push({ line, parts: bits, worth })
  }
  candidates.sort((one, other) => cheaperFirst(other.line, one.line))
  // Sets of parts that no thing points at do not limit anything that others do not.
  const sets = new Set([0])
  for (const bits of new Set(candidates.map((one) => one.parts))) {
    for (const set of [...sets]) sets.add(set | bits)
  }
  const unitsIn = (set: number) =>
    parts.reduce((sum, { quantity }, place) => (set & (1 << place) ? sum + quantity : sum), 0)
  const rooms = [...sets].map((set) => ({ parts: set, units: unitsIn(set) }))
  return { candidates, rooms, unitsPerBundle: unitsIn(-1) }
}

const isWithin = (bits: number, set: number) => (bits & ~set) === 0

/** For each set of parts: what all other parts ask of one bundle, and the units that can go there. */
function asked({ candidates, rooms, unitsPerBundle }: Stock): { wanted: number; there: number }[] {
  return rooms.map(({ parts, units }) => {
    let there = 0
    for (const one of candidates) if (!isWithin(one.parts, parts)) there += one.line.quantity
    return { wanted: unitsPerBundle - units, there }
  })
}

/** Hall's theorem: so many as no set of parts has too few units for. */
function bundlesIn(stock: Stock): number {
  let bundles = Number.MAX_SAFE_INTEGER
  for (const { wanted, there } of asked(stock)) {
    if (wanted > 0) bundles = Math.min(bundles, Math.floor(there / wanted))
  }
  return bundles
}

/** The parts that lack most: with so many units more of theirs there is a bundle. */
function shortOf(stock: Stock): Reason {
  let short = { wanted: 0, there: 0 }
  for (const one of asked(stock)) {
    const [lacks, most] = [one.wanted - one.there, short.wanted - short.there]
    if (lacks > most || (lacks === most && one.wanted < short.wanted)) short = one
  }
  return { kind: "too_few_items", quantityMin: short.wanted, quantity: short.there }
}

type Units = ReadonlyMap<PromotedLine, number>

/**
 * The dearest units that make so many bundles. Whatever fits beside those before it is taken: sets of units
 * that fill parts are a matroid, in which that gives the most.
 */
function unitsOf({ candidates, rooms }: Stock, bundles: number): Units {
  const taken = new Map<PromotedLine, number>()
  const left = rooms.map(({ units }) => units * bundles)
  for (const { line, parts } of candidates) {
    let units = line.quantity
    for (let at = 0; at < rooms.length; at++) {
      if (isWithin(parts, rooms[at]?.parts ?? 0)) units = Math.min(units, left[at] ?? 0)
    }
    if (units === 0) continue
    taken.set(line, units)
    for (let at = 0; at < rooms.length; at++) {
      if (isWithin(parts, rooms[at]?.parts ?? 0)) left[at] = (left[at] ?? 0) - units
    }
  }
  return taken
}

/** One bundle more never brings more than the one before it: the last that saves is found by halving. */
function worthwhile(stock: Stock, { possible, price }: { possible: number; price: bigint }): number {
  const worthOf = (bundles: number) => {
    const units = unitsOf(stock, bundles)
    return sumOf(stock.candidates.map(({ line, worth }) => worth * BigInt(units.get(line) ?? 0)))
  }
  const saves = (bundles: number) => worthOf(bundles) - worthOf(bundles - 1) > price * million
  if (saves(possible)) return possible
  let [most, tooMany] = [0, possible]
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2)
    if (saves(middle)) most = middle
    else tooMany = middle
  }
  return most
}

function saved(units: Units, priceMinor: bigint): Gain {
  const values = [...units].map(([line, count]) => ({
    id: line.id,
    weight: (line.leftMinor * BigInt(count)) / BigInt(line.quantity),
  }))
  const saving = sumOf(values.map(({ weight }) => weight)) - priceMinor
  const lines = saving > 0n ? shareOut(saving, values) : new Map<string, bigint>()
  return { lines, deliveryMinor: 0n, gift: null }
}

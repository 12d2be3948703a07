import type { Converted, PriceOrigin } from "./why.ts"

/**
 * What one piece costs when so many are bought, in whole minor units; as it is kept. `fromMinor` is what it
 * was converted from, where it was.
 */
export type Tier = { quantityMin: number; minor: number; fromMinor?: number }

/** A lower price for a time: from its first instant on, until its last, which is no part of it. */
export type Sale = { minor: number; from: string; until: string | null; fromMinor?: number }

/** A price of another market that a price was converted from, by the rate of a day. */
export type KeptConversion = { marketCode: string; currency: string; minor: number; rate: string; on: string }

/** What a price list says of a variant. */
export type ListPrice = {
  listId: string
  name: string
  /** `instead`: this price and no other, even where it is higher. `if_lower`: where it is the lowest. */
  rule: "instead" | "if_lower"
  /** 1 is before 2; of two equals the one with the smaller id is first. */
  priority: number
  from: Date | null
  until: Date | null
  minor: number
  tiers: readonly Tier[] | null
}

/** Everything that may decide what a variant costs in a market; nothing else does. */
export type PriceSources = {
  priceMinor: bigint
  compareAtMinor: bigint | null
  /** From the smallest quantity on. */
  tiers: readonly Tier[] | null
  sales: readonly Sale[] | null
  /** Price, steps and sales come from another currency. */
  converted?: KeptConversion | null | undefined
  /** Those for everybody and those of the buyer's groups. */
  lists?: readonly ListPrice[] | undefined
}

export type ChosenPrice = {
  minor: bigint
  /** What it is reduced from, and shown crossed out; nothing where it is not reduced. */
  compareAtMinor: bigint | null
  origin: PriceOrigin | null
  converted: Converted | null
  /** The quantity from which this price holds, where it is one of several by quantity. */
  quantityMin: number | null
}

export type Asked = {
  /** Of the variant in the whole cart: all its lines together. */
  quantity: number
  now: Date
}

/**
 * What one piece costs, by the one order of precedence (docs/decisions/0013-which-price.md):
 *
 * 1. Of the price lists in force, by priority and then by id, the first that says "instead" wins.
 * 2. Otherwise the lowest of: the lists that say "if lower", the sale in its dates, the price itself. Of
 *    equals the price itself, then the sale, then the first list.
 *
 * In each of them the tier with the greatest quantity that is reached counts.
 */
export function choosePrice(sources: PriceSources, { quantity, now }: Asked): ChosenPrice {
  const { priceMinor, compareAtMinor } = sources
  const lists = listsInForce(sources.lists, now)
  const contract = lists.find(({ rule }) => rule === "instead")
  if (contract) return { ...fromList(contract, quantity), compareAtMinor: null }

  const { fromMinor, ...own } = reached(priceMinor, sources.tiers, quantity)
  let best: ChosenPrice = { ...own, compareAtMinor, origin: null, converted: converted(sources, fromMinor) }
  const sale = saleAt(sources.sales, now)
  const ofSale = sale ? [{ ...fromSale(sale), converted: converted(sources, sale.fromMinor) }] : []
  const others = [...ofSale, ...lists.map((list) => fromList(list, quantity))]
  for (const other of others) {
    if (other.minor >= best.minor) continue
    best = { ...other, compareAtMinor: other.minor < priceMinor ? priceMinor : null }
  }
  return best
}

/** Prices by quantity as a shopper sees them now: the first step for one piece, then each that is another. */
export function stepsOf(sources: PriceSources, now: Date): { quantityMin: number; chosen: ChosenPrice }[] {
  const lists = listsInForce(sources.lists, now)
  const tiers = [...(sources.tiers ?? []), ...lists.flatMap((list) => list.tiers ?? [])]
  const quantities = [...new Set([1, ...tiers.map(({ quantityMin }) => quantityMin)])].sort((a, b) => a - b)
  return quantities
    .map((quantityMin) => ({ quantityMin, chosen: choosePrice(sources, { quantity: quantityMin, now }) }))
    .filter(({ chosen }, place, all) => place === 0 || chosen.minor !== all[place - 1]?.chosen.minor)
}

/** The next instant at which the clock alone changes what may be chosen; nothing when it never will. */
export function nextTurn({ sales, lists }: Pick<PriceSources, "sales" | "lists">, now: Date): Date | null {
  const moments = [
    ...(sales ?? []).flatMap(({ from, until }) => [Date.parse(from), until === null ? 0 : Date.parse(until)]),
    ...(lists ?? []).flatMap(({ from, until }) => [from?.getTime() ?? 0, until?.getTime() ?? 0]),
  ].filter((moment) => moment > now.getTime())
  return moments.length === 0 ? null : new Date(Math.min(...moments))
}

export function saleAt(sales: readonly Sale[] | null, now: Date): Sale | undefined {
  const moment = now.getTime()
  return sales?.find(
    ({ from, until }) => Date.parse(from) <= moment && (until === null || moment < Date.parse(until)),
  )
}

function listsInForce(lists: readonly ListPrice[] | undefined, now: Date): readonly ListPrice[] {
  if (!lists || lists.length === 0) return []
  return lists
    .filter(({ from, until }) => (from === null || from <= now) && (until === null || now < until))
    .sort((one, other) =>
      one.priority === other.priority ? (one.listId < other.listId ? -1 : 1) : one.priority - other.priority,
    )
}

type Reached = Pick<ChosenPrice, "minor" | "quantityMin"> & { fromMinor?: number | undefined }

function reached(minor: bigint, tiers: readonly Tier[] | null, quantity: number): Reached {
  const tier = tiers?.findLast(({ quantityMin }) => quantityMin <= quantity)
  return tier
    ? { minor: BigInt(tier.minor), quantityMin: tier.quantityMin, fromMinor: tier.fromMinor }
    : { minor, quantityMin: null }
}

/** Without an amount of a step or a sale: from the price itself. */
function converted({ converted: kept }: PriceSources, fromMinor?: number): Converted | null {
  if (!kept) return null
  const { currency, minor, rate, on } = kept
  return { from: { minor: fromMinor ?? minor, currency }, rate, on }
}

function fromSale({ minor, until }: Sale): Omit<ChosenPrice, "compareAtMinor" | "converted"> {
  return { minor: BigInt(minor), quantityMin: null, origin: { kind: "sale", until } }
}

function fromList(list: ListPrice, quantity: number): Omit<ChosenPrice, "compareAtMinor"> {
  const { listId, name, minor, tiers } = list
  const { fromMinor: _, ...said } = reached(BigInt(minor), tiers, quantity)
  return { ...said, origin: { kind: "list", listId, name }, converted: null }
}

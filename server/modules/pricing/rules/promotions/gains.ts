import { shareOut } from "../../../../kit/money.ts"
import { million, type Rounding, type RoundingMode, rounded } from "../rounding.ts"
import { amountIn, type Basket, linesOf, type PromotedLine, smaller, sumOf } from "./basket.ts"
import { bundleGain } from "./bundles.ts"
import type { Action, Amounts, Items, Reason, Tier } from "./types.ts"
import { buyGetGain } from "./units.ts"

/** What a promotion takes off, by the ids of the lines; nothing is taken off a line that is not in it. */
export type Gain = { lines: Map<string, bigint>; deliveryMinor: bigint; gift: Gift | null }
export type Gift = { variantId: string; quantity: number }

export type HowToRound = { level: Rounding; mode: RoundingMode }

export const nothing = (): Gain => ({ lines: new Map(), deliveryMinor: 0n, gift: null })

/** What an action gives here, before caps; or why it gives nothing. */
export function gainOf(action: Action, basket: Basket, round: HowToRound): Gain | Reason {
  switch (action.kind) {
    case "percentage":
      return onLines(linesOf(basket, action.items), (lines) => percentage(lines, action.ratePpm, round))
    case "amount":
      return ofAmount(action, basket)
    case "fixed_price":
      return ofFixedPrice(action, basket)
    case "tiers":
      return ofTiers(action, { basket, round })
    case "buy_get":
      return onLines(linesOf(basket, action.get), () => buyGetGain(action, basket, round))
    case "bundle":
      return bundleGain(action, basket)
    case "delivery":
      return ofDelivery(action, { basket, round })
    case "gift":
      return { ...nothing(), gift: { variantId: action.variantId, quantity: action.quantity } }
  }
}

export function isReason(given: Gain | Reason): given is Reason {
  return "kind" in given
}

function onLines(
  lines: readonly PromotedLine[],
  take: (lines: readonly PromotedLine[]) => Map<string, bigint> | Reason,
): Gain | Reason {
  if (lines.length === 0) return { kind: "nothing_matches" }
  const taken = take(lines)
  return taken instanceof Map ? { ...nothing(), lines: taken } : taken
}

/**
 * A part of each line, rounded where the market rounds: per unit and multiplied, per line, or once of all of
 * them together and shared out, so that 10 % of three lines of 5 cents is 2 cents and not 3.
 */
export function percentage(
  lines: readonly PromotedLine[],
  ratePpm: number,
  { level, mode }: HowToRound,
): Map<string, bigint> {
  const rate = BigInt(ratePpm)
  if (level === "rate_group" || level === "order") {
    const sum = sumOf(lines.map(({ leftMinor }) => leftMinor))
    return byValue(lines, rounded({ numerator: sum * rate, denominator: million }, mode))
  }
  const off = new Map<string, bigint>()
  for (const { id, leftMinor, quantity } of lines) {
    const units = level === "unit" ? BigInt(quantity) : 1n
    // Where the units do not cost the same, because something was shared out over them, some cost one more.
    const dearer = leftMinor % units
    const partOf = (minor: bigint) => rounded({ numerator: minor * rate, denominator: million }, mode)
    const unitMinor = leftMinor / units
    const part = partOf(unitMinor) * (units - dearer) + (dearer && partOf(unitMinor + 1n) * dearer)
    off.set(id, smaller(part, leftMinor))
  }
  return off
}

/** Shares an amount out over lines by what is left of them, and never more than that. */
function byValue(lines: readonly PromotedLine[], minor: bigint): Map<string, bigint> {
  const left = sumOf(lines.map(({ leftMinor }) => leftMinor))
  if (left === 0n) return new Map()
  return shareOut(
    smaller(minor, left),
    lines.map(({ id, leftMinor }) => ({ id, weight: leftMinor })),
  )
}

function ofAmount(action: Action & { kind: "amount" }, basket: Basket): Gain | Reason {
  const off = amountIn(action.amounts, basket.currency)
  if (off === null) return { kind: "no_amount", currency: basket.currency }
  return onLines(linesOf(basket, action.items), (lines) => {
    if (action.per === "order") return byValue(lines, off)
    return new Map(
      lines.map(({ id, quantity, leftMinor }) => {
        const minor = off * BigInt(quantity)
        return [id, smaller(minor, leftMinor)]
      }),
    )
  })
}

function ofFixedPrice(action: Action & { kind: "fixed_price" }, basket: Basket): Gain | Reason {
  const price = amountIn(action.amounts, basket.currency)
  if (price === null) return { kind: "no_amount", currency: basket.currency }
  return onLines(linesOf(basket, action.items), (lines) => {
    const more = lines.map(
      ({ id, quantity, leftMinor }) => [id, leftMinor - price * BigInt(quantity)] as const,
    )
    return new Map(more.filter(([, minor]) => minor > 0n))
  })
}

type Around = { basket: Basket; round: HowToRound }

function ofTiers(action: Action & { kind: "tiers" }, { basket, round }: Around): Gain | Reason {
  const lines = linesOf(basket, action.items)
  if (lines.length === 0) return { kind: "nothing_matches" }
  const tier = tierFor(action, { basket, subtotalMinor: sumOf(lines.map((line) => line.subtotalMinor)) })
  if ("kind" in tier) return tier
  return gainOf(
    "ratePpm" in tier.gives
      ? { kind: "percentage", items: action.items, ratePpm: tier.gives.ratePpm }
      : { kind: "amount", items: action.items, amounts: tier.gives.amounts, per: "order" },
    basket,
    round,
  )
}

type Reached = { basket: Basket; subtotalMinor: bigint }

function tierFor(
  { tiers }: { tiers: readonly Tier[]; items: Items },
  { basket: { currency }, subtotalMinor }: Reached,
): Tier | Reason {
  const known = tiers.flatMap((tier) => {
    const fromMinor = amountIn(tier.from, currency)
    return fromMinor === null ? [] : [{ tier, fromMinor }]
  })
  if (known.length === 0) return { kind: "no_amount", currency }
  known.sort((one, other) => (one.fromMinor < other.fromMinor ? -1 : 1))
  const reached = known.filter(({ fromMinor }) => fromMinor <= subtotalMinor).at(-1)
  if (reached) return reached.tier
  const lowest = known[0]?.fromMinor ?? 0n
  return {
    kind: "subtotal_too_low",
    minimum: { minor: Number(lowest), currency },
    missing: { minor: Number(lowest - subtotalMinor), currency },
  }
}

function ofDelivery(action: Action & { kind: "delivery" }, { basket, round }: Around): Gain | Reason {
  const { delivery } = basket
  const { methodCodes, ratePpm } = action
  if (!delivery) return { kind: "no_delivery" }
  if (methodCodes && !(delivery.methodCode !== null && methodCodes.includes(delivery.methodCode))) {
    return { kind: "no_delivery" }
  }
  const part = { numerator: delivery.leftMinor * BigInt(ratePpm), denominator: million }
  return { ...nothing(), deliveryMinor: rounded(part, round.mode) }
}

/** A gain within the limits that its promotion has, and within what there is. */
export function capped(
  gain: Gain,
  { basket, lineMax, orderMax }: { basket: Basket; lineMax: Amounts | null; orderMax: Amounts | null },
): Gain | Reason {
  const { currency } = basket
  const perLine = lineMax && amountIn(lineMax, currency)
  const perOrder = orderMax && amountIn(orderMax, currency)
  if ((lineMax && perLine === null) || (orderMax && perOrder === null)) return { kind: "no_amount", currency }
  let lines = gain.lines
  if (perLine !== null) {
    lines = new Map([...lines].map(([id, minor]) => [id, smaller(minor, perLine)]))
  }
  const total = sumOf(lines.values()) + gain.deliveryMinor
  if (perOrder === null || total <= perOrder) return { ...gain, lines }
  // Below every line's id, which is never empty.
  const shares = [...lines, ["", gain.deliveryMinor] as const].map(([id, weight]) => ({ id, weight }))
  const parts = shareOut(perOrder, shares)
  const deliveryMinor = parts.get("") ?? 0n
  parts.delete("")
  return { ...gain, lines: parts, deliveryMinor }
}

import { divideRounded, shareOut } from "../../../kit/money.ts"
import type { SoldTaxes } from "../../orders/index.ts"

/**
 * Why tax is taken or not: charged by its rate; owed by the business that bought; the buyer is free of it; or
 * no sale of goods at all: a gift card, which is taxed when it is spent, and what paying in coins rounds.
 */
export const treatments = ["standard", "reverse_charge", "exempt", "outside"] as const
export type Treatment = (typeof treatments)[number]

/** What of an order is taxed alike. Its parts sum to the total, less what paying in coins rounded. */
export type Part = { treatment: Treatment; ratePpm: number; netMinor: bigint; taxMinor: bigint }

export type LineSum = { ratePpm: number; isGiftCard: boolean; totalMinor: bigint; taxMinor: bigint }

export type Event =
  /** Money came: from a provider, or from a card. */
  | { kind: "paid"; at: Date; minor: bigint; isByCard: boolean }
  /** Money went back. `askedAt` leads to the units that it was for. */
  | { kind: "refunded"; at: Date; minor: bigint; askedAt: Date }
  /** What had gone back did not reach its payer, and came again. */
  | { kind: "returned"; at: Date; minor: bigint }
  /** What had come was noted wrongly: that it is here was never true, and the sale is as it was. */
  | { kind: "taken_back"; at: Date; minor: bigint }
  /** The whole order was canceled. */
  | { kind: "canceled"; at: Date }
  /** Units were canceled, and so much is not asked for any more. */
  | { kind: "waived"; at: Date; minor: bigint }

/** What units and delivery came to that went back, or were canceled, at a moment; a delivery has no rate. */
export type RefundedUnits = { askedAt: Date; ratePpm: number | null; minor: bigint }

export type TaxedOrder = {
  taxes: SoldTaxes
  totalMinor: bigint
  roundingMinor: bigint
  placedAt: Date
  lines: readonly LineSum[]
  /** In the order in which they happened. */
  events: readonly Event[]
  units: readonly RefundedUnits[]
}

/** When a sale counts: when it was placed, or when its money came. */
export const bases = ["placed", "paid"] as const
export type Basis = (typeof bases)[number]

/** What was sold, or went back, at a moment, of all that is taxed alike. What went back is below zero. */
export type Movement = {
  at: Date
  kind: "sale" | "refund"
  treatment: Treatment
  ratePpm: number
  netMinor: bigint
  taxMinor: bigint
}

/** The parts of an order: gift cards are taken out of the rate that they were sold at. */
export function partsOf({ taxes, lines }: Pick<TaxedOrder, "taxes" | "lines">): Part[] {
  const cards = lines.filter(({ isGiftCard }) => isGiftCard)
  const treatment = taxes.treatment === "taxed" ? "standard" : taxes.treatment
  const parts: Part[] = taxes.rows.map(({ ratePpm, netMinor, taxMinor }) => {
    const sold = cards.filter((line) => line.ratePpm === ratePpm)
    const soldTax = sum(sold.map((line) => line.taxMinor))
    const soldNet = sum(sold.map((line) => line.totalMinor)) - soldTax
    return { treatment, ratePpm, netMinor: BigInt(netMinor) - soldNet, taxMinor: BigInt(taxMinor) - soldTax }
  })
  if (cards.length > 0) {
    const netMinor = sum(cards.map(({ totalMinor }) => totalMinor))
    parts.push({ treatment: "outside", ratePpm: 0, netMinor, taxMinor: 0n })
  }
  return parts
}

/**
 * Every sale and refund of an order, taxed alike. What an order counts for is between nothing and its total
 * at any moment, part by part; a movement is what changes of it. So all movements of an order that was sold
 * and given back sum to nothing, and those of one that was kept to the order, to the minor unit.
 */
export function movementsOf(order: TaxedOrder, basis: Basis): Movement[] {
  const book = openBook(order)
  if (basis === "placed") book.move(order.placedAt, order.totalMinor)
  let [paid, refunded, asked] = [0n, 0n, order.totalMinor]
  const kept = () => within(paid - refunded, asked)
  for (const event of order.events) {
    const before = kept()
    if (event.kind === "paid") paid += event.minor
    else if (event.kind === "refunded") refunded += event.minor
    else if (event.kind === "taken_back") paid -= event.minor
    else if (event.kind === "returned") refunded -= event.minor
    else if (event.kind === "waived") asked -= event.minor
    const change = kept() - before
    const askedAt = event.kind === "refunded" ? event.askedAt : event.at
    if (basis === "paid") {
      if (event.kind === "waived") book.waive(event.minor, askedAt)
      book.move(event.at, change, { askedAt, isRefund: event.kind === "returned" })
    }
    // What came twice and went back once was never sold: only what is kept less is a refund.
    else if (event.kind === "refunded") book.move(event.at, -lesser(-change, book.countsFor()), { askedAt })
    else if (event.kind === "waived") book.move(event.at, -lesser(event.minor, book.countsFor()), { askedAt })
    else if (event.kind === "returned") {
      book.move(event.at, lesser(change, order.totalMinor - book.countsFor()), { askedAt, isRefund: true })
    }
    // What was never paid is not sold any more; what was paid is, until it went back.
    else if (event.kind === "canceled") book.move(event.at, kept() - greater(book.countsFor(), kept()))
  }
  return book.movements
}

type Held = Part & {
  id: string
  grossMinor: bigint
  heldMinor: bigint
  /** What is not asked for any more, before it was paid. */
  waivedMinor: bigint
  deliveryMinor: bigint
}

function openBook(order: TaxedOrder) {
  const { roundingMinor } = order
  const parts: Held[] = partsOf(order).map((part, place) => ({
    ...part,
    ...{ id: String(place), heldMinor: 0n, waivedMinor: 0n },
    grossMinor: part.netMinor + part.taxMinor,
    deliveryMinor: part.treatment === "outside" ? 0n : deliveryIn(part, order),
  }))
  const units = order.units.map((one) => ({ ...one }))
  const movements: Movement[] = []
  let counts = 0n
  // Paying in coins is no part of what is taxed: the rounding comes with the first, and goes with the last.
  const rounded = (minor: bigint) => (minor === 0n ? 0n : lesser(roundingMinor, minor))
  function waive(minor: bigint, askedAt: Date): void {
    const wanted = takeUnits(units, { askedAt, minor, parts })
    for (const [part, share] of shares(parts, { minor, wanted })) part.waivedMinor += share
  }
  function move(at: Date, change: bigint, how: { askedAt?: Date; isRefund?: boolean } = {}): void {
    if (change === 0n) return
    const [before, after] = [counts, counts + change]
    counts = after
    const { askedAt = at, isRefund = change < 0n } = how
    const kind = isRefund || change < 0n ? ("refund" as const) : ("sale" as const)
    const ofParts = after - rounded(after) - (before - rounded(before))
    const wanted = takeUnits(units, { askedAt, minor: -ofParts, parts })
    for (const [part, minor] of shares(parts, { minor: ofParts, wanted })) {
      const taxBefore = taxHeld(part)
      part.heldMinor += minor
      const taxMinor = taxHeld(part) - taxBefore
      if (minor === 0n && taxMinor === 0n) continue
      const { treatment, ratePpm } = part
      movements.push({ at, kind, treatment, ratePpm, netMinor: minor - taxMinor, taxMinor })
    }
    const roundingMinor = rounded(after) - rounded(before)
    if (roundingMinor !== 0n) {
      movements.push({ at, kind, treatment: "outside", ratePpm: 0, netMinor: roundingMinor, taxMinor: 0n })
    }
  }
  return { movements, move, waive, countsFor: () => counts }
}

function deliveryIn({ ratePpm, netMinor, taxMinor }: Part, { lines }: TaxedOrder): bigint {
  const alike = lines.filter((line) => line.ratePpm === ratePpm && !line.isGiftCard)
  const rest = netMinor + taxMinor - sum(alike.map(({ totalMinor }) => totalMinor))
  return rest > 0n ? rest : 0n
}

/** What is held of a part has its share of the tax; all of it the whole tax. */
function taxHeld({ taxMinor, grossMinor, heldMinor }: Held): bigint {
  return grossMinor === 0n ? 0n : divideRounded(taxMinor * heldMinor, grossMinor)
}

/**
 * What each part gets of a change: a sale by what is missing of each, a refund first by the units that it was
 * for, then by what is left of each.
 */
function shares(
  parts: readonly Held[],
  { minor, wanted }: { minor: bigint; wanted: ReadonlyMap<string, bigint> },
): [Held, bigint][] {
  if (minor === 0n || parts.length === 0) return []
  const isSale = minor > 0n
  const size = isSale ? minor : -minor
  const room = parts.map((part) => ({
    id: part.id,
    weight: isSale ? greater(part.grossMinor - part.waivedMinor - part.heldMinor, 0n) : part.heldMinor,
  }))
  const named = room.map(({ id, weight }) => ({ id, weight: lesser(wanted.get(id) ?? 0n, weight) }))
  const namedMinor = sum(named.map(({ weight }) => weight))
  const byName = shareOut(lesser(namedMinor, size), named)
  const rest = size - lesser(namedMinor, size)
  const left = room.map(({ id, weight }) => ({ id, weight: weight - (byName.get(id) ?? 0n) }))
  const byRest = rest === 0n ? new Map<string, bigint>() : shareOut(rest, left)
  return parts.map((part) => {
    const share = (namedMinor === 0n ? 0n : (byName.get(part.id) ?? 0n)) + (byRest.get(part.id) ?? 0n)
    return [part, isSale ? share : -share]
  })
}

type Taking = { askedAt: Date; minor: bigint; parts: readonly Held[] }

/**
 * The units that were given back at a moment, up to an amount: what they were worth beyond it belongs to the
 * next refund of the same moment, of another payment of the order.
 */
function takeUnits(units: RefundedUnits[], { askedAt, minor, parts }: Taking): Map<string, bigint> {
  const wanted = new Map<string, bigint>()
  let left = greater(minor, 0n)
  for (const one of units.filter((unit) => unit.askedAt.getTime() === askedAt.getTime())) {
    const taken = lesser(one.minor, left)
    one.minor -= taken
    left -= taken
    for (const [id, share] of ofUnits(one, taken, parts)) wanted.set(id, (wanted.get(id) ?? 0n) + share)
  }
  return wanted
}

function ofUnits({ ratePpm }: RefundedUnits, minor: bigint, parts: readonly Held[]): Map<string, bigint> {
  if (minor === 0n) return new Map()
  const isDelivery = ratePpm === null
  const alike = parts.filter(
    (part) => isDelivery || (part.ratePpm === ratePpm && part.treatment !== "outside"),
  )
  if (alike.length === 0) return new Map()
  return shareOut(
    minor,
    alike.map(({ id, deliveryMinor, grossMinor }) => ({
      id,
      weight: isDelivery ? deliveryMinor : grossMinor,
    })),
  )
}

function within(minor: bigint, most: bigint): bigint {
  return minor < 0n ? 0n : lesser(minor, most)
}

function greater(one: bigint, other: bigint): bigint {
  return one > other ? one : other
}

function lesser(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}

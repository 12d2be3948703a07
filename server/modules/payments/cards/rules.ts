import type { Moves } from "../../../kit/moves.ts"

export type CardKind = "gift_card" | "store_credit"
export type CardState = "active" | "blocked" | "expired"
export type TenderState = "held" | "redeemed" | "released"
export type EntryKind = "issue" | "redeem" | "return" | "adjust" | "expire"

// What goes back to an expired card opens it again: nobody loses money by returning something.
export const cardMoves = {
  active: ["blocked", "expired"],
  blocked: ["active"],
  expired: ["active"],
} as const satisfies Moves<CardState>

export const tenderMoves = {
  held: ["redeemed", "released"],
  redeemed: [],
  released: [],
} as const satisfies Moves<TenderState>

/** Beside the credit of a signed-in customer. */
export const giftCardsMax = 5

/** Every card ends with a currency of its own and never has more than a line of an order may cost. */
export const cardMinorMax = 100_000_000_000

export type Spendable = {
  cardId: string
  kind: CardKind
  lastFour: string | null
  /** Not held by another checkout. */
  availableMinor: bigint
}

export type PlannedTender = Omit<Spendable, "availableMinor"> & { amountMinor: bigint }

/**
 * What each card pays of a total: the ones with least in them first, so that they are used up, and credit
 * last. With a coin step, what is left to pay is one of whole coins: a card gives a little less for that.
 */
export function planTenders(
  totalMinor: bigint,
  cards: readonly Spendable[],
  coinStepMinor: bigint = 1n,
): PlannedTender[] {
  let due = totalMinor
  const planned: PlannedTender[] = []
  for (const { availableMinor, ...card } of [...cards].sort(inOrder)) {
    const amountMinor = least(availableMinor, due)
    if (amountMinor <= 0n) continue
    planned.push({ ...card, amountMinor })
    due -= amountMinor
  }
  const over = due % coinStepMinor
  return over === 0n ? planned : givenLess(planned, coinStepMinor - over)
}

function inOrder(one: Spendable, other: Spendable): number {
  if (one.kind !== other.kind) return one.kind === "gift_card" ? -1 : 1
  if (one.availableMinor !== other.availableMinor) return one.availableMinor < other.availableMinor ? -1 : 1
  return one.cardId < other.cardId ? -1 : 1
}

function givenLess(planned: PlannedTender[], minor: bigint): PlannedTender[] {
  let less = minor
  const kept: PlannedTender[] = []
  for (const tender of [...planned].reverse()) {
    const part = least(tender.amountMinor, less)
    less -= part
    if (tender.amountMinor > part) kept.unshift({ ...tender, amountMinor: tender.amountMinor - part })
  }
  return kept
}

export function sumOf(tenders: readonly { amountMinor: bigint }[]): bigint {
  return tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
}

/** The money of an order and the gift cards that were sold in it. */
export type Refundable = {
  /** Captured by payments and redeemed from cards. */
  paidMinor: bigint
  refundedMinor: bigint
  /** What the gift cards that it sold were issued with, what was taken back of it, and what is left. */
  issuedMinor: bigint
  takenBackMinor: bigint
  leftMinor: bigint
}

/** The most that can go back: a gift card that was spent in part gives back what is left on it. */
export function refundableMinor(order: Refundable): bigint {
  const { paidMinor, refundedMinor, issuedMinor, takenBackMinor, leftMinor } = order
  const free = paidMinor - refundedMinor
  const most = paidMinor - issuedMinor + takenBackMinor + leftMinor - refundedMinor
  const refundable = least(free, most)
  return refundable > 0n ? refundable : 0n
}

/** What a refund takes off the gift cards that the order sold: as much as it goes beyond everything else. */
export function takenBackBy(amountMinor: bigint, order: Refundable): bigint {
  const { paidMinor, refundedMinor, issuedMinor, takenBackMinor } = order
  const beyond = refundedMinor + amountMinor - (paidMinor - issuedMinor) - takenBackMinor
  return beyond > 0n && issuedMinor > 0n ? beyond : 0n
}

export function least(one: bigint, other: bigint): bigint {
  if (one < other) return one
  return other
}

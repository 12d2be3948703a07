import { assert } from "../../kit/errors.ts"
import { type Money, money } from "../../kit/money.ts"
import type { Moves } from "../../kit/moves.ts"
import { needsDelivery, type Reach } from "../fulfillment/index.ts"
import {
  type AskedAmount,
  type CaptureAt,
  type IntentState,
  isOurAmount,
  type Outcome,
} from "../payments/index.ts"

export type AttemptState = "paying" | "unknown" | "declined" | "placed" | "refused" | "expired"

// An attempt is born paying: its stock is held and its intent written in the transaction that makes it, or it
// is not made at all. `declined` waits for another card, which is a new attempt on the same cart.
export const attemptMoves = {
  paying: ["placed", "declined", "unknown", "refused", "expired"],
  unknown: ["paying", "placed", "declined", "refused", "expired"],
  declined: ["expired"],
  placed: [],
  refused: [],
  expired: [],
} as const satisfies Moves<AttemptState>

// Holds last 15 minutes: longer than the slowest approval by a bank's page, short enough for the next
// shopper.
export const holdMinutes = 15

// The stock is kept a little longer than the attempt, so that a payment given up at the last moment finds it
// there.
export const holdGraceMinutes = 2

// The request that opened an attempt is answered within 25 s; only then does the sweeper look at it.
export const firstLookSeconds = 30

// What is processing or unknown is asked for again, in growing steps up to ten minutes.
export const lookSeconds = [5, 10, 20, 40, 80, 160, 320, 600]

export function nextLookAt(now: Date, looks: number): Date {
  const seconds = lookSeconds[Math.min(looks, lookSeconds.length - 1)] ?? 600
  return new Date(now.getTime() + seconds * 1000)
}

export function holdUntil(now: Date): Date {
  return new Date(now.getTime() + holdMinutes * 60_000)
}

export function stockUntil(now: Date): Date {
  return new Date(now.getTime() + (holdMinutes + holdGraceMinutes) * 60_000)
}

/** What to do with an attempt after its payment was heard of. */
export type Step = "place" | "decline" | "wait" | "wait_unknown" | "expire" | "nothing" | "give_back"

export type Heard = {
  attempt: AttemptState
  /** Nothing for an order that costs nothing. */
  intent: IntentState | null
  settles: "now" | "later"
  /** Somebody has made it pay another order: nothing comes of it here. */
  isSpent?: boolean
  /** Somebody has begun to give the payment up: what is only authorized is about to be let go. */
  isGivingUp?: boolean
}

export function stepAfter({ attempt, intent, settles, isSpent = false, isGivingUp = false }: Heard): Step {
  const isOver = attempt === "placed" || attempt === "refused" || attempt === "expired"
  const hasMoney = intent === "captured" || intent === "authorized" || intent === "partly_captured"
  if (attempt === "placed") return "nothing"
  if (isSpent) return isOver || attempt === "declined" ? "nothing" : "expire"
  if (isOver || attempt === "declined") return hasMoney ? "give_back" : "nothing"
  if (isGivingUp && intent === "authorized") return "wait"
  if (intent === null || hasMoney) return "place"
  if (intent === "pending" && settles === "later") return "place"
  if (intent === "declined") return "decline"
  if (intent === "canceled") return "expire"
  return intent === "unknown" ? "wait_unknown" : "wait"
}

/** An attempt that asks the same cart again while it is being paid is the same attempt. */
export type Earlier = { state: AttemptState; intentState: IntentState | null }

export function whatOfEarlier(earlier: Earlier): "resume" | "replace" {
  if (earlier.state === "declined") return "replace"
  // The shopper stands before the bank's page and came back to pay otherwise.
  return earlier.state === "paying" && earlier.intentState === "action_needed" ? "replace" : "resume"
}

/**
 * The provider's answer, unless it took something else than we asked for: then nobody knows, and somebody
 * must look.
 */
export function trusted(outcome: Outcome, asked: AskedAmount): Outcome {
  if (isOurAmount(asked, outcome)) return outcome
  return { kind: "unknown", why: "the provider names another amount than we asked for" }
}

/**
 * A file, an appointment or a gift card is there at once and never leaves in a parcel: an order with one of
 * them is paid when it is placed.
 */
export function captureTime(sold: { captureAt: CaptureAt; lines: readonly { reach: Reach }[] }): CaptureAt {
  const leaves = sold.lines.every((line) => needsDelivery([line.reach]))
  return leaves ? sold.captureAt : "placement"
}

/** Money as an order keeps it: whole minor units that fit a JSON number. */
export function minorOf(amount: Money): number {
  const minor = Number(amount.minor)
  assert(Number.isSafeInteger(minor), "an amount fits a JSON number")
  return minor
}

export function amountOf(attempt: { totalMinor: bigint; currency: string }): Money {
  return money(attempt.totalMinor, attempt.currency)
}

/** Reasons a shopper can act on; the rest is told as a plain decline. */
export function mayRetry(reason: string | null): boolean {
  return reason !== "suspected_fraud"
}

// The request has 25 s and one more try at the provider takes at most 15.
const askAgainMs = 8_000

export function mayStillAsk(startedAt: Date, now: Date): boolean {
  return now.getTime() - startedAt.getTime() < askAgainMs
}

/** Nobody has answered yet, and whoever asks may still be waiting for the answer. */
export function isTooEarly(payment: { intent: IntentState | null; createdAt: Date }, now: Date): boolean {
  return payment.intent === "opened" && now.getTime() - payment.createdAt.getTime() < firstLookSeconds * 1000
}

type HeardLate = {
  outcome: Outcome
  settles: "now" | "later"
  holdUntil: Date
  now: Date
  isGivingUp: boolean
}

/**
 * Whether a payment is closed at its provider, so that it can never take money again: one that the provider
 * has never heard of, because the question may still be on its way, one that is not done when its hold ends,
 * and one that was being given up when it was authorized.
 */
export function isGivenUp({ outcome, settles, holdUntil: until, now, isGivingUp }: HeardLate): boolean {
  if (outcome.kind === "declined") return outcome.reason === "never_asked"
  if (outcome.kind === "done") return isGivingUp && outcome.captured.minor === 0n
  const isOpen = outcome.kind === "actionNeeded" || (outcome.kind === "pending" && settles === "now")
  return isOpen && until <= now
}

/** Whether an attempt can become an order by this: only then a number is taken. */
export function mayPlace(payment: { outcome: Outcome; settles: "now" | "later" } | null): boolean {
  if (payment === null || payment.outcome.kind === "done") return true
  return payment.outcome.kind === "pending" && payment.settles === "later"
}

/** How a cart comes when nobody has chosen: it is sent, where it can be. */
export function usualWay<Way extends { methodId: string; kind: string }>(
  ways: readonly Way[],
  chosenId: string | null | undefined,
): Way | undefined {
  return (
    ways.find(({ methodId }) => methodId === chosenId) ?? ways.find(({ kind }) => kind === "ship") ?? ways[0]
  )
}

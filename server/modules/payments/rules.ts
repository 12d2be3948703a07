import { createHash } from "node:crypto"
import type { Money } from "../../kit/money.ts"
import type { Moves } from "../../kit/moves.ts"
import type { DeclineReason, Outcome, ProviderMessage, RefundOutcome } from "./provider.ts"

/** Touched by every change of a way to pay. */
export const methodsTag = "payments:methods"

/** Touched when the keys of a provider change. */
export const accountsTag = "payments:accounts"

/** Test cards of the house alone are typed into our own form: the number of a real one never comes to us. */
export function takesNumbers(provider: string): boolean {
  return provider === "local"
}

/** Twelve to nineteen digits, however they are spaced. */
export function isCardNumber(token: string): boolean {
  return /^[\d\s.-]+$/.test(token) && /^\d{12,19}$/.test(token.replace(/\D/g, ""))
}

export type IntentState =
  | "opened"
  | "action_needed"
  | "pending"
  | "unknown"
  | "authorized"
  | "partly_captured"
  | "captured"
  | "declined"
  | "canceled"

// Money that arrives after we gave up is real money: a declined or canceled intent can still become captured,
// and the attempt behind it then gives it back. Nothing else moves backwards.
export const intentMoves = {
  opened: ["action_needed", "pending", "unknown", "authorized", "captured", "declined", "canceled"],
  action_needed: ["pending", "unknown", "authorized", "captured", "declined", "canceled"],
  pending: ["action_needed", "unknown", "authorized", "captured", "declined", "canceled"],
  unknown: ["action_needed", "pending", "authorized", "captured", "declined", "canceled"],
  authorized: ["partly_captured", "captured", "declined", "canceled"],
  // The rest is taken as well, or it is free again.
  partly_captured: ["captured"],
  captured: [],
  declined: ["authorized", "captured"],
  canceled: ["authorized", "captured"],
} as const satisfies Moves<IntentState>

/** With the order, or when something of it leaves. */
export const captureTimes = ["placement", "dispatch"] as const
export type CaptureAt = (typeof captureTimes)[number]

// Card schemes hold an authorization for about seven days; where a provider does not say until when, we count
// on less.
const authorizedDays = 6

export function authorizationEnd(now: Date): Date {
  return new Date(now.getTime() + authorizedDays * 86_400_000)
}

/** Money of it can still be taken without asking its payer. */
export function isAuthorized({ state }: { state: IntentState }): boolean {
  return state === "authorized" || state === "partly_captured"
}

export const awaitedStates: readonly IntentState[] = [
  "opened",
  "action_needed",
  "pending",
  "unknown",
  "authorized",
  "partly_captured",
]

export type ToTake = { amount: Money; waivedMinor: bigint; paidInPartsMinor: bigint }

/**
 * What of a payment its order owes at most: less, once units of it were canceled before their money came, or
 * a part of it came as a payment of its own.
 */
export function owedOf({ amount, waivedMinor, paidInPartsMinor }: ToTake): bigint {
  return amount.minor - waivedMinor - paidInPartsMinor
}

// Nobody can be asked for it: it is brought or sent, and staff says when.
export const byHand = ["transfer", "cash"] as const
export type ByHand = (typeof byHand)[number]

export const isByHand = ({ provider }: { provider: string }) => byHand.some((one) => one === provider)

/** What a payment is still to bring: nothing once it has brought it or has ended. */
export function awaitedMinor(payment: ToTake & { state: IntentState; capturedMinor: bigint }): bigint {
  const isOver = !awaitedStates.includes(payment.state)
  const minor = owedOf(payment) - payment.capturedMinor
  return isOver || minor < 0n ? 0n : minor
}

/** Of money that came by hand: what pays, what is then still missing, and what is too much. */
export function shareReceipt({ cameMinor, awaitedMinor }: { cameMinor: bigint; awaitedMinor: bigint }) {
  const paysMinor = cameMinor < awaitedMinor ? cameMinor : awaitedMinor
  return { paysMinor, leftMinor: awaitedMinor - paysMinor, tooMuchMinor: cameMinor - paysMinor }
}

export type RefundState = "waiting" | "done" | "failed"

export const refundMoves = {
  waiting: ["done", "failed"],
  done: [],
  failed: [],
} as const satisfies Moves<RefundState>

const noCardSaidNo: readonly DeclineReason[] = ["canceled", "never_asked", "amount_refused"]

/** The state an outcome stands for. */
export function stateOfOutcome(outcome: Outcome): IntentState {
  switch (outcome.kind) {
    case "done":
      if (outcome.captured.minor === 0n) return "authorized"
      return outcome.mayTakeMore && outcome.captured.minor < outcome.authorized.minor
        ? "partly_captured"
        : "captured"
    case "declined":
      return noCardSaidNo.includes(outcome.reason) ? "canceled" : "declined"
    case "pending":
      return "pending"
    case "actionNeeded":
      return "action_needed"
    case "unknown":
      return "unknown"
  }
}

/**
 * Outcomes come late, twice and out of order. One that says less than we know (a "pending" after the money is
 * there) is passed over; everything else must be in the table of moves.
 */
export function nextState(from: IntentState, outcome: Outcome): IntentState {
  const to = stateOfOutcome(outcome)
  const allowed: readonly IntentState[] = intentMoves[from]
  return allowed.includes(to) ? to : from
}

export type AskedAmount = { amount: Money; takingMinor: bigint; capturedMinor: bigint }

/**
 * What the provider says it took, against what we asked for: never in another currency, and of what was
 * authorized all, or what we asked to be taken, or what had been taken before that.
 */
export function isOurAmount({ amount, takingMinor, capturedMinor }: AskedAmount, outcome: Outcome): boolean {
  if (outcome.kind !== "done") return true
  const { authorized, captured } = outcome
  if (authorized.currency !== amount.currency || captured.currency !== amount.currency) return false
  if (authorized.minor !== amount.minor) return false
  const { minor } = captured
  return minor === takingMinor || minor === amount.minor || (minor >= 0n && minor <= capturedMinor)
}

/**
 * A provider that says it gave back another amount than we asked for is not believed: somebody has to look.
 */
export function trustedRefund(outcome: RefundOutcome, asked: Money): RefundOutcome {
  if (outcome.kind !== "done") return outcome
  const isAsked = outcome.refunded.currency === asked.currency && outcome.refunded.minor === asked.minor
  return isAsked
    ? outcome
    : { kind: "unknown", why: "the provider names another amount than we asked to give back" }
}

export type KnownIntent = { attemptId: string; account: string; amount: Money }

/** Why a message that is truly the provider's is still not about our payment; nothing when it is. */
export function mismatchOf(message: ProviderMessage, ours: KnownIntent): string | undefined {
  if (message.account !== ours.account) return "another account"
  const { order, amount } = message
  if (order !== null && order !== ours.attemptId) return "another order"
  if (amount !== null && amount.currency !== ours.amount.currency) return "another currency"
  if (amount !== null && amount.minor !== ours.amount.minor) return "another amount"
  return undefined
}

// Messages about payments we do not know are kept a day: a provider may be quicker than our own commit, not
// slower.
export const parkedHoursMax = 24

// However long a message has waited for its payment, it is compared once an hour.
export const parkedMinutesMax = 60

// Somebody may want to read a message once more, some days later; and it may name people.
export const messageBodyDays = 30

// A provider that did not answer is asked again by the job's own tries; this is for what it keeps open for
// longer.
export const refundAgainMinutes = 5

/**
 * How many declines, within the hour, first slow a hand down (longer with each one, up to 8 s) and then stop
 * it. A hand is known by its card, by the client that it comes from, and by the mailbox and the address that
 * it names there.
 */
export const guardLimits = {
  card: { slowFrom: 2, stopAt: 4 },
  emailHere: { slowFrom: 3, stopAt: 6 },
  addressHere: { slowFrom: 4, stopAt: 10 },
  // A whole office or campus may share one address on the network.
  ip: { slowFrom: 8, stopAt: 20 },
  // Anybody can type a stranger's mailbox or address: what others have done with it stops nobody.
  email: { slowFrom: 12, stopAt: Number.POSITIVE_INFINITY },
  address: { slowFrom: 20, stopAt: Number.POSITIVE_INFINITY },
} as const

// Many clients try cards under one name: each of them gets fewer tries, nobody gets none.
const stopAtUnderAttack = 2

export const guardWindowMinutes = 60
const delaySecondsMax = 8

export type GuardSubject = keyof typeof guardLimits
export type GuardCount = { subject: GuardSubject; declines: number; windowEndsAt: Date }
export type GuardVerdict = { kind: "go" } | { kind: "slow"; delayMs: number } | { kind: "stop"; until: Date }

export function guardVerdict(counts: GuardCount[]): GuardVerdict {
  const declinesOf = (subject: GuardSubject) =>
    counts.find((count) => count.subject === subject)?.declines ?? 0
  const isAttacked = (["email", "address"] as const).some(
    (name) => declinesOf(name) >= guardLimits[name].slowFrom,
  )
  const stopAtOf = (subject: GuardSubject) =>
    isAttacked && (subject === "emailHere" || subject === "addressHere")
      ? stopAtUnderAttack
      : guardLimits[subject].stopAt

  const stopped = counts.filter(({ subject, declines }) => declines >= stopAtOf(subject))
  if (stopped.length > 0) {
    return {
      kind: "stop",
      until: new Date(Math.max(...stopped.map(({ windowEndsAt }) => windowEndsAt.getTime()))),
    }
  }
  const over = Math.max(
    -1,
    ...counts.map(({ subject, declines }) => declines - guardLimits[subject].slowFrom),
  )
  if (over < 0) return { kind: "go" }
  return { kind: "slow", delayMs: Math.min(2 ** over, delaySecondsMax) * 1000 }
}

export type GuardIdentity = { card: string | null; email: string; address: string | null; ip: string }

/** What is counted, as hashes: the table of declines tells nothing about anybody. */
export function guardSubjects(identity: GuardIdentity): { subject: GuardSubject; hash: string }[] {
  const { card, ip } = identity
  const email = identity.email.trim().toLowerCase()
  const address = identity.address?.toLowerCase().replace(/\s+/g, " ")
  const words: [GuardSubject, string | null | undefined][] = [
    ["card", card],
    ["emailHere", email && ip && `${email} ${ip}`],
    ["addressHere", address && ip && `${address} ${ip}`],
    ["ip", ip],
    ["email", email],
    ["address", address],
  ]
  return words.flatMap(([subject, word]) =>
    word ? [{ subject, hash: createHash("sha256").update(`${subject}:${word}`).digest("hex") }] : [],
  )
}

/** Shares a refund over the payments of an order, the oldest first. */
export function shareRefund(
  intents: { intentId: string; capturedMinor: bigint; refundedMinor: bigint }[],
  amountMinor: bigint,
): { intentId: string; amountMinor: bigint }[] {
  const shares: { intentId: string; amountMinor: bigint }[] = []
  let left = amountMinor
  for (const { intentId, capturedMinor, refundedMinor } of intents) {
    const free = capturedMinor - refundedMinor
    if (free <= 0n || left <= 0n) continue
    const isEnough = free >= left
    const share = isEnough ? left : free
    shares.push({ intentId, amountMinor: share })
    left -= share
  }
  return shares
}

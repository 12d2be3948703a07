import { all, type Work } from "../../../kit/db.ts"
import { assert, notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import { lockTendersOf } from "../cards/queries.ts"
import { recordOutcome } from "../commands/outcomes.ts"
import type { PaymentAttention } from "../events.ts"
import type { DeclineReason, Outcome } from "../provider.ts"
import { type Intent, lockIntent, lockIntentsOf } from "../queries/intents.ts"
import { isAuthorized, isOurAmount, owedOf } from "../rules.ts"
import { endsSoon, nextTaking, type Share, shareDue, type Taking } from "./rules.ts"

export type OrderDue = {
  orderId: string
  /** What of the order's total is to be taken by now, because it has left. */
  dueMinor: number
}

/** Something of an order has left, or is not sent any more: what is due of its payments is asked for. */
export async function noteDue(work: Work, { orderId, dueMinor }: OrderDue): Promise<void> {
  const [intents, tenders] = await all(
    lockIntentsOf(work.tx, { orderId }),
    lockTendersOf(work.tx, { orderId }),
  )
  const paidByCardsMinor = tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const order = { dueMinor: BigInt(dueMinor), paidByCardsMinor }
  for (const share of shareDue(order, intents)) {
    const { intentId } = share
    const intent = intents.find((one) => one.intentId === intentId)
    assert(intent, "a share is of one of the payments")
    saveDue(work, share)
    if (nextTaking({ ...intent, ...share }, { inParts: true }))
      announce(work, "payment.capture_asked", { intentId })
  }
}

/** Staff takes all that an order owes, before it leaves or once more after it could not be taken. */
export async function askToCapture(work: Work, input: { orderId: string }): Promise<{ orderId: string }> {
  const intents = await lockIntentsOf(work.tx, input)
  if (intents.length === 0) throw notFound("payment")
  const open = intents.filter(isAuthorized)
  if (open.length === 0) {
    throw new Refusal("payments.nothing_authorized", 409, "Nothing is authorized that could be taken.")
  }
  for (const intent of open) saveDue(work, { ...intent, dueMinor: owedOf(intent) })
  return input
}

function saveDue(work: Work, { intentId, dueMinor }: Share): void {
  work.write(sql`
    update payments.intents set due_minor = ${dueMinor}, updated_at = ${work.now} where id = ${intentId}
  `)
}

/** Writes down what the provider is about to be asked to take; nothing when nothing is due. */
export async function planCapture(
  work: Work,
  input: { intentId: string; inParts: boolean },
): Promise<{ intent: Intent; taking: Taking } | undefined> {
  const intent = await lockIntent(work.tx, input)
  const taking = intent && nextTaking(intent, input)
  if (!intent || !taking) return undefined
  work.write(sql`
    update payments.intents set taking_minor = ${taking.takeMinor}, capture_tried_at = ${work.now}
    where id = ${intent.intentId}
  `)
  return { intent, taking }
}

export type Captured = {
  intentId: string
  /** Why the provider did not take it now. */
  refusal: DeclineReason | null
  /** What it says of the whole payment. */
  outcome: Outcome
}

/** What became of a capture. One that was refused can be asked for again while the promise stands. */
export async function recordCapture(work: Work, { intentId, refusal, outcome }: Captured): Promise<void> {
  const intent = await lockIntent(work.tx, { intentId })
  assert(intent, "what is taken was authorized before")
  const after = recordOutcome(work, { intent, outcome: believed(intent, outcome) })
  if (refusal === null) {
    if (after.capturedMinor > intent.capturedMinor && isWatched(intent, work.now))
      tellAttention(work, after, null, null)
    return
  }
  const takingMinor = outcome.kind === "done" ? after.capturedMinor : after.takingMinor
  work.write(sql`
    update payments.intents set capture_failure = ${refusal}, taking_minor = ${takingMinor}
    where id = ${intentId}
  `)
  tellAttention(work, after, "capture_failed", refusal)
}

/** An authorization that nears its end: somebody has to take it, or to let it go. */
export async function noteEnding(work: Work, input: { intentId: string; outcome: Outcome }): Promise<void> {
  const intent = await lockIntent(work.tx, input)
  if (!intent) return
  const outcome = believed(intent, input.outcome)
  const after = recordOutcome(work, { intent, outcome })
  const until =
    outcome.kind === "done" ? (outcome.authorizedUntil ?? after.authorizedUntil) : after.authorizedUntil
  work.write(sql`
    update payments.intents set authorized_until = ${until} where id = ${intent.intentId}
  `)
  const isLeft = after.capturedMinor < owedOf(after)
  if (isLeft && after.captureFailure === null && endsSoon({ authorizedUntil: until }, work.now))
    tellAttention(work, after, "authorization_ends", null)
}

/** An answer with amounts that are not ours is no answer: somebody has to look. */
function believed(intent: Intent, outcome: Outcome): Outcome {
  if (isOurAmount(intent, outcome)) return outcome
  return { kind: "unknown", why: "the provider names another amount than we asked for" }
}

function isWatched(intent: Intent, now: Date): boolean {
  return intent.captureFailure !== null || endsSoon(intent, now)
}

function tellAttention(
  work: Work,
  intent: Intent,
  why: PaymentAttention | null,
  reason: string | null,
): void {
  const { intentId, orderId } = intent
  if (orderId !== null) announce(work, "payment.attention", { intentId, orderId, why, reason })
}

import { actorName, type Work } from "../../../kit/db.ts"
import { assert } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import type { Outcome } from "../provider.ts"
import type { Intent } from "../queries/intents.ts"
import {
  authorizationEnd,
  type CaptureAt,
  type GuardIdentity,
  guardSubjects,
  guardWindowMinutes,
  type IntentState,
  isAuthorized,
  isOurAmount,
  nextState,
  owedOf,
} from "../rules.ts"
import { openRefund } from "./open_refunds.ts"
import { paymentEvent } from "./payment_event.ts"

export type OpenIntent = {
  intentId: string
  attemptId: string
  provider: string
  method: string
  amount: Money
  /** Left out: with the order. */
  captureAt?: CaptureAt
  guard: GuardIdentity
  /** The customer who wants the card kept for the next time. */
  keepsFor?: string | null
}

/**
 * Written before the provider is asked for anything: what we are about to ask, and the key we ask it under.
 */
export function openIntent(work: Work, input: OpenIntent): void {
  const { amount, captureAt = "placement" } = input
  const takenAtOnce = captureAt === "placement" ? amount.minor : 0n
  work.write(sql`
    insert into payments.intents
      (id, attempt_id, provider, method, state, capture_at, amount_minor, currency, due_minor, taking_minor,
       guard_subjects, keeps_for, created_at, updated_at)
    values
      (${input.intentId}, ${input.attemptId}, ${input.provider}, ${input.method}, 'opened', ${captureAt},
       ${amount.minor}, ${amount.currency}, ${takenAtOnce}, ${takenAtOnce},
       ${guardSubjects(input.guard).map(({ hash }) => hash)}, ${input.keepsFor ?? null}, ${work.now},
       ${work.now})
  `)
}

/**
 * What the provider answered, written onto the locked intent. A repeated or late answer changes nothing.
 * Gives the intent as it is afterwards; an order that is placed in the same transaction is attached at once.
 */
export function recordOutcome(
  work: Work,
  input: { intent: Intent; outcome: Outcome; orderId?: string; fingerprint?: string | null },
): Intent {
  const { intent, outcome } = input
  assert(isOurAmount(intent, outcome), "the provider took the amount that we asked for")
  const orderId = input.orderId ?? intent.orderId
  const state = nextState(intent.state, outcome)
  const isMove = state !== intent.state
  const isNews = isMove || takenIn(outcome) > intent.capturedMinor
  if (!isNews && orderId === intent.orderId) return intent

  const after = { ...intent, ...afterOutcome(work.now, { intent, state, outcome }), orderId, state }
  saveIntent(work, after)
  if (isMove)
    noteMove(work, { intentId: intent.intentId, from: intent.state, to: state, why: whyOf(outcome) })
  if (isNews) {
    noteEffects(work, {
      before: intent,
      after,
      fingerprint: input.fingerprint ?? null,
      orderId: input.orderId,
    })
    return giveBackWaived(work, { before: intent, after })
  }
  return after
}

/** What came although units had been canceled meanwhile goes back at once. */
function giveBackWaived(work: Work, { before, after }: { before: Intent; after: Intent }): Intent {
  const amountMinor = after.capturedMinor - larger(owedOf(before), before.capturedMinor)
  if (amountMinor <= 0n) return after
  openRefund(work, { intent: after, amountMinor, why: "units canceled", requestKey: null })
  return { ...after, refundedMinor: after.refundedMinor + amountMinor }
}

const takenIn = (outcome: Outcome) => (outcome.kind === "done" ? outcome.captured.minor : 0n)

type Answered = { intent: Intent; state: IntentState; outcome: Outcome }

function afterOutcome(now: Date, { intent, state, outcome }: Answered): Partial<Intent> {
  const actionUrl = state === "action_needed" && outcome.kind === "actionNeeded" ? outcome.url : null
  const reference = "reference" in outcome ? (outcome.reference ?? intent.reference) : intent.reference
  const reason = outcome.kind === "declined" ? outcome.reason : null
  if (outcome.kind !== "done") return { actionUrl, reference, reason }
  const capturedMinor = larger(intent.capturedMinor, outcome.captured.minor)
  return {
    actionUrl,
    reference,
    reason,
    authorizedMinor: outcome.authorized.minor,
    capturedMinor,
    takingMinor: larger(intent.takingMinor, capturedMinor),
    authorizedUntil: isAuthorized({ state })
      ? (outcome.authorizedUntil ?? intent.authorizedUntil ?? authorizationEnd(now))
      : intent.authorizedUntil,
    captureFailure: capturedMinor > intent.capturedMinor ? null : intent.captureFailure,
  }
}

const larger = (one: bigint, other: bigint) => (one > other ? one : other)

function whyOf(outcome: Outcome): string | null {
  if (outcome.kind === "declined") return outcome.reason
  return outcome.kind === "unknown" ? outcome.why.slice(0, 300) : null
}

function saveIntent(work: Work, after: Intent): void {
  work.write(sql`
    update payments.intents
    set state = ${after.state}, order_id = ${after.orderId}, authorized_minor = ${after.authorizedMinor},
        captured_minor = ${after.capturedMinor}, taking_minor = ${after.takingMinor},
        authorized_until = ${after.authorizedUntil}, capture_failure = ${after.captureFailure},
        reference = ${after.reference},
        action_url = ${after.actionUrl}, reason = ${after.reason}, updated_at = ${work.now}
    where id = ${after.intentId}
  `)
}

export function noteMove(
  work: Work,
  move: { intentId: string; from: IntentState; to: IntentState; why: string | null },
): void {
  work.write(sql`
    insert into payments.intent_history (id, intent_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${move.intentId}, ${move.from}, ${move.to}, ${actorName(work.actor)},
      ${move.why}, ${work.now})
  `)
}

type Effects = { before: Intent; after: Intent; fingerprint: string | null; orderId: string | undefined }

function noteEffects(work: Work, { before, after, fingerprint, orderId }: Effects): void {
  const { actor } = work
  const by = actor.kind === "staff" && { by: actorName(actor) }
  const event = { ...paymentEvent(after), withOrder: orderId !== undefined, ...by }
  const isPaid = after.state === "captured" || after.state === "authorized"
  if (isPaid && after.keepsFor !== null) announce(work, "payment.keep_asked", { intentId: after.intentId })
  switch (after.state) {
    case "partly_captured":
    case "captured":
      if (after.capturedMinor > before.capturedMinor)
        noteCapture(work, { ...after, amountMinor: after.capturedMinor - before.capturedMinor })
      announce(work, "payment.captured", event)
      break
    case "authorized":
      announce(work, "payment.authorized", event)
      break
    case "declined":
      recordDecline(work, { subjects: after.guardSubjects, fingerprint })
      announce(work, "payment.declined", { ...event, reason: after.reason ?? "card_declined" })
      break
    case "canceled":
      announce(work, "payment.canceled", event)
      break
  }
}

type Captured = Pick<Intent, "intentId" | "provider"> & { amountMinor: bigint }

export function noteCapture(work: Work, { intentId, provider, amountMinor }: Captured): void {
  work.write(sql`
    insert into payments.captures (id, intent_id, provider, amount_minor, at)
    values (${newId("payment")}, ${intentId}, ${provider}, ${amountMinor}, ${work.now})
  `)
}

/**
 * Counts a declined card for everything that could tell the same hand: the card, the client, the mailbox and
 * the address.
 */
export function recordDecline(work: Work, input: { subjects: string[]; fingerprint: string | null }): void {
  const card = guardSubjects({ card: input.fingerprint, email: "", address: null, ip: "" })
  const subjects = [...new Set([...input.subjects, ...card.map(({ hash }) => hash)])].sort()
  const endsAt = new Date(work.now.getTime() + guardWindowMinutes * 60_000)
  work.write(sql`
    insert into payments.declines as known (subject, declines, window_ends_at)
    select subject, 1, ${endsAt}::timestamptz from unnest(${subjects}::text[]) as subject
    on conflict (subject) do update
    set declines = case when known.window_ends_at > ${work.now} then known.declines + 1 else 1 end,
        window_ends_at = case
          when known.window_ends_at > ${work.now} then known.window_ends_at else excluded.window_ends_at
        end
  `)
}

/**
 * Gives up a payment that is not wanted any more; a job asks the provider, and money that came anyway goes
 * back.
 */
export function askToCancel(work: Work, input: { intentId: string }): void {
  announce(work, "payment.cancel_asked", { intentId: input.intentId })
}

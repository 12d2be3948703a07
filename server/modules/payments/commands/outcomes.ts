import { actorName, type Work } from "../../../kit/db.ts"
import { assert } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import type { Outcome } from "../provider.ts"
import type { Intent } from "../queries/intents.ts"
import {
  type GuardIdentity,
  guardSubjects,
  guardWindowMinutes,
  type IntentState,
  isOurAmount,
  nextState,
} from "../rules.ts"
import { openRefund } from "./open_refunds.ts"
import { paymentEvent } from "./payment_event.ts"

export type OpenIntent = {
  intentId: string
  attemptId: string
  provider: string
  method: string
  amount: Money
  guard: GuardIdentity
  /** The customer who wants the card kept for the next time. */
  keepsFor?: string | null
}

/**
 * Written before the provider is asked for anything: what we are about to ask, and the key we ask it under.
 */
export function openIntent(work: Work, input: OpenIntent): void {
  const { amount } = input
  work.write(sql`
    insert into payments.intents
      (id, attempt_id, provider, method, state, amount_minor, currency, guard_subjects, keeps_for,
       created_at, updated_at)
    values
      (${input.intentId}, ${input.attemptId}, ${input.provider}, ${input.method}, 'opened', ${amount.minor},
       ${amount.currency}, ${guardSubjects(input.guard).map(({ hash }) => hash)},
       ${input.keepsFor ?? null}, ${work.now}, ${work.now})
  `)
}

/**
 * What the provider answered, written onto the locked intent. A repeated or late answer changes nothing.
 * `take` is less than the payment's amount where units were canceled before its money came by hand. Gives the
 * intent as it is afterwards; an order that is placed in the same transaction is attached at once.
 */
export function recordOutcome(
  work: Work,
  input: { intent: Intent; outcome: Outcome; orderId?: string; fingerprint?: string | null; take?: Money },
): Intent {
  const { intent, outcome } = input
  assert(isOurAmount(intent.amount, outcome, input.take), "the provider took the amount that we asked for")
  const orderId = input.orderId ?? intent.orderId
  const state = nextState(intent.state, outcome)
  const isNews = state !== intent.state
  if (!isNews && orderId === intent.orderId) return intent

  const after = { ...intent, ...afterOutcome(intent, state, outcome), orderId, state }
  saveIntent(work, after)
  if (isNews) {
    noteMove(work, { intentId: intent.intentId, from: intent.state, to: state, why: whyOf(outcome) })
    noteEffects(work, {
      before: intent,
      after,
      fingerprint: input.fingerprint ?? null,
      orderId: input.orderId,
    })
  }
  return after
}

function afterOutcome(intent: Intent, state: IntentState, outcome: Outcome): Partial<Intent> {
  const actionUrl = state === "action_needed" && outcome.kind === "actionNeeded" ? outcome.url : null
  const reference = "reference" in outcome ? (outcome.reference ?? intent.reference) : intent.reference
  const reason = outcome.kind === "declined" ? outcome.reason : null
  if (outcome.kind !== "done") return { actionUrl, reference, reason }
  return {
    actionUrl,
    reference,
    reason,
    authorizedMinor: outcome.authorized.minor,
    capturedMinor: outcome.captured.minor,
  }
}

function whyOf(outcome: Outcome): string | null {
  if (outcome.kind === "declined") return outcome.reason
  return outcome.kind === "unknown" ? outcome.why.slice(0, 300) : null
}

function saveIntent(work: Work, after: Intent): void {
  work.write(sql`
    update payments.intents
    set state = ${after.state}, order_id = ${after.orderId}, authorized_minor = ${after.authorizedMinor},
        captured_minor = ${after.capturedMinor}, reference = ${after.reference},
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
  const event = { ...paymentEvent(after), withOrder: orderId !== undefined }
  const isPaid = after.state === "captured" || after.state === "authorized"
  if (isPaid && after.keepsFor !== null) announce(work, "payment.keep_asked", { intentId: after.intentId })
  switch (after.state) {
    case "captured":
      noteCapture(work, { ...after, amountMinor: after.capturedMinor - before.capturedMinor })
      announce(work, "payment.captured", event)
      giveBackWaived(work, before, after)
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

/** What came although units had been canceled meanwhile goes back at once. */
function giveBackWaived(work: Work, before: Intent, after: Intent): void {
  const beyond = ({ capturedMinor, waivedMinor, amount }: Intent) =>
    most(capturedMinor + waivedMinor - amount.minor, 0n)
  const amountMinor = beyond(after) - beyond(before)
  if (amountMinor <= 0n) return
  openRefund(work, { intent: after, amountMinor, why: "units canceled", requestKey: null })
}

function most(one: bigint, other: bigint): bigint {
  if (one > other) return one
  return other
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

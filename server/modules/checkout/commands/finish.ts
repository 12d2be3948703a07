import { actorName, all, lastly, type Work } from "../../../kit/db.ts"
import { assert } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { checkMove } from "../../../kit/moves.ts"
import { sql } from "../../../kit/sql.ts"
import { closeCart, lockCartToClose } from "../../cart/index.ts"
import { commitHold, releaseHold } from "../../inventory/index.ts"
import { placeOrder } from "../../orders/index.ts"
import {
  askToCancel,
  giveBack,
  type Intent,
  lockIntent,
  nextState,
  type Outcome,
  recordOutcome,
  redeemTenders,
  releaseTenders,
} from "../../payments/index.ts"
import { freeUses, useClaimed } from "../../pricing/index.ts"
import { payOrder } from "../placed/finish.ts"
import { type LockedAttempt, lockAttempt, replyOf, viewAttempt } from "../queries.ts"
import { type AttemptState, amountOf, attemptMoves, nextLookAt, type Step, stepAfter } from "../rules.ts"
import type { AttemptReply } from "../schemas.ts"

export type Finish = {
  attemptId: string
  /** Nothing when there is nothing to pay. */
  payment: { intentId: string; outcome: Outcome; settles: "now" | "later"; fingerprint: string | null } | null
  /** A number taken beforehand; used if the attempt becomes an order. */
  number: string
  /** Keeps the reply of the call with the order that it tells of. */
  keep?: (reply: AttemptReply) => void
}

/**
 * Records what the provider answered and does what follows, in one transaction: the order, its stock, the
 * closed cart and the payment stand or fall together. An attempt that has become an order gives the same
 * order again.
 */
export async function finishAttempt(work: Work, input: Finish): Promise<AttemptReply> {
  const { attemptId, payment } = input
  // A second press locks the cart and then its attempt: the other way round, both would wait for each other.
  const [cart, attempt, intent] = await all(
    lockCartToClose(work.tx, sql`(select cart_id from checkout.attempts where id = ${attemptId})`),
    lockAttempt(work.tx, { attemptId }),
    payment ? lockIntent(work.tx, payment) : Promise.resolve(undefined),
  )
  const orderId = newId("order")
  const step = stepOf({ attempt, intent, payment })
  if (step === "place" && attempt.paysOrderId !== null) return payOrder(work, { ...input, attempt, intent })
  const isPlacing = step === "place"
  const after =
    payment && intent
      ? recordOutcome(work, { ...payment, intent, ...(isPlacing ? { orderId } : {}) })
      : undefined

  if (isPlacing) return place(work, { ...input, cart, attempt, intent: after, orderId })
  await follow(work, { step, attempt, intent: after })
  if (step === "nothing" || step === "give_back")
    return lastly(work, viewAttempt(work.tx, input)).then(replyOf)
  return replyAfter({ step, attempt, intent: after })
}

function stepOf(heard: {
  attempt: LockedAttempt
  intent: Intent | undefined
  payment: Finish["payment"]
}): Step {
  const { attempt, intent, payment } = heard
  if (!payment) return stepAfter({ attempt: attempt.state, intent: null, settles: "now" })
  assert(intent, "an attempt's intent was written with it")
  // An intent that was replaced belongs to no attempt any more: only its money matters.
  const state = intent.intentId === attempt.intentId ? attempt.state : "expired"
  return stepAfter({
    attempt: state,
    intent: nextState(intent.state, payment.outcome),
    settles: payment.settles,
    isGivingUp: attempt.isGivingUp,
    isSpent: intent.orderId !== null && intent.orderId !== attempt.orderId,
  })
}

type Placing = Finish & {
  cart: { version: number } | undefined
  attempt: LockedAttempt
  intent: Intent | undefined
  orderId: string
}

async function place(work: Work, input: Placing): Promise<AttemptReply> {
  const { cart, attempt, intent, orderId, number, payment } = input
  const { attemptId, cartId, cartVersion: frozenVersion, sale } = attempt
  const cover =
    payment && intent
      ? {
          intentId: intent.intentId,
          settles: payment.settles,
          authorizedMinor: intent.authorizedMinor,
          capturedMinor: intent.capturedMinor,
        }
      : null
  if (attempt.keepsAddress) announce(work, "address.keep_asked", { attemptId })
  const placed = placeOrder(work, { orderId, number, attemptId, sold: sale, cover })
  moveAttempt(work, { attempt, to: "placed", why: null, order: { orderId, number } })
  const closing = { cartId, orderId, sold: sale.lines, frozenVersion, locked: cart }
  await all(commitHold(work, { attemptId, orderId }), closeCart(work, closing))
  // Stock, then cards, then uses, as whoever opens an attempt locks them: else two would wait for each other.
  redeemTenders(work, { attemptId, orderId, tenders: sale.tenders })
  if (sale.discounts.length > 0) useClaimed(work, { attemptId, orderId })
  const reply: AttemptReply = { attemptId, total: amountOf(attempt), state: "placed", ...placed }
  input.keep?.(reply)
  return reply
}

async function follow(work: Work, input: { step: Step; attempt: LockedAttempt; intent: Intent | undefined }) {
  const { step, attempt, intent } = input
  switch (step) {
    case "decline":
      // The stock stays held: the shopper may try another card until the hold ends. Gift cards are free.
      releaseTenders(work, attempt)
      moveAttempt(work, { attempt, to: "declined", why: intent?.reason ?? null, lookAt: attempt.holdUntil })
      break
    case "wait":
      keepWaiting(work, { attempt, to: "paying", isWithShopper: intent?.state === "action_needed" })
      break
    case "wait_unknown":
      keepWaiting(work, { attempt, to: "unknown", isWithShopper: false })
      break
    case "expire":
      moveAttempt(work, { attempt, to: "expired", why: intent?.reason ?? "expired" })
      await releaseAll(work, attempt)
      break
    case "give_back":
      if (intent?.state === "authorized") askToCancel(work, intent)
      if (intent?.state === "captured") giveBack(work, { intent, why: `attempt ${attempt.state}` })
      break
  }
}

function keepWaiting(
  work: Work,
  input: { attempt: LockedAttempt; to: "paying" | "unknown"; isWithShopper: boolean },
): void {
  const { attempt, to } = input
  const soon = nextLookAt(work.now, attempt.isGivingUp ? 0 : attempt.looks)
  // While the shopper is before the bank's page there is nothing to ask for: the message or the return tells.
  const lookAt = input.isWithShopper && attempt.holdUntil > work.now ? attempt.holdUntil : soon
  if (attempt.state !== to) {
    moveAttempt(work, { attempt, to, why: null, lookAt })
    return
  }
  work.write(sql`
    update checkout.attempts set look_at = ${lookAt}, updated_at = ${work.now} where id = ${attempt.attemptId}
  `)
}

function replyAfter(input: { step: Step; attempt: LockedAttempt; intent: Intent | undefined }): AttemptReply {
  const { step, attempt, intent } = input
  const states: Partial<Record<Step, AttemptState>> = { decline: "declined", expire: "expired" }
  return replyOf({
    attemptId: attempt.attemptId,
    state: states[step] ?? "paying",
    currency: attempt.currency,
    totalMinor: attempt.totalMinor,
    orderId: null,
    orderNumber: null,
    reason: intent?.reason ?? null,
    intentState: intent?.state ?? null,
    actionUrl: intent?.actionUrl ?? null,
    locale: attempt.sale.locale,
  })
}

/**
 * There can be no order although the money came, because the stock is gone for instance: the money goes back.
 */
export async function refuseAttempt(work: Work, input: Finish & { why: string }): Promise<AttemptReply> {
  const { payment } = input
  const [attempt, intent] = await all(
    lockAttempt(work.tx, input),
    payment ? lockIntent(work.tx, payment) : Promise.resolve(undefined),
  )
  if (attempt.state !== "placed") {
    const after = payment && intent ? recordOutcome(work, { ...payment, intent }) : undefined
    if (attempt.state === "paying" || attempt.state === "unknown") {
      moveAttempt(work, { attempt, to: "refused", why: input.why })
      await releaseAll(work, attempt)
    }
    if (after?.state === "captured") giveBack(work, { intent: after, why: input.why.replaceAll("_", " ") })
    else if (after && after.state !== "declined" && after.state !== "canceled") askToCancel(work, after)
  }
  return replyOf(await viewAttempt(work.tx, input))
}

/** What it held is there for others: in the order in which whoever opens an attempt locks it. */
export async function releaseAll(work: Work, attempt: LockedAttempt): Promise<void> {
  await releaseHold(work, attempt)
  releaseTenders(work, attempt)
  freeUsesOf(work, attempt)
}

/** What it held of promotions that are limited can be used again. */
export function freeUsesOf(work: Work, { attemptId, sale }: Pick<LockedAttempt, "attemptId" | "sale">): void {
  if (sale.discounts.length > 0) freeUses(work, { attemptId })
}

type MoveAttempt = {
  attempt: Pick<LockedAttempt, "attemptId" | "state">
  to: AttemptState
  why: string | null
  lookAt?: Date
  order?: { orderId: string; number: string }
}

export function moveAttempt(work: Work, { attempt, to, why, lookAt, order }: MoveAttempt): void {
  checkMove("attempt", attemptMoves, attempt.state, to)
  work.write(sql`
    update checkout.attempts
    set state = ${to}, reason = ${why}, order_id = ${order?.orderId ?? null},
        order_number = ${order?.number ?? null}, look_at = ${lookAt ?? work.now}, updated_at = ${work.now}
    where id = ${attempt.attemptId}
  `)
  work.write(sql`
    insert into checkout.attempt_history (id, attempt_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${attempt.attemptId}, ${attempt.state}, ${to}, ${actorName(work.actor)},
      ${why}, ${work.now})
  `)
}

import { actorName, lastly, type Work } from "../../../kit/db.ts"
import { assert, notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { type Money, money } from "../../../kit/money.ts"
import { checkMove } from "../../../kit/moves.ts"
import { sql } from "../../../kit/sql.ts"
import type { Outcome, RefundOutcome } from "../provider.ts"
import { type Intent, lockIntent, lockIntentsOf, type OrderPayments, paymentsOf } from "../queries.ts"
import { type RefundState, refundMoves, shareRefund } from "../rules.ts"
import { askToCancel, paymentEvent, recordOutcome } from "./outcomes.ts"

export type RefundPayment = {
  orderId: string
  /** Left out: everything that was taken and not given back yet. */
  amountMinor?: number | undefined
  why: string
  /** The same key never refunds twice. */
  requestKey?: string | undefined
}

/**
 * Gives money of an order back, all or a part. The intents are locked, and a refund counts from the moment it
 * is asked for: two at once can never give back more than was taken. The provider is asked by a job.
 */
export async function refundPayment(work: Work, input: RefundPayment): Promise<{ refundIds: string[] }> {
  const intents = await lockIntentsOf(work.tx, input)
  if (intents.length === 0) throw notFound("payment")
  if (input.requestKey !== undefined) {
    const earlier = await refundsUnder(work, input.requestKey)
    if (earlier.length > 0) return { refundIds: earlier }
  }

  const free = intents.reduce((sum, intent) => sum + intent.capturedMinor - intent.refundedMinor, 0n)
  const wanted = input.amountMinor === undefined ? free : BigInt(input.amountMinor)
  if (wanted > free || wanted <= 0n) {
    const message =
      free === 0n ? "There is no money left to give back." : "This is more than can be given back."
    throw new Refusal("payments.refund_too_much", 409, message, {
      refundable: money(free, intents[0]?.amount.currency ?? ""),
    })
  }
  const shares = shareRefund(intents, wanted)
  const refundIds = shares.map((share, place) => {
    const intent = intents.find(({ intentId }) => intentId === share.intentId)
    assert(intent, "a share belongs to an intent")
    const requestKey = input.requestKey === undefined ? null : `${input.requestKey}:${place}`
    return openRefund(work, { intent, amountMinor: share.amountMinor, why: input.why, requestKey })
  })
  return { refundIds }
}

export type RefundOrder = { orderId: string; amount?: Money | undefined; why: string }

/** As a route for staff: the order's money afterwards. */
export async function refundOrder(work: Work, input: RefundOrder): Promise<OrderPayments> {
  const { orderId, amount, why } = input
  const [first] = await lockIntentsOf(work.tx, input)
  if (first && amount && amount.currency !== first.amount.currency) {
    const message = `This order was paid in ${first.amount.currency}.`
    throw new Refusal("payments.currency", 422, message, { field: "amount" })
  }
  await refundPayment(work, { orderId, why, amountMinor: amount && Number(amount.minor) })
  return lastly(work, paymentsOf(work.tx, input))
}

/**
 * Money that has no order, or no longer an order, goes back whole. Nothing happens when all went back before.
 */
export function giveBack(work: Work, input: { intent: Intent; why: string }): string | undefined {
  const { intent, why } = input
  const amountMinor = intent.capturedMinor - intent.refundedMinor
  if (amountMinor <= 0n) return undefined
  return openRefund(work, { intent, amountMinor, why, requestKey: null })
}

type NewRefund = { intent: Intent; amountMinor: bigint; why: string; requestKey: string | null }

function openRefund(work: Work, { intent, amountMinor, why, requestKey }: NewRefund): string {
  const refundId = newId("refund")
  work.write(
    sql`
      update payments.intents
      set refunded_minor = refunded_minor + ${amountMinor}, updated_at = ${work.now}
      where id = ${intent.intentId}
    `,
    {
      constraints: {
        intents_refunded_within_captured: () =>
          new Refusal("payments.refund_too_much", 409, "This is more than can be given back."),
      },
    },
  )
  work.write(sql`
    insert into payments.refunds
      (id, intent_id, order_id, state, amount_minor, currency, why, actor, request_key, created_at)
    values
      (${refundId}, ${intent.intentId}, ${intent.orderId}, 'waiting', ${amountMinor},
       ${intent.amount.currency}, ${why}, ${actorName(work.actor)}, ${requestKey}, ${work.now})
  `)
  announce(work, "payment.refund_asked", { refundId })
  return refundId
}

async function refundsUnder(work: Work, requestKey: string): Promise<string[]> {
  const keys = Array.from({ length: 50 }, (_, place) => `${requestKey}:${place}`)
  const rows = await work.tx.many(sql<{ id: string }>`
    select id from payments.refunds where request_key = any(${keys}) order by id
  `)
  return rows.map(({ id }) => id)
}

type WaitingRefund = { state: RefundState; amountMinor: bigint; why: string; doneMinor: bigint }

/** What the provider answered to a refund; a repeated answer changes nothing. */
export async function recordRefundOutcome(
  work: Work,
  input: { refundId: string; intentId: string; outcome: RefundOutcome },
): Promise<void> {
  const { refundId, outcome } = input
  if (outcome.kind !== "done" && outcome.kind !== "declined") return
  const intent = await lockIntent(work.tx, input)
  const refund = await work.tx.one(sql<WaitingRefund>`
    select state, amount_minor, why, (
      select coalesce(sum(amount_minor), 0)::bigint from payments.refunds
      where intent_id = ${input.intentId} and state = 'done'
    ) as done_minor
    from payments.refunds where id = ${refundId} for update
  `)
  assert(intent, "a refund belongs to an intent")
  if (refund.state !== "waiting") return

  const to = outcome.kind === "done" ? "done" : "failed"
  checkMove("refund", refundMoves, refund.state, to)
  const failure = outcome.kind === "declined" ? outcome.reason.slice(0, 300) : null
  saveRefund(work, { refundId, to, failure, reference: outcome.kind === "done" ? outcome.reference : null })
  const amounts = { refundId, refundMinor: Number(refund.amountMinor) }
  if (to === "done") {
    const refundedMinor = Number(refund.doneMinor + refund.amountMinor)
    announce(work, "payment.refunded", {
      ...paymentEvent(intent),
      refundedMinor,
      ...amounts,
      why: refund.why,
    })
    return
  }
  work.write(sql`
    update payments.intents
    set refunded_minor = refunded_minor - ${refund.amountMinor}, updated_at = ${work.now}
    where id = ${intent.intentId}
  `)
  announce(work, "payment.refund_failed", {
    ...paymentEvent(intent),
    ...amounts,
    reason: failure ?? "declined",
  })
}

function saveRefund(
  work: Work,
  refund: { refundId: string; to: RefundState; failure: string | null; reference: string | null },
): void {
  work.write(sql`
    update payments.refunds
    set state = ${refund.to}, failure = ${refund.failure}, reference = ${refund.reference},
      done_at = ${work.now}
    where id = ${refund.refundId}
  `)
  work.write(sql`
    insert into payments.refund_history (id, refund_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${refund.refundId}, 'waiting', ${refund.to}, ${actorName(work.actor)},
      ${refund.failure}, ${work.now})
  `)
}

/** The provider's answer to a cancellation. When the money was there first, it goes back. */
export async function recordCancellation(
  work: Work,
  input: { intentId: string; outcome: Outcome },
): Promise<Intent | undefined> {
  const intent = await lockIntent(work.tx, input)
  if (!intent) return undefined
  const after = recordOutcome(work, { intent, outcome: input.outcome })
  if (after.state === "captured") giveBack(work, { intent: after, why: "canceled" })
  return after
}

/** An order that is canceled gets its money back, and what is only authorized or awaited is given up. */
export async function returnMoneyOfOrder(work: Work, input: { orderId: string }): Promise<void> {
  for (const intent of await lockIntentsOf(work.tx, input)) {
    if (intent.state === "captured") giveBack(work, { intent, why: "order canceled" })
    else if (intent.state !== "declined" && intent.state !== "canceled") askToCancel(work, intent)
  }
}

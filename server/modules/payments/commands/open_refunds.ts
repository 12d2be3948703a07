import { actorName, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { post } from "../cards/ledger.ts"
import type { Tender } from "../cards/queries.ts"
import type { Intent } from "../queries/intents.ts"
import type { RefundState } from "../rules.ts"
import { paymentEvent } from "./payment_event.ts"

/**
 * Money that has no order, or no longer an order, goes back whole. Nothing happens when all went back before.
 */
export function giveBack(work: Work, input: { intent: Intent; why: string }): string | undefined {
  const { intent, why } = input
  const amountMinor = intent.capturedMinor - intent.refundedMinor
  if (amountMinor <= 0n) return undefined
  return openRefund(work, { intent, amountMinor, why, requestKey: null })
}

type NewRefund = {
  intent: Intent
  amountMinor: bigint
  why: string
  requestKey: string | null
  /** One that failed. */
  inPlaceOf?: string | undefined
}

export function openRefund(work: Work, refund: NewRefund): string {
  const refundId = writeRefund(work, { ...refund, creditId: null })
  announce(work, "payment.refund_asked", { refundId })
  return refundId
}

function writeRefund(
  work: Work,
  { intent, amountMinor, why, requestKey, creditId, inPlaceOf }: NewRefund & { creditId: string | null },
): string {
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
      (id, intent_id, provider, order_id, state, amount_minor, currency, why, actor, request_key, credit_id,
       in_place_of, created_at)
    values
      (${refundId}, ${intent.intentId}, ${intent.provider}, ${intent.orderId}, 'waiting', ${amountMinor},
       ${intent.amount.currency}, ${why}, ${actorName(work.actor)}, ${requestKey}, ${creditId},
       ${inPlaceOf ?? null}, ${work.now})
  `)
  return refundId
}

type Returned = { tender: Tender; orderId: string; cardId: string; amountMinor: bigint; why: string }

/** What a card has paid goes back to it, or to the customer's credit; the order hears of a refund. */
export function returnTender(work: Work, { tender, orderId, cardId, amountMinor, why }: Returned): string {
  const { tenderId, attemptId, currency } = tender
  const returnedMinor = tender.returnedMinor + amountMinor
  work.write(sql`
    update payments.tenders set returned_minor = ${returnedMinor}, updated_at = ${work.now}
    where id = ${tenderId}
  `)
  const refundId = post(work, {
    cardId,
    kind: "return",
    amountMinor,
    orderId,
    attemptId,
    tenderId,
    reason: why,
  })
  announce(work, "payment.refunded", {
    ...{ intentId: tenderId, attemptId, orderId, currency, ended: false, withOrder: false },
    amountMinor: Number(tender.amountMinor),
    authorizedMinor: Number(tender.amountMinor),
    capturedMinor: Number(tender.amountMinor),
    refundedMinor: Number(returnedMinor),
    ...{ refundId, refundMinor: Number(amountMinor), why },
    tender: cardId === tender.cardId ? tender.kind : "store_credit",
  })
  return refundId
}

type CreditRefund = NewRefund & { credit: { cardId: string } }

/** A refund that needs no provider: the money stays, and the shop owes it to its customer. */
export async function creditRefund(work: Work, { credit, ...refund }: CreditRefund): Promise<string> {
  const { intent, amountMinor, why } = refund
  const { doneMinor } = await work.tx.one(sql<{ doneMinor: bigint }>`
    select coalesce(sum(amount_minor), 0)::bigint as done_minor from payments.refunds
    where intent_id = ${intent.intentId} and state = 'done'
  `)
  const refundId = writeRefund(work, { ...refund, creditId: credit.cardId })
  saveRefund(work, { refundId, to: "done", failure: null, reference: null })
  post(work, {
    ...{ cardId: credit.cardId, kind: "return", amountMinor, refundId, reason: why },
    ...{ orderId: intent.orderId, attemptId: intent.attemptId },
  })
  announce(work, "payment.refunded", {
    ...paymentEvent(intent),
    refundedMinor: Number(doneMinor + amountMinor),
    ...{ refundId, refundMinor: Number(amountMinor), why, tender: "store_credit" },
  })
  return refundId
}

/** What was noted by hand is reversed: nobody is asked or told, and nothing of it is sent anywhere. */
export function reverseCapture(work: Work, reversal: { intent: Intent; why: string }): void {
  const { intent, why } = reversal
  const amountMinor = intent.capturedMinor
  const refundId = writeRefund(work, { intent, amountMinor, why, requestKey: null, creditId: null })
  saveRefund(work, { refundId, to: "done", failure: null, reference: null })
  work.write(sql`update payments.intents set taken_back = true where id = ${intent.intentId}`)
}

export function saveRefund(
  work: Work,
  refund: { refundId: string; to: RefundState; failure: string | null; reference: string | null },
): void {
  work.write(sql`
    update payments.refunds
    set state = ${refund.to}, failure = ${refund.failure}, reference = ${refund.reference},
      unknown_since = null, done_at = ${work.now}
    where id = ${refund.refundId}
  `)
  work.write(sql`
    insert into payments.refund_history (id, refund_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${refund.refundId}, 'waiting', ${refund.to}, ${actorName(work.actor)},
      ${refund.failure}, ${work.now})
  `)
}

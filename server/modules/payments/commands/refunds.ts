import { all, lastly, type Work } from "../../../kit/db.ts"
import { assert, notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { type Money, money } from "../../../kit/money.ts"
import { checkMove } from "../../../kit/moves.ts"
import { sql } from "../../../kit/sql.ts"
import { lockCredit, takeBack } from "../cards/ledger.ts"
import { lockCardsSoldIn, lockTendersOf, type SoldCard, type Tender } from "../cards/queries.ts"
import { type Refundable, refundableMinor, takenBackBy } from "../cards/rules.ts"
import type { Outcome, RefundOutcome } from "../provider.ts"
import { type Intent, lockIntent, lockIntentsOf } from "../queries/intents.ts"
import { type OrderPayments, paymentsOf } from "../queries/refunds.ts"
import { sharesOf } from "../refund_parts.ts"
import { refundableFrom } from "../refundable.ts"
import { type RefundState, refundMoves } from "../rules.ts"
import { creditRefund, giveBack, openRefund, returnTender, saveRefund } from "./open_refunds.ts"
import { askToCancel, recordOutcome } from "./outcomes.ts"
import { paymentEvent } from "./payment_event.ts"

export type RefundPayment = {
  orderId: string
  /** Left out: everything that was taken and can be given back. */
  amountMinor?: number | undefined
  why: string
  /** The same key never refunds twice. */
  requestKey?: string | undefined
  /** The customer who gets it as store credit, instead of the way it came. */
  creditTo?: string | undefined
  /** Cards get back what they paid before payments do. */
  cardsFirst?: boolean | undefined
}

export type Share = { refundId: string; amountMinor: bigint }

export type OrderMoney = { intents: Intent[]; tenders: Tender[]; sold: SoldCard[]; refundable: Refundable }

/** The money of an order, locked: payments, what cards have paid, and the gift cards that it sold. */
export async function lockMoney(work: Work, input: { orderId: string }): Promise<OrderMoney> {
  const [intents, tenders, sold] = await all(
    lockIntentsOf(work.tx, input),
    lockTendersOf(work.tx, input),
    lockCardsSoldIn(work.tx, input),
  )
  const paid = [
    ...intents.map((one) => ({ paidMinor: one.capturedMinor, refundedMinor: one.refundedMinor })),
    ...tenders.map((one) => ({ paidMinor: one.amountMinor, refundedMinor: one.returnedMinor })),
  ]
  return { intents, tenders, sold, refundable: refundableFrom(paid, sold) }
}

/**
 * Gives money of an order back, all or a part. The intents are locked, and a refund counts from the moment it
 * is asked for: two at once can never give back more than was taken. The provider is asked by a job; what
 * cards have paid goes back to them at once, after the payments have given back all they took, or before.
 */
export async function refundPayment(
  work: Work,
  input: RefundPayment,
): Promise<{ refundIds: string[]; shares: Share[] }> {
  const order = await lockMoney(work, input)
  const { intents, tenders, refundable } = order
  if (intents.length === 0 && tenders.length === 0) throw notFound("payment")
  if (input.requestKey !== undefined) {
    const earlier = await refundsUnder(work, input.requestKey)
    if (earlier.length > 0) return { refundIds: earlier, shares: [] }
  }

  const free = refundableMinor(refundable)
  const wanted = input.amountMinor === undefined ? free : BigInt(input.amountMinor)
  if (wanted > free || wanted <= 0n) throw tooMuch(order, free)
  const shares = await giveShares(work, { ...input, order, amountMinor: wanted })
  return { refundIds: shares.map(({ refundId }) => refundId), shares }
}

function tooMuch({ intents, tenders, refundable }: OrderMoney, free: bigint): Refusal {
  const currency = intents[0]?.amount.currency ?? tenders[0]?.currency ?? ""
  const details = { refundable: money(free, currency) }
  if (refundable.paidMinor - refundable.refundedMinor > free) {
    const message = "A gift card of this order has been spent: only what is left on it can be given back."
    return new Refusal("payments.gift_card_spent", 409, message, details)
  }
  const message =
    free === 0n ? "There is no money left to give back." : "This is more than can be given back."
  return new Refusal("payments.refund_too_much", 409, message, details)
}

type Giving = Omit<RefundPayment, "amountMinor"> & { order: OrderMoney; amountMinor: bigint }

export async function giveShares(work: Work, input: Giving): Promise<Share[]> {
  const { order, orderId, amountMinor, why } = input
  const { intents, tenders, sold, refundable } = order
  takeBack(work, { orderId, cards: sold, amountMinor: takenBackBy(amountMinor, refundable), reason: why })
  const currency = intents[0]?.amount.currency ?? tenders[0]?.currency
  assert(currency, "money that goes back came from somewhere")
  const credit =
    input.creditTo === undefined ? null : await lockCredit(work, { customerId: input.creditTo, currency })
  const shares: Share[] = []
  const paid = { payments: intents, cards: tenders }
  for (const [place, { payment, card, amountMinor: minor }] of sharesOf(paid, input).entries()) {
    if (card) {
      const cardId = credit?.cardId ?? card.cardId
      const refundId = returnTender(work, { tender: card, orderId, cardId, amountMinor: minor, why })
      shares.push({ refundId, amountMinor: minor })
      continue
    }
    const requestKey = input.requestKey === undefined ? null : `${input.requestKey}:${place}`
    const refund = { intent: payment, amountMinor: minor, why, requestKey }
    const refundId = credit ? await creditRefund(work, { ...refund, credit }) : openRefund(work, refund)
    shares.push({ refundId, amountMinor: minor })
  }
  return shares
}

export type RefundOrder = {
  orderId: string
  amount?: Money | undefined
  why: string
  creditTo?: string | undefined
  cardsFirst?: boolean | undefined
}

/** As a route for staff: the order's money afterwards. */
export async function refundOrder(work: Work, input: RefundOrder): Promise<OrderPayments> {
  const { orderId, amount, why, creditTo, cardsFirst } = input
  const { intents, tenders } = await lockMoney(work, input)
  const currency = intents[0]?.amount.currency ?? tenders[0]?.currency
  if (currency !== undefined && amount && amount.currency !== currency) {
    const message = `This order was paid in ${currency}.`
    throw new Refusal("payments.currency", 422, message, { field: "amount" })
  }
  const amountMinor = amount && Number(amount.minor)
  await refundPayment(work, { orderId, why, creditTo, cardsFirst, amountMinor })
  return lastly(work, paymentsOf(work.tx, input))
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
  if (outcome.kind !== "done" && outcome.kind !== "declined") return noteWaiting(work, { refundId, outcome })
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
      tender: null,
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

type Waiting = { refundId: string; outcome: Extract<RefundOutcome, { kind: "pending" | "unknown" }> }

/** Whether it is on its way, or nobody knows whether it was made: since when, and what was said first. */
function noteWaiting(work: Work, { refundId, outcome }: Waiting): void {
  const why = outcome.kind === "unknown" ? outcome.why.slice(0, 300) : null
  const since = why === null ? null : work.now
  work.write(sql`
    update payments.refunds set unknown_since = ${since}, failure = ${why}
    where id = ${refundId} and state = 'waiting' and (unknown_since is null) = ${why !== null}
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

/**
 * An order that is canceled gets its money back, and what is only authorized or awaited is given up. The gift
 * cards that it sold are blocked; what was spent of them is not given back.
 */
export async function returnMoneyOfOrder(work: Work, input: { orderId: string }): Promise<void> {
  const order = await lockMoney(work, input)
  for (const intent of order.intents) {
    const isOpen = !["captured", "declined", "canceled"].includes(intent.state)
    if (isOpen) askToCancel(work, intent)
  }
  const amountMinor = refundableMinor(order.refundable)
  if (amountMinor > 0n) await giveShares(work, { ...input, order, amountMinor, why: "order canceled" })
  if (order.sold.length === 0) return
  work.write(sql`
    update payments.cards set state = 'blocked', updated_at = ${work.now}
    where order_id = ${input.orderId} and state = 'active'
  `)
}

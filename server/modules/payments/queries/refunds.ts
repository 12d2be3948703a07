import { all, type Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { type OrderTender, orderTendersOf } from "../cards/queries.ts"
import { lackingMinor } from "../lacking.ts"
import { partOfCard, partOfPayment, type RefundPart } from "../part_of_refund.ts"
import type { AskedOf, Dispute } from "../provider.ts"
import {
  awaitedMinor,
  type CaptureAt,
  type IntentState,
  isAuthorized,
  owedOf,
  type RefundState,
} from "../rules.ts"
import { type Intent, intentColumns, intentRow, toIntent } from "./intents.ts"

export type Refund = {
  refundId: string
  intentId: string
  orderId: string | null
  provider: string
  state: RefundState
  amount: Money
  why: string
  /** Why it failed, or why it is not known whether it was made. */
  failure: string | null
  /** Nobody knows since then whether it was made; nothing when it is on its way. */
  unknownSince: Date | null
  createdAt: Date
  doneAt: Date | null
  /** Given as store credit, not back the way it came. */
  asCredit: boolean
}

const refundColumns = sql`
  r.id as refund_id, r.intent_id, r.order_id, i.provider, r.state, r.amount_minor, r.currency, r.why,
  r.failure, r.unknown_since, r.created_at, r.done_at, r.credit_id is not null as as_credit
`

type RefundRow = Omit<Refund, "amount"> & { amountMinor: bigint; currency: string }

/** One to be asked for, with the payment that it gives back. */
export async function getRefund(
  db: Db,
  input: { refundId: string },
): Promise<(Refund & { payment: AskedOf }) | undefined> {
  const row = await db.maybe(sql<RefundRow & { order: string; askedMinor: bigint }>`
    select ${refundColumns}, i.attempt_id as "order", i.amount_minor as asked_minor from payments.refunds r
    join payments.intents i on i.id = r.intent_id
    where r.id = ${input.refundId}
  `)
  if (!row) return undefined
  const { order, askedMinor, ...refund } = row
  const payment = { key: refund.intentId, amount: money(askedMinor, refund.currency), order }
  return { ...toRefund(refund), payment }
}

/**
 * Refunds that were asked for before this time and are not made yet. Where there are more than a hundred,
 * others come each time: those that a bank keeps open for weeks must not stand in the way of newer ones.
 */
export async function waitingRefunds(db: Db, input: { before: Date }): Promise<{ refundId: string }[]> {
  return db.many(sql<{ refundId: string }>`
    select id as refund_id from payments.refunds
    where state = 'waiting' and created_at < ${input.before}
    order by random()
    limit 100
  `)
}

function toRefund({ amountMinor, currency, ...row }: RefundRow): Refund {
  return { ...row, amount: money(amountMinor, currency) }
}

export type OrderPayment = {
  intentId: string
  attemptId: string
  provider: string
  method: string
  state: IntentState
  amount: Money
  /** What of it is not to be taken any more, because units were canceled. */
  waived: Money
  /** What it is still to bring. */
  awaited: Money
  authorized: Money
  captured: Money
  captureAt: CaptureAt
  /** What of it can be taken now without asking its payer: what the order owes and was not taken yet. */
  open: Money
  /** Until when, as far as we know. */
  authorizedUntil: Date | null
  /** Why it could not be taken when it was last asked for. */
  captureFailure: string | null
  /** Given back, or asked to be given back. */
  refunded: Money
  /** With the order. */
  refundable: Money
  /** It is more than its order waited for: it pays nothing, and goes back or becomes credit. */
  isLate: boolean
  /** It was noted by hand, wrongly: what it took is reversed, and it counts for nothing. */
  takenBack: boolean
  reference: string | null
  reason: string | null
}

export type OrderPayments = {
  payments: OrderPayment[]
  refunds: Omit<Refund, "orderId">[]
  tenders: OrderTender[]
  /** What went back, or is on its way, and where to, the oldest first. */
  wentBack: WentBack[]
  disputes: OrderDispute[]
  /** What is still to be paid of a promise that has ended, and awaited from nobody; null without one. */
  lacking: Money | null
}

/** A part of a refund, as its preview has named it. */
export type WentBack = RefundPart & {
  refundId: string
  /** `unknown`: nobody knows yet whether it went back. */
  state: "waiting" | "unknown" | "done"
  at: Date
}

/** Somebody who paid has asked their bank for it back. */
export type OrderDispute = {
  intentId: string
  provider: string
  /** What the provider calls it. */
  reference: string
  state: Dispute["state"]
  amount: Money
  /** In the words of the provider. */
  reason: string
  respondBy: Date | null
  openedAt: Date
}

/** The money of one order, for staff. */
export async function paymentsOf(db: Db, input: { orderId: string }): Promise<OrderPayments> {
  const [intents, refunds, tenders, returns, disputes] = await all(
    db.many(
      intentRow(
        sql`
          select ${intentColumns} from payments.intents
          where order_id = ${input.orderId} or late_for_order_id = ${input.orderId}
          order by id limit 50
        `,
      ),
    ),
    db.many(sql<RefundRow>`
      select ${refundColumns} from payments.refunds r
      join payments.intents i on i.id = r.intent_id
      where r.order_id = ${input.orderId} or r.intent_id = any(array(
        select id from payments.intents where late_for_order_id = ${input.orderId}
      ))
      order by r.id
      limit 500
    `),
    orderTendersOf(db, input),
    returnsOf(db, input),
    disputesOf(db, input),
  )
  const payments = intents.map(toIntent).map(toOrderPayment)
  const own = intents.map(toIntent).filter(({ lateForOrderId }) => lateForOrderId === null)
  const [lacksMinor, currency] = [lackingMinor(own), own[0]?.amount.currency]
  const wentBack = [...refunds.map(toRefund).flatMap((refund) => givenOf(payments, refund)), ...returns]
  return {
    payments,
    refunds: refunds.map(toRefund).map(({ orderId: _, ...refund }) => refund),
    ...{ tenders, disputes },
    wentBack: wentBack.sort((one, other) => one.at.getTime() - other.at.getTime()),
    lacking: lacksMinor === undefined || currency === undefined ? null : money(lacksMinor, currency),
  }
}

/** Nothing of a refund that failed, or of money that was never the order's. */
function givenOf(payments: readonly OrderPayment[], refund: Refund): WentBack[] {
  const { refundId, state, createdAt: at, asCredit, amount, unknownSince } = refund
  const payment = payments.find(({ intentId }) => intentId === refund.intentId)
  if (!payment || payment.isLate || payment.takenBack || state === "failed") return []
  const stands = unknownSince === null ? state : "unknown"
  return [{ ...partOfPayment({ ...payment, asCredit, amount }), refundId, state: stands, at }]
}

type ReturnRow = {
  refundId: string
  kind: OrderTender["kind"]
  lastFour: string | null
  asCredit: boolean
  amountMinor: bigint
  currency: string
  at: Date
}

/** What cards had paid and went back, to them or as store credit. */
async function returnsOf(db: Db, { orderId }: { orderId: string }): Promise<WentBack[]> {
  const rows = await db.many(sql<ReturnRow>`
    select entry.id as refund_id, card.kind, card.last_four, entry.card_id <> card.id as as_credit,
      entry.amount_minor, card.currency, entry.at
    from payments.card_entries entry
    join payments.tenders tender on tender.id = entry.tender_id
    join payments.cards card on card.id = tender.card_id
    where entry.order_id = ${orderId} and entry.kind = 'return'
    order by entry.id limit 500
  `)
  return rows.map(({ refundId, at, amountMinor, currency, ...card }) => ({
    ...partOfCard({ ...card, amount: money(amountMinor, currency) }),
    ...{ refundId, state: "done", at },
  }))
}

async function disputesOf(db: Db, { orderId }: { orderId: string }): Promise<OrderDispute[]> {
  const rows = await db.many(sql<Omit<OrderDispute, "amount"> & { amountMinor: bigint; currency: string }>`
    select dispute.intent_id, dispute.provider, dispute.reference, dispute.state, dispute.amount_minor,
      dispute.currency, dispute.reason, dispute.respond_by, dispute.opened_at
    from payments.intents payment join payments.disputes dispute on dispute.intent_id = payment.id
    where payment.order_id = ${orderId}
    order by dispute.id limit 50
  `)
  return rows.map(({ amountMinor, currency, ...row }) => ({ ...row, amount: money(amountMinor, currency) }))
}

function toOrderPayment(intent: Intent): OrderPayment {
  const amount = (minor: bigint) => money(minor, intent.amount.currency)
  const { intentId, attemptId, provider, method, state, reference, reason } = intent
  const { captureAt, authorizedUntil, captureFailure, takenBack } = intent
  const isLate = intent.lateForOrderId !== null
  const refundableMinor = isLate ? 0n : intent.capturedMinor - intent.refundedMinor
  const openMinor = isAuthorized(intent) ? owedOf(intent) - intent.capturedMinor : 0n
  return {
    ...{ intentId, attemptId, provider, method, state, reference, reason },
    ...{ captureAt, authorizedUntil, captureFailure, takenBack },
    open: amount(openMinor > 0n ? openMinor : 0n),
    amount: intent.amount,
    waived: amount(intent.waivedMinor),
    awaited: amount(awaitedMinor(intent)),
    authorized: amount(intent.authorizedMinor),
    captured: amount(intent.capturedMinor),
    refunded: amount(intent.refundedMinor),
    refundable: amount(refundableMinor),
    isLate,
  }
}

import type { Db, Outside, Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { lockOrder, noteOnTimeline, notePaidBy, noteTakenBack } from "../../orders/index.ts"
import {
  type NoteReceipt,
  noteReceipt,
  type OrderPayments,
  paymentsOf,
  previewReceipt,
  type Receipt,
  takeBackReceipt,
} from "../../payments/index.ts"
import { needConfirmationAbove } from "../../staff/index.ts"
import { lookAgain } from "./acts.ts"

/** The first half gives the payment that is too much, the second the oddity that it is. */
type Noted = { pays: Money; left: Money; tooMuch: Money; tooMuchId: string | null }

export type ReceiptReply = Omit<Noted, "tooMuchId"> & { oddityId: string | null }

/** What noting money that came by hand would do: nothing is changed. */
export async function previewMoney(db: Db, input: { orderId: string; amount: Money }): Promise<Receipt> {
  const order = await db.maybe(sql<{ isCanceled: boolean }>`
    select sale = 'canceled' as is_canceled from orders.orders where id = ${input.orderId}
  `)
  if (!order) throw notFound("order")
  return previewReceipt(db, { ...input, ...order })
}

/**
 * Money has come by hand: all that was awaited, a part of it, more than that, or when nothing was awaited any
 * more; or in place of a promise that has ended. What the order does not need waits to go back, or to become
 * credit.
 */
export async function noteMoney(work: Work, input: Omit<NoteReceipt, "isCanceled">): Promise<Noted> {
  const { orderId } = input
  const isCanceled = (await lockOrder(work.tx, { orderId })).canceledAt !== null
  const { pays, left, tooMuch, tooMuchId, paidBy } = await noteReceipt(work, { ...input, isCanceled })
  if (paidBy !== null) notePaidBy(work, { orderId, method: paidBy })
  if (tooMuchId !== null) {
    const details = { intentId: tooMuchId, amountMinor: Number(tooMuch.minor) }
    noteOnTimeline(work, { orderId, kind: "payment_late", details })
  }
  return { pays, left, tooMuch, tooMuchId }
}

type Taking = { orderId: string; intentId: string; why: string }

/**
 * What was noted by hand has not come, or came for another order: it is reversed, and the order stands where
 * it stood before, also one that has left meanwhile. A sum above the limit asks who it is, as a refund does.
 */
export async function takeNoteBack(work: Work, input: Taking): Promise<{ orderId: string }> {
  const { orderId, intentId, why } = input
  const before = await lockOrder(work.tx, { orderId })
  const isAwaitedAnew = before.canceledAt === null
  const { amount, isLate, ...awaited } = await takeBackReceipt(work, { ...input, isAwaitedAnew })
  await needConfirmationAbove(work, amount)
  if (!isLate) noteTakenBack(work, { before, intentId, amountMinor: amount.minor, ...awaited })
  const details = { intentId, amountMinor: Number(amount.minor), why }
  noteOnTimeline(work, { orderId, kind: "receipt_taken_back", details })
  return { orderId }
}

/** The second half: what was odd about it is odd no more. */
export async function moneyAfter(out: Outside, { orderId }: { orderId: string }): Promise<OrderPayments> {
  await lookAgain(out, "paid_twice")
  await lookAgain(out, "money_for_canceled_order")
  return paymentsOf(out.db, { orderId })
}

/** The second half: what is too much is in the inbox at once, with what resolves it. */
export async function oddityOfMoney(out: Outside, { tooMuchId, ...noted }: Noted): Promise<ReceiptReply> {
  if (tooMuchId === null) return { ...noted, oddityId: null }
  await lookAgain(out, "paid_twice")
  await lookAgain(out, "money_for_canceled_order")
  const odd = await out.db.maybe(sql<{ oddityId: string }>`
    select id as oddity_id from books.oddities
    where subject = ${tooMuchId} and kind in ('paid_twice', 'money_for_canceled_order')
    order by id desc limit 1
  `)
  return { ...noted, oddityId: odd?.oddityId ?? null }
}

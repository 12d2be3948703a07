import type { Outside, Work } from "../../kit/db.ts"
import { lastly } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { job } from "../../kit/jobs.ts"
import { money } from "../../kit/money.ts"
import { queue } from "../mail/index.ts"
import {
  cancelOrder,
  dueOrders,
  expiryAt,
  heardMinor,
  instructionsOf,
  lockExpired,
  lockOrder,
  missingMinor,
  type OrderForStaff,
  orderForStaff,
  orderMailFacts,
  orderTokenOf,
  setPayUntil,
  takeReminder,
} from "../orders/index.ts"
import { expiryOf, giveUpByHand, leftOf, lockCaptured, paymentMethodsFor } from "../payments/index.ts"

// So many orders are read at once; each is a transaction of its own, so that one that fails keeps no other.
const ordersAtOnce = 100
const turnsMax = 50

export const unpaidJob = job({ name: "aftersale.unpaid", run: lookAtUnpaid, cron: "*/10 * * * *" })

/** Reminds buyers whose order expires soon, and cancels orders whose time is over. */
export async function lookAtUnpaid(out: Outside): Promise<void> {
  const failed = new Set<string>()
  for (let turn = 0; turn < turnsMax; turn++) {
    const { expired, reminders } = await dueOrders(out.db, { now: out.now(), limit: ordersAtOnce })
    const left = (orders: { orderId: string }[]) => orders.filter(({ orderId }) => !failed.has(orderId))
    for (const order of left(reminders)) await tryIt(out, failed, order, remindBuyer)
    for (const order of left(expired)) await tryIt(out, failed, order, expireOrder)
    if (left(expired).length + left(reminders).length === 0) return
  }
}

type Doing = (work: Work, input: { orderId: string }) => Promise<boolean>

/** What fails, or waits for news of its money, waits for the next time. */
async function tryIt(out: Outside, failed: Set<string>, order: { orderId: string }, doing: Doing) {
  const isDone = await out
    .inWork((work) => doing(work, order))
    .catch((error) => {
      out.log.warn({ ...order, err: error }, "an order that is not paid is looked at again later")
      return false
    })
  if (!isDone) failed.add(order.orderId)
}

export async function remindBuyer(work: Work, { orderId }: { orderId: string }): Promise<boolean> {
  const taken = await takeReminder(work, { orderId })
  if (!taken) return true
  const facts = await orderMailFacts(work.tx, { orderId })
  if (!facts) return true
  const { email, locale, head, order } = facts
  const { awaited } = await leftOf(work.tx, order)
  if (awaited.minor <= 0n) return true
  queue(work, {
    ...{ to: email, template: "payment_reminder", locale },
    dedupeKey: `payment_reminder:${orderId}:${taken.payUntil.toISOString()}`,
    values: { ...head, due: awaited, until: taken.payUntil, instructions: instructionsOf(order) },
  })
  return true
}

/**
 * Asks the buyer of an order whose money was promised and did not come to pay by card: once a day at most,
 * however often somebody presses.
 */
export async function askToPay(work: Work, { orderId }: { orderId: string }): Promise<void> {
  const missing = missingMinor(await lockOrder(work.tx, { orderId }))
  if (missing <= 0n) {
    const message = "This order does not wait for money any more."
    throw new Refusal("checkout.order_not_waiting", 409, message)
  }
  const facts = await orderMailFacts(work.tx, { orderId })
  if (!facts) throw new Refusal("order.buyer_gone", 409, "This order's buyer cannot be written to.")
  const { email, locale, head, order } = facts
  const methods = await paymentMethodsFor(work.tx, order)
  if (!methods.some(({ needsToken }) => needsToken)) {
    const message = "No way to pay by card is open where this order was placed."
    throw new Refusal("order.no_card", 409, message)
  }
  const payUrl = `/orders/${orderId}/pay?token=${orderTokenOf(orderId)}`
  queue(work, {
    ...{ to: email, template: "pay_again", locale },
    dedupeKey: `pay_again:${orderId}:${work.now.toISOString().slice(0, 10)}`,
    values: { ...head, due: money(missing, order.currency), payUrl },
  })
}

/**
 * Cancels an order whose money has not come in time. Money that came at the last moment counts: where the
 * order has not heard of it yet, it is looked at again.
 */
export async function expireOrder(work: Work, { orderId }: { orderId: string }): Promise<boolean> {
  const order = await lockExpired(work, { orderId })
  if (!order) return true
  const { capturedMinor } = await lockCaptured(work, { orderId })
  if (capturedMinor !== heardMinor(order)) return false
  await cancelOrder(work, { orderId, because: "not_paid" })
  await giveUpByHand(work, { orderId })
  return true
}

export type ExtendPayment = { orderId: string; payUntil: Date | null }

// Longer than this nobody remembers what was ordered.
const daysMax = 366

/** Staff waits longer for the money of one order, or for ever. */
export async function extendPayment(
  work: Work,
  { orderId, payUntil }: ExtendPayment,
): Promise<OrderForStaff> {
  const order = await lockOrder(work.tx, { orderId })
  const { paymentMethod: code } = await orderForStaff(work.tx, { orderId })
  const { remindDays } = await expiryOf(work.tx, { code })
  if (payUntil === null) {
    setPayUntil(work, { order, payUntil: null, remindAt: null })
    return lastly(work, orderForStaff(work.tx, { orderId }))
  }
  const lastMs = work.now.getTime() + daysMax * 86_400_000
  if (payUntil <= work.now || payUntil.getTime() > lastMs) {
    const message = "Please choose a day that is still to come, within a year."
    throw new Refusal("order.pay_until_day", 422, message, { field: "payUntil" })
  }
  setPayUntil(work, { order, ...expiryAt(payUntil, { from: work.now, remindDays }) })
  return lastly(work, orderForStaff(work.tx, { orderId }))
}

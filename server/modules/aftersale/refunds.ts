import { type Db, lastly, type Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import {
  lockOrder,
  type OrderForStaff,
  orderForStaff,
  recordRefunded,
  takeBackRefunded,
} from "../orders/index.ts"
import { paymentsOf, refundableOf, refundOrder, refundPayment } from "../payments/index.ts"
import { needConfirmationAbove } from "../staff/index.ts"
import { deliveryId, keepParts, partsOf } from "./parts.ts"
import { type Charged, givenFor, type Units, worthOf } from "./rules.ts"

export type RefundPreview = {
  lines: { orderLineId: string; quantity: number; amount: Money }[]
  delivery: Money
  /** What paying in coins added; it goes back with the last of an order. */
  rounding: Money
  /** What goes back. */
  amount: Money
  /** What the units come to: more, where less than that can be given back. */
  worth: Money
  refundable: Money
}

/** What units of an order come to, before they are given back. */
export async function refundPreview(
  db: Db,
  { orderId, units }: { orderId: string; units: Units },
): Promise<RefundPreview> {
  const order = await orderForStaff(db, { orderId })
  const refundable = await refundableOf(db, order)
  const worth = worthOf(chargedIn(order), units)
  const amount = (minor: bigint) => money(minor, order.currency)
  return {
    lines: worth.lines.map(({ lineId: orderLineId, quantity, amountMinor }) => ({
      ...{ orderLineId, quantity },
      amount: amount(amountMinor),
    })),
    delivery: amount(worth.deliveryMinor),
    rounding: amount(worth.roundingMinor),
    amount: amount(givenFor(worth, refundable.minor)),
    worth: amount(worth.totalMinor),
    refundable,
  }
}

export type Refund = {
  orderId: string
  /** Neither of the two: all that can be given back. */
  amount?: Money | undefined
  units?: Units | undefined
  why: string
}

/** Gives money of an order back, the way it came. */
export function refund(work: Work, input: Refund): ReturnType<typeof refundOrder> {
  return give(work, input, () => undefined)
}

/** Gives it to the customer as store credit instead. */
export function refundAsCredit(work: Work, input: Refund): ReturnType<typeof refundOrder> {
  return give(work, input, ({ customerId }) => {
    if (customerId !== null) return customerId
    const message = "Store credit needs an account, and this order was placed by a guest."
    throw new Refusal("gift_card.no_account", 409, message)
  })
}

/** Two at once are one after the other: the order is locked, and the second sees what the first gave. */
async function give(
  work: Work,
  input: Refund,
  toWhom: (order: OrderForStaff) => string | undefined,
): ReturnType<typeof refundOrder> {
  const { orderId, units, amount, why } = input
  await lockOrder(work.tx, input)
  const order = await orderForStaff(work.tx, input)
  const creditTo = toWhom(order)
  const refundable = await refundableOf(work.tx, order)
  if (!units) {
    await needConfirmationAbove(work, amount ?? refundable)
    return refundOrder(work, { orderId, amount, why, creditTo })
  }
  const worth = worthOf(chargedIn(order), units)
  const minor = givenFor(worth, refundable.minor)
  await needConfirmationAbove(work, { minor })
  const { refundIds } = await refundPayment(work, { orderId, amountMinor: Number(minor), why, creditTo })
  recordRefunded(work, { orderId, ...worth })
  keepParts(work, { orderId, id: refundIds[0] ?? "", worth })
  return lastly(work, paymentsOf(work.tx, input))
}

export function chargedIn(order: OrderForStaff): Charged {
  return {
    lines: order.lines.map(({ lineId, quantity, isGiftCard, total, refundedQuantity, refunded }) => ({
      ...{ lineId, quantity, isGiftCard, refundedQuantity },
      totalMinor: total.minor,
      refundedMinor: refunded.minor,
    })),
    deliveryMinor: order.deliveryTotal.minor,
    deliveryRefundedMinor: order.deliveryRefunded.minor,
    cashRoundingMinor: order.cashRounding.minor,
  }
}

/**
 * A refund that failed: its units can be given back again. Of one that was shared over several payments the
 * first counts; `payments` still gives no more than was taken.
 */
export async function releaseParts(
  work: Work,
  { orderId, refundId }: { orderId: string | null; refundId: string },
): Promise<void> {
  if (orderId === null) return
  await lockOrder(work.tx, { orderId })
  const parts = await partsOf(work.tx, { refundId })
  if (parts.length === 0) return
  work.write(sql`delete from aftersale.refunded_parts where refund_id = ${refundId}`)
  takeBackRefunded(work, {
    orderId,
    lines: parts.filter(({ lineId }) => lineId !== deliveryId),
    deliveryMinor: parts.find(({ lineId }) => lineId === deliveryId)?.amountMinor ?? 0n,
  })
}

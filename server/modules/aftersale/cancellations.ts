import { actorName, all, type Db, type Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { announce } from "../../kit/events.ts"
import { newId } from "../../kit/ids.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { parcelsOf } from "../fulfillment/index.ts"
import { releaseCommitted } from "../inventory/index.ts"
import {
  cancelOrder,
  isCarried,
  lockOrder,
  type OrderForStaff,
  orderForStaff,
  recordCanceled,
  recordRefunded,
} from "../orders/index.ts"
import { leftOf, takeOff } from "../payments/index.ts"
import { type Canceling, cancelingOf, type ToCancel } from "./canceling.ts"
import { chargedIn } from "./giving.ts"
import { getAftersaleRules } from "./owner_rules.ts"
import { keepParts } from "./parts.ts"
import type { Units } from "./rules.ts"

export type CancellationPreview = {
  /** What is not owed any more for these units. */
  worth: Money
  /** What of it had not been paid, and is not asked for any more. */
  waived: Money
  /** What goes back. */
  back: Money
  /** Nothing of the order is left: it ends. */
  isWhole: boolean
  /** Nothing is left to deliver, and something was charged for it. */
  mayDropDelivery: boolean
}

/** What canceling units comes to, before it is done. */
export async function cancellationPreview(
  db: Db,
  { orderId, units }: { orderId: string; units: Units },
): Promise<CancellationPreview> {
  const order = await orderForStaff(db, { orderId })
  const [facts, left] = await all(toCancel(db, order), leftOf(db, order))
  const canceling = cancelingOf(facts, units)
  const amount = (minor: bigint) => money(minor, order.currency)
  const { isWhole, mayDrop: mayDropDelivery } = canceling
  if (isWhole) {
    const { awaited, refundable } = left
    const worth = amount(order.total.minor - order.canceledTotal.minor)
    return { worth, waived: awaited, back: refundable, isWhole, mayDropDelivery }
  }
  const worthMinor = owedFor(order, canceling)
  const waivedMinor = least(worthMinor, left.awaited.minor)
  const back = amount(least(worthMinor - waivedMinor, left.refundable.minor))
  return { worth: amount(worthMinor), waived: amount(waivedMinor), back, isWhole, mayDropDelivery }
}

export type CancelUnits = { orderId: string; units: Units; reason?: string | undefined }

/**
 * Cancels units of an order that are in no parcel, and its delivery with the last thing to deliver: they can
 * be bought again, and what they came to is not asked for any more, or goes back. Two at once are one after
 * the other: the order is locked. Where nothing is left, the order is canceled.
 */
export async function cancelUnits(work: Work, input: CancelUnits): Promise<OrderForStaff> {
  const { orderId, units, reason } = input
  const locked = await lockOrder(work.tx, { orderId })
  if (locked.sale === "canceled") throw new Refusal("order.canceled", 409, "This order is canceled.")
  const order = await orderForStaff(work.tx, { orderId })
  const canceling = cancelingOf(await toCancel(work.tx, order), units)
  if (canceling.isWhole) return cancelOrder(work, { orderId, reason })

  const { lines, worth } = canceling
  const amountMinor = owedFor(order, canceling)
  const { cardsFirst } = await getAftersaleRules(work.tx)
  const taken = await takeOff(work, { orderId, amountMinor, why: reason ?? "units canceled", cardsFirst })
  const cancellationId = newId("cancellation")
  const kept = { orderId, cancellationId, lines, amountMinor, ...taken }
  keepCancellation(work, kept)
  const shares = [{ refundId: cancellationId, amountMinor: worth.totalMinor }]
  keepParts(work, { orderId, shares, worth })
  recordRefunded(work, { orderId, ...worth })
  recordCanceled(work, { order: locked, lines, amountMinor, reason: reason ?? null })
  const variantOf = new Map(order.lines.map(({ lineId, variantId }) => [lineId, variantId]))
  const freed = lines.map(({ lineId, quantity }) => ({ variantId: variantOf.get(lineId) ?? "", quantity }))
  await releaseCommitted(work, { orderId, lines: freed })
  announce(work, "order.units_canceled", {
    ...{ orderId, number: order.number, cancellationId, reason: reason ?? null },
    ...{ givenMinor: Number(taken.givenMinor), currency: order.currency },
  })
  return orderForStaff(work.tx, { orderId })
}

type Kept = {
  orderId: string
  cancellationId: string
  lines: Canceling["lines"]
  amountMinor: bigint
  waivedMinor: bigint
  givenMinor: bigint
}

function keepCancellation(work: Work, kept: Kept): void {
  const { orderId, cancellationId, lines } = kept
  work.write(sql`
    insert into aftersale.cancellations
      (id, order_id, worth_minor, waived_minor, given_minor, actor, at)
    values (${cancellationId}, ${orderId}, ${kept.amountMinor}, ${kept.waivedMinor}, ${kept.givenMinor},
      ${actorName(work.actor)}, ${work.now})
  `)
  work.write(sql`
    insert into aftersale.canceled_lines (cancellation_id, line_id, order_id, quantity)
    select ${cancellationId}, line.id, ${orderId}, line.quantity
    from unnest(${lines.map(({ lineId }) => lineId)}::text[],
                ${lines.map(({ quantity }) => quantity)}::integer[]) as line (id, quantity)
  `)
}

/** What paying in coins took away may leave a few cents less to owe than its units come to. */
function owedFor({ total, canceledTotal }: OrderForStaff, { worth }: Canceling): bigint {
  return least(worth.totalMinor, total.minor - canceledTotal.minor)
}

/** The order with what of it is in parcels; gift cards that were made stay as they are. */
async function toCancel(db: Db, order: OrderForStaff): Promise<ToCancel> {
  const [{ parcels }, { issued }] = await all(
    parcelsOf(db, order),
    db.one(sql<{ issued: boolean }>`
      select exists (select from payments.cards where order_id = ${order.orderId}) as issued
    `),
  )
  const packed = parcels.filter(({ state }) => state !== "canceled").flatMap(({ lines }) => lines)
  const { lines, ...charged } = chargedIn(order)
  return {
    ...charged,
    lines: order.lines.map((line, place) => {
      const isIssued = line.isGiftCard && issued
      const inParcels = packed.filter(({ orderLineId }) => orderLineId === line.lineId)
      return {
        ...(lines[place] as (typeof lines)[number]),
        ...{ isGiftCard: isIssued, isIssued, isCarried: isCarried(line) },
        canceledQuantity: line.canceledQuantity,
        shippedQuantity: line.shippedQuantity,
        packedQuantity: inParcels.reduce((sum, { quantity }) => sum + quantity, 0),
      }
    }),
  }
}

function least(one: bigint, other: bigint): bigint {
  if (one < other) return one
  return other
}

import { actorName, all, lastly, type Work } from "../../../kit/db.ts"
import { assert, notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { checkMove } from "../../../kit/moves.ts"
import { sql } from "../../../kit/sql.ts"
import { releaseCommitted, shipCommitted } from "../../inventory/index.ts"
import {
  type LockedOrder,
  lockOrder,
  noteOnTimeline,
  recordDelivered,
  recordShipped,
} from "../../orders/index.ts"
import { getParcel, type ParcelForStaff, parcelsOf } from "../queries.ts"
import { maySend, type ParcelLine, type ParcelState, parcelMoves, remainingLines } from "../rules/parcels.ts"

export type OpenParcel = { orderId: string; lines?: { orderLineId: string; quantity: number }[] | undefined }

/** Starts a parcel with some lines of an order, or with all that is in no parcel yet. */
export async function openParcel(work: Work, input: OpenParcel): Promise<ParcelForStaff> {
  const order = await lockOrder(work.tx, input)
  checkNotCanceled(order)
  const { parcels } = await parcelsOf(work.tx, input)
  const packed = parcels.filter(({ state }) => state !== "canceled").flatMap(({ lines }) => lines)
  const remaining = remainingLines(order.lines, packed)
  const lines = input.lines ? chosenLines(input.lines, remaining) : remaining
  if (lines.length === 0) {
    throw new Refusal("parcel.nothing_left", 409, "Everything of this order is in a parcel already.")
  }

  const parcelId = newId("parcel")
  work.write(sql`
    insert into fulfillment.parcels (id, order_id, state, created_at, updated_at)
    values (${parcelId}, ${input.orderId}, 'open', ${work.now}, ${work.now})
  `)
  work.write(sql`
    insert into fulfillment.parcel_lines (parcel_id, order_line_id, variant_id, quantity)
    select ${parcelId}, line.order_line_id, line.variant_id, line.quantity
    from unnest(
      ${lines.map((line) => line.orderLineId)}::text[],
      ${lines.map((line) => line.variantId)}::text[],
      ${lines.map((line) => line.quantity)}::integer[]
    ) as line (order_line_id, variant_id, quantity)
  `)
  return lastly(work, getParcel(work.tx, { parcelId }))
}

function chosenLines(
  chosen: { orderLineId: string; quantity: number }[],
  remaining: ParcelLine[],
): ParcelLine[] {
  const wanted = new Map<string, number>()
  for (const { orderLineId, quantity } of chosen) {
    wanted.set(orderLineId, (wanted.get(orderLineId) ?? 0) + quantity)
  }
  return [...wanted].map(([orderLineId, quantity]) => {
    const left = remaining.find((line) => line.orderLineId === orderLineId)
    if (!left || left.quantity < quantity) {
      const details = { orderLineId, left: left?.quantity ?? 0 }
      throw new Refusal(
        "parcel.more_than_left",
        409,
        "More would be packed than is left of this order.",
        details,
      )
    }
    return { ...left, quantity }
  })
}

/** The parcel is ready to go. Marking it twice is harmless. */
export async function markPacked(work: Work, input: { parcelId: string }): Promise<ParcelForStaff> {
  const { parcel, order } = await lockParcel(work, input)
  if (parcel.state === "packed") return parcel
  checkNotCanceled(order)
  checkMove("parcel", parcelMoves, parcel.state, "packed")
  moveParcel(work, { parcel, to: "packed", why: null })
  noteOnTimeline(work, {
    orderId: order.orderId,
    kind: "packed",
    details: { parcelId: parcel.parcelId, lines: parcel.lines },
  })
  return lastly(work, getParcel(work.tx, input))
}

export type MarkShipped = {
  parcelId: string
  carrier?: string | undefined
  trackingNumber?: string | undefined
  trackingUrl?: string | undefined
}

/** The parcel has left: its units leave the stock, the order moves on, the buyer gets a mail. */
export async function markShipped(work: Work, input: MarkShipped): Promise<ParcelForStaff> {
  const { parcel, order } = await lockParcel(work, input)
  const carrier = input.carrier ?? null
  const trackingNumber = input.trackingNumber ?? null
  const hasLeft = parcel.state === "shipped" || parcel.state === "delivered"
  if (hasLeft && parcel.trackingNumber === trackingNumber) return parcel
  checkNotCanceled(order)
  if (!maySend(order)) {
    throw new Refusal("order.not_paid", 409, "The payment of this order came to nothing, so it is not sent.")
  }
  checkMove("parcel", parcelMoves, parcel.state, "shipped")

  const { parcelId } = parcel
  const { orderId } = order
  recordShipped(work, { order, lines: parcel.lines, details: { parcelId, carrier, trackingNumber } })
  moveParcel(work, { parcel, to: "shipped", why: null })
  work.write(
    sql`
      update fulfillment.parcels
      set carrier = ${carrier}, tracking_number = ${trackingNumber},
        tracking_url = ${input.trackingUrl ?? null}
      where id = ${parcelId}
    `,
    {
      constraints: {
        parcels_tracking_once: () =>
          new Refusal("parcel.tracking_number_taken", 409, "Another parcel has this tracking number."),
      },
    },
  )
  announce(work, "parcel.dispatched", { orderId, parcelId, carrier, trackingNumber })
  await shipCommitted(work, { orderId, lines: parcel.lines })
  return lastly(work, getParcel(work.tx, input))
}

export async function markDelivered(work: Work, input: { parcelId: string }): Promise<ParcelForStaff> {
  const { parcel, order } = await lockParcel(work, input)
  if (parcel.state === "delivered") return parcel
  checkMove("parcel", parcelMoves, parcel.state, "delivered")
  recordDelivered(work, { order, lines: parcel.lines, details: { parcelId: parcel.parcelId } })
  moveParcel(work, { parcel, to: "delivered", why: null })
  announce(work, "parcel.delivered", { orderId: order.orderId, parcelId: parcel.parcelId })
  return lastly(work, getParcel(work.tx, input))
}

/** Unpacks a parcel that has not left; its lines can go into another one. */
export async function cancelParcel(work: Work, input: { parcelId: string }): Promise<ParcelForStaff> {
  const { parcel, order } = await lockParcel(work, input)
  if (parcel.state === "canceled") return parcel
  checkMove("parcel", parcelMoves, parcel.state, "canceled")
  moveParcel(work, { parcel, to: "canceled", why: "by staff" })
  noteOnTimeline(work, {
    orderId: order.orderId,
    kind: "parcel_canceled",
    details: { parcelId: parcel.parcelId },
  })
  return lastly(work, getParcel(work.tx, input))
}

/** A canceled order: its units are free again, its parcels are unpacked, its files are closed. */
export async function withdrawOrder(work: Work, input: { orderId: string }): Promise<void> {
  const [order, { parcels }] = await all(lockOrder(work.tx, input), parcelsOf(work.tx, input))
  assert(order.sale === "canceled", "only a canceled order is withdrawn")
  const isFirst = await markWithdrawn(work, input)
  if (!isFirst) return
  for (const parcel of parcels) {
    if (parcel.state === "open" || parcel.state === "packed") {
      moveParcel(work, { parcel, to: "canceled", why: "order canceled" })
    }
  }
  work.write(sql`
    update fulfillment.downloads set revoked_at = ${work.now}
    where order_id = ${input.orderId} and revoked_at is null
  `)
  const lines = order.lines
    .filter((line) => line.quantity > line.shippedQuantity)
    .map((line) => ({ variantId: line.variantId, quantity: line.quantity - line.shippedQuantity }))
  await releaseCommitted(work, { orderId: input.orderId, lines })
}

/** Events may come twice; the units of an order are freed once. */
async function markWithdrawn(work: Work, input: { orderId: string }): Promise<boolean> {
  const marked = await work.tx.maybe(sql<{ orderId: string }>`
    insert into fulfillment.withdrawals (order_id, at) values (${input.orderId}, ${work.now})
    on conflict (order_id) do nothing
    returning order_id
  `)
  return marked !== undefined
}

/** The order is locked before its parcel, as everywhere. */
async function lockParcel(
  work: Work,
  input: { parcelId: string },
): Promise<{ parcel: ParcelForStaff; order: LockedOrder }> {
  const found = await work.tx.maybe(sql<{ orderId: string }>`
    select order_id from fulfillment.parcels where id = ${input.parcelId}
  `)
  if (!found) throw notFound("parcel")
  const [order, parcel] = await all(lockOrder(work.tx, found), getParcel(work.tx, input))
  return { order, parcel }
}

function moveParcel(work: Work, move: { parcel: ParcelForStaff; to: ParcelState; why: string | null }): void {
  const { parcel, to } = move
  const shippedAt = to === "shipped" ? work.now : parcel.shippedAt
  work.write(sql`
    update fulfillment.parcels set state = ${to}, shipped_at = ${shippedAt}, updated_at = ${work.now}
    where id = ${parcel.parcelId}
  `)
  work.write(sql`
    insert into fulfillment.parcel_history (id, parcel_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${parcel.parcelId}, ${parcel.state}, ${to}, ${actorName(work.actor)},
      ${move.why}, ${work.now})
  `)
}

function checkNotCanceled(order: LockedOrder): void {
  if (order.sale === "canceled") throw new Refusal("order.canceled", 409, "This order is canceled.")
}

import { all, type Db, type Work } from "../../kit/db.ts"
import { notFound, Refusal } from "../../kit/errors.ts"
import type { Money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import {
  cancelObstacle,
  cancelOrder,
  getOrder,
  lockOrder,
  type Order,
  type OrderHolder,
  type Progress,
} from "../orders/index.ts"
import { leftOf } from "../payments/index.ts"

export type Obstacle = "not_allowed" | "canceled" | "packed" | "sent" | "downloaded"

type Standing = Pick<Progress, "sale" | "goods"> & {
  currency: string
  buyersCancel: boolean
  isPacked: boolean
  isDownloaded: boolean
}

export type CancelOffer = {
  /** Why it cannot be canceled by its buyer; nothing when it can. */
  obstacle: Obstacle | null
  /** What would go back. */
  back: Money
}

/** Whether the buyer of an order can cancel it, and what they would get back. */
export async function cancelOffer(
  db: Db,
  input: { orderId: string; holder: OrderHolder },
): Promise<CancelOffer> {
  const standing = await standingOf(db, input)
  const { refundable } = await leftOf(db, { ...input, currency: standing.currency })
  return { obstacle: buyersObstacle(standing) ?? null, back: refundable }
}

/** The buyer cancels the whole order, as long as nothing of it is packed. Canceling twice is harmless. */
export async function cancelOwnOrder(
  work: Work,
  input: { orderId: string; holder: OrderHolder },
): Promise<Order> {
  const { orderId } = input
  // Whose it is comes first: a stranger neither waits for the order nor learns that it is there.
  await standingOf(work.tx, input)
  const [, standing] = await all(lockOrder(work.tx, input), standingOf(work.tx, input))
  const obstacle = buyersObstacle(standing)
  if (obstacle && obstacle !== "canceled") throw refusalOf[obstacle]()
  if (!obstacle) await cancelOrder(work, { orderId, because: "buyer" })
  return getOrder(work.tx, input)
}

async function standingOf(db: Db, input: { orderId: string; holder: OrderHolder }): Promise<Standing> {
  const { orderTokenHash, customerId } = input.holder
  const standing = await db.maybe(sql<Standing>`
    select o.sale, o.goods, o.currency,
      (select buyers_cancel from aftersale.rules where only_row = 1) as buyers_cancel,
      exists (
        select from fulfillment.parcels where order_id = o.id and state <> 'canceled'
      ) as is_packed,
      exists (
        select from fulfillment.downloads where order_id = o.id and downloads_count > 0
      ) as is_downloaded
    from orders.orders o
    where o.id = ${input.orderId} and (o.token_hash = ${orderTokenHash} or o.customer_id = ${customerId})
  `)
  if (!standing) throw notFound("order")
  return standing
}

function buyersObstacle(standing: Standing): Obstacle | undefined {
  const obstacle = cancelObstacle(standing)
  if (obstacle === "canceled") return "canceled"
  if (obstacle === "shipped") return "sent"
  if (!standing.buyersCancel) return "not_allowed"
  if (standing.isPacked) return "packed"
  return standing.isDownloaded ? "downloaded" : undefined
}

const refusalOf = {
  not_allowed: () =>
    new Refusal("cancel.not_allowed", 409, "Please write to us if you want to cancel this order."),
  packed: () =>
    new Refusal("cancel.packed_already", 409, "This order is packed already. Please write to us."),
  sent: () =>
    new Refusal("cancel.sent", 409, "A part of this order has left already. It can be returned instead."),
  downloaded: () =>
    new Refusal("cancel.downloaded", 409, "A file of this order was downloaded. Please write to us."),
} satisfies Record<Exclude<Obstacle, "canceled">, () => Refusal>

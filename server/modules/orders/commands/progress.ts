import { all, type Db, type Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import {
  type Cover,
  dueOf,
  type Goods,
  isCovered,
  type LineProgress,
  type MoneyProgress,
  mayExpire,
  progressOf,
  type Sale,
} from "../rules.ts"
import type { TenderKind } from "../sold.ts"

export type LockedLine = LineProgress & {
  lineId: string
  variantId: string
  totalMinor: bigint
  title: string
  variantTitle: string | null
  fileMediaId: string | null
  isGiftCard: boolean
}

export type LockedCover = Cover & {
  intentId: string
  settles: "now" | "later"
  /** A card instead of a payment. */
  tender: TenderKind | null
}

export type LockedOrder = {
  orderId: string
  number: string
  currency: string
  totalMinor: bigint
  deliveryMinor: bigint
  canceledMinor: bigint
  canceledAt: Date | null
  payUntil: Date | null
  sale: Sale
  money: MoneyProgress
  goods: Goods
  lines: LockedLine[]
  covers: LockedCover[]
  /** Payments that were noted by hand, wrongly: they cover nothing, and news of them change nothing. */
  takenBackIds: string[]
}

/** Several orders, against any other change: in the order of their ids, so that nobody waits in a circle. */
export async function lockOrders(tx: Db, { orderIds }: { orderIds: readonly string[] }): Promise<void> {
  await tx.many(sql`
    select id from orders.orders where id = any(${orderIds}::text[])
    order by id limit ${orderIds.length} for update
  `)
}

/** The order with everything its progress is worked out from, locked against any other change. */
export async function lockOrder(tx: Db, input: { orderId: string }): Promise<LockedOrder> {
  const [order, lines, covers] = await all(
    tx.maybe(sql<Omit<LockedOrder, "lines" | "covers" | "takenBackIds">>`
      select id as order_id, number, currency, total_minor, delivery_minor, canceled_minor, canceled_at,
             pay_until, sale,
             money, goods
      from orders.orders
      where id = ${input.orderId}
      for update
    `),
    tx.many(sql<LockedLine>`
      select id as line_id, variant_id, title, variant_title, file_media_id, is_gift_card, reach, quantity,
             total_minor, canceled_quantity, shipped_quantity, delivered_quantity, returned_quantity
      from orders.lines
      where order_id = ${input.orderId}
      order by position
      limit 1000
    `),
    tx.many(sql<LockedCover & { takenBack: boolean }>`
      select intent_id, settles, authorized_minor, captured_minor, refunded_minor, ended, tender, taken_back
      from orders.covers
      where order_id = ${input.orderId}
      order by intent_id
      limit 50
    `),
  )
  if (!order) throw notFound("order")
  const takenBackIds = covers.flatMap(({ takenBack, intentId }) => (takenBack ? [intentId] : []))
  return { ...order, lines, covers: covers.filter(({ takenBack }) => !takenBack), takenBackIds }
}

/**
 * Works out the four columns anew and stores them; says so when the order is paid or completed by it, and
 * when more of what is promised for it is due.
 */
export function saveProgress(
  work: Work,
  { before, after }: { before: LockedOrder; after: LockedOrder },
): void {
  const progress = progressOf(after)
  const { orderId, number } = after
  work.write(sql`
    update orders.orders
    set sale = ${progress.sale}, money = ${progress.money}, goods = ${progress.goods},
        returns = ${progress.returns}, canceled_at = ${after.canceledAt},
        pay_until = case when ${mayExpire(progress)} then pay_until end,
        remind_at = case when ${mayExpire(progress)} then remind_at end, version = version + 1,
        updated_at = ${work.now}
    where id = ${orderId}
  `)
  if (isCovered(after) && !isCovered(before)) {
    const withFiles = after.lines.some(({ fileMediaId }) => fileMediaId !== null)
    const withGiftCards = after.lines.some(({ isGiftCard }) => isGiftCard)
    announce(work, "order.paid", { orderId, number, withFiles, withGiftCards })
  }
  if (progress.sale === "completed" && before.sale !== "completed") {
    announce(work, "order.completed", { orderId, number })
  }
  announceDue(work, { before, after })
}

function announceDue(work: Work, { before, after }: { before: LockedOrder; after: LockedOrder }): void {
  const isPromised = after.covers.some((cover) => !cover.ended && cover.authorizedMinor > cover.capturedMinor)
  if (!isPromised || after.canceledAt !== null) return
  const [known, due] = [dueOf(before), dueOf(after)]
  if (due.dueMinor === known.dueMinor && due.owedMinor === known.owedMinor) return
  announce(work, "order.due_changed", { orderId: after.orderId, dueMinor: Number(due.dueMinor) })
}

import type { Db, Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import type { Share } from "../payments/index.ts"
import { sharedParts, type Worth } from "./rules.ts"

export const deliveryId = ""

export type Part = { lineId: string; quantity: number; amountMinor: bigint }

type Kept = {
  orderId: string
  /** The refunds that pay for it, or its cancellation. */
  shares: readonly Share[]
  worth: Worth
}

/** What went back, or is not owed any more, with each refund or a cancellation, by line. */
export function keepParts(work: Work, { orderId, shares, worth }: Kept): void {
  const delivery = { lineId: deliveryId, quantity: 1, amountMinor: worth.deliveryMinor }
  const parts = sharedParts([...worth.lines, ...(worth.deliveryMinor > 0n ? [delivery] : [])], shares)
  if (parts.length === 0) return
  writeParts(work, { orderId, parts })
}

type Written = { orderId: string; parts: readonly (Part & { refundId: string })[] }

export function writeParts(work: Work, { orderId, parts }: Written): void {
  work.write(sql`
    insert into aftersale.refunded_parts (refund_id, line_id, order_id, quantity, amount_minor, created_at)
    select part.refund_id, part.line_id, ${orderId}, part.quantity, part.amount_minor, ${work.now}
    from unnest(${parts.map(({ refundId }) => refundId)}::text[],
                ${parts.map(({ lineId }) => lineId)}::text[],
                ${parts.map(({ quantity }) => quantity)}::integer[],
                ${parts.map(({ amountMinor }) => amountMinor)}::bigint[])
      as part (refund_id, line_id, quantity, amount_minor)
  `)
}

export function partsOf(db: Db, { refundId }: { refundId: string }): Promise<Part[]> {
  return db.many(sql<Part>`
    select line_id, quantity, amount_minor from aftersale.refunded_parts
    where refund_id = ${refundId} order by line_id limit 1000
  `)
}

/** What a refund that failed was for is free again, and kept for the one that is made in its place. */
export function letPartsGo(work: Work, { refundId }: { refundId: string }): void {
  work.write(sql`
    with gone as (
      delete from aftersale.refunded_parts where refund_id = ${refundId}
      returning refund_id, line_id, order_id, quantity, amount_minor
    )
    insert into aftersale.released_parts (refund_id, line_id, order_id, quantity, amount_minor, released_at)
    select refund_id, line_id, order_id, quantity, amount_minor, ${work.now} from gone
    on conflict (refund_id, line_id) do nothing
  `)
}

export function partsLetGo(db: Db, { refundId }: { refundId: string }): Promise<Part[]> {
  return db.many(sql<Part>`
    select line_id, quantity, amount_minor from aftersale.released_parts
    where refund_id = ${refundId} order by line_id limit 1000
  `)
}

export type PartOfOrder = Part & { refundId: string }

/** All that went back of an order by name, with the refund that it went with. */
export function partsOfOrder(db: Db, input: { orderId: string }): Promise<PartOfOrder[]> {
  return db.many(sql<PartOfOrder>`
    select refund_id, line_id, quantity, amount_minor from aftersale.refunded_parts
    where order_id = ${input.orderId} order by refund_id, line_id limit 5000
  `)
}

/** Units that were canceled: what was not asked for any more of them, and what went back. */
export type UnitsCanceled = { cancellationId: string; at: Date; waivedMinor: bigint; givenMinor: bigint }

export function cancellationsOf(db: Db, input: { orderId: string }): Promise<UnitsCanceled[]> {
  return db.many(sql<UnitsCanceled>`
    select id as cancellation_id, at, waived_minor, given_minor from aftersale.cancellations
    where order_id = ${input.orderId} order by id limit 1000
  `)
}

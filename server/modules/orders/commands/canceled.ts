import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { type LockedOrder, saveProgress } from "./progress.ts"
import { noteOnTimeline } from "./timeline.ts"

export type CanceledLine = { lineId: string; quantity: number }

type Canceled = {
  order: LockedOrder
  lines: readonly CanceledLine[]
  /** What is not owed any more for it. */
  amountMinor: bigint
  reason: string | null
}

/** Units of a locked order that are not sent any more, and what of its total is not owed any more. */
export function recordCanceled(work: Work, { order, lines, amountMinor, reason }: Canceled): void {
  const { orderId } = order
  writeCanceled(work, { orderId, lines })
  work.write(sql`
    update orders.orders set canceled_minor = canceled_minor + ${amountMinor}::bigint where id = ${orderId}
  `)
  const countOf = (lineId: string) => lines.find((line) => line.lineId === lineId)?.quantity ?? 0
  const after = {
    ...order,
    canceledMinor: order.canceledMinor + amountMinor,
    lines: order.lines.map((line) => ({
      ...line,
      canceledQuantity: line.canceledQuantity + countOf(line.lineId),
    })),
  }
  saveProgress(work, { before: order, after })
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const details = { count, lines, amountMinor: Number(amountMinor), reason }
  noteOnTimeline(work, { orderId, kind: "units_canceled", details })
}

/** The database has the last word: no unit is both sent and canceled. */
export function writeCanceled(
  work: Work,
  { orderId, lines }: { orderId: string; lines: readonly CanceledLine[] },
): void {
  work.write(
    sql`
      update orders.lines as line set canceled_quantity = line.canceled_quantity + canceled.quantity
      from unnest(${lines.map(({ lineId }) => lineId)}::text[],
                  ${lines.map(({ quantity }) => quantity)}::integer[]) as canceled (id, quantity)
      where line.id = canceled.id and line.order_id = ${orderId}
    `,
    {
      constraints: {
        lines_canceled_within_left: () =>
          new Refusal("order.sent_already", 409, "Some of this has left, or is canceled already."),
      },
    },
  )
}

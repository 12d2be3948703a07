import type { Work } from "../../../kit/db.ts"
import { assert, Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { type LockedOrder, saveProgress } from "./progress.ts"
import { noteOnTimeline, type TimelineKind } from "./timeline.ts"

export type HandedLine = { orderLineId: string; quantity: number }

/** Units of a locked order that have left: called by fulfillment in the transaction that ships the parcel. */
export function recordShipped(
  work: Work,
  input: { order: LockedOrder; lines: HandedLine[]; details: { [name: string]: unknown } },
): void {
  if (input.order.sale === "canceled") throw new Refusal("order.canceled", 409, "This order is canceled.")
  work.write(
    sql`
      update orders.lines as line set shipped_quantity = line.shipped_quantity + moved.quantity
      from unnest(${input.lines.map(({ orderLineId }) => orderLineId)}::text[],
                  ${input.lines.map(({ quantity }) => quantity)}::integer[]) as moved (id, quantity)
      where line.id = moved.id and line.order_id = ${input.order.orderId}
    `,
    {
      constraints: {
        lines_shipped_within_ordered: () =>
          new Refusal("order.more_than_ordered", 409, "More would be shipped than was ordered."),
        lines_canceled_within_left: () =>
          new Refusal("order.more_than_ordered", 409, "Some of this was canceled meanwhile."),
      },
    },
  )
  move(work, { ...input, kind: "shipped", field: "shippedQuantity" })
}

export function recordDelivered(
  work: Work,
  input: { order: LockedOrder; lines: HandedLine[]; details: { [name: string]: unknown } },
): void {
  work.write(sql`
    update orders.lines as line set delivered_quantity = line.delivered_quantity + moved.quantity
    from unnest(${input.lines.map(({ orderLineId }) => orderLineId)}::text[],
                ${input.lines.map(({ quantity }) => quantity)}::integer[]) as moved (id, quantity)
    where line.id = moved.id and line.order_id = ${input.order.orderId}
  `)
  move(work, { ...input, kind: "delivered", field: "deliveredQuantity" })
}

type Moved = {
  order: LockedOrder
  lines: HandedLine[]
  details: { [name: string]: unknown }
  kind: TimelineKind
  field: "shippedQuantity" | "deliveredQuantity"
}

function move(work: Work, { order, lines, details, kind, field }: Moved): void {
  const quantities = new Map(lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]))
  const known = order.lines.filter(({ lineId }) => quantities.has(lineId)).length
  assert(known === quantities.size, "what is handed over belongs to the order")
  const after = {
    ...order,
    lines: order.lines.map((line) => ({
      ...line,
      [field]: line[field] + (quantities.get(line.lineId) ?? 0),
    })),
  }
  saveProgress(work, { before: order, after })
  noteOnTimeline(work, { orderId: order.orderId, kind, details: { ...details, lines } })
}

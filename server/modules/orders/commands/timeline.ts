import { actorName, type Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"

export type TimelineKind =
  | "placed"
  | "payment_authorized"
  | "payment_received"
  | "payment_ended"
  | "payment_late"
  | "receipt_taken_back"
  | "payment_declined"
  | "refunded"
  | "refund_failed"
  | "capture_failed"
  | "authorization_ends"
  | "packed"
  | "shipped"
  | "delivered"
  | "parcel_canceled"
  | "downloads_ready"
  | "units_canceled"
  | "pay_until_set"
  | "reminded"
  | "refund_requested"
  | "refund_asked"
  | "refund_approved"
  | "refund_refused"
  | "refund_expired"
  | "refund_withdrawn"
  | "canceled"
  | "claimed"
  | "by_link"

type Entry = {
  orderId: string
  kind: TimelineKind
  details: { [name: string]: unknown }
  /** Left out: who acts. Of what was heard later, who has done it. */
  actor?: string | undefined
}

export function noteOnTimeline(work: Work, entry: Entry): void {
  work.write(sql`
    insert into orders.timeline (id, order_id, kind, details, actor, at)
    values (${newId("history")}, ${entry.orderId}, ${entry.kind}, ${JSON.stringify(entry.details)}::jsonb,
            ${entry.actor ?? actorName(work.actor)}, ${work.now})
  `)
}

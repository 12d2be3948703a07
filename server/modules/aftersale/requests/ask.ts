import { actorName, type Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { noteOnTimeline } from "../../orders/index.ts"
import { getAftersaleRules } from "../owner_rules.ts"
import type { Units } from "../rules.ts"
import type { RequestKind } from "./rules.ts"

export type AskRefund = {
  kind?: RequestKind
  /** Of an order it is held back from its other refunds; the order is locked. */
  orderId: string | null
  /** The oddity, the customer or the card. */
  subject?: string
  amount: { minor: bigint; currency: string }
  units: Units | undefined
  asCredit: boolean
  why: string
}

/** Keeps a refund, or what else is given, until a second person has looked at it. */
export async function askRefund(work: Work, input: AskRefund): Promise<{ requestId: string }> {
  const { kind = "order", orderId, subject = null, amount, units, asCredit, why } = input
  const { requestDays } = await getAftersaleRules(work.tx)
  const requestId = newId("refundRequest")
  const expiresAt = new Date(work.now.getTime() + requestDays * 86_400_000)
  work.write(sql`
    insert into aftersale.refund_requests
      (id, kind, order_id, subject, currency, amount_minor, units, as_credit, why, state, asked_by,
       asked_at, expires_at)
    values (${requestId}, ${kind}, ${orderId}, ${subject}, ${amount.currency}, ${amount.minor},
      ${units ? JSON.stringify(units) : null}::jsonb, ${asCredit}, ${why}, 'asked', ${actorName(work.actor)},
      ${work.now}, ${expiresAt})
  `)
  const details = { requestId, amountMinor: Number(amount.minor), why }
  if (orderId !== null) noteOnTimeline(work, { orderId, kind: "refund_requested", details })
  return { requestId }
}

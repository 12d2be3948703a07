import { actorName, type Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { noteOnTimeline } from "../../orders/index.ts"
import { getAftersaleRules } from "../owner_rules.ts"
import type { Units } from "../rules.ts"

export type AskRefund = {
  orderId: string
  amount: { minor: bigint; currency: string }
  units: Units | undefined
  asCredit: boolean
  why: string
}

/** Keeps a refund until a second person has looked at it. The order is locked. */
export async function askRefund(work: Work, input: AskRefund): Promise<{ requestId: string }> {
  const { orderId, amount, units, asCredit, why } = input
  const { requestDays } = await getAftersaleRules(work.tx)
  const requestId = newId("refundRequest")
  const expiresAt = new Date(work.now.getTime() + requestDays * 86_400_000)
  work.write(sql`
    insert into aftersale.refund_requests
      (id, order_id, currency, amount_minor, units, as_credit, why, state, asked_by, asked_at, expires_at)
    values (${requestId}, ${orderId}, ${amount.currency}, ${amount.minor},
      ${units ? JSON.stringify(units) : null}::jsonb, ${asCredit}, ${why}, 'asked', ${actorName(work.actor)},
      ${work.now}, ${expiresAt})
  `)
  const details = { requestId, amountMinor: Number(amount.minor), why }
  noteOnTimeline(work, { orderId, kind: "refund_requested", details })
  return { requestId }
}

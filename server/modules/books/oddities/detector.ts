import { type Sql, sql } from "../../../kit/sql.ts"
import type { OddityKind } from "./rules.ts"

/** What is odd now, read from the rows themselves. */
export type Cause = {
  subject: string
  provider: string | null
  intentId: string | null
  refundId: string | null
  orderId: string | null
  messageId: string | null
  currency: string | null
  amountMinor: bigint | null
  otherCurrency: string | null
  otherMinor: bigint | null
  reason: string | null
  happenedAt: Date
  respondBy: Date | null
}

/** Where to look: among what has happened since, or only at what is known already. */
export type Scope = { since: Date } | { subjects: Sql }

export type Detector = {
  kind: OddityKind
  /** What has caused it stays as it is: what is resolved is not found again. */
  stays?: true
  causes: (scope: Scope, now: Date) => Sql<Cause>
}

export const ago = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

export const columns = (given: Partial<Record<keyof Cause, Sql>> & { subject: Sql; happenedAt: Sql }) => sql`
  ${given.subject} as subject, ${given.provider ?? sql`payment.provider`} as provider,
  ${given.intentId ?? sql`payment.id`} as intent_id, ${given.refundId ?? sql`null::text`} as refund_id,
  ${given.orderId ?? sql`payment.order_id`} as order_id, ${given.messageId ?? sql`null::text`} as message_id,
  ${given.currency ?? sql`payment.currency`} as currency,
  ${given.amountMinor ?? sql`payment.amount_minor`} as amount_minor,
  ${given.otherCurrency ?? sql`null::text`} as other_currency,
  ${given.otherMinor ?? sql`null::bigint`} as other_minor,
  ${given.reason ?? sql`null::text`} as reason, ${given.happenedAt} as happened_at,
  ${given.respondBy ?? sql`null::timestamptz`} as respond_by
`

/** What happened since, or what is asked about. */
export const within = (given: { subject: Sql; at: Sql }, scope: Scope) =>
  "since" in scope ? sql`${given.at} >= ${scope.since}` : named(given.subject, scope)

export const named = (subject: Sql, scope: Scope) =>
  "since" in scope ? sql`true` : sql`${subject} = any(array(${scope.subjects}))`

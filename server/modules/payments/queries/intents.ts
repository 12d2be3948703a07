import type { Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { AskedOf } from "../provider.ts"
import type { CaptureAt, IntentState } from "../rules.ts"

export type Intent = {
  intentId: string
  attemptId: string
  orderId: string | null
  /** Which order it was sent for when that did not wait for it any more: it goes back. */
  lateForOrderId: string | null
  provider: string
  method: string
  state: IntentState
  captureAt: CaptureAt
  amount: Money
  authorizedMinor: bigint
  capturedMinor: bigint
  refundedMinor: bigint
  /** What of it is to be taken by now. */
  dueMinor: bigint
  /** What the provider was last asked to have taken in all. */
  takingMinor: bigint
  authorizedUntil: Date | null
  captureFailure: string | null
  /** What of its amount is not to be taken any more, because units of its order were canceled. */
  waivedMinor: bigint
  /** What of its amount came by hand in parts, which are payments of their own. */
  paidInPartsMinor: bigint
  /** It was noted by hand, wrongly: what it took is reversed, and it counts for nothing. */
  takenBack: boolean
  reference: string | null
  actionUrl: string | null
  reason: string | null
  guardSubjects: string[]
  /** The customer who wants the card kept. */
  keepsFor: string | null
}

export type IntentRow = Omit<Intent, "amount"> & { amountMinor: bigint; currency: string }

export const intentColumns = sql`
  id as intent_id, attempt_id, order_id, late_for_order_id, provider, method, state, capture_at, amount_minor,
  currency,
  authorized_minor, captured_minor, refunded_minor, waived_minor, paid_in_parts_minor, due_minor,
  taken_back, taking_minor, authorized_until, capture_failure, reference, action_url, reason, guard_subjects,
  keeps_for
`

export async function getIntent(db: Db, input: { intentId: string }): Promise<Intent | undefined> {
  const row = await db.maybe(
    intentRow(sql`select ${intentColumns} from payments.intents where id = ${input.intentId}`),
  )
  return row && toIntent(row)
}

export async function lockIntent(tx: Db, input: { intentId: string }): Promise<Intent | undefined> {
  const row = await tx.maybe(
    intentRow(sql`select ${intentColumns} from payments.intents where id = ${input.intentId} for update`),
  )
  return row && toIntent(row)
}

export async function lockIntentsOf(tx: Db, input: { orderId: string }): Promise<Intent[]> {
  const rows = await tx.many(
    intentRow(sql`
      select ${intentColumns} from payments.intents where order_id = ${input.orderId}
      order by id
      limit 50
      for update
    `),
  )
  return rows.map(toIntent)
}

export function intentRow(statement: Sql<unknown>): Sql<IntentRow> {
  return statement as Sql<IntentRow>
}

export function toIntent({ amountMinor, currency, ...row }: IntentRow): Intent {
  return { ...row, amount: money(amountMinor, currency) }
}

/** A payment as its provider was asked for it. */
export function askedOf({
  intentId,
  amount,
  attemptId,
}: Pick<Intent, "intentId" | "amount" | "attemptId">): AskedOf {
  return { key: intentId, amount, order: attemptId }
}

/** Providers of whose payments messages wait to be compared again. */
export async function parkedProviders(
  db: Db,
  { now, limit }: { now: Date; limit: number },
): Promise<string[]> {
  const rows = await db.many(sql<{ provider: string }>`
    select distinct provider from (
      select provider from payments.inbox where state = 'parked' and look_at <= ${now}
      order by look_at, id limit ${limit}
    ) as waiting
  `)
  return rows.map(({ provider }) => provider)
}

export type DeclinedPayment = {
  intentId: string
  attemptId: string
  method: string
  amount: Money
  reason: string | null
  declinedAt: Date
}

// Above every id: ids are small letters, digits and one underscore.
const lastId = "zzzz"

/** Payments that were declined, the newest first: what staff looks at when many shoppers fail to pay. */
export async function listDeclined(
  db: Db,
  input: { after?: string | undefined; limit: number },
): Promise<{ declined: DeclinedPayment[]; next: string | null }> {
  const rows = await db.many(sql<Omit<DeclinedPayment, "amount"> & { amountMinor: bigint; currency: string }>`
    select id as intent_id, attempt_id, method, amount_minor, currency, reason, updated_at as declined_at
    from payments.intents
    where state = 'declined' and id < ${input.after ?? lastId}
    order by id desc
    limit ${input.limit + 1}
  `)
  const declined = rows
    .slice(0, input.limit)
    .map(({ amountMinor, currency, ...row }) => ({ ...row, amount: money(amountMinor, currency) }))
  return { declined, next: rows.length > input.limit ? (declined.at(-1)?.intentId ?? null) : null }
}

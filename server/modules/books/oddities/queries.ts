import { all, type Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { join, type Sql, sql } from "../../../kit/sql.ts"
import { openRequestFor } from "../../aftersale/index.ts"
import { pageOfDispute } from "../../payments/index.ts"
import { actsOf, type OddityAct, type OddityDeedKind, type OddityKind, type OddityState } from "./rules.ts"

export type Oddity = {
  oddityId: string
  kind: OddityKind
  state: OddityState
  /** The payment, refund or message that it is about. */
  subject: string
  provider: string | null
  intentId: string | null
  refundId: string | null
  /** The message, or the movement of the provider, that tells of it. */
  messageId: string | null
  orderId: string | null
  orderNumber: string | null
  amount: Money | null
  /** What the other side names, or what was due. */
  other: Money | null
  /** In the words of the provider, or of the program. */
  reason: string | null
  /** How a dispute stands; nothing for what is none. */
  disputeState: "needs_response" | "under_review" | "won" | "lost" | null
  /** Until when it can be answered, and where. */
  respondBy: Date | null
  page: string | null
  happenedAt: Date
  foundAt: Date
  closedAt: Date | null
  /** What can be done, first what resolves it. */
  acts: OddityAct[]
}

export type OddityDeed = { what: OddityDeedKind; actor: string; why: string | null; at: Date }

type OddityRow = Omit<Oddity, "amount" | "other" | "acts" | "page"> & {
  amountMinor: bigint | null
  currency: string | null
  otherMinor: bigint | null
  otherCurrency: string | null
  customerId: string | null
}

const rows = (where: Sql) => sql<OddityRow>`
  select oddity.id as oddity_id, oddity.kind, oddity.state, oddity.subject, oddity.provider, oddity.intent_id,
    oddity.refund_id, oddity.message_id, oddity.order_id, sold.number as order_number, sold.customer_id,
    oddity.amount_minor, oddity.currency, oddity.other_minor, oddity.other_currency,
    oddity.respond_by, oddity.reason, oddity.happened_at, dispute.state as dispute_state,
    oddity.found_at, oddity.closed_at
  from books.oddities oddity
  left join orders.orders sold on sold.id = oddity.order_id
  left join payments.disputes dispute on dispute.id = oddity.subject and oddity.kind = 'dispute'
  ${where}
`

function toOddity(row: OddityRow): Oddity {
  const { amountMinor, currency, otherMinor, otherCurrency, customerId, ...rest } = row
  const amountOf = (minor: bigint | null, unit: string | null) =>
    minor === null || unit === null ? null : money(minor, unit)
  return {
    ...rest,
    amount: amountOf(amountMinor, currency),
    other: amountOf(otherMinor, otherCurrency),
    page:
      rest.kind === "dispute" && rest.provider !== null && rest.messageId !== null
        ? pageOfDispute(rest.provider, rest.messageId)
        : null,
    acts: actsOf({ ...rest, customerId }),
  }
}

export type AskedOddities = {
  state?: OddityState | undefined
  kind?: OddityKind | undefined
  after?: string | undefined
  limit: number
}

/** The newest first. */
export async function listOddities(
  db: Db,
  { state, kind, after, limit }: AskedOddities,
): Promise<{ oddities: Oddity[]; next: string | null }> {
  const where = [
    ...(state ? [sql`oddity.state = ${state}`] : []),
    ...(kind ? [sql`oddity.kind = ${kind}`] : []),
    ...(after ? [sql`oddity.id < ${after}`] : []),
  ]
  const found = await db.many(
    rows(sql`
      ${where.length > 0 ? sql`where ${join(where, " and ")}` : sql``}
      order by oddity.id desc limit ${limit + 1}
    `),
  )
  const shown = found.slice(0, limit).map(toOddity)
  return { oddities: shown, next: found.length > limit ? (shown.at(-1)?.oddityId ?? null) : null }
}

const countMax = 1_000

export async function countOddities(db: Db): Promise<{ open: number; countMax: number }> {
  const { open } = await db.one(sql<{ open: number }>`
    select count(*)::int as open
    from (select from books.oddities where state = 'open' limit ${countMax}) open
  `)
  return { open, countMax }
}

export async function getOddity(
  db: Db,
  { oddityId }: { oddityId: string },
): Promise<{ oddity: Oddity; history: OddityDeed[]; requestId: string | null }> {
  const [row, history, request] = await all(
    db.maybe(rows(sql`where oddity.id = ${oddityId}`)),
    db.many(sql<OddityDeed>`
      select what, actor, why, at from books.oddity_history
      where oddity_id = ${oddityId} order by id desc limit 200
    `),
    openRequestFor(db, { subject: oddityId }),
  )
  if (!row) throw notFound("oddity")
  return { oddity: toOddity(row), history, requestId: request?.requestId ?? null }
}

import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { Units } from "../rules.ts"
import type { RequestKind, RequestState } from "./rules.ts"

type ChosenUnits = { lines: { orderLineId: string; quantity: number }[]; delivery: boolean }

/** What one person wants to give and another one has to approve. */
export type RefundRequest = {
  requestId: string
  kind: RequestKind
  orderId: string | null
  orderNumber: string | null
  /** The oddity, the customer or the card that it is for. */
  subject: string | null
  state: RequestState
  amount: Money
  units: ChosenUnits | null
  asCredit: boolean
  why: string
  askedBy: string
  askedByName: string | null
  askedAt: Date
  expiresAt: Date
  decidedBy: string | null
  decidedByName: string | null
  decidedAt: Date | null
  /** Why it was refused. */
  reason: string | null
}

type Row = Omit<RefundRequest, "amount"> & { amountMinor: bigint; currency: string }

const columns = sql`
  r.id as request_id, r.kind, r.subject, r.order_id, o.number as order_number, r.state, r.amount_minor,
  r.currency, r.units,
  r.as_credit, r.why, r.asked_by, asker.name as asked_by_name, r.asked_at, r.expires_at, r.decided_by,
  decider.name as decided_by_name, r.decided_at, r.reason
`

const tables = sql`
  aftersale.refund_requests r
  left join orders.orders o on o.id = r.order_id
  left join staff.accounts asker on asker.id = r.asked_by
  left join staff.accounts decider on decider.id = r.decided_by
`

// Above every id: ids are small letters, digits and one underscore.
const lastId = "zzzz"

type Page = { state: "asked" | "decided"; after?: string | undefined; limit: number }

/** Those that wait, who waits longest first; or those that are decided, the newest first. */
export async function listRequests(
  db: Db,
  { state, after, limit }: Page,
): Promise<{ requests: RefundRequest[]; next: string | null }> {
  const page: Sql =
    state === "asked"
      ? sql`r.state = 'asked' and r.id > ${after ?? ""} order by r.id`
      : sql`r.state <> 'asked' and r.id < ${after ?? lastId} order by r.id desc`
  const rows = await db.many(sql<Row>`select ${columns} from ${tables} where ${page} limit ${limit + 1}`)
  const requests = rows.slice(0, limit).map(toRequest)
  return { requests, next: rows.length > limit ? (requests.at(-1)?.requestId ?? null) : null }
}

export async function getRequest(db: Db, { requestId }: { requestId: string }): Promise<RefundRequest> {
  const row = await db.maybe(sql<Row>`select ${columns} from ${tables} where r.id = ${requestId}`)
  if (!row) throw notFound("refund request")
  return toRequest(row)
}

// Nobody needs a larger number.
const countMax = 100

/** How many wait for somebody else than who asks. */
export async function countRequests(
  db: Db,
  { holder }: { holder: { staffId: string } },
): Promise<{ waiting: number }> {
  return db.one(sql<{ waiting: number }>`
    select count(*)::int as waiting from (
      select 1 from aftersale.refund_requests where state = 'asked' and asked_by <> ${holder.staffId}
      limit ${countMax}
    ) found
  `)
}

export type OpenRequest = { requestId: string; amountMinor: bigint; units: Units | null }

/** What of a locked order is asked for and not decided. */
export function openRequests(db: Db, { orderId }: { orderId: string }): Promise<OpenRequest[]> {
  return db.many(sql<OpenRequest>`
    select id as request_id, amount_minor, units from aftersale.refund_requests
    where order_id = ${orderId} and state = 'asked' order by id limit 200
  `)
}

/** What somebody wants to give by hand in a currency, and nobody has decided. */
export async function askedByHand(db: Db, input: { actor: string; currency: string }): Promise<bigint> {
  const { minor } = await db.one(sql<{ minor: bigint }>`
    select coalesce(sum(amount_minor), 0)::bigint as minor from aftersale.refund_requests
    where asked_by = ${input.actor} and currency = ${input.currency}
      and state = 'asked' and kind in ('credit', 'card')
  `)
  return minor
}

/** What waits for a second person about one oddity, customer or card. */
export function openRequestFor(
  db: Db,
  input: { subject: string },
): Promise<{ requestId: string } | undefined> {
  return db.maybe(sql<{ requestId: string }>`
    select id as request_id from aftersale.refund_requests
    where subject = ${input.subject} and state = 'asked' order by id desc limit 1
  `)
}

function toRequest({ amountMinor, currency, ...row }: Row): RefundRequest {
  return { ...row, amount: money(amountMinor, currency) }
}

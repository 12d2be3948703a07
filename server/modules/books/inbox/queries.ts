import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { join, type Sql, sql } from "../../../kit/sql.ts"
import type { OddityKind, OddityState } from "../oddities/rules.ts"
import { shownBody } from "./shown.ts"

export const messageStates = ["taken", "parked", "refused"] as const

export type MessageState = (typeof messageStates)[number]

/** A signed message of a provider, and what came of it. */
export type ProviderMessage = {
  messageId: string
  provider: string
  /** The provider's own name for it. */
  eventId: string
  kind: string
  state: MessageState
  /** Why it was refused, or waits. */
  reason: string | null
  intentId: string | null
  orderId: string | null
  orderNumber: string | null
  receivedAt: Date
  /** How often it was looked at once more: because it waited, or because somebody asked. */
  tries: number
}

const columns = sql`
  message.id as message_id, message.provider, message.event_id, message.kind, message.state, message.reason,
  message.intent_id, payment.order_id, sold.number as order_number, message.received_at, message.tries
`

const tables = sql`
  payments.inbox message
  left join payments.intents payment on payment.id = message.intent_id
  left join orders.orders sold on sold.id = payment.order_id
`

export type AskedMessages = {
  provider?: string | undefined
  state?: MessageState | undefined
  q?: string | undefined
  after?: string | undefined
  limit: number
}

/** The newest first. */
export async function listMessages(
  db: Db,
  { provider, state, q, after, limit }: AskedMessages,
): Promise<{ messages: ProviderMessage[]; next: string | null }> {
  const where = [
    ...(provider ? [sql`message.provider = ${provider}`] : []),
    ...(state ? [sql`message.state = ${state}`] : []),
    ...(q ? [sql`message.id = any(array(${namedBy(q)}))`] : []),
    ...(after ? [sql`message.id < ${after}`] : []),
  ]
  const found = await db.many(sql<ProviderMessage>`
    select ${columns} from ${tables}
    ${where.length > 0 ? sql`where ${join(where, " and ")}` : sql``}
    order by message.id desc limit ${limit + 1}
  `)
  const messages = found.slice(0, limit)
  return { messages, next: found.length > limit ? (messages.at(-1)?.messageId ?? null) : null }
}

// Nobody told more about one payment.
const namedMax = 500

/** By the provider's name for it, or by its payment or order: what somebody has before them. */
function namedBy(q: string): Sql {
  return sql`
    (select id from payments.inbox where event_id = ${q} limit ${namedMax})
    union all
    (select id from payments.inbox where intent_id = ${q} order by id desc limit ${namedMax})
    union all
    (select told.id from orders.orders sold
     join payments.intents payment on payment.order_id = sold.id
     join payments.inbox told on told.intent_id = payment.id
     where sold.number = ${q} order by told.id desc limit ${namedMax})
  `
}

export type MessageRead = {
  message: ProviderMessage
  /** As it came, laid out; nothing once its time was over or its person was erased. */
  body: string | null
  /** What the shop understood of it. */
  told: { account: string; payment: string | null; amount: Money | null; at: Date; dispute: string | null }
  /** The payment as it is now. */
  payment: { state: string; amount: Money; captured: Money; refunded: Money } | null
  /** What is odd because of it. */
  oddity: { oddityId: string; kind: OddityKind; state: OddityState } | null
}

type Told = {
  account: string
  key: string | null
  reference?: string | null
  amount: { minor: number; currency: string } | null
  at: string
  dispute?: string
}

type ReadRow = ProviderMessage & {
  body: string | null
  told: Told
  paymentState: string | null
  currency: string | null
  amountMinor: bigint | null
  capturedMinor: bigint | null
  refundedMinor: bigint | null
  oddity: MessageRead["oddity"]
}

export type Reader = { messageId: string; seesPeople: boolean }

export async function getMessage(db: Db, { messageId, seesPeople }: Reader): Promise<MessageRead> {
  const row = await db.maybe(sql<ReadRow>`
    select ${columns}, message.body, message.message as told, payment.state as payment_state,
      payment.currency,
      payment.amount_minor, payment.captured_minor, payment.refunded_minor,
      (
        select json_build_object('oddityId', id, 'kind', kind, 'state', state) from books.oddities
        where kind in ('amount_differs', 'message_refused') and subject = message.id order by id desc limit 1
      ) as oddity
    from ${tables} where message.id = ${messageId}
  `)
  if (!row) throw notFound("message")
  const {
    body,
    told,
    paymentState,
    currency,
    amountMinor,
    capturedMinor,
    refundedMinor,
    oddity,
    ...message
  } = row
  const amountOf = (minor: bigint | null) => money(minor ?? 0n, currency ?? "")
  return {
    message,
    body: body === null ? null : shownBody(body, { seesPeople }),
    told: {
      account: told.account,
      payment: told.key ?? told.reference ?? null,
      amount: told.amount && money(BigInt(told.amount.minor), told.amount.currency),
      at: new Date(told.at),
      dispute: told.dispute ?? null,
    },
    payment:
      paymentState === null
        ? null
        : {
            state: paymentState,
            amount: amountOf(amountMinor),
            captured: amountOf(capturedMinor),
            refunded: amountOf(refundedMinor),
          },
    oddity,
  }
}

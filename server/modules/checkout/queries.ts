import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import type { Address } from "../customers/index.ts"
import { type OrderAsSold, orderTokenOf } from "../orders/index.ts"
import type { IntentState } from "../payments/index.ts"
import { reasonWords } from "./reasons.ts"
import { type AttemptState, amountOf, mayRetry } from "./rules.ts"
import type { AttemptReply } from "./schemas.ts"

export type AttemptView = {
  attemptId: string
  state: AttemptState
  currency: string
  totalMinor: bigint
  orderId: string | null
  orderNumber: string | null
  reason: string | null
  intentState: IntentState | null
  actionUrl: string | null
  /** Of one that came to nothing, for what is said about it. */
  locale: string | null
}

const viewColumns = sql`
  a.id as attempt_id, a.state, a.currency, a.total_minor, a.order_id, a.order_number, a.reason,
  i.state as intent_state, i.action_url,
  case when a.state in ('declined', 'refused', 'expired') then a.sale ->> 'locale' end as locale
`

/** Where a try to order stands, for whoever holds the cart. */
export async function getAttempt(
  db: Db,
  input: { attemptId: string; holder: { cartTokenHash: string } },
): Promise<AttemptReply> {
  const view = await db.maybe(sql<AttemptView>`
    select ${viewColumns}
    from checkout.attempts a
    left join payments.intents i on i.id = a.intent_id
    where a.id = ${input.attemptId} and a.cart_token_hash = ${input.holder.cartTokenHash}
  `)
  if (!view) throw notFound("attempt")
  return replyOf(view)
}

export type TypedBefore = {
  email: string
  name: string | null
  address: Address | null
  deliveryMethodId: string | null
  paymentMethod: string
  vatNumber: string | null
}

/**
 * What was written in the last try to buy this cart: a payment that did not work costs nobody their typing.
 */
export async function typedBefore(
  db: Db,
  input: { cartId: string; cartTokenHash: string },
): Promise<TypedBefore | undefined> {
  return db.maybe(sql<TypedBefore>`
    select a.sale ->> 'email' as email, a.sale ->> 'buyerName' as name,
           nullif(a.sale -> 'address', 'null') as address,
           a.sale -> 'delivery' ->> 'methodId' as delivery_method_id, a.payment_method,
           a.sale -> 'taxes' ->> 'vatNumber' as vat_number
    from checkout.attempts a
    where a.cart_id = ${input.cartId} and a.cart_token_hash = ${input.cartTokenHash}
    order by a.id desc
    limit 1
  `)
}

/** Who bought and where it goes, as it was frozen. */
export function buyerOf(
  db: Db,
  input: { attemptId: string },
): Promise<{ customerId: string | null; address: Address | null }> {
  return db.one(sql<{ customerId: string | null; address: Address | null }>`
    select sale ->> 'customerId' as customer_id, nullif(sale -> 'address', 'null') as address
    from checkout.attempts where id = ${input.attemptId}
  `)
}

export async function viewAttempt(db: Db, input: { attemptId: string }): Promise<AttemptView> {
  return db.one(sql<AttemptView>`
    select ${viewColumns}
    from checkout.attempts a
    left join payments.intents i on i.id = a.intent_id
    where a.id = ${input.attemptId}
  `)
}

export function replyOf(view: AttemptView): AttemptReply {
  const base = { attemptId: view.attemptId, total: amountOf(view) }
  if (view.state === "placed") {
    const orderId = view.orderId ?? ""
    return {
      ...base,
      state: "placed",
      orderId,
      number: view.orderNumber ?? "",
      orderToken: orderTokenOf(orderId),
    }
  }
  if (view.state === "declined") {
    const ended = endOf(view, "card_declined")
    return { ...base, state: "declined", ...ended, mayRetry: mayRetry(ended.reason) }
  }
  if (view.state === "refused" || view.state === "expired") {
    return { ...base, state: view.state, ...endOf(view, view.state) }
  }
  if (view.intentState === "action_needed" && view.actionUrl !== null) {
    return { ...base, state: "actionNeeded", url: view.actionUrl }
  }
  return { ...base, state: "pending" }
}

function endOf(view: AttemptView, otherwise: string): { reason: string; detail: string } {
  const reason = view.reason ?? otherwise
  return { reason, detail: reasonWords(view.locale ?? "en", reason) }
}

export type LockedAttempt = {
  attemptId: string
  cartId: string
  cartVersion: number
  state: AttemptState
  intentId: string | null
  currency: string
  totalMinor: bigint
  tenderedMinor: bigint
  sale: OrderAsSold
  keepsAddress: boolean
  orderId: string | null
  orderNumber: string | null
  reason: string | null
  holdUntil: Date
  looks: number
  /** The order that it pays, which was placed before. */
  paysOrderId: string | null
  /** Somebody has begun to give its payment up at the provider. */
  isGivingUp: boolean
}

export async function lockAttempt(tx: Db, input: { attemptId: string }): Promise<LockedAttempt> {
  return tx.one(sql<LockedAttempt>`
    select id as attempt_id, cart_id, cart_version, state, intent_id, currency, total_minor, tendered_minor,
           sale, keeps_address, order_id, order_number, reason, hold_until, looks,
           pays_order_id, giving_up_at is not null as is_giving_up
    from checkout.attempts
    where id = ${input.attemptId}
    for update
  `)
}

export type EarlierAttempt = {
  attemptId: string
  state: AttemptState
  intentId: string | null
  intentState: IntentState | null
  tenderedMinor: bigint
  hasDiscounts: boolean
}

/** The attempt of this cart that is not over yet, or that became its order. */
export async function lockEarlierAttempt(
  tx: Db,
  input: { cartId: string; cartTokenHash: string },
): Promise<EarlierAttempt | undefined> {
  return tx.maybe(sql<EarlierAttempt>`
    select a.id as attempt_id, a.state, a.intent_id, i.state as intent_state, a.tendered_minor,
           jsonb_array_length(a.sale -> 'discounts') > 0 as has_discounts
    from checkout.attempts a
    left join payments.intents i on i.id = a.intent_id
    where a.cart_id = ${input.cartId} and a.cart_token_hash = ${input.cartTokenHash}
      and a.state in ('paying', 'unknown', 'declined', 'placed')
    for update of a
  `)
}

/** A payment that somebody has to ask for, and the attempt it belongs to. */
export type AskedPayment = {
  attemptId: string
  attempt: AttemptState
  holdUntil: Date
  createdAt: Date
  /** Nothing when there is nothing to pay. */
  intentId: string | null
  intent: IntentState | null
  provider: string | null
  amountMinor: bigint | null
  /** It is the attempt's own, and not one that another has replaced. */
  isPaying: boolean
  isGivingUp: boolean
  /** What was asked to be taken of it, and what was. */
  takingMinor: bigint | null
  capturedMinor: bigint | null
  currency: string
  live: boolean
}

const askedColumns = sql`
  a.id as attempt_id, a.state as attempt, a.hold_until, a.created_at, i.id as intent_id, i.state as intent,
  i.provider, i.amount_minor, i.taking_minor, i.captured_minor, a.currency, a.intent_id = i.id as is_paying,
  a.giving_up_at is not null as is_giving_up,
  (select live from settings.shop where only_row = 1) as live
`

export async function paymentOfAttempt(
  db: Db,
  input: { attemptId: string },
): Promise<AskedPayment | undefined> {
  return db.maybe(sql<AskedPayment>`
    select ${askedColumns}
    from checkout.attempts a
    left join payments.intents i on i.id = a.intent_id
    where a.id = ${input.attemptId}
  `)
}

/** For whoever holds the cart: anybody else finds no attempt. */
export async function paymentOfHolder(
  db: Db,
  input: { attemptId: string; holder: { cartTokenHash: string } },
): Promise<AskedPayment> {
  const payment = await db.maybe(sql<AskedPayment>`
    select ${askedColumns}
    from checkout.attempts a
    left join payments.intents i on i.id = a.intent_id
    where a.id = ${input.attemptId} and a.cart_token_hash = ${input.holder.cartTokenHash}
  `)
  if (!payment) throw notFound("attempt")
  return payment
}

/** Messages name the payment. */
export async function paymentOfIntent(
  db: Db,
  input: { intentId: string },
): Promise<AskedPayment | undefined> {
  return db.maybe(sql<AskedPayment>`
    select ${askedColumns}
    from payments.intents i
    join checkout.attempts a on a.id = i.attempt_id
    where i.id = ${input.intentId}
  `)
}

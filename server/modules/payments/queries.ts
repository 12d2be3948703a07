import { all, type Db } from "../../kit/db.ts"
import { type Money, money } from "../../kit/money.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { standingFact } from "../../kit/standing.ts"
import { standingShop } from "../settings/index.ts"
import { type OrderTender, orderTendersOf } from "./cards/queries.ts"
import {
  type GuardIdentity,
  type GuardVerdict,
  guardSubjects,
  guardVerdict,
  type IntentState,
  methodsTag,
  type RefundState,
} from "./rules.ts"

export type PaymentMethod = {
  code: string
  provider: string
  titleKey: string
  /** The shopper gives something to pay with, a card for instance. */
  needsToken: boolean
  /** Paid in coins and notes: at the door or at the counter. */
  inCash: boolean
  facts: { label: Record<string, string>; value: string }[]
}

export type Intent = {
  intentId: string
  attemptId: string
  orderId: string | null
  provider: string
  method: string
  state: IntentState
  amount: Money
  authorizedMinor: bigint
  capturedMinor: bigint
  refundedMinor: bigint
  reference: string | null
  actionUrl: string | null
  reason: string | null
  guardSubjects: string[]
}

type IntentRow = Omit<Intent, "amount"> & { amountMinor: bigint; currency: string }

const intentColumns = sql`
  id as intent_id, attempt_id, order_id, provider, method, state, amount_minor, currency, authorized_minor,
  captured_minor, refunded_minor, reference, action_url, reason, guard_subjects
`

type StandingMethod = Omit<PaymentMethod, "titleKey" | "inCash"> & { marketCodes: string[] | null }

const standingMethods = standingFact<StandingMethod[]>({
  tags: [methodsTag],
  read: (db) =>
    db.many(sql<StandingMethod>`
      select code, provider, needs_token, facts, market_codes from payments.methods
      where active
      order by position, code
      limit 50
    `),
})

/** Ways to pay in a market. Test money is not offered by a shop that is live. */
export async function paymentMethodsFor(db: Db, input: { marketCode: string }): Promise<PaymentMethod[]> {
  const [methods, { live }] = await all(standingMethods(db), standingShop(db))
  return methods
    .filter(({ provider, marketCodes }) => {
      const isHere = marketCodes === null || marketCodes.includes(input.marketCode)
      return isHere && !(live && isTestProvider(provider))
    })
    .map(({ marketCodes: _, ...method }) => ({
      ...method,
      inCash: cashProviders.includes(method.provider),
      titleKey: `payment.method.${method.code}`,
    }))
}

// The provider object says it too; a query has no provider at hand.
const testProviders = ["local"]
const cashProviders = ["cash"]

/** Whether a provider's money is not real. */
export function isTestProvider(code: string): boolean {
  return testProviders.includes(code)
}

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

function intentRow(statement: Sql<unknown>): Sql<IntentRow> {
  return statement as Sql<IntentRow>
}

function toIntent({ amountMinor, currency, ...row }: IntentRow): Intent {
  return { ...row, amount: money(amountMinor, currency) }
}

export type Refund = {
  refundId: string
  intentId: string
  orderId: string | null
  provider: string
  state: RefundState
  amount: Money
  why: string
  failure: string | null
  createdAt: Date
  doneAt: Date | null
  /** Given as store credit, not back the way it came. */
  asCredit: boolean
}

const refundColumns = sql`
  r.id as refund_id, r.intent_id, r.order_id, i.provider, r.state, r.amount_minor, r.currency, r.why,
  r.failure, r.created_at, r.done_at, r.credit_id is not null as as_credit
`

type RefundRow = Omit<Refund, "amount"> & { amountMinor: bigint; currency: string }

export async function getRefund(db: Db, input: { refundId: string }): Promise<Refund | undefined> {
  const row = await db.maybe(sql<RefundRow>`
    select ${refundColumns} from payments.refunds r
    join payments.intents i on i.id = r.intent_id
    where r.id = ${input.refundId}
  `)
  return row && toRefund(row)
}

/** Refunds that were asked for before this time and are not made yet, the oldest first. */
export async function waitingRefunds(db: Db, input: { before: Date }): Promise<{ refundId: string }[]> {
  return db.many(sql<{ refundId: string }>`
    select id as refund_id from payments.refunds
    where state = 'waiting' and created_at < ${input.before}
    order by created_at, id
    limit 100
  `)
}

function toRefund({ amountMinor, currency, ...row }: RefundRow): Refund {
  return { ...row, amount: money(amountMinor, currency) }
}

export type OrderPayment = {
  intentId: string
  attemptId: string
  provider: string
  method: string
  state: IntentState
  amount: Money
  authorized: Money
  captured: Money
  /** Given back, or asked to be given back. */
  refunded: Money
  refundable: Money
  reference: string | null
  reason: string | null
}

export type OrderPayments = {
  payments: OrderPayment[]
  refunds: Omit<Refund, "orderId">[]
  tenders: OrderTender[]
}

/** The money of one order, for staff. */
export async function paymentsOf(db: Db, input: { orderId: string }): Promise<OrderPayments> {
  const [intents, refunds, tenders] = await all(
    db.many(
      intentRow(
        sql`select ${intentColumns} from payments.intents where order_id = ${input.orderId}
          order by id limit 50`,
      ),
    ),
    db.many(sql<RefundRow>`
      select ${refundColumns} from payments.refunds r
      join payments.intents i on i.id = r.intent_id
      where r.order_id = ${input.orderId}
      order by r.id
      limit 500
    `),
    orderTendersOf(db, input),
  )
  return {
    payments: intents.map(toIntent).map(toOrderPayment),
    refunds: refunds.map(toRefund).map(({ orderId: _, ...refund }) => refund),
    tenders,
  }
}

function toOrderPayment(intent: Intent): OrderPayment {
  const amount = (minor: bigint) => money(minor, intent.amount.currency)
  const { intentId, attemptId, provider, method, state, reference, reason } = intent
  return {
    ...{ intentId, attemptId, provider, method, state, reference, reason },
    amount: intent.amount,
    authorized: amount(intent.authorizedMinor),
    captured: amount(intent.capturedMinor),
    refunded: amount(intent.refundedMinor),
    refundable: amount(intent.capturedMinor - intent.refundedMinor),
  }
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

export type PaymentMethodForStaff = Omit<PaymentMethod, "titleKey"> & {
  marketCodes: string[] | null
  position: number
  active: boolean
  version: number
  /** Its money is not real: a live shop does not offer it. */
  testOnly: boolean
}

/** Every way to pay, also those that are switched off. */
export async function listPaymentMethods(db: Db): Promise<{ methods: PaymentMethodForStaff[] }> {
  const rows = await db.many(sql<Omit<PaymentMethodForStaff, "testOnly">>`
    select code, provider, market_codes, needs_token, facts, position, active, version
    from payments.methods
    order by position, code limit 50
  `)
  return { methods: rows.map((row) => ({ ...row, testOnly: isTestProvider(row.provider) })) }
}

/** Whether somebody tries cards: counts the declines of the last hour for each thing that identity has. */
export async function checkCardGuard(db: Db, input: GuardIdentity & { now: Date }): Promise<GuardVerdict> {
  const subjects = guardSubjects(input)
  // The hashes alone, in a subselect: joined with what they stand for, or seen as they are, they would have
  // the query planned anew each time.
  const counted = await db.many(sql<{ hash: string; declines: number; windowEndsAt: Date }>`
    select subject as hash, declines, window_ends_at from payments.declines
    where subject = any(array(select unnest(${subjects.map(({ hash }) => hash)}::text[])))
      and window_ends_at > ${input.now}
  `)
  const counts = counted.flatMap(({ hash, ...count }) => {
    const subject = subjects.find((one) => one.hash === hash)?.subject
    return subject === undefined ? [] : [{ ...count, subject }]
  })
  return guardVerdict(counts)
}

/** Whether a shopper can choose a way to pay that moves no real money. */
export async function offersTestMoney(db: Db): Promise<boolean> {
  const { found } = await db.one(sql<{ found: boolean }>`
    select exists (select from payments.methods where active and provider = 'local') as found
  `)
  return found
}

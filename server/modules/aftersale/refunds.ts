import type { Db, Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import {
  lockOrder,
  type OrderForStaff,
  orderForStaff,
  recordRefunded,
  takeBackRefunded,
} from "../orders/index.ts"
import { type OrderPayments, paymentsOf, type RefundPart, refundPartsOf } from "../payments/index.ts"
import { needConfirmationAbove } from "../staff/index.ts"
import { giveAsPlanned, type Plan, planRefund, type Wish } from "./giving.ts"
import { getAftersaleRules } from "./owner_rules.ts"
import { deliveryId, letPartsGo, type Part, partsLetGo, partsOf, writeParts } from "./parts.ts"
import { askRefund } from "./requests/ask.ts"
import { isOrderForTwo } from "./requests/limit.ts"
import { getRequest, type RefundRequest } from "./requests/queries.ts"
import type { Units } from "./rules.ts"

export type RefundPreview = {
  /** Of a refund by units; empty where an amount goes back. */
  lines: { orderLineId: string; quantity: number; amount: Money }[]
  delivery: Money
  /** What paying in coins added; it goes back with the last of an order. */
  rounding: Money
  /** What goes back. */
  amount: Money
  /** What the units come to: more, where less than that can be given back. */
  worth: Money
  refundable: Money
  /** What goes where, in the order in which it is given; together the amount. */
  parts: RefundPart[]
}

type AskedRefund = Wish & {
  orderId: string
  asCredit: boolean
  /** A request whose own refund it is: what it holds back counts as free. */
  requestId?: string | undefined
}

/** What a refund comes to and where it goes, before it is given: by what the refund itself works it out. */
export async function refundPreview(
  db: Db,
  { orderId, asCredit, requestId, ...wish }: AskedRefund,
): Promise<RefundPreview> {
  const order = await orderForStaff(db, { orderId })
  const { currency } = order
  if (asCredit) customerOf(order)
  const plan = await planRefund(db, { ...wish, order, except: requestId })
  checkCanBeGiven(plan)
  const { cardsFirst } = await getAftersaleRules(db)
  const { amount: given, worth, refundable } = plan
  const how = { orderId, currency, asCredit, cardsFirst, amountMinor: given.minor }
  const parts = given.minor > 0n ? await refundPartsOf(db, how) : []
  const amount = (minor: bigint) => money(minor, currency)
  const lines = worth?.lines ?? []
  return {
    lines: lines.map(({ lineId: orderLineId, quantity, amountMinor }) => ({
      ...{ orderLineId, quantity },
      amount: amount(amountMinor),
    })),
    delivery: amount(worth?.deliveryMinor ?? 0n),
    rounding: amount(worth?.roundingMinor ?? 0n),
    worth: worth ? amount(worth.totalMinor) : given,
    ...{ amount: given, refundable, parts },
  }
}

export type Refund = {
  orderId: string
  /** Neither of the two: all that can be given back. */
  amount?: Money | undefined
  units?: Units | undefined
  why: string
}

/** The money of the order afterwards, and what waits for a second person instead of being given. */
export type GivenRefund = OrderPayments & { request: RefundRequest | null }

/** Gives money of an order back, the way it came. */
export function refund(work: Work, input: Refund): Promise<GivenRefund> {
  return give(work, { ...input, asCredit: false })
}

/** Gives it to the customer as store credit instead. */
export function refundAsCredit(work: Work, input: Refund): Promise<GivenRefund> {
  return give(work, { ...input, asCredit: true })
}

/**
 * Two at once are one after the other: the order is locked, and the second sees what the first gave or asked
 * for. Above the limit of the shop nothing is given yet: somebody else decides.
 */
async function give(work: Work, input: Refund & { asCredit: boolean }): Promise<GivenRefund> {
  const { orderId, units, asCredit, why } = input
  await lockOrder(work.tx, input)
  const order = await orderForStaff(work.tx, input)
  const creditTo = asCredit ? customerOf(order) : undefined
  const plan = await planRefund(work.tx, { ...input, order })
  await needConfirmationAbove(work, plan.amount)
  if (plan.amount.minor <= 0n || !(await isOrderForTwo(work, { ...plan, orderId }))) {
    return { ...(await giveAsPlanned(work, { order, plan, why, creditTo })), request: null }
  }
  const { amount } = plan
  checkCanBeGiven(plan)
  const { requestId } = await askRefund(work, { orderId, amount, units, asCredit, why })
  const payments = await paymentsOf(work.tx, input)
  return { ...payments, request: await getRequest(work.tx, { requestId }) }
}

/** Nobody is asked for what could never be given: where nobody has to be asked, the payments refuse it. */
function checkCanBeGiven({ amount, refundable }: Plan): void {
  if (amount.currency !== refundable.currency) {
    const message = `This order was paid in ${refundable.currency}.`
    throw new Refusal("payments.currency", 422, message, { field: "amount" })
  }
  if (amount.minor <= refundable.minor) return
  const message = "This is more than can be given back."
  throw new Refusal("payments.refund_too_much", 409, message, { refundable })
}

/** What a second person has approved: for what it was asked for, or not at all. */
export async function giveApproved(work: Work, request: RefundRequest & { orderId: string }): Promise<void> {
  const { orderId, requestId, units, amount, asCredit, why } = request
  const order = await orderForStaff(work.tx, { orderId })
  const creditTo = asCredit ? customerOf(order) : undefined
  const wish = units ? { units } : { amount }
  const plan = await planRefund(work.tx, { order, ...wish, except: requestId })
  if (plan.amount.minor !== amount.minor || plan.refundable.minor < amount.minor) {
    const message = "This order has changed since it was asked for. Refuse it, and have it asked for anew."
    throw new Refusal("refund_request.changed", 409, message, { amount: plan.amount })
  }
  await giveAsPlanned(work, { order, plan, why, creditTo })
}

function customerOf({ customerId }: OrderForStaff): string {
  if (customerId !== null) return customerId
  const message = "Store credit needs an account, and this order was placed by a guest."
  throw new Refusal("gift_card.no_account", 409, message)
}

/**
 * A refund that failed: what it was for can be given back again. Of one that was shared over several payments
 * only its own share is free; a unit that lies in two shares belongs to the one that ends it.
 */
export async function releaseParts(
  work: Work,
  { orderId, refundId }: { orderId: string | null; refundId: string },
): Promise<void> {
  if (orderId === null) return
  await lockOrder(work.tx, { orderId })
  const parts = await partsOf(work.tx, { refundId })
  if (parts.length === 0) return
  letPartsGo(work, { refundId })
  takeBackRefunded(work, { orderId, ...byLine(parts) })
}

type Again = { orderId: string; failedId: string; refundId: string; amountMinor: bigint }

/**
 * A refund in place of one that failed, over the same amount, is for the same units: unless something else
 * went back for them meanwhile. The order is locked.
 */
export async function retakeParts(
  work: Work,
  { orderId, failedId, refundId, amountMinor }: Again,
): Promise<void> {
  const parts = await partsLetGo(work.tx, { refundId: failedId })
  if (parts.length === 0) return
  const failed = await work.tx.one(sql<{ amountMinor: bigint }>`
    select amount_minor from payments.refunds where id = ${failedId}
  `)
  const order = await orderForStaff(work.tx, { orderId })
  if (failed.amountMinor !== amountMinor || !areFree(order, parts)) return
  writeParts(work, { orderId, parts: parts.map((part) => ({ ...part, refundId })) })
  recordRefunded(work, { orderId, ...byLine(parts) })
}

function areFree(order: OrderForStaff, parts: readonly Part[]): boolean {
  return parts.every(({ lineId, quantity, amountMinor }) => {
    if (lineId === deliveryId) return order.deliveryRefunded.minor + amountMinor <= order.deliveryTotal.minor
    const line = order.lines.find((one) => one.lineId === lineId)
    if (!line || line.refundedQuantity + quantity > line.quantity) return false
    return line.refunded.minor + amountMinor <= line.total.minor
  })
}

function byLine(parts: readonly Part[]): { lines: Part[]; deliveryMinor: bigint } {
  return {
    lines: parts.filter(({ lineId }) => lineId !== deliveryId),
    deliveryMinor: parts.find(({ lineId }) => lineId === deliveryId)?.amountMinor ?? 0n,
  }
}

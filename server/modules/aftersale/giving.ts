import { type Db, lastly, type Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { type Money, money } from "../../kit/money.ts"
import { type OrderForStaff, recordRefunded } from "../orders/index.ts"
import {
  type OrderPayments,
  paymentsOf,
  refundableOf,
  refundOrder,
  refundPayment,
} from "../payments/index.ts"
import { getAftersaleRules } from "./owner_rules.ts"
import { keepParts } from "./parts.ts"
import { type OpenRequest, openRequests } from "./requests/queries.ts"
import { type Charged, givenFor, holding, type Units, type Worth, worthOf } from "./rules.ts"

export type Wish = { amount?: Money | undefined; units?: Units | undefined }

/** What a refund comes to, with what others have asked for held back. */
export type Plan = {
  amount: Money
  /** Of a refund by units. */
  worth: Worth | null
  refundable: Money
  /** Asked for already, and not decided. */
  askedMinor: bigint
}

type Planning = Wish & { order: OrderForStaff; except?: string | undefined }

/** Works a refund of a locked order out; `except` is the request that is about to be given. */
export async function planRefund(db: Db, { order, amount, units, except }: Planning): Promise<Plan> {
  const open = (await openRequests(db, order)).filter(({ requestId }) => requestId !== except)
  const asked = sumOf(open)
  const all = await refundableOf(db, order)
  const refundable = money(all.minor > asked ? all.minor - asked : 0n, all.currency)
  if (!units) {
    const wanted = amount ?? refundable
    if (wanted.currency === all.currency && wanted.minor > refundable.minor && wanted.minor <= all.minor)
      throw askedAlready(refundable)
    return { amount: wanted, worth: null, refundable, askedMinor: asked }
  }
  const worth = worthOf(holding(chargedIn(order), unitsOf(open)), units)
  const minor = givenFor(worth, refundable.minor)
  return { amount: money(minor, order.currency), worth, refundable, askedMinor: asked }
}

function unitsOf(open: readonly OpenRequest[]): Units[] {
  return open.flatMap(({ units }) => (units ? [units] : []))
}

function sumOf(open: readonly OpenRequest[]): bigint {
  return open.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
}

function askedAlready(refundable: Money): Refusal {
  const message = "A part of this money is asked for already, and waits for a second person."
  return new Refusal("refund.asked_already", 409, message, { refundable })
}

type Giving = { order: OrderForStaff; plan: Plan; why: string; creditTo: string | undefined }

/** Gives what was planned. */
export async function giveAsPlanned(
  work: Work,
  { order, plan, why, creditTo }: Giving,
): Promise<OrderPayments> {
  const { orderId } = order
  const { amount, worth } = plan
  const { cardsFirst } = await getAftersaleRules(work.tx)
  const how = { orderId, why, creditTo, cardsFirst }
  if (!worth) return refundOrder(work, { ...how, amount })
  const { shares } = await refundPayment(work, { ...how, amountMinor: Number(amount.minor) })
  recordRefunded(work, { orderId, ...worth })
  keepParts(work, { orderId, shares, worth })
  return lastly(work, paymentsOf(work.tx, { orderId }))
}

export function chargedIn(order: OrderForStaff): Charged {
  return {
    lines: order.lines.map(({ lineId, quantity, isGiftCard, total, refundedQuantity, refunded }) => ({
      ...{ lineId, quantity, isGiftCard, refundedQuantity },
      totalMinor: total.minor,
      refundedMinor: refunded.minor,
    })),
    deliveryMinor: order.deliveryTotal.minor,
    deliveryRefundedMinor: order.deliveryRefunded.minor,
    cashRoundingMinor: order.cashRounding.minor,
  }
}

import { all, type Db } from "../../kit/db.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { cardsSoldIn, type SoldCard } from "./cards/queries.ts"
import { type Refundable, refundableMinor } from "./cards/rules.ts"
import { paymentsOf } from "./queries/refunds.ts"

type Paid = { paidMinor: bigint; refundedMinor: bigint }

/** All that was paid of an order, however it was, and the gift cards that it sold. */
export function refundableFrom(paid: readonly Paid[], sold: readonly SoldCard[]): Refundable {
  const sum = (parts: readonly bigint[]) => parts.reduce((total, part) => total + part, 0n)
  return {
    paidMinor: sum(paid.map((one) => one.paidMinor)),
    refundedMinor: sum(paid.map((one) => one.refundedMinor)),
    issuedMinor: sum(sold.map((card) => card.issuedMinor)),
    takenBackMinor: sum(sold.map((card) => card.takenBackMinor)),
    leftMinor: sum(sold.map((card) => card.leftMinor)),
  }
}

/** The most that can go back of an order. */
export async function refundableOf(db: Db, input: { orderId: string; currency: string }): Promise<Money> {
  return (await leftOf(db, input)).refundable
}

/** The most that can go back of an order, and what of it is still to be paid. */
export async function leftOf(
  db: Db,
  input: { orderId: string; currency: string },
): Promise<{ refundable: Money; awaited: Money }> {
  const [{ payments, tenders, lacking }, sold] = await all(paymentsOf(db, input), cardsSoldIn(db, input))
  // What came too late for the order pays nothing of it, and goes back from among the oddities.
  const own = payments.filter(({ isLate }) => !isLate)
  const paid = [
    ...own.map((one) => ({ paidMinor: one.captured.minor, refundedMinor: one.refunded.minor })),
    ...tenders.map((one) => ({ paidMinor: one.amount.minor, refundedMinor: one.returned.minor })),
  ]
  const awaited = payments.reduce((sum, one) => sum + one.awaited.minor, lacking?.minor ?? 0n)
  return {
    refundable: money(refundableMinor(refundableFrom(paid, sold)), input.currency),
    awaited: money(awaited, input.currency),
  }
}

/** What somebody put on cards and credit by hand since a moment; what was taken off counts nothing. */
export async function givenByHandSince(
  db: Db,
  input: { actor: string; currency: string; since: Date },
): Promise<bigint> {
  const { minor } = await db.one(sql<{ minor: bigint }>`
    select coalesce(sum(entry.amount_minor), 0)::bigint as minor
    from payments.card_entries entry join payments.cards card on card.id = entry.card_id
    where entry.at >= ${input.since} and entry.actor = ${input.actor} and entry.kind in ('issue', 'adjust')
      and entry.amount_minor > 0 and entry.order_id is null and card.currency = ${input.currency}
  `)
  return minor
}

/** What of an order went back, or was asked to, since a moment: through its payments and to cards. */
export async function refundedSince(db: Db, input: { orderId: string; since: Date }): Promise<bigint> {
  const { minor } = await db.one(sql<{ minor: bigint }>`
    select (
      (select coalesce(sum(refund.amount_minor), 0)
        from payments.refunds refund join payments.intents payment on payment.id = refund.intent_id
        where refund.order_id = ${input.orderId} and refund.state <> 'failed'
          and refund.created_at >= ${input.since} and not payment.taken_back)
      + (select coalesce(sum(amount_minor), 0) from payments.card_entries
        where order_id = ${input.orderId} and kind = 'return' and tender_id is not null
          and at >= ${input.since})
    )::bigint as minor
  `)
  return minor
}

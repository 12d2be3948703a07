import type { Db } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { isByHand, shareReceipt } from "../rules.ts"
import { paymentsOf } from "./refunds.ts"

export type Receipt = {
  /** What of the money pays the order. */
  pays: Money
  /** What is still missing then. */
  left: Money
  /** What the order does not need: it goes back or becomes credit. */
  tooMuch: Money
  /** What was noted of this order before, so that nobody notes beside somebody else. */
  received: Money
}

/** So many payments has nobody's order. */
const paymentsMax = 40

/** What noting money that came by hand would do: nothing is changed. */
export async function previewReceipt(
  db: Db,
  { orderId, amount, isCanceled }: { orderId: string; amount: Money; isCanceled: boolean },
): Promise<Receipt> {
  const { payments, lacking } = await paymentsOf(db, { orderId })
  if (payments.length === 0) throw notFound("payment")
  if (payments.length >= paymentsMax) throw tooMany()
  const byHand = payments.filter(isByHand)
  const [first] = byHand
  const currency = (first?.amount ?? lacking)?.currency
  if (currency === undefined) {
    const message = "This order was never to be paid by bank transfer or in cash."
    throw new Refusal("payments.none_by_hand", 409, message)
  }
  if (amount.currency !== currency) {
    throw new Refusal("payments.currency", 422, `This order is paid in ${currency}.`, { field: "amount" })
  }
  const sum = (minors: bigint[]) => minors.reduce((total, minor) => total + minor, 0n)
  const byHandMinor = sum(byHand.map(({ awaited }) => awaited.minor))
  const lacksMinor = isCanceled ? 0n : (lacking?.minor ?? 0n)
  const awaitedMinor = byHandMinor > 0n ? byHandMinor : lacksMinor
  const shares = shareReceipt({ cameMinor: amount.minor, awaitedMinor })
  return {
    pays: money(shares.paysMinor, currency),
    left: money(shares.leftMinor, currency),
    tooMuch: money(shares.tooMuchMinor, currency),
    received: money(
      sum(byHand.map(({ takenBack, captured }) => (takenBack ? 0n : captured.minor))),
      currency,
    ),
  }
}

function tooMany(): Refusal {
  const message = "This order has too many payments to note another one."
  return new Refusal("payments.too_many", 409, message)
}

import type { Money } from "../../kit/format.ts"
import type { Order, Payments } from "./standing.ts"

/** Money that people send or bring, and that nobody can be asked about. */
export const isByHand = ({ provider }: { provider: string }) => provider === "transfer" || provider === "cash"

export type PaidPart = { amount: Money } & (
  | { by: "method"; method: string }
  | { by: "gift_card" | "store_credit"; lastFour: string | null }
)

/**
 * What each way to pay has brought of an order, and what cards have: together all that was paid. Whoever does
 * not see payments sees what cards have left for the way to pay that was chosen.
 */
export function paidParts(order: Order, payments: Payments | undefined): PaidPart[] {
  const cards = order.tenders.map(({ kind: by, lastFour, amount }): PaidPart => ({ by, lastFour, amount }))
  const byCards = cards.reduce((sum, { amount }) => sum + amount.minor, 0)
  const rest = { ...order.paid, minor: order.paid.minor - byCards }
  const own = payments?.payments.filter(({ isLate, takenBack }) => !isLate && !takenBack)
  const brought = own?.map(({ method, captured: amount }) => ({ method, amount }))
  // What came a moment ago is known to the payments before the order has heard of it.
  const isHeard = brought?.reduce((sum, { amount }) => sum + amount.minor, 0) === rest.minor
  const parts = brought && isHeard ? brought : [{ method: order.paymentMethod, amount: rest }]
  const paid = parts.filter(({ amount }) => amount.minor > 0)
  return [...paid.map((part): PaidPart => ({ by: "method", ...part })), ...cards]
}

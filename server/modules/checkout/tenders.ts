import type { Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { compare, type Money, money } from "../../kit/money.ts"
import type { CartForCheckout } from "../cart/index.ts"
import {
  lockSpendable,
  type PaymentMethod,
  type PlannedTender,
  planTenders,
  type Spendable,
  sumOf,
} from "../payments/index.ts"
import type { EarlierAttempt } from "./queries.ts"

/** An order that cards pay for as a whole needs nothing else. */
export const cardsMethod: PaymentMethod = {
  code: "cards",
  provider: "none",
  titleKey: "payment.method.cards",
  needsToken: false,
  inCash: false,
  facts: [],
  captureAt: "placement",
  cardField: null,
}

type Asked = { cart: CartForCheckout; creditOf: string | null; earlier: EarlierAttempt | undefined }

/** The gift cards of a cart, and its customer's credit when they want it used: locked. None cost no trip. */
export async function cardsToSpend(work: Work, { cart, creditOf, earlier }: Asked): Promise<Spendable[]> {
  if (cart.giftCardIds.length === 0 && creditOf === null) return []
  return lockSpendable(work.tx, {
    cardIds: cart.giftCardIds,
    customerId: creditOf,
    currency: cart.market.currency,
    exceptAttemptId: earlier?.attemptId ?? null,
    now: work.now,
  })
}

export type Tendered = { planned: PlannedTender[]; due: Money }

/**
 * What cards pay of a total, and what is left for the other way to pay. Total and taxes stay what they are:
 * a gift card is money, not a discount. In coins, what is left is one of whole coins.
 */
export function tender(
  total: Money,
  cards: readonly Spendable[],
  coinStepMinor: number | null = null,
): Tendered {
  const planned = planTenders(total.minor, cards, BigInt(coinStepMinor ?? 1))
  return { planned, due: money(total.minor - sumOf(planned), total.currency) }
}

/** What is left to pay is told when it changed, like the total. */
export function checkExpectedDue(due: Money, expected: Money | undefined): void {
  if (!expected) return
  if (expected.currency === due.currency && compare(expected, due) === 0) return
  const message = "What is left to pay has changed. Please look at it again."
  throw new Refusal("checkout.due_changed", 409, message, { due })
}

import type { Money } from "../../kit/money.ts"
import type { CardKind } from "./cards/rules.ts"
import { isByHand } from "./rules.ts"

/** Where a part of a refund goes to. What is `by_hand`, somebody of the shop sends or pays out. */
export const refundPartTo = ["gift_card", "store_credit", "provider", "by_hand"] as const

export type RefundPart = {
  to: (typeof refundPartTo)[number]
  /** By which way to pay it had come; nothing for what a card has paid. */
  method: string | null
  /** Of the gift card that had paid it. */
  lastFour: string | null
  amount: Money
}

type OfPayment = { provider: string; method: string; asCredit: boolean; amount: Money }

/** What goes back of a payment, in the words of a preview and of what was given alike. */
export function partOfPayment({ provider, method, asCredit, amount }: OfPayment): RefundPart {
  const to = isByHand({ provider }) ? "by_hand" : "provider"
  return { to: asCredit ? "store_credit" : to, method, lastFour: null, amount }
}

type OfCard = { kind: CardKind; lastFour: string | null; asCredit: boolean; amount: Money }

export function partOfCard({ kind, lastFour, asCredit, amount }: OfCard): RefundPart {
  return { to: asCredit ? "store_credit" : kind, method: null, lastFour, amount }
}

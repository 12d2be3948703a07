import type { Db } from "../../kit/db.ts"
import { money } from "../../kit/money.ts"
import { partOfCard, partOfPayment, type RefundPart } from "./part_of_refund.ts"
import { paymentsOf } from "./queries/refunds.ts"
import { shareRefund } from "./rules.ts"

type Payment = { intentId: string; capturedMinor: bigint; refundedMinor: bigint }
type Card = { tenderId: string; amountMinor: bigint; returnedMinor: bigint }

export type Sharing = {
  amountMinor: bigint
  /** Cards get back what they paid before payments do. */
  cardsFirst?: boolean | undefined
}

type Shared<P, C> = { amountMinor: bigint } & ({ payment: P; card?: never } | { payment?: never; card: C })

/**
 * What of a sum goes back to which payment and which card, in the order that the owner has chosen. There is
 * no second reckoning: a refund gives by it, and says by it beforehand what it will give.
 */
export function sharesOf<P extends Payment, C extends Card>(
  paid: { payments: readonly P[]; cards: readonly C[] },
  { amountMinor, cardsFirst }: Sharing,
): Shared<P, C>[] {
  const payments = paid.payments.map((payment) => ({ ...payment, from: { payment } }))
  const cards = paid.cards.map((card) => ({
    ...{ intentId: card.tenderId, capturedMinor: card.amountMinor, refundedMinor: card.returnedMinor },
    from: { card },
  }))
  const parts = cardsFirst ? [...cards, ...payments] : [...payments, ...cards]
  return shareRefund(parts, amountMinor).map(({ intentId, amountMinor: share }) => {
    const part = parts.find((one) => one.intentId === intentId)
    return { ...(part as (typeof parts)[number]).from, amountMinor: share }
  })
}

/** The parts in which a sum that can be given back would go now: nothing is changed. */
export async function refundPartsOf(
  db: Db,
  { orderId, currency, asCredit, ...sharing }: Sharing & RefundFor,
): Promise<RefundPart[]> {
  const { payments, tenders } = await paymentsOf(db, { orderId })
  const own = payments.filter(({ isLate }) => !isLate)
  const paid = {
    payments: own.map(({ intentId, provider, method, captured, refunded }) => ({
      ...{ intentId, provider, method, capturedMinor: captured.minor, refundedMinor: refunded.minor },
    })),
    cards: tenders.map(({ tenderId, kind, lastFour, amount, returned }) => ({
      ...{ tenderId, kind, lastFour, amountMinor: amount.minor, returnedMinor: returned.minor },
    })),
  }
  return sharesOf(paid, sharing).map(({ payment, card, amountMinor }) => {
    const amount = money(amountMinor, currency)
    return card ? partOfCard({ ...card, asCredit, amount }) : partOfPayment({ ...payment, asCredit, amount })
  })
}

type RefundFor = {
  orderId: string
  currency: string
  /** To the customer, instead of the way it came. */
  asCredit: boolean
}

import type Stripe from "stripe"
import type { CardAtProvider, KeepsCards } from "../../provider.ts"
import type { Answer, StripeDesk } from "./api.ts"

/**
 * Cards that Stripe keeps for our customers: each of theirs is a customer of Stripe's, without name or mail
 * address. A card is attached to it by Stripe itself, when a payment that asks for it has gone through.
 */
export function keepsCards(desk: StripeDesk): KeepsCards {
  return {
    async openPayer({ key }) {
      const made = await desk
        .start()
        .ask(
          (stripe, options) => stripe.customers.create({ metadata: { payer: key } }, options),
          `${key}:payer`,
        )
      return made.kind === "answer" ? { kind: "done", reference: made.value.id } : notKnown(made)
    },
    async cardsOf({ payer }) {
      const found = await listCards(desk, payer)
      if (isGone(found)) return { kind: "done", cards: [] }
      return found.kind === "answer"
        ? { kind: "done", cards: found.value.data.flatMap((one) => cardFrom(one) ?? []) }
        : notKnown(found)
    },
    async forgetCard({ payer, fingerprint }) {
      const found = await listCards(desk, payer)
      if (isGone(found)) return { kind: "done" }
      if (found.kind !== "answer") return notKnown(found)
      // Typed again and kept again, it is there twice.
      const same = found.value.data.filter(({ card }) => card?.fingerprint === fingerprint)
      for (const { id } of same) {
        const answer = await desk
          .start()
          .ask((stripe, options) => stripe.paymentMethods.detach(id, {}, options))
        if (answer.kind !== "answer") return notKnown(answer)
      }
      return { kind: "done" }
    },
    async forgetPayer({ payer }) {
      const answer = await desk.start().ask((stripe, options) => stripe.customers.del(payer, {}, options))
      return answer.kind === "answer" || isGone(answer) ? { kind: "done" } : notKnown(answer)
    },
  }
}

// Of one customer; nobody has more.
const cardsMax = 100

function listCards(desk: StripeDesk, payer: string) {
  const asked = { type: "card", limit: cardsMax } as const
  return desk.start().ask((stripe, options) => stripe.customers.listPaymentMethods(payer, asked, options))
}

function cardFrom({ id, card }: Stripe.PaymentMethod): CardAtProvider | undefined {
  if (!card?.fingerprint) return undefined
  return {
    reference: id,
    brand: card.display_brand ?? card.brand,
    lastFour: card.last4,
    expiresYear: card.exp_year,
    expiresMonth: card.exp_month,
    fingerprint: card.fingerprint,
  }
}

const isGone = (answer: Answer<unknown>) => answer.kind === "refused" && answer.code === "resource_missing"

function notKnown(answer: Exclude<Answer<unknown>, { kind: "answer" }>): { kind: "unknown"; why: string } {
  return { kind: "unknown", why: answer.kind === "silence" ? answer.why : answer.code }
}

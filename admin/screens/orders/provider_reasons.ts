import type { Words } from "../../kit/words.ts"
import "./aftersale_words.ts"

// What providers give for their reason, by the words that the desk has for it.
const words = {
  lost_or_stolen_card: "lost",
  expired_or_canceled_card: "expired",
  card_expired: "expired",
  card_declined: "declined",
  declined: "declined",
  suspected_fraud: "fraud",
  action_refused: "not_approved",
  insufficient_funds: "funds",
  charge_for_pending_refund_disputed: "disputed",
  canceled: "canceled",
} as const

type Told = keyof typeof words

/** Why a bank or a provider said no, in words; what nobody has words for stands at the payment itself. */
export function providerReason({ t }: Pick<Words, "t">, kind: string, reason: string): string {
  const known = Object.hasOwn(words, reason) ? words[reason as Told] : undefined
  if (known === undefined) return t("order.refusal.other")
  // The card has too little, or, for a refund, the shop's own balance.
  if (known === "funds" && kind === "refund_failed") return t("order.refusal.balance")
  return t(`order.refusal.${known}`)
}

import type { Words } from "../../kit/words.ts"

const reasons = [
  "card_declined",
  "insufficient_funds",
  "card_expired",
  "security_code_wrong",
  "card_unreadable",
  "suspected_fraud",
  "action_refused",
  "never_asked",
  "canceled",
  "expired",
  "replaced",
  "out_of_stock",
  "offer_used_up",
  "test_money",
] as const

/** Why a try to buy came to nothing, in words; what a newer engine notes, as it notes it. */
export function reasonText({ t }: Words, reason: string | null): string {
  const known = reasons.find((one) => one === reason)
  return known ? t(`tries.reason.${known}`) : (reason ?? "")
}

import { declineReasons } from "../payments/index.ts"
import { t } from "../settings/index.ts"

/** Why a try to buy comes to nothing: what a provider says, and what became of it here. */
export const attemptReasons = [
  ...declineReasons,
  "expired",
  "replaced",
  "out_of_stock",
  "offer_used_up",
  "test_money",
  "order_not_waiting",
] as const

const known: ReadonlySet<string> = new Set(attemptReasons)

/** What has happened and what to do next, in the words of a language. */
export function reasonWords(locale: string, reason: string): string {
  return t(locale, `decline.${known.has(reason) ? reason : "card_declined"}`)
}

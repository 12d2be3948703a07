import type { Words } from "../../kit/words.ts"
import { english } from "../../messages/here.ts"
import type { pricingEn } from "../../messages/pricing.en.ts"

type Reason = Extract<keyof typeof pricingEn, `tries.reason.${string}`>

/** Why a try to buy came to nothing, in words; what a newer engine notes, as it notes it. */
export function reasonText({ t }: Words, reason: string | null): string {
  const key = `tries.reason.${reason}`
  return Object.hasOwn(english, key) ? t(key as Reason) : (reason ?? "")
}

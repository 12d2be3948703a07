import type { Translate } from "../../kit/words.ts"

const known = ["card", "card_stripe", "transfer", "cash", "cards"] as const

/** A way to pay in words; one that a newer engine has, by its code. */
export function methodText(t: Translate, code: string): string {
  const method = known.find((one) => one === code)
  return method ? t(`order.method.${method}`) : code
}

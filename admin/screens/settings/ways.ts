import type { Translate } from "../../kit/words.ts"
import type { PaymentMethod } from "./rules_reading.ts"

export type Fact = PaymentMethod["facts"][number]

export function isFactReady({ label, value }: Fact, language: string): boolean {
  return Boolean(label[language]?.trim()) && value.trim() !== ""
}

/** Somewhere it is offered, and nothing is half written. */
export function isWayReady({ marketCodes, facts }: PaymentMethod, language: string): boolean {
  return marketCodes?.length !== 0 && facts.every((fact) => isFactReady(fact, language))
}

const known = ["card", "card_stripe", "transfer", "cash"] as const

/** A way to pay as a heading; one that a newer engine has, by its code. */
export function wayText(t: Translate, code: string): string {
  const way = known.find((one) => one === code)
  return way ? t(`ways.way.${way}`) : code
}

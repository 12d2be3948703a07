import type { Translate } from "../../kit/words.ts"
import type { PaymentMethod } from "./rules_reading.ts"

export type Fact = PaymentMethod["facts"][number]

export function isFactReady({ label, value }: Fact, language: string): boolean {
  return Boolean(label[language]?.trim()) && value.trim() !== ""
}

/** Somewhere it is offered, and nothing is half written. */
export function isWayReady(
  { marketCodes, facts, expireDays, remindDays }: PaymentMethod,
  language: string,
): boolean {
  if (!isDays(expireDays, 365) || !isDays(remindDays, 60)) return false
  if (expireDays !== null && remindDays !== null && remindDays >= expireDays) return false
  return marketCodes?.length !== 0 && facts.every((fact) => isFactReady(fact, language))
}

/** Its money is brought or sent by hand, so that an order may wait for it in vain. */
export function awaitsByHand({ provider }: PaymentMethod): boolean {
  return provider === "transfer" || provider === "cash"
}

/** A number of days as typed; what is no number is kept as one that is not right. */
export function daysOf(typed: string): number | null {
  const text = typed.trim()
  if (text === "") return null
  return /^\d+$/.test(text) ? Number(text) : 0
}

export function isDays(days: number | null, most: number): boolean {
  return days === null || (days >= 1 && days <= most)
}

const known = ["card", "card_stripe", "transfer", "cash"] as const

/** A way to pay as a heading; one that a newer engine has, by its code. */
export function wayText(t: Translate, code: string): string {
  const way = known.find((one) => one === code)
  return way ? t(`ways.way.${way}`) : code
}

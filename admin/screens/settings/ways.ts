import type { PaymentMethod } from "./rules_reading.ts"

export type Fact = PaymentMethod["facts"][number]

export function isFactReady({ label, value }: Fact, language: string): boolean {
  return Boolean(label[language]?.trim()) && value.trim() !== ""
}

/** Somewhere it is offered, and nothing is half written. */
export function isWayReady({ marketCodes, facts }: PaymentMethod, language: string): boolean {
  return marketCodes?.length !== 0 && facts.every((fact) => isFactReady(fact, language))
}

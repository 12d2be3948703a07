import { Refusal } from "../../../kit/errors.ts"
import type { PersonalAttempt } from "../../checkout/index.ts"

const paying: readonly string[] = ["paying", "unknown", "declined"]

/** Money may be on its way for an attempt that is not over. */
export const isPaying = ({ state }: PersonalAttempt): boolean => paying.includes(state)

export function checkNotPaying(attempts: readonly PersonalAttempt[]): void {
  if (attempts.some(isPaying)) throw paysNow()
}

export function paysNow(): Refusal {
  const message = "This person is paying right now. Wait until the payment has ended, half an hour at most."
  return new Refusal("people.paying", 409, message)
}

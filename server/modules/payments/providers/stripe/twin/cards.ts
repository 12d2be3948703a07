import { createHash } from "node:crypto"

export type CallFault =
  | "timeout"
  | "reset"
  | "half"
  /** Something on the way answers in the place of Stripe, once the call was done. */
  | "gateway"
  | "error_before"
  | "error_after"
  | "busy"
  | "limit"
  | "delay"
export type MessageFault =
  | "duplicate"
  | "late"
  | "reordered"
  | "dropped"
  | "wrong_amount"
  | "wrong_currency"
  | "wrong_account"
  | "forged"

/** What becomes of a payment by this card. */
export type Scenario = {
  decline?: { code: string; declineCode: string }
  /** The page of the bank is asked for first. */
  action?: boolean
  /** Is processing for a moment, and ends by itself. */
  processing?: "succeeds" | "fails"
  /** What happens to the first answer about it. */
  call?: CallFault
  message?: MessageFault
  /** Disputed as soon as it is taken. */
  dispute?: boolean
  refund?: "pending" | "fails"
}

export type Card = { name: string; number: string; scenario: Scenario }

const declined = (declineCode: string, code = "card_declined"): Scenario => ({
  decline: { code, declineCode },
})

// The first ten numbers are those that https://docs.stripe.com/testing names; the rest is the twin's own.
export const cards: Card[] = [
  { name: "approve", number: "4242424242424242", scenario: {} },
  { name: "decline", number: "4000000000000002", scenario: declined("generic_decline") },
  { name: "decline_funds", number: "4000000000009995", scenario: declined("insufficient_funds") },
  { name: "decline_expired", number: "4000000000000069", scenario: declined("expired_card", "expired_card") },
  { name: "decline_code", number: "4000000000000127", scenario: declined("incorrect_cvc", "incorrect_cvc") },
  { name: "decline_fraud", number: "4100000000000019", scenario: declined("fraudulent") },
  { name: "action", number: "4000000000003220", scenario: { action: true } },
  { name: "dispute", number: "4000000000000259", scenario: { dispute: true } },
  { name: "refund_pending", number: "4000000000007726", scenario: { refund: "pending" } },
  { name: "refund_fails", number: "4000000000005126", scenario: { refund: "fails" } },
  { name: "processing", number: "4000009900000012", scenario: { processing: "succeeds" } },
  { name: "processing_decline", number: "4000009900000020", scenario: { processing: "fails" } },
  { name: "timeout", number: "4000009900000038", scenario: { call: "timeout" } },
  { name: "reset", number: "4000009900000046", scenario: { call: "reset" } },
  { name: "half", number: "4000009900000053", scenario: { call: "half" } },
  { name: "error_before", number: "4000009900000061", scenario: { call: "error_before" } },
  { name: "error_after", number: "4000009900000079", scenario: { call: "error_after" } },
  { name: "busy", number: "4000009900000087", scenario: { call: "busy" } },
  { name: "limit", number: "4000009900000095", scenario: { call: "limit" } },
  { name: "delay", number: "4000009900000103", scenario: { call: "delay" } },
  { name: "message_duplicate", number: "4000009900000111", scenario: { message: "duplicate" } },
  { name: "message_late", number: "4000009900000129", scenario: { message: "late" } },
  { name: "message_reordered", number: "4000009900000137", scenario: { message: "reordered" } },
  { name: "message_dropped", number: "4000009900000145", scenario: { message: "dropped" } },
  { name: "message_wrong_amount", number: "4000009900000152", scenario: { message: "wrong_amount" } },
  { name: "message_wrong_currency", number: "4000009900000160", scenario: { message: "wrong_currency" } },
  { name: "message_wrong_account", number: "4000009900000178", scenario: { message: "wrong_account" } },
  { name: "message_forged", number: "4000009900000186", scenario: { message: "forged" } },
]

export function cardOfNumber(number: string): Card | undefined {
  const digits = number.replace(/[\s-]/g, "")
  return cards.find((card) => card.number === digits)
}

/** `ctoken_twin_NAME`, and `ctoken_twin_NAME_anything` for another card of the same kind. */
export function cardOfToken(token: string): { card: Card; fingerprint: string } | undefined {
  const name = /^ctoken_twin_(.+)$/.exec(token)?.[1]
  if (name === undefined) return undefined
  const fitting = cards.filter((card) => name === card.name || name.startsWith(`${card.name}_`))
  const card = fitting.sort((one, other) => other.name.length - one.name.length)[0]
  return card && { card, fingerprint: fingerprintOf(name) }
}

export function fingerprintOf(number: string): string {
  return createHash("sha256").update(number).digest("hex").slice(0, 16)
}

/** What Stripe's own test helper knows: a name for a card instead of its digits. */
export const namedCards: Record<string, string> = {
  pm_card_visa: "4242424242424242",
  pm_card_visa_chargeDeclined: "4000000000000002",
  pm_card_chargeDeclined: "4000000000000002",
  pm_card_chargeDeclinedInsufficientFunds: "4000000000009995",
  pm_card_threeDSecure2Required: "4000000000003220",
  pm_card_createDispute: "4000000000000259",
}

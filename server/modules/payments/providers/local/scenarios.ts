import { createHash } from "node:crypto"
import type { DeclineReason } from "../../provider.ts"

/** What the twin does with a card. Chosen by the card's number, or by its name as a token. */
export type Scenario =
  | { kind: "approve" }
  | { kind: "decline"; reason: DeclineReason }
  | { kind: "action" }
  /** Answers "processing" and finishes by itself; a message tells. */
  | { kind: "pending"; ends: "approve" | "decline" }
  /** Approves, but answers only after two seconds. */
  | { kind: "delay" }
  /** Takes the money and never answers. */
  | { kind: "timeout" }
  /** Takes the money and drops the connection. */
  | { kind: "reset" }
  /** Takes the money and answers half a reply. */
  | { kind: "half" }
  /** Fails with 500 the first time, having done nothing. */
  | { kind: "error" }
  /** Approves, and then its owner disputes it. */
  | { kind: "dispute" }
  /** Approves, and something happens when it is taken later. */
  | { kind: "capture"; fault: "decline" | "decline_once" | "timeout" | "reset" | "half" | "error" }
  /** Approves, and what is authorized is free again after a moment. */
  | { kind: "short" }
  | { kind: "message"; fault: "duplicate" | "late" | "wrong_amount" }

type Card = { token: string; number: string; scenario: Scenario; words: string }

const decline = (reason: DeclineReason): Scenario => ({ kind: "decline", reason })
const capture = (fault: Extract<Scenario, { kind: "capture" }>["fault"]): Scenario => ({
  kind: "capture",
  fault,
})

export const cards: Card[] = [
  { token: "approve", number: "4242424242424242", scenario: { kind: "approve" }, words: "approved" },
  { token: "decline", number: "4000000000000002", scenario: decline("card_declined"), words: "declined" },
  {
    token: "decline_funds",
    number: "4000000000009995",
    scenario: decline("insufficient_funds"),
    words: "declined, too little money",
  },
  {
    token: "decline_expired",
    number: "4000000000000069",
    scenario: decline("card_expired"),
    words: "declined, expired",
  },
  {
    token: "decline_code",
    number: "4000000000000127",
    scenario: decline("security_code_wrong"),
    words: "declined, wrong security code",
  },
  { token: "action", number: "4000000000003220", scenario: { kind: "action" }, words: "asks for approval" },
  {
    token: "pending",
    number: "4000000000000077",
    scenario: { kind: "pending", ends: "approve" },
    words: "processing for a moment, then approved",
  },
  {
    token: "pending_decline",
    number: "4000000000000085",
    scenario: { kind: "pending", ends: "decline" },
    words: "processing for a moment, then declined",
  },
  {
    token: "delay",
    number: "4000000000001000",
    scenario: { kind: "delay" },
    words: "approved after two seconds",
  },
  {
    token: "timeout",
    number: "4000000000001018",
    scenario: { kind: "timeout" },
    words: "charged, but never answered",
  },
  {
    token: "reset",
    number: "4000000000001026",
    scenario: { kind: "reset" },
    words: "charged, connection dropped",
  },
  {
    token: "half",
    number: "4000000000001034",
    scenario: { kind: "half" },
    words: "charged, answered by half",
  },
  {
    token: "error",
    number: "4000000000001042",
    scenario: { kind: "error" },
    words: "fails once, then works",
  },
  {
    token: "duplicate_message",
    number: "4000000000001059",
    scenario: { kind: "message", fault: "duplicate" },
    words: "approved, told three times",
  },
  {
    token: "late_message",
    number: "4000000000001067",
    scenario: { kind: "message", fault: "late" },
    words: "approved, told late",
  },
  {
    token: "wrong_amount_message",
    number: "4000000000001075",
    scenario: { kind: "message", fault: "wrong_amount" },
    words: "approved, told with a wrong amount",
  },
  {
    token: "dispute",
    number: "4000000000000259",
    scenario: { kind: "dispute" },
    words: "approved, then disputed",
  },
  {
    token: "capture_decline",
    number: "4000000000001109",
    scenario: capture("decline"),
    words: "authorized, and declined when it is taken later",
  },
  {
    token: "capture_decline_once",
    number: "4000000000001117",
    scenario: capture("decline_once"),
    words: "authorized, declined the first time it is taken later",
  },
  {
    token: "capture_timeout",
    number: "4000000000001125",
    scenario: capture("timeout"),
    words: "taken later, but never answered",
  },
  {
    token: "capture_reset",
    number: "4000000000001133",
    scenario: capture("reset"),
    words: "taken later, connection dropped",
  },
  {
    token: "capture_half",
    number: "4000000000001141",
    scenario: capture("half"),
    words: "taken later, answered by half",
  },
  {
    token: "capture_error",
    number: "4000000000001158",
    scenario: capture("error"),
    words: "fails the first time it is taken later",
  },
  {
    token: "short",
    number: "4000000000001166",
    scenario: { kind: "short" },
    words: "authorized for a moment only",
  },
]

/** A digit or two behind the token or a space in the number make no other scenario, but another card. */
export function readCard(token: string): { card: Card; fingerprint: string } | undefined {
  const bare = token.replace(/[\s-]/g, "").toLowerCase()
  const [name = "", owner] = bare.split(":")
  const card = cards.find((known) => known.token === name || known.number === bare)
  if (!card) return undefined
  const fingerprint = createHash("sha256")
    .update(`local:${card.number}:${owner ?? ""}`)
    .digest("hex")
  return { card, fingerprint }
}

import type { Moves } from "../../kit/moves.ts"

export const permissions = [
  "catalog.read",
  "catalog.write",
  "inventory.read",
  "inventory.write",
  "orders.read",
  "orders.write",
  "payments.refund",
  "settings.read",
  "settings.write",
  "customers.read",
  "mail.read",
  "staff.write",
] as const

export type Permission = (typeof permissions)[number]

export type StaffState = "active" | "disabled"

export const staffMoves = {
  active: ["disabled"],
  disabled: ["active"],
} as const satisfies Moves<StaffState>

export const passwordCharactersMin = 12

// The link is printed in a terminal: a day is enough to open it, and little enough to be found in an old log.
export const firstOwnerLinkHours = 24

// A working day without a break in between, and never longer than a week.
export const sessionIdleHours = 12
export const sessionHoursMax = 7 * 24

// A session is marked as used at most this often: one write per session and ten minutes, not one per request.
export const seenEveryMinutes = 10

/** Who may try how often to sign in. Only failures stay counted. */
export const tryLimits = {
  // One client guessing at one account. The right person on another client is not touched by it.
  pair: { triesMax: 5, windowMinutes: 15 },
  // One client trying many accounts; wide enough for an office behind one address.
  client: { triesMax: 60, windowMinutes: 15 },
  // Many clients guessing at one account: each of them gets fewer tries, nobody gets none.
  account: { triesMax: 50, windowMinutes: 60 },
} as const

export const pairTriesMaxUnderAttack = 2

export type Tries = { pair: number; client: number; account: number }

export function isThrottled(tries: Tries): boolean {
  const pairMax =
    tries.account > tryLimits.account.triesMax ? pairTriesMaxUnderAttack : tryLimits.pair.triesMax
  return tries.pair > pairMax || tries.client > tryLimits.client.triesMax
}

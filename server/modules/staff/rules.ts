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

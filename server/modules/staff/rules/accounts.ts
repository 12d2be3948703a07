import type { Moves } from "../../../kit/moves.ts"

export type StaffState = "active" | "disabled"

export const staffMoves = {
  active: ["disabled"],
  disabled: ["active"],
} as const satisfies Moves<StaffState>

export type InvitationState = "open" | "accepted" | "revoked"

export const invitationMoves = {
  open: ["accepted", "revoked"],
  accepted: [],
  revoked: [],
} as const satisfies Moves<InvitationState>

export const passwordCharactersMin = 12

// The link is printed in a terminal: a day is enough to open it, and little enough to be found in an old log.
export const firstOwnerLinkHours = 24

// Long enough for a weekend in between.
export const invitationHours = 72

export const resetMinutes = 60

// Whoever stands at the server's terminal opens the link at once.
export const recoveryMinutes = 30

// One person may ask for a new link a few times; nobody's mailbox is to be filled by somebody else.
export const linksPerHourMax = 3

// One client asking for links or opening them: enough for an office, too little for a machine.
export const asksPerHourMax = 30

// One person inviting: a new team on its first day, and no machine that sends mails in the shop's name.
export const invitationsPerHourMax = 30

// One invitation is sent so often at most.
export const sendsMax = 6

export const ownRolesMax = 50
export const keysPerPersonMax = 50

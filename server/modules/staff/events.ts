// No event carries what opens something: tokens are made when the mail that brings them is written.
declare module "../../kit/events.ts" {
  interface EventMap {
    "staff.joined": { staffId: string }
    /** `round` counts how often it was sent: a mail of an earlier round brings no token any more. */
    "staff.invited": { invitationId: string; round: number }
    "staff.reset_asked": { email: string }
    "staff.password_changed": { staffId: string }
  }
}

export {}

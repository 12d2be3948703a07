import type { Work } from "../../kit/db.ts"
import { on, type Subscription } from "../../kit/events.ts"
import { getShop } from "../settings/index.ts"
import { getStaffMember, makeInvitationLink, makeResetLink } from "../staff/index.ts"
import { queue } from "./commands.ts"

/**
 * Mails to the people at the desk. Staff is below and only announces; the token of a link is made here, in
 * the transaction that writes the mail, so that no event ever carries one.
 */
export const staffLetters: readonly Subscription[] = [
  on("staff.invited", { subscriber: "mail.staff_invitation", command: writeInvitation }),
  on("staff.reset_asked", { subscriber: "mail.staff_reset", command: writeReset }),
  on("staff.password_changed", { subscriber: "mail.staff_password_changed", command: writePasswordChanged }),
]

async function writeInvitation(work: Work, payload: { invitationId: string; round: number }): Promise<void> {
  const link = await makeInvitationLink(work, payload)
  if (!link) return
  const { defaultLocale } = await getShop(work.tx)
  queue(work, {
    to: link.email,
    template: "staff_invitation",
    locale: defaultLocale,
    values: {
      invitedBy: link.invitedBy,
      acceptUrl: `/admin/invitation?token=${link.token}`,
      validHours: link.hours,
    },
  })
}

async function writeReset(work: Work, payload: { email: string }, event: { id: string }): Promise<void> {
  const link = await makeResetLink(work, { ...payload, eventId: event.id })
  if (!link) return
  const { defaultLocale } = await getShop(work.tx)
  queue(work, {
    to: link.email,
    template: "staff_reset_password",
    locale: defaultLocale,
    values: { name: link.name, resetUrl: `/admin/reset?token=${link.token}`, validMinutes: link.minutes },
  })
}

async function writePasswordChanged(
  work: Work,
  payload: { staffId: string },
  event: { id: string },
): Promise<void> {
  const member = await getStaffMember(work.tx, payload)
  const { defaultLocale } = await getShop(work.tx)
  queue(work, {
    to: member.email,
    template: "staff_password_changed",
    locale: defaultLocale,
    values: { name: member.name, changedAt: work.now, forgotUrl: "/admin/forgot" },
    dedupeKey: `staff_password_changed:${event.id}`,
  })
}

import { logChange } from "../../../kit/audit_log.ts"
import { all, lastly, type Outside, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { hashToken, newId, newToken } from "../../../kit/ids.ts"
import { checkMove } from "../../../kit/moves.ts"
import { checkPassword, hashPassword } from "../../../kit/passwords.ts"
import { sql } from "../../../kit/sql.ts"
import { getInvitation, type Invitation, invitationsSince } from "../invitations.ts"
import { staffOf, type Visitor } from "../policy.ts"
import { getStaffMember, worksHere } from "../queries.ts"
import {
  type InvitationState,
  invitationHours,
  invitationMoves,
  invitationsPerHourMax,
  passwordCharactersMin,
  sendsMax,
} from "../rules/accounts.ts"
import { checkHolds } from "../rules/permissions.ts"
import { startSession } from "../sessions.ts"
import { countAsk } from "../throttle.ts"
import { addAccount, alreadyHere } from "./add_account.ts"
import { checkRoles } from "./roles.ts"
import type { SignedIn } from "./sign_in.ts"

/** The inviter says what the other one may do: nothing that the inviter may not. */
export async function invite(
  work: Work,
  input: { email: string; roleIds: readonly string[] },
): Promise<Invitation> {
  const { staffId, permissions } = staffOf(work)
  const anHourAgo = new Date(work.now.getTime() - 3_600_000)
  const [roles, known, sentLately] = await all(
    checkRoles(work.tx, input),
    worksHere(work.tx, input),
    invitationsSince(work.tx, { staffId, since: anHourAgo }),
  )
  checkHolds(permissions, roles.permissions)
  if (known) throw alreadyHere()
  if (sentLately >= invitationsPerHourMax) throw tooMany()

  const invitationId = newId("invitation")
  work.write(
    sql`
      insert into staff.invitations
        (id, email, role_ids, state, sent_count, invited_by, created_at, expires_at)
      values (${invitationId}, ${input.email}, ${roles.ids}, 'open', 1, ${staffId}, ${work.now},
              ${endOf(work)})
    `,
    { constraints: { invitations_open: invitedAlready } },
  )
  noteMove(work, { invitationId, from: null, to: "open", why: "invited" })
  announce(work, "staff.invited", { invitationId, round: 1 })
  return lastly(work, getInvitation(work.tx, { invitationId }))
}

/** Another mail with another link, and three more days; the link before is worth nothing. */
export async function resendInvitation(work: Work, input: { invitationId: string }): Promise<Invitation> {
  const invitation = await lockOwn(work, input)
  if (invitation.state !== "open") checkMove("invitation", invitationMoves, invitation.state, "open")
  if (invitation.sentCount >= sendsMax) throw tooMany()
  const round = invitation.sentCount + 1
  work.write(sql`
    update staff.invitations set token_hash = null, sent_count = ${round}, expires_at = ${endOf(work)}
    where id = ${input.invitationId}
  `)
  announce(work, "staff.invited", { invitationId: input.invitationId, round })
  return lastly(work, getInvitation(work.tx, input))
}

export async function revokeInvitation(work: Work, input: { invitationId: string }): Promise<Invitation> {
  const { state } = await lockOwn(work, input)
  checkMove("invitation", invitationMoves, state, "revoked")
  work.write(sql`
    update staff.invitations set state = 'revoked', token_hash = null, done_at = ${work.now}
    where id = ${input.invitationId}
  `)
  noteMove(work, { invitationId: input.invitationId, from: state, to: "revoked", why: "taken back" })
  return lastly(work, getInvitation(work.tx, input))
}

/** Whoever may less than an invitation gives has no hand in it. */
async function lockOwn(work: Work, input: { invitationId: string }): Promise<Invitation> {
  const invitation = await getInvitation(work.tx, input, sql`for update of i`)
  checkHolds(staffOf(work).permissions, invitation.permissions)
  return invitation
}

export type InvitationLink = { email: string; invitedBy: string; token: string; hours: number }

/**
 * The token for the mail that is being written: it stands in the mail and nowhere else. Nothing when the
 * invitation was taken back meanwhile, or when this round's mail has its token already.
 */
export async function makeInvitationLink(
  work: Work,
  input: { invitationId: string; round: number },
): Promise<InvitationLink | undefined> {
  const token = newToken()
  const made = await work.tx.maybe(sql<{ email: string; invitedBy: string }>`
    update staff.invitations i
    set token_hash = ${hashToken(token)}, made_count = ${input.round}
    from staff.accounts a
    where i.id = ${input.invitationId} and i.state = 'open' and a.id = i.invited_by
      and i.sent_count = ${input.round} and i.made_count < ${input.round}
    returning i.email, a.name as invited_by
  `)
  return made && { ...made, token, hours: invitationHours }
}

export type Accept = { token: string; name: string; password: string; holder: Visitor }

export async function openAcceptance(work: Work, input: Accept): Promise<Accept> {
  await countAsk(work, input.holder)
  const { email } = await findOpen(work, input)
  checkPassword({ password: input.password, email, charactersMin: passwordCharactersMin })
  return input
}

export async function finishAcceptance(out: Outside, input: Accept): Promise<SignedIn> {
  const passwordHash = await hashPassword(input.password)
  return out.inWork((work) => accept(work, { ...input, passwordHash }))
}

async function accept(work: Work, input: Accept & { passwordHash: string }): Promise<SignedIn> {
  const { holder } = input
  const found = await findOpen(work, input)
  const [inviter, roles] = await all(
    getStaffMember(work.tx, { staffId: found.invitedBy }),
    checkRoles(work.tx, { roleIds: found.roleIds }),
  )
  // What the inviter may no longer give is no longer given.
  const mayGive = roles.permissions.every((one) => inviter.permissions.includes(one))
  if (inviter.state !== "active" || !mayGive) throw linkRefused()

  const staffId = addAccount(work, {
    email: found.email,
    name: input.name,
    passwordHash: input.passwordHash,
    roleIds: roles.ids,
    why: "Accepted an invitation.",
    actor: found.invitedBy,
  })
  work.write(sql`
    update staff.invitations
    set state = 'accepted', token_hash = null, staff_id = ${staffId}, done_at = ${work.now}
    where id = ${found.id}
  `)
  noteMove(work, { invitationId: found.id, from: "open", to: "accepted", why: "accepted", actor: staffId })
  logChange(work, { object: { kind: "staff", id: staffId }, after: { roleIds: roles.ids }, by: staffId })
  const session = startSession(work, { ...holder, staffId, replacesTokenHash: holder.sessionTokenHash })
  return { state: "signed_in", ...session, staff: await getStaffMember(work.tx, { staffId }) }
}

type Open = { id: string; email: string; roleIds: string[]; invitedBy: string }

// The row stays locked to the end of the transaction: of two that use the link at once the second finds it
// used.
async function findOpen(work: Work, input: { token: string }): Promise<Open> {
  const found = await work.tx.maybe(sql<Open>`
    select id, email, role_ids, invited_by from staff.invitations
    where token_hash = ${hashToken(input.token)} and state = 'open' and expires_at > ${work.now} for update
  `)
  if (!found) throw linkRefused()
  return found
}

type Move = {
  invitationId: string
  from: InvitationState | null
  to: InvitationState
  why: string
  actor?: string
}

function noteMove(work: Work, move: Move): void {
  const actor = move.actor ?? staffOf(work).staffId
  work.write(sql`
    insert into staff.invitation_history (id, invitation_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${move.invitationId}, ${move.from}, ${move.to}, ${actor}, ${move.why},
            ${work.now})
  `)
}

function endOf(work: Work): Date {
  return new Date(work.now.getTime() + invitationHours * 3_600_000)
}

function linkRefused(): Refusal {
  const message = "This invitation has expired, was taken back or was used already. Please ask for a new one."
  return new Refusal("staff.invitation_refused", 403, message)
}

function invitedAlready(): Refusal {
  return new Refusal("staff.invited_already", 409, "This address has an open invitation. Send it again.")
}

function tooMany(): Refusal {
  const message = "So many invitations look like an accident. Please wait a little, or make a new one."
  return new Refusal("staff.invited_often", 429, message, { retryAfterSeconds: 3_600 })
}

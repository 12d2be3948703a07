import { logChange } from "../../../kit/audit_log.ts"
import { all, type Db, lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { checkMove } from "../../../kit/moves.ts"
import { sql } from "../../../kit/sql.ts"
import { staffOf } from "../policy.ts"
import { getStaffMember, type StaffMember } from "../queries.ts"
import { type StaffState, staffMoves } from "../rules/accounts.ts"
import { checkHolds, ownerRole } from "../rules/permissions.ts"
import { endSessions, revokeSession } from "../sessions.ts"
import { giveRoles, noteMove } from "./add_account.ts"
import { checkRoles } from "./roles.ts"
import { dropTotp } from "./totp.ts"

/** How I am called: what colleagues read beside what I did. */
export async function renameMe(
  work: Work,
  input: { name: string; holder: { staffId: string } },
): Promise<StaffMember> {
  const { staffId } = input.holder
  const { name } = await getStaffMember(work.tx, { staffId })
  work.write(sql`
    update staff.accounts set name = ${input.name}, updated_at = ${work.now} where id = ${staffId}
  `)
  logChange(work, { object: { kind: "staff", id: staffId }, before: { name }, after: { name: input.name } })
  return lastly(work, getStaffMember(work.tx, { staffId }))
}

type SetRoles = {
  staffId: string
  roleIds: readonly string[]
  /** Those they had when somebody began to choose: what a colleague gave meanwhile is not taken unseen. */
  seen?: readonly string[] | undefined
}

/** What somebody may do, from their next request on. */
export async function setRoles(work: Work, input: SetRoles): Promise<StaffMember> {
  const [owners, member, roles] = await all(
    lockOwners(work.tx),
    getStaffMember(work.tx, input),
    checkRoles(work.tx, input),
  )
  const { permissions } = staffOf(work)
  checkHolds(permissions, member.permissions)
  checkHolds(permissions, roles.permissions)
  checkSeen(member, input.seen)
  if (!roles.ids.includes(ownerRole)) checkOwnerLeft(owners, input)

  // The new ones come before the old ones go: between them, too, the shop has an owner.
  giveRoles(work, { staffId: input.staffId, roleIds: roles.ids })
  work.write(
    sql`
      delete from staff.account_roles
      where staff_id = ${input.staffId} and role_id <> all(${roles.ids}::text[])
    `,
    { constraints: { accounts_last_owner: lastOwner } },
  )
  work.write(sql`update staff.accounts set updated_at = ${work.now} where id = ${input.staffId}`)
  return lastly(work, getStaffMember(work.tx, input))
}

function checkSeen({ roles }: StaffMember, seen: readonly string[] | undefined): void {
  const now = roles.map(({ id }) => id).sort()
  if (!seen || [...seen].sort().join() === now.join()) return
  const message = "Somebody else changed these roles meanwhile. Please look again."
  throw new Refusal("staff_roles.changed", 409, message, { roleIds: now })
}

/** Disabled, somebody is out at once: their sessions end, and their keys open nothing. */
export async function setState(
  work: Work,
  input: { staffId: string; state: StaffState; why: string },
): Promise<StaffMember> {
  const { staffId, state } = input
  const [owners, member] = await all(lockOwners(work.tx), getStaffMember(work.tx, input))
  const actor = staffOf(work)
  if (staffId === actor.staffId) {
    throw new Refusal("staff.not_yourself", 409, "You cannot switch your own account on or off.")
  }
  checkHolds(actor.permissions, member.permissions)
  if (member.state === state) return member
  checkMove("staff", staffMoves, member.state, state)
  if (state === "disabled") checkOwnerLeft(owners, input)

  work.write(
    sql`update staff.accounts set state = ${state}, updated_at = ${work.now} where id = ${staffId}`,
    { constraints: { accounts_last_owner: lastOwner } },
  )
  if (state === "disabled") endSessions(work, { staffId })
  noteMove(work, { staffId, from: member.state, to: state, why: input.why, actor: actor.staffId })
  return lastly(work, getStaffMember(work.tx, input))
}

/**
 * For somebody who has lost the phone and the recovery codes. They set up a new app when they are in again.
 */
export async function takeOffTotp(work: Work, input: { staffId: string }): Promise<StaffMember> {
  const member = await getStaffMember(work.tx, input)
  checkHolds(staffOf(work).permissions, member.permissions)
  dropTotp(work, input)
  endSessions(work, input)
  return lastly(work, getStaffMember(work.tx, input))
}

/** Signs somebody out on one device: a phone that was lost, a computer of somebody else's. */
export async function endSessionOf(
  work: Work,
  input: { staffId: string; sessionId: string },
): Promise<Record<string, never>> {
  const member = await getStaffMember(work.tx, input)
  checkHolds(staffOf(work).permissions, member.permissions)
  return revokeSession(work, { sessionId: input.sessionId, holder: { ...input } })
}

/** The owners of this moment. Whoever changes who is one waits here for whoever did so before. */
async function lockOwners(db: Db): Promise<string[]> {
  const [, owners] = await all(
    db.one(sql`select id from staff.roles where id = ${ownerRole} for update`),
    db.many(sql<{ id: string }>`
      select a.id from staff.accounts a join staff.account_roles r on r.staff_id = a.id
      where r.role_id = ${ownerRole} and a.state = 'active' order by a.id limit 1000
    `),
  )
  return owners.map(({ id }) => id)
}

function checkOwnerLeft(owners: readonly string[], { staffId }: { staffId: string }): void {
  if (owners.includes(staffId) && owners.length === 1) throw lastOwner()
}

function lastOwner(): Refusal {
  return new Refusal("staff.last_owner", 409, "A shop keeps an owner. Make somebody else one first.")
}

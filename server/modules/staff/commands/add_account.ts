import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import type { StaffState } from "../rules/accounts.ts"

type NewAccount = {
  email: string
  name: string
  passwordHash: string
  roleIds: readonly string[]
  why: string
  actor: string
}

/** Somebody works here from now on. */
export function addAccount(work: Work, input: NewAccount): string {
  const staffId = newId("staff")
  work.write(
    sql`
      insert into staff.accounts (id, email, name, password_hash, state, created_at, updated_at)
      values (${staffId}, ${input.email}, ${input.name}, ${input.passwordHash}, 'active',
              ${work.now}, ${work.now})
    `,
    { constraints: { accounts_email_taken: alreadyHere } },
  )
  giveRoles(work, { staffId, roleIds: input.roleIds })
  noteMove(work, { staffId, from: null, to: "active", why: input.why, actor: input.actor })
  announce(work, "staff.joined", { staffId })
  return staffId
}

export function giveRoles(work: Work, input: { staffId: string; roleIds: readonly string[] }): void {
  work.write(sql`
    insert into staff.account_roles (staff_id, role_id)
    select ${input.staffId}, role_id from unnest(${input.roleIds}::text[]) as r (role_id)
    on conflict do nothing
  `)
}

export function noteMove(
  work: Work,
  move: { staffId: string; from: StaffState | null; to: StaffState; why: string; actor: string },
): void {
  work.write(sql`
    insert into staff.account_history (id, staff_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${move.staffId}, ${move.from}, ${move.to}, ${move.actor}, ${move.why},
            ${work.now})
  `)
}

export function alreadyHere(): Refusal {
  return new Refusal("staff.already_here", 409, "Somebody with this mail address works here already.")
}

import type { Module } from "../../kit/module.ts"
import { sql } from "../../kit/sql.ts"
import "./events.ts"
import { tidyJob } from "./jobs.ts"
import "./providers.ts"
import { staffRoutes } from "./routes/index.ts"

export { needConfirmationAbove } from "./commands/confirmation.ts"
export { firstOwnerLink } from "./commands/first_owner.ts"
export { type InvitationLink, makeInvitationLink } from "./commands/invitations.ts"
export { makeResetLink, type ResetLink } from "./commands/password.ts"
export { listOwners, type Owner, ownerRecoveryLink } from "./commands/recovery.ts"
export {
  atWork,
  type StaffHolder,
  signedInStaff,
  staffAtWork,
  staffCookie,
  staffOf,
  staffWith,
} from "./policy.ts"
export {
  countOwnersWithoutCodes,
  getStaffMember,
  hasStaff,
  isOwnerInPerson,
  permissionsOf,
  type StaffMember,
} from "./queries.ts"
export { staffRoutes } from "./routes/index.ts"
export {
  type BuiltInRole,
  builtInRoles,
  keyPermissions,
  type Permission,
  permissions,
} from "./rules/permissions.ts"

export const staffModule: Module = {
  name: "staff",
  routes: staffRoutes,
  subscriptions: [],
  jobs: [tidyJob],
  audit: [
    {
      name: "no session works for a disabled or missing member of staff",
      sql: sql`
        select s.id from staff.sessions s
        left join staff.accounts a on a.id = s.staff_id and a.state = 'active'
        where a.id is null
      `,
    },
    {
      name: "once there is staff, no first-owner link is open",
      sql: sql`
        select l.only_row from staff.first_owner_link l
        where l.used_at is null and exists (select from staff.accounts)
      `,
    },
    {
      name: "a shop with staff has an owner",
      sql: sql`
        select a.id from staff.accounts a
        where not exists (
          select from staff.account_roles r join staff.accounts o on o.id = r.staff_id
          where r.role_id = 'owner' and o.state = 'active'
        )
        limit 1
      `,
    },
    {
      name: "every account has a role",
      sql: sql`
        select a.id from staff.accounts a
        where not exists (select from staff.account_roles r where r.staff_id = a.id)
      `,
    },
    {
      name: "every invitation's state is the last one of its history",
      sql: sql`
        select i.id from staff.invitations i
        where i.state is distinct from (
          select h.to_state from staff.invitation_history h
          where h.invitation_id = i.id order by h.id desc limit 1
        )
      `,
    },
    {
      name: "every account's state is the last one of its history",
      sql: sql`
        select a.id from staff.accounts a
        where a.state is distinct from (
          select h.to_state from staff.account_history h where h.staff_id = a.id order by h.id desc limit 1
        )
      `,
    },
  ],
}

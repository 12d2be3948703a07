import type { Module } from "../../kit/module.ts"
import { sql } from "../../kit/sql.ts"
import "./events.ts"
import { tidyJob } from "./jobs.ts"
import { staffRoutes } from "./routes.ts"

export { firstOwnerLink } from "./commands.ts"
export { type StaffHolder, signedInStaff, staffCookie, staffWith } from "./policy.ts"
export { getStaffMember, hasStaff, type StaffMember } from "./queries.ts"
export { staffRoutes } from "./routes.ts"
export { type Permission, permissions } from "./rules.ts"

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

import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import type { InvitationState } from "./rules/accounts.ts"
import type { Permission } from "./rules/permissions.ts"

export type Invitation = {
  id: string
  email: string
  roleIds: string[]
  permissions: Permission[]
  state: InvitationState
  invitedBy: string
  sentCount: number
  createdAt: Date
  expiresAt: Date
  doneAt: Date | null
}

const columns = sql`
  i.id, i.email, i.role_ids, i.state, i.invited_by, i.sent_count, i.created_at, i.expires_at, i.done_at,
  array(
    select distinct p from staff.roles r, unnest(r.permissions) as p where r.id = any(i.role_ids) order by p
  ) as permissions
`

export async function getInvitation(
  db: Db,
  input: { invitationId: string },
  lock: Sql = sql``,
): Promise<Invitation> {
  const found = await db.maybe(sql<Invitation>`
    select ${columns} from staff.invitations i where i.id = ${input.invitationId} ${lock}
  `)
  if (!found) throw notFound("invitation")
  return found
}

/** The newest first; the cursor is the last id. */
export async function listInvitations(
  db: Db,
  input: { state?: InvitationState | undefined; after?: string | undefined; limit: number },
): Promise<{ invitations: Invitation[]; next: string | null }> {
  let where = sql`true`
  if (input.state) where = sql`${where} and i.state = ${input.state}`
  if (input.after) where = sql`${where} and i.id < ${input.after}`
  const found = await db.many(sql<Invitation>`
    select ${columns} from staff.invitations i where ${where} order by i.id desc limit ${input.limit + 1}
  `)
  const invitations = found.slice(0, input.limit)
  return { invitations, next: found.length > input.limit ? (invitations.at(-1)?.id ?? null) : null }
}

export async function invitationsSince(db: Db, input: { staffId: string; since: Date }): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*)::int as count from staff.invitations
    where invited_by = ${input.staffId} and created_at > ${input.since}
  `)
  return count
}

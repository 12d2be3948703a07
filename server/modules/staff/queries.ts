import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import type { StaffState } from "./rules/accounts.ts"
import type { Permission } from "./rules/permissions.ts"

export type StaffMember = {
  id: string
  email: string
  name: string
  roles: { id: string; name: string | null }[]
  permissions: Permission[]
  state: StaffState
  hasTotp: boolean
  createdAt: Date
  /** Of the sessions that have not been signed out: none means that nobody is in as this person. */
  seenAt: Date | null
}

/** Whether the account `a` asks for codes. */
export const hasTotp = sql`
  exists (select from staff.totp t where t.staff_id = a.id and t.confirmed_at is not null)
`

const member = sql`
  a.id, a.email, a.name, a.state, a.created_at,
  ${hasTotp} as has_totp,
  (select max(s.seen_at) from staff.sessions s where s.staff_id = a.id) as seen_at,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) order by r.built_in desc, r.id)
    from staff.account_roles ar join staff.roles r on r.id = ar.role_id where ar.staff_id = a.id
  ), '[]') as roles,
  array(
    select distinct p from staff.account_roles ar
    join staff.roles r on r.id = ar.role_id, unnest(r.permissions) as p
    where ar.staff_id = a.id order by p
  ) as permissions
`

export async function getStaffMember(db: Db, input: { staffId: string }): Promise<StaffMember> {
  const found = await db.maybe(sql<StaffMember>`
    select ${member} from staff.accounts a where a.id = ${input.staffId}
  `)
  if (!found) throw notFound("staff member")
  return found
}

/** What somebody may do now; undefined when they do not work here, or no longer. */
export async function permissionsOf(
  db: Db,
  input: { staffId: string },
): Promise<readonly Permission[] | undefined> {
  const found = await db.maybe(sql<{ permissions: Permission[] }>`
    select array(
      select distinct p from staff.account_roles ar
      join staff.roles r on r.id = ar.role_id, unnest(r.permissions) as p
      where ar.staff_id = a.id
    ) as permissions
    from staff.accounts a where a.id = ${input.staffId} and a.state = 'active'
  `)
  return found?.permissions
}

/** In the order they joined; the cursor is the last id. */
export async function listStaff(
  db: Db,
  input: { state?: StaffState | undefined; after?: string | undefined; limit: number },
): Promise<{ staff: StaffMember[]; next: string | null }> {
  const inState: Sql = input.state ? sql`and a.state = ${input.state}` : sql``
  const found = await db.many(sql<StaffMember>`
    select ${member} from staff.accounts a
    where a.id > ${input.after ?? ""} ${inState} order by a.id limit ${input.limit + 1}
  `)
  const staff = found.slice(0, input.limit)
  return { staff, next: found.length > input.limit ? (staff.at(-1)?.id ?? null) : null }
}

export async function hasStaff(db: Db): Promise<boolean> {
  const row = await db.one(sql<{ found: boolean }>`select exists (select from staff.accounts) as found`)
  return row.found
}

/** Whether the address has an account, also one that is disabled. */
export async function worksHere(db: Db, input: { email: string }): Promise<boolean> {
  const row = await db.one(sql<{ found: boolean }>`
    select exists (select from staff.accounts where email = ${input.email}) as found
  `)
  return row.found
}

export type Credentials = { id: string; email: string; passwordHash: string; hasTotp: boolean }

/** What somebody must know to come in, by their mailbox. */
export function credentialsOf(db: Db, input: { email: string }): Promise<Credentials | undefined> {
  return db.maybe(sql<Credentials>`
    select a.id, a.email, a.password_hash,
           ${hasTotp} as has_totp
    from staff.accounts a where a.email = ${input.email} and a.state = 'active'
  `)
}

/** The same, of somebody who is in. */
export async function credentialsById(db: Db, input: { staffId: string }): Promise<Credentials> {
  const found = await db.maybe(sql<Credentials>`
    select a.id, a.email, a.password_hash,
           ${hasTotp} as has_totp
    from staff.accounts a where a.id = ${input.staffId} and a.state = 'active'
  `)
  if (!found) throw notFound("staff member")
  return found
}

export type Role = {
  id: string
  name: string | null
  description: string
  permissions: Permission[]
  builtIn: boolean
  version: number
}

const role = sql`id, name, description, permissions, built_in, version`

export function rolesById(db: Db, input: { roleIds: readonly string[] }): Promise<Role[]> {
  return db.many(sql<Role>`
    select ${role} from staff.roles where id = any(${input.roleIds}::text[]) order by id for share
  `)
}

export async function getRole(db: Db, input: { roleId: string }): Promise<Role> {
  const found = await db.maybe(sql<Role>`select ${role} from staff.roles where id = ${input.roleId}`)
  if (!found) throw notFound("role")
  return found
}

/** Those that come with the program first, then the owner's own by name. */
export async function listRoles(db: Db): Promise<{ roles: (Role & { members: number })[] }> {
  const roles = await db.many(sql<Role & { members: number }>`
    select ${role},
           (select count(*)::int from staff.account_roles ar join staff.accounts a on a.id = ar.staff_id
            where ar.role_id = r.id and a.state = 'active') as members
    from staff.roles r order by built_in desc, name, id limit 200
  `)
  return { roles }
}

export type DeskRules = { totpRequired: boolean; refundConfirmAboveMinor: number; version: number }

export function getDeskRules(db: Db): Promise<DeskRules> {
  return db.one(sql<DeskRules>`
    select totp_required, refund_confirm_above_minor::float8 as refund_confirm_above_minor, version
    from staff.desk_rules where only_row = 1
  `)
}

/** Whether an owner sits there in person: a key of theirs does not. */
export async function isOwnerInPerson(
  db: Db,
  input: { staffId: string; sessionId: string },
): Promise<boolean> {
  const found = await db.maybe(sql<{ id: string }>`
    select s.id from staff.sessions s join staff.account_roles r on r.staff_id = s.staff_id
    where s.id = ${input.sessionId} and s.staff_id = ${input.staffId} and r.role_id = 'owner'
  `)
  return found !== undefined
}

/** Owners whom a password alone lets in. */
export async function countOwnersWithoutCodes(db: Db): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*)::int as count from staff.accounts a join staff.account_roles r on r.staff_id = a.id
    where r.role_id = 'owner' and a.state = 'active' and not ${hasTotp}
  `)
  return count
}

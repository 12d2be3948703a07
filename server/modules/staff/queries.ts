import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import type { Permission, StaffState } from "./rules.ts"

export type StaffMember = {
  id: string
  email: string
  name: string
  permissions: Permission[]
  state: StaffState
  createdAt: Date
}

export async function getStaffMember(db: Db, input: { staffId: string }): Promise<StaffMember> {
  const found = await db.maybe(sql<StaffMember>`
    select id, email, name, permissions, state, created_at from staff.accounts where id = ${input.staffId}
  `)
  if (!found) throw notFound("staff member")
  return found
}

/** In the order they joined; the cursor is the last id. */
export async function listStaff(
  db: Db,
  input: { after?: string | undefined; limit: number },
): Promise<{ staff: StaffMember[]; next: string | null }> {
  const found = await db.many(sql<StaffMember>`
    select id, email, name, permissions, state, created_at from staff.accounts
    where id > ${input.after ?? ""} order by id limit ${input.limit + 1}
  `)
  const staff = found.slice(0, input.limit)
  return { staff, next: found.length > input.limit ? (staff.at(-1)?.id ?? null) : null }
}

export async function hasStaff(db: Db): Promise<boolean> {
  const row = await db.one(sql<{ found: boolean }>`select exists (select from staff.accounts) as found`)
  return row.found
}

export function credentialsOf(
  db: Db,
  input: { email: string },
): Promise<{ id: string; passwordHash: string } | undefined> {
  return db.maybe(sql<{ id: string; passwordHash: string }>`
    select id, password_hash from staff.accounts where email = ${input.email} and state = 'active'
  `)
}

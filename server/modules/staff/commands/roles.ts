import { type Db, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { staffOf } from "../policy.ts"
import { getRole, type Role, rolesById } from "../queries.ts"
import { ownRolesMax } from "../rules/accounts.ts"
import { checkHolds, type Permission } from "../rules/permissions.ts"

/**
 * The roles that are named, with all that they give together. They stay as they are until the transaction
 * ends.
 */
export async function checkRoles(
  db: Db,
  input: { roleIds: readonly string[] },
): Promise<{ ids: string[]; permissions: Permission[] }> {
  const wanted = [...new Set(input.roleIds)]
  const roles = await rolesById(db, { roleIds: wanted })
  if (roles.length !== wanted.length) throw notFound("role")
  const permissions = [...new Set(roles.flatMap((role) => role.permissions))]
  return { ids: roles.map(({ id }) => id), permissions }
}

export async function makeRole(
  work: Work,
  input: { name: string; description: string; permissions: readonly Permission[] },
): Promise<Role> {
  checkHolds(staffOf(work).permissions, input.permissions)
  const { count } = await work.tx.one(sql<{ count: number }>`
    select count(*)::int as count from staff.roles where not built_in
  `)
  if (count >= ownRolesMax) {
    throw new Refusal("staff.roles_full", 409, `There are ${ownRolesMax} roles of your own already.`)
  }
  const roleId = newId("role")
  work.write(
    sql`
      insert into staff.roles (id, name, description, permissions, built_in, version, created_at, updated_at)
      values (${roleId}, ${input.name}, ${input.description}, ${sorted(input.permissions)}, false, 1,
              ${work.now}, ${work.now})
    `,
    { constraints: { roles_name_taken: nameTaken } },
  )
  return lastly(work, getRole(work.tx, { roleId }))
}

type RoleChanges = {
  roleId: string
  version: number
  name?: string | undefined
  description?: string | undefined
  permissions?: readonly Permission[] | undefined
}

/** What everybody with this role may do changes with their next request. */
export async function changeRole(work: Work, input: RoleChanges): Promise<Role> {
  const role = await lockOwnRole(work, input)
  checkHolds(staffOf(work).permissions, input.permissions ?? [])
  work.write(
    sql`
      update staff.roles
      set name = ${input.name ?? role.name}, description = ${input.description ?? role.description},
          permissions = ${sorted(input.permissions ?? role.permissions)}, version = version + 1,
          updated_at = ${work.now}
      where id = ${input.roleId}
    `,
    { constraints: { roles_name_taken: nameTaken } },
  )
  return lastly(work, getRole(work.tx, input))
}

export async function deleteRole(
  work: Work,
  input: { roleId: string; version: number },
): Promise<Record<string, never>> {
  await lockOwnRole(work, input)
  const invitation = await work.tx.maybe(sql<{ email: string }>`
    select email from staff.invitations
    where state = 'open' and role_ids @> array[${input.roleId}]::text[] order by id limit 1
  `)
  if (invitation) {
    const message = `The invitation of ${invitation.email} gives this role. Take it back first.`
    throw new Refusal("staff.role_invited", 409, message, invitation)
  }
  work.write(sql`delete from staff.roles where id = ${input.roleId}`, {
    constraints: {
      account_roles_role: () =>
        new Refusal("staff.role_in_use", 409, "Somebody has this role. Give them another one first."),
    },
  })
  return {}
}

async function lockOwnRole(work: Work, input: { roleId: string; version: number }): Promise<Role> {
  const [role] = await work.tx.many(sql<Role>`
    select id, name, description, permissions, built_in, version from staff.roles
    where id = any(array[${input.roleId}]::text[]) for update
  `)
  if (!role) throw notFound("role")
  if (role.builtIn) {
    const message = "This role comes with the program and stays as it is. Make one of your own."
    throw new Refusal("staff.role_built_in", 409, message)
  }
  checkHolds(staffOf(work).permissions, role.permissions)
  if (role.version !== input.version) {
    const message = "Somebody else changed this role meanwhile. Please look at it again."
    throw new Refusal("role.changed", 409, message, { version: role.version })
  }
  return role
}

function sorted(permissions: readonly Permission[]): Permission[] {
  return [...new Set(permissions)].sort()
}

function nameTaken(): Refusal {
  return new Refusal("staff.role_name_taken", 409, "There is a role with this name already.")
}

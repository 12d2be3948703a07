import { afterAll, beforeEach, expect, test } from "vitest"
import { walkEveryMove, wordsOfCheck } from "../../kit/moves.fixture.ts"
import { sql } from "../../kit/sql.ts"
import { renameMe, setRoles, setState } from "./commands/accounts.ts"
import { setDeskRules } from "./commands/desk_rules.ts"
import { invite, revokeInvitation } from "./commands/invitations.ts"
import { changeRole, deleteRole, makeRole } from "./commands/roles.ts"
import { staffWith } from "./policy.ts"
import { getDeskRules, getStaffMember, listRoles } from "./queries.ts"
import { staffMoves } from "./rules/accounts.ts"
import type { Permission } from "./rules/permissions.ts"
import { bearer, expectRefusal, openStaff } from "./staff.fixture.ts"

const people = await openStaff()
const { database, makeOwner, as, hire, who, setUpTotp } = people

beforeEach(people.empty)
afterAll(() => database.close())

const may = (token: string, permission: Permission) => staffWith(permission).allow(bearer(token), database.db)

test("a new name is one's own alone, and the log says what it was", async () => {
  const { staff } = await makeOwner()
  const { token, staffId } = await hire({ roleIds: ["warehouse"] })
  const { holder } = await who(token)
  const renamed = await as(token, (work) => renameMe(work, { name: "Bo Brown", holder }))
  expect(renamed).toMatchObject({ id: staffId, name: "Bo Brown" })
  const { name } = await database.db.one(
    sql<{ name: string }>`select name from staff.accounts where id = ${staff.id}`,
  )
  expect(name).toBe("Ada")
  const log = await database.db.one(sql`
    select actor, before, after from kit.audit_log
    where object_kind = 'staff' and object_id = ${staffId} order by id desc limit 1
  `)
  expect(log).toEqual({ actor: staffId, before: { name: "Bo" }, after: { name: "Bo Brown" } })
})

test("another role holds from the next request on", async () => {
  const { token: owner } = await makeOwner()
  const { staffId, token } = await hire({ roleIds: ["warehouse"] })
  await may(token, "orders.ship")
  await as(owner, (work) => setRoles(work, { staffId, roleIds: ["marketing"] }))
  await expectRefusal(may(token, "orders.ship"), "staff.not_allowed")
  await may(token, "prices.write")
})

test("roles that a colleague has given meanwhile are not taken unseen", async () => {
  const { token: owner } = await makeOwner()
  const { staffId } = await hire({ roleIds: ["support", "warehouse"] })
  const give = (roleIds: string[], seen: string[]) =>
    as(owner, (work) => setRoles(work, { staffId, roleIds, seen }))
  await give(["support", "marketing"], ["warehouse", "support"])
  await expectRefusal(give(["warehouse"], ["support", "warehouse"]), "staff_roles.changed")
  const roles = async () => (await getStaffMember(database.db, { staffId })).roles.map(({ id }) => id).sort()
  expect(await roles()).toEqual(["marketing", "support"])
  await give(["warehouse"], ["support", "marketing"])
  expect(await roles()).toEqual(["warehouse"])
})

test("a role of one's own is made from what one holds, and changes what everybody with it may", async () => {
  const { token: owner } = await makeOwner()
  const role = await as(owner, (work) =>
    makeRole(work, { name: "Packers", description: "", permissions: ["orders.read", "orders.ship"] }),
  )
  const { token } = await hire({ roleIds: [role.id] })
  await may(token, "orders.ship")
  const narrower = await as(owner, (work) =>
    changeRole(work, { roleId: role.id, version: role.version, permissions: ["orders.read"] }),
  )
  await expectRefusal(may(token, "orders.ship"), "staff.not_allowed")
  const stale = { roleId: role.id, version: role.version, name: "Others" }
  await expectRefusal(
    as(owner, (work) => changeRole(work, stale)),
    "role.changed",
  )
  const used = { roleId: role.id, version: narrower.version }
  await expectRefusal(
    as(owner, (work) => deleteRole(work, used)),
    "staff.role_in_use",
  )
  const free = await as(owner, (work) =>
    makeRole(work, { name: "Helpers", description: "", permissions: ["orders.read"] }),
  )
  const invited = { email: "helper@example.com", roleIds: [free.id] }
  const { id: invitationId } = await as(owner, (work) => invite(work, invited))
  const unused = { roleId: free.id, version: free.version }
  await expectRefusal(
    as(owner, (work) => deleteRole(work, unused)),
    "staff.role_invited",
  )
  await as(owner, (work) => revokeInvitation(work, { invitationId }))
  await as(owner, (work) => deleteRole(work, unused))
  const { roles } = await listRoles(database.db)
  expect(roles.find(({ id }) => id === role.id)).toMatchObject({
    name: "Packers",
    members: 1,
    builtIn: false,
  })
})

test("nobody makes, changes or gives a role beyond what they hold", async () => {
  const { token: owner } = await makeOwner()
  const chief = await as(owner, (work) =>
    makeRole(work, {
      name: "Chief",
      description: "",
      permissions: ["roles.write", "staff.write", "orders.read"],
    }),
  )
  const strong = await as(owner, (work) =>
    makeRole(work, { name: "Strong", description: "", permissions: ["settings.live"] }),
  )
  const { token, staffId } = await hire({ roleIds: [chief.id] })
  const refused = (command: Parameters<typeof as>[1]) => expectRefusal(as(token, command), "staff.beyond_own")
  await refused((work) => makeRole(work, { name: "More", description: "", permissions: ["keys.write"] }))
  await refused((work) =>
    changeRole(work, { roleId: chief.id, version: 1, permissions: ["roles.write", "keys.write"] }),
  )
  await refused((work) => changeRole(work, { roleId: strong.id, version: 1, name: "Mine" }))
  await refused((work) => deleteRole(work, { roleId: strong.id, version: 1 }))
  await refused((work) => setRoles(work, { staffId, roleIds: ["owner"] }))
  const mightier = await hire({ roleIds: [strong.id] })
  await refused((work) => setRoles(work, { staffId: mightier.staffId, roleIds: [chief.id] }))
  await refused((work) => setState(work, { staffId: mightier.staffId, state: "disabled", why: "" }))
})

test("roles that come with the program stay as they are", async () => {
  const { token: owner } = await makeOwner()
  const change = { roleId: "support", version: 1, permissions: ["orders.read" as const] }
  await expectRefusal(
    as(owner, (work) => changeRole(work, change)),
    "staff.role_built_in",
  )
  await expectRefusal(
    as(owner, (work) => deleteRole(work, change)),
    "staff.role_built_in",
  )
})

test("disabled, somebody is out at once, and back only by signing in anew", async () => {
  const { token: owner, staff } = await makeOwner()
  const { staffId, token } = await hire({ roleIds: ["support"] })
  const off = { staffId, state: "disabled" as const, why: "left" }
  await as(owner, (work) => setState(work, off))
  await expectRefusal(who(token), "staff.sign_in_needed")
  expect(await as(owner, (work) => setState(work, off))).toMatchObject({ state: "disabled" })
  await as(owner, (work) => setState(work, { staffId, state: "active", why: "" }))
  await expectRefusal(who(token), "staff.sign_in_needed")
  await expectRefusal(
    as(owner, (work) => setState(work, { staffId: staff.id, state: "disabled", why: "" })),
    "staff.not_yourself",
  )
})

test("the last owner stays one, also when two let each other go at the same moment", async () => {
  const { token, staff } = await makeOwner()
  const toSupport = (of: string) => ({ staffId: of, roleIds: ["support"] })
  await expectRefusal(
    as(token, (work) => setRoles(work, toSupport(staff.id))),
    "staff.last_owner",
  )

  const second = await hire({ roleIds: ["owner"] })
  const both = await Promise.allSettled([
    as(token, (work) => setRoles(work, toSupport(second.staffId))),
    as(second.token, (work) => setRoles(work, toSupport(staff.id))),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})

test("the database itself keeps an owner, whatever the program does", async () => {
  const { staff } = await makeOwner()
  await hire({ roleIds: ["support"] })
  const inDatabase = (statement: ReturnType<typeof sql>) =>
    database.inWork(async (work) => work.write(statement))
  for (const statement of [
    sql`delete from staff.account_roles where role_id = 'owner'`,
    sql`update staff.account_roles set role_id = 'support' where staff_id = ${staff.id}`,
    sql`update staff.accounts set state = 'disabled' where id = ${staff.id}`,
    sql`delete from staff.accounts where id = ${staff.id}`,
  ]) {
    await expect(inDatabase(statement)).rejects.toMatchObject({ constraint: "accounts_last_owner" })
  }
})

test("when the owner asks everybody for codes, whoever has no app may set one up and nothing else", async () => {
  const { token: owner } = await makeOwner()
  const { token } = await hire({ roleIds: ["support"] })
  const rules = await getDeskRules(database.db)
  const asked = { ...rules, totpRequired: true }
  await expectRefusal(
    as(owner, (work) => setDeskRules(work, asked)),
    "staff.totp_first",
  )
  await setUpTotp((await who(owner)).holder)
  await as(owner, (work) => setDeskRules(work, asked))
  await expectRefusal(
    as(owner, (work) => setDeskRules(work, asked)),
    "desk_rules.changed",
  )

  await expectRefusal(may(token, "orders.read"), "staff.totp_needed")
  await setUpTotp((await who(token)).holder)
  await may(token, "orders.read")
})

test("the states of an account are those of its column, and every other move is refused", async () => {
  walkEveryMove("staff", staffMoves)
  const words = await wordsOfCheck(database.db, { table: "staff.accounts", column: "state" })
  expect(words).toEqual(Object.keys(staffMoves).sort())
})

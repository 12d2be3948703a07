import { afterAll, beforeEach, expect, test } from "vitest"
import type { Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { setRoles, setState } from "./commands/accounts.ts"
import { listKeys, makeKey, revokeKey } from "./commands/api_keys.ts"
import { signedInStaff, staffWith } from "./policy.ts"
import type { KeyPermission, Permission } from "./rules/permissions.ts"
import { bearer, expectRefusal, openStaff, request } from "./staff.fixture.ts"

const people = await openStaff()
const { database, makeOwner, as, hire } = people

beforeEach(people.empty)
afterAll(() => database.close())

function make(token: string, permissions: KeyPermission[]) {
  return as(token, (work) => makeKey(work, { name: "Labels", permissions, expiresInDays: 30 }))
}

const may = (secret: string, permission: Permission) =>
  staffWith(permission).allow(bearer(secret), database.db)

test("a key may what it says, is known by its beginning, and is kept as a hash only", async () => {
  const { token } = await makeOwner()
  const { secret, ...key } = await make(token, ["orders.read", "orders.ship"])
  expect(secret).toMatch(/^cwk_[\w-]{43}$/)
  expect(key.prefix).toBe(secret.slice(0, 8))
  const { actor } = await may(secret, "orders.ship")
  expect(actor).toMatchObject({ kind: "staff", via: key.id, staffId: key.madeBy })
  await expectRefusal(may(secret, "payments.refund"), "staff.not_allowed")
  const rows = await database.db.many(sql<{ all: string }>`
    select k::text as all from staff.api_keys k union all select l::text from kit.audit_log l limit 100
  `)
  expect(rows.map((row) => row.all).join()).not.toContain(secret.slice(8))
  expect((await listKeys(database.db, { limit: 10 })).keys).toMatchObject([{ id: key.id, usedAt: null }])
})

test("a key is for programs: not in a cookie, not for one's own account, not for what people decide", async () => {
  const { token } = await makeOwner()
  const { secret } = await make(token, ["orders.read"])
  await expectRefusal(signedInStaff.allow(bearer(secret), database.db), "staff.not_for_keys")
  const inCookie = request({ cookies: { staff: secret } })
  await expectRefusal(staffWith("orders.read").allow(inCookie, database.db), "staff.sign_in_needed")
  const stepUp = staffWith("orders.read", { stepUp: true })
  await expectRefusal(stepUp.allow(bearer(secret), database.db), "staff.not_for_keys")
  const forged = make(token, ["staff.write" as KeyPermission])
  await expect(forged).rejects.toMatchObject({ constraint: "api_keys_no_desk" })
})

test("a key never may more than its maker, neither when it is made nor later", async () => {
  const { token: owner } = await makeOwner()
  const chief = await hire({ roleIds: ["accountant", "warehouse"] })
  await expectRefusal(make(chief.token, ["prices.write"]), "staff.beyond_own")
  const { secret } = await make(chief.token, ["orders.ship", "payments.refund"])
  await may(secret, "orders.ship")
  await as(owner, (work) => setRoles(work, { staffId: chief.staffId, roleIds: ["accountant"] }))
  await expectRefusal(may(secret, "orders.ship"), "staff.not_allowed")
  await may(secret, "payments.refund")
  await as(owner, (work) => setState(work, { staffId: chief.staffId, state: "disabled", why: "" }))
  await expectRefusal(may(secret, "payments.refund"), "staff.sign_in_needed")
})

test("revoked, expired, cut short or invented, a key is nobody", async () => {
  const { token } = await makeOwner()
  const { secret, id } = await make(token, ["orders.read"])
  for (const wrong of [secret.slice(0, -1), `${secret}x`, secret.slice(4), `cwk_${"x".repeat(43)}`]) {
    await expectRefusal(may(wrong, "orders.read"), "staff.sign_in_needed")
  }
  const revoke = () => as(token, (work) => revokeKey(work, { keyId: id }))
  const { revokedAt } = await revoke()
  expect((await revoke()).revokedAt).toEqual(revokedAt)
  await expectRefusal(may(secret, "orders.read"), "staff.sign_in_needed")

  const other = await make(token, ["orders.read"])
  await database.inWork(async (work) =>
    work.write(sql`
      update staff.api_keys set created_at = created_at - interval '31 days',
             expires_at = expires_at - interval '31 days'
    `),
  )
  await expectRefusal(may(other.secret, "orders.read"), "staff.sign_in_needed")
})

test("whoever may less than a key has no hand in it, but for their own", async () => {
  const { token } = await makeOwner()
  const strong = await make(token, ["payments.refund"])
  const support = await hire({ roleIds: ["support"] })
  await expectRefusal(
    as(support.token, (work) => revokeKey(work, { keyId: strong.id })),
    "staff.beyond_own",
  )
  const own = await make(support.token, ["orders.read"])
  await as(support.token, (work) => revokeKey(work, { keyId: own.id }))
})

test("the last use is written at most once a minute", async () => {
  const { token } = await makeOwner()
  const { secret, id } = await make(token, ["orders.read"])
  const laterOf = async () =>
    (await may(secret, "orders.read")).later as ((work: Work) => Promise<void>) | undefined
  const mark = await laterOf()
  if (!mark) throw new Error("the first use is not written")
  await database.inWork(mark)
  expect(await laterOf()).toBe(undefined)
  const usedAt = async () => (await listKeys(database.db, { limit: 1 })).keys[0]?.usedAt
  const first = await usedAt()
  await database.inWork(mark)
  expect(await usedAt()).toEqual(first)
  await database.inWork(async (work) =>
    work.write(sql`update staff.api_keys set used_at = used_at - interval '61 seconds' where id = ${id}`),
  )
  expect(await laterOf()).toBeDefined()
})

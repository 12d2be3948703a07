import { afterAll, beforeEach, expect, test } from "vitest"
import type { Work } from "../../kit/db.ts"
import { hashToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { endSessionOf, setState } from "./commands/accounts.ts"
import { dropExpired } from "./jobs.ts"
import { signedInStaff, staffWith } from "./policy.ts"
import { getStaffMember } from "./queries.ts"
import {
  listSessions,
  listSessionsOf,
  revokeSession,
  signOut,
  signOutEverywhere,
  startSession,
} from "./sessions.ts"
import { bearer, home, openStaff, type Parts, request } from "./staff.fixture.ts"

const people = await openStaff()
const { database, makeOwner, signIn, who } = people

beforeEach(people.empty)
afterAll(() => database.close())

test("signing in gives a new session and ends the one the browser came with", async () => {
  const { token: first } = await makeOwner()
  const { token: second } = await signIn({ holder: { ...home, sessionTokenHash: hashToken(first) } })
  expect(second).not.toBe(first)
  await expect(who(first)).rejects.toMatchObject({ status: 401 })
  await who(second)
})

test("a session ends when signed out, revoked, idle, old, or its account disabled", async () => {
  const { token, staff } = await makeOwner()
  const { holder } = await who(token)
  const other = await signIn({})
  const otherHolder = (await who(other.token)).holder
  expect((await listSessions(database.db, { holder, now: new Date() })).sessions).toHaveLength(2)

  await database.inWork((work) => revokeSession(work, { sessionId: otherHolder.sessionId, holder }))
  await expect(who(other.token)).rejects.toMatchObject({ status: 401 })
  await database.inWork((work) => signOut(work, { holder }))
  await expect(who(token)).rejects.toMatchObject({ status: 401 })

  const third = await signIn({})
  const fourth = await signIn({})
  await database.inWork((work) => signOutEverywhere(work, { holder: { staffId: staff.id, sessionId: "" } }))
  for (const ended of [third, fourth]) await expect(who(ended.token)).rejects.toMatchObject({ status: 401 })

  const idle = await signIn({})
  await database.inWork(async (work) =>
    work.write(sql`update staff.sessions set seen_at = seen_at - interval '13 hours'`),
  )
  await expect(who(idle.token)).rejects.toMatchObject({ status: 401 })
  const old = await signIn({})
  await database.inWork(async (work) =>
    work.write(
      sql`update staff.sessions set created_at = created_at - interval '8 days', expires_at = ${work.now}`,
    ),
  )
  await expect(who(old.token)).rejects.toMatchObject({ status: 401 })
  await database.inWork(dropExpired)
  expect(await database.db.many(sql`select id from staff.sessions`)).toEqual([])

  const last = await signIn({})
  const second = await people.hire({ roleIds: ["owner"] })
  await people.as(second.token, (work) => setState(work, { staffId: staff.id, state: "disabled", why: "" }))
  await expect(who(last.token)).rejects.toMatchObject({ status: 401 })
  await expect(signIn({})).rejects.toMatchObject({ status: 401 })
})

test("a session in use is marked as seen, at most every ten minutes", async () => {
  const { token } = await makeOwner()
  const later = async () =>
    (await signedInStaff.allow(bearer(token), database.db)) as Awaited<ReturnType<typeof who>> & Later
  expect((await later()).later).toBeUndefined()
  await database.inWork(async (work) =>
    work.write(sql`update staff.sessions set seen_at = seen_at - interval '11 hours'`),
  )
  const mark = (await later()).later
  if (!mark) throw new Error("the session is not marked as seen")
  await database.inWork(mark)
  expect((await later()).later).toBeUndefined()
})

type Later = { later?: (work: Work) => Promise<void> }

test("nobody can revoke another person's session", async () => {
  const { token } = await makeOwner()
  const { holder } = await who(token)
  const foreign = { sessionId: holder.sessionId, holder: { staffId: "stf_somebody_else", sessionId: "" } }
  await expect(database.inWork((work) => revokeSession(work, foreign))).rejects.toMatchObject({ status: 404 })
  await who(token)
})

test("whoever leads the team sees where the others are in, and since when nobody is", async () => {
  const { token } = await makeOwner()
  const { holder } = await who(token)
  const { staffId, token: theirs } = await people.hire({ roleIds: ["support"] })
  const seen = async () => (await getStaffMember(database.db, { staffId })).seenAt
  const ask = { staffId, holder, now: new Date() }
  const { sessions } = await listSessionsOf(database.db, ask)
  expect(sessions).toMatchObject([{ system: "Linux", browser: "Firefox", current: false }])
  expect(await seen()).toEqual(sessions[0]?.seenAt)
  const { holder: them } = await who(theirs)
  await database.inWork((work) => signOut(work, { holder: them }))
  expect(await listSessionsOf(database.db, ask)).toEqual({ sessions: [] })
  expect(await seen()).toBeNull()
  await expect(listSessionsOf(database.db, { ...ask, staffId: "stf_nobody" })).rejects.toMatchObject({
    status: 404,
  })
})

test("whoever leads the team signs somebody out on one device, and nobody above them", async () => {
  const { token: owner, staff } = await makeOwner()
  const { staffId, token: first } = await people.hire({ roleIds: ["support"] })
  const { token: leads } = await people.hire({ roleIds: ["manager"] })
  const second = await database.inWork(async (work) =>
    startSession(work, { ...home, staffId, replacesTokenHash: null }),
  )
  const { sessionId } = (await who(first)).holder
  const end = (given: { staffId: string; sessionId: string }) =>
    people.as(leads, (work) => endSessionOf(work, given))

  await expect(
    end({ staffId: staff.id, sessionId: (await who(owner)).holder.sessionId }),
  ).rejects.toMatchObject({
    code: "staff.beyond_own",
  })
  // The session of one person is not found with another: nothing is ended by a mixed-up address.
  const strangers = { staffId, sessionId: (await who(leads)).holder.sessionId }
  await expect(end(strangers)).rejects.toMatchObject({ status: 404 })
  await who(owner)
  await end({ staffId, sessionId })
  await expect(who(first)).rejects.toMatchObject({ status: 401 })
  await who(second.token)
  await who(leads)
  await expect(end({ staffId, sessionId })).rejects.toMatchObject({ status: 404 })
})

test("a permission that is not held is refused by name", async () => {
  await makeOwner()
  const { token } = await people.hire({ roleIds: ["accountant"] })
  await staffWith("orders.read").allow(bearer(token), database.db)
  await expect(staffWith("orders.write").allow(bearer(token), database.db)).rejects.toMatchObject({
    status: 403,
    details: { permission: "orders.write" },
  })
})

test("missing, empty, malformed and foreign credentials are nobody", async () => {
  const { token } = await makeOwner()
  const bad: Parts[] = [
    {},
    { headers: { authorization: "" } },
    { headers: { authorization: "Bearer " } },
    { headers: { authorization: "Bearer null" } },
    { headers: { authorization: `Basic ${token}` } },
    { headers: { authorization: "Bearer x" }, cookies: { staff: token } },
    { cookies: { staff: "" } },
    { cookies: { staff: `${token}'--` } },
    { cookies: { customer: token } },
  ]
  for (const parts of bad) {
    await expect(signedInStaff.allow(request(parts), database.db)).rejects.toMatchObject({ status: 401 })
  }
})

test("a cookie counts only for requests from our own pages", async () => {
  const { token } = await makeOwner()
  const cookies = { staff: token }
  const ours = [
    { host: "shop.example", origin: "https://shop.example" },
    { "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
    {},
  ]
  const foreign = [
    { host: "shop.example", origin: "https://evil.example" },
    { host: "shop.example", origin: "null" },
    { host: "shop.example", origin: "https://evil.shop.example" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
    { "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", origin: "https://evil.example" },
  ]
  for (const headers of ours) await signedInStaff.allow(request({ headers, cookies }), database.db)
  for (const headers of foreign) {
    await expect(signedInStaff.allow(request({ headers, cookies }), database.db)).rejects.toMatchObject({
      status: 401,
    })
  }
})

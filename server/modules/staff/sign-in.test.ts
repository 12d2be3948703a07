import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { firstOwnerLink, openFirstOwner } from "./commands/first_owner.ts"
import { openSignIn } from "./commands/sign_in.ts"
import { permissions } from "./rules/permissions.ts"
import { attacker, email, from, home, openStaff, password } from "./staff.fixture.ts"

const staff = await openStaff()
const { database, makeOwner, useLink, signIn, who } = staff

beforeEach(staff.empty)
afterAll(() => database.close())

test("the first-owner link makes one owner with every permission, and signs them in", async () => {
  const owner = await makeOwner()
  expect(owner.staff).toMatchObject({
    email,
    name: "Ada",
    permissions: [...permissions].sort(),
    state: "active",
  })
  expect((await who(owner.token)).actor).toMatchObject({ kind: "staff", staffId: owner.staff.id })
  expect(await database.inWork(firstOwnerLink)).toBeUndefined()
})

test("the link works once, even when two use it at the same moment", async () => {
  const token = (await database.inWork(firstOwnerLink)) ?? ""
  const results = await Promise.allSettled([useLink(token), useLink(token)])
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"])
  await expect(useLink(token)).rejects.toMatchObject({ code: "first_owner.link_refused", status: 403 })
})

test("an older, expired, empty or invented link is refused", async () => {
  const older = (await database.inWork(firstOwnerLink)) ?? ""
  const newer = (await database.inWork(firstOwnerLink)) ?? ""
  await expect(useLink(older)).rejects.toMatchObject({ status: 403 })
  await expect(useLink("x".repeat(43))).rejects.toMatchObject({ status: 403 })
  await expect(useLink("")).rejects.toMatchObject({ status: 401 })
  await database.inWork(async (work) =>
    work.write(sql`update staff.first_owner_link set expires_at = ${work.now}`),
  )
  await expect(useLink(newer)).rejects.toMatchObject({ status: 403 })
})

test("no token is stored as it is", async () => {
  const token = (await database.inWork(firstOwnerLink)) ?? ""
  const { token: session } = await useLink(token)
  const rows = await database.db.many(sql<{ all: string }>`
    select s::text as all from staff.sessions s union all select l::text from staff.first_owner_link l
    union all select a::text from staff.accounts a
  `)
  const stored = rows.map((row) => row.all).join()
  for (const secret of [token, session, password]) expect(stored).not.toContain(secret)
})

test("a weak password is refused with words that help", async () => {
  const token = (await database.inWork(firstOwnerLink)) ?? ""
  for (const weak of ["short", "aaaaaaaaaaaaaaaa", "password1234"]) {
    const input = { token, email, name: "Ada", password: weak, holder: home }
    await expect(database.inWork((work) => openFirstOwner(work, input))).rejects.toMatchObject({
      status: 422,
    })
  }
})

test("a wrong password and an unknown account get the same answer in the same time", async () => {
  await makeOwner()
  const timeOf = async (address: string, round: number) => {
    const started = performance.now()
    const holder = from(`203.0.113.${round}`)
    await expect(signIn({ email: address, password: "not the password", holder })).rejects.toMatchObject({
      code: "sign_in.refused",
      status: 401,
      message: "The mail address or the password is not right.",
    })
    return performance.now() - started
  }
  let [known, unknown] = [Infinity, Infinity]
  // In turns, and the quickest of each: what a busy machine adds says nothing. Without the hash it would be
  // far less.
  const apart = () => Math.abs(known - unknown) / Math.max(known, unknown)
  for (let round = 0; round < 7 || (round < 40 && !(apart() < 0.5)); round++) {
    known = Math.min(known, await timeOf(email, round))
    unknown = Math.min(unknown, await timeOf("nobody@example.com", round))
  }
  expect(apart()).toBeLessThan(0.5)
})

test("guessing from one client is stopped there and does not lock the owner out elsewhere", async () => {
  await makeOwner()
  for (let guess = 0; guess < 5; guess++) {
    await expect(signIn({ password: `guess ${guess}`, holder: attacker })).rejects.toMatchObject({
      status: 401,
    })
  }
  await expect(signIn({ holder: attacker })).rejects.toMatchObject({
    code: "sign_in.too_many_tries",
    status: 429,
    details: { retryAfterSeconds: expect.any(Number) },
  })
  expect((await signIn({ holder: home })).staff.email).toBe(email)
})

test("guesses sent all at once are counted too", async () => {
  await makeOwner()
  const guesses = Array.from({ length: 20 }, (_, guess) =>
    signIn({ password: `guess ${guess}`, holder: attacker }),
  )
  const results = await Promise.allSettled(guesses)
  const codes = results.map((result) => (result.status === "rejected" ? result.reason.status : 200))
  expect(codes.filter((code) => code === 401)).toHaveLength(5)
  expect(codes.filter((code) => code === 429)).toHaveLength(15)
})

test("many clients guessing at one account leave each newcomer two tries", async () => {
  await makeOwner()
  for (let client = 0; client < 51; client++) {
    await database.inWork((work) =>
      openSignIn(work, { email, password: "x", holder: from(`203.0.113.${client}`) }),
    )
  }
  const newcomer = from("192.0.2.77")
  await expect(signIn({ password: "typo", holder: newcomer })).rejects.toMatchObject({ status: 401 })
  expect((await signIn({ holder: newcomer })).staff.email).toBe(email)
})

test("the right password takes the failures off, so that typos do not add up over the day", async () => {
  await makeOwner()
  for (let day = 0; day < 3; day++) {
    for (let typo = 0; typo < 3; typo++)
      await expect(signIn({ password: "typo" })).rejects.toMatchObject({ status: 401 })
    await signIn({})
  }
})

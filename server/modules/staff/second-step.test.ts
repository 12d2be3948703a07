import { afterAll, beforeEach, expect, test } from "vitest"
import { openSeal } from "../../kit/seal.ts"
import { sql } from "../../kit/sql.ts"
import { takeOffTotp } from "./commands/accounts.ts"
import { finishTotp, openEnrollment, openTotp, renewRecoveryCodes, turnTotpOff } from "./commands/totp.ts"
import { dropExpired } from "./jobs.ts"
import { getMe } from "./me.ts"
import { signedInStaff, staffWith } from "./policy.ts"
import { countOwnersWithoutCodes } from "./queries.ts"
import { codeTriesPerHourMax, stepOfCode } from "./rules/totp.ts"
import { attacker, bearer, codeOf, expectRefusal, from, openStaff } from "./staff.fixture.ts"

const people = await openStaff()
const { database, makeOwner, tryPassword, giveCode, setUpTotp, who, hire, as } = people

beforeEach(people.empty)
afterAll(() => database.close())

async function ownerWithApp() {
  const { token, staff } = await makeOwner()
  const app = await setUpTotp((await who(token)).holder)
  return { token, staff, ...app }
}

/** The password is right: what is left is the code. */
async function halfWay(): Promise<string> {
  const reply = await tryPassword({})
  if (reply.state !== "second_step") throw new Error("no code is asked for")
  return reply.secondStepToken
}

// The code that proved the app is used up; the next step's is good already.
const nextCode = (secret: string) => codeOf(secret, 30)

test("with an app the password alone opens nothing, and a code the session", async () => {
  const { secret, staff } = await ownerWithApp()
  expect(await countOwnersWithoutCodes(database.db)).toBe(0)
  await hire({ roleIds: ["owner"] })
  expect(await countOwnersWithoutCodes(database.db)).toBe(1)
  const token = await halfWay()
  for (const policy of [signedInStaff, staffWith("orders.read")]) {
    await expectRefusal(policy.allow(bearer(token), database.db), "staff.sign_in_needed")
  }
  const signedIn = await giveCode({ token, code: nextCode(secret) })
  expect(signedIn.token).not.toBe(token)
  expect((await who(signedIn.token)).holder.staffId).toBe(staff.id)
  await expectRefusal(giveCode({ token, code: nextCode(secret) }), "sign_in.start_again")
})

test("the address and the picture for the app carry its secret, and the database does not", async () => {
  const { secret, uri, qrSvg, recoveryCodes, code } = await ownerWithApp()
  expect(uri).toMatch(/^otpauth:\/\/totp\/shop\.example:owner%40example\.com\?.*issuer=shop\.example/)
  expect(uri).toContain(`secret=${secret}`)
  expect(qrSvg).toMatch(/^<svg .*<\/svg>$/s)
  expect(qrSvg).not.toMatch(/<script|href=/)
  const rows = await database.db.many(sql<{ all: string }>`
    select t::text || encode(secret_sealed, 'escape') as all from staff.totp t
    union all select r::text from staff.recovery_codes r
    union all select l::text from kit.audit_log l
    union all select e::text from kit.events e limit 200
  `)
  const stored = rows.map((row) => row.all).join()
  for (const hidden of [secret, code, ...recoveryCodes]) expect(stored).not.toContain(hidden)
})

test("a code is taken once, from either side too, and also when it comes twice at the same moment", async () => {
  const { secret, code } = await ownerWithApp()
  await expectRefusal(giveCode({ token: await halfWay(), code }), "sign_in.code_refused")
  const tokens = [await halfWay(), await halfWay()]
  const good = nextCode(secret)
  const both = await Promise.allSettled(tokens.map((token) => giveCode({ token, code: good })))
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})

test("a clock may be one step off, and no more", () => {
  const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
  const now = new Date()
  const step = BigInt(Math.floor(now.getTime() / 30_000))
  const stepOf = (secondsAway: number, lastStep = 0n) =>
    stepOfCode({ secret, code: codeOf(secret, secondsAway), lastStep, now })
  expect([stepOf(-30), stepOf(0), stepOf(30)]).toEqual([step - 1n, step, step + 1n])
  expect([stepOf(-90), stepOf(90)]).toEqual([undefined, undefined])
  expect(stepOf(0, step)).toBe(undefined)
  for (const odd of ["", "12345", "1234567", "abcdef", "１２３４５６"]) {
    expect(stepOfCode({ secret, code: odd, lastStep: 0n, now })).toBe(undefined)
  }
})

test("a recovery code opens once, however it is typed; new ones end the old ones", async () => {
  const { recoveryCodes, token } = await ownerWithApp()
  expect(new Set(recoveryCodes).size).toBe(10)
  const [first = "", second = ""] = recoveryCodes
  expect(first).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  await giveCode({ token: await halfWay(), code: first.toUpperCase().replaceAll("-", " ") })
  await expectRefusal(giveCode({ token: await halfWay(), code: first }), "sign_in.code_refused")
  const { holder } = await who(token)
  expect(await getMe(database.db, { holder })).toMatchObject({ hasTotp: true, recoveryCodesLeft: 9 })

  const renewed = await as(token, (work) => renewRecoveryCodes(work, { holder }))
  await expectRefusal(giveCode({ token: await halfWay(), code: second }), "sign_in.code_refused")
  await giveCode({ token: await halfWay(), code: renewed.recoveryCodes[0] ?? "" })
})

test("a half-session ends after ten minutes, with another password, and with its account", async () => {
  const { secret } = await ownerWithApp()
  const late = await halfWay()
  await database.inWork(async (work) =>
    work.write(sql`
      update staff.half_sessions set created_at = created_at - interval '1 hour', expires_at = ${work.now}
    `),
  )
  await expectRefusal(giveCode({ token: late, code: nextCode(secret) }), "sign_in.start_again")
  await database.inWork(dropExpired)
  expect(await database.db.many(sql`select token_hash from staff.half_sessions limit 9`)).toEqual([])

  const token = await halfWay()
  await database.inWork(async (work) =>
    work.write(sql`update staff.accounts set password_hash = '$argon2id$another'`),
  )
  await expectRefusal(giveCode({ token, code: nextCode(secret) }), "sign_in.start_again")
})

test("guessing at codes is stopped where it comes from, and the owner gets in from elsewhere", async () => {
  const { secret } = await ownerWithApp()
  for (let guess = 0; guess < 5; guess++) {
    const token = await halfWay()
    await expectRefusal(giveCode({ token, code: `00000${guess}`, holder: attacker }), "sign_in.code_refused")
  }
  const token = await halfWay()
  await expectRefusal(giveCode({ token, code: "000009", holder: attacker }), "sign_in.too_many_tries")
  await giveCode({ token, code: nextCode(secret) })
})

test("while many places guess, six digits are not enough, and a recovery code lets the owner in", async () => {
  const { secret, recoveryCodes } = await ownerWithApp()
  const token = await halfWay()
  for (let place = 0; place <= codeTriesPerHourMax; place++) {
    const holder = from(`203.0.${Math.floor(place / 200)}.${place % 200}`)
    await giveCode({ token, code: "000000", holder }).catch(() => {})
  }
  const newcomer = from("192.0.2.99")
  await expectRefusal(
    giveCode({ token, code: nextCode(secret), holder: newcomer }),
    "staff.recovery_code_needed",
  )
  await giveCode({ token, code: recoveryCodes[0] ?? "", holder: newcomer })
})

test("an app counts only once it is proven, and setting it up signs out whoever came without one", async () => {
  const { token } = await makeOwner()
  const elsewhere = await people.signIn({})
  const { holder } = await who(token)
  await database.inWork((work) => openEnrollment(work, { holder }))
  await expectRefusal(
    database.inWork((work) => openTotp(work, { code: "123456", holder })),
    "staff.totp_not_begun",
  )
  expect(await tryPassword({})).toMatchObject({ state: "signed_in" })

  const { secret } = await setUpTotp(holder)
  await expectRefusal(who(elsewhere.token), "staff.sign_in_needed")
  await expectRefusal(
    database.inWork((work) => openEnrollment(work, { holder })),
    "staff.totp_on",
  )
  await as(token, (work) => turnTotpOff(work, { holder }))
  expect(await tryPassword({})).toMatchObject({ state: "signed_in" })
  const totp = { staffId: holder.staffId, secretSealed: Buffer.alloc(40), lastStep: 0n, confirmedAt: null }
  const forged = finishTotp(database.out, { code: codeOf(secret), holder, totp })
  await expectRefusal(forged, "staff.codes_unreadable")
})

test("sealed with another secret, codes cannot be checked; recovery codes still can", async () => {
  const { secret, recoveryCodes } = await ownerWithApp()
  const token = await halfWay()
  const { providers } = database.out
  const before = providers.desk
  providers.desk = { ...before, seal: openSeal("another secret", "totp") }
  await expectRefusal(giveCode({ token, code: nextCode(secret) }), "staff.codes_unreadable")
  await giveCode({ token, code: recoveryCodes[0] ?? "" })
  providers.desk = before
})

test("somebody who lost everything is let off by whoever leads them, and never by whoever may less", async () => {
  const { token } = await ownerWithApp()
  const bo = await hire({ roleIds: ["support"] })
  await setUpTotp((await who(bo.token)).holder)
  const { staffId } = (await who(token)).holder
  const leader = await hire({ roleIds: ["manager"] })
  await expectRefusal(
    as(leader.token, (work) => takeOffTotp(work, { staffId })),
    "staff.beyond_own",
  )
  expect(await as(leader.token, (work) => takeOffTotp(work, { staffId: bo.staffId }))).toMatchObject({
    hasTotp: false,
  })
  await expectRefusal(who(bo.token), "staff.sign_in_needed")
})

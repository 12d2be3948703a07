import { Secret, TOTP } from "otpauth"
import { expect } from "vitest"
import type { Allowed } from "../../kit/http/routes.ts"
import { newId } from "../../kit/ids.ts"
import { openSeal } from "../../kit/seal.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { addAccount } from "./commands/add_account.ts"
import { finishFirstOwner, firstOwnerLink, openFirstOwner } from "./commands/first_owner.ts"
import { finishSecondStep, finishSignIn, openSecondStep, openSignIn } from "./commands/sign_in.ts"
import { finishEnrollment, finishTotp, openEnrollment, openTotp } from "./commands/totp.ts"
import { type PersonHolder, signedInStaff, type Visitor } from "./policy.ts"
import { startSession } from "./sessions.ts"

export const email = "owner@example.com"
export const password = "three small green boats"

export const from = (ip: string): Visitor => ({
  ip,
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  sessionTokenHash: null,
  isOurPage: true,
})
export const home = from("192.0.2.10")
export const attacker = from("198.51.100.66")

export type People = Awaited<ReturnType<typeof openStaff>>

/** A shop without staff, and the steps that stories about staff are made of. */
export async function openStaff() {
  const database = await testDb({
    desk: { seal: openSeal("secret of a test", "totp"), host: "shop.example" },
  })

  async function makeOwner() {
    const token = await database.inWork(firstOwnerLink)
    if (!token) throw new Error("there is an owner already")
    return useLink(token)
  }

  async function useLink(token: string) {
    const input = { token, email, name: "Ada", password, holder: home }
    return finishFirstOwner(database.out, await database.inWork((work) => openFirstOwner(work, input)))
  }

  /** Up to the second step, where there is one. */
  async function tryPassword(given: { email?: string; password?: string; holder?: Visitor }) {
    const input = { email, password, holder: home, ...given }
    return finishSignIn(database.out, await database.inWork((work) => openSignIn(work, input)))
  }

  async function signIn(given: { email?: string; password?: string; holder?: Visitor }) {
    const reply = await tryPassword(given)
    if (reply.state !== "signed_in") throw new Error("a code is asked for")
    return reply
  }

  async function giveCode(given: { token: string; code: string; holder?: Visitor }) {
    const input = { holder: home, ...given }
    return finishSecondStep(database.out, await database.inWork((work) => openSecondStep(work, input)))
  }

  /** Sets up an authenticator app and proves it; gives what the app keeps and the recovery codes. */
  async function setUpTotp(holder: PersonHolder) {
    const { out } = database
    const opened = await database.inWork((work) => openEnrollment(work, { holder }))
    const enrollment = await finishEnrollment(out, opened)
    const code = codeOf(enrollment.secret)
    const proven = await database.inWork((work) => openTotp(work, { code, holder }))
    return { ...enrollment, code, ...(await finishTotp(out, proven)) }
  }

  /** Somebody with these roles, and a session of theirs, without the mail that would bring them. */
  async function hire(given: { roleIds: readonly string[]; email?: string }) {
    const address = given.email ?? `${newId("staff")}@example.com`
    return database.inWork(async (work) => {
      const staffId = addAccount(work, {
        ...given,
        email: address,
        name: "Bo",
        passwordHash: "$argon2id$none",
        why: "hired by a test",
        actor: "test",
      })
      const { token } = startSession(work, { ...home, staffId, replacesTokenHash: null })
      return { staffId, token, email: address }
    })
  }

  function who(token: string): Promise<Allowed<PersonHolder>> {
    return signedInStaff.allow(bearer(token), database.db)
  }

  /** Runs a command as whoever has the token. */
  async function as<Result>(token: string, command: Parameters<typeof database.inWork<Result>>[0]) {
    const { actor } = await who(token)
    return database.inWorkAs({ actor }, command)
  }

  async function empty() {
    await database.inWork(async (work) => work.write(sql`delete from staff.accounts`))
    await database.inWork(async (work) => {
      work.write(sql`delete from staff.roles where not built_in`)
      work.write(sql`update staff.desk_rules set totp_required = false`)
      work.write(sql`delete from staff.first_owner_link`)
      work.write(sql`delete from staff.sign_in_tries`)
    })
  }

  return { database, makeOwner, useLink, tryPassword, signIn, giveCode, setUpTotp, hire, who, as, empty }
}

/** What the app shows, now or some seconds away from now. */
export function codeOf(secret: string, secondsAway = 0): string {
  const timestamp = Date.now() + secondsAway * 1000
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
}

export type Parts = { headers?: Record<string, string>; cookies?: Record<string, string> }

export function request({ headers = {}, cookies = {} }: Parts) {
  return {
    header: (name: string) => headers[name],
    cookie: (name: string) => cookies[name],
    query: () => undefined,
    ip: "192.0.2.1",
    headers,
  }
}

export const bearer = (token: string) => request({ headers: { authorization: `Bearer ${token}` } })

export async function expectRefusal(what: Promise<unknown>, code: string): Promise<void> {
  await expect(what).rejects.toMatchObject({ code })
}

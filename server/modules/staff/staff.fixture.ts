import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { finishFirstOwner, finishSignIn, firstOwnerLink, openFirstOwner, openSignIn } from "./commands.ts"
import { signedInStaff, type Visitor } from "./policy.ts"

export const password = "three small green boats"
export const email = "ada@example.com"

export const from = (ip: string): Visitor => ({
  ip,
  userAgent: "test",
  sessionTokenHash: null,
  isOurPage: true,
})
export const home = from("192.0.2.1")
export const attacker = from("198.51.100.9")

/** A private database and the steps that the tests of staff are made of. */
export async function openStaff() {
  const database = await testDb()

  async function makeOwner() {
    const token = await database.inWork(firstOwnerLink)
    if (!token) throw new Error("there is an owner already")
    return useLink(token)
  }

  async function useLink(token: string) {
    const input = { token, email, name: "Ada", password, holder: home }
    return finishFirstOwner(database.out, await database.inWork((work) => openFirstOwner(work, input)))
  }

  async function signIn(given: { email?: string; password?: string; holder?: Visitor }) {
    const input = { email, password, holder: home, ...given }
    return finishSignIn(database.out, await database.inWork((work) => openSignIn(work, input)))
  }

  function who(token: string) {
    return signedInStaff.allow(bearer(token), database.db)
  }

  async function empty() {
    await database.inWork(async (work) => {
      work.write(sql`delete from staff.accounts`)
      work.write(sql`delete from staff.first_owner_link`)
      work.write(sql`delete from staff.sign_in_tries`)
    })
  }

  return { database, makeOwner, useLink, signIn, who, empty }
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

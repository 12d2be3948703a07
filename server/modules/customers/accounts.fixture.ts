import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { finishConfirmation, openConfirmation } from "./commands/confirm.ts"
import { finishReset, openReset, sendReset } from "./commands/password.ts"
import { finishRegistration, openRegistration } from "./commands/register.ts"
import { finishSignIn, openSignIn } from "./commands/sign_in.ts"
import { signedIn, type Visitor } from "./policy.ts"

export const email = "ada@example.com"
export const password = "three small green boats"
export const home: Visitor = {
  ip: "192.0.2.1",
  userAgent: "test",
  sessionTokenHash: null,
  cartTokenHash: null,
  customerId: null,
  isOurPage: true,
}

/** A private database and the steps that the tests of accounts are made of. */
export async function openAccounts() {
  const database = await testDb()
  async function register(
    given: { email?: string; password?: string; name?: string; holder?: Visitor } = {},
  ) {
    const input = { email, name: "Ada", password, marketingConsent: false, holder: home, ...given }
    return finishRegistration(database.out, await database.inWork((work) => openRegistration(work, input)))
  }

  async function signIn(given: { password?: string; holder?: Visitor } = {}) {
    const input = { email, password, holder: home, ...given }
    return finishSignIn(database.out, await database.inWork((work) => openSignIn(work, input)))
  }

  async function confirm(token: string, given: { password?: string; holder?: Visitor } = {}) {
    const input = { token, holder: home, ...given }
    return finishConfirmation(database.out, await database.inWork((work) => openConfirmation(work, input)))
  }

  let eventNumber = 0

  async function mailReset(to: string, eventId = `evt_${eventNumber++}`): Promise<void> {
    await database.inWork((work) => sendReset(work, { email: to }, { id: eventId }))
  }

  async function reset(token: string, newPassword = "another set of words") {
    const input = { token, password: newPassword, holder: home }
    return finishReset(database.out, await database.inWork((work) => openReset(work, input)))
  }

  function who(token: string) {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` }
    const request = {
      header: (name: string) => headers[name],
      cookie: () => undefined,
      query: () => undefined,
      ip: "192.0.2.1",
      headers,
    }
    return signedIn.allow(request, database.db)
  }

  async function mails(template?: string) {
    return database.db.many(sql<{
      template: string
      toAddress: string
      hiddenValues: Record<string, string> | null
    }>`
      select template, to_address, hidden_values from mail.messages
      where ${template ?? null}::text is null or template = ${template ?? null} order by id
    `)
  }

  async function lastToken(template: string): Promise<string> {
    const mail = (await mails(template)).at(-1)
    const link = Object.values(mail?.hiddenValues ?? {})[0] ?? ""
    return link.split("token=")[1] ?? ""
  }

  async function empty() {
    await database.inWork(async (work) => {
      work.write(sql`delete from customers.accounts`)
      work.write(sql`delete from customers.tries`)
      work.write(sql`delete from mail.messages`)
    })
  }

  return { database, register, signIn, confirm, mailReset, reset, who, mails, lastToken, empty }
}

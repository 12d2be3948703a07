import { all, type Outside, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { checkPassword, hashPassword, passwordMatches } from "../../../kit/passwords.ts"
import { sql } from "../../../kit/sql.ts"
import { queue } from "../../mail/index.ts"
import type { SignedInHolder, Visitor } from "../policy.ts"
import { getCustomer, lockPassword } from "../queries.ts"
import { passwordCharactersMin, resetMinutes } from "../rules.ts"
import { startSession } from "../sessions.ts"
import { countAsk, countTry, forgiveTries } from "../throttle.ts"
import { markConfirmed } from "./confirm.ts"
import type { CheckYourMail } from "./register.ts"
import type { SignedIn } from "./sign_in.ts"
import { accountByEmail, findToken, makeToken, useTokens } from "./tokens.ts"

/**
 * Only notes that a link was asked for. What follows comes after the answer, which therefore tells nothing
 * by its time.
 */
export async function askReset(
  work: Work,
  input: { email: string; holder: Visitor },
): Promise<CheckYourMail> {
  await countAsk(work, input.holder)
  announce(work, "customer.reset_asked", { email: input.email })
  return { state: "check_your_mail" }
}

/**
 * Sends the link, if there is an account. The event's id names the token, so that a repeat sends nothing
 * more.
 */
export async function sendReset(
  work: Work,
  payload: { email: string },
  event: { id: string },
): Promise<void> {
  const account = await accountByEmail(work.tx, payload)
  if (!account) return
  const token = await makeToken(work, {
    id: `reset:${event.id}`,
    customerId: account.id,
    email: payload.email,
    purpose: "reset_password",
    minutes: resetMinutes,
  })
  if (!token) return
  queue(work, {
    to: payload.email,
    template: "reset_password",
    locale: account.locale,
    values: { name: account.name, resetUrl: `/account/reset?token=${token}`, validMinutes: resetMinutes },
  })
}

export type CompleteReset = { token: string; password: string; holder: Visitor }

export async function openReset(work: Work, input: CompleteReset): Promise<CompleteReset> {
  await countAsk(work, input.holder)
  const { email } = await findToken(work, { token: input.token, purpose: "reset_password" })
  checkPassword({ password: input.password, email, charactersMin: passwordCharactersMin })
  return input
}

export async function finishReset(out: Outside, input: CompleteReset): Promise<{ state: "changed" }> {
  const passwordHash = await hashPassword(input.password)
  return out.inWork((work) => completeReset(work, { ...input, passwordHash }))
}

async function completeReset(
  work: Work,
  input: CompleteReset & { passwordHash: string },
): Promise<{ state: "changed" }> {
  const found = await findToken(work, { token: input.token, purpose: "reset_password" })
  useTokens(work, { customerId: found.customerId, purpose: "reset_password" })
  storePassword(work, { ...found, passwordHash: input.passwordHash })
  if (!found.confirmedAt) {
    // Whoever filled this account may not own the mailbox: nothing they left may steer the owner's parcels.
    // Without a password nobody was in it, and what it has is the shop's own.
    if (found.passwordHash !== null) {
      work.write(sql`delete from customers.addresses where customer_id = ${found.customerId}`)
    }
    useTokens(work, { customerId: found.customerId, purpose: "confirm_email" })
    markConfirmed(work, found)
  }
  forgiveTries(work, { email: found.email, ip: input.holder.ip })
  return { state: "changed" }
}

export type ChangePassword = {
  currentPassword: string
  newPassword: string
  holder: SignedInHolder & Visitor
}
type OpenedChange = ChangePassword & { account: { email: string; passwordHash: string | null } }

export async function openPasswordChange(work: Work, input: ChangePassword): Promise<OpenedChange> {
  const account = await lockPassword(work.tx, input.holder)
  await countTry(work, { email: account.email, ip: input.holder.ip })
  checkPassword({ password: input.newPassword, email: account.email, charactersMin: passwordCharactersMin })
  return { ...input, account }
}

/** Ends every session and starts a new one for the device that changed the password. */
export async function finishPasswordChange(out: Outside, opened: OpenedChange): Promise<SignedIn> {
  const { account, holder } = opened
  if (!(await passwordMatches(account.passwordHash, opened.currentPassword))) {
    throw new Refusal("sign_in.refused", 401, "Your current password is not right.")
  }
  const passwordHash = await hashPassword(opened.newPassword)
  return out.inWork(async (work) => {
    const [locked, customer] = await all(lockPassword(work.tx, holder), getCustomer(work.tx, holder))
    if (locked.passwordHash !== account.passwordHash) {
      throw new Refusal("sign_in.refused", 401, "Your current password is not right.")
    }
    storePassword(work, { ...customer, customerId: customer.id, passwordHash })
    useTokens(work, { customerId: customer.id, purpose: "reset_password" })
    forgiveTries(work, { email: customer.email, ip: holder.ip })
    const session = startSession(work, {
      customerId: customer.id,
      userAgent: holder.userAgent,
      replacesTokenHash: null,
    })
    return { ...session, customer }
  })
}

/** A new password ends all sessions and tells the owner of the mailbox. */
function storePassword(
  work: Work,
  account: { customerId: string; email: string; name: string; locale: string; passwordHash: string },
): void {
  work.write(sql`
    update customers.accounts set password_hash = ${account.passwordHash}, updated_at = ${work.now}
    where id = ${account.customerId}
  `)
  work.write(sql`delete from customers.sessions where customer_id = ${account.customerId}`)
  queue(work, {
    to: account.email,
    template: "password_changed",
    locale: account.locale,
    values: { name: account.name, changedAt: work.now, forgotUrl: "/account/forgot" },
  })
}

import type { Outside, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { passwordMatches } from "../../../kit/passwords.ts"
import { sql } from "../../../kit/sql.ts"
import { queue } from "../../mail/index.ts"
import type { SignedInHolder, Visitor } from "../policy.ts"
import { type Customer, getCustomer } from "../queries.ts"
import { startSession } from "../sessions.ts"
import { countTry, forgiveTries } from "../throttle.ts"
import { mailConfirmation } from "./register.ts"
import { announceSignIn } from "./sign_in.ts"
import { findToken, useTokens } from "./tokens.ts"

export type Confirm = { token: string; password?: string | undefined; holder: Visitor }
export type Confirmed = { customer: Customer; session: { token: string; expiresAt: Date } | null }
type OpenedConfirmation = Confirm & {
  account: { email: string; passwordHash: string | null }
  isProven: boolean
}

/**
 * The link alone is not enough: somebody else may have opened the account with this address and a password
 * of their own, and the owner of the mailbox may click without thinking. So whoever opens the link is
 * signed in already, or gives the password. The true owner who never chose one sets a new password instead,
 * which confirms the mailbox too.
 */
export async function openConfirmation(work: Work, input: Confirm): Promise<OpenedConfirmation> {
  const found = await findToken(work, { token: input.token, purpose: "confirm_email" })
  const isProven = input.holder.customerId === found.customerId
  if (!isProven && input.password === undefined) {
    throw new Refusal(
      "customers.password_needed",
      401,
      "Please enter your password to confirm your mail address.",
    )
  }
  if (!isProven) await countTry(work, { email: found.email, ip: input.holder.ip })
  return { ...input, account: found, isProven }
}

export async function finishConfirmation(out: Outside, opened: OpenedConfirmation): Promise<Confirmed> {
  const { account, isProven } = opened
  if (!isProven && !(await passwordMatches(account.passwordHash, opened.password ?? ""))) {
    throw new Refusal("sign_in.refused", 401, "The password is not right.")
  }
  return out.inWork((work) => confirm(work, opened))
}

async function confirm(work: Work, opened: OpenedConfirmation): Promise<Confirmed> {
  const found = await findToken(work, { token: opened.token, purpose: "confirm_email" })
  if (!opened.isProven && found.passwordHash !== opened.account.passwordHash) {
    throw new Refusal("sign_in.refused", 401, "The password is not right.")
  }

  useTokens(work, { customerId: found.customerId, purpose: "confirm_email" })
  if (!found.confirmedAt) {
    markConfirmed(work, found)
    queue(work, {
      to: found.email,
      template: "welcome",
      locale: found.locale,
      values: { name: found.name, accountUrl: "/account" },
      dedupeKey: `welcome:${found.customerId}`,
    })
  }

  let session: Confirmed["session"] = null
  if (!opened.isProven) {
    forgiveTries(work, { email: found.email, ip: opened.holder.ip })
    session = startSession(work, {
      customerId: found.customerId,
      userAgent: opened.holder.userAgent,
      replacesTokenHash: opened.holder.sessionTokenHash,
    })
    announceSignIn(work, { customerId: found.customerId, holder: opened.holder })
  }
  return { customer: await getCustomer(work.tx, found), session }
}

/** From here on, orders made as a guest with this address belong to the account. */
export function markConfirmed(work: Work, account: { customerId: string }): void {
  work.write(sql`
    update customers.accounts set confirmed_at = ${work.now}, updated_at = ${work.now}
    where id = ${account.customerId}
  `)
  announce(work, "customer.confirmed", { customerId: account.customerId })
}

/** Asked for by a signed-in customer whose link was lost or has expired. */
export async function askConfirmation(
  work: Work,
  { holder }: { holder: SignedInHolder },
): Promise<{ state: "check_your_mail" }> {
  const customer = await getCustomer(work.tx, holder)
  if (!customer.confirmedAt) await mailConfirmation(work, { ...customer, customerId: customer.id })
  return { state: "check_your_mail" }
}

import { all, type Outside, type Work } from "../../../kit/db.ts"
import { assert, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { passwordMatches } from "../../../kit/passwords.ts"
import { sql } from "../../../kit/sql.ts"
import type { Visitor } from "../policy.ts"
import { type Customer, getCustomer } from "../queries.ts"
import { startSession } from "../sessions.ts"
import { countTry, forgiveTries } from "../throttle.ts"
import { accountByEmail } from "./tokens.ts"

export type SignIn = { email: string; password: string; holder: Visitor }
export type SignedIn = { token: string; expiresAt: Date; customer: Customer }
type OpenedSignIn = SignIn & { account: { id: string; passwordHash: string | null } | undefined }

/**
 * The first half of signing in, in its own transaction: the try is counted before the password is looked
 * at.
 */
export async function openSignIn(work: Work, input: SignIn): Promise<OpenedSignIn> {
  const [account] = await all(
    accountByEmail(work.tx, input),
    countTry(work, { email: input.email, ip: input.holder.ip }),
  )
  return { ...input, account }
}

/** The second half: hashing takes long and must not hold a connection of the database. */
export async function finishSignIn(out: Outside, opened: OpenedSignIn): Promise<SignedIn> {
  const { account, holder } = opened
  const matches = await passwordMatches(account?.passwordHash, opened.password)
  if (!matches) throw refused()
  assert(account, "a password matches only on an account")
  return out.inWork(async (work) => {
    // Given another password since the first half: then what was checked counts no more.
    const unchanged = await work.tx.maybe(sql<{ id: string }>`
      select id from customers.accounts
      where id = ${account.id} and password_hash = ${account.passwordHash} for share
    `)
    if (!unchanged) throw refused()
    forgiveTries(work, { email: opened.email, ip: holder.ip })
    const session = startSession(work, {
      customerId: account.id,
      userAgent: holder.userAgent,
      replacesTokenHash: holder.sessionTokenHash,
    })
    announceSignIn(work, { customerId: account.id, holder })
    return { ...session, customer: await getCustomer(work.tx, { customerId: account.id }) }
  })
}

/** The cart listens: what the visitor has put into it before belongs to the customer from now on. */
export function announceSignIn(work: Work, signedIn: { customerId: string; holder: Visitor }): void {
  const { customerId, holder } = signedIn
  announce(work, "customer.signed_in", { customerId, cartTokenHash: holder.cartTokenHash })
}

function refused(): Refusal {
  return new Refusal("sign_in.refused", 401, "The mail address or the password is not right.")
}

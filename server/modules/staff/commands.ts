import { all, type Outside, type Work } from "../../kit/db.ts"
import { assert, Refusal } from "../../kit/errors.ts"
import { announce } from "../../kit/events.ts"
import { hashToken, newId, newToken } from "../../kit/ids.ts"
import { checkPassword, hashPassword, passwordMatches } from "../../kit/passwords.ts"
import { sql } from "../../kit/sql.ts"
import type { Visitor } from "./policy.ts"
import { credentialsOf, getStaffMember, hasStaff, type StaffMember } from "./queries.ts"
import { firstOwnerLinkHours, passwordCharactersMin, permissions } from "./rules.ts"
import { startSession } from "./sessions.ts"
import { countTry, forgiveTries } from "./throttle.ts"

/**
 * A token for the link that makes the first owner, or nothing when the shop has staff. The newest link
 * counts.
 */
export async function firstOwnerLink(work: Work): Promise<string | undefined> {
  if (await hasStaff(work.tx)) return undefined

  const token = newToken()
  const expiresAt = new Date(work.now.getTime() + firstOwnerLinkHours * 3_600_000)
  work.write(sql`
    insert into staff.first_owner_link (only_row, token_hash, expires_at, used_at, created_at)
    values (1, ${hashToken(token)}, ${expiresAt}, null, ${work.now})
    on conflict (only_row) do update
      set token_hash = excluded.token_hash, expires_at = excluded.expires_at,
          used_at = null, created_at = excluded.created_at
  `)
  return token
}

export type FirstOwner = { token: string; email: string; name: string; password: string }
export type SignedIn = { token: string; expiresAt: Date; staff: StaffMember }

/** Looks at the link before the password is hashed, so that strangers cannot make the server hash. */
export async function openFirstOwner(
  work: Work,
  input: FirstOwner & { holder: Visitor },
): Promise<FirstOwner & { holder: Visitor }> {
  await checkLink(work, input)
  checkPassword({ ...input, charactersMin: passwordCharactersMin })
  return input
}

export async function finishFirstOwner(
  out: Outside,
  input: FirstOwner & { holder: Visitor },
): Promise<SignedIn> {
  const passwordHash = await hashPassword(input.password)
  return out.inWork((work) => makeFirstOwner(work, { ...input, passwordHash }))
}

async function makeFirstOwner(
  work: Work,
  input: FirstOwner & { holder: Visitor; passwordHash: string },
): Promise<SignedIn> {
  await checkLink(work, input)
  const staffId = newId("staff")
  work.write(sql`
    insert into staff.accounts (id, email, name, password_hash, permissions, state, created_at, updated_at)
    values (${staffId}, ${input.email}, ${input.name}, ${input.passwordHash}, ${[...permissions]},
            'active', ${work.now}, ${work.now})
  `)
  work.write(sql`
    insert into staff.account_history (id, staff_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${staffId}, null, 'active', 'first_owner_link',
            'The first owner opened the shop.', ${work.now})
  `)
  work.write(sql`update staff.first_owner_link set used_at = ${work.now} where only_row = 1`)
  announce(work, "staff.joined", { staffId })
  const session = startSession(work, { staffId, userAgent: input.holder.userAgent, replacesTokenHash: null })
  return { ...session, staff: await getStaffMember(work.tx, { staffId }) }
}

// The row stays locked to the end of the transaction: of two that use the link at once the second finds it
// used.
async function checkLink(work: Work, input: { token: string }): Promise<void> {
  const [link, taken] = await all(
    work.tx.maybe(sql<{ expiresAt: Date; usedAt: Date | null }>`
      select expires_at, used_at from staff.first_owner_link
      where token_hash = ${hashToken(input.token)} for update
    `),
    hasStaff(work.tx),
  )
  if (link && !link.usedAt && link.expiresAt > work.now && !taken) return
  const message = "This link has expired or was used already. Start the shop again to get a new one."
  throw new Refusal("first_owner.link_refused", 403, message)
}

export type SignIn = { email: string; password: string; holder: Visitor }
type OpenedSignIn = SignIn & { account: { id: string; passwordHash: string } | undefined }

/**
 * The first half of signing in, in its own transaction: the try is counted before the password is looked
 * at.
 */
export async function openSignIn(work: Work, input: SignIn): Promise<OpenedSignIn> {
  const [account] = await all(
    credentialsOf(work.tx, input),
    countTry(work, { email: input.email, ip: input.holder.ip }),
  )
  return { ...input, account }
}

/** The second half: hashing takes long and must not hold a connection of the database. */
export async function finishSignIn(out: Outside, opened: OpenedSignIn): Promise<SignedIn> {
  const matches = await passwordMatches(opened.account?.passwordHash, opened.password)
  if (!matches) throw new Refusal("sign_in.refused", 401, "The mail address or the password is not right.")
  const { account } = opened
  assert(account, "a password matches only on an account")
  return out.inWork(async (work) => {
    // Disabled or given another password since the first half: then what was checked counts no more.
    const unchanged = await work.tx.maybe(sql<{ id: string }>`
      select id from staff.accounts
      where id = ${account.id} and password_hash = ${account.passwordHash} and state = 'active' for share
    `)
    if (!unchanged)
      throw new Refusal("sign_in.refused", 401, "The mail address or the password is not right.")
    forgiveTries(work, { email: opened.email, ip: opened.holder.ip })
    const session = startSession(work, {
      staffId: account.id,
      userAgent: opened.holder.userAgent,
      replacesTokenHash: opened.holder.sessionTokenHash,
    })
    return { ...session, staff: await getStaffMember(work.tx, { staffId: account.id }) }
  })
}

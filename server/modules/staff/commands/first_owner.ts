import { logChange } from "../../../kit/audit_log.ts"
import { all, type Outside, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { hashToken, newToken } from "../../../kit/ids.ts"
import { checkPassword, hashPassword } from "../../../kit/passwords.ts"
import { sql } from "../../../kit/sql.ts"
import type { Visitor } from "../policy.ts"
import { getStaffMember, hasStaff } from "../queries.ts"
import { firstOwnerLinkHours, passwordCharactersMin } from "../rules/accounts.ts"
import { ownerRole } from "../rules/permissions.ts"
import { startSession } from "../sessions.ts"
import { addAccount } from "./add_account.ts"
import type { SignedIn } from "./sign_in.ts"

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

export type FirstOwner = { token: string; email: string; name: string; password: string; holder: Visitor }

/** Looks at the link before the password is hashed, so that strangers cannot make the server hash. */
export async function openFirstOwner(work: Work, input: FirstOwner): Promise<FirstOwner> {
  await checkLink(work, input)
  checkPassword({ ...input, charactersMin: passwordCharactersMin })
  return input
}

export async function finishFirstOwner(out: Outside, input: FirstOwner): Promise<SignedIn> {
  const passwordHash = await hashPassword(input.password)
  return out.inWork((work) => makeFirstOwner(work, { ...input, passwordHash }))
}

async function makeFirstOwner(work: Work, input: FirstOwner & { passwordHash: string }): Promise<SignedIn> {
  await checkLink(work, input)
  const staffId = addAccount(work, {
    ...input,
    roleIds: [ownerRole],
    why: "The first owner opened the shop.",
    actor: "first_owner_link",
  })
  work.write(sql`update staff.first_owner_link set used_at = ${work.now} where only_row = 1`)
  const after = { roleIds: [ownerRole] }
  logChange(work, { object: { kind: "staff", id: staffId }, after, by: staffId })
  const session = startSession(work, { ...input.holder, staffId, replacesTokenHash: null })
  return { state: "signed_in", ...session, staff: await getStaffMember(work.tx, { staffId }) }
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

import { logChange } from "../../../kit/audit_log.ts"
import type { Db, Outside, Work } from "../../../kit/db.ts"
import { hashToken, newId, newToken } from "../../../kit/ids.ts"
import { checkPassword, hashPassword } from "../../../kit/passwords.ts"
import { sql } from "../../../kit/sql.ts"
import type { Visitor } from "../policy.ts"
import { getStaffMember } from "../queries.ts"
import { passwordCharactersMin, recoveryMinutes } from "../rules/accounts.ts"
import { startSession } from "../sessions.ts"
import { countAsk, forgiveTries } from "../throttle.ts"
import { openLink, storePassword, useLinks } from "./password.ts"
import type { SignedIn } from "./sign_in.ts"
import { dropTotp } from "./totp.ts"

export type Owner = { id: string; email: string }

export function listOwners(db: Db): Promise<Owner[]> {
  return db.many(sql<Owner>`
    select a.id, a.email from staff.accounts a join staff.account_roles r on r.staff_id = a.id
    where r.role_id = 'owner' and a.state = 'active' order by a.id limit 100
  `)
}

/**
 * For an owner who has lost the password, the phone or both: whoever stands at the server's terminal could
 * read the database anyway. The newest link counts.
 */
export async function ownerRecoveryLink(work: Work, owner: Owner): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(work.now.getTime() + recoveryMinutes * 60_000)
  useLinks(work, { staffId: owner.id })
  work.write(sql`
    insert into staff.links (id, token_hash, staff_id, purpose, created_at, expires_at)
    values (${newId("token")}, ${hashToken(token)}, ${owner.id}, 'recover_owner', ${work.now}, ${expiresAt})
  `)
  const object = { kind: "staff", id: owner.id }
  logChange(work, { object, after: { recoveryLinkMade: true }, route: "npm run owner-link" })
  return token
}

export type Recovery = { token: string; password: string; holder: Visitor }

export async function openRecovery(work: Work, input: Recovery): Promise<Recovery> {
  await countAsk(work, input.holder)
  const { email } = await openLink(work, { token: input.token, purpose: "recover_owner" })
  checkPassword({ password: input.password, email, charactersMin: passwordCharactersMin })
  return input
}

/** A new password, and no authenticator app until a new one is set up. All that was open is closed. */
export async function finishRecovery(out: Outside, input: Recovery): Promise<SignedIn> {
  const { holder } = input
  const passwordHash = await hashPassword(input.password)
  return out.inWork(async (work) => {
    const { staffId, email } = await openLink(work, { token: input.token, purpose: "recover_owner" })
    useLinks(work, { staffId })
    dropTotp(work, { staffId })
    storePassword(work, { staffId, passwordHash, by: staffId })
    forgiveTries(work, { email, ip: holder.ip })
    const session = startSession(work, { ...holder, staffId, replacesTokenHash: holder.sessionTokenHash })
    return { state: "signed_in", ...session, staff: await getStaffMember(work.tx, { staffId }) }
  })
}

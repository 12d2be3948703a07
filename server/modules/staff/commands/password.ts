import { logChange } from "../../../kit/audit_log.ts"
import type { Outside, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { hashToken, newToken } from "../../../kit/ids.ts"
import { checkPassword, hashPassword, passwordMatches } from "../../../kit/passwords.ts"
import { sql } from "../../../kit/sql.ts"
import type { PersonHolder, Visitor } from "../policy.ts"
import { type Credentials, credentialsById, credentialsOf, getStaffMember } from "../queries.ts"
import { linksPerHourMax, passwordCharactersMin, resetMinutes } from "../rules/accounts.ts"
import { endSessions, startSession } from "../sessions.ts"
import { countAsk, countTry, forgiveTries } from "../throttle.ts"
import type { SignedIn } from "./sign_in.ts"

export type ChangePassword = { currentPassword: string; newPassword: string; holder: PersonHolder }
type OpenedChange = ChangePassword & { account: Credentials }

export async function openPasswordChange(work: Work, input: ChangePassword): Promise<OpenedChange> {
  const account = await credentialsById(work.tx, input.holder)
  await countTry(work, { email: account.email, ip: input.holder.ip })
  checkPassword({ password: input.newPassword, email: account.email, charactersMin: passwordCharactersMin })
  return { ...input, account }
}

/** Ends every session and starts a new one for the device that changed the password. */
export async function finishPasswordChange(out: Outside, opened: OpenedChange): Promise<SignedIn> {
  const { account, holder } = opened
  const { staffId } = holder
  if (!(await passwordMatches(account.passwordHash, opened.currentPassword))) throw currentRefused()
  const passwordHash = await hashPassword(opened.newPassword)
  return out.inWork(async (work) => {
    storePassword(work, { staffId, passwordHash, replaces: account.passwordHash })
    forgiveTries(work, { email: account.email, ip: holder.ip })
    const session = startSession(work, { ...holder, replacesTokenHash: null })
    return { state: "signed_in", ...session, staff: await getStaffMember(work.tx, { staffId }) }
  })
}

/**
 * Only notes that a link was asked for. What follows comes after the answer, which therefore tells nothing
 * by its time.
 */
export async function askReset(
  work: Work,
  input: { email: string; holder: Visitor },
): Promise<{ state: "check_your_mail" }> {
  await countAsk(work, input.holder)
  announce(work, "staff.reset_asked", { email: input.email })
  return { state: "check_your_mail" }
}

export type ResetLink = { email: string; name: string; token: string; minutes: number }

/**
 * The token for the mail that is being written, where somebody with this address works here and was not
 * sent enough of them. The event's id names it, so that a repeat makes no second one.
 */
export async function makeResetLink(
  work: Work,
  input: { email: string; eventId: string },
): Promise<ResetLink | undefined> {
  const account = await credentialsOf(work.tx, input)
  if (!account) return undefined
  const token = newToken()
  const expiresAt = new Date(work.now.getTime() + resetMinutes * 60_000)
  const anHourAgo = new Date(work.now.getTime() - 3_600_000)
  const made = await work.tx.maybe(sql<{ id: string }>`
    insert into staff.links (id, token_hash, staff_id, purpose, created_at, expires_at)
    select ${`reset:${input.eventId}`}::text, ${hashToken(token)}::text, ${account.id}::text,
           'reset_password', ${work.now}::timestamptz, ${expiresAt}::timestamptz
    where (
      select count(*) from staff.links
      where staff_id = ${account.id} and purpose = 'reset_password' and created_at > ${anHourAgo}
    ) < ${linksPerHourMax}::int
    on conflict (id) do nothing
    returning id
  `)
  if (!made) return undefined
  const { name } = await getStaffMember(work.tx, { staffId: account.id })
  return { email: account.email, name, token, minutes: resetMinutes }
}

export type CompleteReset = { token: string; password: string; holder: Visitor }

export async function openReset(work: Work, input: CompleteReset): Promise<CompleteReset> {
  await countAsk(work, input.holder)
  const { email } = await openLink(work, { token: input.token, purpose: "reset_password" })
  checkPassword({ password: input.password, email, charactersMin: passwordCharactersMin })
  return input
}

/** Nobody is signed in by it: who has an authenticator app is asked for a code as ever. */
export async function finishReset(out: Outside, input: CompleteReset): Promise<{ state: "changed" }> {
  const passwordHash = await hashPassword(input.password)
  return out.inWork(async (work) => {
    const link = await openLink(work, { token: input.token, purpose: "reset_password" })
    useLinks(work, { staffId: link.staffId })
    storePassword(work, { staffId: link.staffId, passwordHash, by: link.staffId })
    forgiveTries(work, { email: link.email, ip: input.holder.ip })
    return { state: "changed" }
  })
}

export type LinkPurpose = "reset_password" | "recover_owner"

/** Whom a link is for. Its row stays locked: of two that use it at once the second finds it used. */
export async function openLink(
  work: Work,
  input: { token: string; purpose: LinkPurpose },
): Promise<{ staffId: string; email: string }> {
  const found = await work.tx.maybe(sql<{ staffId: string; email: string }>`
    select l.staff_id, a.email from staff.links l
    join staff.accounts a on a.id = l.staff_id and a.state = 'active'
    where l.token_hash = ${hashToken(input.token)} and l.purpose = ${input.purpose}
      and l.used_at is null and l.expires_at > ${work.now}
    for update of l, a
  `)
  if (found) return found
  const message = "This link has expired or was used already. Please ask for a new one."
  throw new Refusal("staff.link_refused", 403, message)
}

/** One used link ends all of the account: the others in the mailbox have done their work too. */
export function useLinks(work: Work, input: { staffId: string }): void {
  work.write(sql`
    update staff.links set used_at = ${work.now} where staff_id = ${input.staffId} and used_at is null
  `)
}

type NewPassword = { staffId: string; passwordHash: string; replaces?: string; by?: string }

/** A new password ends all sessions and tells the owner of the mailbox. */
export function storePassword(work: Work, input: NewPassword): void {
  const { staffId, replaces = null } = input
  work.write(
    sql`
      update staff.accounts set password_hash = ${input.passwordHash}, updated_at = ${work.now}
      where id = ${staffId} and (${replaces}::text is null or password_hash = ${replaces})
    `,
    { rows: 1, refuse: currentRefused },
  )
  endSessions(work, { staffId })
  logChange(work, {
    object: { kind: "staff", id: staffId },
    after: { passwordChanged: true },
    ...(input.by && { by: input.by }),
  })
  announce(work, "staff.password_changed", { staffId })
}

function currentRefused(): Refusal {
  return new Refusal("sign_in.refused", 401, "Your current password is not right.")
}

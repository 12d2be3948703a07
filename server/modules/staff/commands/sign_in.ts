import { logChange } from "../../../kit/audit_log.ts"
import { all, type Outside, type Work } from "../../../kit/db.ts"
import { assert, Refusal } from "../../../kit/errors.ts"
import { hashToken, newToken } from "../../../kit/ids.ts"
import { passwordMatches } from "../../../kit/passwords.ts"
import { sql } from "../../../kit/sql.ts"
import type { Visitor } from "../policy.ts"
import { type Credentials, credentialsOf, getStaffMember, hasTotp, type StaffMember } from "../queries.ts"
import { halfSessionMinutes } from "../rules/sessions.ts"
import { startSession } from "../sessions.ts"
import { codesOf, countTry, forgiveTries } from "../throttle.ts"
import { codeRefused, countCode, proofOf, type Totp, totpOf } from "./codes.ts"

export type SignedIn = { state: "signed_in"; token: string; expiresAt: Date; staff: StaffMember }
export type HalfSignedIn = { state: "second_step"; secondStepToken: string; expiresAt: Date }

export type SignIn = { email: string; password: string; holder: Visitor }
type OpenedSignIn = SignIn & { account: Credentials | undefined }

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
export async function finishSignIn(out: Outside, opened: OpenedSignIn): Promise<SignedIn | HalfSignedIn> {
  const matches = await passwordMatches(opened.account?.passwordHash, opened.password)
  if (!matches) throw signInRefused()
  const { account, holder } = opened
  assert(account, "a password matches only on an account")
  return out.inWork(async (work) => {
    // Disabled, given another password or a second step since the first half: then what was checked counts
    // no more.
    const current = await work.tx.maybe(sql<{ hasTotp: boolean }>`
      select ${hasTotp} as has_totp
      from staff.accounts a
      where a.id = ${account.id} and a.password_hash = ${account.passwordHash} and a.state = 'active'
      for share of a
    `)
    if (!current) throw signInRefused()
    forgiveTries(work, { email: opened.email, ip: holder.ip })
    if (current.hasTotp) return startHalfSession(work, account)
    const session = startSession(work, {
      ...holder,
      staffId: account.id,
      replacesTokenHash: holder.sessionTokenHash,
    })
    return { state: "signed_in", ...session, staff: await getStaffMember(work.tx, { staffId: account.id }) }
  })
}

function startHalfSession(work: Work, account: Credentials): HalfSignedIn {
  const token = newToken()
  const expiresAt = new Date(work.now.getTime() + halfSessionMinutes * 60_000)
  work.write(sql`
    insert into staff.half_sessions (token_hash, staff_id, password_hash, created_at, expires_at)
    values (${hashToken(token)}, ${account.id}, ${account.passwordHash}, ${work.now}, ${expiresAt})
  `)
  logChange(work, { object: { kind: "staff", id: account.id }, by: account.id })
  return { state: "second_step", secondStepToken: token, expiresAt }
}

export type SecondStep = { token: string; code: string; holder: Visitor }
type OpenedSecondStep = SecondStep & { totp: Totp }

/** The half-session stands for a password that was right a moment ago, and still is the account's. */
export async function openSecondStep(work: Work, input: SecondStep): Promise<OpenedSecondStep> {
  const half = await work.tx.maybe(sql<{ staffId: string }>`
    select h.staff_id from staff.half_sessions h
    join staff.accounts a on a.id = h.staff_id and a.password_hash = h.password_hash and a.state = 'active'
    where h.token_hash = ${hashToken(input.token)} and h.expires_at > ${work.now}
  `)
  if (!half) throw secondStepGone()
  const [totp] = await all(
    totpOf(work.tx, half),
    countCode(work, { staffId: half.staffId, code: input.code, ip: input.holder.ip }),
  )
  if (!totp?.confirmedAt) throw secondStepGone()
  return { ...input, totp }
}

/** The session begins here, with a token of its own: the half-session's is worth nothing from now on. */
export async function finishSecondStep(out: Outside, opened: OpenedSecondStep): Promise<SignedIn> {
  const { totp, holder } = opened
  const use = proofOf(out, opened)
  return out.inWork(async (work) => {
    use(work)
    work.write(sql`delete from staff.half_sessions where token_hash = ${hashToken(opened.token)}`, {
      rows: 1,
      refuse: codeRefused,
    })
    forgiveTries(work, { email: codesOf(totp.staffId), ip: holder.ip })
    const session = startSession(work, {
      ...holder,
      staffId: totp.staffId,
      replacesTokenHash: holder.sessionTokenHash,
    })
    return { state: "signed_in", ...session, staff: await getStaffMember(work.tx, totp) }
  })
}

export function signInRefused(): Refusal {
  return new Refusal("sign_in.refused", 401, "The mail address or the password is not right.")
}

function secondStepGone(): Refusal {
  return new Refusal("sign_in.start_again", 401, "This took too long. Please sign in again.")
}

import { logChange } from "../../../kit/audit_log.ts"
import type { Outside, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { passwordMatches } from "../../../kit/passwords.ts"
import { notForKeys, type PersonHolder, stepUpNeeded } from "../policy.ts"
import { type Credentials, credentialsById, getDeskRules } from "../queries.ts"
import { isConfirmed } from "../rules/sessions.ts"
import { confirmSession } from "../sessions.ts"
import { codesOf, countTry, forgiveTries } from "../throttle.ts"
import { countCode, proofOf, type Totp, totpOf } from "./codes.ts"

export type Confirm = { password?: string | undefined; code?: string | undefined; holder: PersonHolder }
type Opened = { holder: PersonHolder } & (
  | { by: "password"; password: string; account: Credentials }
  | { by: "code"; code: string; totp: Totp }
)

/**
 * Somebody says once more that it is them: with a code where they have an authenticator app, which is what
 * a thief of the password lacks, and with the password otherwise.
 */
export async function openStepUp(work: Work, input: Confirm): Promise<Opened> {
  const { holder, password, code } = input
  const account = await credentialsById(work.tx, holder)
  if (account.hasTotp) {
    const totp = await totpOf(work.tx, holder)
    if (code === undefined || !totp) throw stepUpNeeded("code")
    await countCode(work, { staffId: holder.staffId, code, ip: holder.ip })
    return { by: "code", code, totp, holder }
  }
  if (password === undefined) throw stepUpNeeded("password")
  await countTry(work, { email: account.email, ip: holder.ip })
  return { by: "password", password, account, holder }
}

export async function finishStepUp(out: Outside, opened: Opened): Promise<{ confirmedUntil: Date }> {
  const use = opened.by === "code" ? proofOf(out, opened) : undefined
  if (opened.by === "password" && !(await passwordMatches(opened.account.passwordHash, opened.password))) {
    throw new Refusal("sign_in.refused", 401, "The password is not right.")
  }
  const { staffId, sessionId, ip } = opened.holder
  return out.inWork(async (work) => {
    use?.(work)
    forgiveTries(work, { email: opened.by === "code" ? codesOf(staffId) : opened.account.email, ip })
    logChange(work, { object: { kind: "session", id: sessionId }, after: { confirmedBy: opened.by } })
    return confirmSession(work, { sessionId })
  })
}

/**
 * For what is dangerous only above a sum: asks for the confirmation that a route's policy would ask for. A
 * program cannot give one.
 */
export async function needConfirmationAbove(work: Work, amount: { minor: bigint }): Promise<void> {
  const { actor } = work
  if (actor.kind !== "staff" || isConfirmed(actor.confirmedAt, work.now)) return
  const { refundConfirmAboveMinor } = await getDeskRules(work.tx)
  if (amount.minor <= BigInt(refundConfirmAboveMinor)) return
  if (actor.confirmedAt === undefined) throw notForKeys()
  const { hasTotp } = await credentialsById(work.tx, actor)
  throw stepUpNeeded(hasTotp ? "code" : "password")
}

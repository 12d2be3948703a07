import { randomBytes } from "node:crypto"
import { Secret } from "otpauth"
import encodeQR from "qr"
import { logChange } from "../../../kit/audit_log.ts"
import { all, type Outside, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { PersonHolder } from "../policy.ts"
import { type Credentials, credentialsById } from "../queries.ts"
import { enrollmentOf, plainCode, recoveryCodesCount } from "../rules/totp.ts"
import { codesOf, forgiveTries } from "../throttle.ts"
import { codeRefused, countCode, proofOf, recoveryHash, type Totp, totpOf } from "./codes.ts"

type Mine = { holder: PersonHolder }

export type Enrollment = { secret: string; uri: string; qrSvg: string }

export async function openEnrollment(work: Work, input: Mine): Promise<Mine & { account: Credentials }> {
  const account = await credentialsById(work.tx, input.holder)
  if (account.hasTotp) throw alreadyOn()
  return { ...input, account }
}

/**
 * A new secret, shown this once: as a picture to photograph, as an address and as letters to type. It
 * counts only after the first right code, so that nobody is locked out by an app that took nothing.
 */
export async function finishEnrollment(
  out: Outside,
  { holder, account }: Mine & { account: Credentials },
): Promise<Enrollment> {
  const { seal, host } = out.providers.desk
  const { secret, uri } = enrollmentOf({
    secret: new Secret({ size: 20 }).base32,
    host,
    email: account.email,
  })
  await out.inWork(async (work) => {
    work.write(
      sql`
        insert into staff.totp as t (staff_id, secret_sealed, confirmed_at, last_step, created_at)
        values (${holder.staffId}, ${seal.close(secret)}::bytea, null, 0, ${work.now})
        on conflict (staff_id) do update
          set secret_sealed = excluded.secret_sealed, last_step = 0, created_at = excluded.created_at
          where t.confirmed_at is null
      `,
      { rows: 1, refuse: alreadyOn },
    )
    logChange(work, { object: { kind: "staff", id: holder.staffId }, after: { authenticator: "begun" } })
  })
  return { secret, uri, qrSvg: encodeQR(uri, "svg") }
}

export type ConfirmTotp = { code: string; holder: PersonHolder }

export async function openTotp(work: Work, input: ConfirmTotp): Promise<ConfirmTotp & { totp: Totp }> {
  const { staffId, ip } = input.holder
  const [totp] = await all(totpOf(work.tx, { staffId }), countCode(work, { staffId, code: input.code, ip }))
  if (!totp) {
    throw new Refusal("staff.totp_not_begun", 409, "Please begin with setting up your authenticator app.")
  }
  if (totp.confirmedAt) throw alreadyOn()
  if (plainCode(input.code).length !== 6) throw codeRefused()
  return { ...input, totp }
}

/** From now on this account asks for codes. Whoever came in elsewhere without one signs in again. */
export async function finishTotp(
  out: Outside,
  opened: ConfirmTotp & { totp: Totp },
): Promise<{ recoveryCodes: string[] }> {
  const use = proofOf(out, opened)
  const { staffId, sessionId, ip } = opened.holder
  return out.inWork(async (work) => {
    use(work)
    work.write(
      sql`
        update staff.totp set confirmed_at = ${work.now}
        where staff_id = ${staffId} and confirmed_at is null
          and secret_sealed = ${opened.totp.secretSealed}::bytea
      `,
      { rows: 1, refuse: codeRefused },
    )
    work.write(sql`delete from staff.sessions where staff_id = ${staffId} and id <> ${sessionId}`)
    forgiveTries(work, { email: codesOf(staffId), ip })
    logChange(work, {
      object: { kind: "staff", id: staffId },
      before: { authenticator: "off" },
      after: { authenticator: "on" },
    })
    return { recoveryCodes: newRecoveryCodes(work, { staffId }) }
  })
}

/** Ten new ones; the old ones are worth nothing. */
export async function renewRecoveryCodes(work: Work, { holder }: Mine): Promise<{ recoveryCodes: string[] }> {
  const { staffId } = holder
  const totp = await totpOf(work.tx, { staffId })
  if (!totp?.confirmedAt) throw new Refusal("staff.totp_off", 409, "Your account asks for no codes.")
  logChange(work, { object: { kind: "staff", id: staffId }, after: { recoveryCodesRenewed: true } })
  return { recoveryCodes: newRecoveryCodes(work, { staffId }) }
}

export async function turnTotpOff(work: Work, { holder }: Mine): Promise<Record<string, never>> {
  dropTotp(work, holder)
  logChange(work, {
    object: { kind: "staff", id: holder.staffId },
    before: { authenticator: "on" },
    after: { authenticator: "off" },
  })
  return {}
}

export function dropTotp(work: Work, { staffId }: { staffId: string }): void {
  work.write(sql`delete from staff.totp where staff_id = ${staffId}`)
  work.write(sql`delete from staff.recovery_codes where staff_id = ${staffId}`)
  work.write(sql`delete from staff.half_sessions where staff_id = ${staffId}`)
}

// Without letters and digits that look alike.
const letters = "abcdefghjkmnpqrstuvwxyz23456789"
const codeLength = 16

/** Eighty random bits each: nobody guesses one, not even with the hashes at hand. */
function newRecoveryCodes(work: Work, { staffId }: { staffId: string }): string[] {
  const codes = Array.from({ length: recoveryCodesCount }, newRecoveryCode)
  const hashes = codes.map((code) => recoveryHash({ staffId, code }))
  work.write(sql`delete from staff.recovery_codes where staff_id = ${staffId}`)
  work.write(sql`
    insert into staff.recovery_codes (code_hash, staff_id)
    select code_hash, ${staffId} from unnest(${hashes}::text[]) as c (code_hash)
  `)
  return codes
}

function newRecoveryCode(): string {
  let code = ""
  while (code.length < codeLength) {
    // What is above the last full round of letters is thrown away, so that each is as likely as the next.
    for (const byte of randomBytes(32)) {
      if (byte < letters.length * 8 && code.length < codeLength) code += letters[byte % letters.length]
    }
  }
  return code.match(/.{4}/g)?.join("-") ?? code
}

function alreadyOn(): Refusal {
  return new Refusal("staff.totp_on", 409, "Your account asks for codes already. Turn that off first.")
}

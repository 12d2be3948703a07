import type { Db, Outside, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { hashToken } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { codeTriesPerHourMax, plainCode, stepOfCode } from "../rules/totp.ts"
import { codesOf, countTry } from "../throttle.ts"

export type Totp = { staffId: string; secretSealed: Buffer; lastStep: bigint; confirmedAt: Date | null }

export function totpOf(db: Db, input: { staffId: string }): Promise<Totp | undefined> {
  return db.maybe(sql<Totp>`
    select staff_id, secret_sealed, last_step, confirmed_at from staff.totp where staff_id = ${input.staffId}
  `)
}

/**
 * Counts a try at the codes of an account before the code is looked at. While somebody who knows the
 * password tries again and again, six digits are too few: then the recovery codes let the right person in.
 */
export async function countCode(
  work: Work,
  input: { staffId: string; code: string; ip: string },
): Promise<void> {
  const tries = await countTry(work, { email: codesOf(input.staffId), ip: input.ip })
  if (tries.account <= codeTriesPerHourMax || isRecoveryCode(input.code)) return
  const message = "Somebody is guessing at your codes. For now only your recovery codes are taken."
  throw new Refusal("staff.recovery_code_needed", 429, message, { retryAfterSeconds: 3_600 })
}

/**
 * Whether the code is right, as the change that uses it up: of two that send the same code the second is
 * refused.
 */
export function proofOf(out: Outside, input: { totp: Totp; code: string }): (work: Work) => void {
  const { totp, code } = input
  if (isRecoveryCode(code)) return (work) => useRecoveryCode(work, { staffId: totp.staffId, code })

  const secret = out.providers.desk.seal.open(totp.secretSealed)
  if (secret === undefined) {
    const message = "The shop's secret was changed, so codes cannot be checked. Please use a recovery code."
    throw new Refusal("staff.codes_unreadable", 409, message)
  }
  const step = stepOfCode({ secret, code: plainCode(code), lastStep: totp.lastStep, now: out.now() })
  if (step === undefined) throw codeRefused()
  return (work) => useCode(work, { staffId: totp.staffId, step })
}

export function useCode(work: Work, input: { staffId: string; step: bigint }): void {
  work.write(
    sql`
      update staff.totp set last_step = ${input.step}
      where staff_id = ${input.staffId} and last_step < ${input.step}
    `,
    { rows: 1, refuse: codeRefused },
  )
}

function useRecoveryCode(work: Work, input: { staffId: string; code: string }): void {
  work.write(
    sql`
      update staff.recovery_codes set used_at = ${work.now}
      where code_hash = ${recoveryHash(input)} and staff_id = ${input.staffId} and used_at is null
    `,
    { rows: 1, refuse: codeRefused },
  )
}

export function recoveryHash(input: { staffId: string; code: string }): string {
  return hashToken(`${input.staffId} ${plainCode(input.code)}`)
}

function isRecoveryCode(code: string): boolean {
  return plainCode(code).length > 6
}

export function codeRefused(): Refusal {
  return new Refusal("sign_in.code_refused", 401, "This code is not right, or was used already.")
}

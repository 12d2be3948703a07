import { Secret, TOTP } from "otpauth"

const stepSeconds = 30

// One step to either side: a phone's clock may be half a minute off.
const stepsOff = 1

// More wrong codes than this for one account within the hour, from wherever: somebody knows the password.
// Until the hour is over only recovery codes count, which nobody can guess.
export const codeTriesPerHourMax = 100

export const recoveryCodesCount = 10

/** The secret as people type it, and the address that an app reads from a picture. */
export function enrollmentOf(input: { secret: string; host: string; email: string }) {
  // A colon parts the shop from the account in the address.
  const issuer = input.host.replaceAll(":", " ")
  return { secret: input.secret, uri: totpOf({ ...input, issuer }).toString() }
}

/** The time step that a code belongs to, or nothing when it is not the code of now, or was used before. */
export function stepOfCode(input: {
  secret: string
  code: string
  lastStep: bigint
  now: Date
}): bigint | undefined {
  const { secret, code, lastStep, now } = input
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = totpOf({ secret, issuer: "", email: "" }).validate({
    token: code,
    timestamp: now.getTime(),
    window: stepsOff,
  })
  if (delta === null) return undefined
  const step = BigInt(Math.floor(now.getTime() / 1000 / stepSeconds) + delta)
  return step > lastStep ? step : undefined
}

function totpOf(input: { secret: string; issuer: string; email: string }): TOTP {
  return new TOTP({
    issuer: input.issuer,
    label: input.email,
    secret: Secret.fromBase32(input.secret),
    algorithm: "SHA1",
    digits: 6,
    period: stepSeconds,
  })
}

/** As people copy them: capital or small, with or without dashes. */
export function plainCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, "")
}

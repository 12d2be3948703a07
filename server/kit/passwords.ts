import { hash, verify } from "@node-rs/argon2"
import { Refusal } from "./errors.ts"

// Argon2id (the library's default) with 19 MiB and two passes: about 50 ms of one core, what OWASP asks for.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// The hash of a random password nobody knows. Unknown accounts are checked against it, so that they take as
// long.
const dummyHash =
  "$argon2id$v=19$m=19456,t=2,p=1$xdhNm6sFb1E2pxH0Y4PRGQ$krhHcEUtJJ3XgQr/l6aXK+UbAdIEMAyXKTQolSw+mDI"

// Hashing must never take all cores or all threads from the shop: two at once, a short line, then a clear
// refusal.
const atOnceMax = 2
const waitingMax = 60
let running = 0
const waiting: (() => void)[] = []

export function hashPassword(password: string): Promise<string> {
  return inLine(() => hash(password.normalize("NFKC"), cost))
}

/** Takes the same time whether the account, or its password, exists or not. */
export async function passwordMatches(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const matches = await inLine(() => verify(passwordHash ?? dummyHash, password.normalize("NFKC")))
  return matches && typeof passwordHash === "string"
}

async function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= atOnceMax) {
    if (waiting.length >= waitingMax) {
      const message = "Too many people are signing in at this moment. Please try again in a few seconds."
      throw new Refusal("accounts.busy", 503, message, { retryAfterSeconds: 3 })
    }
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running++
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

const common = new Set(
  `12345678 123456789 1234567890 123456789012 password password1 password12 password123 password1234 passwort
  passwort1 passwort123 qwertyuiop qwerty123 qwerty1234 qwertz123 qwertzuiop 1q2w3e4r 1q2w3e4r5t 1qaz2wsx
  iloveyou iloveyou1 sunshine princess football baseball superman trustno1 welcome1 welcome123 admin123
  admin1234 administrator letmein1 letmein123 abcd1234 abc12345 11111111 00000000 88888888 12341234 87654321
  changeme changeme1 changeme123 computer starwars whatever michelle jennifer hallo123 sommer2024 sommer2025
  sommer2026 winter2024 winter2025 winter2026 summer2024 summer2025 summer2026
  correcthorsebatterystaple`.split(/\s+/),
)

/** Length is what makes a password strong; beyond it only what everybody tries first is refused. */
export function checkPassword(input: { password: string; email: string; charactersMin: number }): void {
  const { password, email, charactersMin } = input
  const folded = password.normalize("NFKC").toLowerCase()
  const isKnown = common.has(folded) || folded === email || folded === email.split("@")[0]
  if ([...folded].length < charactersMin || new Set(folded).size < 4) {
    const message = `Please choose a password of at least ${charactersMin} characters, for instance three or four words.`
    throw new Refusal("password.too_short", 422, message, { charactersMin })
  }
  if (isKnown) {
    throw new Refusal("password.too_common", 422, "This password is one of the first that anybody would try.")
  }
}

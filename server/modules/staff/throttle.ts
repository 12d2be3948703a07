import type { Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { openTries } from "../../kit/tries.ts"
import { asksPerHourMax } from "./rules/accounts.ts"

const tries = openTries(sql`staff.sign_in_tries`)

export const { countTry, forgiveTries } = tries

/** Codes are counted apart from passwords: whoever guesses at one has not used up the tries at the other. */
export function codesOf(staffId: string): string {
  return `codes of ${staffId}`
}

/** Counts one client's asking for a link or opening one, whatever the mail address. */
export function countAsk(work: Work, who: { ip: string }): Promise<void> {
  return tries.countAsk(work, { ip: who.ip, perHourMax: asksPerHourMax })
}

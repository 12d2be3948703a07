import type { Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { openTries } from "../../kit/tries.ts"
import { asksPerHourMax } from "./rules.ts"

const tries = openTries(sql`customers.tries`)

export const { countTry, forgiveTries } = tries

/** Counts one client's asking for an account or a link, whatever the mail address. */
export function countAsk(work: Work, who: { ip: string }): Promise<void> {
  return tries.countAsk(work, { ip: who.ip, perHourMax: asksPerHourMax })
}

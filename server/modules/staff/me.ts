import { all, type Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { getDeskRules, getStaffMember, type StaffMember } from "./queries.ts"
import { confirmedMinutes } from "./rules/sessions.ts"

export type Me = StaffMember & {
  recoveryCodesLeft: number
  totpNeeded: boolean
  confirmedUntil: Date
  sessionId: string
}

type Here = { staffId: string; sessionId: string }

export async function getMe(db: Db, { holder }: { holder: Here }): Promise<Me> {
  const { sessionId } = holder
  const [member, rules, codes, session] = await all(
    getStaffMember(db, holder),
    getDeskRules(db),
    db.one(sql<{ left: number }>`
      select count(*)::int as left from staff.recovery_codes
      where staff_id = ${holder.staffId} and used_at is null
    `),
    db.maybe(sql<{ confirmedAt: Date }>`select confirmed_at from staff.sessions where id = ${sessionId}`),
  )
  return {
    ...member,
    recoveryCodesLeft: codes.left,
    totpNeeded: rules.totpRequired && !member.hasTotp,
    confirmedUntil: new Date((session?.confirmedAt.getTime() ?? 0) + confirmedMinutes * 60_000),
    sessionId,
  }
}

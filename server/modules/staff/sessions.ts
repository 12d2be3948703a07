import { logChange } from "../../kit/audit_log.ts"
import { all, type Db, type Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { hashToken, newId, newToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { deviceOf, placeOf } from "./devices.ts"
import { getStaffMember } from "./queries.ts"
import type { Permission } from "./rules/permissions.ts"
import { confirmedMinutes, seenEveryMinutes, sessionHoursMax, sessionIdleHours } from "./rules/sessions.ts"

export type StaffSession = {
  id: string
  staffId: string
  permissions: Permission[]
  seenAt: Date
  confirmedAt: Date
  hasTotp: boolean
  /** The owner asks for a second step that this person has not set up. */
  totpMissing: boolean
}

/**
 * A new token at every sign-in; the session the browser came with ends, so that a planted one is worth
 * nothing.
 */
export function startSession(
  work: Work,
  input: { staffId: string; userAgent: string; ip: string; replacesTokenHash: string | null },
): { token: string; expiresAt: Date } {
  const token = newToken()
  const sessionId = newId("session")
  const expiresAt = new Date(work.now.getTime() + sessionHoursMax * 3_600_000)
  if (input.replacesTokenHash) {
    work.write(sql`delete from staff.sessions where token_hash = ${input.replacesTokenHash}`)
  }
  work.write(sql`
    insert into staff.sessions
      (id, token_hash, staff_id, user_agent, place, created_at, seen_at, confirmed_at, expires_at)
    values (${sessionId}, ${hashToken(token)}, ${input.staffId}, ${input.userAgent}, ${placeOf(input.ip)},
            ${work.now}, ${work.now}, ${work.now}, ${expiresAt})
  `)
  const after = { ...deviceOf(input.userAgent), place: placeOf(input.ip) }
  logChange(work, { object: { kind: "session", id: sessionId }, after, by: input.staffId })
  return { token, expiresAt }
}

/**
 * The one keyed query behind every request of staff. Roles are read each time: what somebody may no longer
 * do is refused from the next request on.
 */
export function findSession(
  db: Db,
  input: { tokenHash: string; now: Date },
): Promise<StaffSession | undefined> {
  const idleSince = new Date(input.now.getTime() - sessionIdleHours * 3_600_000)
  return db.maybe(sql<StaffSession>`
    select s.id, s.staff_id, s.seen_at, s.confirmed_at,
           array(
             select unnest(r.permissions) from staff.account_roles ar join staff.roles r on r.id = ar.role_id
             where ar.staff_id = a.id
           ) as permissions,
           t.staff_id is not null as has_totp,
           d.totp_required and t.staff_id is null as totp_missing
    from staff.sessions s
    join staff.accounts a on a.id = s.staff_id and a.state = 'active'
    join staff.desk_rules d on d.only_row = 1
    left join staff.totp t on t.staff_id = a.id and t.confirmed_at is not null
    where s.token_hash = ${input.tokenHash} and s.expires_at > ${input.now} and s.seen_at > ${idleSince}
  `)
}

export function isSeenLongAgo(session: { seenAt: Date }, now: Date): boolean {
  return now.getTime() - session.seenAt.getTime() > seenEveryMinutes * 60_000
}

export async function markSeen(work: Work, input: { sessionId: string }): Promise<void> {
  work.write(sql`
    update staff.sessions set seen_at = ${work.now} where id = ${input.sessionId} and seen_at < ${work.now}
  `)
}

/** From now on, for ten minutes, this session may do what cannot be taken back. */
export function confirmSession(work: Work, input: { sessionId: string }): { confirmedUntil: Date } {
  work.write(sql`update staff.sessions set confirmed_at = ${work.now} where id = ${input.sessionId}`, {
    rows: 1,
    refuse: () => notFound("session"),
  })
  return { confirmedUntil: new Date(work.now.getTime() + confirmedMinutes * 60_000) }
}

type Mine = { holder: { staffId: string; sessionId: string } }

export async function signOut(work: Work, { holder }: Mine): Promise<Record<string, never>> {
  work.write(sql`delete from staff.sessions where id = ${holder.sessionId}`)
  return {}
}

/** On all devices, or on all but this one. */
export async function signOutEverywhere(
  work: Work,
  { holder, others = false }: Mine & { others?: boolean | undefined },
): Promise<Record<string, never>> {
  const kept = others ? holder.sessionId : ""
  work.write(sql`delete from staff.sessions where staff_id = ${holder.staffId} and id <> ${kept}`)
  return {}
}

export function endSessions(work: Work, { staffId }: { staffId: string }): void {
  work.write(sql`delete from staff.sessions where staff_id = ${staffId}`)
  work.write(sql`delete from staff.half_sessions where staff_id = ${staffId}`)
}

export async function revokeSession(
  work: Work,
  input: Mine & { sessionId: string },
): Promise<Record<string, never>> {
  work.write(
    sql`delete from staff.sessions where id = ${input.sessionId} and staff_id = ${input.holder.staffId}`,
    { rows: 1, refuse: () => notFound("session") },
  )
  return {}
}

export type SessionSummary = {
  id: string
  userAgent: string
  place: string
  createdAt: Date
  seenAt: Date
  confirmedAt: Date
  expiresAt: Date
}

/** The sessions of one person that still work, newest first. */
export async function listSessions(db: Db, input: Mine & { now: Date }) {
  const idleSince = new Date(input.now.getTime() - sessionIdleHours * 3_600_000)
  const sessions = await db.many(sql<SessionSummary>`
    select id, user_agent, place, created_at, seen_at, confirmed_at, expires_at from staff.sessions
    where staff_id = ${input.holder.staffId} and expires_at > ${input.now} and seen_at > ${idleSince}
    order by id desc limit 100
  `)
  return {
    sessions: sessions.map((session) => ({
      ...session,
      ...deviceOf(session.userAgent),
      current: session.id === input.holder.sessionId,
    })),
  }
}

/** What the log says of a device that somebody else was signed out on. */
export async function deviceOfSession(
  db: Db,
  input: { staffId: string; sessionId: string },
): Promise<object | undefined> {
  const found = await db.maybe(sql<{ userAgent: string; place: string }>`
    select user_agent, place from staff.sessions
    where id = ${input.sessionId} and staff_id = ${input.staffId}
  `)
  return found && { ...deviceOf(found.userAgent), place: found.place }
}

/** The same of somebody else, for whoever leads the team. */
export async function listSessionsOf(
  db: Db,
  { staffId, holder, now }: Mine & { staffId: string; now: Date },
) {
  const [, sessions] = await all(
    getStaffMember(db, { staffId }),
    listSessions(db, { holder: { staffId, sessionId: holder.sessionId }, now }),
  )
  return sessions
}

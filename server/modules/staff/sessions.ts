import type { Db, Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { hashToken, newId, newToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { type Permission, seenEveryMinutes, sessionHoursMax, sessionIdleHours } from "./rules.ts"

export type StaffSession = {
  id: string
  staffId: string
  permissions: Permission[]
  seenAt: Date
}

/**
 * A new token at every sign-in; the session the browser came with ends, so that a planted one is worth
 * nothing.
 */
export function startSession(
  work: Work,
  input: { staffId: string; userAgent: string; replacesTokenHash: string | null },
): { token: string; expiresAt: Date } {
  const token = newToken()
  const expiresAt = new Date(work.now.getTime() + sessionHoursMax * 3_600_000)
  if (input.replacesTokenHash) {
    work.write(sql`delete from staff.sessions where token_hash = ${input.replacesTokenHash}`)
  }
  work.write(sql`
    insert into staff.sessions (id, token_hash, staff_id, user_agent, created_at, seen_at, expires_at)
    values (${newId("session")}, ${hashToken(token)}, ${input.staffId}, ${input.userAgent},
            ${work.now}, ${work.now}, ${expiresAt})
  `)
  return { token, expiresAt }
}

/** The one keyed query behind every request of staff. */
export function findSession(
  db: Db,
  input: { tokenHash: string; now: Date },
): Promise<StaffSession | undefined> {
  const idleSince = new Date(input.now.getTime() - sessionIdleHours * 3_600_000)
  return db.maybe(sql<StaffSession>`
    select s.id, s.staff_id, a.permissions, s.seen_at
    from staff.sessions s
    join staff.accounts a on a.id = s.staff_id and a.state = 'active'
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

export async function signOut(
  work: Work,
  { holder }: { holder: { sessionId: string } },
): Promise<Record<string, never>> {
  work.write(sql`delete from staff.sessions where id = ${holder.sessionId}`)
  return {}
}

export async function signOutEverywhere(
  work: Work,
  { holder }: { holder: { staffId: string } },
): Promise<Record<string, never>> {
  work.write(sql`delete from staff.sessions where staff_id = ${holder.staffId}`)
  return {}
}

export async function revokeSession(
  work: Work,
  input: { sessionId: string; holder: { staffId: string } },
): Promise<Record<string, never>> {
  work.write(
    sql`delete from staff.sessions where id = ${input.sessionId} and staff_id = ${input.holder.staffId}`,
    { rows: 1, refuse: () => notFound("session") },
  )
  return {}
}

export type SessionSummary = { id: string; userAgent: string; createdAt: Date; seenAt: Date; expiresAt: Date }

/** The sessions of one person that still work, newest first. */
export async function listSessions(
  db: Db,
  input: { holder: { staffId: string; sessionId: string }; now: Date },
): Promise<{ sessions: (SessionSummary & { current: boolean })[] }> {
  const idleSince = new Date(input.now.getTime() - sessionIdleHours * 3_600_000)
  const sessions = await db.many(sql<SessionSummary>`
    select id, user_agent, created_at, seen_at, expires_at from staff.sessions
    where staff_id = ${input.holder.staffId} and expires_at > ${input.now} and seen_at > ${idleSince}
    order by id desc limit 100
  `)
  return {
    sessions: sessions.map((session) => ({ ...session, current: session.id === input.holder.sessionId })),
  }
}

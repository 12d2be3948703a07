import type { Db, Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { hashToken, newId, newToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { seenEveryMinutes, sessionDaysMax, sessionIdleDays } from "./rules.ts"

export type CustomerSession = {
  id: string
  customerId: string
  seenAt: Date
}

/**
 * A new token at every sign-in; the session the browser came with ends, so that a planted one is worth
 * nothing.
 */
export function startSession(
  work: Work,
  input: { customerId: string; userAgent: string; replacesTokenHash: string | null },
): { token: string; expiresAt: Date } {
  const token = newToken()
  const expiresAt = new Date(work.now.getTime() + sessionDaysMax * 86_400_000)
  if (input.replacesTokenHash) {
    work.write(sql`delete from customers.sessions where token_hash = ${input.replacesTokenHash}`)
  }
  work.write(sql`
    insert into customers.sessions (id, token_hash, customer_id, user_agent, created_at, seen_at, expires_at)
    values (${newId("session")}, ${hashToken(token)}, ${input.customerId}, ${input.userAgent},
            ${work.now}, ${work.now}, ${expiresAt})
  `)
  return { token, expiresAt }
}

/** The one keyed query behind every request of a customer. */
export function findSession(
  db: Db,
  input: { tokenHash: string; now: Date },
): Promise<CustomerSession | undefined> {
  const idleSince = new Date(input.now.getTime() - sessionIdleDays * 86_400_000)
  return db.maybe(sql<CustomerSession>`
    select s.id, s.customer_id, s.seen_at
    from customers.sessions s
    where s.token_hash = ${input.tokenHash} and s.expires_at > ${input.now} and s.seen_at > ${idleSince}
  `)
}

export function isSeenLongAgo(session: { seenAt: Date }, now: Date): boolean {
  return now.getTime() - session.seenAt.getTime() > seenEveryMinutes * 60_000
}

export async function markSeen(work: Work, input: { sessionId: string }): Promise<void> {
  work.write(sql`
    update customers.sessions set seen_at = ${work.now}
    where id = ${input.sessionId} and seen_at < ${work.now}
  `)
}

export async function signOut(
  work: Work,
  { holder }: { holder: { sessionId: string } },
): Promise<Record<string, never>> {
  work.write(sql`delete from customers.sessions where id = ${holder.sessionId}`)
  return {}
}

export async function signOutEverywhere(
  work: Work,
  { holder }: { holder: { customerId: string } },
): Promise<Record<string, never>> {
  work.write(sql`delete from customers.sessions where customer_id = ${holder.customerId}`)
  return {}
}

export async function revokeSession(
  work: Work,
  input: { sessionId: string; holder: { customerId: string } },
): Promise<Record<string, never>> {
  work.write(
    sql`
      delete from customers.sessions
      where id = ${input.sessionId} and customer_id = ${input.holder.customerId}
    `,
    { rows: 1, refuse: () => notFound("session") },
  )
  return {}
}

export type SessionSummary = { id: string; userAgent: string; createdAt: Date; seenAt: Date; expiresAt: Date }

/** The sessions of one person that still work, newest first. */
export async function listSessions(
  db: Db,
  input: { holder: { customerId: string; sessionId: string }; now: Date },
): Promise<{ sessions: (SessionSummary & { current: boolean })[] }> {
  const idleSince = new Date(input.now.getTime() - sessionIdleDays * 86_400_000)
  const sessions = await db.many(sql<SessionSummary>`
    select id, user_agent, created_at, seen_at, expires_at from customers.sessions
    where customer_id = ${input.holder.customerId} and expires_at > ${input.now} and seen_at > ${idleSince}
    order by id desc limit 100
  `)
  return {
    sessions: sessions.map((session) => ({ ...session, current: session.id === input.holder.sessionId })),
  }
}

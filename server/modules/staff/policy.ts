import type { Db, Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { isFromOurPages } from "../../kit/http/origin.ts"
import type { Incoming, Policy } from "../../kit/http/routes.ts"
import { hashToken } from "../../kit/ids.ts"
import type { Permission } from "./rules.ts"
import { findSession, isSeenLongAgo, markSeen } from "./sessions.ts"

export const staffCookie = "staff"

/** Somebody who has not said who they are: what signing in needs to know about where they come from. */
export type Visitor = {
  ip: string
  userAgent: string
  sessionTokenHash: string | null
  // Only pages of our own get a cookie, so that no other site can sign a visitor in as somebody else.
  isOurPage: boolean
}

export type StaffHolder = { staffId: string; sessionId: string }

export const anyVisitor: Policy<Visitor> = {
  name: "anyVisitor",
  async allow(request) {
    const isOurPage = isFromOurPages(request)
    const token = isOurPage ? request.cookie(staffCookie) : undefined
    const holder = {
      ip: request.ip,
      userAgent: userAgentOf(request),
      isOurPage,
      sessionTokenHash: token && isToken(token) ? hashToken(token) : null,
    }
    return { actor: { kind: "nobody" }, holder }
  },
}

/** Any signed-in member of staff, whatever they may do. */
export const signedInStaff: Policy<StaffHolder> = {
  name: "signedInStaff",
  allow: (request, db) => admit(request, db),
}

export function staffWith(permission: Permission): Policy<StaffHolder> {
  return { name: `staffWith(${permission})`, allow: (request, db) => admit(request, db, permission) }
}

async function admit(request: Incoming, db: Db, needed?: Permission) {
  const now = new Date()
  const token = sessionToken(request)
  const session = token && (await findSession(db, { tokenHash: hashToken(token), now }))
  if (!session) throw new Refusal("staff.sign_in_needed", 401, "Please sign in.")
  if (needed && !session.permissions.includes(needed)) {
    throw new Refusal("staff.not_allowed", 403, "Your account may not do this.", { permission: needed })
  }
  const { id: sessionId, staffId, permissions } = session
  return {
    actor: { kind: "staff" as const, staffId, permissions },
    holder: { staffId, sessionId },
    // What the edge does in a transaction of its own after the reply: a policy itself only reads.
    later: isSeenLongAgo(session, now) ? (work: Work) => markSeen(work, { sessionId }) : undefined,
  }
}

/**
 * A program sends a bearer token, a browser its cookie. A header that is no token is not passed over in
 * favor of it.
 */
function sessionToken(request: Incoming): string | undefined {
  const authorization = request.header("authorization")
  const token =
    authorization !== undefined
      ? /^Bearer ([\w-]+)$/i.exec(authorization)?.[1]
      : isFromOurPages(request)
        ? request.cookie(staffCookie)
        : undefined
  return token && isToken(token) ? token : undefined
}

function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

function userAgentOf(request: Incoming): string {
  return (request.header("user-agent") ?? "").replace(/\p{Cc}/gu, "").slice(0, 200)
}

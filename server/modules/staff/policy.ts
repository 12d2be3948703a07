import type { Db, StaffActor, Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { isFromOurPages } from "../../kit/http/origin.ts"
import type { Allowed, Incoming, Policy } from "../../kit/http/routes.ts"
import { hashToken } from "../../kit/ids.ts"
import { findKey, isKey, isUsedLongAgo, markUsed } from "./keys.ts"
import type { Permission } from "./rules/permissions.ts"
import { isConfirmed } from "./rules/sessions.ts"
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

/** `sessionId` is the id of the key where a program came with one. */
export type StaffHolder = { staffId: string; sessionId: string; permissions: readonly string[] }

/** A person at the desk, and where they sit: what choosing a new password and its like need to know. */
export type PersonHolder = StaffHolder & Omit<Visitor, "sessionTokenHash">

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

/**
 * A person at work, with what they may: for what shows everybody their own part of it. It opens nothing by
 * itself: whoever uses it looks at the permissions.
 */
export const staffAtWork: Policy<StaffHolder> = {
  name: "signedInStaff(atWork)",
  allow: (request, db) => admitPerson(request, db, { atWork: true }),
}

/**
 * The same, and programs with what their key says: for long work, which whoever may ask for it also follows,
 * stops and takes back.
 */
export const atWork: Policy<StaffHolder> = {
  name: "signedInStaff(atWork, keys)",
  allow: (request, db) => admit(request, db, {}),
}

type Conditions = {
  /** Is for nobody who still has to set up the second step. */
  atWork?: boolean
  /** Wants the password or a code that was given within the last ten minutes, and is closed to keys. */
  stepUp?: boolean
}

/** Any signed-in member of staff, whatever they may do; a person, not a program. */
export const signedInStaff: Policy<PersonHolder> = {
  name: "signedInStaff",
  allow: (request, db) => admitPerson(request, db, {}),
}

/** The same, for what cannot be taken back. */
export const confirmedStaff: Policy<PersonHolder> = {
  name: "signedInStaff(stepUp)",
  allow: (request, db) => admitPerson(request, db, { stepUp: true }),
}

export function staffWith(permission: Permission, conditions: Conditions = {}): Policy<StaffHolder> {
  const name = `staffWith(${permission}${conditions.stepUp ? ", stepUp" : ""})`
  return { name, allow: (request, db) => admit(request, db, { permission, ...conditions }) }
}

type Needed = Conditions & { permission?: Permission }

async function admit(request: Incoming, db: Db, needed: Needed): Promise<Allowed<StaffHolder>> {
  const token = tokenOf(request)
  if (token && isKey(token)) return admitKey(token, db, needed)

  const { session, now } = await sessionOf(token, db)
  if (session.totpMissing) throw totpNeeded()
  if (needed.permission) checkPermission(session.permissions, needed.permission)
  if (needed.stepUp) checkConfirmed(session, now)
  return allowed(session, now, holderOf(session))
}

/** Without the second step that the owner asks for, this is all that is open: it is how to set it up. */
async function admitPerson(request: Incoming, db: Db, needed: Conditions): Promise<Allowed<PersonHolder>> {
  const token = tokenOf(request)
  if (token && isKey(token)) {
    if (!(await findKey(db, { tokenHash: hashToken(token), now: new Date() }))) throw signInNeeded()
    throw notForKeys()
  }
  const { session, now } = await sessionOf(token, db)
  if (needed.atWork && session.totpMissing) throw totpNeeded()
  if (needed.stepUp) checkConfirmed(session, now)
  return allowed(session, now, {
    ...holderOf(session),
    ip: request.ip,
    userAgent: userAgentOf(request),
    isOurPage: request.header("authorization") === undefined,
  })
}

async function admitKey(token: string, db: Db, needed: Needed): Promise<Allowed<StaffHolder>> {
  const now = new Date()
  const key = await findKey(db, { tokenHash: hashToken(token), now })
  if (!key) throw signInNeeded()
  if (needed.permission) checkPermission(key.permissions, needed.permission)
  if (needed.stepUp) throw notForKeys()
  return {
    actor: { kind: "staff", staffId: key.staffId, permissions: key.permissions, via: key.id },
    holder: { staffId: key.staffId, sessionId: key.id, permissions: key.permissions },
    later: isUsedLongAgo(key, now) ? (work: Work) => markUsed(work, { keyId: key.id }) : undefined,
  }
}

type Session = NonNullable<Awaited<ReturnType<typeof findSession>>>

function holderOf({ staffId, id, permissions }: Session): StaffHolder {
  return { staffId, sessionId: id, permissions }
}

async function sessionOf(token: string | undefined, db: Db): Promise<{ session: Session; now: Date }> {
  const now = new Date()
  const session = token && (await findSession(db, { tokenHash: hashToken(token), now }))
  if (!session) throw signInNeeded()
  return { session, now }
}

function allowed<Holder>(session: Session, now: Date, holder: Holder): Allowed<Holder> {
  const { id, staffId, permissions, confirmedAt } = session
  return {
    actor: { kind: "staff", staffId, permissions, via: id, confirmedAt },
    holder,
    // What the edge does in a transaction of its own after the reply: a policy itself only reads.
    later: isSeenLongAgo(session, now) ? (work: Work) => markSeen(work, { sessionId: id }) : undefined,
  }
}

function checkPermission(held: readonly string[], permission: Permission): void {
  if (held.includes(permission)) return
  throw new Refusal("staff.not_allowed", 403, "Your account may not do this.", { permission })
}

/** For a screen: ask for what `with` names, send it to the confirmation, and repeat what was refused. */
function checkConfirmed(session: { confirmedAt: Date; hasTotp: boolean }, now: Date): void {
  if (!isConfirmed(session.confirmedAt, now)) throw stepUpNeeded(session.hasTotp ? "code" : "password")
}

export function stepUpNeeded(what: "code" | "password"): Refusal {
  const message = "Please confirm that it is you, with your password or with a code, and try again."
  return new Refusal("staff.step_up_needed", 403, message, { with: what })
}

export function notForKeys(): Refusal {
  return new Refusal("staff.not_for_keys", 403, "This is for people: a key may not do it.")
}

function signInNeeded(): Refusal {
  return new Refusal("staff.sign_in_needed", 401, "Please sign in.")
}

function totpNeeded(): Refusal {
  const message = "The owner asks everybody for codes of an authenticator app. Please set yours up first."
  return new Refusal("staff.totp_needed", 403, message)
}

/** Who acts, for commands that only people at the desk come to. */
export function staffOf(work: Work): StaffActor {
  if (work.actor.kind !== "staff") throw new Error("Somebody who is not staff came to the desk.")
  return work.actor
}

/**
 * A program sends a bearer token, a browser its cookie. A header that is no token is not passed over in
 * favor of it.
 */
function tokenOf(request: Incoming): string | undefined {
  const authorization = request.header("authorization")
  const token =
    authorization !== undefined
      ? /^Bearer ([\w-]+)$/i.exec(authorization)?.[1]
      : isFromOurPages(request)
        ? request.cookie(staffCookie)
        : undefined
  if (!token) return undefined
  // A key in a cookie is a mistake: programs do not have any.
  return isToken(token) || (isKey(token) && authorization !== undefined) ? token : undefined
}

function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

function userAgentOf(request: Incoming): string {
  return (request.header("user-agent") ?? "").replace(/\p{Cc}/gu, "").slice(0, 200)
}

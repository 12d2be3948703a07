import type { Db, Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { isFromOurPages } from "../../kit/http/origin.ts"
import type { Incoming, Policy } from "../../kit/http/routes.ts"
import { hashToken } from "../../kit/ids.ts"
import { type CustomerSession, findSession, isSeenLongAgo, markSeen } from "./sessions.ts"

export const customerCookie = "customer"

// Carts are a module above; that the visitor brings one along, and leaves it behind when
// signing out, is decided here.
export const cartCookie = "cart"

export type SignedInHolder = { customerId: string; sessionId: string }

/**
 * Where somebody comes from, who they are if they are signed in, and the cart they have filled on the way.
 */
export type Visitor = {
  ip: string
  userAgent: string
  sessionTokenHash: string | null
  cartTokenHash: string | null
  customerId: string | null
  // Only pages of our own get a cookie, so that no other site can sign a visitor in as somebody else.
  isOurPage: boolean
}

export const signedIn: Policy<SignedInHolder & Visitor> = {
  name: "signedIn",
  allow: (request, db) => admit(request, db),
}

/** Everybody; a customer is recognized, and a session that has ended is simply nobody's. */
export const anyShopper: Policy<Visitor> = {
  name: "anyShopper",
  async allow(request, db) {
    const customerId = await maybeSignedIn(request, db)
    const actor = customerId ? { kind: "customer" as const, customerId } : { kind: "guest" as const }
    return { actor, holder: { ...visitorOf(request), customerId: customerId ?? null } }
  },
}

export async function maybeSignedIn(request: Incoming, db: Db): Promise<string | undefined> {
  return (await sessionOf(request, db))?.customerId
}

async function admit(request: Incoming, db: Db) {
  const session = await sessionOf(request, db)
  if (!session) throw new Refusal("customers.sign_in_needed", 401, "Please sign in.")
  const { customerId, id: sessionId } = session
  return {
    actor: { kind: "customer" as const, customerId },
    holder: { ...visitorOf(request), customerId, sessionId },
    // What the edge does in a transaction of its own after the reply: a policy itself only reads.
    later: isSeenLongAgo(session, new Date()) ? (work: Work) => markSeen(work, { sessionId }) : undefined,
  }
}

async function sessionOf(request: Incoming, db: Db): Promise<CustomerSession | undefined> {
  const token = sessionToken(request)
  return token ? findSession(db, { tokenHash: hashToken(token), now: new Date() }) : undefined
}

function visitorOf(request: Incoming): Visitor {
  const session = sessionToken(request)
  const isOurPage = isFromOurPages(request)
  const cart = request.header("cart-token") ?? (isOurPage ? request.cookie(cartCookie) : undefined)
  return {
    ip: request.ip,
    userAgent: (request.header("user-agent") ?? "").replace(/\p{Cc}/gu, "").slice(0, 200),
    sessionTokenHash: session ? hashToken(session) : null,
    cartTokenHash: cart && isToken(cart) ? hashToken(cart) : null,
    customerId: null,
    isOurPage,
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
        ? request.cookie(customerCookie)
        : undefined
  return token && isToken(token) ? token : undefined
}

function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

import { z } from "zod"
import { type Route, read, withCookie, write } from "../../kit/http/routes.ts"
import { finishFirstOwner, finishSignIn, openFirstOwner, openSignIn, type SignedIn } from "./commands.ts"
import { anyVisitor, signedInStaff, staffCookie, staffWith, type Visitor } from "./policy.ts"
import { getStaffMember, listStaff } from "./queries.ts"
import { permissions, sessionHoursMax } from "./rules.ts"
import { listSessions, revokeSession, signOut, signOutEverywhere } from "./sessions.ts"

const nothing = z.strictObject({})

const staffMember = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    permissions: z.array(z.enum(permissions)),
    state: z.enum(["active", "disabled"]),
    createdAt: z.date(),
  })
  .meta({ id: "StaffMember" })

const signedInReply = z
  .strictObject({ token: z.string(), expiresAt: z.date(), staff: staffMember })
  .meta({ id: "StaffSignedIn" })

const sessionList = z
  .strictObject({
    sessions: z.array(
      z.strictObject({
        id: z.string(),
        userAgent: z.string(),
        current: z.boolean(),
        createdAt: z.date(),
        seenAt: z.date(),
        expiresAt: z.date(),
      }),
    ),
  })
  .meta({ id: "StaffSessions" })

const email = z
  .string()
  .max(254)
  .trim()
  .toLowerCase()
  .regex(z.regexes.email, "This does not look like a mail address.")
const password = z.string().min(1).max(200)
const token = z.string().min(1).max(100)
const personName = z
  .string()
  .max(100)
  .regex(/^[^\p{Cc}<>]*$/u, "Please write the name without special characters.")
  .trim()
  .min(1, "Please write your name.")

const firstOwner = z.strictObject({ token, email, name: personName, password })

function withSession(reply: SignedIn, holder: Visitor): SignedIn {
  if (!holder.isOurPage) return reply
  return withCookie(reply, {
    name: staffCookie,
    value: reply.token,
    maxAgeSeconds: sessionHoursMax * 3600,
  })
}

function withoutSession<Reply extends object>(reply: Reply): Reply {
  return withCookie(reply, { name: staffCookie, value: "", maxAgeSeconds: 0 })
}

export const staffRoutes: Route[] = [
  write({
    path: "POST /admin/v1/first-owner",
    who: anyVisitor,
    input: firstOwner,
    reply: signedInReply,
    run: openFirstOwner,
    next: async (out, opened) => withSession(await finishFirstOwner(out, opened), opened.holder),
    status: 201,
    cost: "password",
    summary: "Make the first owner with the link from the terminal",
  }),
  write({
    path: "POST /admin/v1/sessions",
    who: anyVisitor,
    input: z.strictObject({ email, password }),
    reply: signedInReply,
    run: openSignIn,
    next: async (out, opened) => withSession(await finishSignIn(out, opened), opened.holder),
    status: 201,
    cost: "password",
    summary: "Sign in",
  }),
  write({
    path: "DELETE /admin/v1/sessions/current",
    who: signedInStaff,
    input: nothing,
    reply: nothing,
    run: async (work, input) => withoutSession(await signOut(work, input)),
    summary: "Sign out",
  }),
  write({
    path: "DELETE /admin/v1/sessions",
    who: signedInStaff,
    input: nothing,
    reply: nothing,
    run: async (work, input) => withoutSession(await signOutEverywhere(work, input)),
    summary: "Sign out on all devices",
  }),
  write({
    path: "DELETE /admin/v1/sessions/:sessionId",
    who: signedInStaff,
    input: z.strictObject({ sessionId: z.string().max(60) }),
    reply: nothing,
    run: revokeSession,
    summary: "Sign out on one device",
  }),
  read({
    path: "GET /admin/v1/sessions",
    who: signedInStaff,
    input: nothing,
    reply: sessionList,
    run: (db, input) => listSessions(db, { ...input, now: new Date() }),
    summary: "The devices I am signed in on",
  }),
  read({
    path: "GET /admin/v1/me",
    who: signedInStaff,
    input: nothing,
    reply: staffMember,
    run: (db, { holder }) => getStaffMember(db, holder),
    summary: "My account",
  }),
  read({
    path: "GET /admin/v1/staff",
    who: staffWith("staff.write"),
    input: z.strictObject({
      after: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z
      .strictObject({ staff: z.array(staffMember), next: z.string().nullable() })
      .meta({ id: "StaffList" }),
    run: listStaff,
    summary: "Everybody who works here",
  }),
]

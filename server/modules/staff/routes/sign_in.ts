import { z } from "zod"
import { read, withCookie, write } from "../../../kit/http/routes.ts"
import { finishStepUp, openStepUp } from "../commands/confirmation.ts"
import { finishFirstOwner, openFirstOwner } from "../commands/first_owner.ts"
import { finishAcceptance, openAcceptance } from "../commands/invitations.ts"
import { askReset, finishReset, openReset } from "../commands/password.ts"
import { finishRecovery, openRecovery } from "../commands/recovery.ts"
import { finishSecondStep, finishSignIn, openSecondStep, openSignIn } from "../commands/sign_in.ts"
import { anyVisitor, signedInStaff, staffCookie } from "../policy.ts"
import { sessionHoursMax } from "../rules/sessions.ts"
import {
  code,
  confirmedReply,
  email,
  nothing,
  password,
  personName,
  secondStepReply,
  sessionList,
  signedInReply,
  token,
} from "../schemas.ts"
import { listSessions, revokeSession, signOut, signOutEverywhere } from "../sessions.ts"

/** The cookie goes to pages of our own, and a new one with every session. */
export function withSession<Reply extends object>(reply: Reply, holder: { isOurPage: boolean }): Reply {
  if (!holder.isOurPage || !("token" in reply)) return reply
  return withCookie(reply, {
    name: staffCookie,
    value: String(reply.token),
    maxAgeSeconds: sessionHoursMax * 3600,
  })
}

function withoutSession<Reply extends object>(reply: Reply): Reply {
  return withCookie(reply, { name: staffCookie, value: "", maxAgeSeconds: 0 })
}

export const entryRoutes = [
  write({
    path: "POST /admin/v1/first-owner",
    who: anyVisitor,
    input: z.strictObject({ token, email, name: personName, password }),
    reply: signedInReply,
    run: openFirstOwner,
    next: async (out, opened) => withSession(await finishFirstOwner(out, opened), opened.holder),
    status: 201,
    cost: "password",
    logs: "itself",
    summary: "Make the first owner with the link from the terminal",
  }),
  write({
    path: "POST /admin/v1/sessions",
    who: anyVisitor,
    input: z.strictObject({ email, password }),
    reply: z.union([signedInReply, secondStepReply]),
    run: openSignIn,
    next: async (out, opened) => withSession(await finishSignIn(out, opened), opened.holder),
    status: 201,
    cost: "password",
    logs: "itself",
    summary: "Sign in; an account with an authenticator app is asked for a code in a second step",
  }),
  write({
    path: "POST /admin/v1/sessions/second-step",
    who: anyVisitor,
    input: z.strictObject({ token, code }),
    reply: signedInReply,
    run: openSecondStep,
    next: async (out, opened) => withSession(await finishSecondStep(out, opened), opened.holder),
    status: 201,
    cost: "password",
    logs: "itself",
    summary: "Finish signing in with a code of the authenticator app, or with a recovery code",
  }),
  write({
    path: "POST /admin/v1/invitations/acceptance",
    who: anyVisitor,
    input: z.strictObject({ token, name: personName, password }),
    reply: signedInReply,
    run: openAcceptance,
    next: async (out, opened) => withSession(await finishAcceptance(out, opened), opened.holder),
    status: 201,
    cost: "password",
    logs: "itself",
    summary: "Accept an invitation with the link from the mail: a name, a password, and signed in",
  }),
  write({
    path: "POST /admin/v1/password-resets",
    who: anyVisitor,
    input: z.strictObject({ email }),
    reply: z.strictObject({ state: z.literal("check_your_mail") }).meta({ id: "StaffCheckYourMail" }),
    run: askReset,
    status: 202,
    logs: "nothing",
    summary: "Ask for a link to choose a new password; the answer is the same for unknown addresses",
  }),
  write({
    path: "POST /admin/v1/password-resets/completion",
    who: anyVisitor,
    input: z.strictObject({ token, password }),
    reply: z.strictObject({ state: z.literal("changed") }).meta({ id: "StaffPasswordChanged" }),
    run: openReset,
    next: finishReset,
    cost: "password",
    logs: "itself",
    summary: "Choose a new password with the link from the mail; all sessions end",
  }),
  write({
    path: "POST /admin/v1/owner-recovery",
    who: anyVisitor,
    input: z.strictObject({ token, password }),
    reply: signedInReply,
    run: openRecovery,
    next: async (out, opened) => withSession(await finishRecovery(out, opened), opened.holder),
    status: 201,
    cost: "password",
    logs: "itself",
    summary: "Get back in as an owner with the link from the server's terminal",
  }),
]

export const sessionRoutes = [
  write({
    path: "POST /admin/v1/sessions/current/confirmation",
    who: signedInStaff,
    input: z.strictObject({ password: password.optional(), code: code.optional() }),
    reply: confirmedReply,
    run: openStepUp,
    next: finishStepUp,
    cost: "password",
    logs: "itself",
    summary: "Say once more that it is you, with the password or a code: for ten minutes all is open",
  }),
  write({
    path: "DELETE /admin/v1/sessions/current",
    who: signedInStaff,
    input: nothing,
    reply: nothing,
    run: async (work, input) => withoutSession(await signOut(work, input)),
    logs: { kind: "session" },
    summary: "Sign out",
  }),
  write({
    path: "DELETE /admin/v1/sessions",
    who: signedInStaff,
    input: z.strictObject({ others: z.boolean().optional() }),
    reply: nothing,
    run: async (work, input) => {
      const reply = await signOutEverywhere(work, input)
      return input.others ? reply : withoutSession(reply)
    },
    logs: { kind: "session" },
    summary: "Sign out on all devices, or on all others",
  }),
  write({
    path: "DELETE /admin/v1/sessions/:sessionId",
    who: signedInStaff,
    input: z.strictObject({ sessionId: z.string().max(60) }),
    reply: nothing,
    run: revokeSession,
    logs: { kind: "session" },
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
]

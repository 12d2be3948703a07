import { z } from "zod"
import { read, withCookie, write } from "../../../kit/http/routes.ts"
import { askConfirmation, finishConfirmation, openConfirmation } from "../commands/confirm.ts"
import {
  askReset,
  finishPasswordChange,
  finishReset,
  openPasswordChange,
  openReset,
} from "../commands/password.ts"
import { finishRegistration, openRegistration } from "../commands/register.ts"
import { finishSignIn, openSignIn } from "../commands/sign_in.ts"
import { anyShopper, cartCookie, customerCookie, signedIn, type Visitor } from "../policy.ts"
import { sessionDaysMax } from "../rules.ts"
import { listSessions, revokeSession, signOut, signOutEverywhere } from "../sessions.ts"
import {
  checkYourMail,
  confirmedReply,
  email,
  locale,
  nothing,
  password,
  personName,
  sessionList,
  signedInReply,
  token,
} from "./schemas.ts"

function withSession<Reply extends object>(
  reply: Reply,
  begun: { session: { token: string } | null; holder: Visitor },
): Reply {
  if (!begun.session || !begun.holder.isOurPage) return reply
  return withCookie(reply, {
    name: customerCookie,
    value: begun.session.token,
    maxAgeSeconds: sessionDaysMax * 86_400,
  })
}

/**
 * Whoever uses this browser next is somebody else: the cart stays the customer's, and is
 * no longer this browser's.
 */
function withoutSession<Reply extends object>(reply: Reply): Reply {
  const gone = { value: "", maxAgeSeconds: 0 }
  return withCookie(withCookie(reply, { name: customerCookie, ...gone }), { name: cartCookie, ...gone })
}

export const accountRoutes = {
  register: write({
    path: "POST /store/v1/customers",
    who: anyShopper,
    input: z.strictObject({
      email,
      name: personName,
      password,
      locale: locale.optional(),
      marketingConsent: z.boolean().default(false),
    }),
    reply: checkYourMail,
    run: openRegistration,
    next: finishRegistration,
    status: 202,
    cost: "password",
    summary: "Open an account; the answer is the same whether the address has one already",
  }),
  confirm: write({
    path: "POST /store/v1/customers/confirmation",
    who: anyShopper,
    input: z.strictObject({ token, password: password.optional() }),
    reply: confirmedReply,
    run: openConfirmation,
    next: async (out, opened) => {
      const reply = await finishConfirmation(out, opened)
      return withSession(reply, { session: reply.session, holder: opened.holder })
    },
    cost: "password",
    summary: "Confirm the mail address with the link from the mail, signed in or with the password",
  }),
  askConfirmation: write({
    path: "POST /store/v1/customers/confirmation-mails",
    who: signedIn,
    input: nothing,
    reply: checkYourMail,
    run: askConfirmation,
    status: 202,
    summary: "Send the link that confirms my mail address again",
  }),
  signIn: write({
    path: "POST /store/v1/sessions",
    who: anyShopper,
    input: z.strictObject({ email, password }),
    reply: signedInReply,
    run: openSignIn,
    next: async (out, opened) => {
      const reply = await finishSignIn(out, opened)
      return withSession(reply, { session: reply, holder: opened.holder })
    },
    status: 201,
    cost: "password",
    summary: "Sign in; the cart of this visitor becomes the customer's",
  }),
  signOut: write({
    path: "DELETE /store/v1/sessions/current",
    who: signedIn,
    input: nothing,
    reply: nothing,
    run: async (work, input) => withoutSession(await signOut(work, input)),
    summary: "Sign out",
  }),
  signOutEverywhere: write({
    path: "DELETE /store/v1/sessions",
    who: signedIn,
    input: nothing,
    reply: nothing,
    run: async (work, input) => withoutSession(await signOutEverywhere(work, input)),
    summary: "Sign out on all devices",
  }),
  revokeSession: write({
    path: "DELETE /store/v1/sessions/:sessionId",
    who: signedIn,
    input: z.strictObject({ sessionId: z.string().max(60) }),
    reply: nothing,
    run: revokeSession,
    summary: "Sign out on one device",
  }),
  sessions: read({
    path: "GET /store/v1/sessions",
    who: signedIn,
    input: nothing,
    reply: sessionList,
    run: (db, input) => listSessions(db, { ...input, now: new Date() }),
    summary: "The devices I am signed in on",
  }),
  askReset: write({
    path: "POST /store/v1/password-resets",
    who: anyShopper,
    input: z.strictObject({ email }),
    reply: checkYourMail,
    run: askReset,
    status: 202,
    summary: "Ask for a link to choose a new password; the answer is the same for unknown addresses",
  }),
  completeReset: write({
    path: "POST /store/v1/password-resets/completion",
    who: anyShopper,
    input: z.strictObject({ token, password }),
    reply: z.strictObject({ state: z.literal("changed") }),
    run: openReset,
    next: finishReset,
    cost: "password",
    summary: "Choose a new password with the link from the mail",
  }),
  changePassword: write({
    path: "POST /store/v1/me/password",
    who: signedIn,
    input: z.strictObject({ currentPassword: password, newPassword: password }),
    reply: signedInReply,
    run: openPasswordChange,
    next: async (out, opened) => {
      const reply = await finishPasswordChange(out, opened)
      return withSession(reply, { session: reply, holder: opened.holder })
    },
    cost: "password",
    summary: "Change the password; all other devices are signed out",
  }),
}

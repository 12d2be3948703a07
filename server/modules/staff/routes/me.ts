import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { renameMe } from "../commands/accounts.ts"
import { finishPasswordChange, openPasswordChange } from "../commands/password.ts"
import {
  finishEnrollment,
  finishTotp,
  openEnrollment,
  openTotp,
  renewRecoveryCodes,
  turnTotpOff,
} from "../commands/totp.ts"
import { getMe } from "../me.ts"
import { confirmedStaff, signedInStaff } from "../policy.ts"
import {
  code,
  enrollmentReply,
  meReply,
  nothing,
  password,
  personName,
  recoveryCodesReply,
  signedInReply,
  staffMember,
} from "../schemas.ts"
import { withSession } from "./sign_in.ts"

export const meRoutes = [
  read({
    path: "GET /admin/v1/me",
    who: signedInStaff,
    input: nothing,
    reply: meReply,
    run: getMe,
    summary: "My account, what I may do, and how I am signed in",
  }),
  write({
    path: "PATCH /admin/v1/me",
    who: signedInStaff,
    input: z.strictObject({ name: personName }),
    reply: staffMember,
    run: renameMe,
    logs: "itself",
    summary: "Say how I am called",
  }),
  write({
    path: "POST /admin/v1/me/password",
    who: confirmedStaff,
    input: z.strictObject({ currentPassword: password, newPassword: password }),
    reply: signedInReply,
    run: openPasswordChange,
    next: async (out, opened) => withSession(await finishPasswordChange(out, opened), opened.holder),
    cost: "password",
    logs: "itself",
    summary: "Choose a new password; all other sessions end, and this one gets a new token",
  }),
  write({
    path: "POST /admin/v1/me/totp",
    who: confirmedStaff,
    input: nothing,
    reply: enrollmentReply,
    run: openEnrollment,
    next: finishEnrollment,
    status: 201,
    logs: "itself",
    summary: "Begin with an authenticator app: a picture to photograph, shown this once",
  }),
  write({
    path: "POST /admin/v1/me/totp/confirmation",
    who: signedInStaff,
    input: z.strictObject({ code }),
    reply: recoveryCodesReply,
    run: openTotp,
    next: finishTotp,
    cost: "password",
    logs: "itself",
    summary: "Prove the app with its first code; the reply has the recovery codes, this once",
  }),
  write({
    path: "DELETE /admin/v1/me/totp",
    who: confirmedStaff,
    input: nothing,
    reply: nothing,
    run: turnTotpOff,
    logs: "itself",
    summary: "Ask me for codes no longer",
  }),
  write({
    path: "POST /admin/v1/me/recovery-codes",
    who: confirmedStaff,
    input: nothing,
    reply: recoveryCodesReply,
    run: renewRecoveryCodes,
    logs: "itself",
    summary: "Ten new recovery codes, shown this once; the old ones are worth nothing",
  }),
]

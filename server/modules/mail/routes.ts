import { z } from "zod"
import { type Route, read, write } from "../../kit/http/routes.ts"
import { staffWith } from "../staff/index.ts"
import { emailSchema } from "./address.ts"
import { liftSuppression, resendMail } from "./commands.ts"
import { getMail, listMails, listSuppressions } from "./queries.ts"
import { templateNames } from "./templates/index.ts"

const states = ["waiting", "sending", "sent", "kept", "suppressed", "dead"] as const
const mailId = z.string().max(60)
const limit = z.coerce.number().int().min(1).max(100).default(50)

const summary = {
  id: z.string(),
  to: z.string(),
  template: z.string(),
  locale: z.string(),
  subject: z.string().nullable(),
  state: z.enum(states),
  tries: z.number().int(),
  reason: z.string().nullable(),
  createdAt: z.date(),
  doneAt: z.date().nullable(),
}

const mailList = z
  .strictObject({ mails: z.array(z.strictObject(summary)), next: z.string().nullable() })
  .meta({ id: "MailList" })

const mailDetail = z
  .strictObject({
    ...summary,
    resendOf: z.string().nullable(),
    html: z.string().nullable(),
    text: z.string().nullable(),
    linksHidden: z.boolean(),
    history: z.array(
      z.strictObject({
        number: z.number().int(),
        outcome: z.enum(["sent", "kept", "suppressed", "failed", "refused"]),
        detail: z.string().nullable(),
        at: z.date(),
      }),
    ),
  })
  .meta({ id: "MailDetail" })

const suppressionList = z
  .strictObject({
    suppressions: z.array(
      z.strictObject({
        address: z.string(),
        reason: z.enum(["bounced", "blocked", "complained", "unsubscribed"]),
        detail: z.string().nullable(),
        createdAt: z.date(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: "SuppressionList" })

export const mailRoutes: Route[] = [
  read({
    path: "GET /admin/v1/mails",
    who: staffWith("mail.read"),
    input: z.strictObject({
      state: z.enum(states).optional(),
      template: z.enum(templateNames).optional(),
      to: emailSchema.optional(),
      after: mailId.optional(),
      limit,
    }),
    reply: mailList,
    run: listMails,
    summary: "Mails, newest first",
  }),
  read({
    path: "GET /admin/v1/mails/:mailId",
    who: staffWith("mail.read"),
    input: z.strictObject({ mailId }),
    reply: mailDetail,
    run: getMail,
    summary: "One mail as it looks, and what came of each try",
  }),
  write({
    path: "POST /admin/v1/mails/:mailId/copies",
    who: staffWith("orders.write"),
    input: z.strictObject({ mailId }),
    reply: z.strictObject({ id: z.string() }).meta({ id: "MailCopy" }),
    run: resendMail,
    status: 201,
    logs: { kind: "mail" },
    summary: "Send a mail again",
  }),
  read({
    path: "GET /admin/v1/mail-suppressions",
    who: staffWith("mail.read"),
    input: z.strictObject({ after: z.string().max(254).optional(), limit }),
    reply: suppressionList,
    run: listSuppressions,
    summary: "Addresses that get no mail",
  }),
  write({
    path: "DELETE /admin/v1/mail-suppressions/:address",
    who: staffWith("mail.write"),
    input: z.strictObject({ address: emailSchema }),
    reply: z.strictObject({}),
    run: liftSuppression,
    logs: { kind: "mail_address", hidesId: true },
    summary: "Let an address get mail again",
  }),
]

import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { question, type Route, read, write } from "../../kit/http/routes.ts"
import { emailSchema } from "../../kit/mail_address.ts"
import { staffWith } from "../staff/index.ts"
import { findingCodes } from "./check_rules.ts"
import { askMailCheck, getMailCheck } from "./checks.ts"
import { changeLetter, liftSuppression, resendMail, sendExample } from "./commands.ts"
import { getLetter, listLetters, previewLetter } from "./letters.ts"
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

const template = z.enum(templateNames)
const locale = z
  .string()
  .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, says("language", "Write the language like en or de-AT."))

const ownLine = z
  .string()
  .trim()
  .max(150)
  .regex(/^[^\p{Cc}]*$/u, says("one_line", "Please write this on one line."))
  .transform((text) => text || null)
const ownText = z
  .string()
  .trim()
  .max(2_000)
  .regex(/^(?:[^\p{Cc}]|\n)*$/u, says("character", "There is a character in it that no mail may have."))
  .transform((text) => text || null)

/** Null or empty: as the original says it. */
const ownWords = z.strictObject({
  subject: ownLine.nullable(),
  opening: ownText.nullable(),
  closing: ownText.nullable(),
})

const text = z.string()
const wordsOfMail = z
  .strictObject({ subject: text.nullable(), opening: text.nullable(), closing: text.nullable() })
  .meta({ id: "WordsOfMail" })

const letter = z
  .strictObject({
    template,
    /** It can be switched off. */
    isOptional: z.boolean(),
    isOn: z.boolean(),
    version: z.int(),
    /** What the owner has written, by language. */
    words: z.record(text, wordsOfMail),
    /** As it came, in each language of the shop. */
    originals: z.record(text, z.strictObject({ subject: text, opening: text })),
    /** What may stand in braces, and what it is in the example. */
    blanks: z.array(z.strictObject({ name: text, example: text })),
  })
  .meta({ id: "MailTemplate" })

const mailCheck = z
  .strictObject({
    state: z.enum(["never", "running", "done"]),
    leaves: z.boolean(),
    to: text.nullable(),
    from: text.nullable(),
    askedAt: z.date().nullable(),
    doneAt: z.date().nullable(),
    findings: z.array(
      z
        .strictObject({
          verdict: z.enum(["good", "bad", "unknown"]),
          code: z.enum(findingCodes),
          detail: text.nullable(),
        })
        .meta({ id: "MailFinding" }),
    ),
  })
  .meta({ id: "MailCheck" })

export const mailRoutes: Route[] = [
  read({
    path: "GET /admin/v1/mails",
    who: staffWith("mail.read"),
    input: z.strictObject({
      state: z.enum(states).optional(),
      template: z.enum(templateNames).optional(),
      to: emailSchema.optional(),
      q: z.string().trim().toLowerCase().max(200).optional(),
      after: mailId.optional(),
      limit,
    }),
    reply: mailList,
    run: listMails,
    summary: "Mails, the newest first, by state, template, address, or how an address begins",
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
    idempotent: true,
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
  read({
    path: "GET /admin/v1/mail-check",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: mailCheck,
    run: getMailCheck,
    summary: "The last look at whether mail leaves",
  }),
  write({
    path: "POST /admin/v1/mail-check",
    who: staffWith("settings.write"),
    input: z.strictObject({}),
    reply: mailCheck,
    run: askMailCheck,
    status: 202,
    logs: { kind: "mail_check" },
    summary: "Look whether mail leaves: a mail to yourself, and what is known of the sender's domain",
  }),
  read({
    path: "GET /admin/v1/mail-templates",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: z
      .strictObject({ languages: z.array(text), letters: z.array(letter) })
      .meta({ id: "MailTemplates" }),
    run: listLetters,
    summary: "Every kind of mail that the shop writes, as it is and as it came",
  }),
  question({
    path: "POST /admin/v1/mail-templates/:template/preview",
    who: staffWith("settings.read"),
    input: z.strictObject({ template, locale, words: ownWords }),
    reply: z.strictObject({ subject: text, html: text, text }).meta({ id: "MailPreview" }),
    run: previewLetter,
    summary: "A mail with these words and the values of an example, as it would leave",
  }),
  write({
    path: "PUT /admin/v1/mail-templates/:template",
    who: staffWith("content.write"),
    input: z.strictObject({
      template,
      /** 0 for one that nobody has changed yet. */
      version: z.int().min(0).max(2_147_483_647),
      isOn: z.boolean(),
      words: z.record(locale, ownWords).refine((given) => Object.keys(given).length <= 20, {
        message: says("languages", "Please give at most 20 languages."),
      }),
    }),
    reply: letter,
    run: changeLetter,
    logs: { kind: "mail_template", before: getLetter },
    summary: "Write the subject and the first and last words of a mail anew, or switch it off",
  }),
  write({
    path: "POST /admin/v1/mail-templates/:template/examples",
    who: staffWith("content.write"),
    input: z.strictObject({ template, locale }),
    reply: z.strictObject({ to: text }).meta({ id: "MailExample" }),
    run: sendExample,
    status: 202,
    logs: { kind: "mail_template" },
    summary: "Send an example of a mail to yourself",
  }),
]

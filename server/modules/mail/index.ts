import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { sql } from "../../kit/sql.ts"
import "./events.ts"
import { checkJob } from "./checks.ts"
import { deliverJob, forgetJob } from "./jobs.ts"
import { mailRoutes } from "./routes.ts"
import { staffLetters } from "./staff_letters.ts"

export { emailSchema, isMailAddress } from "../../kit/mail_address.ts"
export { getMailCheck } from "./checks.ts"
export { type MailToQueue, queue, queueAll, suppress } from "./commands.ts"
export { type MailsTo, personalMails } from "./personal.ts"
export { type NameLookup, openDns } from "./providers/dns.ts"
export { openSmtp as openMailTransport } from "./providers/smtp.ts"
export { type TemplateName, type TemplateValues, templateNames } from "./templates/index.ts"

export const mailModule: Module = {
  name: "mail",
  routes: mailRoutes,
  subscriptions: [
    on("mail.queued", { subscriber: "mail.deliver", job: deliverJob, once: true }),
    on("mail.check_asked", { subscriber: "mail.check", job: checkJob, once: true }),
    ...staffLetters,
  ],
  jobs: [deliverJob, forgetJob, checkJob],
  audit: [
    {
      name: "no mail that is due waits longer than five minutes",
      sql: sql`
        select id from mail.messages
        where state = 'waiting' and next_try_at < now() - interval '5 minutes' limit 100
      `,
    },
    {
      name: "no mail is held by a process that is gone",
      sql: sql`
        select id from mail.messages
        where state = 'sending' and lease_until < now() - interval '5 minutes' limit 100
      `,
    },
    {
      name: "a one-time link is forgotten once its mail has left",
      sql: sql`
        select id from mail.messages
        where state = 'sent' and hidden_values is not null
          and template in ('confirm_email', 'reset_password', 'staff_invitation', 'staff_reset_password')
        limit 100
      `,
    },
  ],
}

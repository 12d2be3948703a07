import { createTransport } from "nodemailer"
import { outcomeOfFault, type SendOutcome, type SmtpFault } from "../rules.ts"

export type OutgoingMail = {
  id: string
  to: string
  from: { name: string; address: string }
  /** Where people read what buyers answer; the sender is often an address that nobody reads. */
  replyTo: string
  subject: string
  html: string
  text: string
}

export type MailTransport = {
  /** Why the server takes no mail at this moment, or nothing when it does. */
  trouble(): Promise<string | undefined>
  send(mail: OutgoingMail): Promise<SendOutcome>
  close(): void
}

declare module "../../../kit/db.ts" {
  interface Providers {
    /** Nothing without a mail server: then mails stay in the dev mailbox. */
    openMail(): MailTransport | undefined
    mailFrom: string | undefined
  }
}

/** Mails in flight at once. A crash sends at most these a second time, under the same Message-ID. */
export const lanes = 4

export function openSmtp(url: string): MailTransport {
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: lanes,
    // The library would send a mail again by itself when the connection breaks; when to try again is our
    // decision.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async trouble() {
      try {
        await smtp.verify()
        return undefined
      } catch (fault) {
        return (fault as Error).message
      }
    },
    async send(mail) {
      try {
        const sent = await smtp.sendMail(envelopeOf(mail))
        return { kind: "sent", detail: String(sent.response).slice(0, 500) }
      } catch (fault) {
        return outcomeOfFault(fault as SmtpFault)
      }
    },
    close: () => smtp.close(),
  }
}

/**
 * The Message-ID is our own id, so that a receiver can drop the second copy of a mail sent twice by a
 * crash.
 */
export function envelopeOf(mail: OutgoingMail) {
  const domain = mail.from.address.split("@")[1] ?? "localhost"
  return {
    from: mail.from,
    to: { name: "", address: mail.to },
    replyTo: mail.replyTo,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    messageId: `<${mail.id}@${domain}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  }
}

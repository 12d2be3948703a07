import { hashToken } from "../../kit/ids.ts"
import type { Moves } from "../../kit/moves.ts"

export const mailMoves = {
  waiting: ["sending"],
  sending: ["sent", "kept", "suppressed", "waiting", "dead"],
  sent: [],
  kept: [],
  suppressed: [],
  dead: [],
} as const satisfies Moves<MailState>

export type MailState = "waiting" | "sending" | "sent" | "kept" | "suppressed" | "dead"
export type SuppressionReason = "bounced" | "blocked" | "complained" | "unsubscribed"

export const batchMax = 50

// The last try comes about a day after the first: long enough for a mail server that is down overnight.
export const triesMax = 8
const waitMinutes = [1, 5, 15, 60, 180, 480, 720]

// No mail is planned: one that waits for longer than any wait there is was written down while the clock was
// ahead. What was never tried waits for a mail server that rests, a minute each time.
export const untriedWaitMinutesMax = 10
export const triedWaitMinutesMax = 780

// Longer than the 30 s after which a stuck SMTP connection is given up, with room for the mails behind it.
export const leaseSeconds = 120
export const leaseLeftSecondsMin = 40

// Order links stay long enough for staff to send a mail again; after that nobody needs them.
export const hiddenValuesKeptDays = 30

/** How the list of addresses without mail keeps the one of somebody who was erased. */
export function erasedAddress(address: string): string {
  return `sha256:${hashToken(address)}`
}

export function nextTryAt(now: Date, tries: number): Date {
  const minutes = waitMinutes[Math.min(tries, waitMinutes.length) - 1] ?? 1
  return new Date(now.getTime() + minutes * 60_000)
}

/**
 * All mails of today belong to somebody's own order or account, so complaints and unsubscriptions do not
 * stop them; an address that bounced or that staff has blocked gets nothing at all.
 */
export function isWithheld(reason: SuppressionReason | null): boolean {
  return reason === "bounced" || reason === "blocked"
}

/** What an SMTP server said or did, as the mail library reports it. */
export type SmtpFault = {
  code?: string
  responseCode?: number
  response?: string
  command?: string
  message: string
}

export type SendOutcome =
  | { kind: "sent"; detail: string }
  | { kind: "failed"; detail: string }
  | { kind: "refused"; detail: string; bounced: boolean }
  | { kind: "unreachable"; detail: string }

// With these the server never saw the mail. A connection that was lost is not among them: it may have
// broken after the mail was taken, so it counts as a try, or the same mail could be repeated without end.
const neverSeen = new Set(["EAUTH", "ENOAUTH", "EOAUTH2", "EDNS", "ETLS", "EPROXY", "ECONFIG"])

/** A fault of the server stops the whole batch; a fault of one mail stops that mail only. */
export function outcomeOfFault(fault: SmtpFault): SendOutcome {
  const detail = (fault.response ?? fault.message).slice(0, 500)
  if (neverSeen.has(fault.code ?? "")) return { kind: "unreachable", detail }
  if (fault.responseCode && fault.responseCode >= 500) {
    return { kind: "refused", detail, bounced: isUnknownMailbox(fault) }
  }
  return { kind: "failed", detail }
}

// Only an enhanced code 5.1.x says that the mailbox does not exist; a bare 550 is also how servers say
// "looks like spam".
function isUnknownMailbox(fault: SmtpFault): boolean {
  return fault.command === "RCPT TO" && /\b5\.1\.(?:0|1|2|3|6|10)\b/.test(fault.response ?? "")
}

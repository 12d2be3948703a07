import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { getShop } from "../settings/index.ts"
import { isOwnerInPerson } from "../staff/index.ts"
import { templateSettings } from "./letters.ts"
import type { MailState, SuppressionReason } from "./rules.ts"
import { isTemplate, render, templates } from "./templates/index.ts"

export type MailSummary = {
  id: string
  to: string
  template: string
  locale: string
  subject: string | null
  state: MailState
  tries: number
  reason: string | null
  createdAt: Date
  doneAt: Date | null
}

type ListMails = {
  state?: MailState | undefined
  template?: string | undefined
  to?: string | undefined
  after?: string | undefined
  limit: number
}

/** Newest first. The cursor is the id of the last mail: ids grow with time. */
export async function listMails(
  db: Db,
  input: ListMails,
): Promise<{ mails: MailSummary[]; next: string | null }> {
  const mails = await db.many(sql<MailSummary>`
    select id, to_address as to, template, locale, subject, state, tries, reason, created_at, done_at
    from mail.messages
    where ${matching(input)}
    order by id desc
    limit ${input.limit + 1}
  `)
  const shown = mails.slice(0, input.limit)
  return { mails: shown, next: mails.length > input.limit ? (shown.at(-1)?.id ?? null) : null }
}

// Each filter adds one fixed piece of text, so that every combination has its own plan and finds its index.
function matching(input: ListMails): Sql {
  let where = sql`true`
  if (input.state) where = sql`${where} and state = ${input.state}`
  if (input.template) where = sql`${where} and template = ${input.template}`
  if (input.to) where = sql`${where} and to_address = ${input.to}`
  if (input.after) where = sql`${where} and id < ${input.after}`
  return where
}

type TryOutcome = "sent" | "kept" | "suppressed" | "failed" | "refused"

export type MailDetail = MailSummary & {
  resendOf: string | null
  html: string | null
  text: string | null
  linksHidden: boolean
  history: { number: number; outcome: TryOutcome; detail: string | null; at: Date }[]
}

type StoredMail = MailSummary & {
  templateValues: Record<string, unknown>
  hiddenValues: Record<string, unknown> | null
  resendOf: string | null
}

/**
 * One mail as it looks with today's templates and look. A link that holds a token is a key to somebody's
 * account or order, so staff see it only in the dev mailbox of a shop that is not live yet, where there is
 * no other way to get it. A key to the desk is shown to an owner only: nobody else may become somebody else.
 */
export async function getMail(
  db: Db,
  input: { mailId: string; holder: { staffId: string; sessionId: string } },
): Promise<MailDetail> {
  const [mail, history, shop, isOwner, settings] = await Promise.all([
    db.maybe(sql<StoredMail>`
      select id, to_address as to, template, locale, subject, state, tries, reason, created_at, done_at,
             resend_of, template_values, hidden_values
      from mail.messages where id = ${input.mailId}
    `),
    db.many(sql<MailDetail["history"][number]>`
      select number, outcome, detail, at from mail.tries
      where message_id = ${input.mailId} order by number limit 100
    `),
    getShop(db),
    isOwnerInPerson(db, input.holder),
    templateSettings(db),
  ])
  if (!mail) throw notFound("mail")

  const { templateValues, hiddenValues, ...summary } = mail
  const isForThem = isOwner || !summary.template.startsWith("staff_")
  const isShown = summary.state === "kept" && !shop.live && isForThem
  const hidden = isTemplate(mail.template) ? templates[mail.template].hidden : {}
  const known = isShown ? hiddenValues : maskLinks(hiddenValues)
  const values = { ...hidden, ...templateValues, ...(known as Record<string, unknown> | null) }
  const rendered = isTemplate(mail.template)
    ? render(shop, {
        ...{ template: mail.template, locale: mail.locale, values },
        own: settings.get(mail.template)?.words,
      })
    : undefined
  return {
    ...summary,
    subject: summary.subject ?? rendered?.subject ?? null,
    html: rendered?.html ?? null,
    text: rendered?.text ?? null,
    linksHidden: Object.keys(hidden).length > 0 && (!isShown || hiddenValues === null),
    history,
  }
}

/** The same values with every link led to the front page. */
function maskLinks(value: unknown): unknown {
  if (typeof value === "string") return /^(?:https?:)?\//.test(value) ? "/" : value
  if (Array.isArray(value)) return value.map(maskLinks)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, maskLinks(part)]))
}

export function mailForResend(db: Db, input: { mailId: string }) {
  return db.maybe(sql<{
    state: MailState
    template: string
    locale: string
    toAddress: string
    templateValues: Record<string, unknown>
    hiddenValues: Record<string, unknown> | null
  }>`
    select state, template, locale, to_address, template_values, hidden_values
    from mail.messages where id = ${input.mailId}
  `)
}

export type Suppression = {
  address: string
  reason: SuppressionReason
  detail: string | null
  createdAt: Date
}

/** In order of the address; the cursor is the last address. */
export async function listSuppressions(
  db: Db,
  input: { after?: string | undefined; limit: number },
): Promise<{ suppressions: Suppression[]; next: string | null }> {
  const found = await db.many(sql<Suppression>`
    select address, reason, detail, created_at from mail.suppressions
    where address > ${input.after ?? ""} order by address limit ${input.limit + 1}
  `)
  const shown = found.slice(0, input.limit)
  return { suppressions: shown, next: found.length > input.limit ? (shown.at(-1)?.address ?? null) : null }
}

import { lastly, type Work } from "../../kit/db.ts"
import { assert, notFound, Refusal } from "../../kit/errors.ts"
import { announceOnce } from "../../kit/events.ts"
import { newId } from "../../kit/ids.ts"
import { isMailbox } from "../../kit/mail_address.ts"
import { sql } from "../../kit/sql.ts"
import { getShop } from "../settings/index.ts"
import { getStaffMember } from "../staff/index.ts"
import { checkWords, getLetter, type LetterForStaff } from "./letters.ts"
import { mailForResend } from "./queries.ts"
import { erasedAddress, type SuppressionReason } from "./rules.ts"
import { samples } from "./samples.ts"
import {
  isTemplate,
  type OwnWords,
  type TemplateName,
  type TemplateValues,
  templates,
} from "./templates/index.ts"

export type MailToQueue<Name extends TemplateName = TemplateName> = {
  to: string
  template: Name
  locale: string
  values: TemplateValues[Name]
  // The same key never makes a second mail, so that a repeated event is harmless.
  dedupeKey?: string
}

/** One row in the caller's transaction: the mail leaves if, and only if, the caller's change is kept. */
export function queue<Name extends TemplateName>(work: Work, mail: MailToQueue<Name>): void {
  queueAll(work, [mail])
}

/** Many in one statement. */
export function queueAll<Name extends TemplateName>(work: Work, mails: readonly MailToQueue<Name>[]): void {
  if (mails.length === 0) return
  const rows = mails.map((mail) => {
    const to = mail.to.trim().toLowerCase()
    assert(isMailbox(to), "a queued mail goes to one valid mailbox")
    return { ...mail, to, id: newId("mail"), ...splitValues(mail.template, mail.values), resendOf: null }
  })
  insertMails(work, rows)
  announceOnce(work, "mail.queued", {})
}

export async function resendMail(work: Work, input: { mailId: string }): Promise<{ id: string }> {
  const mail = await mailForResend(work.tx, input)
  if (!mail) throw notFound("mail")
  if (!isTemplate(mail.template))
    throw new Refusal("mail.template_gone", 409, "This kind of mail is no longer sent.")
  if (mail.state === "waiting" || mail.state === "sending") {
    throw new Refusal("mail.still_waiting", 409, "This mail has not left yet. It goes out by itself.")
  }
  const needed = Object.keys(templates[mail.template].hidden)
  if (needed.length > 0 && mail.hiddenValues === null) {
    throw new Refusal(
      "mail.link_forgotten",
      409,
      "The link in this mail is no longer kept. A new one must be asked for.",
    )
  }

  const id = newId("mail")
  const { toAddress: to, template, locale, templateValues: shown, hiddenValues: hidden } = mail
  insertMails(work, [{ id, to, template, locale, shown, hidden, resendOf: input.mailId }])
  announceOnce(work, "mail.queued", {})
  return { id }
}

/**
 * Keeps an address from getting mail. A bounce or a block outranks a complaint, which outranks an
 * unsubscription.
 */
export function suppress(
  work: Work,
  input: { address: string; reason: SuppressionReason; detail?: string | undefined },
): void {
  work.write(sql`
    insert into mail.suppressions as known (address, reason, detail, created_at)
    values (${input.address.trim().toLowerCase()}, ${input.reason}, ${input.detail ?? null}, ${work.now})
    on conflict (address) do update
      set reason = excluded.reason, detail = excluded.detail, created_at = excluded.created_at
      where known.reason not in ('bounced', 'blocked') or excluded.reason in ('bounced', 'blocked')
  `)
}

export async function liftSuppression(
  work: Work,
  input: { address: string },
): Promise<Record<string, never>> {
  const addresses = [input.address, erasedAddress(input.address)]
  const lifted = await work.tx.many(sql<{ address: string }>`
    delete from mail.suppressions where address = any(${addresses}::text[]) returning address
  `)
  if (lifted.length === 0) throw notFound("suppression")
  return {}
}

export type ChangedLetter = { template: TemplateName; version: number; isOn: boolean; words: OwnWords }

/** Words that are null are the original's; a language without any is left out. */
export async function changeLetter(work: Work, input: ChangedLetter): Promise<LetterForStaff> {
  const { template, version, isOn } = input
  if (!isOn && !templates[template].isOptional) {
    const message = "This mail cannot be switched off: whoever it is for needs it."
    throw new Refusal("mail.template_needed", 422, message, { field: "isOn" })
  }
  const { locales } = await getShop(work.tx)
  for (const [locale, words] of Object.entries(input.words)) {
    if (!locales.includes(locale)) {
      throw new Refusal("mail.language_unknown", 422, "The shop does not speak this language.", { locale })
    }
    checkWords(template, words, locale)
  }
  const words = Object.fromEntries(
    Object.entries(input.words).filter(([, { subject, opening, closing }]) => subject ?? opening ?? closing),
  )
  await work.tx.maybe(sql`
    select template from mail.template_settings where template = ${template} for update
  `)
  const before = await getLetter(work.tx, { template })
  if (before.version !== version) throw changed(before)
  work.write(
    sql`
      insert into mail.template_settings as known (template, is_on, words, version, updated_at)
      values (${template}, ${isOn}, ${JSON.stringify(words)}::jsonb, 1, ${work.now})
      on conflict (template) do update
        set is_on = excluded.is_on, words = excluded.words, version = known.version + 1,
            updated_at = excluded.updated_at
        where known.version = ${version}
    `,
    { rows: 1, refuse: () => changed(undefined) },
  )
  return lastly(work, getLetter(work.tx, { template }))
}

function changed(letter: LetterForStaff | undefined): Refusal {
  const message = "Somebody has changed this mail since you opened it."
  return new Refusal("mail.template_changed", 409, message, { letter })
}

/** A mail with the example's values to whoever asks, with the words as they are saved. */
export async function sendExample(
  work: Work,
  input: { template: TemplateName; locale: string; holder: { staffId: string } },
): Promise<{ to: string }> {
  const { email } = await getStaffMember(work.tx, input.holder)
  const { template, locale } = input
  queue<TemplateName>(work, { to: email, template, locale, values: samples[template] })
  return { to: email }
}

type NewMail = {
  id: string
  to: string
  template: TemplateName
  locale: string
  shown: unknown
  hidden: unknown
  dedupeKey?: string
  resendOf: string | null
}

function insertMails(work: Work, mails: readonly NewMail[]): void {
  const each = (value: (mail: NewMail) => string | null) => mails.map(value)
  work.write(sql`
    insert into mail.messages
      (id, to_address, template, locale, template_values, hidden_values, dedupe_key, resend_of,
       state, next_try_at, created_at)
    select id, to_address, template, locale, template_values, hidden_values, dedupe_key, resend_of,
           'waiting', ${work.now}, ${work.now}
    from unnest(
      ${each(({ id }) => id)}::text[], ${each(({ to }) => to)}::text[],
      ${each(({ template }) => template)}::text[], ${each(({ locale }) => locale)}::text[],
      ${each(({ shown }) => toJson(shown))}::jsonb[],
      ${each(({ hidden }) => (hidden === null ? null : toJson(hidden)))}::jsonb[],
      ${each(({ dedupeKey }) => dedupeKey ?? null)}::text[], ${each(({ resendOf }) => resendOf)}::text[]
    ) as mail (id, to_address, template, locale, template_values, hidden_values, dedupe_key, resend_of)
    on conflict (dedupe_key) do nothing
  `)
}

function splitValues(name: TemplateName, values: object) {
  const isHidden = (key: string) => Object.hasOwn(templates[name].hidden, key)
  const entries = Object.entries(values)
  const hidden = entries.filter(([key]) => isHidden(key))
  return {
    shown: Object.fromEntries(entries.filter(([key]) => !isHidden(key))),
    hidden: hidden.length > 0 ? Object.fromEntries(hidden) : null,
  }
}

// Amounts are whole minor units in bigint, which JSON does not know.
function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) => {
    if (typeof part !== "bigint") return part
    assert(Number.isSafeInteger(Number(part)), "an amount in a mail fits a JSON number")
    return Number(part)
  })
}

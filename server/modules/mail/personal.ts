import type { Db, Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { erasedAddress } from "./rules.ts"
import { isTemplate, templates } from "./templates/index.ts"

/**
 * Mails to one mailbox: all of them, those about somebody's account, or those about some orders. Only a
 * mailbox that is proven to be somebody's gives all.
 */
export type MailsTo = { to: string; about: "everything" | "account" | { orderNumbers: readonly string[] } }

const accountTemplates = ["account_exists", "confirm_email", "password_changed", "reset_password", "welcome"]

/** What this module keeps about people, and how it is given to them and forgotten. */
export const personalMails = {
  columns: [
    "mail.messages.to_address",
    "mail.messages.template_values",
    "mail.messages.hidden_values",
    "mail.messages.subject",
    "mail.messages.reason",
    "mail.tries.detail",
    "mail.suppressions.address",
    "mail.suppressions.detail",
  ],

  async idsOf(db: Db, input: MailsTo & { after: string; limit: number }): Promise<string[]> {
    const { about } = input
    const isAll = about === "everything"
    const numbers = typeof about === "object" ? about.orderNumbers : []
    const found = await db.many(sql<{ id: string }>`
      select id from mail.messages
      where to_address = ${input.to} and id > ${input.after} and (
        ${isAll}::boolean
        or template = any(${about === "account" ? accountTemplates : []}::text[])
        or template_values ->> 'orderNumber' = any(${numbers}::text[])
      )
      order by id limit ${input.limit}
    `)
    return found.map(({ id }) => id)
  },

  /** Links that open something are left out: the file is read by whoever it is sent to. */
  async dataOf(db: Db, { mailId }: { mailId: string }): Promise<object> {
    const mail = await db.maybe(sql<{ template: string; values: Record<string, unknown> }>`
      select to_address as to, template, locale, subject, template_values as values, state,
             created_at as written_at, done_at
      from mail.messages where id = ${mailId}
    `)
    if (!mail) throw notFound("mail")
    const hidden = isTemplate(mail.template) ? Object.keys(templates[mail.template].hidden) : []
    const values = Object.fromEntries(Object.entries(mail.values).filter(([name]) => !hidden.includes(name)))
    return { ...mail, values }
  },

  erase(work: Work, { mailId }: { mailId: string }): void {
    work.write(sql`delete from mail.tries where message_id = ${mailId}`)
    work.write(sql`delete from mail.messages where id = ${mailId}`)
  },

  suppressionOf(db: Db, input: { address: string }): Promise<object | undefined> {
    const addresses = [input.address, erasedAddress(input.address)]
    return db.maybe(sql<object>`
      select reason, detail, created_at as since from mail.suppressions
      where address = any(${addresses}::text[]) order by created_at desc limit 1
    `)
  },

  /** The wish to get no mail outlives the person's data: as a hash, which names nobody. */
  hashSuppression(work: Work, { address }: { address: string }): void {
    work.write(sql`
      insert into mail.suppressions (address, reason, detail, created_at)
      select ${erasedAddress(address)}::text, reason, null, created_at
      from mail.suppressions where address = ${address}
      on conflict (address) do nothing
    `)
    work.write(sql`delete from mail.suppressions where address = ${address}`)
  },
}

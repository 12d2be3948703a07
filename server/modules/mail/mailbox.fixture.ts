import type { Outside } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { queue } from "./commands.ts"
import { openSmtp } from "./providers/smtp.ts"
import { openSmtpTwin } from "./providers/smtp.twin.ts"
import { listMails } from "./queries.ts"
import { samples } from "./samples.ts"

/**
 * A private database, a mail server that fails on demand, and the steps that the tests of mail are made of.
 */
export async function openMailbox() {
  const database = await testDb()
  const twin = await openSmtpTwin()
  function outside(smtpUrl: string | undefined): Outside {
    const providers = { openMail: () => (smtpUrl ? openSmtp(smtpUrl) : undefined), mailFrom: undefined }
    return { ...database.out, providers: { ...database.out.providers, ...providers } }
  }

  const withServer = outside(twin.url)
  const withoutServer = outside(undefined)

  async function queueReset(to: string, dedupeKey?: string): Promise<void> {
    await database.inWork(async (work) =>
      queue(work, {
        to,
        template: "reset_password",
        locale: "en",
        values: samples.reset_password,
        ...(dedupeKey && { dedupeKey }),
      }),
    )
  }

  async function queueOrder(to: string): Promise<void> {
    await database.inWork(async (work) =>
      queue(work, { to, template: "order_placed", locale: "de", values: samples.order_placed }),
    )
  }

  async function mails() {
    return (await listMails(database.db, { limit: 200 })).mails
  }

  async function onlyMail() {
    const [mail] = await mails()
    if (!mail) throw new Error("there is no mail")
    return mail
  }

  async function letTimePass(): Promise<void> {
    await database.inWork(async (work) => {
      work.write(sql`update mail.messages set next_try_at = ${work.now} where state = 'waiting'`)
      work.write(sql`update mail.messages set lease_until = ${work.now} where state = 'sending'`)
    })
  }

  async function empty() {
    twin.received.length = 0
    await database.inWork(async (work) => {
      work.write(sql`delete from mail.messages`)
      work.write(sql`delete from mail.tries`)
      work.write(sql`delete from mail.suppressions`)
    })
  }

  async function close() {
    await twin.close()
    await database.close()
  }

  return {
    database,
    twin,
    outside,
    withServer,
    withoutServer,
    queueReset,
    queueOrder,
    mails,
    onlyMail,
    letTimePass,
    empty,
    close,
  }
}

import { all, type Db, lastly, type Outside, type Work } from "../../kit/db.ts"
import { announce } from "../../kit/events.ts"
import { newId } from "../../kit/ids.ts"
import { job } from "../../kit/jobs.ts"
import { sql } from "../../kit/sql.ts"
import { getShop, type Shop } from "../settings/index.ts"
import { getStaffMember } from "../staff/index.ts"
import { dkimOf, dmarcNames, dmarcOf, type Finding, finding, spfOf, usualSelectors } from "./check_rules.ts"
import { templateSettings } from "./letters.ts"
import { oneLine, render } from "./templates/index.ts"

export type MailCheck = {
  state: "never" | "running" | "done"
  /** The mail server has taken the test mail. */
  leaves: boolean
  to: string | null
  from: string | null
  askedAt: Date | null
  doneAt: Date | null
  findings: Finding[]
}

const never: MailCheck = {
  ...{ state: "never", leaves: false, to: null, from: null },
  ...{ askedAt: null, doneAt: null, findings: [] },
}

/** The last look at whether mail leaves. */
export async function getMailCheck(db: Db): Promise<MailCheck> {
  const found = await db.maybe(sql<MailCheck>`
    select state, leaves, to_address as to, from_address as from, asked_at, done_at, findings
    from mail.checks where only_row = 1
  `)
  return found ?? never
}

// A look that takes longer has died with its process: then it may be asked for again.
const runningMinutesMax = 3

/** One look at a time: who asks while one runs waits for that one. */
export async function askMailCheck(work: Work, input: { holder: { staffId: string } }): Promise<MailCheck> {
  const [known, member, shop] = await all(
    work.tx.maybe(sql<{ state: string; askedAt: Date }>`
      select state, asked_at from mail.checks where only_row = 1 for update
    `),
    getStaffMember(work.tx, input.holder),
    getShop(work.tx),
  )
  const oldest = work.now.getTime() - runningMinutesMax * 60_000
  if (known?.state !== "running" || known.askedAt.getTime() < oldest) {
    work.write(sql`
      insert into mail.checks as known
        (only_row, state, staff_id, to_address, locale, round, asked_at, leaves, findings)
      values
        (1, 'running', ${member.id}, ${member.email}, ${shop.defaultLocale}, 1, ${work.now}, false, '[]')
      on conflict (only_row) do update
        set state = 'running', staff_id = excluded.staff_id, to_address = excluded.to_address,
            locale = excluded.locale, round = known.round + 1, asked_at = excluded.asked_at, done_at = null,
            leaves = false, findings = '[]'
    `)
    announce(work, "mail.check_asked", {})
  }
  return lastly(work, getMailCheck(work.tx))
}

type Asked = { round: number; to: string; locale: string; name: string }

/** Looks at the server, sends a mail, and asks what the world knows of the sender's domain. */
export const checkJob = job({ name: "mail.check", run: checkMail })

export async function checkMail(out: Outside): Promise<void> {
  const asked = await out.db.maybe(sql<Asked>`
    select c.round, c.to_address as to, c.locale, coalesce(a.name, '') as name
    from mail.checks c left join staff.accounts a on a.id = c.staff_id
    where c.only_row = 1 and c.state = 'running'
  `)
  if (!asked) return
  const shop = await getShop(out.db)
  const from = out.providers.mailFrom ?? shop.email
  const [sent, known] = await all(sendTestMail(out, { shop, from, asked }), askAbout(out, from))
  const findings = [...sent, ...known]
  const leaves = findings.some(({ code }) => code === "test_mail.taken")
  await out.inWork(async (work) => {
    work.write(sql`
      update mail.checks
      set state = 'done', done_at = ${work.now}, leaves = ${leaves}, from_address = ${from},
          findings = ${JSON.stringify(findings)}::jsonb
      where only_row = 1 and state = 'running' and round = ${asked.round}
    `)
  })
}

type Sending = { shop: Shop; from: string; asked: Asked }

async function sendTestMail(out: Outside, { shop, from, asked }: Sending): Promise<Finding[]> {
  const transport = out.providers.openMail()
  if (!transport) return [finding("bad", "server.none"), finding("unknown", "test_mail.not_tried")]
  try {
    const trouble = await transport.trouble()
    if (trouble) return [finding("bad", "server.refuses", trouble), finding("unknown", "test_mail.not_tried")]
    const own = (await templateSettings(out.db)).get("staff_mail_check")?.words
    const { locale, name, to } = asked
    const written = render(shop, { template: "staff_mail_check", locale, values: { name }, own })
    const outcome = await transport.send({
      ...{ id: newId("mail"), to, ...written },
      from: { name: oneLine(shop.name, 100), address: from },
      replyTo: shop.email || from,
    })
    const ready = finding("good", "server.ready")
    return outcome.kind === "sent"
      ? [ready, finding("good", "test_mail.taken", outcome.detail)]
      : [ready, finding("bad", "test_mail.refused", outcome.detail)]
  } finally {
    transport.close()
  }
}

async function askAbout(out: Outside, from: string): Promise<Finding[]> {
  const { dns } = out.providers
  const domain = from.split("@")[1] ?? ""
  const many = (names: readonly string[]) => Promise.all(names.map((name) => dns.texts(name)))
  const [spf, dkim, dmarc] = await Promise.all([
    dns.texts(domain),
    many(usualSelectors.map((selector) => `${selector}._domainkey.${domain}`)),
    many(dmarcNames(domain)),
  ])
  return [spfOf(spf), dkimOf(dkim), dmarcOf(dmarc)]
}

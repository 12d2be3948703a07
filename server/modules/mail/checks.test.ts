import { afterAll, beforeEach, expect, test } from "vitest"
import type { Outside } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { dkimOf, dmarcNames, dmarcOf, spfOf } from "./check_rules.ts"
import { askMailCheck, checkMail, getMailCheck } from "./checks.ts"
import { openMailbox } from "./mailbox.fixture.ts"
import type { TextsFound } from "./providers/dns.ts"

const mailbox = await openMailbox()
const { database, withServer, withoutServer, twin } = mailbox
const { db, inWork } = database
const holder = { staffId: "stf_1" }

beforeEach(async () => {
  await mailbox.empty()
  await inWork(async (work) => {
    work.write(sql`delete from mail.checks`)
    work.write(sql`
      update settings.shop set email = 'hello@corner.example' where only_row = 1
    `)
    work.write(sql`
      insert into staff.accounts (id, email, name, password_hash, state, created_at, updated_at)
      values ('stf_1', 'olive@corner.example', 'Olive', '$argon2id$x', 'active', ${work.now}, ${work.now})
      on conflict do nothing
    `)
  })
})
afterAll(mailbox.close)

const found = (...texts: string[]): TextsFound => ({ kind: "found", texts })
const away: TextsFound = { kind: "away", detail: "ETIMEOUT" }
const none: TextsFound = { kind: "none" }

const known: Record<string, TextsFound> = {
  "corner.example": found("v=spf1 include:_spf.mail.example ~all", "other=1"),
  "mail._domainkey.corner.example": found("v=DKIM1; k=rsa; p=MIIBIjANBg"),
  "_dmarc.corner.example": found("v=DMARC1; p=quarantine"),
}

function withDns(out: Outside, texts: (name: string) => TextsFound): Outside {
  return { ...out, providers: { ...out.providers, dns: { texts: async (name) => texts(name) } } }
}

const ask = () => inWork((work) => askMailCheck(work, { holder }))
const codes = async () => (await getMailCheck(db)).findings.map(({ code }) => code)

test("where all is well, a mail has left to whoever asked, and each record is shown", async () => {
  expect(await getMailCheck(db)).toMatchObject({ state: "never", leaves: false })
  expect(await ask()).toMatchObject({ state: "running", to: "olive@corner.example" })
  await checkMail(withDns(withServer, (name) => known[name] ?? none))
  const check = await getMailCheck(db)
  expect(check).toMatchObject({ state: "done", leaves: true, from: "hello@corner.example" })
  expect(await codes()).toEqual(["server.ready", "test_mail.taken", "spf.found", "dkim.found", "dmarc.found"])
  expect(twin.received.map(({ to }) => to)).toEqual(["olive@corner.example"])
  // Asked for again by a job that comes twice: nothing more is sent.
  await checkMail(withDns(withServer, () => none))
  expect(twin.received).toHaveLength(1)
})

test("without a mail server nothing leaves, and without name servers nobody could look", async () => {
  await ask()
  await checkMail(withDns(withoutServer, () => away))
  expect(await getMailCheck(db)).toMatchObject({ state: "done", leaves: false })
  expect(await codes()).toEqual([
    ...["server.none", "test_mail.not_tried", "spf.unseen", "dkim.unseen", "dmarc.unseen"],
  ])
})

test("a server that cannot be reached, or takes no mail, is said in its own words", async () => {
  await ask()
  await checkMail(withDns(mailbox.outside("smtp://127.0.0.1:1"), () => none))
  const { findings } = await getMailCheck(db)
  expect(findings[0]).toMatchObject({ verdict: "bad", code: "server.refuses" })
  expect(findings[0]?.detail).toContain("ECONNREFUSED")
  twin.faults.recipients["olive@corner.example"] = "554 no thanks"
  await ask()
  await checkMail(withDns(withServer, () => none))
  expect((await codes()).slice(0, 2)).toEqual(["server.ready", "test_mail.refused"])
  delete twin.faults.recipients["olive@corner.example"]
})

test("one look at a time: who asks while one runs waits for that one", async () => {
  const first = await ask()
  expect((await ask()).askedAt).toEqual(first.askedAt)
  await inWork(async (work) =>
    work.write(sql`update mail.checks set asked_at = asked_at - interval '4 minutes'`),
  )
  expect((await ask()).askedAt).not.toEqual(first.askedAt)
})

test("records are read as receivers read them", () => {
  expect(spfOf(found("v=spf1 -all", "v=spf1 ~all")).code).toBe("spf.several")
  expect(spfOf(found("v=spf1 +all")).code).toBe("spf.allows_all")
  expect(spfOf(found("v=spf1 all")).code).toBe("spf.allows_all")
  expect(spfOf(found("v=spf1 include:all.example -all")).code).toBe("spf.found")
  expect(spfOf(found("v=spf10 x")).code).toBe("spf.missing")
  expect(dmarcOf([none, found("v=DMARC1; p=none; rua=mailto:a@b.example")]).code).toBe("dmarc.watching")
  expect(dmarcOf([none, none]).code).toBe("dmarc.missing")
  expect(dmarcOf([away]).code).toBe("dmarc.unseen")
  expect(dkimOf([none, found("v=DKIM1; p=")]).code).toBe("dkim.not_found")
  expect(dmarcNames("shop.corner.example")).toEqual(["_dmarc.shop.corner.example", "_dmarc.corner.example"])
})

import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { resendMail } from "./commands.ts"
import { deliverMails } from "./jobs.ts"
import { openMailbox } from "./mailbox.fixture.ts"
import { getMail, listMails } from "./queries.ts"

const mailbox = await openMailbox()
const { database, twin, withServer, withoutServer, queueReset, queueOrder, onlyMail } = mailbox

beforeEach(mailbox.empty)
afterAll(mailbox.close)

// Somebody who may see mails and owns nothing.
const clerk = { staffId: "stf_clerk", sessionId: "ses_clerk" }

test("without a mail server mails are kept, with their links, in the dev mailbox", async () => {
  await queueReset("ada@example.com")
  await deliverMails(withoutServer)
  const mail = await onlyMail()
  expect(mail.state).toBe("kept")
  const detail = await getMail(database.db, { mailId: mail.id, holder: clerk })
  expect(detail.html).toContain("token=secret-reset-token")
  expect(detail.linksHidden).toBe(false)
})

test("staff cannot read the one-time link of a mail that was sent, nor send it again", async () => {
  await queueReset("ada@example.com")
  await deliverMails(withServer)
  const mail = await onlyMail()
  const detail = await getMail(database.db, { mailId: mail.id, holder: clerk })
  expect(JSON.stringify(detail)).not.toContain("secret-reset-token")
  expect(detail).toMatchObject({ linksHidden: true, history: [{ number: 1, outcome: "sent" }] })
  const stored = await database.db.one(sql<{ all: string }>`select m::text as all from mail.messages m`)
  expect(stored.all).not.toContain("secret-reset-token")
  const again = database.inWork((work) => resendMail(work, { mailId: mail.id }))
  await expect(again).rejects.toMatchObject({ code: "mail.link_forgotten" })
})

test("staff can send an order mail again without seeing its link", async () => {
  await queueOrder("ada@example.com")
  await deliverMails(withServer)
  const mail = await onlyMail()
  expect(JSON.stringify(await getMail(database.db, { mailId: mail.id, holder: clerk }))).not.toContain(
    "secret-order-token",
  )
  const { id } = await database.inWork((work) => resendMail(work, { mailId: mail.id }))
  await deliverMails(withServer)
  expect(twin.received).toHaveLength(2)
  expect(twin.received[1]?.source.replaceAll("=\r\n", "")).toContain("secret-order-token")
  expect(await getMail(database.db, { mailId: id, holder: clerk })).toMatchObject({
    state: "sent",
    resendOf: mail.id,
  })
})

test("the mailbox pages by cursor and filters by state, template and address", async () => {
  for (const name of ["a", "b", "c"]) await queueReset(`${name}@example.com`)
  await queueOrder("a@example.com")
  const first = await listMails(database.db, { limit: 3 })
  const second = await listMails(database.db, { limit: 3, after: first.next ?? "" })
  expect([...first.mails, ...second.mails].map((mail) => mail.to)).toEqual([
    "a@example.com",
    "c@example.com",
    "b@example.com",
    "a@example.com",
  ])
  expect(second.next).toBeNull()
  const filtered = await listMails(database.db, { to: "a@example.com", template: "reset_password", limit: 9 })
  expect(filtered.mails).toHaveLength(1)
  expect((await listMails(database.db, { state: "dead", limit: 9 })).mails).toEqual([])
})

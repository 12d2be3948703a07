import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { queue, suppress } from "./commands.ts"
import { claimMails } from "./deliveries.ts"
import { deliverMails } from "./jobs.ts"
import { openMailbox } from "./mailbox.fixture.ts"
import { lanes, type MailTransport, openSmtp } from "./providers/smtp.ts"
import { samples } from "./samples.ts"

const mailbox = await openMailbox()
const { database, twin, outside, withServer, queueReset, queueOrder, mails, onlyMail, letTimePass } = mailbox

beforeEach(mailbox.empty)
afterAll(mailbox.close)

test("a mail queued twice under one key is sent once", async () => {
  await queueReset("ada@example.com", "reset:1")
  await queueReset("ada@example.com", "reset:1")
  await deliverMails(withServer)
  expect(await mails()).toHaveLength(1)
  expect(twin.received).toHaveLength(1)
})

test("a mail that was queued while the clock was ahead leaves once the clock is right; a new try waits its time", async () => {
  await queueReset("ahead@example.com", "reset:ahead")
  await queueReset("tried@example.com", "reset:tried")
  await queueReset("again@example.com", "reset:again")
  const wait = (key: string, hours: number, tries: number) =>
    database.inWork(async (work) =>
      work.write(sql`
        update mail.messages set tries = ${tries}::int,
          next_try_at = ${new Date(work.now.getTime() + hours * 3_600_000)}
        where dedupe_key = ${key}
      `),
    )
  await wait("reset:ahead", 1, 0)
  await wait("reset:tried", 24, 3)
  await wait("reset:again", 12, 7)
  await deliverMails(withServer)
  const found = (await mails()).map(({ to, state }) => `${to} ${state}`).sort()
  expect(found).toEqual(["again@example.com waiting", "ahead@example.com sent", "tried@example.com sent"])
})

test("a mail of a transaction that is rolled back never leaves", async () => {
  const change = database.inWork(async (work) => {
    queue(work, { to: "ada@example.com", template: "welcome", locale: "en", values: samples.welcome })
    throw new Error("the change failed")
  })
  await expect(change).rejects.toThrow("the change failed")
  await deliverMails(withServer)
  expect(twin.received).toHaveLength(0)
})

test("the server gets headers, both bodies and our id as Message-ID", async () => {
  await queueOrder("Ada@Example.com")
  await deliverMails(withServer)
  const mail = await onlyMail()
  expect(mail).toMatchObject({ state: "sent", to: "ada@example.com", tries: 1 })
  const source = twin.received[0]?.source ?? ""
  expect(source).toContain(`Message-ID: <${mail.id}@`)
  expect(source).toContain("Auto-Submitted: auto-generated")
  expect(source).toContain("multipart/alternative")
  expect(source).toContain("text/plain")
  expect(source).toContain("text/html")
})

test("what buyers answer goes to the shop, not to an address that only sends", async () => {
  await queueReset("ada@example.com", "reset:1")
  const { email } = await database.db.one(sql<{ email: string }>`select email from settings.shop`)
  const writeEmail = (address: string) =>
    database.inWork(async (work) => work.write(sql`update settings.shop set email = ${address}`))
  await writeEmail("hello@shop.example")
  const providers = { ...withServer.providers, mailFrom: "no-reply@example.com" }
  await deliverMails({ ...withServer, providers })
  const source = twin.received[0]?.source ?? ""
  expect(source).toMatch(/^From: .*no-reply@example\.com>?\r?$/m)
  expect(source).toMatch(/^Reply-To: hello@shop\.example\r?$/m)
  await writeEmail(email)
})

test("a process that dies between claim and send loses nothing and sends nothing twice", async () => {
  await queueReset("ada@example.com")
  await queueReset("grace@example.com")
  await database.inWork(claimMails)
  await deliverMails(withServer)
  expect(twin.received).toHaveLength(0)

  await letTimePass()
  await deliverMails(withServer)
  expect(twin.received.map((mail) => mail.to).sort()).toEqual(["ada@example.com", "grace@example.com"])
  expect((await mails()).map((mail) => [mail.state, mail.tries])).toEqual([
    ["sent", 2],
    ["sent", 2],
  ])
})

test("a crash in the middle of a batch sends at most the mails in flight again", async () => {
  for (let number = 0; number < 20; number++) await queueReset(`person${number}@example.com`)
  const smtp = openSmtp(twin.url)
  const send: MailTransport["send"] = async (mail) => {
    const outcome = await smtp.send(mail)
    if (twin.received.length >= 6) throw new Error("the process dies here")
    return outcome
  }
  const dying = { ...withServer.providers, openMail: () => ({ ...smtp, send }) }
  await expect(deliverMails({ ...withServer, providers: dying })).rejects.toThrow("dies here")

  await letTimePass()
  await deliverMails(withServer)
  expect((await mails()).every((mail) => mail.state === "sent")).toBe(true)
  expect(new Set(twin.received.map((mail) => mail.to)).size).toBe(20)
  expect(twin.received.length).toBeLessThanOrEqual(20 + lanes)
})

test("a connection that breaks after the mail was taken repeats it under the same Message-ID", async () => {
  twin.faults.hangUpAfterData.add("ada@example.com")
  await queueReset("ada@example.com")
  await deliverMails(withServer)
  expect(await onlyMail()).toMatchObject({ state: "waiting", tries: 1 })
  twin.faults.hangUpAfterData.clear()
  await letTimePass()
  await deliverMails(withServer)
  const ids = twin.received.map((mail) => /Message-ID: (\S+)/i.exec(mail.source)?.[1])
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test("two processes at once send every mail once", async () => {
  for (let number = 0; number < 30; number++) await queueReset(`person${number}@example.com`)
  await Promise.all([deliverMails(withServer), deliverMails(withServer), deliverMails(withServer)])
  expect(twin.received).toHaveLength(30)
  expect(new Set(twin.received.map((mail) => mail.to)).size).toBe(30)
})

test("a mail that brings the process down every time is given up in the end", async () => {
  await queueReset("ada@example.com")
  for (let crash = 0; crash < 8; crash++) {
    await letTimePass()
    await database.inWork(claimMails)
    await letTimePass()
    await deliverMails({ ...withServer, providers: { ...withServer.providers, openMail: () => stuck } })
  }
  expect(await onlyMail()).toMatchObject({
    state: "dead",
    reason: "The process that was sending this mail stopped.",
  })
})

// A mail server that can never be reached, so that only the crashes above count as tries.
const stuck: MailTransport = {
  trouble: async () => "down",
  send: async () => ({ kind: "unreachable", detail: "down" }),
  close: () => {},
}

test("a temporary refusal is tried again later and given up after eight tries", async () => {
  twin.faults.recipients["busy@example.com"] = "451 4.3.0 please come back"
  await queueReset("busy@example.com")
  await deliverMails(withServer)
  expect(await onlyMail()).toMatchObject({ state: "waiting", tries: 1, reason: "451 4.3.0 please come back" })

  await deliverMails(withServer)
  expect((await onlyMail()).tries).toBe(1)
  for (let number = 2; number <= 8; number++) {
    await letTimePass()
    await deliverMails(withServer)
  }
  expect(await onlyMail()).toMatchObject({ state: "dead", tries: 8 })
})

test("an unknown mailbox is given up at once and gets no more mail", async () => {
  twin.faults.recipients["gone@example.com"] = "550 5.1.1 no such user"
  await queueReset("gone@example.com")
  await deliverMails(withServer)
  expect(await onlyMail()).toMatchObject({ state: "dead", tries: 1 })

  await queueReset("gone@example.com")
  await deliverMails(withServer)
  expect((await mails())[0]).toMatchObject({ state: "suppressed" })
})

test("a refusal for another reason does not put the address on the list", async () => {
  twin.faults.afterData["strict@example.com"] = "554 5.7.1 looks like spam"
  await queueReset("strict@example.com")
  await deliverMails(withServer)
  expect(await onlyMail()).toMatchObject({ state: "dead", reason: "554 5.7.1 looks like spam" })
  expect(await database.db.many(sql`select address from mail.suppressions`)).toEqual([])
})

test("somebody who complained still gets the mails of their own account", async () => {
  await database.inWork(async (work) => suppress(work, { address: "Ada@example.com", reason: "complained" }))
  await queueReset("ada@example.com")
  await deliverMails(withServer)
  expect((await onlyMail()).state).toBe("sent")
})

test("a mail server that is down costs no try", async () => {
  await queueReset("ada@example.com")
  await queueReset("grace@example.com")
  await deliverMails(outside("smtp://127.0.0.1:1"))
  expect((await mails()).map((mail) => [mail.state, mail.tries])).toEqual([
    ["waiting", 0],
    ["waiting", 0],
  ])
  expect((await mails())[0]?.reason).toContain("The mail server takes no mail")
  await letTimePass()
  await deliverMails(withServer)
  expect(twin.received).toHaveLength(2)
})

test("a mail that cannot be written is dead with its reason and holds up nobody", async () => {
  await queueReset("ada@example.com")
  await database.inWork(async (work) => work.write(sql`update mail.messages set template_values = '{}'`))
  await queueReset("grace@example.com")
  await deliverMails(withServer)
  expect((await mails()).map((mail) => mail.state)).toEqual(["sent", "dead"])
})

test("a line break in an address is refused before anything is stored", async () => {
  for (const to of [
    "ada@example.com\r\nBcc: all@example.com",
    "ada@example.com, eve@example.com",
    "",
    "<a@b.co>",
  ]) {
    await expect(queueReset(to)).rejects.toThrow()
  }
  expect(await mails()).toEqual([])
})

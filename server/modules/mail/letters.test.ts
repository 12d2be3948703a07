import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { changeLetter, queue } from "./commands.ts"
import { deliverMails } from "./jobs.ts"
import { getLetter, listLetters, previewLetter } from "./letters.ts"
import { openMailbox } from "./mailbox.fixture.ts"
import { samples, shop } from "./samples.ts"
import { blanksIn, originalWords, render, templateNames } from "./templates/index.ts"

const mailbox = await openMailbox()
const { database, withoutServer, withServer, twin } = mailbox
const { db, inWork } = database

beforeEach(async () => {
  await mailbox.empty()
  await inWork(async (work) => work.write(sql`delete from mail.template_settings`))
})
afterAll(mailbox.close)

const nothing = { subject: null, opening: null, closing: null }
const own = {
  subject: "Order {orderNumber}!",
  opening: "Hello {name}.\n\nThank you.",
  closing: "Yours, {shop}",
}
const change = (given: Partial<Parameters<typeof changeLetter>[1]> = {}) =>
  inWork((work) =>
    changeLetter(work, { template: "order_placed", version: 0, isOn: true, words: { en: own }, ...given }),
  )

test("each blank of the originals is one that an owner may use, in every language", () => {
  for (const template of templateNames) {
    for (const locale of ["en", "de"]) {
      const known = Object.keys(blanksIn(shop, { template, locale, values: samples[template] }))
      const { subject, opening } = originalWords(template, locale)
      expect(subject, template).not.toBe("")
      for (const text of [subject, opening]) {
        const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        expect(
          named.filter((name) => !known.includes(name ?? "")),
          `${template}: ${text}`,
        ).toEqual([])
      }
    }
  }
})

test("an owner's subject, first and last words stand in the mail that leaves", async () => {
  await change()
  await inWork(async (work) =>
    queue(work, {
      to: "ada@example.com",
      template: "order_placed",
      locale: "en",
      values: samples.order_placed,
    }),
  )
  await deliverMails(withServer)
  expect(await mailbox.onlyMail()).toMatchObject({ state: "sent", subject: "Order 10482!" })
  const source = twin.received[0]?.source ?? ""
  expect(source).toContain("Subject: Order 10482!")
  expect(source).toContain("Hello Ada.")
})

test("another language, and what was left as it came, keep the original words", async () => {
  const { words } = await change({ words: { en: { ...nothing, subject: "Mine" }, de: nothing } })
  expect(words).toEqual({ en: { ...nothing, subject: "Mine" } })
  const mail = (locale: string) =>
    render(shop, { template: "order_placed", locale, values: samples.order_placed, own: words })
  expect(mail("en").subject).toBe("Mine")
  expect(mail("en-GB").subject).toBe("Mine")
  expect(mail("en").text).toContain("We have received order 10482")
  expect(mail("de").subject).toBe("Danke für Ihre Bestellung 10482")
})

test("what an owner writes is text, and a blank in a customer's name is no blank", async () => {
  const evil = { ...own, opening: `<script>alert(1)</script> {name}`, closing: `" onload="x` }
  const values = { ...samples.order_placed, name: "{total}<b>" }
  const mail = render(shop, { template: "order_placed", locale: "en", values, own: { en: evil } })
  expect(mail.html).not.toMatch(/<script>|<b>|" onload="/)
  expect(mail.html).toContain("&lt;script&gt;")
  expect(mail.html).toContain("{total}")
  const lines = render(shop, {
    ...{ template: "order_placed", locale: "en", values },
    own: { en: { ...own, subject: "A\r\nBcc: all@example.com" } },
  })
  expect(lines.subject).not.toMatch(/[\r\n]/)
})

test("a blank that there is not is refused by its name", async () => {
  const words = { en: { ...own, closing: "Bye {firstName}" } }
  await expect(change({ words })).rejects.toMatchObject({
    code: "mail.unknown_blank",
    details: { field: "closing", blank: "{firstName}", known: expect.stringContaining("{orderNumber}") },
  })
  const preview = previewLetter(db, { template: "welcome", locale: "en", words: own })
  await expect(preview).rejects.toMatchObject({
    code: "mail.unknown_blank",
    details: { blank: "{orderNumber}" },
  })
})

test("a mail that nobody must get can be switched off, and says why it did not leave", async () => {
  await change({ template: "welcome", isOn: false, words: {} })
  await inWork(async (work) =>
    queue(work, { to: "ada@example.com", template: "welcome", locale: "en", values: samples.welcome }),
  )
  await deliverMails(withoutServer)
  expect(await mailbox.onlyMail()).toMatchObject({
    state: "suppressed",
    reason: "This kind of mail is switched off.",
  })
})

test("what law and security need is always sent", async () => {
  const optional = templateNames.filter((name) => name !== "staff_mail_check")
  const refused: string[] = []
  for (const template of optional) {
    await change({ template, isOn: false, words: {} }).catch(({ code }) =>
      refused.push(`${template} ${code}`),
    )
  }
  expect(refused.map((one) => one.split(" ")[0])).toEqual([
    ...["order_placed", "order_canceled", "units_canceled", "pay_again", "download_ready", "gift_card"],
    ...["pay_link", "confirm_email", "account_exists"],
    ...["reset_password", "password_changed", "staff_invitation", "staff_reset_password"],
    "staff_password_changed",
  ])
})

test("who has read a mail before somebody else changed it is told, with what it is now", async () => {
  const fresh = await change()
  expect(fresh.version).toBe(1)
  await expect(change()).rejects.toMatchObject({
    code: "mail.template_changed",
    status: 409,
    details: { letter: fresh },
  })
  expect((await change({ version: 1, words: {} })).words).toEqual({})
})

test("of two who change a mail for the first time at once, one is told", async () => {
  const made = await Promise.allSettled([change(), change()])
  expect(made.filter(({ status }) => status === "rejected")).toMatchObject([
    { reason: { code: "mail.template_changed" } },
  ])
})

test("only languages of the shop have words", async () => {
  await expect(change({ words: { fr: own } })).rejects.toMatchObject({ code: "mail.language_unknown" })
  const { languages, letters } = await listLetters(db)
  expect(letters.map(({ template }) => template)).toEqual(templateNames)
  expect(Object.keys(letters[0]?.originals ?? {})).toEqual(languages)
  expect((await getLetter(db, { template: "order_placed" })).blanks).toContainEqual({
    name: "orderNumber",
    example: "10482",
  })
})

import { expect, test } from "vitest"
import { effortMs } from "../../kit/effort.fixture.ts"
import { messageLocales } from "../settings/index.ts"
import { envelopeOf } from "./providers/smtp.ts"
import { isWithheld, mailMoves, nextTryAt, outcomeOfFault } from "./rules.ts"
import { samples, shop } from "./samples.ts"
import { dark, readable } from "./templates/colors.ts"
import { oneLine, render, templateNames } from "./templates/index.ts"

for (const locale of messageLocales) {
  for (const template of templateNames) {
    test(`${template} is complete in ${locale}`, () => {
      const mail = render(shop, { template, locale, values: samples[template] })
      for (const form of [mail.subject, mail.html, mail.text]) {
        expect(form).not.toMatch(/mail\.[a-z_]+\.|\{[a-z]+[,}]|\[object|\b(?:undefined|null|NaN)\b/i)
      }
      expect(mail.subject.length).toBeGreaterThan(10)
      expect(mail.html).toContain("prefers-color-scheme:dark")
      expect(mail.html).toContain(`lang="${locale}"`)
      expect(mail.text).toContain(shop.legalName)
      expect(mail.html.length).toBeLessThan(90_000)
    })
  }
}

test("every link and amount of the HTML is in the plain text too", () => {
  const mail = render(shop, { template: "order_placed", locale: "en", values: samples.order_placed })
  for (const piece of [
    "https://corner.example/orders/10482",
    "€103.40",
    "DE89 3704 0044 0532 0130 00",
    "Stoneware mug",
  ]) {
    expect(mail.html).toContain(piece)
    expect(mail.text).toContain(piece)
  }
})

test("a tax on top stands before the total, with which it adds up; one in the prices after it", () => {
  const sumsOf = (taxIncluded: boolean) => {
    const tax = { minor: 1651n, currency: "EUR" }
    const values = { ...samples.order_placed, taxIncluded, taxes: [{ ratePpm: 190_000, tax }] }
    const { text } = render(shop, { template: "order_placed", locale: "en", values })
    return text
      .split("\n")
      .flatMap((line) => /^(Subtotal|Late|Delivery|Total|.*VAT)[^:]*: [−€]/.exec(line)?.[1] ?? [])
  }
  const before = ["Subtotal", "Late", "Delivery"]
  expect(sumsOf(false)).toEqual([...before, expect.stringContaining("VAT"), "Total"])
  expect(sumsOf(true)).toEqual([...before, "Total", expect.stringContaining("VAT")])
})

test("what a customer writes is text in the mail, never markup", () => {
  const name = `<img src=x onerror=alert(1)>"'`
  const mail = render(shop, {
    template: "order_placed",
    locale: "en",
    values: { ...samples.order_placed, name },
  })
  expect(mail.html).not.toContain("<img")
})

test("a link that is not a web address leads to the shop", () => {
  const values = { ...samples.welcome, accountUrl: "javascript:alert(1)" }
  expect(render(shop, { template: "welcome", locale: "en", values }).html).not.toContain("javascript:")
})

test("links lead to the pages of the shop in the language of the mail, where the shop speaks it", () => {
  const accountUrlIn = (locale: string, spoken: string[]) => {
    const bilingual = { ...shop, defaultLocale: "en", locales: spoken }
    return render(bilingual, {
      template: "welcome",
      locale,
      values: { ...samples.welcome, accountUrl: "/account" },
    }).text
  }
  expect(accountUrlIn("de", ["en", "de"])).toContain(`${shop.url}/de/account`)
  expect(accountUrlIn("en", ["en", "de"])).toContain(`${shop.url}/account`)
  expect(accountUrlIn("de", ["en"])).toContain(`${shop.url}/account`)
})

test("a line break in a name cannot start a new header", () => {
  const values = { ...samples.staff_invitation, invitedBy: "Eve\r\nBcc: all@example.com" }
  const evil = { ...shop, name: "Shop\r\nBcc: all@example.com" }
  const mail = render(evil, { template: "staff_invitation", locale: "en", values })
  expect(mail.subject).not.toMatch(/[\r\n]/)
  expect(oneLine("a\u2028b\u0000c\u202ed", 50)).toBe("a b c d")
  const envelope = envelopeOf({
    id: "mal_1",
    to: "a@b.example",
    from: { name: oneLine(evil.name, 100), address: shop.email },
    replyTo: shop.email,
    ...mail,
  })
  expect(envelope.from.name).toBe("Shop Bcc: all@example.com")
})

test("a look with dangerous or unreadable colors still gives a safe and readable mail", () => {
  const look = {
    ...shop.look,
    colorPrimary: "red;background:url(//evil.example)",
    colorText: "#ffffff",
    fontBody: `x";}</style>`,
  }
  const mail = render({ ...shop, look }, { template: "welcome", locale: "en", values: samples.welcome })
  expect(mail.html).not.toContain("evil.example")
  expect(mail.html).not.toContain(`x";}`)
  expect(readable("#ffffff", "#ffffff")).not.toBe("#ffffff")
  expect(readable("#000000", dark.surface)).not.toBe("#000000")
})

test("waits grow from a minute to half a day", () => {
  const now = new Date("2026-01-01T00:00:00Z")
  const minutes = [1, 2, 3, 4, 5, 6, 7].map(
    (tries) => (nextTryAt(now, tries).getTime() - now.getTime()) / 60_000,
  )
  expect(minutes).toEqual([1, 5, 15, 60, 180, 480, 720])
})

test("only a bounced or blocked address gets nothing at all", () => {
  expect((["bounced", "blocked", "complained", "unsubscribed"] as const).map(isWithheld)).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(isWithheld(null)).toBe(false)
})

test("a wrong password for the mail server is the server's fault, not the mail's", () => {
  expect(outcomeOfFault({ code: "EAUTH", responseCode: 535, message: "no" }).kind).toBe("unreachable")
  expect(outcomeOfFault({ code: "ECONNECTION", command: "CONN", message: "lost" }).kind).toBe("failed")
})

test("every state a mail can move to is a state of its own", () => {
  const states = Object.keys(mailMoves)
  for (const targets of Object.values(mailMoves)) for (const to of targets) expect(states).toContain(to)
})

test("two hundred order mails are written in well under a second", () => {
  render(shop, { template: "order_placed", locale: "de", values: samples.order_placed })
  const effort = effortMs(() => {
    for (let number = 0; number < 200; number++) {
      const locale = number % 2 ? "de" : "en"
      render(shop, { template: "order_placed", locale, values: samples.order_placed })
    }
  })
  expect(effort).toBeLessThan(1000)
})

test("a mail in an unknown language goes out in the shop's own", () => {
  const mail = render(shop, { template: "welcome", locale: "not a language", values: samples.welcome })
  expect(mail.html).toContain('lang="en"')
})

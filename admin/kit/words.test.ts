import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { german } from "../messages/de.ts"
import { indonesian } from "../messages/id.ts"
import { type Catalog, english, type Key, type Message } from "../messages/index.ts"
import { calendarDayText, dayText, momentText } from "./format.ts"
import { openWords } from "./words.ts"

const keys = Object.keys(english) as Key[]
const blanksOf = (message: Message): string[] => {
  const text = typeof message === "string" ? message : message.other
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, blank = ""]) => blank).sort()
}

test.each([
  ["German", german],
  ["Indonesian", indonesian],
])("%s has every message of English, with the same blanks", (_language, catalog) => {
  expect(Object.keys(catalog).sort()).toEqual([...keys].sort())
  for (const key of keys) {
    expect([key, blanksOf(catalog[key])]).toEqual([key, blanksOf(english[key])])
    // What has no forms in English is called with no number to choose one by.
    if (typeof english[key] === "string") expect([key, typeof catalog[key]]).toEqual([key, "string"])
  }
})

test("German speaks to everybody as Sie", () => {
  const texts = keys.flatMap((key) => {
    const message = german[key]
    return (typeof message === "string" ? [message] : [message.one, message.other]).map(
      (text) => `${key}: ${text}`,
    )
  })
  const familiar =
    /\b(du|dich|dir|dein(e[mnrs]?)?|(Frag|Füg|Nimm|Such|Schreib|Speichere|Stell|Trag|Wähle|Lösche|Sieh|Gib|Prüfe|Lass)(?![\wäöüß]))\b/
  expect(texts.filter((text) => familiar.test(text))).toEqual([])
})

test("German has two forms where English has them; Indonesian has one, but where one is another thing to say", () => {
  const hasForms = (catalog: Catalog) => keys.filter((key) => typeof catalog[key] !== "string")
  expect(hasForms(german)).toEqual(hasForms(english))
  expect(hasForms(indonesian).sort()).toEqual([
    "customers.since_days",
    "customers.within_days",
    "delivery.days_up_to",
    "orders.placed_within",
    "orders.within",
  ])
  const forms = ({ one, other }: { one: string; other: string }) => one !== other
  expect(hasForms(indonesian).every((key) => forms(indonesian[key] as { one: string; other: string }))).toBe(
    true,
  )
})

test("amounts are many in German: 7,50 € go back, they do not goes back", () => {
  const texts = Object.entries(german as Catalog).flatMap(([key, message]) =>
    (typeof message === "string" ? [message] : [message.one, message.other]).map((text) => `${key}: ${text}`),
  )
  const single =
    /(?<!(?:von|über) )\{(amount|due|left|more|pays|paid|price|sum|total)\} (geht|ist|wird|war|wurde|kam|kommt|fehlt|bleibt|liegt|steht)\b/
  expect(texts.filter((text) => single.test(text))).toEqual([])
})

test("no message is empty, has markup or a blank at its ends", () => {
  for (const catalog of [english, german, indonesian]) {
    for (const [key, message] of Object.entries(catalog) as [string, Message][]) {
      for (const text of typeof message === "string" ? [message] : Object.values(message)) {
        expect([key, text]).toEqual([key, expect.stringMatching(/^\S(.*\S)?$/)])
        expect([key, text]).toEqual([key, expect.not.stringMatching(/[<>]| {2}/)])
      }
    }
  }
})

test("what German says in other words is not left in English by mistake", () => {
  const alike = [
    /^(shell\.(product|title)|orders\.count|order\.quantity|place\.(mail|team)|pages\.text)$/,
    /^(rules\.in_language|markets\.currency_named|logo\.title|team\.person|log\.object)$/,
    /^(kind\.(mail|shop|staff)|changed\.(markdown|browser))$/,
    /^(effect\.(in_currency|from_to)|letters\.preview_of|costs\.in)$/,
    /^(task\.row|tasks\.of|health\.(mails_go_out|mails_waiting|within))$/,
    /^(zones\.fresh|try\.region|try\.why\.zone(_further)?|gifts\.ending)$/,
    /^(conversions\.(rate_of|market)|pricing\.line|cart\.(codes|code_why|code_only)|invoices\.named)$/,
    /^invoices\.paper\.(a4|letter)$/,
    /^books\.format\.(csv|json)$/,
    /^pay_links\.(line|delivery_way)$/,
  ]
  const words = ["Filter", "Export", "System", "Code", "SKU", "Name", "Status"]
  expect(leftInEnglish(german, alike, words)).toEqual([])
})

test("nor is what Indonesian says in other words", () => {
  const alike = [
    /^(shell\.(product|title)|orders\.count|order\.quantity|rules\.in_language|markets\.currency_named)$/,
    /^(logo\.title|log\.object|changed\.browser|effect\.from_to|task\.row|tasks\.of)$/,
    /^(palette\.key|list\.chip\.q|product\.barcode|gifts\.ending)$/,
    /^(conversions\.(rate_of|market)|pricing\.line|cart\.code_(why|only)|changed\.reverseChargeFrom)$/,
    /^invoices\.(named|paper\.(a4|letter))$/,
    /^books\.format\.(csv|json)$/,
    /^pay_links\.(line|delivery_way)$/,
  ]
  const words = [
    "Filter",
    "SKU",
    "Barcode",
    "Status",
    "File",
    "Total",
    "Database",
    "Checkout",
    "Keyboard",
    "Ctrl",
    "tab",
  ]
  expect(leftInEnglish(indonesian, alike, words)).toEqual([])
})

/** Messages that say what English says, but for those and the words that both languages write alike. */
function leftInEnglish(catalog: Catalog, alike: readonly RegExp[], words: readonly string[]): Key[] {
  return keys.filter(
    (key) =>
      JSON.stringify(catalog[key]) === JSON.stringify(english[key]) &&
      !alike.some((pattern) => pattern.test(key)) &&
      !words.includes(String(english[key])),
  )
}

test("a number chooses its form and is written as the language and its region write it", () => {
  const inEnglish = openWords("en").t
  expect(inEnglish("home.ship", { count: 1 })).toBe("One order is to be sent")
  expect(inEnglish("home.ship", { count: 1234 })).toBe("1,234 orders are to be sent")
  expect(openWords("de", german).t("home.ship", { count: 1234 })).toContain("1.234 Bestellungen")
  expect(openWords("en", english, ["de-AT", "en-IE"]).locale).toBe("en-IE")
  expect(openWords("de", german, ["en-IE"]).locale).toBe("de")
  const inIndonesian = openWords("id", indonesian, ["id-ID"])
  expect(inIndonesian.locale).toBe("id-ID")
  expect(inIndonesian.t("home.ship", { count: 1 })).toBe("1 pesanan perlu dikirim")
  expect(inIndonesian.t("home.ship", { count: 1234 })).toBe("1.234 pesanan perlu dikirim")
  expect(inIndonesian.t("orders.within", { count: 1 })).toBe("Hari ini")
})

test("days and times are written as Indonesian writes them", () => {
  const { locale } = openWords("id", indonesian, ["id-ID"])
  expect(dayText(locale, "2026-11-26T12:00:00Z")).toBe("26 Nov 2026")
  expect(calendarDayText(locale, "2026-08-17")).toBe("17 Agu 2026")
  expect(momentText(locale, "2026-11-26T12:05:00Z")).toMatch(/^26 Nov 2026, \d\d\.05$/)
})

test("what a value says is not read as a message", () => {
  expect(openWords("en").t("order.title", { number: "{number}" })).toBe("Order {number}")
})

test("the language of tests puts every message into brackets and accents, its blanks as they are", () => {
  const { t } = openWords("qps", english)
  expect(t("order.title", { number: "10482" })).toBe("⟦Öŕđéŕ 10482⟧")
  for (const key of keys) {
    const values = Object.fromEntries(["count", ...blanksOf(english[key])].map((blank) => [blank, 3]))
    const text = (t as (key: Key, values: Record<string, number>) => string)(key, values)
    expect([key, text]).toEqual([key, expect.stringMatching(/^⟦[^aeo]*⟧$/)])
  }
})

test("each message stands in one place: of two, the one that counts would be chance", () => {
  const folder = new URL("../messages/", import.meta.url)
  for (const ending of [".en.ts", ".de.ts", ".id.ts"]) {
    const files = readdirSync(folder).filter((name) => name.endsWith(ending))
    expect(files.length).toBeGreaterThan(15)
    const all = files.flatMap((name) =>
      [...readFileSync(new URL(name, folder), "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key),
    )
    expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([])
  }
})

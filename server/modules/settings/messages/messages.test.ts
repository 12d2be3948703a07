import { afterEach, expect, test } from "vitest"
import { effortMs } from "../../../kit/effort.fixture.ts"
import { Refusal } from "../../../kit/errors.ts"
import { builtInRoles, permissions } from "../../staff/index.ts"
import { wordsOfPermissions } from "../routes/words.ts"
import { catalogs, messageLocales, pseudoLocale, sentenceOf, t } from "./index.ts"
import { blanksOf, type Part, parseMessage } from "./parse.ts"

const english = catalogs.en ?? {}
const mode = process.env.NODE_ENV

afterEach(() => {
  process.env.NODE_ENV = mode
})

for (const locale of messageLocales) {
  const catalog = catalogs[locale] ?? {}

  test(`${locale} has every message of English with the same blanks`, () => {
    expect(Object.keys(catalog).sort()).toEqual(Object.keys(english).sort())
    const blanks = (text = "") => [...blanksOf(parseMessage(text))].sort()
    for (const [key, text] of Object.entries(english)) {
      expect([key, blanks(catalog[key])]).toEqual([key, blanks(text)])
    }
  })

  test(`${locale} has the forms of numbers that its grammar asks for`, () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    for (const [key, text] of Object.entries(catalog)) {
      for (const part of choicesOf(parseMessage(text))) {
        for (const form of needed)
          expect([key, [...part.forms.keys()]]).toEqual([key, expect.arrayContaining([form])])
        for (const form of part.forms.keys()) expect(needed).toContain(form)
      }
    }
  })

  test(`${locale} has no markup, no double blanks and nothing empty`, () => {
    for (const [key, text] of Object.entries(catalog)) {
      expect([key, text]).toEqual([key, expect.not.stringMatching(/[<>&]| {2}|^\s|\s$|^$/)])
    }
  })
}

test("amounts are many in German", () => {
  const single =
    /(?<!(?:von|über) )\{(amount|due|balance|charged|refund|total)\} (geht|ist|wird|war|wurde|kam|kommt|fehlt|bleibt|liegt|steht)\b/
  expect(Object.entries(catalogs.de ?? {}).filter(([, text]) => single.test(text))).toEqual([])
})

test("no key is in two files: the later one would hide the first", async () => {
  const files = await Promise.all([
    import("./mail.en.ts"),
    import("./shop.en.ts"),
    import("./cart.en.ts"),
    import("./cart_promotions.en.ts"),
    import("./delivery_prices.en.ts"),
    import("./gifts.en.ts"),
    import("./invoices.en.ts"),
    import("./account.en.ts"),
    import("./aftersale.en.ts"),
    import("./orders.en.ts"),
    import("./prices.en.ts"),
    import("./refusals.en.ts"),
    import("./staff.en.ts"),
    import("./taxes.en.ts"),
  ])
  const keys = files.flatMap((file) => Object.values(file).flatMap((messages) => Object.keys(messages)))
  expect(keys.length).toBe(new Set(keys).size)
  expect(keys.length).toBe(Object.keys(english).length)
})

test("every permission and every role of the program is in plain words, in every language", () => {
  for (const locale of messageLocales) {
    const { permissions: all, roles } = wordsOfPermissions(locale)
    expect(all.map(({ code }) => code)).toEqual(permissions)
    expect(roles.map(({ id }) => id)).toEqual(Object.keys(builtInRoles))
    for (const { title, sentence } of [...all, ...roles]) {
      expect(title).toMatch(/^\p{Lu}.{1,40}[^.]$/u)
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    }
  }
})

// As payments/provider.ts names them; settings may not import what is above it.
const declineReasons = `card_declined insufficient_funds card_expired security_code_wrong card_unreadable
  suspected_fraud action_refused amount_refused never_asked canceled expired`.split(/\s+/)

test("every reason to decline a payment has its sentence", () => {
  for (const reason of declineReasons) expect(t("de", `decline.${reason}`)).toMatch(/\.$/)
})

test("a message speaks the region's language, else the general one, else English", () => {
  expect(t("de-AT", "cart.title")).toBe("Ihr Warenkorb")
  expect(t("de", "cart.title")).toBe("Ihr Warenkorb")
  expect(t("fr", "cart.title")).toBe("Your cart")
  for (const odd of ["", "constructor", "__proto__-x", "not a language", "-"]) {
    expect(t(odd, "cart.title")).toBe("Your cart")
  }
})

test("numbers choose their form and are written as the language writes them", () => {
  const items = (locale: string, count: number | bigint) => t(locale, "listing.count", { count })
  expect([0, 1, 2, 1234].map((count) => items("en", count))).toEqual([
    "No products",
    "One product",
    "2 products",
    "1,234 products",
  ])
  expect(items("de", 1234n)).toBe("1.234 Artikel")
  expect(t("en", "search.results", { count: 1, words: "{count}" })).toBe("One result for “{count}”")
})

test("what a value says is never read as a message", () => {
  expect(t("en", "order.title", { number: "{name, plural, other {x}}" })).toBe(
    "Order {name, plural, other {x}}",
  )
})

test("a mistake is loud while we work and quiet at the shopper's", () => {
  expect(() => t("en", "cart.titel")).toThrow("cart.titel")
  expect(() => t("en", "order.title")).toThrow("number")
  expect(() => t("en", "order.title", { toString: "x" })).toThrow("number")
  process.env.NODE_ENV = "production"
  expect(t("en", "cart.titel")).toBe("cart.titel")
  expect(t("en", "constructor")).toBe("constructor")
  expect(t("en", "order.title")).toBe("Order ")
})

test("the pseudo-language shows every message in brackets and accents, with its blanks as they are", () => {
  expect(t(pseudoLocale, "cart.title")).toBe("⟦Ýöûŕ çåŕţ⟧")
  expect(t(pseudoLocale, "listing.count", { count: 2 })).toBe("⟦2 pŕöđûçţš⟧")
  for (const [key, text] of Object.entries(english)) {
    const values = Object.fromEntries([...blanksOf(parseMessage(text))].map((blank) => [blank, 3]))
    expect([key, t(pseudoLocale, key, values)]).toEqual([key, expect.stringMatching(/^⟦.*⟧$/)])
    expect([key, t(pseudoLocale, key, values)]).toEqual([key, expect.not.stringMatching(/[aeo]/)])
  }
})

test("a refusal speaks the shopper's language when there are words for it, else its own", () => {
  const tooFew = new Refusal("inventory.too_few", 409, "Only 2 left.", { variantId: "var_1", available: 2 })
  expect(sentenceOf("de", tooFew)).toBe("Davon sind nur noch 2 da.")
  expect(sentenceOf("en", { ...tooFew, message: "Only 2 left.", details: {} })).toBe("Only 2 left.")
  const unknown = new Refusal("boat.too_small", 409, "This boat is too small.")
  expect(sentenceOf("de", unknown)).toBe("This boat is too small.")
})

test("a broken message is found by the tests and not by a shopper", () => {
  for (const broken of [
    "{",
    "}",
    "{a",
    "{a, plural}",
    "{a, plural, one {x}}",
    "{a, select, other {x}}",
    "{1}",
  ]) {
    expect(() => parseMessage(broken)).toThrow()
  }
  expect(parseMessage("{a, plural, =0 {none} other {{a} of {b}}}!")).toHaveLength(2)
})

test("a hundred thousand messages are written in well under a second", () => {
  t("de", "listing.count", { count: 5 })
  const effort = effortMs(() => {
    for (let count = 0; count < 100_000; count++) t("de-AT", "order.title", { number: "10482" })
  })
  expect(effort).toBeLessThan(1000)
})

type Choice = Extract<Part, { forms: unknown }>

function choicesOf(parts: readonly Part[]): Choice[] {
  return parts.flatMap((part) => {
    if (typeof part === "string" || !("forms" in part)) return []
    return [part, ...[...part.exact.values(), ...part.forms.values()].flatMap(choicesOf)]
  })
}

import type { z } from "zod"
import { formatMoney, money } from "../../../kit/money.ts"
import { type Shop, t } from "../../settings/index.ts"
import type { Part } from "./parts.ts"
import type { MailMoney } from "./values.ts"

/** What a template writes; the layout turns it into HTML and the plain twin. */
export type Words = { preheader: string; heading: string; parts: Part[]; why: string }

/** What an owner may write into their own words of a mail, by the name that stands in braces. */
export type Blanks = Readonly<Record<string, string | number>>

/** Everything a template may use: the shop, the reader's language, and nothing that reads the database. */
export type Letter = {
  shop: Shop
  locale: string
  say(key: string, values?: Record<string, string | number>): string
  amount(value: MailMoney): string
  percent(ratePpm: number): string
  day(value: string | Date): string
  moment(value: string | Date): string
  url(link: string): string
}

export type Template<Schema extends z.ZodType = z.ZodType> = {
  values: Schema
  // The values whose links hold a token, and what stands in for each once it is forgotten. Staff never see
  // them.
  hidden: Readonly<Record<string, unknown>>
  // The links work once: they are forgotten when the mail has left, so that such a mail cannot be sent again.
  oneTime: boolean
  /** Nobody must get it: the owner may switch it off. Never one that law, security or a bought file needs. */
  isOptional: boolean
  /** The key of the first sentences, which an owner may write anew, as they may the subject. */
  opening: string
  blanks(letter: Letter, values: z.infer<Schema>): Blanks
  write(letter: Letter, values: z.infer<Schema>, blanks: Blanks): Words
}

export function template<Schema extends z.ZodType, Known extends Blanks>(
  definition: Omit<Template<Schema>, "blanks" | "write"> & {
    blanks(letter: Letter, values: z.infer<Schema>): Known
    write(letter: Letter, values: z.infer<Schema>, blanks: Known): Words
  },
): Template<Schema> {
  return definition as unknown as Template<Schema>
}

const letters = new WeakMap<Shop, Map<string, Letter>>()

/** One for all mails of a shop in a language: what they write with is made, and made fast, once. */
export function openLetter(shop: Shop, wished: string): Letter {
  let known = letters.get(shop)
  if (!known) {
    known = new Map()
    letters.set(shop, known)
  }
  let letter = known.get(wished)
  if (!letter) {
    letter = newLetter(shop, wished)
    if (known.size < lettersMax) known.set(wished, letter)
  }
  return letter
}

// More than there are languages; words that are none come from outside.
const lettersMax = 100

function newLetter(shop: Shop, wished: string): Letter {
  // A language tag that is none would make the formatters throw; such a mail goes out in the shop's own
  // language.
  const locale = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(wished) ? wished : shop.defaultLocale
  return {
    shop,
    locale,
    say: (key, values) => t(locale, `mail.${key}`, values),
    amount: (value) => formatMoney(money(BigInt(value.minor), value.currency), locale),
    percent: (ratePpm) => dates(locale).percent.format(ratePpm / 1_000_000),
    day: (value) => dates(locale).day.format(new Date(value)),
    moment: (value) => dates(locale).moment.format(new Date(value)),
    url: (link) => absolute(shop.url, inLanguage(shop, locale, link)),
  }
}

// Pictures and the staff's own pages have no language in their address.
const withoutLanguage = /^\/(?:media|admin)\//

/** A page of the shop opens in the language of the mail, where the shop speaks it. */
function inLanguage({ defaultLocale, locales }: Shop, locale: string, link: string): string {
  const isPage = /^\/(?!\/)/.test(link) && !withoutLanguage.test(link)
  return isPage && locale !== defaultLocale && locales.includes(locale) ? `/${locale}${link}` : link
}

/** Only web addresses leave in a mail: a path is put below the shop's own address. */
function absolute(shopUrl: string, link: string): string {
  const url = new URL(link, shopUrl)
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : shopUrl
}

type Dates = { day: Intl.DateTimeFormat; moment: Intl.DateTimeFormat; percent: Intl.NumberFormat }
const datesByLocale = new Map<string, Dates>()

// Making a formatter takes longer than rendering a mail, so they are kept.
function dates(locale: string): Dates {
  const known = datesByLocale.get(locale)
  if (known) return known

  const made = {
    day: new Intl.DateTimeFormat(locale, {
      weekday: "short",
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    }),
    moment: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }),
    percent: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 3 }),
  }
  datesByLocale.set(locale, made)
  return made
}

import { url } from "../kit/html.ts"
import { formatMoney, type Money } from "../kit/money.ts"
import { type Market, type Shop, t } from "../modules/settings/index.ts"
import type { Visit } from "./pages.ts"

/** Where a page is read: in which shop, market and language. All that a view needs besides what it shows. */
export type Place = {
  shop: Shop
  market: Market
  /** All that are open. */
  markets: readonly Market[]
  locale: string
  /** The language for dates, lists and amounts. */
  formatLocale: string
  say(key: string, values?: Record<string, string | number | bigint>): string
  amount(money: Money): string
  day(day: string | Date): string
  moment(at: Date): string
  country(code: string): string
  /** A path of the shop in this language: /de/cart. */
  path(path: string): string
  /** The same with the shop's own address before it. */
  absolute(path: string): string
  /** A link that the owner wrote: into the shop, or out of it. */
  link(href: string): string
}

export function placeOf(visit: Pick<Visit, "shop" | "market" | "markets" | "locale">): Place {
  const { shop, market, markets, locale } = visit
  const amounts = formatLocale(locale)
  return {
    shop,
    market,
    markets,
    locale,
    formatLocale: amounts,
    say: (key, values) => t(locale, key, values),
    amount: (money) => formatMoney(money, amounts),
    day: (day) => formats(locale).day.format(typeof day === "string" ? new Date(`${day}T12:00:00Z`) : day),
    moment: (at) => formats(locale).moment.format(at),
    country: (code) => formats(locale).countries.of(code) ?? code,
    path: (path) => pathIn(shop, locale, path),
    link: (href) => (href.startsWith("/") ? pathIn(shop, locale, href) : url(href)),
    absolute: (path) => `${shop.url}${pathIn(shop, locale, path)}`,
  }
}

/** The shop's own language has no prefix, each other one has its own. */
export function pathIn(shop: Pick<Shop, "defaultLocale">, locale: string, path: string): string {
  if (locale === shop.defaultLocale) return path
  return path === "/" ? `/${locale}` : `/${locale}${path}`
}

/** Names of languages and lists of things have no capital of their own in many languages. */
export function capitalized(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

export function isRightToLeft(locale: string): boolean {
  return /^(?:ar|fa|he|ur)\b/.test(locale)
}

type Formats = { day: Intl.DateTimeFormat; moment: Intl.DateTimeFormat; countries: Intl.DisplayNames }
const formatsByLocale = new Map<string, Formats>()

// Making a formatter takes longer than writing a page, so they are kept.
function formats(wished: string): Formats {
  const known = formatsByLocale.get(wished)
  if (known) return known
  const locale = formatLocale(wished)
  const made = {
    day: new Intl.DateTimeFormat(locale, {
      weekday: "short",
      day: "numeric",
      month: "short",
      timeZone: "UTC",
    }),
    moment: new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }),
    countries: new Intl.DisplayNames(locale, { type: "region", fallback: "code" }),
  }
  formatsByLocale.set(wished, made)
  return made
}

// The tests' own language is none that dates and amounts are written in.
function formatLocale(locale: string): string {
  return Intl.DateTimeFormat.supportedLocalesOf([locale]).length > 0 ? locale : "en"
}

import { formatMoney } from "../../../kit/money.ts"
import { t } from "../../settings/index.ts"
import type { Buyer, Content } from "../rules/content.ts"

/** How a document speaks: its words, amounts, days and percents. */
export type Voice = {
  say: (key: string, values?: Record<string, string | number>) => string
  amount: (minor: number) => string
  day: (day: string) => string
  percent: (ratePpm: number) => string
  country: (code: string) => string
}

export function voiceOf({ locale: wished, currency }: Pick<Content, "locale" | "currency">): Voice {
  const locale = isLocale(wished) ? wished : "en"
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 3 })
  const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "code" })
  return {
    say: (key, values) => t(locale, key, values),
    amount: (minor) => formatMoney({ minor, currency }, locale),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    percent: (ratePpm) => percents.format(ratePpm / 1_000_000),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
  }
}

/** A language tag that is none would make the formatters throw. */
function isLocale(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)
}

const townFirst = new Set(["GB", "ID", "IE", "US"])

/** Name and address, as they stand on a letter. */
export function buyerLines({ name, address }: Buyer, { country }: Voice): string[] {
  if (!address) return [name].filter(Boolean)
  const { line1, line2, postalCode, city, region } = address
  const town = townFirst.has(address.country) ? [city, region, postalCode] : [postalCode, city, region]
  return [name, line1, line2 ?? "", town.filter(Boolean).join(" "), country(address.country)].filter(Boolean)
}

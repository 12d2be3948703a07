import { Refusal } from "../../kit/errors.ts"
import type { Moves } from "../../kit/moves.ts"
import { languageOf, localized, type Texts } from "./texts.ts"

export type ShopState = "closed" | "live"

export const shopMoves = {
  closed: ["live"],
  live: ["closed"],
} as const satisfies Moves<ShopState>

export const taxDisplays = ["gross", "net"] as const
/**
 * Where an amount becomes whole minor units: per unit and multiplied, per line, once per tax rate of the
 * order, or once for the whole order. All four are lawful somewhere; a market has one, and an order keeps it.
 */
export const roundings = ["unit", "line", "rate_group", "order"] as const
/** How a fraction of a minor unit becomes whole. Halves away from zero are what most tax offices expect. */
export const roundingModes = ["half_up", "half_even", "up", "down"] as const
/**
 * How delivery is taxed: at the rate of the greatest part of the goods by value, in the shares of the goods'
 * rates, or at the rate of a tax category.
 */
export const deliveryTaxes = ["leading", "shares", "standard", "reduced", "super_reduced", "zero"] as const

export const euCountries = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT"],
  ...["LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
] as const

export type EuCountry = (typeof euCountries)[number]

/** Where the VAT of the EU holds; Monaco and Northern Ireland, where a part of it does, are left out. */
export function isInEu(country: string): boolean {
  return (euCountries as readonly string[]).includes(country)
}

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" })
// Intl has names for these, too; nobody lives there.
const noCountries = new Set(["EU", "EZ", "IC", "QO", "UN", "XA", "XB", "ZZ"])

/** By the code that an address has: GB and not UK. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || noCountries.has(code) || countryNames.of(code) === undefined) return false
  return new Intl.Locale(`und-${code}`).region === code
}

export type TaxDisplay = (typeof taxDisplays)[number]
export type Rounding = (typeof roundings)[number]
export type RoundingMode = (typeof roundingModes)[number]
export type DeliveryTax = (typeof deliveryTaxes)[number]

/** What buyers have a right to read before they order; a shop without them is not opened. */
export const legalKinds = ["imprint", "privacy", "terms", "returns"] as const
export const pageKinds = ["page", ...legalKinds] as const

export type LegalKind = (typeof legalKinds)[number]
export type PageKind = (typeof pageKinds)[number]

// So many that no shop misses one, so few that a list of all of them is one small query.
export const pagesMax = 200
export const marketsMax = 100
export const markdownBytesMax = 50_000

/** Checked once more before the shop opens, in the words of the owner's check list. */
export const obstacles = ["legal_name", "email", "address", ...legalKinds, "demo"] as const
export type Obstacle = (typeof obstacles)[number]

type Readiness = {
  shop: { legalName: string; email: string; addressLines: string[]; demo: boolean }
  written: readonly PageKind[]
}

/** What is missing before the shop can open. */
export function missingForLive({ shop, written }: Readiness): Obstacle[] {
  const isMissing: Record<Obstacle, boolean> = {
    legal_name: shop.legalName === "",
    email: shop.email === "",
    address: shop.addressLines.length === 0,
    imprint: !written.includes("imprint"),
    privacy: !written.includes("privacy"),
    terms: !written.includes("terms"),
    returns: !written.includes("returns"),
    demo: shop.demo,
  }
  return obstacles.filter((obstacle) => isMissing[obstacle])
}

const obstacleNames: Record<Obstacle, string> = {
  legal_name: "the legal name of the business",
  email: "a mail address for buyers",
  address: "the address of the business",
  imprint: "the legal notice",
  privacy: "the privacy policy",
  terms: "the terms",
  returns: "the returns policy",
  demo: "a shop without demo data",
}

export function checkReady(given: Readiness): void {
  const missing = missingForLive(given)
  if (missing.length === 0) return
  throw new Refusal("shop.not_ready", 409, `Before the shop can open it needs ${listOf(missing)}.`, {
    missing,
  })
}

/** An open shop keeps what it was opened with. */
export function checkStaysReady(given: Readiness & { shop: { live: boolean } }): void {
  if (!given.shop.live) return
  const missing = missingForLive(given)
  if (missing.length === 0) return
  const message = `While the shop is open it needs ${listOf(missing)}. Close it first.`
  throw new Refusal("shop.is_live", 409, message, { missing })
}

function listOf(missing: Obstacle[]): string {
  return missing.map((obstacle) => obstacleNames[obstacle]).join(", ")
}

type Languages = { locales: string[]; defaultLocale: string }

/** A shop speaks only what the program has words for; its own language is one of them. */
export function checkLanguages(next: Languages, spoken: readonly string[]): void {
  const unknown = next.locales.find((locale) => !spoken.includes(languageOf(locale)))
  if (unknown !== undefined) {
    const message = `The program has no words in "${unknown}" yet; it speaks ${spoken.join(", ")}.`
    throw new Refusal("shop.unknown_language", 422, message, { locale: unknown, spoken })
  }
  if (!next.locales.includes(next.defaultLocale)) {
    const message = `The shop's own language "${next.defaultLocale}" must be one of its languages.`
    throw new Refusal("shop.language_missing", 422, message, { ...next })
  }
}

export function checkMarketsSpeak(
  markets: { code: string; defaultLocale: string }[],
  locales: string[],
): void {
  const silent = markets.find(({ defaultLocale }) => !locales.includes(defaultLocale))
  if (!silent) return
  const message = `The market "${silent.code}" speaks "${silent.defaultLocale}". Give it another language first.`
  throw new Refusal("shop.language_in_use", 409, message, {
    marketCode: silent.code,
    locale: silent.defaultLocale,
  })
}

/** Whoever comes to a market without a wish of their own is spoken to in its language. */
export function checkMarketLanguage(defaultLocale: string, locales: string[]): void {
  if (locales.includes(defaultLocale)) return
  const message = `The shop does not speak "${defaultLocale}"; it speaks ${locales.join(", ")}.`
  throw new Refusal("market.unknown_language", 422, message, { defaultLocale, locales })
}

/** Until an address is known, goods are taken to go there, so it is one of those that they can go to. */
export function checkHomeCountry(homeCountry: string, countries: readonly string[]): void {
  if (countries.includes(homeCountry)) return
  const message = "The market's own country must be one of its countries. Choose another one, or add it."
  throw new Refusal("market.home_country", 422, message, { field: "homeCountry", homeCountry })
}

/** Titles must at least speak the shop's own language, because that is what the others fall back to. */
export function checkTitles(titles: Texts, defaultLocale: string): void {
  if ((titles[defaultLocale] ?? titles[languageOf(defaultLocale)])?.trim()) return
  const message = `Please give the title in "${defaultLocale}", the shop's own language.`
  throw new Refusal("settings.title_missing", 422, message, { defaultLocale })
}

/**
 * "Versand & Lieferung" becomes "versand-lieferung"; a title without any Latin letter
 * becomes what else is given.
 */
export function slugFrom(titles: Texts, given: { defaultLocale: string; otherwise: string }): string {
  const plain = localized(titles, given.defaultLocale)
    .replace(/[äöüß]/gi, (letter) => umlauts[letter.toLowerCase()] ?? letter)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 100)
    .replace(/^-+|-+$/g, "")
  return slug || given.otherwise
}

const umlauts: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" }

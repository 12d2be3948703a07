import type { Refusal } from "../../../kit/errors.ts"
import { languageOf } from "../texts.ts"
import { accountDe } from "./account.de.ts"
import { accountEn } from "./account.en.ts"
import { accountId } from "./account.id.ts"
import { aftersaleDe } from "./aftersale.de.ts"
import { aftersaleEn } from "./aftersale.en.ts"
import { aftersaleId } from "./aftersale.id.ts"
import { cartDe } from "./cart.de.ts"
import { cartEn } from "./cart.en.ts"
import { cartId } from "./cart.id.ts"
import { cartPromotionsDe } from "./cart_promotions.de.ts"
import { cartPromotionsEn } from "./cart_promotions.en.ts"
import { cartPromotionsId } from "./cart_promotions.id.ts"
import { deliveryPricesDe } from "./delivery_prices.de.ts"
import { deliveryPricesEn } from "./delivery_prices.en.ts"
import { deliveryPricesId } from "./delivery_prices.id.ts"
import { giftsDe } from "./gifts.de.ts"
import { giftsEn } from "./gifts.en.ts"
import { giftsId } from "./gifts.id.ts"
import { invoicesDe } from "./invoices.de.ts"
import { invoicesEn } from "./invoices.en.ts"
import { invoicesId } from "./invoices.id.ts"
import { mailDe } from "./mail.de.ts"
import { mailEn } from "./mail.en.ts"
import { mailId } from "./mail.id.ts"
import { ordersDe } from "./orders.de.ts"
import { ordersEn } from "./orders.en.ts"
import { ordersId } from "./orders.id.ts"
import { blanksOf, type Part, parseMessage, type Values } from "./parse.ts"
import { pricesDe } from "./prices.de.ts"
import { pricesEn } from "./prices.en.ts"
import { pricesId } from "./prices.id.ts"
import { pseudo, pseudoLocale } from "./pseudo.ts"
import { refusalsDe } from "./refusals.de.ts"
import { refusalsEn } from "./refusals.en.ts"
import { refusalsId } from "./refusals.id.ts"
import { shopDe } from "./shop.de.ts"
import { shopEn } from "./shop.en.ts"
import { shopId } from "./shop.id.ts"
import { staffDe } from "./staff.de.ts"
import { staffEn } from "./staff.en.ts"
import { staffId } from "./staff.id.ts"
import { taxesDe } from "./taxes.de.ts"
import { taxesEn } from "./taxes.en.ts"
import { taxesId } from "./taxes.id.ts"

export type { Values } from "./parse.ts"
export { pseudoLocale } from "./pseudo.ts"

/**
 * Every word that shoppers and the people at the desk read, by language and key. A new language is one more
 * line here.
 */
export const catalogs: Readonly<Record<string, Record<string, string>>> = {
  en: {
    ...shopEn,
    ...cartEn,
    ...cartPromotionsEn,
    ...deliveryPricesEn,
    ...accountEn,
    ...ordersEn,
    ...aftersaleEn,
    ...refusalsEn,
    ...staffEn,
    ...mailEn,
    ...pricesEn,
    ...giftsEn,
    ...taxesEn,
    ...invoicesEn,
  },
  de: {
    ...shopDe,
    ...cartDe,
    ...cartPromotionsDe,
    ...deliveryPricesDe,
    ...accountDe,
    ...ordersDe,
    ...aftersaleDe,
    ...refusalsDe,
    ...staffDe,
    ...mailDe,
    ...pricesDe,
    ...giftsDe,
    ...taxesDe,
    ...invoicesDe,
  },
  id: {
    ...shopId,
    ...cartId,
    ...cartPromotionsId,
    ...deliveryPricesId,
    ...accountId,
    ...ordersId,
    ...aftersaleId,
    ...refusalsId,
    ...staffId,
    ...mailId,
    ...pricesId,
    ...giftsId,
    ...taxesId,
    ...invoicesId,
  },
}

/** The languages that the program speaks; a shop chooses among them and their regional forms. */
export const messageLocales: readonly string[] = Object.keys(catalogs)

// English is complete: a test compares the other languages with it.
const lastResort = "en"

type Catalog = {
  locale: string
  messages: ReadonlyMap<string, string>
  parsed: Map<string, Part[]>
  plurals: Plurals
}
type Plurals = { rules: Intl.PluralRules; numbers: Intl.NumberFormat }

const open = new Map<string, Catalog>(messageLocales.map((locale) => [locale, openCatalog(locale, locale)]))
open.set(pseudoLocale, openCatalog(pseudoLocale, lastResort))

/**
 * The words of a key in a language: in its regional form, its general form, else in English. A mistake of
 * ours is loud while we work and quiet at the shopper's: there an unknown key is itself, and a blank
 * without a value is empty.
 */
export function t(locale: string, key: string, values?: Values | undefined): string {
  const catalog = catalogFor(locale, key)
  if (!catalog) {
    complain(`There is no message "${key}".`)
    return key
  }
  return write(partsOf(catalog, key), { catalog, key, values: values ?? {} })
}

/** The words of a key with their blanks by name, as somebody reads them who will write their own. */
export function plainWords(locale: string, key: string): string {
  const catalog = catalogFor(locale, key)
  return catalog ? plainOf(partsOf(catalog, key)) : ""
}

/** Of several forms the one for most numbers. */
function plainOf(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part
      return "forms" in part ? plainOf(part.other) : `{${part.blank}}`
    })
    .join("")
}

/**
 * What a refusal says to a shopper in their language; one that has no words there says its own, in English.
 */
export function sentenceOf(locale: string, refusal: Pick<Refusal, "code" | "message" | "details">): string {
  const key = `refusal.${refusal.code}`
  const catalog = catalogFor(locale, key)
  if (!catalog) return refusal.message
  const values: Record<string, string | number | bigint> = {}
  for (const [name, value] of Object.entries(refusal.details)) {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint")
      values[name] = value
  }
  const parts = partsOf(catalog, key)
  const isComplete = [...blanksOf(parts)].every((blank) => Object.hasOwn(values, blank))
  return isComplete ? write(parts, { catalog, key, values }) : refusal.message
}

function catalogFor(locale: string, key: string): Catalog | undefined {
  for (const tag of [locale, languageOf(locale), lastResort]) {
    const catalog = open.get(tag)
    if (catalog?.messages.has(key)) return catalog
  }
  return undefined
}

function openCatalog(locale: string, of: string): Catalog {
  return {
    locale,
    messages: new Map(Object.entries(catalogs[of] ?? {})),
    parsed: new Map(),
    plurals: { rules: new Intl.PluralRules(of), numbers: new Intl.NumberFormat(of) },
  }
}

function partsOf(catalog: Catalog, key: string): Part[] {
  let parts = catalog.parsed.get(key)
  if (!parts) {
    const read = parseMessage(catalog.messages.get(key) ?? "")
    parts = catalog.locale === pseudoLocale ? pseudo(read) : read
    catalog.parsed.set(key, parts)
  }
  return parts
}

type Writing = { catalog: Catalog; key: string; values: Values }

function write(parts: readonly Part[], writing: Writing): string {
  let text = ""
  for (const part of parts) {
    if (typeof part === "string") text += part
    else text += "forms" in part ? choose(part, writing) : fill(part.blank, writing)
  }
  return text
}

function choose(part: Extract<Part, { forms: unknown }>, writing: Writing): string {
  const value = valueFor(part.blank, writing)
  const exact = part.exact.get(String(value))
  const form = part.forms.get(writing.catalog.plurals.rules.select(Number(value)))
  return write(exact ?? form ?? part.other, writing)
}

function fill(blank: string, writing: Writing): string {
  const value = valueFor(blank, writing)
  return typeof value === "string" ? value : writing.catalog.plurals.numbers.format(value)
}

function valueFor(blank: string, { key, values }: Writing): string | number | bigint {
  const value = Object.hasOwn(values, blank) ? values[blank] : undefined
  if (value === undefined) complain(`The message "${key}" lacks its value "${blank}".`)
  return value ?? ""
}

function complain(sentence: string): void {
  if (process.env.NODE_ENV === "test" || process.env.NODE_ENV === "development") throw new Error(sentence)
}

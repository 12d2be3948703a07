import { decimalText, digitsOf, type Money, usuallyWhole } from "./format.ts"

/*
 * Numbers in fields. A form keeps each as plain text with a point, "1234.5", in every language. Its field
 * shows it as the language writes it, and reads what is typed back into the plain text.
 */

const signs = new Map<string, string>()

function decimalSign(locale: string): string {
  const known = signs.get(locale)
  if (known) return known
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  const sign = parts.find(({ type }) => type === "decimal")?.value ?? "."
  signs.set(locale, sign)
  return sign
}

type Unclear = { whole: string; decimal: string }

// One sign throughout, with three digits between; in India two, but for the last.
const groups = /^[1-9]\d{0,2}([.,\s'’])(?:\d{3}\1)*\d{3}$|^[1-9]\d?(?:,\d\d)+,\d{3}$/
const bare = (text: string) => text.replace(/\D/g, "")
const isWhole = (text: string) => /^\d+$/.test(text) || groups.test(text)

/**
 * A comma and a point are both read, and either may group thousands. "1.234" can be both where a comma
 * stands before the fraction: thousands where a field has fewer than three digits after it, else nobody
 * knows. The sign that the language itself writes is always what it says. Nothing for what is no number.
 */
function readNumber(locale: string, typed: string, digits: number): string | Unclear | undefined {
  const [, sign = "", body = ""] = /^([+\-−–]?)(\d(?:[\d.,\s'’]*\d)?)$/.exec(typed.trim()) ?? []
  const minus = sign === "" || sign === "+" ? "" : "-"
  const [, before = "", mark = "", after = ""] = /^(.*)([.,])(\d+)$/.exec(body) ?? []
  const whole = isWhole(body) ? `${minus}${bare(body)}` : undefined
  const decimal = isWhole(before) && !before.includes(mark) ? `${minus}${bare(before)}.${after}` : undefined
  if (whole === undefined || decimal === undefined) return whole ?? decimal
  if (mark === decimalSign(locale)) return decimal
  return digits < 3 ? whole : { whole, decimal }
}

// Behind what can be read in two ways, so that nobody takes it for a number.
const unclear = "?"

// "0.75 l"
const parted = (text: string) => /^(.*?)(\s*\p{L}+)?$/su.exec(text)?.slice(1) ?? [text]

/** What a form keeps of what was typed: a number as plain text, with its unit, and what is none as it is. */
export function plainNumber(locale: string, typed: string, digits: number): string {
  const [number = "", unit = ""] = parted(typed)
  const read = readNumber(locale, number, digits)
  if (typeof read === "object") return `${number}${unclear}${unit}`
  return read === undefined ? typed : `${read}${unit}`
}

/** What a field shows of what a form keeps. */
export function shownNumber(locale: string, plain: string): string {
  const [number = "", unit = ""] = parted(plain)
  if (/^-?\d+\.\d+$/.test(number)) return `${number.replace(".", decimalSign(locale))}${unit}`
  return number.endsWith(unclear) ? `${number.slice(0, -unclear.length)}${unit}` : plain
}

/**
 * What a field shows while nobody types in it: from five digits on with groups, which one can count. Somebody
 * who takes a zero off "150.000" has typed "150.00": where it is typed, there are none.
 */
export function groupedNumber(locale: string, plain: string, digits: number): string {
  const [, whole = "", rest = ""] = /^(-?\d{5,})(\D.*)?$/s.exec(shownNumber(locale, plain)) ?? []
  // With three digits after it, a group could be the fraction.
  if (whole === "" || digits > 2) return shownNumber(locale, plain)
  return `${new Intl.NumberFormat(locale).format(BigInt(whole))}${rest}`
}

/** Both numbers that something typed may be, as somebody would type each. */
export function unclearNumber(locale: string, typed: string, digits: number): Unclear | undefined {
  const read = readNumber(locale, parted(typed)[0] ?? "", digits)
  return typeof read === "object" ? { ...read, decimal: shownNumber(locale, read.decimal) } : undefined
}

/** An amount as a form keeps it: with its digits, or without where nobody writes them when they are zero. */
export function amountText({ minor, currency }: Money): string {
  const text = decimalText(minor, currency)
  return usuallyWhole.has(currency) ? text.replace(/\.0+$/, "") : text
}

/** How somebody would type an amount. */
export function typedAmount(locale: string, amount: Money): string {
  return shownNumber(locale, amountText(amount))
}

/** The plain text of an amount in whole minor units; nothing when it is none. */
export function minorOf(plain: string, currency: string): number | undefined {
  return inParts(plain, digitsOf(currency))
}

/** "1.5" with three digits is 1500 thousandths; nothing for what has more digits or is no number. */
export function inParts(plain: string, digits: number): number | undefined {
  const [, whole, fraction = ""] = /^(\d{1,9})(?:\.(\d+))?$/.exec(plain.trim()) ?? []
  if (whole === undefined || fraction.length > digits) return undefined
  return Number(`${whole}${fraction.padEnd(digits, "0")}`)
}

import { exponentOf } from "../../../kit/money.ts"
import type { ProblemCode } from "./problems.ts"

/** What reading a cell gives: its value, or what is wrong with it. */
export type Cell<Value> =
  | { value: Value; problem?: undefined }
  | { problem: ProblemCode; values?: Record<string, string>; value?: undefined }

const wholeMax = 2_147_483_647

/** At most so many characters, and no half of a letter at the end: the database keeps none. */
export function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\ud800-\udbff]$/, "")
}

export function readWhole(text: string, max = wholeMax): Cell<number> {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, "")
  // Spreadsheets write 12 as 12.0; but 1.000 may be a thousand.
  const found = /^(-?\d{1,15})(?:[.,]0{1,2})?$/.exec(plain)
  if (!found) return { problem: "not_whole" }
  const value = Number(found[1])
  if (value < 0) return { problem: "negative" }
  return value > max ? { problem: "too_large", values: { max: String(max) } } : { value }
}

/**
 * An amount in whole minor units. Comma or point, with or without groups of three: what could be read in two
 * ways is not guessed.
 */
export function readAmount(text: string, currency: string): Cell<bigint> {
  const digits = exponentOf(currency)
  const plain = text.replaceAll(/[\s\u00a0\u202f'’]/g, "")
  if (/^-/.test(plain)) return { problem: "negative" }
  if (!/^\d[\d.,]*$/.test(plain)) return { problem: "not_amount" }
  const split = splitAmount(plain, digits)
  if ("problem" in split) return split
  const fraction = split.fraction.replace(/0+$/, "")
  if (fraction.length > digits) {
    return { problem: "too_many_digits", values: { currency, digits: String(digits) } }
  }
  if (split.whole.length > 13) return { problem: "too_large", values: { max: "10000000000" } }
  return { value: BigInt(split.whole + fraction.padEnd(digits, "0")) }
}

type Split = { whole: string; fraction: string } | { problem: ProblemCode; values?: Record<string, string> }

function splitAmount(plain: string, digits: number): Split {
  const marks = plain.replaceAll(/\d/g, "")
  if (marks === "") return { whole: plain, fraction: "" }
  const last = marks.at(-1) as string
  const isMixed = [...marks].some((mark) => mark !== last)
  const [whole = "", fraction = ""] = splitAtLast(plain, last)
  if (isMixed) {
    const other = last === "." ? "," : "."
    const isGrouped = marks.indexOf(last) === marks.length - 1 && areGroups(whole, other)
    return isGrouped ? { whole: whole.replaceAll(other, ""), fraction } : { problem: "not_amount" }
  }
  if (marks.length > 1) {
    return areGroups(plain, last)
      ? { whole: plain.replaceAll(last, ""), fraction: "" }
      : { problem: "not_amount" }
  }
  if (fraction.length !== 3 || whole === "0" || whole.length > 3) return { whole, fraction }
  // "1.234": a currency without cents knows only the thousand, our own files write three digits with a point.
  if (digits === 0) return { whole: whole + fraction, fraction: "" }
  if (digits === 3 && last === ".") return { whole, fraction }
  return { problem: "ambiguous_amount", values: { text: plain, plain: whole + fraction } }
}

function splitAtLast(text: string, mark: string): [string, string] {
  const place = text.lastIndexOf(mark)
  return [text.slice(0, place), text.slice(place + 1)]
}

function areGroups(text: string, mark: string): boolean {
  const [first = "", ...rest] = text.split(mark)
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
}

/** What people write for yes and no, in English and German. */
export function readYes(text: string): Cell<boolean> {
  const plain = text.trim().toLowerCase()
  if (["true", "yes", "y", "1", "ja", "wahr", "subscribed"].includes(plain)) return { value: true }
  if (["false", "no", "n", "0", "nein", "falsch", "", "not subscribed"].includes(plain))
    return { value: false }
  return { problem: "not_yes_or_no" }
}

/** "de", "pt-BR", "EUR": a language, a market or a currency as it is written here, whatever its case. */
export function plainPart(field: string, part: string): string {
  if (field === "cost") return part.toUpperCase()
  const [language = "", region] = part.toLowerCase().split(/-(?=[a-z]{2}$)/)
  const isMarket = field === "price" || field === "compare_at"
  return isMarket || !region ? part.toLowerCase() : `${language}-${region.toUpperCase()}`
}

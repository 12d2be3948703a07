import { Refusal } from "../../kit/errors.ts"

/**
 * How a country writes its VAT numbers, behind its letters. Where the rule of the check digits is published
 * and known for sure, they are checked too. Nobody is asked whether the number exists.
 */
type VatFormat = {
  letters: string
  country: string
  pattern: RegExp
  example: string
  hasRightDigits?: (number: string) => boolean
}

/**
 * Formats: the table "VAT identification number structure" of the European Commission (VIES, frequently
 * asked questions), read in three copies of it on 2026-11-26 because the page itself could not be opened.
 * Belgian numbers may begin with 1 by now, Irish ones end with two letters. Those of the United Kingdom stand
 * in the same copies, which are older than its leaving; Northern Ireland writes the same behind XI.
 */
const formats: readonly VatFormat[] = [
  { letters: "AT", country: "AT", pattern: /^U\d{8}$/, example: "U12345678" },
  {
    ...{ letters: "BE", country: "BE", pattern: /^[01]\d{9}$/, example: "0123456749" },
    hasRightDigits: (number) => 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)),
  },
  { letters: "BG", country: "BG", pattern: /^\d{9,10}$/, example: "123456789" },
  { letters: "CY", country: "CY", pattern: /^\d{8}[A-Z]$/, example: "12345678X" },
  { letters: "CZ", country: "CZ", pattern: /^\d{8,10}$/, example: "12345678" },
  {
    ...{ letters: "DE", country: "DE", pattern: /^\d{9}$/, example: "123456788" },
    hasRightDigits: isIso7064,
  },
  { letters: "DK", country: "DK", pattern: /^\d{8}$/, example: "12345678" },
  { letters: "EE", country: "EE", pattern: /^\d{9}$/, example: "123456789" },
  { letters: "EL", country: "GR", pattern: /^\d{9}$/, example: "123456789" },
  { letters: "ES", country: "ES", pattern: /^(?!\d{9}$)[\dA-Z]\d{7}[\dA-Z]$/, example: "B12345678" },
  {
    ...{ letters: "FI", country: "FI", pattern: /^\d{8}$/, example: "12345671" },
    hasRightDigits: (number) => (11 - (weighted(number, [7, 9, 10, 5, 8, 4, 2]) % 11)) % 11 === last(number),
  },
  { letters: "FR", country: "FR", pattern: /^[\dA-Z]{2}\d{9}$/, example: "12345678901" },
  { letters: "HR", country: "HR", pattern: /^\d{11}$/, example: "12345678901" },
  { letters: "HU", country: "HU", pattern: /^\d{8}$/, example: "12345678" },
  {
    ...{ letters: "IE", country: "IE", example: "1234567X" },
    pattern: /^(?:\d[\dA-Z+*]\d{5}[A-Z]|\d{7}[A-Z]{2})$/,
  },
  {
    ...{ letters: "IT", country: "IT", pattern: /^\d{11}$/, example: "12345678903" },
    hasRightDigits: isLuhn,
  },
  { letters: "LT", country: "LT", pattern: /^(?:\d{9}|\d{12})$/, example: "123456789" },
  {
    ...{ letters: "LU", country: "LU", pattern: /^\d{8}$/, example: "12345613" },
    hasRightDigits: (number) => Number(number.slice(0, 6)) % 89 === Number(number.slice(6)),
  },
  { letters: "LV", country: "LV", pattern: /^\d{11}$/, example: "12345678901" },
  { letters: "MT", country: "MT", pattern: /^\d{8}$/, example: "12345678" },
  { letters: "NL", country: "NL", pattern: /^\d{9}B\d{2}$/, example: "123456789B01" },
  {
    ...{ letters: "PL", country: "PL", pattern: /^\d{10}$/, example: "1234567883" },
    hasRightDigits: (number) => weighted(number, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(number),
  },
  { letters: "PT", country: "PT", pattern: /^\d{9}$/, example: "123456789" },
  { letters: "RO", country: "RO", pattern: /^\d{2,10}$/, example: "12345678" },
  { letters: "SE", country: "SE", pattern: /^\d{12}$/, example: "123456789001" },
  { letters: "SI", country: "SI", pattern: /^\d{8}$/, example: "12345678" },
  { letters: "SK", country: "SK", pattern: /^\d{10}$/, example: "1234567890" },
  ...["GB", "XI"].map((letters) => ({
    ...{ letters, country: "GB", example: "123456789" },
    pattern: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
  })),
]

/** A number as it is kept, with its country's letters, and the country that gave it. */
export type VatNumber = { number: string; country: string }

/**
 * What was typed as a VAT number, in its one way to be written. Where its letters are left out, it is one of
 * the country that is given. What cannot be right is refused with an example.
 */
export function vatNumberFrom(typed: string, { country }: { country?: string | undefined } = {}): VatNumber {
  const bare = typed.toUpperCase().replace(/[\s./-]/g, "")
  const written = bare.startsWith("GR") ? `EL${bare.slice(2)}` : bare
  const own = formats.find(({ letters }) => written.startsWith(letters))
  const home = formats.find((format) => format.country === country)
  if (own && isRight(own, written.slice(2))) return kept(own, written.slice(2))
  if (home && isRight(home, bare)) return kept(home, bare)
  const expected = own ?? home
  if (!expected) {
    const message =
      "Please begin the VAT number with the letters of its country, like DE123456788. Numbers of the EU and the United Kingdom can be used."
    throw new Refusal("vat_number.unknown", 422, message, { field: "vatNumber" })
  }
  const example = `${expected.letters}${expected.example}`
  const message = `This is not written like a VAT number there. One looks like ${example}.`
  throw new Refusal("vat_number.wrong", 422, message, { field: "vatNumber", example })
}

/** Whether VAT numbers of one of these countries can be checked. */
export function hasVatNumbers(countries: readonly string[]): boolean {
  return formats.some(({ country }) => countries.includes(country))
}

/** The country that gave a number that is kept. */
export function countryOfVat(number: string): string | null {
  return formats.find(({ letters }) => number.startsWith(letters))?.country ?? null
}

export const vatExamples = formats.map(({ letters, example }) => `${letters}${example}`)

function isRight({ pattern, hasRightDigits }: VatFormat, number: string): boolean {
  return pattern.test(number) && (hasRightDigits?.(number) ?? true)
}

function kept({ letters, country }: VatFormat, number: string): VatNumber {
  return { number: `${letters}${number}`, country }
}

function last(number: string): number {
  return Number(number.at(-1))
}

function weighted(number: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(number[place]), 0)
}

/** ISO 7064, MOD 11,10. */
function isIso7064(number: string): boolean {
  const product = [...number.slice(0, -1)].reduce((before, digit) => {
    const sum = (before + Number(digit)) % 10 || 10
    return (2 * sum) % 11
  }, 10)
  return (11 - product) % 10 === last(number)
}

function isLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((before, digit, place) => {
    const doubled = Number(digit) * 2
    return before + (place % 2 === 0 ? Number(digit) : doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

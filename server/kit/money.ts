import { z } from "zod"
import { assert } from "./errors.ts"
import { says } from "./http/field_errors.ts"

/** Whole minor units (cents) of an ISO 4217 currency. Nothing in the program is an amount but this. */
export type Money = { readonly minor: bigint; readonly currency: string }

// ISO 4217: all other currencies have two digits after the point.
const zeroDigits = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "))
const threeDigits = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "))

// Digits that are there by ISO 4217, and that nobody writes when they are zero: "Rp 12.500", "1500 Ft".
const usuallyWhole = new Set("AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR SLL SOS SYP YER".split(" "))

export function exponentOf(currency: string): 0 | 2 | 3 {
  if (zeroDigits.has(currency)) return 0
  return threeDigits.has(currency) ? 3 : 2
}

export function money(minor: bigint, currency: string): Money {
  return { minor, currency }
}

export function zero(currency: string): Money {
  return { minor: 0n, currency }
}

export function add(...amounts: [Money, ...Money[]]): Money {
  const [{ currency }] = amounts
  return { minor: amounts.reduce((sum, amount) => sum + minorIn(amount, currency), 0n), currency }
}

export function subtract(from: Money, amount: Money): Money {
  return { minor: from.minor - minorIn(amount, from.currency), currency: from.currency }
}

export function times(amount: Money, quantity: number): Money {
  assert(Number.isSafeInteger(quantity), "a quantity is a whole number")
  return { minor: amount.minor * BigInt(quantity), currency: amount.currency }
}

/** Negative, zero or positive, like a comparison in `sort`. */
export function compare(one: Money, other: Money): number {
  const difference = one.minor - minorIn(other, one.currency)
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

export type Share = { id: string; weight: bigint }

/** Shares an amount out by weight, so that the parts sum to the whole; see `shareOut`. */
export function allocate(whole: Money, shares: readonly Share[]): Map<string, Money> {
  const parts = shareOut(whole.minor, shares)
  return new Map([...parts].map(([id, minor]) => [id, { minor, currency: whole.currency }]))
}

/**
 * Shares minor units out by weight so that the parts sum to the whole: each gets its rounded-down part,
 * the units left over go to the largest remainders (Hare quota), ties to the smaller id. Without any
 * weight the parts are even.
 */
export function shareOut(whole: bigint, shares: readonly Share[]): Map<string, bigint> {
  assert(shares.length > 0, "there is somebody to share with")
  assert(
    shares.every(({ weight }) => weight >= 0n),
    "weights are not negative",
  )
  const sum = shares.reduce((total, { weight }) => total + weight, 0n)
  const weighed = shares.map(({ id, weight }) => ({ id, weight: sum === 0n ? 1n : weight }))
  const total = sum === 0n ? BigInt(shares.length) : sum
  const sign = whole < 0n ? -1n : 1n
  const amount = whole * sign
  const parts = weighed.map(({ id, weight }) => ({
    id,
    minor: (amount * weight) / total,
    remainder: (amount * weight) % total,
  }))
  let left = amount - parts.reduce((given, { minor }) => given + minor, 0n)
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? (a.id < b.id ? -1 : 1) : a.remainder > b.remainder ? -1 : 1,
  )
  for (const part of byRemainder) {
    if (left === 0n) break
    part.minor += 1n
    left -= 1n
  }
  return new Map(parts.map(({ id, minor }) => [id, minor * sign]))
}

/** Divides to the nearest whole, halves away from zero: what tax offices and receipts expect. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  assert(denominator > 0n, "the denominator is positive")
  const sign = numerator < 0n ? -1n : 1n
  return (sign * (sign * numerator * 2n + denominator)) / (denominator * 2n)
}

/** Amounts travel as `{ "minor": 1999, "currency": "EUR" }`, in and out. */
export const moneySchema = z
  .strictObject({
    minor: z.union([z.int(), z.bigint()]).transform((minor) => BigInt(minor)),
    currency: z.string().regex(/^[A-Z]{3}$/, says("currency", "Write the currency like EUR.")),
  })
  .meta({ id: "Money" })

const formats = new Map<string, Intl.NumberFormat>()

/** "1.234,50 €" in German, "€1,234.50" in English: as the language writes amounts. */
export function formatMoney(amount: { minor: bigint | number; currency: string }, locale: string): string {
  const key = `${locale} ${amount.currency}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, currencyStyle(amount.currency))
    formats.set(key, format)
  }
  // A decimal text keeps every digit; a float would not beyond 2^53.
  return format.format(decimalText(amount) as unknown as number)
}

/** What is left to Intl rounds some amounts to whole units, differently in each version. */
function currencyStyle(currency: string): Intl.NumberFormatOptions {
  const digits = exponentOf(currency)
  return {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: usuallyWhole.has(currency) ? "stripIfInteger" : "auto",
  }
}

/** "1234.50": for machines that want decimals, structured data for instance. */
export function decimalText({ minor, currency }: { minor: bigint | number; currency: string }): string {
  const exponent = exponentOf(currency)
  const amount = BigInt(minor)
  const digits = (amount < 0n ? -amount : amount).toString().padStart(exponent + 1, "0")
  const whole = digits.slice(0, digits.length - exponent)
  const fraction = exponent === 0 ? "" : `.${digits.slice(-exponent)}`
  return `${amount < 0n ? "-" : ""}${whole}${fraction}`
}

function minorIn(amount: Money, currency: string): bigint {
  assert(amount.currency === currency, "amounts of one sum have one currency")
  return amount.minor
}

export type Money = { minor: number; currency: string }

// As the shop counts them, by ISO 4217. Intl says something else for some, and not the same in each browser.
const zeroDigits = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "))
const threeDigits = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "))
// Nobody writes their digits after the point when they are zero: "Rp 12.500", "1500 Ft".
export const usuallyWhole = new Set(
  "AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR SLL SOS SYP YER".split(" "),
)

const currencies = new Map<string, Intl.NumberFormat>()

function currencyFormat(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  let format = currencies.get(key)
  if (!format) {
    const digits = digitsOf(currency)
    format = new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      trailingZeroDisplay: usuallyWhole.has(currency) ? "stripIfInteger" : "auto",
    })
    currencies.set(key, format)
  }
  return format
}

/** Digits after the point: none for yen, three for dinars. */
export function digitsOf(currency: string): number {
  if (zeroDigits.has(currency)) return 0
  return threeDigits.has(currency) ? 3 : 2
}

export function moneyText(locale: string, { minor, currency }: Money): string {
  // The text of a whole number with its point moved: no binary fraction is in between.
  return currencyFormat(locale, currency).format(decimalText(minor, currency))
}

/** So much less. */
export function lessText(locale: string, { minor, currency }: Money): string {
  return moneyText(locale, { minor: -minor, currency })
}

/** 1890 of a currency with two digits is "18.90". */
export function decimalText(minor: number, currency: string): `${number}` {
  const digits = digitsOf(currency)
  const sign = minor < 0 ? "-" : ""
  const text = String(Math.abs(minor)).padStart(digits + 1, "0")
  if (digits === 0) return `${sign}${text}` as `${number}`
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}` as `${number}`
}

/** By the clock of the reader's device, or of a place. */
export function dayText(locale: string, at: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", ...(timeZone && { timeZone }) }).format(
    new Date(at),
  )
}

/** By the clock of the reader's device, or of a place. */
export function momentText(locale: string, at: string, timeZone?: string): string {
  const style = { dateStyle: "medium", timeStyle: "short" } as const
  return new Intl.DateTimeFormat(locale, { ...style, ...(timeZone && { timeZone }) }).format(new Date(at))
}

/** A calendar day like 2026-05-01, which has no time zone. */
export function calendarDayText(locale: string, day: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
  return format.format(new Date(`${day}T00:00:00Z`))
}

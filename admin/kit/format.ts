export type Money = { minor: number; currency: string }

// Those of ISO 4217, as the shop has them. A browser knows fewer for currencies whose small coins are gone, like
// rupiah and forint: read by its numbers, their amounts would be a hundred times too large.
const zeroDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ")
const threeDigits = "BHD IQD JOD KWD LYD OMR TND".split(" ")

/** Digits after the point: none for yen, three for dinars. */
export function digitsOf(currency: string): number {
  if (zeroDigits.includes(currency)) return 0
  return threeDigits.includes(currency) ? 3 : 2
}

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(locale: string, currency: string, digits: number | undefined): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: "currency", currency, minimumFractionDigits: digits })
    formats.set(key, format)
  }
  return format
}

/** As the language writes it: Rp 12.500 where nobody writes cents, but never without those that there are. */
export function moneyText(locale: string, { minor, currency }: Money): string {
  const digits = digitsOf(currency)
  const hasCents = minor % 10 ** digits !== 0
  // The text of a whole number with its point moved: no binary fraction is in between.
  return formatOf(locale, currency, hasCents ? digits : undefined).format(decimalText(minor, currency))
}

/** 1890 of a currency with two digits is "18.90". */
export function decimalText(minor: number, currency: string): `${number}` {
  const digits = digitsOf(currency)
  const sign = minor < 0 ? "-" : ""
  const text = String(Math.abs(minor)).padStart(digits + 1, "0")
  if (digits === 0) return `${sign}${text}` as `${number}`
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}` as `${number}`
}

/** What somebody typed as an amount, in whole minor units; nothing when it is none. */
export function minorOf(typed: string, currency: string): number | undefined {
  const digits = digitsOf(currency)
  const found = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(typed.replace(/\s/g, ""))
  const fraction = found?.[2] ?? ""
  if (!found || fraction.length > digits) return undefined
  return Number(`${found[1]}${fraction.padEnd(digits, "0")}`)
}

export function dayText(locale: string, at: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(at))
}

export function momentText(locale: string, at: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at))
}

/** A calendar day like 2026-05-01, which has no time zone. */
export function calendarDayText(locale: string, day: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
  return format.format(new Date(`${day}T00:00:00Z`))
}

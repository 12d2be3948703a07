import { dayIn, instantIn } from "../../../kit/clock.ts"
import { csvLine, mark, undefused } from "../../../kit/csv.ts"
import { type NewTaxRate, type TaxCategory, taxCategories } from "../../pricing/index.ts"
import { isCountry } from "../../settings/index.ts"
import { cut } from "./cells.ts"
import { type CsvRecord, delimiterOf, recordsOf, withoutSeparatorLine } from "./csv.ts"

/** A rate as a file says it. Its day may be long past: then it is taken over from now on. */
export type RateInFile = NewTaxRate & { region: string | null; validFrom: Date }

/** Says what is wrong with a line, and in which column. */
export type RateProblem = { field: RateColumn; problem: RateFault }

export const rateFaults = [
  "missing",
  "country",
  "region",
  "category",
  "percent",
  "percent_negative",
  "percent_too_high",
  "day",
  "ends_early",
  "zero_taxed",
  "too_long",
  "overlap",
  "twice",
  "over",
] as const
export type RateFault = (typeof rateFaults)[number]

export const rateColumns = [
  "country",
  "region",
  "category",
  "percent",
  "valid_from",
  "valid_until",
  "authority",
  "source",
  "checked_on",
] as const
export type RateColumn = (typeof rateColumns)[number]

export type RateLine = { line: number } & (
  | { rate: RateInFile; problem?: undefined }
  | { rate?: undefined; problem: RateProblem; written: string }
)

// More than the states of the world with four categories; a file with more is another one.
export const rateLinesMax = 5_000

const needed = ["country", "category", "percent"] as const

/** Days are those of the shop. */
export type ReadAt = { now: Date; timeZone: string }

/** Reads a file of tax rates. A column that is missing is told with line 1. */
export function readTaxRates(file: string, at: ReadAt): RateLine[] {
  const { text } = withoutSeparatorLine(file.replace(/^\ufeff/, ""))
  const [head, ...records] = recordsOf(text, delimiterOf(text))
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const lacking = needed.find((name) => !names.includes(name))
  if (lacking) return [{ line: 1, written: "", problem: { field: lacking, problem: "missing" } }]
  return records.slice(0, rateLinesMax).map((record) => readLine(record, names, at))
}

class Wrong extends Error {
  readonly problem: RateProblem
  constructor(field: RateColumn, problem: RateFault) {
    super(problem)
    this.problem = { field, problem }
  }
}

function readLine({ line, cells }: CsvRecord, names: readonly string[], at: ReadAt): RateLine {
  const of = (column: RateColumn) => undefused(cells[names.indexOf(column)] ?? "").trim()
  try {
    return { line, rate: rateFrom(of, at) }
  } catch (error) {
    if (!(error instanceof Wrong)) throw error
    return { line, written: cut(cells.join(", "), 200), problem: error.problem }
  }
}

function rateFrom(of: (column: RateColumn) => string, { now, timeZone }: ReadAt): RateInFile {
  const country = of("country").toUpperCase()
  if (!isCountry(country)) throw new Wrong("country", country === "" ? "missing" : "country")
  const region = of("region").toUpperCase() || null
  if (region !== null && !new RegExp(`^${country}-[A-Z0-9]{1,3}$`).test(region))
    throw new Wrong("region", "region")
  const category = of("category").toLowerCase()
  if (!isCategory(category)) throw new Wrong("category", category === "" ? "missing" : "category")
  const ratePpm = ppmFrom(of("percent"))
  if (category === "zero" && ratePpm !== 0) throw new Wrong("percent", "zero_taxed")
  const validFrom = momentFrom(of("valid_from"), { field: "valid_from", timeZone }) ?? now
  const validUntil = momentFrom(of("valid_until"), { field: "valid_until", timeZone, daysLater: 1 })
  if (validUntil && validUntil <= validFrom) throw new Wrong("valid_until", "ends_early")
  if (validUntil && validUntil <= now) throw new Wrong("valid_until", "over")
  const authority = textFrom(of, "authority", 200)
  const source = textFrom(of, "source", 500)
  const checkedOn = of("checked_on") || null
  if (checkedOn !== null && !isDay(checkedOn)) throw new Wrong("checked_on", "day")
  return { country, region, category, ratePpm, validFrom, validUntil, authority, source, checkedOn }
}

function isCategory(text: string): text is TaxCategory {
  return (taxCategories as readonly string[]).includes(text)
}

/** 8.1 or 8,1 percent. */
function ppmFrom(text: string): number {
  if (text === "") throw new Wrong("percent", "missing")
  if (/^-/.test(text)) throw new Wrong("percent", "percent_negative")
  const found = /^(\d{1,4})(?:[.,](\d{1,4}))?\s*%?$/.exec(text)
  if (!found) throw new Wrong("percent", "percent")
  const ppm = Number(`${found[1]}${(found[2] ?? "").padEnd(4, "0")}`)
  if (ppm > 1_000_000) throw new Wrong("percent", "percent_too_high")
  return ppm
}

const dayMs = 86_400_000

type Read = { field: RateColumn; timeZone: string; daysLater?: number }

/** A day begins at midnight where the shop is; the last day of a rate is one on which it holds. */
function momentFrom(text: string, { field, timeZone, daysLater = 0 }: Read): Date | null {
  if (text === "") return null
  if (isDay(text)) return instantIn(`${dayAfter(text, daysLater)}T00:00`, timeZone)
  const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text)
  const moment = new Date(text)
  if (!isMoment || Number.isNaN(moment.getTime())) throw new Wrong(field, "day")
  return moment
}

function dayAfter(day: string, daysLater: number): string {
  return new Date(Date.parse(day) + daysLater * dayMs).toISOString().slice(0, 10)
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

function textFrom(of: (column: RateColumn) => string, field: RateColumn, max: number): string | null {
  const text = of(field)
  if (text.length > max || /\p{Cc}/u.test(text)) throw new Wrong(field, "too_long")
  return text || null
}

/** The same file again: what is read from it is what was written. */
export function taxRatesFile(rates: readonly RateInFile[], timeZone: string): string {
  const lines = rates.map((rate) =>
    csvLine([
      ...[rate.country, rate.region, rate.category],
      String(rate.ratePpm / 10_000),
      dayOf(rate.validFrom, timeZone),
      rate.validUntil ? dayOf(rate.validUntil, timeZone, -1) : null,
      ...[rate.authority ?? null, rate.source ?? null, rate.checkedOn ?? null],
    ]),
  )
  return mark + csvLine(rateColumns) + lines.join("")
}

function dayOf(moment: Date, timeZone: string, daysLater = 0): string {
  const day = dayIn(moment, timeZone)
  const isMidnight = instantIn(`${day}T00:00`, timeZone).getTime() === moment.getTime()
  return isMidnight ? dayAfter(day, daysLater) : moment.toISOString()
}

/** Days that are asked for most; `own` are those that somebody types. */
export const spans = ["month", "last_month", "quarter", "last_quarter", "year", "last_year", "own"] as const
export type SpanName = (typeof spans)[number]

export const steps = ["whole", "month", "quarter", "day"] as const
export type Step = (typeof steps)[number]

export const bases = ["placed", "paid"] as const
export type Basis = (typeof bases)[number]

/** What the address of the files holds. */
export type BooksSearch = { span?: SpanName; from?: string; to?: string; by?: Step; basis?: Basis }

const day = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Reads an address, whoever wrote it: what is not known there is left out. */
export function booksSearch(given: Record<string, unknown>): BooksSearch {
  const { from, to } = given
  const span = spans.find((one) => one === given.span)
  const by = steps.find((one) => one === given.by)
  const basis = bases.find((one) => one === given.basis)
  return {
    ...(span && { span }),
    ...(typeof from === "string" && day.test(from) && { from }),
    ...(typeof to === "string" && day.test(to) && { to }),
    ...(by && { by }),
    ...(basis && { basis }),
  }
}

export type Days = { from: string; to: string }

/** The days that an address means; nothing when they are no period. */
export function daysOf({ span = "last_month", from, to }: BooksSearch, today: Date): Days | undefined {
  if (span === "own") return from && to && from <= to ? { from, to } : undefined
  const [year, month] = [today.getFullYear(), today.getMonth()]
  const quarter = Math.floor(month / 3) * 3
  const months: Record<Exclude<SpanName, "own">, [first: number, count: number]> = {
    month: [month, 1],
    last_month: [month - 1, 1],
    quarter: [quarter, 3],
    last_quarter: [quarter - 3, 3],
    year: [0, 12],
    last_year: [-12, 12],
  }
  const [first, count] = months[span]
  return { from: dayText(year, first, 1), to: dayText(year, first + count, 0) }
}

function dayText(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
}

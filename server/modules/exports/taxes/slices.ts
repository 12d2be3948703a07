import { type Days, dayAfter } from "../period.ts"

/** How long a period of the report is; `whole` is all that was asked for. */
export const steps = ["day", "month", "quarter", "whole"] as const
export type Step = (typeof steps)[number]

/** Days that are summed up at once, and the periods that they belong to, in their order. */
export type Slice = { days: Days; periods: readonly Days[] }

// The fifty thousand orders that a busy shop sells in so many days are summed up in a second.
const daysAtOnce = 31

/**
 * The periods from a day to a day, in pieces that are quickly summed up: no statement takes longer because a
 * year was asked for, and a year by days takes no more of them. The first period and the last are cut where
 * the days end.
 */
export function* slicesOf(asked: Days & { by: Step }): Generator<Slice> {
  let short: Days[] = []
  for (const period of periodsOf(asked)) {
    if (asked.by !== "day") {
      yield* piecesOf(period)
      continue
    }
    short.push(period)
    const [first] = short
    if (!first || (short.length < daysAtOnce && period.to < asked.to)) continue
    yield { days: { from: first.from, to: period.to }, periods: short }
    short = []
  }
}

function* periodsOf({ from, to, by }: Days & { by: Step }): Generator<Days> {
  for (let first = from; first <= to; ) {
    const last = earlier(lastDayOf(first, by, to), to)
    yield { from: first, to: last }
    first = dayAfter(last)
  }
}

function* piecesOf(period: Days): Generator<Slice> {
  for (let day = period.from; day <= period.to; day = dayAfter(day, daysAtOnce)) {
    const days = { from: day, to: earlier(dayAfter(day, daysAtOnce - 1), period.to) }
    yield { days, periods: [period] }
  }
}

function lastDayOf(day: string, by: Step, to: string): string {
  if (by === "day") return day
  if (by === "whole") return to
  const [year, month] = day.split("-").map(Number) as [number, number]
  const lastMonth = by === "month" ? month : Math.ceil(month / 3) * 3
  return new Date(Date.UTC(year, lastMonth, 0)).toISOString().slice(0, 10)
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}

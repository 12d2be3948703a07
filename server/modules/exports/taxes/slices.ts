import { type Days, dayAfter } from "../period.ts"

/** How long a period of the report is; `whole` is all that was asked for. */
export const steps = ["day", "month", "quarter", "whole"] as const
export type Step = (typeof steps)[number]

export type Slice = { period: Days; days: Days }

// A busy shop sells some ten thousand orders in so many days, which are summed up in a fraction of a second.
const daysAtOnce = 7

/**
 * The periods from a day to a day, each in pieces that are quickly summed up: no statement takes longer
 * because a year was asked for. The first period and the last are cut where the days end.
 */
export function* slicesOf({ from, to, by }: Days & { by: Step }): Generator<Slice> {
  for (let first = from; first <= to; ) {
    const last = earlier(lastDayOf(first, by, to), to)
    for (let day = first; day <= last; day = dayAfter(day, daysAtOnce)) {
      const days = { from: day, to: earlier(dayAfter(day, daysAtOnce - 1), last) }
      yield { period: { from: first, to: last }, days }
    }
    first = dayAfter(last)
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

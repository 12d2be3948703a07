import { clockIn, weekdayOf } from "../../../kit/clock.ts"
import type { DeliveryMethod } from "./methods.ts"

export type DeliveryPromise = { earliestOn: string; latestOn: string }

/**
 * The days on which an order of this moment arrives. It leaves today when it comes before the cut-off of a
 * day that counts, in the time zone of the place it leaves from; then days that count are counted.
 */
export function promiseOf(method: Promising, now: Date): DeliveryPromise {
  const minute = Math.floor(now.getTime() / 60_000)
  const known = promises.get(method)
  if (known?.minute === minute) return known.promise
  const promise = workOutPromise(method, now)
  promises.set(method, { minute, promise })
  return promise
}

type Promising = Pick<DeliveryMethod, "daysMin" | "daysMax" | "cutOff" | "timeZone" | "weekdays">

// It changes with the minute only, and the calendar takes longer than all else in the price of a cart.
const promises = new WeakMap<Promising, { minute: number; promise: DeliveryPromise }>()

function workOutPromise(method: Promising, now: Date): DeliveryPromise {
  const local = clockIn(now, method.timeZone)
  const isInTime = local.time < method.cutOff && method.weekdays.includes(weekdayOf(local.day))
  const leaves = isInTime ? local.day : nextDay(local.day, method.weekdays)
  return {
    earliestOn: daysLater(leaves, method.daysMin, method.weekdays),
    latestOn: daysLater(leaves, method.daysMax, method.weekdays),
  }
}

function daysLater(day: string, days: number, weekdays: number[]): string {
  let found = day
  for (let count = 0; count < days; count++) found = nextDay(found, weekdays)
  return found
}

function nextDay(day: string, weekdays: number[]): string {
  let next = addDay(day)
  while (!weekdays.includes(weekdayOf(next))) next = addDay(next)
  return next
}

function addDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

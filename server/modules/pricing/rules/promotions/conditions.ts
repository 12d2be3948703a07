import { clockIn, weekdayOf } from "../../../../kit/clock.ts"
import { amountIn, type Basket, linesOf, plainIn, sumOf } from "./basket.ts"
import type { Condition, Promotion, Reason } from "./types.ts"

/** The first condition that does not hold; nothing when all hold. */
export function missing(promotion: Promotion, basket: Basket): Reason | null {
  const { from, until } = promotion
  if (from && basket.now < from) return { kind: "not_begun", from }
  if (until && basket.now >= until) return { kind: "over", until }
  for (const condition of promotion.conditions) {
    const reason = lacking(condition, basket)
    if (reason) return reason
  }
  return null
}

function lacking(condition: Condition, basket: Basket): Reason | null {
  const { buyer, marketCode } = basket
  switch (condition.kind) {
    case "items":
      return tooFew(condition, basket)
    case "subtotal":
      return tooLow(condition, basket)
    case "groups":
      return condition.groupIds.some((id) => buyer.groupIds.includes(id))
        ? null
        : { kind: "other_group", isSignedIn: buyer.isSignedIn }
    case "markets":
      return condition.marketCodes.includes(marketCode) ? null : { kind: "other_market" }
    case "first_order":
      return buyer.hasOrdered ? { kind: "not_first_order" } : null
    case "hours":
      return isWithin(condition, basket.now) ? null : { ...condition, kind: "other_hours" }
  }
}

function tooFew({ items, quantityMin }: Condition & { kind: "items" }, basket: Basket): Reason | null {
  const quantity = linesOf(basket, items).reduce((sum, line) => sum + line.quantity, 0)
  return quantity >= quantityMin ? null : { kind: "too_few_items", quantityMin, quantity }
}

function tooLow({ items, amounts }: Condition & { kind: "subtotal" }, basket: Basket): Reason | null {
  const { currency } = basket
  const minimum = amountIn(amounts, currency)
  if (minimum === null) return { kind: "no_amount", currency }
  const subtotal = sumOf(linesOf(basket, items).map(({ subtotalMinor }) => subtotalMinor))
  if (subtotal >= minimum) return null
  const [wanted, short] = [plainIn(minimum, currency), plainIn(minimum - subtotal, currency)]
  return { kind: "subtotal_too_low", minimum: wanted, missing: short }
}

/** Monday is 1. Hours that end before they begin go on into the next day, which need not be named. */
function isWithin({ weekdays, from, until, timeZone }: Condition & { kind: "hours" }, now: Date): boolean {
  const { weekday, time } = onTheClock(now, timeZone)
  if (from < until) return weekdays.includes(weekday) && time >= from && time < until
  const dayBefore = weekday === 1 ? 7 : weekday - 1
  return (weekdays.includes(weekday) && time >= from) || (weekdays.includes(dayBefore) && time < until)
}

function onTheClock(now: Date, timeZone: string): { weekday: number; time: string } {
  const { day, time } = clockIn(now, timeZone)
  return { weekday: weekdayOf(day), time }
}

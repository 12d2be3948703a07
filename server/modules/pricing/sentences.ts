import { formatMoney } from "../../kit/money.ts"
import { t } from "../settings/index.ts"
import type { PlainMoney, Reason } from "./rules/promotions/types.ts"
import type { Converted, PriceOrigin, Why } from "./rules/why.ts"

/**
 * How a program's words become those of somebody: their language, what promotions are called in it, and the
 * clock that the shop goes by.
 */
export type Speaking = {
  locale: string
  timeZone: string
  titleOf: (promotionId: string, name: string) => string
}

/** Why a promotion gives nothing, and where it can be helped, what to do. */
export function reasonSentence(reason: Reason, speak: Speaking): string {
  const { locale, titleOf } = speak
  const say = (key: string, values?: Record<string, string | number>) => t(locale, `promotion.${key}`, values)
  const amount = (money: PlainMoney) => formatMoney(money, locale)
  switch (reason.kind) {
    case "not_begun":
      return say("not_begun", { date: momentIn(speak, reason.from) })
    case "over":
      return say("over", { date: momentIn(speak, reason.until) })
    case "other_group":
      return say(reason.isSignedIn ? "other_group" : "sign_in_for_group")
    case "other_hours": {
      const { from, until, weekdays, timeZone } = reason
      const sentence = say("other_hours", { days: daysIn(locale, weekdays), from, until })
      return timeZone === speak.timeZone ? sentence : `${sentence} ${say("clock", { timeZone })}`
    }
    case "too_few_items":
      return say("too_few_items", { count: reason.quantityMin - reason.quantity })
    case "subtotal_too_low":
      return say("subtotal_too_low", { amount: amount(reason.missing) })
    case "no_amount":
      return say("no_amount", { currency: reason.currency })
    case "other_is_better":
    case "not_together":
      return say(reason.kind, { title: titleOf(reason.promotionId, reason.name) })
    default:
      return say(reason.kind)
  }
}

/** What may be one step more to a promotion: so much more, or so many. */
export function nearSentence(title: string, reason: Reason, locale: string): string {
  if (reason.kind === "subtotal_too_low") {
    return t(locale, "promotion.near_amount", { amount: formatMoney(reason.missing, locale), title })
  }
  const count = reason.kind === "too_few_items" ? reason.quantityMin - reason.quantity : 0
  return t(locale, "promotion.near_items", { count, title })
}

/** One step on the way to a price, as somebody reads it. */
export function whySentence(why: Why, speak: Speaking): string {
  const { locale, titleOf } = speak
  const amount = formatMoney(why.amount, locale)
  switch (why.kind) {
    case "base_price":
      return [
        t(locale, "why.base_price", { amount }),
        origin(why.origin, speak),
        why.converted ? ` ${convertedSentence(why.converted, locale)}` : "",
        fromQuantity(why, locale),
      ].join("")
    case "quantity":
      return t(locale, "why.quantity", { count: why.quantity, amount })
    case "delivery":
      return t(locale, "why.delivery", { amount })
    case "delivery_zone":
      return t(locale, "why.delivery_zone", { zone: why.zone, amount })
    case "delivery_free":
      return t(locale, "why.delivery_free", { from: formatMoney(why.from, locale), amount })
    case "delivery_surcharge":
      return t(locale, `why.delivery_${why.reason}`, { count: why.units, amount })
    case "promotion":
      return t(locale, "why.promotion", { title: titleOf(why.promotionId, why.name), amount })
    case "tax":
      return t(locale, why.isIncluded ? "why.tax_included" : "why.tax_added", {
        rate: rateIn(locale, why.ratePpm),
        amount,
      })
    case "tax_free":
      return t(locale, `why.${why.treatment}`, { rate: rateIn(locale, why.ratePpm), amount })
  }
}

function origin(given: PriceOrigin | undefined, speak: Speaking): string {
  const { locale } = speak
  if (!given) return ""
  switch (given.kind) {
    case "sale":
      if (given.until === null) return ` ${t(locale, "why.sale")}`
      return ` ${t(locale, "why.sale_until", { date: momentIn(speak, new Date(given.until)) })}`
    case "list":
      return ` ${t(locale, "why.list", { name: given.name })}`
  }
}

type ConvertedFrom = Omit<Converted, "from"> & { from: { minor: bigint | number; currency: string } }

/** From which amount of another currency a price comes, by which rate of which day. */
export function convertedSentence({ from, rate, on }: ConvertedFrom, locale: string): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(on))
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 9 })
  const said = { from: formatMoney(from, locale), rate: decimal.format(rate as unknown as number), on: date }
  return t(locale, "why.converted", said)
}

function fromQuantity({ quantityMin }: { quantityMin?: number }, locale: string): string {
  return quantityMin ? ` ${t(locale, "why.from_quantity", { count: quantityMin })}` : ""
}

/** With the minute, because a promotion may begin at noon; and the clock, because buyers are anywhere. */
function momentIn({ locale, timeZone }: Speaking, at: Date): string {
  const day = { year: "numeric", month: "long", day: "numeric" } as const
  const time = { hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const
  return new Intl.DateTimeFormat(locale, { ...day, ...time, timeZone }).format(at)
}

/** "Mon, Tue and Sat" in words of the language. */
function daysIn(locale: string, weekdays: readonly number[]): string {
  if (weekdays.length === 7) return t(locale, "promotion.every_day")
  const names = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" })
  // The first of January 2024 was a Monday.
  return new Intl.ListFormat(locale).format(
    [...weekdays].sort().map((day) => names.format(new Date(Date.UTC(2024, 0, day)))),
  )
}

export function rateIn(locale: string, ratePpm: number): string {
  const style = { style: "percent", maximumFractionDigits: 3 } as const
  return new Intl.NumberFormat(locale, style).format(ratePpm / 1_000_000)
}

import { calendarDayText, type Money, momentText, moneyText } from "../../kit/format.ts"
import type { Words } from "../../kit/words.ts"
import { percentText } from "../settings/rates.ts"
import type { Reason, Step } from "./reading.ts"

/** Words, and the clock that the shop goes by. */
export type Speaking = { words: Words; timeZone: string }

/** The rule of one step, with what it went by. */
export function stepText(speak: Speaking, step: Step): string {
  const { t, locale } = speak.words
  switch (step.kind) {
    case "base_price":
      return basePriceText(speak, step)
    case "quantity":
      return t("pricing.step.quantity", { count: step.quantity })
    case "delivery":
      return t("pricing.step.delivery")
    case "delivery_zone":
      return zoneText(speak, step)
    case "delivery_free":
      return t("pricing.step.free", { from: moneyText(locale, step.from) })
    case "delivery_surcharge":
      return step.reason === "place"
        ? t("pricing.step.surcharge_place")
        : t("pricing.step.surcharge_bulky", { count: step.units })
    case "promotion":
      return t("pricing.step.promotion", { name: step.name })
    case "tax":
      return taxText(speak, step)
    case "tax_free":
      return t(`pricing.step.${step.treatment}`, { rate: percentText(locale, step.ratePpm) })
  }
}

function taxText({ words: { t, locale } }: Speaking, step: Step & { kind: "tax" }): string {
  const text = t(step.isIncluded ? "pricing.step.tax_in" : "pricing.step.tax_on", {
    rate: percentText(locale, step.ratePpm),
    category: t(`pricing.category.${step.category}`),
    rounding: t(`pricing.rounding.${step.rounding}`),
  })
  return step.source ? t(`pricing.step.of.${step.source}`, { step: text }) : text
}

/** What a step gave: less where it takes something off. */
export function stepAmount(step: Step): Money {
  const isLess = step.kind === "promotion" || step.kind === "delivery_free" || step.kind === "tax_free"
  return isLess ? { ...step.amount, minor: -step.amount.minor } : step.amount
}

function basePriceText(speak: Speaking, step: Step & { kind: "base_price" }): string {
  const { t } = speak.words
  const text = step.converted ? convertedText(speak, step.converted) : originText(speak, step.origin)
  return step.quantityMin ? t("pricing.step.from_quantity", { step: text, count: step.quantityMin }) : text
}

type Origin = NonNullable<(Step & { kind: "base_price" })["origin"]>

function originText({ words, timeZone }: Speaking, origin: Origin | undefined): string {
  const { t, locale } = words
  switch (origin?.kind) {
    case undefined:
      return t("pricing.step.base_price")
    case "sale":
      if (origin.until === null) return t("pricing.step.sale")
      return t("pricing.step.sale_until", { moment: momentText(locale, origin.until, timeZone) })
    case "list":
      return t("pricing.step.list", { name: origin.name })
  }
}

type Converted = NonNullable<(Step & { kind: "base_price" })["converted"]>

function convertedText({ words }: Speaking, { from, rate, on }: Converted): string {
  const { t, locale } = words
  const day = calendarDayText(locale, on)
  return t("pricing.step.converted", { from: moneyText(locale, from), rate, day })
}

function zoneText({ words }: Speaking, step: Step & { kind: "delivery_zone" }): string {
  const { t, locale } = words
  const { zone, weightGrams, upToGrams, fromMinor, amount } = step
  if (fromMinor !== undefined) {
    const from = moneyText(locale, { minor: fromMinor, currency: amount.currency })
    return t("pricing.step.zone_from", { zone, from })
  }
  if (weightGrams === undefined) return t("pricing.step.zone", { zone })
  if (upToGrams === undefined) return t("pricing.step.zone_weight", { zone, weight: weightGrams })
  return t("pricing.step.zone_step", { zone, weight: weightGrams, upTo: upToGrams })
}

/** The condition that was not met, in words. */
export function reasonText({ words, timeZone }: Speaking, reason: Reason): string {
  const { t, locale } = words
  switch (reason.kind) {
    case "not_begun":
      return t("pricing.reason.not_begun", { moment: momentText(locale, reason.from, timeZone) })
    case "over":
      return t("pricing.reason.over", { moment: momentText(locale, reason.until, timeZone) })
    case "no_amount":
      return t("pricing.reason.no_amount", { currency: reason.currency })
    case "other_group":
      return t(reason.isSignedIn ? "pricing.reason.other_group" : "pricing.reason.not_signed_in")
    case "other_hours": {
      const { from, until } = reason
      const days = daysText(words, reason.weekdays)
      return t("pricing.reason.other_hours", { days, from, until, timeZone: reason.timeZone })
    }
    case "too_few_items":
      return t("pricing.reason.too_few_items", { wanted: reason.quantityMin, count: reason.quantity })
    case "subtotal_too_low": {
      const [minimum, missing] = [reason.minimum, reason.missing].map((one) => moneyText(locale, one))
      return t("pricing.reason.subtotal_too_low", { minimum: minimum ?? "", missing: missing ?? "" })
    }
    case "other_is_better":
    case "not_together":
      return t(`pricing.reason.${reason.kind}`, { name: reason.name })
    default:
      return t(`pricing.reason.${reason.kind}`)
  }
}

function daysText({ t, locale }: Words, weekdays: readonly number[]): string {
  if (weekdays.length === 7) return t("pricing.reason.every_day")
  const names = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" })
  // The first of January 2024 was a Monday.
  const days = [...weekdays].sort().map((day) => names.format(Date.UTC(2024, 0, day)))
  return new Intl.ListFormat(locale).format(days)
}

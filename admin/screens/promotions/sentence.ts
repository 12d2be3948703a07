import { ownTimeZone, shownIn } from "../../kit/clock.ts"
import { dayText, momentText, moneyText } from "../../kit/format.ts"
import type { Words } from "../../kit/words.ts"
import type { PromotionForm } from "./kinds.ts"
import type { Action, Amounts, Condition, Items, Tier } from "./reading.ts"

/** What a thing is called, by its id; markets and ways of delivery by "market:de", "method:express". */
export type NameOf = (id: string) => string | undefined

type Said = Pick<
  PromotionForm,
  "action" | "conditions" | "needsCode" | "lineMax" | "orderMax" | "usesPerCustomerMax"
>

// Stands where nothing is typed yet.
const blank = "…"

/** What a promotion does, in one sentence. */
export function promotionSentence(words: Words, promotion: Said, nameOf: NameOf): string {
  const { t, locale } = words
  const { action, conditions, needsCode, lineMax, orderMax, usesPerCustomerMax } = promotion
  const amount = (amounts: Amounts) => ({ amount: amountsText(words, amounts) })
  const parts = [
    actionText(words, action, nameOf),
    ...conditions.map((one) => conditionText(words, one, nameOf)),
    ...(lineMax ? [t("promotion.says.line_max", amount(lineMax))] : []),
    ...(orderMax ? [t("promotion.says.order_max", amount(orderMax))] : []),
    ...(needsCode ? [t("promotion.says.code")] : []),
    ...(usesPerCustomerMax ? [t("promotion.says.per_customer", { count: usesPerCustomerMax })] : []),
  ]
  const text = parts.join(", ")
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

type Dates = Pick<PromotionForm, "from" | "until">

/** When it holds, by the shop's clock; nothing where it has neither beginning nor end. */
export function datesText({ t, locale }: Words, { from, until }: Dates, zone?: string): string {
  const day = (at: string) =>
    isMidnight(at, zone) ? dayText(locale, at, zone) : momentText(locale, at, zone)
  if (from && until) return t("promotion.dates.both", { from: day(from), until: day(until) })
  if (from) return t("promotion.dates.from", { from: day(from) })
  return until ? t("promotion.dates.until", { until: day(until) }) : ""
}

const isMidnight = (at: string, zone = ownTimeZone()) => shownIn(at, zone).endsWith("T00:00")

export function actionText(words: Words, action: Action, nameOf: NameOf): string {
  const { t } = words
  switch (action.kind) {
    case "percentage":
      return t("promotion.says.percentage", {
        rate: rateText(words, action.ratePpm),
        items: itemsText(words, action.items, nameOf),
      })
    case "amount":
      return t(
        isAll(action.items)
          ? `promotion.says.amount_${action.per}_all`
          : `promotion.says.amount_${action.per}`,
        {
          amount: amountsText(words, action.amounts),
          items: itemsText(words, action.items, nameOf),
        },
      )
    case "fixed_price":
      return t("promotion.says.fixed_price", {
        amount: amountsText(words, action.amounts),
        items: itemsText(words, action.items, nameOf),
      })
    case "buy_get":
      return buyGetText(words, action, nameOf)
    case "tiers":
      return t("promotion.says.tiers", {
        items: itemsText(words, action.items, nameOf),
        steps: listText(
          words,
          action.tiers.map((tier) => tierText(words, tier)),
        ),
      })
    case "delivery":
      return deliveryText(words, action, nameOf)
    case "gift":
      return t("promotion.says.gift", {
        quantity: action.quantity || blank,
        name: nameOf(action.variantId) ?? (action.variantId ? t("promotion.says.a_gift") : blank),
      })
    case "bundle":
      return t("promotion.says.bundle", {
        amount: amountsText(words, action.amounts),
        parts: listText(
          words,
          action.parts.map(
            ({ items, quantity }) => `${quantity || blank} × ${itemsText(words, items, nameOf)}`,
          ),
        ),
      })
  }
}

function buyGetText(words: Words, action: Action & { kind: "buy_get" }, nameOf: NameOf): string {
  const { t } = words
  const { buy, buyQuantity, get, getQuantity, ratePpm, sameItem, timesMax } = action
  const counted = (quantity: number, items: Items) =>
    isAll(items) ? String(quantity || blank) : `${quantity || blank} × ${itemsText(words, items, nameOf)}`
  const [bought, gotten] = [counted(buyQuantity, buy), counted(getQuantity, get)]
  const isFree = ratePpm === 1_000_000
  const rate = rateText(words, ratePpm)
  const text = isFree
    ? t("promotion.says.buy_get_free", { buy: bought, get: gotten })
    : t("promotion.says.buy_get_rate", { buy: bought, get: gotten, rate })
  return [
    text,
    ...(sameItem ? [t("promotion.says.same_item")] : []),
    ...(timesMax ? [t("promotion.says.times_max", { count: timesMax })] : []),
  ].join(", ")
}

function tierText(words: Words, { from, gives }: Tier): string {
  const off = "ratePpm" in gives ? rateText(words, gives.ratePpm) : amountsText(words, gives.amounts)
  return words.t("promotion.says.tier", { off, from: amountsText(words, from) })
}

function deliveryText(words: Words, action: Action & { kind: "delivery" }, nameOf: NameOf): string {
  const { t } = words
  const text =
    action.ratePpm === 1_000_000
      ? t("promotion.says.delivery_free")
      : t("promotion.says.delivery_rate", { rate: rateText(words, action.ratePpm) })
  if (!action.methodCodes?.length) return text
  const methods = listText(
    words,
    action.methodCodes.map((code) => nameOf(`method:${code}`) ?? code),
  )
  return t("promotion.says.delivery_with", { text, methods })
}

export function conditionText(words: Words, condition: Condition, nameOf: NameOf): string {
  const { t } = words
  switch (condition.kind) {
    case "items": {
      const { items, quantityMin: count } = condition
      if (isAll(items)) return t("promotion.says.items_all", { count })
      return t("promotion.says.items", { count, items: itemsText(words, items, nameOf) })
    }
    case "subtotal": {
      const amount = amountsText(words, condition.amounts)
      if (isAll(condition.items)) return t("promotion.says.subtotal_all", { amount })
      return t("promotion.says.subtotal", { amount, items: itemsText(words, condition.items, nameOf) })
    }
    case "groups": {
      const names = condition.groupIds.map(nameOf)
      const isKnown = names.every((name) => name !== undefined) && names.length > 0
      return isKnown
        ? t("promotion.says.groups", { groups: listText(words, names as string[]) })
        : t("promotion.says.groups_counted", { count: names.length })
    }
    case "markets": {
      const names = condition.marketCodes.map((code) => nameOf(`market:${code}`) ?? code)
      return t("promotion.says.markets", { markets: names.length > 0 ? listText(words, names) : blank })
    }
    case "first_order":
      return t("promotion.says.first_order")
    case "hours": {
      const { weekdays, from, until, timeZone } = condition
      const hours = { from: from || blank, until: until || blank, timeZone }
      if (weekdays.length === 7) return t("promotion.says.hours_daily", hours)
      const days = weekdays.map((day) => weekdayText(words, day))
      return t("promotion.says.hours", { ...hours, days: days.length > 0 ? listText(words, days) : blank })
    }
  }
}

/** Monday is 1. The first of January 2024 was one. */
export function weekdayText({ locale }: Words, day: number): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" })
  return format.format(Date.UTC(2024, 0, day))
}

/** Which things are meant. */
export function itemsText(words: Words, items: Items, nameOf: NameOf): string {
  const { t } = words
  const { without, fullPriceOnly } = items
  const some = thingsText(words, items, nameOf) ?? t("promotion.says.everything")
  const others = without && thingsText(words, without, nameOf)
  const text = others ? t("promotion.says.except", { items: some, others }) : some
  return fullPriceOnly ? t("promotion.says.full_price", { items: text }) : text
}

const namedMax = 3

function thingsText(words: Words, things: Omit<Items, "without">, nameOf: NameOf): string | undefined {
  const { variantIds = [], productIds = [], collectionIds = [] } = things
  const ids = [...collectionIds, ...productIds, ...variantIds]
  if (ids.length === 0) return undefined
  const names = ids.map(nameOf).filter((name) => name !== undefined)
  if (ids.length <= namedMax && names.length === ids.length) return listText(words, names)
  const { t } = words
  const count = productIds.length + variantIds.length
  return listText(words, [
    ...(collectionIds.length > 0
      ? [t("promotion.says.collections_counted", { count: collectionIds.length })]
      : []),
    ...(count > 0 ? [t("promotion.says.products_counted", { count })] : []),
  ])
}

export function isAll({ variantIds, productIds, collectionIds, without, fullPriceOnly }: Items): boolean {
  const lists = [variantIds, productIds, collectionIds]
  const leftOut = [without?.variantIds, without?.productIds, without?.collectionIds]
  return !fullPriceOnly && [...lists, ...leftOut].every((list) => !list?.length)
}

export function rateText({ locale }: Words, ratePpm: number): string {
  if (ratePpm === 0) return blank
  const format = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 })
  return format.format(ratePpm / 1_000_000)
}

/** In every currency that it is set in. */
export function amountsText({ locale }: Words, amounts: Amounts): string {
  const set = amounts.filter(({ minor }) => minor > 0)
  return set.length === 0 ? blank : set.map((amount) => moneyText(locale, amount)).join(" / ")
}

function listText({ locale }: Words, parts: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(parts)
}

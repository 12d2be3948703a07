import { isTimeZone } from "../../../../kit/clock.ts"
import { type Facts, type Finding, type Found, finding } from "./findings.ts"
import { amountProblems, coverage, tierProblems } from "./problem_amounts.ts"
import { bundleProblems, giftProblems, itemProblems } from "./problem_items.ts"
import type { Action, Condition, Promotion } from "./types.ts"

export type { Facts, Finding, Found } from "./findings.ts"

export type PromotionToCheck = Omit<Promotion, "promotionId"> & {
  usesMax: number | null
  usesPerCustomerMax: number | null
}

/**
 * What of a promotion cannot be (`refused`), each with its field and the reason, and what its owner should
 * know before it goes live (`warnings`).
 */
export function contradictions(promotion: PromotionToCheck, facts: Facts): Found {
  const found: Finding[] = [
    ...times(promotion),
    ...limits(promotion),
    ...stacking(promotion),
    ...promotion.conditions.flatMap((one, place) =>
      ofCondition(one, { field: `conditions.${place}`, facts }),
    ),
    ...together(promotion.conditions),
    ...ofAction(promotion.action, facts),
    ...(promotion.lineMax ? amountProblems("lineMax", promotion.lineMax, facts) : []),
    ...(promotion.orderMax ? amountProblems("orderMax", promotion.orderMax, facts) : []),
    ...coverage(promotion, facts),
  ]
  return {
    refused: found.filter(({ isWarning }) => !isWarning).map(withoutWeight),
    warnings: found.filter(({ isWarning }) => isWarning).map(withoutWeight),
  }
}

function withoutWeight({ field, code, message, values }: Finding) {
  return { field, code, message, ...(values && { values }) }
}

function* times({ from, until }: PromotionToCheck): Iterable<Finding> {
  if (from && until && until <= from) {
    yield finding("until", "until_before_from", "The end must come after the beginning.")
  }
}

function* limits({ usesMax, usesPerCustomerMax, conditions }: PromotionToCheck): Iterable<Finding> {
  if (usesMax !== null && usesPerCustomerMax !== null && usesPerCustomerMax > usesMax) {
    const message = "One customer cannot use it more often than all together."
    yield finding("usesPerCustomerMax", "limit_above_total", message)
  }
  if (usesPerCustomerMax !== null && usesPerCustomerMax > 1 && conditions.some(isFirstOrder)) {
    const message = "For a first order one customer uses it once, whatever the limit says."
    yield finding("usesPerCustomerMax", "first_order_once", message, { isWarning: true })
  }
}

const isFirstOrder = ({ kind }: Condition) => kind === "first_order"

function* stacking({ group, combines, action }: PromotionToCheck): Iterable<Finding> {
  if (group !== null && !combines) {
    const message = "It goes with no other promotion anyway: its group only says which of them is the better."
    yield finding("group", "group_of_one_alone", message, { isWarning: true })
  }
  const takesAll = action.kind === "percentage" && action.ratePpm === 1_000_000
  if (takesAll && Object.keys(action.items).length === 0) {
    const message = "It gives everything in a cart for nothing."
    yield finding("action.ratePpm", "gives_everything", message, { isWarning: true })
  }
}

function ofCondition(condition: Condition, { field, facts }: { field: string; facts: Facts }): Finding[] {
  switch (condition.kind) {
    case "items":
      return itemProblems(`${field}.items`, condition.items, facts)
    case "subtotal":
      return [
        ...itemProblems(`${field}.items`, condition.items, facts),
        ...amountProblems(`${field}.amounts`, condition.amounts, facts),
      ]
    case "groups":
      return unknown(`${field}.groupIds`, {
        ids: condition.groupIds,
        known: facts.groupIds,
        code: "unknown_group",
        message: "Some of these customer groups do not exist.",
      })
    case "markets":
      return unknown(`${field}.marketCodes`, {
        ids: condition.marketCodes,
        known: new Set(facts.markets.map(({ code }) => code)),
        code: "unknown_market",
        message: "Some of these markets do not exist.",
      })
    case "first_order":
      return []
    case "hours":
      return [...ofHours(condition, field)]
  }
}

function unknown(
  field: string,
  given: { ids: readonly string[]; known: ReadonlySet<string>; code: string; message: string },
): Finding[] {
  const missing = given.ids.filter((id) => !given.known.has(id))
  if (missing.length === 0) return []
  return [finding(field, given.code, given.message, { values: { ids: missing.join(", ") } })]
}

function* ofHours(hours: Condition & { kind: "hours" }, field: string): Iterable<Finding> {
  if (hours.from === hours.until) {
    yield finding(`${field}.until`, "hours_empty", "The hours must end at another time than they begin.")
  }
  if (hours.weekdays.length === 0) {
    yield finding(`${field}.weekdays`, "no_weekday", "Please choose at least one day.")
  }
  if (!isTimeZone(hours.timeZone)) {
    yield finding(`${field}.timeZone`, "unknown_time_zone", "There is no such time zone, like Europe/Berlin.")
  }
}

/** All conditions must hold: two lists of markets, or of groups of one customer, may leave nobody. */
function* together(conditions: readonly Condition[]): Iterable<Finding> {
  const markets = conditions.flatMap((one) => (one.kind === "markets" ? [one.marketCodes] : []))
  const [first, ...others] = markets
  if (first && !first.some((code) => others.every((list) => list.includes(code)))) {
    const message = "No market is in all of these lists, so that it would never apply."
    yield finding("conditions", "markets_apart", message)
  }
}

function ofAction(action: Action, facts: Facts): Finding[] {
  switch (action.kind) {
    case "percentage":
      return itemProblems("action.items", action.items, facts)
    case "amount":
    case "fixed_price":
      return [
        ...itemProblems("action.items", action.items, facts),
        ...amountProblems("action.amounts", action.amounts, facts),
      ]
    case "tiers":
      return [...itemProblems("action.items", action.items, facts), ...tierProblems(action, facts)]
    case "buy_get":
      return [
        ...itemProblems("action.buy", action.buy, facts),
        ...itemProblems("action.get", action.get, facts),
      ]
    case "bundle":
      return [
        ...action.parts.flatMap(({ items }, place) =>
          itemProblems(`action.parts.${place}.items`, items, facts),
        ),
        ...amountProblems("action.amounts", action.amounts, facts),
        ...bundleProblems(action, facts),
      ]
    case "gift":
      return giftProblems(action, facts)
    case "delivery":
      return unknown("action.methodCodes", {
        ids: action.methodCodes ?? [],
        known: facts.deliveryCodes,
        code: "unknown_delivery",
        message: "Some of these ways to deliver do not exist.",
      })
  }
}

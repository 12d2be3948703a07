import type { PlainKey } from "../../kit/words.ts"
import type { PromotionForm } from "./kinds.ts"
import type { Action, Condition } from "./reading.ts"

/** What is not filled in yet, by its field: a number that cannot be read is kept as nought. */
export type Wrong = Readonly<Record<string, PlainKey>>

export function wrongIn(form: PromotionForm): Wrong {
  const { name, usesMax, usesPerCustomerMax, priority } = form
  return {
    ...(name.trim() === "" && { name: "promotion.name_missing" as const }),
    ...number("priority", priority),
    ...number("usesMax", usesMax),
    ...number("usesPerCustomerMax", usesPerCustomerMax),
    ...inAction(form.action),
    ...Object.assign({}, ...form.conditions.map((one, place) => inCondition(one, `conditions.${place}`))),
  }
}

const number = (field: string, value: number | null): Wrong =>
  value === 0 ? { [field]: "promotion.number_wrong" } : {}
const rate = (field: string, ppm: number): Wrong => (ppm === 0 ? { [field]: "promotion.rate_wrong" } : {})

function inAction(action: Action): Wrong {
  switch (action.kind) {
    case "percentage":
    case "delivery":
      return rate("action.ratePpm", action.ratePpm)
    case "buy_get":
      return {
        ...number("action.buyQuantity", action.buyQuantity),
        ...number("action.getQuantity", action.getQuantity),
        ...number("action.timesMax", action.timesMax),
        ...rate("action.ratePpm", action.ratePpm),
      }
    case "gift":
      return {
        ...(action.variantId === "" && { "action.variantId": "promotion.gift_missing" as const }),
        ...number("action.quantity", action.quantity),
      }
    case "bundle":
      return {
        ...Object.assign(
          {},
          ...action.parts.map((part, place) => number(`action.parts.${place}.quantity`, part.quantity)),
        ),
        ...number("action.timesMax", action.timesMax),
      }
    case "tiers":
      return Object.assign(
        {},
        ...action.tiers.map(({ gives }, place) =>
          "ratePpm" in gives ? rate(`action.tiers.${place}.gives`, gives.ratePpm) : {},
        ),
      )
    default:
      return {}
  }
}

function inCondition(condition: Condition, field: string): Wrong {
  switch (condition.kind) {
    case "items":
      return number(`${field}.quantityMin`, condition.quantityMin)
    case "groups":
      return condition.groupIds.length === 0 ? { [`${field}.groupIds`]: "promotion.choose_one" } : {}
    case "markets":
      return condition.marketCodes.length === 0 ? { [`${field}.marketCodes`]: "promotion.choose_one" } : {}
    case "hours":
      return condition.from === "" || condition.until === ""
        ? { [`${field}.from`]: "promotion.hours_missing" }
        : {}
    default:
      return {}
  }
}

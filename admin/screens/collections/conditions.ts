import type { Condition } from "./reading.ts"

export const kinds = [
  "category",
  "attribute",
  "maker",
  "price_below",
  "price_above",
  "title",
  "age",
  "band",
  "on_sale",
] as const
/** As the desk says it: the brand is an attribute to the shop. */
export type Kind = (typeof kinds)[number]

export function kindOf(condition: Condition): Kind {
  if (condition.kind !== "attribute") return condition.kind
  return condition.codes[0]?.startsWith("maker:") ? "maker" : "attribute"
}

/** A line to be filled in. */
export function blankOf(kind: Kind): Condition {
  switch (kind) {
    case "category":
      return { kind, categoryId: "" }
    case "attribute":
      return { kind, codes: [] }
    case "maker":
      return { kind: "attribute", codes: ["maker:"] }
    case "price_below":
    case "price_above":
      return { kind, amounts: {} }
    case "title":
      return { kind, words: "" }
    case "age":
      return { kind, days: 30 }
    case "band":
      return { kind, bands: ["in_stock", "few_left"] }
    case "on_sale":
      return { kind }
  }
}

export const daysMax = 3_650

/** Whether a line says something already. */
export function isReady(condition: Condition): boolean {
  switch (condition.kind) {
    case "category":
      return condition.categoryId !== ""
    case "attribute":
      return condition.codes.length > 0 && condition.codes.every((code) => !code.endsWith(":"))
    case "price_below":
    case "price_above":
      return Object.keys(condition.amounts).length > 0
    case "title":
      return /[\p{L}\p{N}]/u.test(condition.words)
    case "age":
      return Number.isInteger(condition.days) && condition.days >= 1 && condition.days <= daysMax
    case "band":
      return condition.bands.length > 0
    default:
      return true
  }
}

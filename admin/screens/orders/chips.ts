import type { Translate } from "../../kit/words.ts"
import type { FilterName, OrdersSearch } from "./search.ts"

/** A filter as a person would say it. */
export function chipText(t: Translate, name: FilterName, search: OrdersSearch): string {
  if (name === "q" && search.q) return t("orders.chip.q", { q: search.q })
  if (name === "days" && search.days) return t("orders.placed_within", { count: search.days })
  if (name === "sale" && search.sale) return t(`orders.sale.${search.sale}`)
  if (name === "money" && search.money) return t(`orders.money.${search.money}`)
  if (name === "goods" && search.goods) return t(`orders.goods.${search.goods}`)
  return ""
}

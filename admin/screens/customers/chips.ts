import type { Translate } from "../../kit/words.ts"
import type { CustomersSearch, FilterName } from "./search.ts"

/** A filter as a person would say it. */
export function chipText(t: Translate, name: FilterName, search: CustomersSearch): string {
  if (name === "q" && search.q) return t("customers.chip.q", { q: search.q })
  if (name === "confirmed" && search.confirmed) return t(`customers.confirmed.${search.confirmed}`)
  if (name === "consent" && search.consent) return t(`customers.consent.${search.consent}`)
  if (name === "ordered" && search.ordered) return t(`customers.ordered.${search.ordered}`)
  if (name === "days" && search.days) return t("customers.since_days", { count: search.days })
  return ""
}

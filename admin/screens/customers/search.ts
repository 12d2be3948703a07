import type { paths } from "../../../client/index.ts"
import { openSearch, type SearchOf } from "../../parts/list/search.ts"

type Query = NonNullable<paths["/admin/v1/customers"]["get"]["parameters"]["query"]>

export const answers = ["yes", "no"] as const
export const days = [7, 30, 90, 365] as const

/** What only whoever has an account can be asked for. */
export const questions = ["confirmed", "consent", "ordered"] as const

const shape = {
  filters: { kind: ["guest"], confirmed: answers, consent: answers, ordered: answers, days },
  sorts: ["oldest", "name"],
  columns: ["email", "phone", "since", "orders", "last_order", "consent"],
} as const

export type CustomersSearch = SearchOf<typeof shape>

const read = openSearch(shape)

/** Guests have nothing to confirm, and come in the order of their last one. */
export function customersSearch(given: Record<string, unknown>): CustomersSearch {
  const search = read(given)
  if (search.kind !== "guest") return search
  const { confirmed: _, consent: __, ordered: ___, sort: ____, ...ofGuests } = search
  return ofGuests
}

/** What the API is asked for. Days are counted from the beginning of one: then a page stays the same page. */
export function queryOf({ days: within, hide: _, ...rest }: CustomersSearch, now: Date): Query {
  if (within === undefined) return rest
  const since = new Date(now.getFullYear(), now.getMonth(), now.getDate() - within + 1)
  return { ...rest, since: since.toISOString() }
}

type Filters = NonNullable<
  paths["/admin/v1/exports/customers"]["post"]["requestBody"]
>["content"]["application/json"]

/** What a file of customers is asked for: all that the list is, but for its order. */
export function filterOf(search: CustomersSearch, now: Date): Filters {
  const { kind: _, sort: __, ...filters } = queryOf(search, now)
  return filters
}

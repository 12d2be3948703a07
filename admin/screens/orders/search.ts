import type { paths } from "../../../client/index.ts"
import { openSearch, type SearchOf } from "../../parts/list/search.ts"

type Query = NonNullable<paths["/admin/v1/orders"]["get"]["parameters"]["query"]>

export const todos = ["ship", "pay"] as const
export const sales = ["open", "completed", "canceled"] as const
export const moneys = [
  "free",
  "pending",
  "authorized",
  "partly_paid",
  "paid",
  "partly_refunded",
  "refunded",
  "voided",
] as const
export const goodsWords = ["not_needed", "waiting", "partly_shipped", "shipped", "delivered"] as const
export const days = [1, 7, 30, 90] as const

const shape = {
  filters: { todo: todos, sale: sales, money: moneys, goods: goodsWords, days },
  sorts: ["oldest"],
  columns: ["placed", "buyer", "items", "money", "goods", "total"],
} as const

export type OrdersSearch = SearchOf<typeof shape>
export const ordersSearch = openSearch(shape)

/** What the API is asked for. Days are counted from the beginning of one: then a page stays the same page. */
export function filterOf({ days: within, hide: _, sort: __, ...rest }: OrdersSearch, now: Date) {
  if (within === undefined) return rest
  const since = new Date(now.getFullYear(), now.getMonth(), now.getDate() - within + 1)
  return { ...rest, placedSince: since.toISOString() }
}

export function queryOf(search: OrdersSearch, now: Date): Query {
  return { ...filterOf(search, now), ...(search.sort && { sort: search.sort }) }
}

import type { paths } from "../../../client/index.ts"

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
export const columns = ["placed", "buyer", "items", "money", "goods", "total"] as const

export type Column = (typeof columns)[number]

/** What the address of the list holds: all that is looked at, so that it can be sent to a colleague. */
export type OrdersSearch = {
  q?: string
  todo?: (typeof todos)[number]
  sale?: (typeof sales)[number]
  money?: (typeof moneys)[number]
  goods?: (typeof goodsWords)[number]
  days?: (typeof days)[number]
  sort?: "oldest"
  /** Columns that are left out. */
  hide?: Column[]
}

/** Reads an address, whoever wrote it: what is not known there is left out. */
export function ordersSearch(given: Record<string, unknown>): OrdersSearch {
  const q =
    typeof given.q === "string" || typeof given.q === "number" ? String(given.q).trim().slice(0, 200) : ""
  const hide: unknown[] = Array.isArray(given.hide) ? given.hide : []
  const hidden = columns.filter((column) => hide.includes(column))
  return {
    ...(q && { q }),
    ...chosen("todo", todos, given),
    ...chosen("sale", sales, given),
    ...chosen("money", moneys, given),
    ...chosen("goods", goodsWords, given),
    ...chosen("days", days, given),
    ...chosen("sort", ["oldest"] as const, given),
    ...(hidden.length > 0 && { hide: hidden }),
  }
}

function chosen<Name extends string, Choice>(
  name: Name,
  choices: readonly Choice[],
  given: Record<string, unknown>,
): { [One in Name]?: Choice } {
  const found = choices.find((choice) => choice === given[name])
  return (found === undefined ? {} : { [name]: found }) as { [One in Name]?: Choice }
}

export const filterNames = ["q", "todo", "sale", "money", "goods", "days"] as const
export type FilterName = (typeof filterNames)[number]

export function isFiltered(search: OrdersSearch): boolean {
  return filterNames.some((name) => search[name] !== undefined)
}

/** What the API is asked for. Days are counted from the beginning of one: then a page stays the same page. */
export function queryOf(search: OrdersSearch, now: Date): Query {
  const { days: within, hide: _, ...rest } = search
  if (within === undefined) return rest
  const since = new Date(now.getFullYear(), now.getMonth(), now.getDate() - within + 1)
  return { ...rest, placedSince: since.toISOString() }
}

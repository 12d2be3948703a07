import type { paths } from "../../../client/index.ts"

type Query = NonNullable<paths["/admin/v1/customers"]["get"]["parameters"]["query"]>

export const answers = ["yes", "no"] as const
export const days = [7, 30, 90, 365] as const
export const sorts = ["newest", "oldest", "name"] as const
export const columns = ["email", "phone", "since", "orders", "last_order", "consent"] as const

export type Column = (typeof columns)[number]
type Answer = (typeof answers)[number]

/** What the address of the list holds: all that is looked at, so that it can be sent to a colleague. */
export type CustomersSearch = {
  q?: string
  kind?: "guest"
  confirmed?: Answer
  consent?: Answer
  ordered?: Answer
  days?: (typeof days)[number]
  sort?: Exclude<(typeof sorts)[number], "newest">
  /** Columns that are left out. */
  hide?: Column[]
}

/** Reads an address, whoever wrote it: what is not known there is left out. */
export function customersSearch(given: Record<string, unknown>): CustomersSearch {
  const q =
    typeof given.q === "string" || typeof given.q === "number" ? String(given.q).trim().slice(0, 200) : ""
  const hide: unknown[] = Array.isArray(given.hide) ? given.hide : []
  const hidden = columns.filter((column) => hide.includes(column))
  return {
    ...(q && { q }),
    ...chosen("kind", ["guest"] as const, given),
    ...chosen("confirmed", answers, given),
    ...chosen("consent", answers, given),
    ...chosen("ordered", answers, given),
    ...chosen("days", days, given),
    ...chosen("sort", ["oldest", "name"] as const, given),
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

export const filterNames = ["q", "confirmed", "consent", "ordered", "days"] as const
export type FilterName = (typeof filterNames)[number]

export function isFiltered(search: CustomersSearch): boolean {
  return filterNames.some((name) => search[name] !== undefined)
}

/** What the API is asked for. Days are counted from the beginning of one: then a page stays the same page. */
export function queryOf(search: CustomersSearch, now: Date): Query {
  const { days: within, hide: _, ...rest } = search
  if (within === undefined) return rest
  const since = new Date(now.getFullYear(), now.getMonth(), now.getDate() - within + 1)
  return { ...rest, since: since.toISOString() }
}

import type { paths } from "../../../client/index.ts"

type Query = NonNullable<paths["/admin/v1/audit-log"]["get"]["parameters"]["query"]>

/** What the address of the log holds; days are those of whoever looks. */
export type LogSearch = { person?: string; kind?: string; id?: string; from?: string; to?: string }

export const logFilters = ["person", "kind", "id", "from", "to"] as const
export type LogFilter = (typeof logFilters)[number]

const shapes: Record<LogFilter, RegExp> = {
  person: /^[\w:.-]{1,60}$/,
  kind: /^[a-z_]{1,60}$/,
  id: /^[^\p{Cc}]{1,200}$/u,
  from: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  to: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
}

/** Reads an address, whoever wrote it: what is not known there is left out. */
export function logSearch(given: Record<string, unknown>): LogSearch {
  const found: LogSearch = {}
  for (const name of logFilters) {
    const value = typeof given[name] === "number" ? String(given[name]) : given[name]
    if (typeof value === "string" && shapes[name].test(value)) found[name] = value
  }
  return found
}

/** What the API is asked for; the last day is in it to its end. */
export function logQuery({ person, kind, id, from, to }: LogSearch): Query {
  return {
    ...(person && { actor: person }),
    ...(kind && { objectKind: kind }),
    ...(id && { objectId: id }),
    ...(from && { from: startOf(from, 0).toISOString() }),
    ...(to && { to: startOf(to, 1).toISOString() }),
  }
}

function startOf(day: string, later: number): Date {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number]
  return new Date(year, month - 1, date + later)
}

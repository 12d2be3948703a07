import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"

export type Person = Shape<"StaffMember">
export type Role = Shape<"StaffRoles">["roles"][number]
export type Session = Shape<"StaffSessions">["sessions"][number]
export type Invitation = Shape<"StaffInvitation">
export type ApiKey = Shape<"ApiKey">
export type PermissionWords = Shape<"PermissionWords">

const pageLength = 100

/** A team is small: whoever looks at it sees all of it. */
export const everybody = queryOptions({
  queryKey: ["team", "people"],
  async queryFn() {
    const people: Person[] = []
    let after: string | undefined
    do {
      const query = { limit: pageLength, ...(after !== undefined && { after }) }
      const page = await ask(() => api.GET("/admin/v1/staff", { params: { query } }))
      people.push(...page.staff)
      after = page.next ?? undefined
    } while (after !== undefined)
    return people
  },
})

export const personKey = (staffId: string) => ["team", "person", staffId]

export function personNamed(staffId: string) {
  return queryOptions({
    queryKey: personKey(staffId),
    queryFn: () => ask(() => api.GET("/admin/v1/staff/{staffId}", { params: { path: { staffId } } })),
  })
}

export function sessionsOf(staffId: string) {
  const params = { path: { staffId } }
  return queryOptions({
    queryKey: ["team", "sessions", staffId],
    queryFn: () => ask(() => api.GET("/admin/v1/staff/{staffId}/sessions", { params })),
    select: ({ sessions }) => sessions,
  })
}

export const openInvitations = infiniteQueryOptions({
  queryKey: ["team", "invitations"],
  queryFn: ({ pageParam }) => {
    const after = pageParam !== undefined && { after: pageParam }
    const query = { state: "open" as const, limit: pageLength, ...after }
    return ask(() => api.GET("/admin/v1/invitations", { params: { query } }))
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
})

export const allRoles = queryOptions({
  queryKey: ["team", "roles"],
  queryFn: () => ask(() => api.GET("/admin/v1/roles")),
  select: ({ roles }) => roles,
})

export const deskRules = queryOptions({
  queryKey: ["team", "rules"],
  queryFn: () => ask(() => api.GET("/admin/v1/staff-rules")),
})

export const allKeys = infiniteQueryOptions({
  queryKey: ["team", "keys"],
  queryFn: ({ pageParam }) => {
    const query = { limit: pageLength, ...(pageParam !== undefined && { after: pageParam }) }
    return ask(() => api.GET("/admin/v1/api-keys", { params: { query } }))
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
})

/** Each permission and each role that comes with the program, in the shop's own words. */
export function permissionWords(locale: string) {
  return queryOptions({
    queryKey: ["words", "permissions", locale],
    queryFn: () => ask(() => api.GET("/admin/v1/permissions", { params: { query: { locale } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

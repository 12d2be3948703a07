import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"

export type CustomerGroup = Shape<"CustomerGroup">
export type CountedGroup = Shape<"CustomerGroups">["groups"][number]

export const groupsKey = ["customers", "groups"]

export const allGroups = queryOptions({
  queryKey: [...groupsKey, "all"],
  queryFn: () => ask(() => api.GET("/admin/v1/customer-groups")),
  select: ({ groups }) => groups,
})

export function groupsOf(customerId: string) {
  return queryOptions({
    queryKey: [...groupsKey, "of", customerId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/customers/{customerId}/groups", { params: { path: { customerId } } })),
    select: ({ groups }) => groups,
  })
}

export function membersOf(groupId: string) {
  return infiniteQueryOptions({
    queryKey: [...groupsKey, "members", groupId],
    queryFn: ({ pageParam: after }) => {
      const params = { path: { groupId }, query: { limit: 50, ...(after !== undefined && { after }) } }
      return ask(() => api.GET("/admin/v1/customer-groups/{groupId}/customers", { params }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

/** Whoever has an account and fits what is typed. */
export function accountsLike(q: string) {
  return queryOptions({
    queryKey: ["customers", "like", q],
    enabled: q.trim() !== "",
    queryFn: () =>
      ask(() =>
        api.GET("/admin/v1/customers", { params: { query: { q: q.trim(), kind: "account", limit: 6 } } }),
      ),
    select: ({ people }) => people,
  })
}

type Membership = { customerId: string; groupId: string }

export function join(path: Membership) {
  return ask(() => api.PUT("/admin/v1/customers/{customerId}/groups/{groupId}", { params: { path } }))
}

export function leave(path: Membership) {
  return ask(() => api.DELETE("/admin/v1/customers/{customerId}/groups/{groupId}", { params: { path } }))
}

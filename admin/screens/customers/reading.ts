import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../kit/api.ts"
import { api, ask } from "../../kit/api.ts"
import { customersEn } from "../../messages/customers.en.ts"
import { bring } from "../../messages/here.ts"
import { type CustomersSearch, queryOf } from "./search.ts"

bring(customersEn)

export type PersonRow = Shape<"PersonSummary">
export type Person = Shape<"Person">
export type Erasure = Shape<"Erasure">

/** The people who are looked for, a page of them. */
export async function peoplePage(search: CustomersSearch, after: string | undefined, limit: number) {
  const query = { ...queryOf(search, new Date()), limit, ...(after !== undefined && { after }) }
  const { people, next, more } = await ask(() => api.GET("/admin/v1/customers", { params: { query } }))
  return { rows: people, next, isCut: more }
}

export function personNamed(customerId: string) {
  return queryOptions({
    queryKey: ["customers", "one", customerId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/customers/{customerId}", { params: { path: { customerId } } })),
  })
}

export function ordersOfPerson(customerId: string) {
  return infiniteQueryOptions({
    queryKey: ["customers", "orders", customerId],
    queryFn: ({ pageParam: after }) =>
      ask(() =>
        api.GET("/admin/v1/customers/{customerId}/orders", {
          params: { path: { customerId }, query: { limit: 10, ...(after !== undefined && { after }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function erasureOf(customerId: string) {
  return queryOptions({
    queryKey: ["customers", "erasure", customerId],
    // What stands in the way changes while somebody else ships: it is asked anew for every dialog.
    gcTime: 0,
    queryFn: () =>
      ask(() => api.GET("/admin/v1/customers/{customerId}/erasure", { params: { path: { customerId } } })),
  })
}

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"
import { aftersaleEn } from "../../messages/aftersale.en.ts"
import { bring } from "../../messages/here.ts"

bring(aftersaleEn)

export type RefundRequest = Shape<"RefundRequest">

const pageLength = 50

export const requestsIn = (state: "asked" | "decided") =>
  infiniteQueryOptions({
    queryKey: ["refund_requests", "list", state],
    queryFn: ({ pageParam }) => {
      const query = { state, limit: pageLength, ...(pageParam !== undefined && { after: pageParam }) }
      return ask(() => api.GET("/admin/v1/refund-requests", { params: { query } }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export const requestNamed = (requestId: string) =>
  queryOptions({
    queryKey: ["refund_requests", "one", requestId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/refund-requests/{requestId}", { params: { path: { requestId } } })),
  })

import { queryOptions } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import type { Money } from "../../kit/format.ts"
import { filterOf, type OrdersSearch, queryOf } from "./search.ts"
import type { Order } from "./standing.ts"

// Colleagues and events change what is looked at: an open order is read again while its window is.
const againMs = 5_000

export const orderCounts = queryOptions({
  queryKey: ["orders", "counts"],
  queryFn: () => ask(() => api.GET("/admin/v1/order-counts")),
})

export async function ordersPage(search: OrdersSearch, after: string | undefined, limit: number) {
  const query = { ...queryOf(search, new Date()), limit, ...(after !== undefined && { after }) }
  const { orders, next } = await ask(() => api.GET("/admin/v1/orders", { params: { query } }))
  return { rows: orders, next }
}

export function ordersMatching(search: OrdersSearch) {
  const query = filterOf(search, new Date())
  return ask(() => api.GET("/admin/v1/orders/count", { params: { query } }))
}

export function orderNamed(orderId: string) {
  return queryOptions({
    refetchInterval: againMs,
    queryKey: ["orders", "one", orderId],
    queryFn: () => ask(() => api.GET("/admin/v1/orders/{orderId}", { params: { path: { orderId } } })),
  })
}

export function parcelsOf(orderId: string) {
  return queryOptions({
    refetchInterval: againMs,
    queryKey: ["orders", "parcels", orderId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/orders/{orderId}/parcels", { params: { path: { orderId } } })),
    select: ({ parcels }) => parcels,
  })
}

export function paymentsOf(orderId: string) {
  return queryOptions({
    refetchInterval: againMs,
    queryKey: ["orders", "payments", orderId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/orders/{orderId}/payments", { params: { path: { orderId } } })),
  })
}

export type Units = { lines: { orderLineId: string; quantity: number }[]; delivery: boolean }

/** What canceling units means, as the shop says; asked anew when the order has changed. */
export function cancellationPreview(
  { orderId, version }: Pick<Order, "orderId" | "version">,
  units: Units | undefined,
) {
  return queryOptions({
    queryKey: ["cancellations", orderId, version, units],
    gcTime: 0,
    queryFn: () =>
      ask(() =>
        api.POST("/admin/v1/orders/{orderId}/cancellations/preview", {
          params: { path: { orderId } },
          body: { units: units ?? { lines: [], delivery: false } },
        }),
      ),
  })
}

/** What noting money that came by hand would do; asked anew when any was noted. */
export function receiptPreview({ orderId, version }: Pick<Order, "orderId" | "version">, came?: Money) {
  return queryOptions({
    queryKey: ["orders", "receipt", orderId, version, came?.minor],
    gcTime: 0,
    queryFn: () =>
      ask(() =>
        api.POST("/admin/v1/orders/{orderId}/receipts/preview", {
          params: { path: { orderId } },
          body: { amount: came ?? { minor: 0, currency: "" } },
        }),
      ),
  })
}

type Refunding = {
  units?: Units
  amount?: Money
  asCredit: boolean
  /** What of the order is given when a second person approves it. */
  requestId?: string
}

/** What a refund comes to and where it goes, as the shop says; asked anew when the order has changed. */
export function refundPreview({ orderId, version }: Pick<Order, "orderId" | "version">, refund: Refunding) {
  return queryOptions({
    queryKey: ["refunds", orderId, version, refund],
    gcTime: 0,
    queryFn: () =>
      ask(() =>
        api.POST("/admin/v1/orders/{orderId}/refunds/preview", {
          params: { path: { orderId } },
          body: refund,
        }),
      ),
  })
}

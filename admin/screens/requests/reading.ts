import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"
import { moneyText } from "../../kit/format.ts"
import type { Words } from "../../kit/words.ts"
import { aftersaleEn } from "../../messages/aftersale.en.ts"
import { bring } from "../../messages/here.ts"

bring(aftersaleEn)

export type RefundRequest = Shape<"RefundRequest">

const pageLength = 50

/** What is to be given, in a few words. */
export function titleOf({ t, locale }: Pick<Words, "t" | "locale">, request: RefundRequest): string {
  const { kind, orderNumber: number } = request
  const amount = moneyText(locale, request.amount)
  if (kind === "credit" || kind === "card") return t(`requests.of_${kind}`, { amount })
  return number === null ? t("requests.of_payment", { amount }) : t("requests.of_order", { amount, number })
}

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

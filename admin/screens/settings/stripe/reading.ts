import { queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../../client/index.ts"
import { api, ask } from "../../../kit/api.ts"
import { bring } from "../../../messages/here.ts"
import { stripeEn } from "../../../messages/stripe.en.ts"

bring(stripeEn)

export type Account = Shape<"PaymentAccount">
export type Accounts = Shape<"PaymentAccounts">
export type Tried = Shape<"PaymentAccountTried">

export const allAccounts = queryOptions({
  queryKey: ["settings", "payment-accounts"],
  queryFn: () => ask(() => api.GET("/admin/v1/payment-accounts")),
})

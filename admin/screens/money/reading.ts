import { queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import type { Words } from "../../kit/words.ts"
import { bring } from "../../messages/here.ts"
import { moneyEn } from "../../messages/money.en.ts"
import type { MoneySearch } from "./search.ts"

bring(moneyEn)

export type Entry = Shape<"LedgerEntry">
export type Balance = Shape<"LedgerBalance">

export async function entriesPage(search: MoneySearch, after: string | undefined, limit: number) {
  const { account, orderId } = search
  const query = {
    limit,
    ...{ ...(account && { account }), ...(orderId && { orderId }) },
    ...(after !== undefined && { after }),
  }
  const { entries, next } = await ask(() => api.GET("/admin/v1/ledger", { params: { query } }))
  return { rows: entries, next }
}

export const balancesNow = queryOptions({
  queryKey: ["ledger", "balances"],
  queryFn: () => ask(() => api.GET("/admin/v1/ledger/balances")),
})

const ours = ["orders", "gift_card", "store_credit", "given", "expired"] as const
const providers = ["local", "cash", "transfer", "stripe", "stripe_test"] as const

type Named<Names extends readonly string[]> = Names[number] | undefined

export function accountText({ t }: Pick<Words, "t">, account: string): string {
  const own = ours.find((one) => one === account) as Named<typeof ours>
  if (own) return t(`money.account.${own}`)
  const provider = account.replace("held:", "")
  const known = providers.find((one) => one === provider) as Named<typeof providers>
  return known ? t(`money.account.${known}`) : t("money.account.provider", { provider })
}

export function aboutText({ t }: Pick<Words, "t">, account: string): string {
  const own = ours.find((one) => one === account) as Named<typeof ours>
  return own ? t(`money.about.${own}`) : t("money.about.held")
}

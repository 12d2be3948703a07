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
export type Agreement = Shape<"Agreement">
export type ReconciledDay = Shape<"ReconciledDay">

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

const ours = [
  "orders",
  "gift_card",
  "store_credit",
  "given",
  "expired",
  "fees",
  "bank",
  "disputes",
  "adjustments",
] as const
const providers = ["local", "cash", "transfer", "stripe", "stripe_test"] as const

export const agreementsNow = queryOptions({
  queryKey: ["reconciliation", "now"],
  queryFn: () => ask(() => api.GET("/admin/v1/reconciliations/now")),
})

export async function daysPage(after: string | undefined, limit: number) {
  const query = { limit, ...(after !== undefined && { after }) }
  const { days, next } = await ask(() => api.GET("/admin/v1/reconciliations/days", { params: { query } }))
  return { rows: days, next }
}

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

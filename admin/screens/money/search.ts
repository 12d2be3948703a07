import { openSearch, type SearchOf } from "../../parts/list/search.ts"

const shape = {
  filters: {
    account:
      /^(?:orders|gift_card|store_credit|given|expired|fees|bank|disputes|adjustments|held:[a-z][a-z0-9_]{0,39})$/,
    orderId: /^ord_[0-9a-f]{32}$/,
  },
  sorts: [],
  columns: ["from", "to", "amount", "order"],
} as const

export type MoneySearch = SearchOf<typeof shape>
export const moneySearch = openSearch(shape)

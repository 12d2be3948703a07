import { openSearch, type SearchOf } from "../../parts/list/search.ts"

export const cardStates = ["active", "blocked", "expired"] as const

const shape = {
  filters: { state: cardStates, orderId: /^ord_[0-9a-f]{32}$/ },
  sorts: [],
  columns: ["balance", "issued", "from", "created", "state"],
} as const

export type GiftCardsSearch = SearchOf<typeof shape>
export const giftCardsSearch = openSearch(shape)

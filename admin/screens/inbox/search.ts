import { messageStates } from "@cartwright/client"
import { openSearch, type SearchOf } from "../../parts/list/search.ts"

/** Those that tell us something. */
export const tellers = ["local", "stripe", "stripe_test"] as const

const shape = {
  filters: { state: messageStates, provider: tellers },
  sorts: [],
  columns: ["provider", "payment", "received", "state"],
} as const

export type InboxSearch = SearchOf<typeof shape>
export const inboxSearch = openSearch(shape)

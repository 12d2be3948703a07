import { openSearch, type SearchOf } from "../../parts/list/search.ts"

export const mailStates = ["waiting", "sent", "kept", "dead"] as const

const shape = {
  filters: { state: mailStates },
  sorts: [],
  columns: ["to", "template", "created", "state", "reason"],
} as const

export type MailSearch = SearchOf<typeof shape>
export const mailSearch = openSearch(shape)

import { openSearch, type SearchOf } from "../../parts/list/search.ts"

export const documentKinds = ["invoice", "credit_note"] as const

const shape = {
  filters: { kind: documentKinds },
  sorts: [],
  columns: ["day", "order", "buyer", "net", "tax", "total"],
} as const

export type InvoicesSearch = SearchOf<typeof shape>
export const invoicesSearch = openSearch(shape)

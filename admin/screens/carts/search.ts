import { openSearch, type SearchOf } from "../../parts/list/search.ts"

const shape = { filters: {}, sorts: [], columns: ["email", "total", "state", "reason"] } as const

export type TriesSearch = SearchOf<typeof shape>
export const triesSearch = openSearch(shape)

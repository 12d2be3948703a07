import type { Db, Work } from "../../../kit/db.ts"
import type { Person } from "../queries/person.ts"

/** Things of one kind that are kept about people: how they are found, given to the person, and forgotten. */
export type Part = {
  kind: "suppression" | "mail" | "cart" | "attempt" | "pay_link" | "note" | "import_row" | "order" | "account"
  /** Columns that hold something personal. A test looks for those that nobody names. */
  columns: readonly string[]
  /** In the order of their ids, which come after `after`. */
  idsOf(db: Db, person: Person, page: Page): Promise<string[]>
  dataOf(db: Db, person: Person, id: string): Promise<object>
  /** Refuses before its first write when the thing is still needed. */
  erase(work: Work, person: Person, id: string): Promise<void>
}

export type Page = { after: string; limit: number }

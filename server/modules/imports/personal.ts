import type { Db, Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"

/** Rows of files about people, and how they are given to them and forgotten. */
export const personalRows = {
  columns: [
    "imports.rows.label",
    "imports.rows.given",
    "imports.rows.changes",
    "imports.rows.warnings",
    "imports.rows.before",
  ],

  async idsOf(
    db: Db,
    { email, after, limit }: { email: string; after: string; limit: number },
  ): Promise<string[]> {
    const [importId = "", number = "0"] = after.split(".")
    const found = await db.many(sql<{ importId: string; number: string }>`
      select import_id, lpad(number::text, 7, '0') as number from imports.rows
      where person = ${email} and (import_id, number) > (${importId}, ${Number(number)}::int)
      order by import_id, number limit ${limit}
    `)
    return found.map((row) => `${row.importId}.${row.number}`)
  },

  async dataOf(db: Db, { rowId }: { rowId: string }): Promise<object> {
    const [importId, number] = rowId.split(".")
    const row = await db.maybe(sql<object>`
      select i.opened_at as uploaded_at, r.line, r.outcome, r.given, r.changes, r.before
      from imports.rows r join imports.imports i on i.id = r.import_id
      where r.import_id = ${importId} and r.number = ${Number(number)}::int
    `)
    if (!row) throw notFound("row")
    return row
  },

  /** That there was a row stays, because an import counts them; what it said goes. */
  erase(work: Work, { rowId }: { rowId: string }): void {
    const [importId, number] = rowId.split(".")
    work.write(sql`
      update imports.rows
      set label = '–', person = null, given = '{}', changes = '[]', warnings = '[]', before = null
      where import_id = ${importId} and number = ${Number(number)}::int
    `)
  },
}
